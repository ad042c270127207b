/**
 * Takes its turn between the other work of the event loop: a spawn costs up to a millisecond, and a thousand of them
 * in a row would keep exits and output waiting for a second.
 */
export class SpawnQueue {
  readonly #waiting: (() => void)[] = [];
  #scheduled = false;

  /** Runs the job as soon as the loop gets there, in order. */
  add<T>(job: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(() => {
        try {
          resolve(job());
        } catch (error) {
          reject(error);
        }
      });
      this.#schedule();
    });
  }

  #schedule(): void {
    if (this.#scheduled || this.#waiting.length === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const until = performance.now() + SLICE_MS;
      while (this.#waiting.length > 0 && performance.now() < until) this.#waiting.shift()?.();
      this.#schedule();
    });
  }
}

const SLICE_MS = 4;
