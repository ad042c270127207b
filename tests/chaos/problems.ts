/** An invariant that was broken, with what is needed to find out why. */
export interface Problem {
  readonly invariant: 'I1' | 'I2' | 'I4' | 'I5' | 'I6' | 'I10' | 'recovery';
  readonly worker: string | null;
  /** Epoch ms, as near as it is known. */
  readonly at: number;
  readonly what: string;
}

/** Collects what was found, each thing once. */
export class Problems {
  readonly #found = new Map<string, Problem>();

  add(invariant: Problem['invariant'], worker: string | null, at: number, what: string): void {
    const key = `${invariant} ${worker} ${what}`;
    if (!this.#found.has(key)) this.#found.set(key, { invariant, worker, at, what });
  }

  all(): Problem[] {
    return [...this.#found.values()].sort((a, b) => a.at - b.at);
  }
}
