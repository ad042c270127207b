interface Entry {
  readonly atMs: number;
  readonly run: () => void;
}

/** A clock that only moves when something is due. What is due at the same time happens in the order it was planned. */
export class SimulatedTime {
  #nowMs: number;
  readonly #due: Entry[] = [];

  constructor(startMs = 1_000_000) {
    this.#nowMs = startMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** Plans `run`. Returns how to cancel it. */
  after(ms: number, run: () => void): () => void {
    const entry = { atMs: this.#nowMs + ms, run };
    const later = this.#due.findIndex(({ atMs }) => atMs > entry.atMs);
    this.#due.splice(later === -1 ? this.#due.length : later, 0, entry);
    return () => {
      const index = this.#due.indexOf(entry);
      if (index !== -1) this.#due.splice(index, 1);
    };
  }

  /** Time goes by and nothing that is due happens: that comes afterwards, late. */
  skip(ms: number): void {
    this.#nowMs += ms;
  }

  /** Lets the next thing happen. Returns false when nothing is planned any more. */
  advance(): boolean {
    const next = this.#due.shift();
    if (next === undefined) return false;
    this.#nowMs = Math.max(this.#nowMs, next.atMs);
    next.run();
    return true;
  }
}
