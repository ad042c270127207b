import { type FSWatcher, watch } from 'node:fs';

/** Between a first sign of growth and the look at it. */
const FIRST_LOOK_MS = 100;
/** Where a file cannot be watched it is looked at so often. */
const POLL_MS = 5000;

/**
 * Looks after a file that somebody else writes: costs nothing while it does not grow, and while it does, one
 * look now and then however much is written.
 */
export class GrowthWatch {
  readonly #path: string;
  readonly #size: () => number;
  readonly #look: () => Promise<number>;
  #seen = 0;
  #watcher: FSWatcher | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isLooking = false;
  #isClosed = false;

  /**
   * @param size the file's size now
   * @param look called when it has grown; resolves with the milliseconds until it should be looked at again if it grows
   */
  constructor(path: string, size: () => number, look: () => Promise<number>) {
    this.#path = path;
    this.#size = size;
    this.#look = look;
    this.lookSoon();
  }

  /** Looks whether it has grown or not. */
  lookSoon(): void {
    if (this.#isClosed || this.#isLooking) return;
    this.#unwatch();
    this.#in(FIRST_LOOK_MS);
  }

  close(): void {
    this.#isClosed = true;
    this.#unwatch();
  }

  async #run(): Promise<void> {
    this.#isLooking = true;
    const before = this.#size();
    const hasGrown = before !== this.#seen;
    this.#seen = before;
    const pause = await this.#look();
    this.#isLooking = false;
    if (this.#isClosed) return;
    if (hasGrown) this.#in(pause);
    else this.#wait();
  }

  /** Until the file changes. */
  #wait(): void {
    try {
      this.#watcher = watch(this.#path, () => this.lookSoon());
      this.#watcher.on('error', () => this.lookSoon());
    } catch {
      this.#in(POLL_MS);
      return;
    }
    if (this.#size() !== this.#seen) this.lookSoon();
  }

  #in(ms: number): void {
    this.#timer = setTimeout(() => void this.#run(), ms);
  }

  #unwatch(): void {
    this.#watcher?.close();
    this.#watcher = null;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
