import type { Reading } from './usage.ts';

/**
 * Where an average begins: at an earlier reading, or at the last moment at which that was still true because nothing had run. An
 * average is never over less than `shortestMs`.
 */
export class AverageStart {
  readonly reading: Reading;
  readonly #shortestMs: number;
  #atMs: number;
  #restedAtMs: number;

  constructor(reading: Reading, shortestMs: number) {
    this.reading = reading;
    this.#shortestMs = shortestMs;
    this.#atMs = reading.atMs;
    this.#restedAtMs = reading.atMs;
  }

  /** Nothing has run until now. */
  rested(nowMs: number): void {
    if (!this.isOver(nowMs)) return;
    this.#atMs = this.#restedAtMs;
    this.#restedAtMs = nowMs;
  }

  /** From when on an average that ends now is made, monotonic ms. */
  fromMs(nowMs: number): number {
    return this.isOver(nowMs) ? this.#restedAtMs : this.#atMs;
  }

  /** Whether there is a later reading to begin at by now. */
  isOver(nowMs: number): boolean {
    return nowMs - this.#restedAtMs >= this.#shortestMs;
  }
}
