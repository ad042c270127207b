import { readFileSync } from 'node:fs';
import { isSameAlive, type ProcStat, scanProcesses } from '../../src/shim/process-table.ts';
import type { Problems } from './problems.ts';

/** A main process of a worker, as the kernel showed it. */
export interface Sighting {
  readonly worker: string;
  readonly mark: string;
  readonly pid: number;
  readonly startTime: number;
  readonly firstSeenAt: number;
  lastSeenAt: number;
  /** The first look at which it was gone. */
  goneAt: number | null;
}

interface Known {
  readonly role: 'main' | 'child' | 'shim' | 'master' | 'foreign';
  readonly worker: string;
  readonly mark: string;
}

const LOOK_EVERY_MS = 50;
/** A process this young may still be on its way to its own environment. */
const SETTLED_MS = 2000;
/** Two shims of one run directory at the same time are one too many, unless one of them is just leaving. */
const TWO_SHIMS_MS = 5000;

/** Watches from outside, by /proc alone, everything that belongs to one run. */
export class ProcessWatch {
  readonly sightings = new Map<string, Sighting>();
  readonly #dir: string;
  readonly #problems: Problems;
  readonly #known = new Map<string, Known>();
  readonly #firstSeen = new Map<string, number>();
  #present: { readonly stat: ProcStat; readonly known: Known }[] = [];
  #severalShimsSince: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(dir: string, problems: Problems) {
    this.#dir = dir;
    this.#problems = problems;
  }

  start(): void {
    this.#timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /** Live main processes at the last look. */
  mains(): Sighting[] {
    return [...this.sightings.values()].filter(({ goneAt }) => goneAt === null);
  }

  /** Live processes of a worker at the last look, its main process and whatever else carries its mark. */
  processesOf(worker: string): number[] {
    return this.#present.filter(({ known }) => known.worker === worker).map(({ stat }) => stat.pid);
  }

  /** Live shims at the last look; a child of one that has not come to its exec yet looks the same and is none. */
  shims(): ProcStat[] {
    const alike = this.#present.filter(({ known }) => known.role === 'shim').map(({ stat }) => stat);
    const pids = new Set(alike.map(({ pid }) => pid));
    return alike.filter(({ ppid }) => !pids.has(ppid));
  }

  /** Everything of the run that lives, in words. */
  everything(): string[] {
    return this.#present.map(
      ({ stat, known }) => `${known.role} ${known.worker} pid ${stat.pid} (${stat.comm})`,
    );
  }

  everythingsPids(): number[] {
    return this.#present.map(({ stat }) => stat.pid);
  }

  /** Looks at all processes now. */
  look(): void {
    const now = Date.now();
    this.#present = [];
    const seen = new Set<string>();
    for (const stat of scanProcesses().values()) {
      if (stat.state === 'Z' || stat.state === 'X') continue;
      const key = `${stat.pid}:${stat.startTime}`;
      seen.add(key);
      const known = this.#identify(key, stat, now);
      if (known.role !== 'foreign') this.#present.push({ stat, known });
      if (known.role === 'main') this.#sight(known, stat, now);
    }
    for (const sighting of this.sightings.values()) {
      const isGone = !seen.has(`${sighting.pid}:${sighting.startTime}`);
      if (sighting.goneAt === null && isGone) sighting.goneAt = now;
    }
    for (const key of this.#firstSeen.keys()) {
      if (seen.has(key)) continue;
      this.#firstSeen.delete(key);
      this.#known.delete(key);
    }
    this.#findDoubles(now);
    this.#findSecondShim(now);
  }

  #identify(key: string, stat: ProcStat, now: number): Known {
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const firstSeen = this.#firstSeen.get(key) ?? now;
    this.#firstSeen.set(key, firstSeen);
    const known = this.#read(stat);
    if (known.role === 'main' || now - firstSeen > SETTLED_MS) this.#known.set(key, known);
    return known;
  }

  #read(stat: ProcStat): Known {
    const foreign: Known = { role: 'foreign', worker: '', mark: '' };
    try {
      const environment = readFileSync(`/proc/${stat.pid}/environ`, 'latin1').split('\0');
      if (!environment.includes(`CHAOS_DIR=${this.#dir}`)) return foreign;
      const entryOf = (name: string): string =>
        environment.find((entry) => entry.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
      const [worker, mark] = [entryOf('HSU_WORKER'), entryOf('HSU_INCARNATION')];
      if (worker !== '') {
        const isMain = stat.session === stat.pid && entryOf('CHAOS_CHILD') === '';
        return { role: isMain ? 'main' : 'child', worker, mark };
      }
      const title = readFileSync(`/proc/${stat.pid}/cmdline`, 'latin1');
      return { role: title.startsWith('hsu-shim') ? 'shim' : 'master', worker: '', mark: '' };
    } catch {
      return foreign;
    }
  }

  #sight({ worker, mark }: Known, { pid, startTime }: ProcStat, now: number): void {
    const known = this.sightings.get(mark);
    if (known !== undefined && known.pid === pid) known.lastSeenAt = now;
    else if (known === undefined) {
      this.sightings.set(mark, {
        worker,
        mark,
        pid,
        startTime,
        firstSeenAt: now,
        lastSeenAt: now,
        goneAt: null,
      });
    } else {
      this.#problems.add('I1', worker, now, `${mark} is carried by pid ${known.pid} and by pid ${pid}`);
    }
  }

  /** One look is not one moment: two are two only when the earlier one still lives after both were seen. */
  #findDoubles(now: number): void {
    const byWorker = Map.groupBy(this.mains(), ({ worker }) => worker);
    for (const [worker, mains] of byWorker) {
      if (mains.length < 2) continue;
      const alive = mains.filter(({ pid, startTime }) => isSameAlive(pid, startTime));
      if (alive.length < 2) continue;
      const who = alive.map(({ pid, mark }) => `pid ${pid} (${mark})`).join(' and ');
      this.#problems.add('I1', worker, now, `two main processes live: ${who}`);
    }
  }

  #findSecondShim(now: number): void {
    if (this.shims().length < 2) {
      this.#severalShimsSince = null;
      return;
    }
    this.#severalShimsSince ??= now;
    if (now - this.#severalShimsSince < TWO_SHIMS_MS) return;
    const pids = this.shims().map(({ pid }) => pid);
    this.#problems.add('I1', null, now, `several shims live beside each other: pid ${pids.join(', ')}`);
  }
}
