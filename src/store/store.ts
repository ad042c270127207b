/** A number that grows with every change of the store and is never used twice, also not by a later process. */
export type Revision = number;

/** Names a lease; never used twice. */
export type LeaseId = number;

export interface Entry {
  readonly key: string;
  readonly value: string;
  /** When the key came into being (again). */
  readonly createRev: Revision;
  /** When it was written last. */
  readonly modRev: Revision;
}

/** Holds when the key was written last, or came into being, at exactly this revision; 0 means: it must not exist. */
export type Condition =
  | { readonly key: string; readonly modRev: Revision }
  | { readonly key: string; readonly createRev: Revision };

/** One step of a transaction. A key that is put with a lease is deleted when the lease ends. */
export type Operation =
  | { readonly put: string; readonly value: string; readonly lease?: LeaseId }
  | { readonly delete: string }
  | { readonly get: string };

/** All of `do` when every condition holds, all of `else` when one does not. */
export interface Transaction {
  readonly if?: readonly Condition[];
  readonly do: readonly Operation[];
  readonly else?: readonly Operation[];
}

export interface Outcome {
  /** Whether the conditions held. */
  readonly ok: boolean;
  /** The revision of the store after this transaction. */
  readonly rev: Revision;
  /** One for each operation that was carried out: what a get found, a put wrote or a delete removed. */
  readonly results: readonly (Entry | undefined)[];
  /** False while the disk refuses: the change is in memory only and would not survive this process. */
  readonly durable: boolean;
}

export type Change =
  | { readonly type: 'put'; readonly entry: Entry }
  | { readonly type: 'delete'; readonly key: string };

/**
 * What one revision changed below the watched prefix, or `reset`: the changes asked for are not known any more, list
 * again and watch from there. A reset is the last batch of its watch.
 */
export type WatchBatch =
  | { readonly reset: false; readonly rev: Revision; readonly changes: readonly Change[] }
  | { readonly reset: true };

export interface WatchOptions {
  /** Delivered is what comes after this revision; give the one a list answered with. */
  readonly fromRev: Revision;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

export interface ListOptions {
  /** At most this many entries; all of them without it. */
  readonly limit?: number;
  /** Only keys behind this one: the last key of the page before. */
  readonly after?: string;
}

/** A promise to come back: keys put with it are deleted when it was not renewed within its time to live. */
export interface Lease {
  readonly id: LeaseId;
  /** Aborted when the lease has ended, whatever the reason; its keys are gone by then. */
  readonly lost: AbortSignal;
  /** Begins the time to live anew. Rejects with `failed_precondition` when the lease is lost already. */
  renew(): Promise<void>;
  /** Ends the lease and deletes its keys. */
  revoke(): Promise<void>;
}

export interface StoreHealth {
  /** `degraded` while changes are kept in memory because they cannot be written. */
  readonly state: 'ok' | 'degraded';
  /** Why it is degraded. */
  readonly reason: string | null;
  readonly rev: Revision;
}

/**
 * What the master remembers: a small key-value store with revisions. Drivers differ in where they keep it and agree in
 * what the conformance suite asserts:
 *
 * - a failed condition changes nothing; several keys change together or not at all;
 * - a change that was acknowledged as durable survives kill -9;
 * - a watch delivers each revision once, in order, or says `reset`;
 * - when it cannot be known whether a change has happened, {@link unknownOutcome} is thrown: read before retrying.
 *
 * Keys are printable ASCII without spaces and begin with `/`; values are text.
 */
export interface Store {
  get(key: string): Promise<Entry | undefined>;
  /** In the order of the keys, with the revision the list is true for. */
  list(
    prefix: string,
    options?: ListOptions,
  ): Promise<{ readonly entries: readonly Entry[]; readonly rev: Revision }>;
  commit(transaction: Transaction): Promise<Outcome>;
  watch(prefix: string, options: WatchOptions): AsyncIterable<WatchBatch>;
  /** A new lease that ends unless it is renewed every `ttlMs`. */
  lease(ttlMs: number): Promise<Lease>;
  health(): Promise<StoreHealth>;
  /** Writes a complete copy of the durable state to a new file. */
  backup(to: string): Promise<void>;
  /** Waits for what was asked for before, and ends all watches. Leases end with their time. */
  close(): Promise<void>;
}
