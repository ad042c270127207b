import { readdirSync } from 'node:fs';
import { atOnce, inSlices } from '../shared/slices.ts';
import { incarnationMark, type ProcStat, readStat } from '../shim/process-table.ts';
import { Kin } from './kin.ts';

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
  /** Of all that are known; null = not put together yet. */
  #kin: Kin | null = null;
  /** The look at everything that goes on beside the others now. */
  #fullLook: Promise<void> | null = null;
  #fullLookAtMs = Number.NEGATIVE_INFINITY;
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  add(root: Root): void {
    this.#roots.set(root.id, root);
    this.#rootOfPid.set(root.pid, root);
    this.#members.set(root.id, new Set());
    // Who is known already needs no other list: a thousand workers that are asked for at once share one.
    if (!this.#claim(root)) this.#lookedAtMs = Number.NEGATIVE_INFINITY;
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

  /** Whether the list of processes that {@link members} goes by at this moment was made already. */
  isListed(nowMs: number): boolean {
    return nowMs === this.#lookedAtMs;
  }

  /** The number belongs to another process by now: it is looked at again. */
  forget(pid: number): void {
    this.#drop(pid);
  }

  /**
   * Looks at everything afresh, where that is due, a few processes at a time, so that the next {@link members} need not do it
   * all at once.
   */
  async prepare(nowMs: number): Promise<void> {
    if (!this.#isDue(nowMs)) return;
    this.#fullLook ??= inSlices(lookAround(NOBODY, this.#rootOfPid))
      .then((sight) => this.#takeIn(sight, nowMs))
      .finally(() => {
        this.#fullLook = null;
      });
    await this.#fullLook;
  }

  #look(nowMs: number): void {
    if (this.#fullLookAtMs === Number.NEGATIVE_INFINITY) {
      this.#takeIn(atOnce(lookAround(NOBODY, this.#rootOfPid)), nowMs);
      this.#lookedAtMs = nowMs;
      return;
    }
    // What is known does until that is done. If it fails it is still due.
    if (this.#isDue(nowMs)) this.prepare(nowMs).catch(() => {});
    this.#lookedAtMs = nowMs;
    const { present, news } = atOnce(lookAround(this.#known, this.#rootOfPid));
    for (const pid of [...this.#known.keys()]) if (!present.has(pid)) this.#drop(pid);
    for (const seen of news.values()) this.#place(seen, news);
  }

  #isDue(nowMs: number): boolean {
    return nowMs - this.#fullLookAtMs >= FULL_LOOK_EVERY_MS;
  }

  /** Forgets what was known, and begins with this. */
  #takeIn({ news }: Sight, nowMs: number): void {
    this.#fullLookAtMs = nowMs;
    // Somebody may have come since.
    this.#lookedAtMs = Number.NEGATIVE_INFINITY;
    this.#known.clear();
    for (const members of this.#members.values()) members.clear();
    for (const seen of news.values()) this.#place(seen, news);
  }

  /** What it has started so far was seen as nobody's. False: everybody has to be looked at again. */
  #claim(root: Root): boolean {
    const own = this.#known.get(root.pid);
    if (own?.startTime !== root.startTime) return false;
    if (own.owner !== null) {
      // A process of another worker until now, and so was what it has started.
      this.#fullLookAtMs = Number.NEGATIVE_INFINITY;
      return false;
    }
    this.#kin ??= new Kin(this.#known);
    const kin = this.#kin;
    this.#give(root.pid, own, root.id);
    const found = [...kin.marked(root.id), ...this.#ledBy(root, kin), ...kin.childrenOf(root.pid)];
    for (let pid = found.pop(); pid !== undefined; pid = found.pop()) {
      const known = this.#known.get(pid);
      if (known?.owner !== null) continue;
      this.#give(pid, known, root.id);
      found.push(...kin.childrenOf(pid));
    }
    return true;
  }

  /** Of the session of the main process, unless somebody led one of that number before it. */
  #ledBy({ pid: leader, startTime }: Root, kin: Kin): readonly number[] {
    return kin.inSession(leader).filter((pid) => (this.#known.get(pid)?.startTime ?? -1) >= startTime);
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
    this.#kin = null;
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
function* lookAround(
  known: { has(pid: number): boolean },
  roots: ReadonlyMap<number, Root>,
): Generator<void, Sight> {
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
    // Whose a main process is needs no mark to tell.
    const isRoot = roots.get(pid)?.startTime === stat.startTime;
    if (isRoot || !isOrphan(stat, stats.get(stat.ppid))) {
      news.set(pid, { ...stat, mark: undefined });
      continue;
    }
    yield;
    news.set(pid, { ...stat, mark: incarnationMark(pid) });
  }
  return { present, news };
}

/** Its real parent has gone: it hangs on init, or on the shim, which leads a session of its own. */
function isOrphan(stat: ProcStat, parent: ProcStat | undefined): boolean {
  return stat.ppid <= 1 || parent?.session !== stat.session;
}
