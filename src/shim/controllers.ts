import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Hierarchy, hierarchies, ownPaths } from './hierarchies.ts';
import {
  CONTROLLER_NAMES,
  type ControllerName,
  concerns,
  type KernelLimits,
  writesFor,
} from './kernel-limits.ts';

/** Where a controller's groups are made. */
interface Controller {
  readonly version: 1 | 2;
  /** Folder below which this shim makes its groups. */
  readonly base: string;
}

/** How version 1 calls what version 2 calls io. */
const NAMES_1: Readonly<Record<ControllerName, string>> = {
  memory: 'memory',
  cpu: 'cpu',
  cpuset: 'cpuset',
  pids: 'pids',
  io: 'blkio',
};

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
  /** Groups made so far, by worker. */
  readonly #groups = new Map<string, Set<string>>();

  private constructor(controllers: ReadonlyMap<ControllerName, Controller>, whyNot: string) {
    this.#controllers = controllers;
    this.available = Object.fromEntries([...controllers].map(([key, { version }]) => [key, version]));
    this.whyNot = whyNot;
  }

  /**
   * Finds the controllers that may be used.
   * @param name of this shim's subtree in each hierarchy
   * @param home folder of the workers' own groups, when they are of version 2
   */
  static open(name: string, home: string | null): Controllers {
    const found = new Map<ControllerName, Controller>();
    const problems: string[] = [];
    const all = hierarchies();
    const unified = all.find((one) => one.version === 2);
    if (unified !== undefined && home?.startsWith(unified.folder) === true) {
      for (const controller of enable(unified, home, problems)) {
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
    if (found.size === 0 && problems.length === 0)
      problems.push('no cgroup controllers were left to this user');
    return new Controllers(found, [...new Set(problems)].join('; '));
  }

  /** Makes the worker's groups as far as its limits need them, and writes the limits. */
  apply(worker: string, limits: KernelLimits): LimitedGroups {
    const paths: string[] = [];
    const problems: string[] = [];
    let hasNew = false;
    for (const [controller, { version, base }] of this.#controllers) {
      const path = join(base, worker);
      const isKnown = this.#groups.get(worker)?.has(path) ?? false;
      if (!isKnown && !concerns(controller, limits)) continue;
      try {
        mkdirSync(path, { recursive: true });
        if (controller === 'cpuset' && version === 1) inheritCpuset(path);
        this.#remember(worker, path);
        hasNew ||= !isKnown && version === 1;
        if (!paths.includes(path)) paths.push(path);
        for (const { file, text, isOptional } of writesFor(version, controller, limits)) {
          const problem = writeLimit(join(path, file), text);
          if (problem !== null && isOptional !== true) problems.push(problem);
        }
      } catch (error) {
        problems.push(`${path}: ${(error as Error).message}`);
      }
    }
    return { paths, hasNew, problems };
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
    const path = join(found.base, worker);
    return this.#groups.get(worker)?.has(path) === true ? { path, version: found.version } : null;
  }

  /** What an earlier shim has made is known again: its groups are there. */
  rediscover(worker: string): void {
    for (const { base } of this.#controllers.values()) {
      if (isFolder(join(base, worker))) this.#remember(worker, join(base, worker));
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

  /** Removes the worker's groups of version 1; those of version 2 are its own, and go with it. */
  remove(worker: string): void {
    for (const path of this.#groups.get(worker) ?? []) {
      if (!this.#isHome(path)) removeFolder(path);
    }
    this.#groups.delete(worker);
  }

  close(): void {
    for (const worker of [...this.#groups.keys()]) this.remove(worker);
    for (const { base, version } of this.#controllers.values()) if (version === 1) removeFolder(base);
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

/** Group of this process and of its master below a delegated group, whose own may hold none then. */
const SUPERVISOR = 'supervisor';

/**
 * Version 2 lets only groups without processes of their own hand controllers down, so this process and the master that
 * started it move aside where it has to be.
 */
function enable(unified: Hierarchy, home: string, problems: string[]): ControllerName[] {
  const offered = new Set(readText(join(unified.folder, 'cgroup.controllers')).trim().split(' '));
  const wanted = CONTROLLER_NAMES.filter((name) => offered.has(name));
  if (wanted.length === 0) return [];
  if (handDown(unified.folder, wanted).length < wanted.length) moveAside(unified.folder);
  const handed = handDown(unified.folder, wanted);
  for (const name of wanted) {
    if (handed.includes(name)) continue;
    problems.push(
      `${unified.folder} does not hand ${name} down: it holds other processes, or that is not permitted`,
    );
  }
  return handDown(home, handed);
}

/** Returns which of these controllers the groups below have now. */
function handDown(folder: string, controllers: readonly ControllerName[]): ControllerName[] {
  const file = join(folder, 'cgroup.subtree_control');
  for (const name of controllers) writeLimit(file, `+${name}`);
  const handed = new Set(readText(file).trim().split(' '));
  return controllers.filter((name) => handed.has(name));
}

function moveAside(folder: string): void {
  const aside = join(folder, SUPERVISOR);
  const own = ownPaths().get('');
  try {
    mkdirSync(aside, { recursive: true });
    if (ownPaths(process.ppid).get('') === own) writeLimit(join(aside, 'cgroup.procs'), String(process.ppid));
    writeLimit(join(aside, 'cgroup.procs'), String(process.pid));
  } catch {
    // What it was good for will not work then, and that is said.
  }
}

/** A group of this controller has no processors at all until it is told which. */
function inheritCpuset(path: string): void {
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    if (readText(join(path, file)).trim() !== '') continue;
    const parent = join(path, '..');
    if (readText(join(parent, file)).trim() === '') inheritCpuset(parent);
    writeFileSync(join(path, file), readText(join(parent, file)).trim());
  }
}

function writeLimit(path: string, text: string): string | null {
  try {
    writeFileSync(path, text);
    return null;
  } catch (error) {
    return `${path}: cannot set ${JSON.stringify(text)}: ${(error as NodeJS.ErrnoException).code}`;
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

/** Only groups without processes can be removed. */
function removeFolder(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // Something still lives in it, or somebody has removed it.
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
