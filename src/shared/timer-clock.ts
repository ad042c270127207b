import { systemClock } from './clock.ts';
import { callAfter } from './long-timer.ts';

/** Durations, and calls when they are over, so that tests can be in charge of them. */
export interface TimerClock {
  /** Milliseconds since any origin; never jumps. */
  monotonicMs(): number;
  /** Calls back once, unless the returned function is called first. */
  after(ms: number, elapsed: () => void): () => void;
}

export const systemTimers: TimerClock = { monotonicMs: systemClock.monotonicMs, after: callAfter };
