import type { Change, Revision, WatchBatch } from './store.ts';

/** What one transaction changed. */
export interface RevisionChanges {
  readonly rev: Revision;
  readonly changes: readonly Change[];
}

/** Characters of keys and values kept for watchers that are behind; the oldest changes are forgotten first (I11). */
const KEPT_CHARACTERS = 1 << 20;
/** What a change costs beside its text. */
const CHANGE_OVERHEAD = 100;

/** The last changes, for watches. A watch has a cursor and no queue, so a slow one costs nothing and is told. */
export class History {
  readonly #limit: number;
  readonly #kept: RevisionChanges[] = [];
  readonly #waiting = new Set<() => void>();
  #size = 0;
  /** All changes after this revision are known. */
  #floor: Revision;
  #newest: Revision;

  constructor(rev: Revision, limit = KEPT_CHARACTERS) {
    this.#floor = rev;
    this.#newest = rev;
    this.#limit = limit;
  }

  /** The newer ones, in order. */
  add(revisions: readonly RevisionChanges[]): void {
    for (const one of revisions) {
      this.#kept.push(one);
      this.#newest = one.rev;
      this.#size += sizeOf(one);
    }
    let dropped = 0;
    while (this.#size > this.#limit && dropped < this.#kept.length) {
      const oldest = this.#kept[dropped++];
      if (oldest === undefined) break;
      this.#size -= sizeOf(oldest);
      this.#floor = oldest.rev;
    }
    this.#kept.splice(0, dropped);
    this.wakeAll();
  }

  /** What watchers have seen up to another revision may not be true any more; everything after this one is known. */
  forget(rev: Revision): void {
    this.#kept.length = 0;
    this.#size = 0;
    this.#floor = rev;
    this.#newest = rev;
    this.wakeAll();
  }

  /** The first batch after this revision that concerns the prefix; a number says how far there was none. */
  next(after: Revision, prefix: string): WatchBatch | Revision {
    if (after < this.#floor || after > this.#newest) return { reset: true };
    for (let index = this.#indexAfter(after); index < this.#kept.length; index++) {
      const one = this.#kept[index];
      const changes = one?.changes.filter((change) => keyOf(change).startsWith(prefix)) ?? [];
      if (one !== undefined && changes.length > 0) return { reset: false, rev: one.rev, changes };
    }
    return this.#newest;
  }

  /** Resolves at the next change, or when the signal says so. */
  async changed(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  wakeAll(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  #indexAfter(rev: Revision): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#kept[middle]?.rev ?? rev) > rev) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function sizeOf({ changes }: RevisionChanges): number {
  return changes.reduce((sum, change) => {
    const value = change.type === 'put' ? change.entry.value.length : 0;
    return sum + CHANGE_OVERHEAD + keyOf(change).length + value;
  }, 0);
}

function keyOf(change: Change): string {
  return change.type === 'put' ? change.entry.key : change.key;
}
