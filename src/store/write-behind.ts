import { isUnknownOutcome, messageOf } from './errors.ts';
import type { Entry, Operation, Outcome, Revision, Store } from './store.ts';

export interface WriteBehindOptions {
  /** Called before each commit: what has to be on disk earlier than what is committed. */
  readonly before?: () => void;
  /** A commit failed and is tried again; told once until one succeeds. */
  readonly onProblem: (message: string) => void;
}

/** How long changes are gathered: a burst becomes one commit, and whoever caused it has gone on meanwhile. */
const GATHER_MS = 50;
/** How long a store that refused is left alone. */
const RETRY_MS = 1000;

/**
 * Entries of a store as one owner wants them. Changes are taken at once, gathered, and committed together in the
 * background, on the condition that nobody else has changed them; only the newest value of a key is written. It holds
 * one value for each key and no queue.
 */
export class WriteBehind {
  readonly #store: Store;
  readonly #options: WriteBehindOptions;
  /** As they are in the store. */
  readonly #kept = new Map<string, { readonly value: string; readonly modRev: Revision }>();
  /** As they are to be; null = not there. */
  #wanted = new Map<string, string | null>();
  #afterwards: (() => void)[] = [];
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> | null = null;
  #hasComplained = false;

  /** @param kept the entries of this owner, as they were listed */
  constructor(store: Store, kept: readonly Entry[], options: WriteBehindOptions) {
    this.#store = store;
    this.#options = options;
    for (const { key, value, modRev } of kept) this.#kept.set(key, { value, modRev });
  }

  /** This is the value from now on; null deletes the key. */
  set(key: string, value: string | null): void {
    const isKept = (this.#kept.get(key)?.value ?? null) === value;
    if (isKept && this.#writing === null) this.#wanted.delete(key);
    else this.#wanted.set(key, value);
    if (this.#wanted.size > 0) this.#writeSoon();
  }

  /** Calls back once everything that was set before is in the store. */
  afterwards(call: () => void): void {
    this.#afterwards.push(call);
    this.#writeSoon();
  }

  /** Resolves when everything that was set before is in the store, or the store has refused it. Never rejects. */
  async flush(): Promise<void> {
    await this.#writing;
    await this.#write();
  }

  /** Writes what is still to be written, and nothing afterwards. */
  async close(): Promise<void> {
    await this.flush();
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  #writeSoon(): void {
    // What is being written takes along what comes meanwhile.
    if (this.#writing === null) this.#setTimer(GATHER_MS);
  }

  #setTimer(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.flush();
    }, ms);
  }

  #write(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
    return this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#wanted.size > 0 || this.#afterwards.length > 0) {
      const batch = this.#wanted;
      const calls = this.#afterwards;
      this.#wanted = new Map();
      this.#afterwards = [];
      try {
        this.#options.before?.();
        await this.#commit(batch);
        this.#hasComplained = false;
      } catch (error) {
        this.#wanted = new Map([...batch, ...this.#wanted]);
        this.#afterwards = [...calls, ...this.#afterwards];
        this.#complain(error);
        this.#setTimer(RETRY_MS);
        return;
      }
      for (const call of calls) call();
    }
  }

  async #commit(batch: ReadonlyMap<string, string | null>): Promise<void> {
    for (let attempt = 1; batch.size > 0; attempt++) {
      const outcome = await this.#tryCommit(batch);
      if (outcome?.ok) {
        for (const [key, value] of batch) {
          if (value === null) this.#kept.delete(key);
          else this.#kept.set(key, { value, modRev: outcome.rev });
        }
        return;
      }
      if (attempt === ATTEMPTS) throw new Error('its entries keep changing under us');
      // An older backup may have taken the place of what we knew, or a commit may have happened without an answer.
      await this.#readAgain(batch.keys());
    }
  }

  /** Null when it is not known whether it has happened. */
  async #tryCommit(batch: ReadonlyMap<string, string | null>): Promise<Outcome | null> {
    const conditions = [...batch.keys()].map((key) => ({ key, modRev: this.#kept.get(key)?.modRev ?? 0 }));
    const operations = [...batch].map(
      ([key, value]): Operation => (value === null ? { delete: key } : { put: key, value }),
    );
    try {
      return await this.#store.commit({ if: conditions, do: operations });
    } catch (error) {
      if (isUnknownOutcome(error)) return null;
      throw error;
    }
  }

  async #readAgain(keys: Iterable<string>): Promise<void> {
    for (const key of keys) {
      const entry = await this.#store.get(key);
      if (entry === undefined) this.#kept.delete(key);
      else this.#kept.set(key, { value: entry.value, modRev: entry.modRev });
    }
  }

  #complain(error: unknown): void {
    if (this.#hasComplained) return;
    this.#hasComplained = true;
    this.#options.onProblem(`the state cannot be kept: ${messageOf(error)}`);
  }
}

/** Reading again makes the second one succeed, unless somebody else writes the same keys. */
const ATTEMPTS = 3;
