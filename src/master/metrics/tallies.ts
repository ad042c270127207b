import { Counts } from '../../metrics/counts.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Snapshot } from '../../statemachine/states.ts';
import type { EndStatus } from '../../workers/worker-status.ts';
import type { LimitCounter } from '../limits/limit-report.ts';
import { WorkerTally } from './worker-tally.ts';

/** Workers that were removed and may come back; their counters must not go down then. */
const REMOVED_KEPT = 1000;

/** Counts what happens, as it happens. Costs nothing while nobody scrapes. */
export class Tallies implements LimitCounter {
  readonly events = new Counts();
  readonly reloads = new Counts();
  shimReplacements = 0;
  readonly #clock: Clock;
  readonly #workers = new Map<string, WorkerTally>();
  readonly #removed = new Map<string, WorkerTally>();

  constructor(clock: Clock) {
    this.#clock = clock;
    // A counter that appears with 1 has not risen, for whoever computes rates.
    for (const result of ['applied', 'rejected']) this.reloads.add({ result }, 0);
  }

  of(worker: string): WorkerTally {
    const known = this.#workers.get(worker);
    if (known !== undefined) return known;
    const tally = this.#removed.get(worker) ?? new WorkerTally();
    this.#removed.delete(worker);
    this.#workers.set(worker, tally);
    return tally;
  }

  /** A worker has gone from one situation to another. */
  changed(worker: string, before: Snapshot, now: Snapshot): void {
    if (now.restarts <= before.restarts) return;
    // A start that has failed leaves no exit behind.
    const hasEnded = now.lastExit !== null && now.lastExit.incarnation === before.incarnation;
    this.of(worker).restarts.add({ reason: hasEnded ? (now.lastExit?.cause ?? 'start') : 'start' });
  }

  ended(worker: string, { cause, code, signal }: EndStatus): void {
    const tally = this.of(worker);
    // Neither is known of a process that ended while nobody could see it.
    const isUnknown = code === null && signal === null;
    const codeText = isUnknown ? 'unknown' : code === null ? '' : String(code);
    tally.exits.add({ cause, code: codeText, signal: signal ?? '' });
    if (cause === 'oom') tally.oomKills += 1;
  }

  breached(worker: string, limit: string, policy: string): void {
    this.of(worker).breaches.add({ limit, policy });
  }

  acted(worker: string, limit: string, action: string): void {
    this.of(worker).actions.add({ limit, action });
  }

  oomKilled(worker: string): void {
    this.of(worker).oomKills += 1;
  }

  shared(worker: string, share: number): void {
    this.of(worker).shared(share, this.#clock.monotonicMs());
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    const tally = this.#workers.get(worker);
    if (tally === undefined) return;
    this.#workers.delete(worker);
    this.#removed.set(worker, tally);
    const [oldest] = this.#removed.keys();
    if (oldest !== undefined && this.#removed.size > REMOVED_KEPT) this.#removed.delete(oldest);
  }
}
