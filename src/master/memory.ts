import type { Clock } from '../shared/clock.ts';
import { type DocumentKind, Documents } from '../store/documents.ts';
import { openSqliteStore, type StoreWarning } from '../store/sqlite-store.ts';
import type { Entry, Store, StoreHealth } from '../store/store.ts';
import { WriteBehind } from '../store/write-behind.ts';
import type { HookResults } from '../workers/hook-records.ts';
import type { WorkerStatus } from '../workers/worker-status.ts';
import { DesiredState } from './desired-state.ts';
import {
  CONFIG,
  type ConfigDocument,
  DESIRED,
  HOOKS,
  type HooksDocument,
  LIMITS,
  type LimitsDocument,
  ROUNDS,
  type RoundsDocument,
  SESSION,
  type SessionDocument,
  STATUS,
} from './documents.ts';
import type { SavedRound } from './groups/saved-round.ts';
import { Kept } from './kept.ts';

/** Something a person should know about the state; supervision goes on all the same. */
export interface MemoryWarning {
  readonly reason: StoreWarning['reason'] | 'unreadable';
  readonly message: string;
}

export interface MemoryOptions {
  /** Where the store lies. */
  readonly directory: string;
  readonly clock: Clock;
  /** Which boot of which machine this is. */
  readonly life: string;
  readonly onWarning: (warning: MemoryWarning) => void;
  /** What has to be on disk before anything that is remembered. */
  readonly before: () => void;
}

/** The name of a document of which there is one. */
const CURRENT = 'current';

/**
 * What the master remembers from one life to the next: what was asked for, how far each worker had got, which
 * configuration ran. Everything is at hand at once; what changes is written in the background.
 */
export class Memory {
  readonly desired: DesiredState;
  /** Workers that an earlier master was restarting together; empty unless this one goes on with it. */
  readonly rounds: readonly SavedRound[];
  /** Limits that have been raised. */
  readonly raisedLimits: Kept<LimitsDocument>;
  /**
   * True when this master continues what another one was in the middle of: waits, finished one-shots, stops. False
   * after the fleet was ended in order, and after a boot: then everything that is wanted begins anew.
   */
  readonly goesOn: boolean;
  /** True when nothing at all was remembered. */
  readonly isBlank: boolean;
  /** The greatest number of an event that is known to have been given out. */
  readonly newestEvent: number;
  readonly #life: string;
  readonly #store: Store;
  readonly #behind: WriteBehind;
  readonly #documents: Documents<WorkerStatus>;
  /** As an earlier master left them. */
  readonly #earlier: Map<string, WorkerStatus>;
  readonly #session: Kept<SessionDocument>;
  readonly #config: Kept<ConfigDocument>;
  readonly #rounds: Kept<RoundsDocument>;
  readonly #hooks: Kept<HooksDocument>;

  /** Never rejects for a disk: what cannot be read or written is told to `onWarning`. */
  static open(options: MemoryOptions): Promise<Memory> {
    return Memory.over(openSqliteStore(options), options);
  }

  /** The same with a store that is open already. */
  static async over(store: Store, options: Omit<MemoryOptions, 'directory'>): Promise<Memory> {
    return new Memory(store, (await store.list('/')).entries, options);
  }

  private constructor(store: Store, entries: readonly Entry[], options: Omit<MemoryOptions, 'directory'>) {
    const onProblem = (message: string): void => options.onWarning({ reason: 'unreadable', message });
    const behind = new WriteBehind(store, entries, { before: options.before, onProblem });
    const read = <T extends object>(kind: DocumentKind<T>) =>
      readAll(new Documents(store, kind), entries, onProblem);
    const kept = <T extends object>(kind: DocumentKind<T>) => {
      return new Kept(new Documents(store, kind), read(kind), behind);
    };
    this.#store = store;
    this.#behind = behind;
    this.#life = options.life;
    this.#documents = new Documents(store, STATUS);
    this.#earlier = read(STATUS);
    this.#session = kept(SESSION);
    this.#config = kept(CONFIG);
    this.#rounds = kept(ROUNDS);
    this.#hooks = kept(HOOKS);
    this.raisedLimits = kept(LIMITS);
    this.desired = new DesiredState(kept(DESIRED));
    const session = this.#session.get(CURRENT);
    this.goesOn = session !== undefined && session.life === options.life && !session.ended;
    this.rounds = this.goesOn ? (this.#rounds.get(CURRENT)?.rounds ?? []) : [];
    this.isBlank = entries.length === 0;
    this.newestEvent = session?.newestEvent ?? 0;
  }

  /** From now on the fleet lives; a master that comes after a kill goes on with it. */
  beginSession(newestEvent: number): void {
    this.#session.set(CURRENT, { life: this.#life, ended: false, newestEvent });
  }

  /** Nothing of the fleet lives any more, as it was meant to be. */
  endSession(newestEvent: number): void {
    this.#session.set(CURRENT, { life: this.#life, ended: true, newestEvent });
  }

  /**
   * The number of the configuration with this text.
   * @param mayDiffer false when it is known that it means the same as the one before, whatever its text
   */
  revisionOf(fingerprint: string, mayDiffer: boolean): number {
    const known = this.#config.get(CURRENT);
    if (known?.fingerprint === fingerprint) return known.revision;
    const revision = known === undefined ? 1 : known.revision + (mayDiffer ? 1 : 0);
    this.#config.set(CURRENT, { revision, fingerprint });
    return revision;
  }

  /** What an earlier master knew of a worker; undefined when it knew nothing. */
  earlierStatusOf(worker: string): WorkerStatus | undefined {
    return this.#earlier.get(worker);
  }

  /** Lets go of what an earlier master knew, and forgets those who are no workers any more. */
  finishBoot(isWorker: (name: string) => boolean): void {
    for (const name of [...this.#earlier.keys(), ...this.#hooks.names()])
      if (!isWorker(name)) this.forget(name);
    this.#earlier.clear();
  }

  /** From now on these are restarted together. */
  keepRounds(rounds: readonly SavedRound[]): void {
    if (rounds.length > 0) this.#rounds.set(CURRENT, { rounds });
    else if (this.#rounds.get(CURRENT) !== undefined) this.#rounds.delete(CURRENT);
  }

  keep(worker: string, status: WorkerStatus): void {
    this.#behind.set(this.#documents.key(worker), this.#documents.encode(status));
  }

  /** What came of the hooks of a worker; undefined when nothing is known. */
  hooksOf(worker: string): HookResults | undefined {
    return this.#hooks.get(worker)?.last;
  }

  /** @param results the same object as long as nothing has changed */
  keepHooks(worker: string, results: HookResults): void {
    if (this.#hooks.get(worker)?.last === results) return;
    if (Object.keys(results).length > 0) this.#hooks.set(worker, { last: results });
    else this.#forgetHooks(worker);
  }

  #forgetHooks(worker: string): void {
    if (this.#hooks.get(worker) !== undefined) this.#hooks.delete(worker);
  }

  /** The worker is no more. */
  forget(worker: string): void {
    this.#forgetHooks(worker);
    this.#behind.set(this.#documents.key(worker), null);
  }

  /** Calls back once everything that was said so far is remembered. */
  afterwards(call: () => void): void {
    this.#behind.afterwards(call);
  }

  /** Resolves when everything that was said so far is on disk, or cannot be written. */
  flush(): Promise<void> {
    return this.#behind.flush();
  }

  health(): Promise<StoreHealth> {
    return this.#store.health();
  }

  /** Writes what is left, and a backup. */
  async close(): Promise<void> {
    await this.#behind.close();
    await this.#store.close();
  }
}

function readAll<T extends object>(
  documents: Documents<T>,
  entries: readonly Entry[],
  onProblem: (message: string) => void,
): Map<string, T> {
  const values = new Map<string, T>();
  for (const entry of entries) {
    if (!entry.key.startsWith(documents.prefix)) continue;
    const found = documents.read(entry);
    if (typeof found === 'string') onProblem(found);
    else values.set(found.name, found.value);
  }
  return values;
}
