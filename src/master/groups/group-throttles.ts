import type { LimitGroup } from '../../config/limit-definition.ts';
import type { Observation } from '../../limits/evaluate.ts';
import { throttleText } from '../../limits/limit-text.ts';
import { THROTTLE_MS } from '../../limits/throttle.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { isCounted, type QuotaEntry } from './quota-entries.ts';

export interface GroupThrottlesParts {
  readonly workerOf: (name: string) => WorkerActor | undefined;
  /** The groups with limits that the worker is in. */
  readonly groupsOf: (worker: string) => readonly QuotaEntry[];
  /** Share of the time that its own limits let it run. */
  readonly ownShareOf: (worker: string) => number;
  /** The worker runs this share of the time from now on, by its own limits and by those of its groups. */
  readonly shared: (worker: string, share: number) => void;
}

/** Slows all workers of a group down, as the limits of all their groups and their own want it together. */
export class GroupThrottles {
  readonly #parts: GroupThrottlesParts;

  constructor(parts: GroupThrottlesParts) {
    this.#parts = parts;
  }

  /** Share of the time that the groups of this worker let it run. */
  shareOf(worker: string): number {
    return Math.min(1, ...this.#parts.groupsOf(worker).map(({ throttle }) => throttle.share));
  }

  /** By which groups the worker is slowed down, in words; empty when by none. */
  noteOf(worker: string): string {
    return this.#parts
      .groupsOf(worker)
      .filter(({ throttle }) => throttle.share < 1)
      .map(({ definition, throttle }) => `${throttleText(throttle.share)} with the group ${definition.name}`)
      .join('; ');
  }

  hold(entry: QuotaEntry, group: LimitGroup, observation: Observation): void {
    entry.throttle.hold(group, [observation]);
    this.#apply(entry);
  }

  release(entry: QuotaEntry, group: LimitGroup): void {
    entry.throttle.release(group.name);
    this.#apply(entry);
  }

  /** What is throttled follows what it would use, and has to be asked for again and again. */
  keep(entry: QuotaEntry, observations: readonly Observation[]): void {
    if (entry.throttle.share === 1) return;
    entry.throttle.follow(entry.definition.quota.limits, observations);
    this.#apply(entry);
  }

  /** The limits of the group count no more. */
  end(entry: QuotaEntry): void {
    if (entry.throttle.share === 1) return;
    entry.throttle.clear();
    this.#apply(entry);
  }

  #apply(entry: QuotaEntry): void {
    const { workerOf, ownShareOf, shared } = this.#parts;
    for (const name of entry.workers) {
      const worker = workerOf(name);
      if (worker?.process == null || !isCounted(worker)) continue;
      const share = Math.min(this.shareOf(name), ownShareOf(name));
      shared(name, share);
      // What cannot be slowed down any more has ended, and is reaped in a moment.
      worker.throttle(worker.process.id, share, THROTTLE_MS).catch(() => {});
    }
  }
}
