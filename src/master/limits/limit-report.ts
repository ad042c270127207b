import type { LimitPolicy } from '../../config/limit-definition.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';

/** Where it is told what limits of workers lead to: in words for people, and in numbers. */
export interface LimitReport {
  readonly note: (worker: WorkerActor, reason: string, message: string) => void;
  /** For whoever counts it. */
  readonly counter: LimitCounter;
}

/** Counts what limits lead to. */
export interface LimitCounter {
  breached(worker: string, limit: string, policy: LimitPolicy): void;
  acted(worker: string, limit: string, action: string): void;
  oomKilled(worker: string): void;
  /** From now on it runs only this share of the time. */
  shared(worker: string, share: number): void;
}
