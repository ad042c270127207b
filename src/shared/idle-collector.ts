/** Quiet this long means that a burst is over. */
const QUIET_MS = 2000;

/**
 * Gives memory back after a burst (a thousand starts, a reload): one full collection when things have been quiet for
 * two seconds. V8 alone leaves the heap at the size of its busiest moment. No timer runs while nothing happens, and
 * without `--expose-gc` this does nothing.
 */
export class IdleCollector {
  #timer: NodeJS.Timeout | null = null;

  /** Something happened. */
  touch(): void {
    if (globalThis.gc === undefined) return;
    if (this.#timer !== null) {
      this.#timer.refresh();
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      // An ordinary collection keeps its free pages for the next burst; this one gives them back.
      void globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
    }, QUIET_MS);
    this.#timer.unref();
  }
}
