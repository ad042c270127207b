/**
 * A figure that only grows, summed over processes that come and go. What a process has counted is handed to its parent
 * when that has waited for it; of one that nobody of the tree waits for, the last value seen is kept here. So ends
 * between two looks lose no more than what was used since the last one.
 */
export class Counter {
  #last = new Map<number, { readonly ppid: number; readonly value: number }>();
  #current = new Map<number, { readonly ppid: number; readonly value: number }>();
  #retired = 0;
  #total = 0;
  #isComplete = true;

  begin(): void {
    this.#current = new Map();
    this.#isComplete = true;
  }

  count(pid: number, ppid: number, value: number): void {
    this.#current.set(pid, { ppid, value });
  }

  /** One process did not tell: the sum is not known this time. */
  miss(): void {
    this.#isComplete = false;
  }

  /** The sum; never less than the last time. */
  end(): number {
    for (const [pid, { ppid, value }] of this.#last) {
      if (!this.#current.has(pid) && !this.#current.has(ppid)) this.#retired += value;
    }
    let sum = this.#retired;
    for (const { value } of this.#current.values()) sum += value;
    this.#last = this.#current;
    this.#total = Math.max(this.#total, sum);
    return this.#total;
  }

  /** Whether every process told its value since {@link begin}. */
  get isComplete(): boolean {
    return this.#isComplete;
  }
}
