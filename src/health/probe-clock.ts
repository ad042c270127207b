import { performance } from 'node:perf_hooks';
import { type Clock, systemClock } from '../shared/clock.ts';
import { callAfter } from '../shared/long-timer.ts';
import type { TimerClock } from '../shared/timer-clock.ts';

/** Everything of time and chance that probes depend on, so that tests can be in charge of it. */
export interface ProbeClock extends Clock, TimerClock {
  /** In [0, 1). */
  random(): number;
  /** Milliseconds that the event loop has spent waiting for something to do, since any origin. */
  idleMs(): number;
}

export const systemProbeClock: ProbeClock = {
  ...systemClock,
  after(ms, elapsed) {
    // Node keeps a list for each duration there is, and finds those of whole numbers much faster.
    return callAfter(Math.ceil(ms), elapsed);
  },
  random: Math.random,
  idleMs: () => performance.eventLoopUtilization().idle,
};
