import type { Usage } from './usage.ts';

/** Below this share of the limit the plain sum, which is never too small, says enough. */
const DOUBTFUL_SHARE = 0.75;
/** The exact figure is dear: asked for at most this often. */
const EXACT_EVERY_MS = 1000;

/**
 * The memory of a worker as it counts for its limit. The sum over its processes counts what they share for each of them:
 * ten processes of PostgreSQL would have ten times their shared buffers. Where that may matter the exact figure is asked
 * for, and corrects the sum until it is asked for again.
 */
export class MemoryFigure {
  #correction = 1;
  #askedAtMs = Number.NEGATIVE_INFINITY;

  /**
   * @param limitBytes the smallest limit it is compared with
   * @param exact reads the exact figure; null = not for us to see
   */
  of({ rssBytes, processes, atMs }: Usage, limitBytes: number, exact: () => number | null): number {
    if (processes.length <= 1 || rssBytes <= limitBytes * DOUBTFUL_SHARE) return rssBytes;
    if (atMs - this.#askedAtMs >= EXACT_EVERY_MS) {
      this.#askedAtMs = atMs;
      this.#correction = Math.min(1, (exact() ?? rssBytes) / rssBytes);
    }
    return rssBytes * this.#correction;
  }
}
