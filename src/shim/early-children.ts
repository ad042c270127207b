import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { kernelText } from '../shared/kernel-files.ts';
import type { Placements } from './placements.ts';
import { incarnationMark, scanProcesses } from './process-table.ts';

/** A process that was moved into its group just now. */
export interface Placed {
  readonly path: string;
  readonly pid: number;
}

/**
 * A process is moved into its group after its program has begun to run, so what it started before that moment is
 * outside, and with it everything that descends from it. This brings them in: children by their parent, and orphans,
 * which the kernel hands to this process when it is a subreaper.
 */
export class EarlyChildren {
  /** Folder of the groups. */
  readonly #base: string;
  readonly #placements: Placements;
  readonly #isSubreaper: boolean;
  /** Children of this process that are known to be in some group. */
  readonly #inside = new Set<number>();

  constructor(base: string, placements: Placements, isSubreaper: boolean) {
    this.#base = base;
    this.#placements = placements;
    this.#isSubreaper = isSubreaper;
  }

  /**
   * Moves what was born before its main process was moved into its group. Returns false when there can be some that
   * nobody can tell the worker of; to be asked when no move is under way.
   */
  bring(placed: readonly Placed[]): boolean {
    for (const { pid } of placed) this.#inside.add(pid);
    const childrenOf = placed.length < MANY ? readChildren : childrenByScan();
    let complete = true;
    for (const one of placed) {
      if (!this.#bringChildren(one, childrenOf)) complete = false;
    }
    return this.#adoptOrphans(placed, childrenOf) && complete;
  }

  /** The number may be given to another process from now on. */
  reaped(pid: number): void {
    this.#inside.delete(pid);
  }

  #bringChildren({ path, pid }: Placed, childrenOf: ChildrenOf): boolean {
    const children = childrenOf(pid);
    if (children === null) return false;
    let complete = true;
    for (const child of children) {
      // What was born after the move is inside by birth, perhaps in a group of its own.
      if (this.#isInside(child)) continue;
      if (move(path, child) && !this.#bringChildren({ path, pid: child }, childrenOf)) complete = false;
    }
    return complete;
  }

  #adoptOrphans(placed: readonly Placed[], childrenOf: ChildrenOf): boolean {
    const children = this.#isSubreaper ? readChildren(process.pid) : null;
    if (children === null) return false;
    let complete = true;
    for (const pid of children) {
      if (this.#inside.has(pid)) continue;
      if (!this.#isInside(pid)) {
        const path = this.#homeOf(pid, placed);
        if (path === null || !move(path, pid) || !this.#bringChildren({ path, pid }, childrenOf)) {
          complete = false;
        }
      }
      this.#inside.add(pid);
    }
    return complete;
  }

  #isInside(pid: number): boolean {
    return kernelText(`/proc/${pid}/cgroup`).includes(`/${basename(this.#base)}/`);
  }

  /** By its mark, or, for one that has none, because only one worker can be its origin. */
  #homeOf(pid: number, placed: readonly Placed[]): string | null {
    const worker = incarnationMark(pid)?.split('.')[0];
    if (worker !== undefined) return this.#placements.folder(this.#base, worker);
    const [only, ...others] = new Set(placed.map(({ path }) => path));
    return only !== undefined && others.length === 0 ? only : null;
  }
}

/** Children of a process; null where that cannot be known. */
type ChildrenOf = (pid: number) => readonly number[] | null;

/** From this many processes on, one look at all of the machine is cheaper than one at each. */
const MANY = 64;

/** Children of all threads of a process; null where the kernel does not tell (CONFIG_PROC_CHILDREN). */
const readChildren: ChildrenOf = (pid) => {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return null;
  }
};

function childrenByScan(): ChildrenOf {
  const children = new Map<number, number[]>();
  for (const { pid, ppid } of scanProcesses().values()) {
    const siblings = children.get(ppid);
    if (siblings === undefined) children.set(ppid, [pid]);
    else siblings.push(pid);
  }
  return (pid) => children.get(pid) ?? [];
}

function move(path: string, pid: number): boolean {
  try {
    writeFileSync(join(path, 'cgroup.procs'), String(pid));
    return true;
  } catch {
    // It has ended meanwhile, and its own children have become orphans.
    return false;
  }
}
