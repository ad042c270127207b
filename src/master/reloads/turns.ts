/** What somebody does to some workers. */
export interface Running<T> {
  readonly result: T;
  /** Resolves when the workers are free again; never rejects. */
  readonly over: Promise<void>;
}

interface Waiting<T> {
  readonly names: readonly string[];
  readonly begin: () => Running<T>;
  readonly began: PromiseWithResolvers<T>;
}

/** Beyond this nobody would live to see their turn. */
const MOST_WAITING = 100;

/**
 * Turns at workers: nothing is done to a worker twice at once, what concerns several begins when all of them are free, and in
 * the order in which it was asked for. Who asks for the same as somebody who still waits joins them, so that a storm of
 * requests is two turns (A118).
 */
export class Turns<T> {
  readonly #busy = new Set<string>();
  readonly #waiting = new Map<string, Waiting<T>>();

  /**
   * Begins when it is the turn of these workers.
   * @param key the same for requests that one turn is enough for
   * @returns what `begin` returns, then; null when too much is waiting already
   */
  take(names: readonly string[], key: string, begin: () => Running<T>): Promise<T> | null {
    const same = this.#waiting.get(key);
    if (same !== undefined) return same.began.promise;
    if (this.#waiting.size >= MOST_WAITING) return null;
    const waiting: Waiting<T> = { names, begin, began: Promise.withResolvers<T>() };
    this.#waiting.set(key, waiting);
    this.#proceed();
    return waiting.began.promise;
  }

  #proceed(): void {
    // Who waits keeps those away who came later.
    const taken = new Set(this.#busy);
    for (const [key, { names, begin, began }] of [...this.#waiting]) {
      const isFree = names.every((name) => !taken.has(name));
      for (const name of names) taken.add(name);
      if (!isFree) continue;
      this.#waiting.delete(key);
      for (const name of names) this.#busy.add(name);
      const { result, over } = begin();
      began.resolve(result);
      void over.then(() => {
        for (const name of names) this.#busy.delete(name);
        this.#proceed();
      });
    }
  }
}
