import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { kernelLines } from '../shared/kernel-files.ts';

/** A hierarchy of cgroups in which this process may make groups, as far as anybody can tell without trying. */
export interface Hierarchy {
  /** Our own group in it. */
  readonly folder: string;
  readonly mount: string;
  readonly version: 1 | 2;
  /** Version 1: what it controls. */
  readonly controllers: readonly string[];
}

/** Group of this process and of its master below the one that was left to them, whose own may hold no process. */
export const SUPERVISOR = 'supervisor';

/** Whether systemd manages the groups of this host. */
export function systemdRuns(): boolean {
  return existsSync('/run/systemd/system');
}

/**
 * Every mounted hierarchy; under a running systemd only those that were left to us.
 * @param isDelegated whether systemd has delegated this group; asked of groups of units and of what lies right below them
 */
export function hierarchies(isDelegated: (folder: string) => boolean): Hierarchy[] {
  const own = ownPaths();
  const isLeft = (folder: string): boolean =>
    (process.env['HSU_CGROUP_DELEGATED'] === '1' && isUnit(folder)) || isDelegated(folder);
  return cgroupMounts().flatMap(({ mount, version, controllers }) => {
    const path = own.get(version === 2 ? '' : (controllers[0] ?? ''));
    if (path === undefined) return [];
    const folder = groupLeftToUs(join(mount, path), systemdRuns() ? isLeft : null);
    return folder === null || !existsSync(folder) ? [] : [{ folder, mount, version, controllers }];
  });
}

/**
 * The group below which we may make others, or null. Under systemd that is a delegated unit: in its own group or, where
 * something has put us aside (`DelegateSubgroup=`, or an earlier shim), in one of its groups. Guessing would take processes away from
 * systemd.
 * @param own group of this process
 * @param isDelegated null = nobody else manages groups here
 */
export function groupLeftToUs(own: string, isDelegated: ((folder: string) => boolean) | null): string | null {
  const parent = dirname(own);
  if (isDelegated === null) return basename(own) === SUPERVISOR ? parent : own;
  if (isDelegated(own)) return own;
  return !isUnit(own) && isDelegated(parent) ? parent : null;
}

function isUnit(folder: string): boolean {
  return /\.(service|scope|slice)$/.test(folder);
}

/** Own group by hierarchy: '' for version 2, else by each controller's name. */
export function ownPaths(pid: number | 'self' = 'self'): Map<string, string> {
  const paths = new Map<string, string>();
  for (const line of kernelLines(`/proc/${pid}/cgroup`)) {
    const [, controllers = '', ...path] = line.split(':');
    for (const controller of controllers.split(',')) paths.set(controller, path.join(':'));
  }
  return paths;
}

const CONTROLLERS: ReadonlySet<string> = new Set([
  'blkio',
  'cpu',
  'cpuacct',
  'cpuset',
  'freezer',
  'memory',
  'pids',
]);

type Mount = Pick<Hierarchy, 'mount' | 'version' | 'controllers'>;

/** Every mounted hierarchy that limits something, ours or not. */
export function cgroupMounts(): Mount[] {
  return kernelLines('/proc/self/mounts').flatMap((line): Mount[] => {
    const [, mount = '', type = '', options = ''] = line.split(' ');
    if (type === 'cgroup2') return [{ mount, version: 2, controllers: [] }];
    const controllers = options.split(',').filter((option) => CONTROLLERS.has(option));
    return type === 'cgroup' && controllers.length > 0 ? [{ mount, version: 1, controllers }] : [];
  });
}
