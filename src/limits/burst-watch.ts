import { kernelText } from '../shared/kernel-files.ts';
import { CLOSE_LOOK_MS, nextTimeMs } from './look-times.ts';
import { PAGE_BYTES } from './proc-stat.ts';

/** Pages that somebody else has read before are mapped without being allocated anew. */
const SHARE_OF_LEFT = 0.8;
/** Nothing can have grown while nothing was allocated. */
const LEAST_BYTES = 1;
/** On a machine that allocates all the time, and in a large fleet: a thousand looks a second are enough. */
const MS_PER_SUSPECT = 1;

/**
 * Sees bursts of memory between two looks at a limit, for the price of one figure: how much memory the machine has
 * allocated since, for whomever. A worker that has more left than that cannot be at its limit.
 */
export class BurstWatch {
  readonly #allocatedBytes: () => number | null;
  /** When so much has been allocated the worker may be at its limit. */
  readonly #watched = new Map<string, { suspicious: number }>();
  #allocated = 0;
  /** As long as less than this has been allocated, nobody is to be looked at. */
  #suspicious = Number.POSITIVE_INFINITY;
  #dueMs = Number.POSITIVE_INFINITY;
  #restUntilMs = Number.NEGATIVE_INFINITY;

  /** @param allocatedBytes by this machine since its boot; null = that cannot be known here */
  constructor(allocatedBytes: () => number | null) {
    this.#allocatedBytes = allocatedBytes;
  }

  /** When the machine is looked at next; infinity = never, because nobody is watched. */
  get dueMs(): number {
    return this.#dueMs;
  }

  /** From now on the worker has so much left up to its limit. */
  watch(worker: string, leftBytes: number, nowMs: number): void {
    const known = this.#watched.get(worker);
    if (known === undefined && this.#watched.size === 0) {
      const allocated = this.#allocatedBytes();
      if (allocated === null) return;
      this.#allocated = allocated;
      this.#dueMs = nextTimeMs(nowMs, CLOSE_LOOK_MS);
    }
    const suspicious = this.#allocated + Math.max(leftBytes * SHARE_OF_LEFT, LEAST_BYTES);
    if (known === undefined) this.#watched.set(worker, { suspicious });
    else known.suspicious = suspicious;
    if (suspicious < this.#suspicious) this.#suspicious = suspicious;
  }

  end(worker: string): void {
    this.#watched.delete(worker);
    if (this.#watched.size > 0) return;
    this.#dueMs = Number.POSITIVE_INFINITY;
    this.#suspicious = Number.POSITIVE_INFINITY;
  }

  /** Looks at the machine. Returns the workers that may be at their limit by now. */
  look(nowMs: number): readonly string[] {
    this.#dueMs = nextTimeMs(nowMs, CLOSE_LOOK_MS);
    this.#allocated = this.#allocatedBytes() ?? this.#allocated;
    if (this.#allocated < this.#suspicious || nowMs < this.#restUntilMs) return NOBODY;
    const suspects: string[] = [];
    this.#suspicious = Number.POSITIVE_INFINITY;
    for (const [worker, { suspicious }] of this.#watched) {
      if (suspicious <= this.#allocated) suspects.push(worker);
      this.#suspicious = Math.min(this.#suspicious, suspicious);
    }
    this.#restUntilMs = nowMs + suspects.length * MS_PER_SUSPECT;
    return suspects;
  }
}

const NOBODY: readonly string[] = [];

const ALLOCATED = /^pgalloc_\w+ (\d+)$/gm;

/** How much memory this machine has allocated since its boot, caches included; null where the kernel does not say. */
export function allocatedBytes(): number | null {
  const pages = [...kernelText('/proc/vmstat').matchAll(ALLOCATED)].map(([, count]) => Number(count));
  return pages.length === 0 ? null : pages.reduce((sum, one) => sum + one, 0) * PAGE_BYTES;
}
