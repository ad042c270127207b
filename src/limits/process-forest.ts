import { readdirSync } from 'node:fs';
import { incarnationMark, type ProcStat, readStat } from '../shim/process-table.ts';

/** The main process of a worker, and the mark its descendants carry. */
export interface Root {
  readonly id: string;
  readonly pid: number;
  readonly startTime: number;
}

interface Known {
  readonly startTime: number;
  /** Incarnation it belongs to; null = none of ours. */
  readonly owner: string | null;
}

/** A number may come back to somebody else, so now and then everything is looked at afresh. */
const FULL_LOOK_EVERY_MS = 30_000;

/**
 * Who belongs to whom on a machine without cgroups: descent, the session the main process leads, and for orphans the
 * `HSU_INCARNATION` mark. Each look lists /proc and reads only what has appeared since the last one, so a look at a
 * thousand quiet workers costs a millisecond.
 */
export class ProcessForest {
  readonly #roots = new Map<string, Root>();
  readonly #rootOfPid = new Map<number, Root>();
  readonly #known = new Map<number, Known>();
  readonly #members = new Map<string, Set<number>>();
  #fullLookAtMs = Number.NEGATIVE_INFINITY;
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  add(root: Root): void {
    this.#roots.set(root.id, root);
    this.#rootOfPid.set(root.pid, root);
    this.#members.set(root.id, new Set());
    // What it has started so far was seen as somebody else's, or not at all.
    this.#fullLookAtMs = Number.NEGATIVE_INFINITY;
    this.#lookedAtMs = Number.NEGATIVE_INFINITY;
  }

  remove(root: Root): void {
    this.#roots.delete(root.id);
    this.#members.delete(root.id);
    if (this.#rootOfPid.get(root.pid) === root) this.#rootOfPid.delete(root.pid);
  }

  /** Numbers of the processes of this incarnation, as the look at this moment has them. */
  members(id: string, nowMs: number): ReadonlySet<number> {
    if (nowMs !== this.#lookedAtMs) this.#look(nowMs);
    return this.#members.get(id) ?? NOBODY;
  }

  /** The number belongs to another process by now: it is looked at again. */
  forget(pid: number): void {
    this.#drop(pid);
  }

  #look(nowMs: number): void {
    this.#lookedAtMs = nowMs;
    if (nowMs - this.#fullLookAtMs >= FULL_LOOK_EVERY_MS) {
      this.#fullLookAtMs = nowMs;
      this.#known.clear();
      for (const members of this.#members.values()) members.clear();
    }
    const present = new Set<number>();
    const news = new Map<number, ProcStat>();
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      present.add(pid);
      if (this.#known.has(pid)) continue;
      const stat = readStat(pid);
      if (stat !== undefined) news.set(pid, stat);
    }
    for (const pid of [...this.#known.keys()]) if (!present.has(pid)) this.#drop(pid);
    for (const stat of news.values()) this.#place(stat, news);
  }

  /** Parents are placed before their children, so that descent is known. */
  #place(stat: ProcStat, news: ReadonlyMap<number, ProcStat>): string | null {
    const known = this.#known.get(stat.pid);
    if (known !== undefined) return known.owner;
    // Set before the parent is asked, for the case that /proc shows a circle while it changes.
    this.#known.set(stat.pid, { startTime: stat.startTime, owner: null });
    const owner = this.#ownerOf(stat, news);
    if (owner !== null) {
      this.#known.set(stat.pid, { startTime: stat.startTime, owner });
      this.#members.get(owner)?.add(stat.pid);
    }
    return owner;
  }

  #ownerOf(stat: ProcStat, news: ReadonlyMap<number, ProcStat>): string | null {
    const own = this.#rootOfPid.get(stat.pid);
    if (own?.startTime === stat.startTime) return own.id;
    const parent = news.get(stat.ppid);
    const byParent = parent === undefined ? this.#known.get(stat.ppid)?.owner : this.#place(parent, news);
    if (byParent !== undefined && byParent !== null) return byParent;
    const leader = this.#rootOfPid.get(stat.session);
    if (leader !== undefined && stat.startTime >= leader.startTime) return leader.id;
    const mark = isOrphan(stat, parent) ? incarnationMark(stat.pid) : undefined;
    return mark !== undefined && this.#roots.has(mark) ? mark : null;
  }

  #drop(pid: number): void {
    const owner = this.#known.get(pid)?.owner;
    this.#known.delete(pid);
    if (owner !== undefined && owner !== null) this.#members.get(owner)?.delete(pid);
  }
}

const NOBODY: ReadonlySet<number> = new Set();

/** Its real parent has gone: it hangs on init, or on the shim, which leads a session of its own. */
function isOrphan(stat: ProcStat, parent: ProcStat | undefined): boolean {
  return stat.ppid <= 1 || parent?.session !== stat.session;
}
