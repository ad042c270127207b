import { join } from 'node:path';
import { atOnce, inSlices } from '../shared/slices.ts';
import type { Cgroups } from './cgroups.ts';
import { Look } from './look.ts';
import {
  isAlive,
  type Markedness,
  type ProcStat,
  readStat,
  scanInSteps,
  scanProcesses,
} from './process-table.ts';
import type { IncarnationFacts } from './protocol/facts.ts';

/**
 * Finds everything a worker started, `setsid` escapees and double forks included. Several kinds of evidence are
 * joined, each enough by itself: its cgroup; being a descendant of a known member, or in the session or group
 * the main process leads; for an orphan the `HSU_INCARNATION` mark in its environment or, when it has none, the
 * worker's output pipe as its own output; and having been a member when it was looked at before.
 */
export class ProcessTrees {
  readonly #cgroups: Cgroups | null;
  readonly #fifos: string;
  readonly #isSubreaper: boolean;
  #look: Look | null = null;
  /** Members seen, by worker: what leaves its group, its parent and its environment behind is still known by identity. */
  readonly #seen = new Map<string, { readonly id: string; readonly startTimes: Map<number, number> }>();
  /** Marks read so far. A process keeps its mark, also when it runs another program with another environment. */
  readonly #marks = new Map<number, { readonly startTime: number; readonly mark: string }>();
  #inDoubt = false;

  /**
   * @param fifos folder of the workers' output pipes, without symbolic links
   * @param isSubreaper whether orphans become children of this process
   */
  constructor(cgroups: Cgroups | null, fifos: string, isSubreaper: boolean) {
    this.#cgroups = cgroups;
    this.#fifos = fifos;
    this.#isSubreaper = isSubreaper;
  }

  /**
   * True when the last look at {@link members} met a process that does not show yet whose it is, or no more: that it
   * found nobody does not mean that nobody is there.
   */
  get inDoubt(): boolean {
    return this.#inDoubt;
  }

  /** Live processes of the incarnation, the main one first if it lives. */
  members(of: IncarnationFacts): ProcStat[] {
    this.#inDoubt = false;
    const alive = atOnce(this.#search(of, this.#lookNow()));
    this.#seen.set(of.worker, {
      id: of.id,
      startTimes: new Map(alive.map((stat) => [stat.pid, stat.startTime])),
    });
    return alive;
  }

  /**
   * The same for somebody who only wants to see them. Where the group is the whole truth nobody else is looked at; the
   * processes of the machine are looked through a few at a time.
   */
  async shown(of: IncarnationFacts): Promise<ProcStat[]> {
    if (of.cgroup !== null && this.#cgroups?.isWhole(of.cgroup)) {
      return [...this.#evident(of, readStat).values()].filter(isAlive);
    }
    const look = new Look(await inSlices(scanInSteps()));
    return inSlices(this.#search(of, look));
  }

  /** Those that need not be looked for. */
  #evident(of: IncarnationFacts, statOf: (pid: number) => ProcStat | undefined): Map<number, ProcStat> {
    const found = new Map<number, ProcStat>();
    const main = readStat(of.pid);
    if (main !== undefined && main.startTime === of.startTime) found.set(of.pid, main);
    for (const pid of of.cgroup === null ? [] : (this.#cgroups?.members(of.cgroup) ?? [])) {
      const stat = readStat(pid);
      if (stat !== undefined) found.set(pid, stat);
    }
    const known = this.#seen.get(of.worker);
    for (const [pid, startTime] of known?.id === of.id ? known.startTimes : []) {
      const stat = statOf(pid);
      if (stat?.startTime === startTime) found.set(pid, stat);
    }
    return found;
  }

  *#search(of: IncarnationFacts, look: Look): Generator<void, ProcStat[]> {
    const { table } = look;
    const found = this.#evident(of, (pid) => table.get(pid));
    const main = found.get(of.pid) ?? readStat(of.pid);
    // A number that was given away again says that session and group of the old one are empty.
    const isReused = main !== undefined && main.startTime !== of.startTime;
    for (const stat of table.values()) {
      if (found.has(stat.pid) || stat.startTime < (of.launchTime ?? of.startTime)) continue;
      yield;
      const led = !isReused && (stat.session === of.pid || stat.pgid === of.pid);
      if ((led || isOrphan(stat, table)) && this.#belongs(stat, of, led, look)) found.set(stat.pid, stat);
    }
    addDescendants(found, table);
    return [...found.values()].filter(isAlive);
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.#seen.delete(worker);
  }

  #belongs(stat: ProcStat, of: IncarnationFacts, led: boolean, look: Look): boolean {
    const found = this.#markednessOf(stat, look);
    if (found.kind === 'marked') return found.id === of.id;
    if (led || look.writesTo(stat.pid, join(this.#fifos, of.worker))) return true;
    // It was alive when it was listed, so it may have had a child since.
    const isPuzzling = found.kind === 'silent' && isAlive(stat) && look.isYoung(stat);
    if (of.cgroup === null && isPuzzling) this.#inDoubt = true;
    return false;
  }

  #markednessOf({ pid, startTime }: ProcStat, look: Look): Markedness {
    const known = this.#marks.get(pid);
    if (known?.startTime === startTime) return { kind: 'marked', id: known.mark };
    const found = look.markednessOf(pid);
    // None may also mean that it is in the middle of an exec, so only a mark is remembered.
    if (found.kind === 'marked') this.#marks.set(pid, { startTime, mark: found.id });
    else this.#marks.delete(pid);
    return found;
  }

  /**
   * Cheap answer to "is anything left?" right after the main process was reaped: 0, or null for "look".
   * With a cgroup one read answers for every way of escaping; without one only a look can.
   */
  leftoversHint(of: IncarnationFacts): number | null {
    if (of.cgroup === null || this.#cgroups === null) return null;
    return this.#cgroups.isPopulated(of.cgroup) || groupExists(of.pid) ? null : 0;
  }

  /** How many processes are left of an incarnation whose main process has ended; null = not known. */
  leftovers(of: IncarnationFacts): number | null {
    const hint = this.leftoversHint(of);
    if (hint !== null) return hint;
    const { length } = this.members(of);
    return length === 0 && this.#inDoubt ? null : length;
  }

  /**
   * True for a process that is of this incarnation, or cannot be told from one: a daemon that writes its title over its
   * environment has lost its mark (nginx, redis), and without a cgroup only its being an orphan is left as evidence.
   */
  mayBelong(stat: ProcStat, of: IncarnationFacts, isInherited: boolean): boolean {
    if (this.members(of).some(({ pid }) => pid === stat.pid)) return true;
    const look = this.#lookNow();
    if (of.cgroup !== null || this.#markednessOf(stat, look).kind === 'marked') return false;
    return this.#isSubreaper && !isInherited ? stat.ppid === process.pid : isOrphan(stat, look.table);
  }

  /**
   * True when it is certain that nothing of the incarnation lives.
   * @param isTaken tells the children of this process that are known to be something else
   */
  isEmpty(of: IncarnationFacts, isTaken: (pid: number) => boolean): boolean {
    if (this.members(of).length > 0 || this.#inDoubt) return false;
    if (this.leftoversHint(of) === 0) return true;
    const isUnknownChild = (stat: ProcStat): boolean =>
      stat.ppid === process.pid && isAlive(stat) && !isTaken(stat.pid);
    return this.#isSubreaper && ![...this.#lookNow().table.values()].some(isUnknownChild);
  }

  /** One look serves everything that happens in the same turn of the event loop. */
  #lookNow(): Look {
    if (this.#look === null) {
      const look = new Look(scanProcesses());
      this.#look = look;
      for (const pid of this.#marks.keys()) if (!look.table.has(pid)) this.#marks.delete(pid);
      setImmediate(() => {
        this.#look = null;
      });
    }
    return this.#look;
  }

  /** Forgets the look: what was just signalled or started must be seen as it is now. */
  refresh(): void {
    this.#look = null;
  }
}

/** Its real parent is gone: it hangs on init or on this process (a subreaper). */
function isOrphan(stat: ProcStat, table: ReadonlyMap<number, ProcStat>): boolean {
  return stat.ppid === 1 || stat.ppid === process.pid || !isAlive(table.get(stat.ppid));
}

function addDescendants(found: Map<number, ProcStat>, table: ReadonlyMap<number, ProcStat>): void {
  for (let grew = true; grew; ) {
    grew = false;
    for (const stat of table.values()) {
      if (!found.has(stat.pid) && found.has(stat.ppid)) {
        found.set(stat.pid, stat);
        grew = true;
      }
    }
  }
}

function groupExists(pgid: number): boolean {
  try {
    process.kill(-pgid, 0);
    return true;
  } catch {
    return false;
  }
}
