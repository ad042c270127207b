import type { StoredBytes } from '../../limits/stored.ts';
import type { TimerClock } from '../../shared/timer-clock.ts';
import type { Disk } from '../../storage/disk-thread.ts';
import { type Found, growthSince, SELDOM_MS, untilNextLook } from '../../storage/pace.ts';
import type { TreeSize } from '../../storage/tree-size.ts';

/** Looks through one folder again and again, as often as it is worth it, for everybody who has a limit on it. */
export class FolderWatch {
  readonly path: string;
  readonly #disk: Pick<Disk, 'measure'>;
  readonly #clock: TimerClock;
  readonly #told: (problem: string) => void;
  /** Limits by who has them. */
  readonly #limits = new Map<string, number>();
  #last: (StoredBytes & Found) | null = null;
  #problem: string | null = null;
  #cancel: (() => void) | null = null;
  #isLooking = false;
  #isClosed = false;

  /** @param told hears once why the folder cannot be looked through */
  constructor(path: string, disk: Pick<Disk, 'measure'>, clock: TimerClock, told: (problem: string) => void) {
    this.path = path;
    this.#disk = disk;
    this.#clock = clock;
    this.#told = told;
  }

  /** What was found last; null before that. */
  get stored(): StoredBytes | null {
    return this.#last;
  }

  get isWanted(): boolean {
    return this.#limits.size > 0;
  }

  want(who: string, max: number): void {
    this.#limits.set(who, max);
    if (this.#cancel === null && !this.#isLooking) void this.#look();
  }

  release(who: string): void {
    this.#limits.delete(who);
  }

  close(): void {
    this.#isClosed = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  async #look(): Promise<void> {
    this.#cancel = null;
    this.#isLooking = true;
    const size = await this.#disk.measure(this.path);
    this.#isLooking = false;
    if (this.#isClosed) return;
    const waitMs = this.#take(size);
    this.#cancel = this.#clock.after(waitMs, () => void this.#look());
  }

  /** Returns the ms until the next look. */
  #take({ bytes, isWhole, problem, entries, tookMs }: TreeSize): number {
    if (problem !== null && problem !== this.#problem) this.#told(problem);
    this.#problem = problem;
    // Nothing was seen at all: what was known is better than that.
    if (!isWhole && entries === 0) return SELDOM_MS;
    const found = { bytes, isWhole, atMs: this.#clock.monotonicMs() };
    const growth = growthSince(this.#last, found);
    this.#last = found;
    return untilNextLook({ tookMs, bytes, max: Math.min(...this.#limits.values()), growth });
  }
}
