import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { incarnationMark } from './process-table.ts';

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
  readonly #isSubreaper: boolean;
  /** Children of this process that are known to be in some group. */
  readonly #inside = new Set<number>();

  constructor(base: string, isSubreaper: boolean) {
    this.#base = base;
    this.#isSubreaper = isSubreaper;
  }

  /** Moves the descendants of a process into its group. Returns false when they cannot be known here. */
  bring({ path, pid }: Placed): boolean {
    this.#inside.add(pid);
    const children = childrenOf(pid);
    for (const child of children ?? []) {
      if (move(path, child)) this.bring({ path, pid: child });
    }
    return children !== null;
  }

  /**
   * Moves orphans that were born before their main process was moved into its group. Returns false when there can
   * be some that nobody can tell the worker of; to be asked when no move is under way.
   */
  adopt(placed: readonly Placed[]): boolean {
    const children = this.#isSubreaper ? childrenOf(process.pid) : null;
    if (children === null) return false;
    let complete = true;
    for (const pid of children) {
      if (this.#inside.has(pid)) continue;
      if (!this.#isInside(pid)) {
        const path = this.#homeOf(pid, placed);
        if (path === null || !move(path, pid) || !this.bring({ path, pid })) complete = false;
      }
      this.#inside.add(pid);
    }
    return complete;
  }

  /** The number may be given to another process from now on. */
  reaped(pid: number): void {
    this.#inside.delete(pid);
  }

  #isInside(pid: number): boolean {
    return readText(`/proc/${pid}/cgroup`).includes(`/${basename(this.#base)}/`);
  }

  /** By its mark, or, for one that has none, because only one worker can be its origin. */
  #homeOf(pid: number, placed: readonly Placed[]): string | null {
    const worker = incarnationMark(pid)?.split('.')[0];
    if (worker !== undefined) return join(this.#base, worker);
    const [only, ...others] = new Set(placed.map(({ path }) => path));
    return only !== undefined && others.length === 0 ? only : null;
  }
}

/** Children of all threads of a process; null where the kernel does not tell (CONFIG_PROC_CHILDREN). */
function childrenOf(pid: number): number[] | null {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return threads.flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, 'latin1').split(' ').filter(Boolean).map(Number),
    );
  } catch {
    return null;
  }
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

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
