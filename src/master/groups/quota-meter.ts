import type { Measurable, Meters } from '../../limits/meters.ts';
import type { LimitMeters } from '../../limits/monitor.ts';
import type { Usage, Wanted } from '../../limits/usage.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { measurable } from '../usage-desk.ts';
import { sum, sumOrNull } from './sum.ts';

/** What each worker of a group used at the last look. */
export type Shares = ReadonlyMap<string, Usage>;

/** Measures groups of workers: the sum over those of which something runs. */
export class QuotaMeter implements LimitMeters {
  readonly #meters: Meters;
  readonly #membersOf: (group: string) => readonly WorkerActor[];
  readonly #shares = new Map<string, Shares>();
  /** Workers in several groups are measured once a look. */
  #looked: { readonly atMs: number; readonly wanted: Wanted; readonly found: Map<string, Usage | null> } = {
    atMs: Number.NEGATIVE_INFINITY,
    wanted: {},
    found: new Map(),
  };

  constructor(meters: Meters, membersOf: (group: string) => readonly WorkerActor[]) {
    this.#meters = meters;
    this.#membersOf = membersOf;
  }

  /** What the workers of the group used at the last look. */
  sharesOf(group: string): Shares {
    return this.#shares.get(group) ?? new Map();
  }

  look({ worker: group }: Measurable, _looker: unknown, wanted: Wanted, nowMs: number): Usage | null {
    const shares = new Map<string, Usage>();
    for (const worker of this.#membersOf(group)) {
      const usage = this.#usageOf(worker, wanted, nowMs);
      if (usage !== null) shares.set(worker.name, usage);
    }
    this.#shares.set(group, shares);
    return sumOf([...shares.values()], nowMs);
  }

  /** Whether nothing of any worker of the group has run since the last look, and they are still the same ones. */
  rests({ worker: group }: Measurable, _looker: unknown, _runs: unknown, nowMs: number): boolean {
    const members = this.#membersOf(group);
    const shares = this.sharesOf(group);
    return (
      members.length === shares.size &&
      members.every((worker) => this.#rests(worker, shares.get(worker.name), nowMs))
    );
  }

  proportionalBytes({ worker: group }: Measurable): number | null {
    let sum = 0;
    for (const worker of this.#membersOf(group)) {
      const of = measurable(worker);
      if (of === null || !this.sharesOf(group).has(worker.name)) continue;
      const bytes = this.#meters.proportionalBytes(of);
      if (bytes === null) return null;
      sum += bytes;
    }
    return sum;
  }

  forget(group: string): void {
    this.#shares.delete(group);
  }

  #rests(worker: WorkerActor, share: Usage | undefined, nowMs: number): boolean {
    const of = measurable(worker);
    return of !== null && share !== undefined && this.#meters.rests(of, 'quota', share.runs, nowMs);
  }

  #usageOf(worker: WorkerActor, wanted: Wanted, nowMs: number): Usage | null {
    if (this.#looked.atMs !== nowMs) this.#looked = { atMs: nowMs, wanted, found: new Map() };
    const known = this.#looked.found.get(worker.name);
    if (known !== undefined && (wanted.storage !== true || known?.readBytes !== null)) return known;
    const of = measurable(worker);
    const usage =
      of === null ? null : this.#meters.look({ ...of, isMonitored: true }, 'quota', wanted, nowMs);
    this.#looked.found.set(worker.name, usage);
    return usage;
  }
}

/** What several workers use together; null when there are none. */
export function sumOf(all: readonly Usage[], nowMs: number): Usage | null {
  const [first] = all;
  if (first === undefined) return null;
  return {
    atMs: nowMs,
    runs: sum(all, ({ runs }) => runs),
    processes: all.flatMap(({ processes }) => processes),
    threads: sum(all, ({ threads }) => threads),
    cpuMs: sum(all, ({ cpuMs }) => cpuMs),
    rssBytes: sum(all, ({ rssBytes }) => rssBytes),
    virtualBytes: sum(all, ({ virtualBytes }) => virtualBytes),
    descriptors: sumOrNull(all, ({ descriptors }) => descriptors),
    swapBytes: sumOrNull(all, ({ swapBytes }) => swapBytes),
    connections: null,
    readBytes: sumOrNull(all, ({ readBytes }) => readBytes),
    writtenBytes: sumOrNull(all, ({ writtenBytes }) => writtenBytes),
    pressure: null,
    throttledMs: null,
    byProcess: [],
    cpuPercent: sum(all, ({ cpuPercent }) => cpuPercent),
    readRate: sumOrNull(all, ({ readRate }) => readRate),
    writeRate: sumOrNull(all, ({ writeRate }) => writeRate),
    overMs: first.overMs,
    hasRested: all.every(({ hasRested }) => hasRested),
    peakRssBytes: sum(all, ({ rssBytes }) => rssBytes),
    peakCpuPercent: sum(all, ({ cpuPercent }) => cpuPercent),
  };
}

/** How much of what a limit is about this worker uses. */
export function shareIn(limit: string, usage: Usage): number {
  switch (limit) {
    case 'cpu.max_percent':
      return usage.cpuPercent;
    case 'io.max_read_rate':
      return usage.readRate ?? 0;
    case 'io.max_write_rate':
      return usage.writeRate ?? 0;
    case 'process.max_processes':
      return usage.processes.length;
    case 'process.max_threads':
      return usage.threads;
    default:
      return usage.rssBytes;
  }
}
