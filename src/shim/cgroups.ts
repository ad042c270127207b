import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  write,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import { complain } from './complain.ts';
import { EarlyChildren } from './early-children.ts';
import { type Hierarchy, ownPaths } from './hierarchies.ts';
import type { Placements } from './placements.ts';
import type { IncarnationFacts } from './protocol/facts.ts';

/**
 * A cgroup per worker: the only way to know and end everything a worker started, whatever it does to its
 * session, parent or environment. Version 2 (also beside version 1 in a hybrid host) has `cgroup.kill`;
 * on a version 1 host the freezer hierarchy stands in.
 */
export class Cgroups {
  /** Folder below which this shim makes its groups. */
  readonly base: string;
  /** Folder of the hierarchy. */
  readonly #mount: string;
  readonly #version: 1 | 2;
  readonly #placements: Placements;
  /** Groups made so far, by worker. */
  readonly #known = new Map<string, string>();
  /** Groups that may not hold all of their worker, with the process that was placed last. */
  readonly #unsure = new Map<string, number>();
  readonly #early: EarlyChildren;
  #moving = 0;
  /** Being moved or moved since the last time that no move was under way: paths by pid. */
  readonly #placed = new Map<number, string>();

  private constructor(
    base: string,
    { mount, version }: Hierarchy,
    placements: Placements,
    isSubreaper: boolean,
  ) {
    this.#placements = placements;
    this.base = base;
    this.#mount = mount;
    this.#version = version;
    this.#early = new EarlyChildren(base, placements, isSubreaper);
  }

  /**
   * Finds a subtree that may be written to, or returns null (ordinary user without delegation, read-only mount).
   * Under a running systemd only a unit with `Delegate=` may be used: anything else belongs to systemd.
   * @param all hierarchies that were left to us
   * @param name makes this shim's subtree its own among several masters
   * @param isSubreaper whether orphans become children of this process
   */
  static open(
    all: readonly Hierarchy[],
    name: string,
    placements: Placements,
    isSubreaper: boolean,
  ): Cgroups | null {
    for (const candidate of candidates(all)) {
      const base = join(candidate.folder, name);
      try {
        mkdirSync(base, { recursive: true });
        const probe = join(base, 'probe');
        mkdirSync(probe);
        rmdirSync(probe);
        return new Cgroups(base, candidate, placements, isSubreaper);
      } catch {
        // Not permitted here; perhaps the next hierarchy is.
      }
    }
    return null;
  }

  /**
   * Moves a process into the worker's group, making it if needed. Returns the group's path, or null when there can be
   * none. The move itself waits for other execs in the kernel, so a thread does it; until it is done, what was started
   * before is inside too, and for good when that fails, the group is not taken as the whole truth.
   */
  place(worker: string, pid: number): string | null {
    try {
      const path = this.#make(worker);
      const procs = openSync(join(path, 'cgroup.procs'), 'w');
      this.#unsure.set(path, pid);
      this.#placed.set(pid, path);
      this.#moving += 1;
      write(procs, String(pid), (error) => {
        closeSync(procs);
        this.#moving -= 1;
        if (error !== null) this.#placed.delete(pid);
        if (this.#moving === 0) this.#settle();
      });
      return path;
    } catch {
      return null;
    }
  }

  /** The worker's group, for a process that enters it by itself; null when there can be none. */
  folderOf(worker: string): string | null {
    try {
      return this.#makeForBirth(worker);
    } catch {
      return null;
    }
  }

  /**
   * Runs `spawn` while this process itself is in the worker's group, so that what it starts is born there: a launcher
   * may have forked and ended before {@link place} could move it, and nobody could tell whose its daemon is. Costs two
   * moves, which wait for every exec of the machine. The path is null when it could not be done.
   */
  birth<T>(worker: string, spawn: () => T): { readonly born: T; readonly path: string | null } {
    const home = join(
      this.#mount,
      ownPaths().get(this.#version === 2 ? '' : 'freezer') ?? '',
      'cgroup.procs',
    );
    const self = String(process.pid);
    let path: string | null = null;
    try {
      path = this.#makeForBirth(worker);
      writeFileSync(join(path, 'cgroup.procs'), self);
    } catch {
      return { born: spawn(), path: null };
    }
    try {
      return { born: spawn(), path };
    } finally {
      try {
        writeFileSync(home, self);
      } catch (error) {
        complain(`cannot leave the cgroup of ${worker} again: ${(error as Error).message}`);
      }
    }
  }

  /** A child of this process was reaped. */
  reaped(pid: number): void {
    this.#placed.delete(pid);
    this.#early.reaped(pid);
  }

  /**
   * Takes a group that an earlier shim has made for what it is: that one may have died before everything of its worker was
   * inside, and of a run that has ended nobody can tell any more.
   */
  rediscover({ cgroup, pid }: IncarnationFacts, hasEnded: boolean): void {
    if (cgroup === null) return;
    const isInside = (): boolean => pidsIn(cgroup).includes(pid) || this.members(cgroup).includes(pid);
    if (hasEnded || !isInside()) this.#unsure.set(cgroup, pid);
  }

  /** False for a group that may not hold all of its worker. */
  isWhole(path: string): boolean {
    return !this.#unsure.has(path);
  }

  /** False only when it is certain that nothing lives in the group. */
  isPopulated(path: string): boolean {
    if (!this.isWhole(path)) return true;
    if (this.#version === 1) return this.members(path).length > 0;
    try {
      return !readFileSync(join(path, 'cgroup.events'), 'latin1').includes('populated 0');
    } catch {
      return false;
    }
  }

  /** Pids in the group and in groups the worker made below it. */
  members(path: string): number[] {
    return withSubgroups(path).flatMap(pidsIn);
  }

  /**
   * Kills everything in the group at once (`cgroup.kill`, Linux 5.14). Returns false where that cannot be done;
   * the caller then signals the members one by one.
   */
  kill(path: string): boolean {
    if (this.#version === 1) return false;
    try {
      writeFileSync(join(path, 'cgroup.kill'), '1');
      return true;
    } catch {
      return false;
    }
  }

  /** Version 1: stops the group from running, so that a fork bomb cannot outrun the signals. */
  freeze(path: string, frozen: boolean): void {
    if (this.#version === 2) return;
    try {
      writeFileSync(join(path, 'freezer.state'), frozen ? 'FROZEN' : 'THAWED');
    } catch {
      // Without the freezer the signals alone have to do.
    }
  }

  /**
   * Stops the group from running, or lets it go on, whatever the version. Returns false where that cannot be done, and
   * when the group that is to be stopped may not hold all of its worker.
   */
  pause(path: string, isPaused: boolean): boolean {
    if (isPaused && !this.isWhole(path)) return false;
    const [file, text] =
      this.#version === 2
        ? ['cgroup.freeze', isPaused ? '1' : '0']
        : ['freezer.state', isPaused ? 'FROZEN' : 'THAWED'];
    try {
      writeFileSync(join(path, file), text);
      return true;
    } catch {
      return false;
    }
  }

  /** Removes the worker's group; keeps it when something still lives in it. */
  remove(worker: string): void {
    const path = this.#known.get(worker) ?? this.#placements.folder(this.base, worker);
    this.#known.delete(worker);
    this.#unsure.delete(path);
    removeFolder(path);
  }

  /** Removes what a killed shim has left: groups in which nothing lives. Those that are needed again are made again. */
  tidy(): void {
    removeEmptyBelow(this.base);
  }

  /** Removes the subtree when it is empty. */
  close(): void {
    for (const worker of [...this.#known.keys()]) this.remove(worker);
    removeFolder(this.base);
  }

  /** Makes the group of a worker if needed. Throws the system error. */
  #make(worker: string): string {
    const path = this.#placements.folder(this.base, worker);
    if (this.#known.get(worker) !== path) {
      mkdirSync(path, { recursive: true });
      this.#known.set(worker, path);
    }
    return path;
  }

  /** What is born inside is all there is. */
  #makeForBirth(worker: string): string {
    const path = this.#make(worker);
    this.#unsure.delete(path);
    return path;
  }

  #settle(): void {
    const placed = [...this.#placed].map(([pid, path]) => ({ pid, path }));
    this.#placed.clear();
    if (!this.#early.bring(placed)) return;
    for (const { path, pid } of placed) {
      if (this.#unsure.get(path) === pid) this.#unsure.delete(path);
    }
  }
}

/** Version 2 first: it can kill a whole group. Of version 1 the freezer is used. */
function candidates(all: readonly Hierarchy[]): Hierarchy[] {
  const unified = all.filter(
    ({ version, folder }) => version === 2 && existsSync(join(folder, 'cgroup.procs')),
  );
  return [...unified, ...all.filter(({ controllers }) => controllers.includes('freezer'))];
}

/** None when it has gone meanwhile. */
function pidsIn(path: string): number[] {
  const lines = kernelText(join(path, 'cgroup.procs')).split('\n');
  return lines.filter((line) => line !== '' && line !== '0').map(Number);
}

function withSubgroups(path: string): string[] {
  const folders = [path];
  try {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(...withSubgroups(join(path, entry.name)));
    }
  } catch {
    // Gone meanwhile.
  }
  return folders;
}

/** Removes a group and those in it, deepest first, unless something lives in one of them. */
export function removeFolder(path: string): void {
  for (const folder of withSubgroups(path).reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** Removes the groups below this one in which nothing lives. */
export function removeEmptyBelow(path: string): void {
  for (const folder of withSubgroups(path).slice(1).reverse()) {
    try {
      rmdirSync(folder);
    } catch {
      // The kernel keeps a group in which something lives.
    }
  }
}
