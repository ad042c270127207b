import { labelText } from './exposition.ts';

/** Counters of one family that differ in their labels. Bounded: what comes beyond goes into one that says "other". */
export class Counts {
  readonly #most: number;
  readonly #values = new Map<string, number>();

  /** @param most label values that are told apart; undefined = they come from a closed list */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  add(labels: Readonly<Record<string, string>>, by = 1): void {
    const text = labelText(labels);
    const isKnown = this.#values.has(text);
    const key = isKnown || this.#values.size < this.#most ? text : labelText(others(labels));
    this.#values.set(key, (this.#values.get(key) ?? 0) + by);
  }

  /** A counter that appears with 1 has not risen, for whoever computes rates: it begins at 0 before anything happens. */
  begin(labels: string): void {
    if (!this.#values.has(labels) && this.#values.size < this.#most) this.#values.set(labels, 0);
  }

  /** By label text. */
  entries(): IterableIterator<[string, number]> {
    return this.#values.entries();
  }
}

function others(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(labels).map((name) => [name, 'other']));
}
