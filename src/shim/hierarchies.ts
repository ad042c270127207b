import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A hierarchy of cgroups in which this process may make groups, as far as anybody can tell without trying. */
export interface Hierarchy {
  /** Our own group in it. */
  readonly folder: string;
  readonly mount: string;
  readonly version: 1 | 2;
  /** Version 1: what it controls. */
  readonly controllers: readonly string[];
}

/** Every mounted hierarchy; under a running systemd only those that were left to us. */
export function hierarchies(): Hierarchy[] {
  const own = ownPaths();
  const systemdRuns = existsSync('/run/systemd/system');
  return cgroupMounts().flatMap(({ mount, version, controllers }) => {
    const path = own.get(version === 2 ? '' : (controllers[0] ?? ''));
    if (path === undefined) return [];
    const folder = join(mount, path);
    if (systemdRuns && !isDelegated(folder)) return [];
    return [{ folder, mount, version, controllers }];
  });
}

/**
 * A delegated unit leaves its group to us: as an ordinary user the folder is then ours by ownership, and as root
 * systemd has put us into a group of a unit whose service asked for it, which `HSU_CGROUP_DELEGATED` of the shipped
 * unit says. Guessing would take processes away from systemd.
 */
function isDelegated(folder: string): boolean {
  return process.env['HSU_CGROUP_DELEGATED'] === '1' && existsSync(dirname(folder));
}

/** Own group by hierarchy: '' for version 2, else by each controller's name. */
export function ownPaths(pid: number | 'self' = 'self'): Map<string, string> {
  const paths = new Map<string, string>();
  for (const line of readLines(`/proc/${pid}/cgroup`)) {
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

function cgroupMounts(): Mount[] {
  return readLines('/proc/self/mounts').flatMap((line): Mount[] => {
    const [, mount = '', type = '', options = ''] = line.split(' ');
    if (type === 'cgroup2') return [{ mount, version: 2, controllers: [] }];
    const controllers = options.split(',').filter((option) => CONTROLLERS.has(option));
    return type === 'cgroup' && controllers.length > 0 ? [{ mount, version: 1, controllers }] : [];
  });
}

function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'latin1').trimEnd().split('\n');
  } catch {
    return [];
  }
}
