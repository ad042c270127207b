/** Upper bounds of the buckets, seconds; one more bucket holds what is longer. From a local socket to a slow command. */
export const BUCKETS_SECONDS: readonly number[] = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10];

/** How often something took how long. */
export class Histogram {
  /** A count for each bucket, not cumulated; the last is that of everything beyond. */
  readonly counts: number[] = new Array<number>(BUCKETS_SECONDS.length + 1).fill(0);
  #sumSeconds = 0;

  get sumSeconds(): number {
    return this.#sumSeconds;
  }

  add(seconds: number): void {
    let at = 0;
    while (at < BUCKETS_SECONDS.length && seconds > (BUCKETS_SECONDS[at] ?? 0)) at += 1;
    this.counts[at] = (this.counts[at] ?? 0) + 1;
    this.#sumSeconds += seconds;
  }
}
