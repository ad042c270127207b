/** First half of a job; returns the second, which is done after the next job's first half, or at the end of a slice. */
export type TwoSteps<T> = () => () => T;

/**
 * Takes its turn between the other work of the event loop: a spawn costs up to a millisecond, and a thousand of them
 * in a row would keep exits and output waiting for a second. Both halves of a job happen in one turn, so no exit can
 * come between them.
 */
export class SpawnQueue {
  readonly #waiting: (() => () => void)[] = [];
  #scheduled = false;

  /** Runs the job as soon as the loop gets there, in order. Rejects with whatever it throws. */
  add<T>(job: TwoSteps<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const guarded = <R>(step: () => R): R | null => {
        try {
          return step();
        } catch (error) {
          reject(error);
          return null;
        }
      };
      this.#waiting.push(() => {
        const finish = guarded(job);
        return () => {
          if (finish !== null) guarded(() => resolve(finish()));
        };
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
      let finishLast: (() => void) | null = null;
      while (this.#waiting.length > 0 && performance.now() < until) {
        const finish = this.#waiting.shift()?.() ?? null;
        finishLast?.();
        finishLast = finish;
      }
      finishLast?.();
      this.#schedule();
    });
  }
}

const SLICE_MS = 6;
