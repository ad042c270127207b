/** Longest delay of setTimeout; a longer one would fire at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** One timer at a time: setting replaces, and an old one can never fire afterwards. */
export class TimerSlot {
  #timer: NodeJS.Timeout | null = null;

  set(ms: number, elapsed: () => void): void {
    this.clear();
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        if (ms > LONGEST_MS) this.set(ms - LONGEST_MS, elapsed);
        else elapsed();
      },
      Math.min(ms, LONGEST_MS),
    );
  }

  clear(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
