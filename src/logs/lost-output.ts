import { reasonOf } from './log-problem.ts';

/** How often it is tried to write again after an error. */
const RETRY_MS = 1000;

/** What was dropped since writing failed, and when to try again. */
export class LostOutput {
  #isFailing = false;
  #retryAt = Number.NEGATIVE_INFINITY;
  #bytes = 0;
  #lines = 0;
  #reason = '';

  /** True from a failure until {@link settle}. */
  get isFailing(): boolean {
    return this.#isFailing;
  }

  /** Whether writing makes sense at `now` (monotonic ms): it works, or it is time for another try. */
  mayTry(now: number): boolean {
    return !this.#isFailing || now >= this.#retryAt;
  }

  /** The next try need not wait. */
  tryAtOnce(): void {
    this.#retryAt = Number.NEGATIVE_INFINITY;
  }

  /** Writing failed at `now`. */
  fail(error: unknown, now: number): void {
    this.#isFailing = true;
    this.#retryAt = now + RETRY_MS;
    this.#reason = reasonOf(error);
  }

  add(bytes: number, lines: number): void {
    this.#bytes += bytes;
    this.#lines += lines;
  }

  /** What the log says about it: `dropped 2 lines (14 bytes): no space left on device`. */
  describe(): string {
    const lines = `${this.#lines} ${this.#lines === 1 ? 'line' : 'lines'}`;
    return `dropped ${lines} (${this.#bytes} bytes): ${this.#reason}`;
  }

  /** The loss stands in the log, and writing works again. */
  settle(): void {
    this.#isFailing = false;
    this.#bytes = 0;
    this.#lines = 0;
    this.#reason = '';
  }
}
