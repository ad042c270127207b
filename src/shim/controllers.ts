import { accessSync, constants, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import { removeEmptyBelow, removeFolder } from './cgroups.ts';
import { GroupQuotas } from './group-quotas.ts';
import { type Hierarchy, systemdRuns } from './hierarchies.ts';
import {
  CONTROLLER_NAMES,
  type ControllerName,
  concerns,
  type KernelLimits,
  NAMES_1,
  withFormerDevices,
  writesFor,
} from './kernel-limits.ts';
import { LimitFiles, writeLimit } from './limit-files.ts';
import type { Placements } from './placements.ts';
import { handControllersDown, takeControllersBack } from './unified-group.ts';

/** Where a controller's groups are made. */
interface Controller {
  readonly version: 1 | 2;
  /** Folder below which this shim makes its groups. */
  readonly base: string;
}

/** Whom a limit is of. */
export type LimitOwner = { readonly worker: string } | { readonly group: string };

/** The groups of one worker that has limits. */
export interface LimitedGroups {
  /** Folders the process has to be in before its program begins. */
  readonly paths: readonly string[];
  /** Some were made just now: what runs is not in them yet. */
  readonly hasNew: boolean;
  /** What could not be set, in words. */
  readonly problems: readonly string[];
}

/**
 * The limits that the kernel enforces: version 2 in the group that each worker has anyway, version 1 in a group of each
 * controller, made for workers that have such a limit.
 */
export class Controllers {
  /** Which there are, and in which version. */
  readonly available: Readonly<Partial<Record<ControllerName, 1 | 2>>>;
  /** Why there are none, or not all; empty when nothing is missing. */
  readonly whyNot: string;
  readonly #controllers: ReadonlyMap<ControllerName, Controller>;
  /** Group that hands controllers of version 2 down to ours. */
  readonly #shared: string | null;
  /** What groups of workers may use together. */
  readonly quotas: GroupQuotas;
  /** Groups made so far, by worker. */
  readonly #groups = new Map<string, Set<string>>();
  /** What was asked for last, by worker. */
  readonly #limits = new Map<string, KernelLimits>();
  readonly #files: LimitFiles;
  readonly #placements: Placements;

  private constructor(
    controllers: ReadonlyMap<ControllerName, Controller>,
    whyNot: string,
    shared: string | null,
    home: string | null,
    placements: Placements,
    restored: (of: LimitOwner, message: string) => void,
  ) {
    this.#controllers = controllers;
    this.#placements = placements;
    this.#files = new LimitFiles(({ folder, message }) => restored(this.#ownerOf(folder), message));
    this.quotas = new GroupQuotas(controllers, this.#files, home);
    this.#shared = shared;
    this.available = Object.fromEntries([...controllers].map(([key, { version }]) => [key, version]));
    this.whyNot = whyNot;
  }

  /**
   * Finds the controllers that may be used.
   * @param all hierarchies that were left to us
   * @param name of this shim's subtree in each hierarchy
   * @param home folder of the workers' own groups, when they have some
   * @param restored told when somebody else had changed a limit and it was set back
   */
  static open(
    all: readonly Hierarchy[],
    name: string,
    home: string | null,
    placements: Placements,
    restored: (of: LimitOwner, message: string) => void = () => {},
  ): Controllers {
    const found = new Map<ControllerName, Controller>();
    const problems: string[] = [];
    const unified = all.find((one) => one.version === 2);
    const shared = unified !== undefined && home?.startsWith(unified.folder) === true ? unified.folder : null;
    if (shared !== null && home !== null) {
      for (const controller of handControllersDown(shared, home, problems)) {
        found.set(controller, { version: 2, base: home });
      }
    }
    for (const controller of CONTROLLER_NAMES) {
      const hierarchy = all.find(({ controllers }) => controllers.includes(NAMES_1[controller]));
      if (found.has(controller) || hierarchy === undefined) continue;
      const problem = whyNotWritable(hierarchy.folder);
      if (problem === null) found.set(controller, { version: 1, base: join(hierarchy.folder, name) });
      else problems.push(problem);
    }
    if (found.size === 0 && problems.length === 0) problems.push(nothingLeft());
    return new Controllers(found, [...new Set(problems)].join('; '), shared, home, placements, restored);
  }

  /** Makes the worker's groups as far as its limits, and those of groups around it, need them, and writes the limits. */
  apply(worker: string, limits: KernelLimits): LimitedGroups {
    const groups = this.#placements.of(worker);
    const fitting = this.quotas.fit(limits, groups);
    const paths: string[] = [];
    const problems: string[] = [];
    let hasNew = false;
    this.#limits.set(worker, limits);
    for (const [controller, { version, base }] of this.#controllers) {
      const path = this.#placements.folder(base, worker);
      const isKnown = this.#groups.get(worker)?.has(path) ?? false;
      const isNeeded = concerns(controller, limits) || this.quotas.concern(controller, groups);
      if (!isKnown && !isNeeded) continue;
      try {
        mkdirSync(path, { recursive: true });
        if (controller === 'cpuset' && version === 1) inheritCpuset(path);
        this.#remember(worker, path);
        hasNew ||= !isKnown && version === 1;
        if (!paths.includes(path)) paths.push(path);
        const wanted =
          controller === 'io'
            ? withFormerDevices(fitting, version, (file) => kernelText(join(path, file)))
            : fitting;
        problems.push(
          ...this.#files.write(path, writesFor(version, controller, wanted), concerns(controller, fitting)),
        );
      } catch (error) {
        problems.push(`${path}: ${(error as Error).message}`);
      }
    }
    return { paths, hasNew, problems };
  }

  /** As {@link apply}, with the limits that were asked for last; those that an earlier shim has set are left as they are. */
  applyAgain(worker: string): LimitedGroups {
    const limits = this.#limits.get(worker);
    if (limits !== undefined || this.#groups.get(worker) === undefined)
      return this.apply(worker, limits ?? {});
    return { paths: [], hasNew: false, problems: [] };
  }

  /**
   * Moves a process into the groups of its worker, for one that could not enter them by itself. The kernel may have it
   * wait, but not for long.
   */
  place(worker: string, pid: number): void {
    for (const path of this.#groups.get(worker) ?? []) {
      if (!this.#isHome(path)) writeLimit(join(path, 'cgroup.procs'), String(pid));
    }
  }

  /** Folder of the worker's group in this controller, when it has limits there. */
  groupOf(
    worker: string,
    controller: ControllerName,
  ): { readonly path: string; readonly version: 1 | 2 } | null {
    const found = this.#controllers.get(controller);
    if (found === undefined) return null;
    const path = this.#placements.folder(found.base, worker);
    return this.#groups.get(worker)?.has(path) === true ? { path, version: found.version } : null;
  }

  /** What an earlier shim has made is known again: its groups are there. */
  rediscover(worker: string): void {
    for (const { base } of this.#controllers.values()) {
      const path = this.#placements.folder(base, worker);
      if (isFolder(path)) this.#remember(worker, path);
    }
  }

  /** Processes of the worker that the kernel has killed for memory, ever; null = not known. */
  oomKills(worker: string): number | null {
    const group = this.groupOf(worker, 'memory');
    if (group === null) return null;
    const file = group.version === 2 ? 'memory.events' : 'memory.oom_control';
    try {
      return Number(/^oom_kill (\d+)/m.exec(readFileSync(join(group.path, file), 'latin1'))?.[1] ?? 0);
    } catch {
      return null;
    }
  }

  /** Time that each worker with cpu limits was kept from running by them, ever. */
  throttledMs(): Readonly<Record<string, number>> {
    const all: Record<string, number> = {};
    for (const worker of this.#groups.keys()) {
      const group = this.groupOf(worker, 'cpu');
      if (group === null) continue;
      const text = kernelText(join(group.path, 'cpu.stat'));
      const [, unit, time] = /^throttled_(usec|time) (\d+)/m.exec(text) ?? [];
      // Version 2 counts microseconds, version 1 nanoseconds.
      if (time !== undefined) all[worker] = Number(time) / (unit === 'usec' ? 1e3 : 1e6);
    }
    return all;
  }

  /** Removes the worker's groups of version 1; those of version 2 are its own, and go with it. */
  remove(worker: string): void {
    for (const path of this.#groups.get(worker) ?? []) {
      this.#files.forget(path);
      if (!this.#isHome(path)) removeFolder(path);
    }
    this.#groups.delete(worker);
    this.#limits.delete(worker);
  }

  /** Removes groups of version 1 that a killed shim has left and in which nothing lives. */
  tidy(): void {
    for (const { base, version } of this.#controllers.values()) if (version === 1) removeEmptyBelow(base);
  }

  /** To be called when the workers' own groups are gone. */
  close(): void {
    for (const worker of [...this.#groups.keys()]) this.remove(worker);
    this.quotas.close();
    this.#files.close();
    for (const { base, version } of this.#controllers.values()) if (version === 1) removeFolder(base);
    if (this.#shared !== null) takeControllersBack(this.#shared);
  }

  #ownerOf(folder: string): LimitOwner {
    for (const [worker, folders] of this.#groups) if (folders.has(folder)) return { worker };
    return { group: basename(folder).replace(/^@/, '') };
  }

  #isHome(path: string): boolean {
    return [...this.#controllers.values()].some(
      ({ version, base }) => version === 2 && path.startsWith(base),
    );
  }

  #remember(worker: string, path: string): void {
    const known = this.#groups.get(worker) ?? new Set();
    this.#groups.set(worker, known.add(path));
  }
}

function nothingLeft(): string {
  return systemdRuns()
    ? 'systemd has left it no cgroup: its unit needs Delegate=yes'
    : 'no cgroup controllers were left to this user';
}

/** A group of this controller has no processors at all until it is told which. */
function inheritCpuset(path: string): void {
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    if (kernelText(join(path, file)).trim() !== '') continue;
    const parent = join(path, '..');
    if (kernelText(join(parent, file)).trim() === '') inheritCpuset(parent);
    writeFileSync(join(path, file), kernelText(join(parent, file)).trim());
  }
}

/** Asked without making anything: most fleets have no limits. */
function whyNotWritable(folder: string): string | null {
  try {
    accessSync(folder, constants.W_OK);
    return null;
  } catch (error) {
    return `${folder}: ${(error as NodeJS.ErrnoException).code}`;
  }
}

function isFolder(path: string): boolean {
  try {
    return readdirSync(path).length > 0;
  } catch {
    return false;
  }
}
