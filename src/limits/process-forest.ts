import { readdirSync } from 'node:fs';
import { atOnce, inSlices } from '../shared/slices.ts';
import { incarnationMark, type ProcStat, readStat } from '../shim/process-table.ts';

/** The main process of a worker, and the mark its descendants carry. */
export interface Root {
  readonly id: string;
  readonly pid: number;
  readonly startTime: number;
}

interface Known {
  readonly startTime: number;
  readonly ppid: number;
  readonly session: number;
  /** Read of orphans only. */
  readonly mark: string | undefined;
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
    this.#lookedAtMs = Number.NEGATIVE_INFINITY;
    this.#claim(root);
  }

  remove(root: Root): void {
    this.#roots.delete(root.id);
    for (const pid of this.#members.get(root.id) ?? NOBODY) {
      const known = this.#known.get(pid);
      if (known !== undefined) this.#known.set(pid, { ...known, owner: null });
    }
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

  /**
   * Makes the look afresh, where one is due, a few processes at a time, so that the next {@link members} need not make it
   * all at once.
   */
  async prepare(nowMs: number): Promise<void> {
    if (!this.#isDue(nowMs)) return;
    const sight = await inSlices(lookAround(NOBODY));
    this.#takeIn(sight, nowMs);
  }

  #look(nowMs: number): void {
    this.#lookedAtMs = nowMs;
    if (this.#isDue(nowMs)) {
      this.#takeIn(atOnce(lookAround(NOBODY)), nowMs);
      return;
    }
    const { present, news } = atOnce(lookAround(this.#known));
    for (const pid of [...this.#known.keys()]) if (!present.has(pid)) this.#drop(pid);
    for (const seen of news.values()) this.#place(seen, news);
  }

  #isDue(nowMs: number): boolean {
    return nowMs - this.#fullLookAtMs >= FULL_LOOK_EVERY_MS;
  }

  /** Forgets what was known, and begins with this. */
  #takeIn({ news }: Sight, nowMs: number): void {
    this.#fullLookAtMs = nowMs;
    this.#known.clear();
    for (const members of this.#members.values()) members.clear();
    for (const seen of news.values()) this.#place(seen, news);
  }

  /** What it has started so far was seen as nobody's. */
  #claim(root: Root): void {
    const own = this.#known.get(root.pid);
    if (own?.startTime !== root.startTime) return;
    if (own.owner !== null) {
      // A process of another worker until now, and so was what it has started.
      this.#fullLookAtMs = Number.NEGATIVE_INFINITY;
      return;
    }
    const isIts = ({ session, startTime, mark, ppid }: Known): boolean =>
      mark === root.id ||
      this.#known.get(ppid)?.owner === root.id ||
      (session === root.pid && startTime >= root.startTime);
    this.#give(root.pid, own, root.id);
    for (let grew = true; grew; ) {
      grew = false;
      for (const [pid, known] of this.#known) {
        if (known.owner !== null || !isIts(known)) continue;
        this.#give(pid, known, root.id);
        grew = true;
      }
    }
  }

  #give(pid: number, known: Known, owner: string): void {
    this.#known.set(pid, { ...known, owner });
    this.#members.get(owner)?.add(pid);
  }

  /** Parents are placed before their children, so that descent is known. */
  #place(seen: Seen, news: ReadonlyMap<number, Seen>): string | null {
    const { pid, startTime, ppid, session, mark } = seen;
    const before = this.#known.get(pid);
    if (before !== undefined) return before.owner;
    // Set before the parent is asked, for the case that /proc shows a circle while it changes.
    const known: Known = { startTime, ppid, session, mark, owner: null };
    this.#known.set(pid, known);
    const owner = this.#ownerOf(seen, news);
    if (owner !== null) this.#give(pid, known, owner);
    return owner;
  }

  #ownerOf(seen: Seen, news: ReadonlyMap<number, Seen>): string | null {
    const own = this.#rootOfPid.get(seen.pid);
    if (own?.startTime === seen.startTime) return own.id;
    const parent = news.get(seen.ppid);
    const byParent = parent === undefined ? this.#known.get(seen.ppid)?.owner : this.#place(parent, news);
    if (byParent !== undefined && byParent !== null) return byParent;
    const leader = this.#rootOfPid.get(seen.session);
    if (leader !== undefined && seen.startTime >= leader.startTime) return leader.id;
    return seen.mark !== undefined && this.#roots.has(seen.mark) ? seen.mark : null;
  }

  #drop(pid: number): void {
    const owner = this.#known.get(pid)?.owner;
    this.#known.delete(pid);
    if (owner !== undefined && owner !== null) this.#members.get(owner)?.delete(pid);
  }
}

const NOBODY: ReadonlySet<number> = new Set();

/** A process, and the mark of one that is an orphan. */
interface Seen extends ProcStat {
  readonly mark: string | undefined;
}

interface Sight {
  readonly present: ReadonlySet<number>;
  readonly news: ReadonlyMap<number, Seen>;
}

/** Lists all processes, and reads those that are not known yet. A step for each that is read. */
function* lookAround(known: { has(pid: number): boolean }): Generator<void, Sight> {
  const present = new Set<number>();
  const stats = new Map<number, ProcStat>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    present.add(pid);
    if (known.has(pid)) continue;
    yield;
    const stat = readStat(pid);
    if (stat !== undefined) stats.set(pid, stat);
  }
  const news = new Map<number, Seen>();
  for (const [pid, stat] of stats) {
    yield;
    const mark = isOrphan(stat, stats.get(stat.ppid)) ? incarnationMark(pid) : undefined;
    news.set(pid, { ...stat, mark });
  }
  return { present, news };
}

/** Its real parent has gone: it hangs on init, or on the shim, which leads a session of its own. */
function isOrphan(stat: ProcStat, parent: ProcStat | undefined): boolean {
  return stat.ppid <= 1 || parent?.session !== stat.session;
}
