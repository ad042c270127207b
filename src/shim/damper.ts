import type { TimerClock } from '../shared/timer-clock.ts';

export interface DamperParts<T> {
  /** So many pass at once after a time of calm, and then one in each `everyMs`. */
  readonly burst: number;
  readonly everyMs: number;
  /** What is left of two of which only one may pass. */
  readonly merge: (held: T, next: T) => T;
  readonly pass: (value: T) => void;
  readonly clock: TimerClock;
}

/** Passes values on, but no more than so many: what comes too soon is merged, and passes when its time has come. */
export class Damper<T> {
  readonly #parts: DamperParts<T>;
  #held: { readonly value: T; readonly cancel: () => void } | null = null;
  /** Monotonic ms at which a whole burst may pass again. */
  #calmAtMs = Number.NEGATIVE_INFINITY;

  constructor(parts: DamperParts<T>) {
    this.#parts = parts;
  }

  /** What is to pass later; undefined when that is nothing. */
  get held(): T | undefined {
    return this.#held?.value;
  }

  take(value: T): void {
    const { merge, clock } = this.#parts;
    if (this.#held !== null) {
      this.#held = { ...this.#held, value: merge(this.#held.value, value) };
      return;
    }
    const waitMs = this.#waitMs();
    if (waitMs <= 0) this.#pass(value);
    else this.#held = { value, cancel: clock.after(waitMs, () => this.settle()) };
  }

  /** What is held passes now. */
  settle(): void {
    const held = this.#held;
    this.close();
    if (held !== null) this.#pass(held.value);
  }

  /** What is held is dropped. */
  close(): void {
    this.#held?.cancel();
    this.#held = null;
  }

  #pass(value: T): void {
    const { everyMs, pass, clock } = this.#parts;
    this.#calmAtMs = Math.max(this.#calmAtMs, clock.monotonicMs()) + everyMs;
    pass(value);
  }

  #waitMs(): number {
    const { burst, everyMs, clock } = this.#parts;
    return this.#calmAtMs - clock.monotonicMs() - (burst - 1) * everyMs;
  }
}
