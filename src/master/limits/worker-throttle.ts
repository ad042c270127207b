import type { LimitGroup } from '../../config/limit-definition.ts';
import type { Observation } from '../../limits/evaluate.ts';
import { THROTTLE_MS, Throttle } from '../../limits/throttle.ts';
import { toHsuError } from '../../shared/errors.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitReport } from './limit-report.ts';

export interface WorkerThrottleParts extends LimitReport {
  /** Share of the time that its groups let it run; 1 = they do not mind. */
  readonly groupShareOf: (worker: string) => number;
}

/** Slows one run of a worker down, as its own limits and those of its groups want it together. */
export class WorkerThrottle {
  readonly #parts: WorkerThrottleParts;
  readonly #worker: WorkerActor;
  readonly #incarnation: string;
  readonly #throttle = new Throttle();
  #isRefused = false;

  constructor(worker: WorkerActor, incarnation: string, parts: WorkerThrottleParts) {
    this.#parts = parts;
    this.#worker = worker;
    this.#incarnation = incarnation;
  }

  /** What its own limits let it run; 1 = it is not throttled. */
  get share(): number {
    return this.#throttle.share;
  }

  isHeldBy(group: string): boolean {
    return this.#throttle.isHeldBy(group);
  }

  hold(group: LimitGroup, observation: Observation): void {
    this.#throttle.hold(group, [observation]);
    this.#apply(this.share);
  }

  release(group: string): void {
    this.#throttle.release(group);
    this.#apply(this.share);
  }

  /** What is throttled follows what it would use, and has to be asked for again and again. */
  keep(groups: readonly LimitGroup[], observations: readonly Observation[]): void {
    this.#throttle.follow(groups, observations);
    this.#apply(this.share);
  }

  /** The limits of this run slow it down no more: they count no more, or it is being stopped. */
  end(): void {
    if (this.share === 1) return;
    this.#throttle.clear();
    this.#apply(1);
  }

  /** Where it cannot be slowed down that is told once. */
  #apply(share: number): void {
    const { counter, groupShareOf, note } = this.#parts;
    const { name } = this.#worker;
    const together = Math.min(share, groupShareOf(name));
    counter.shared(name, together);
    this.#worker.throttle(this.#incarnation, together, THROTTLE_MS).catch((thrown: unknown) => {
      if (this.#isRefused || share === 1) return;
      this.#isRefused = true;
      note(this.#worker, 'limit-failed', `it cannot be slowed down: ${toHsuError(thrown).message}`);
    });
  }
}
