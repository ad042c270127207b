/**
 * A figure that only grows, summed over processes that come and go. What a process has counted is handed to its parent
 * when that has waited for it; of one that nobody of the tree waits for, the last value seen is kept here. So ends
 * between two looks lose no more than what was used since the last one.
 */
export class Counter {
  /** By pid; changed in place, because most of them are there again at the next look. */
  readonly #counted = new Map<number, Counted>();
  #look = 0;
  #retired = 0;
  #total = 0;
  #isComplete = true;

  begin(): void {
    this.#look += 1;
    this.#isComplete = true;
  }

  count(pid: number, ppid: number, value: number): void {
    const known = this.#counted.get(pid);
    if (known === undefined) {
      this.#counted.set(pid, { ppid, value, look: this.#look });
      return;
    }
    known.ppid = ppid;
    known.value = value;
    known.look = this.#look;
  }

  /** One process did not tell: the sum is not known this time. */
  miss(): void {
    this.#isComplete = false;
  }

  /** The sum; never less than the last time. */
  end(): number {
    let sum = 0;
    for (const [pid, { ppid, value, look }] of this.#counted) {
      if (look === this.#look) {
        sum += value;
        continue;
      }
      if (!this.#isThere(ppid)) this.#retired += value;
      this.#counted.delete(pid);
    }
    this.#total = Math.max(this.#total, sum + this.#retired);
    return this.#total;
  }

  /** Whether every process told its value since {@link begin}. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  #isThere(pid: number): boolean {
    return this.#counted.get(pid)?.look === this.#look;
  }
}

interface Counted {
  ppid: number;
  value: number;
  /** At which look it was there last. */
  look: number;
}
