/** What stands in for the clock, the timers and the chance of this process. */
export interface Simulation {
  readonly after: (ms: number, elapsed: () => void) => () => void;
  readonly wallMs: () => number;
  readonly random: () => number;
}

/**
 * Puts all code of this process into simulated time: what it plans, when it thinks it is, and what it draws. Only while
 * nothing but promises and ticks is waited for, and until it is disposed of; timers of the test runner are not touched.
 */
export class SimulatedGlobals implements Disposable {
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    now: Date.now,
    performanceNow: performance.now,
    random: Math.random,
  };

  constructor({ after, wallMs, random }: Simulation) {
    const plan = (elapsed: () => void, ms = 0): SimulatedTimer => new SimulatedTimer(after(ms, elapsed));
    globalThis.setTimeout = plan as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((timer?: SimulatedTimer) => timer?.cancel()) as unknown as typeof clearTimeout;
    Date.now = wallMs;
    // It stands still: what was looked up once for all is looked up once for all.
    performance.now = () => 0;
    Math.random = random;
  }

  [Symbol.dispose](): void {
    const { setTimeout, clearTimeout, now, performanceNow, random } = this.#real;
    globalThis.setTimeout = setTimeout;
    globalThis.clearTimeout = clearTimeout;
    Date.now = now;
    performance.now = performanceNow;
    Math.random = random;
  }
}

class SimulatedTimer {
  readonly cancel: () => void;

  constructor(cancel: () => void) {
    this.cancel = cancel;
  }

  unref(): this {
    return this;
  }
}
