import type { Clock } from '../../src/shared/clock.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';
import type { SimulatedTime } from '../fakes/simulated-time.ts';
import type { Weather } from './weather.ts';

/** The time of one master: when it dies nothing that it planned or waits for happens any more. */
export class Life {
  readonly clock: Clock;
  readonly #time: SimulatedTime;
  readonly #random: SeededRandom;
  readonly #weather: () => Weather;
  readonly #died: () => void;
  readonly #planned = new Set<() => void>();
  #isOver = false;

  constructor(
    time: SimulatedTime,
    random: SeededRandom,
    weather: () => Weather,
    wallMs: () => number,
    died: () => void,
  ) {
    this.#time = time;
    this.#random = random;
    this.#weather = weather;
    this.#died = died;
    this.clock = { monotonicMs: () => time.nowMs, wallMs };
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Timers that run (I11). */
  get planned(): number {
    return this.#planned.size;
  }

  /** Plans something, unless the master has died. Returns how to cancel it. */
  after(ms: number, elapsed: () => void): () => void {
    if (this.#isOver) return () => {};
    const cancel = (): void => {
      drop();
      this.#planned.delete(cancel);
    };
    const drop = this.#time.after(ms, () => {
      this.#planned.delete(cancel);
      elapsed();
    });
    this.#planned.add(cancel);
    return cancel;
  }

  /** Resolves after a while, unless the master has died. */
  pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.after(ms, resolve);
    });
  }

  /** A write that takes its time. Of one that is cut off by death nobody can say whether it happened. */
  async write(happen: () => void): Promise<void> {
    this.mayDie();
    await this.pause(this.#random.upTo(this.#weather().diskMs));
    const survives = !this.#random.chance(this.#weather().masterDies);
    if (survives || this.#random.chance(0.5)) happen();
    if (survives) return;
    this.end();
    await NEVER;
  }

  /** At every occasion a master may die. */
  mayDie(): void {
    if (!this.#isOver && this.#random.chance(this.#weather().masterDies)) this.end();
  }

  /** kill -9, or its end. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    for (const cancel of [...this.#planned]) cancel();
    this.#planned.clear();
    this.#died();
  }
}

const NEVER = new Promise<never>(() => {});
