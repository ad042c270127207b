import { callAfter } from '../shared/long-timer.ts';

/** One timer at a time: setting replaces, and an old one can never fire afterwards. */
export class TimerSlot {
  #cancel: (() => void) | null = null;

  set(ms: number, elapsed: () => void): void {
    this.clear();
    this.#cancel = callAfter(ms, () => {
      this.#cancel = null;
      elapsed();
    });
  }

  clear(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
