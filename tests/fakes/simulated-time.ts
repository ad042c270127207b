interface Entry {
  readonly atMs: number;
  readonly order: number;
  /** null once it has happened or was cancelled. */
  run: (() => void) | null;
}

/** A clock that only moves when something is due. What is due at the same time happens in the order it was planned. */
export class SimulatedTime {
  #nowMs: number;
  /** A binary heap, the next entry first; cancelled ones stay until it is their turn. */
  readonly #due: Entry[] = [];
  #order = 0;
  #planned = 0;

  constructor(startMs = 1_000_000) {
    this.#nowMs = startMs;
  }

  get nowMs(): number {
    return this.#nowMs;
  }

  /** How much is planned. */
  get planned(): number {
    return this.#planned;
  }

  /** Plans `run`. Returns how to cancel it. */
  after(ms: number, run: () => void): () => void {
    const entry: Entry = { atMs: this.#nowMs + ms, order: this.#order++, run };
    this.#add(entry);
    this.#planned += 1;
    return () => {
      if (entry.run === null) return;
      entry.run = null;
      this.#planned -= 1;
    };
  }

  /** Time goes by and nothing that is due happens: that comes afterwards, late. */
  skip(ms: number): void {
    this.#nowMs += ms;
  }

  /** Lets the next thing happen. Returns false when nothing is planned any more. */
  advance(): boolean {
    for (;;) {
      const next = this.#takeFirst();
      if (next === undefined) return false;
      const { run } = next;
      if (run === null) continue;
      next.run = null;
      this.#planned -= 1;
      this.#nowMs = Math.max(this.#nowMs, next.atMs);
      run();
      return true;
    }
  }

  #add(entry: Entry): void {
    const due = this.#due;
    let at = due.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = due[parent];
      if (above === undefined || isBefore(above, entry)) break;
      due[at] = above;
      at = parent;
    }
    due[at] = entry;
  }

  #takeFirst(): Entry | undefined {
    const due = this.#due;
    const first = due[0];
    const last = due.pop();
    if (first === undefined || last === undefined || first === last) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      let below = due[child];
      const right = due[child + 1];
      if (below === undefined) break;
      if (right !== undefined && isBefore(right, below)) {
        below = right;
        child += 1;
      }
      if (isBefore(last, below)) break;
      due[at] = below;
      at = child;
    }
    due[at] = last;
    return first;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
}
