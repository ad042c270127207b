import type { ProbeClock } from '../../src/health/probe-clock.ts';
import { SimulatedTime } from './simulated-time.ts';

/** Time and chance for probes: time passes when a test says so, and every promise settles before it goes on. */
export class SimulatedProbeClock implements ProbeClock {
  readonly #time = new SimulatedTime();
  /** What {@link random} answers. */
  chance = 0.5;
  /** Share of the time that the event loop has nothing to do. */
  idleShare = 1;

  monotonicMs(): number {
    return this.#time.nowMs;
  }

  wallMs(): number {
    return 1_700_000_000_000 + this.#time.nowMs;
  }

  random(): number {
    return this.chance;
  }

  idleMs(): number {
    return this.#time.nowMs * this.idleShare;
  }

  after(ms: number, elapsed: () => void): () => void {
    return this.#time.after(ms, elapsed);
  }

  /** Lets this much time pass, with everything that happens in it. */
  async pass(ms: number): Promise<void> {
    let isOver = false;
    this.#time.after(ms, () => {
      isOver = true;
    });
    while (!isOver) {
      this.#time.advance();
      await settled();
    }
  }

  /** This process stands still: what was due happens late, all at once. */
  async stall(ms: number): Promise<void> {
    this.#time.skip(ms);
    await this.pass(0);
  }
}

/** Resolves when every promise that can settle has. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resume) => setImmediate(resume));
}
