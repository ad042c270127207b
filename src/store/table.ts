import type { Entry, LeaseId, Revision } from './store.ts';

/** An entry as it is kept. */
export interface Row extends Entry {
  readonly lease: LeaseId | null;
}

export interface LeaseRow {
  readonly id: LeaseId;
  readonly ttlMs: number;
}

/** Everything a table holds. */
export interface TableContent {
  readonly rev: Revision;
  readonly rows: readonly Row[];
  readonly leases: readonly LeaseRow[];
}

/** Rows with a key that begins with the prefix, behind `after`, at most `limit`, in the order of the keys. */
export interface Range {
  readonly prefix: string;
  readonly after: string;
  readonly limit: number;
}

/**
 * Where a store keeps its rows: synchronous, one transaction at a time. It knows nothing of conditions, watches and
 * queues. What writes may only be called inside {@link Table.transact}.
 */
export interface Table {
  readonly rev: Revision;
  /** Null while everything is as it should be, otherwise why changes are not durable now. */
  readonly degraded: string | null;
  /** Changes when the content was replaced by an older one: what was read before may never have been. */
  readonly lineage: number;
  get(key: string): Row | undefined;
  list(range: Range): Row[];
  leases(): LeaseRow[];
  rowsOfLease(id: LeaseId): Row[];
  put(row: Row): void;
  remove(key: string): void;
  putLease(lease: LeaseRow): void;
  removeLease(id: LeaseId): void;
  setRev(rev: Revision): void;
  /**
   * Keeps all that `work` writes, or nothing. `work` may be called a second time, on a table that is as it was before
   * the first. Throws {@link CommitFailed} when it cannot be known whether it was kept; after anything else it was not.
   */
  transact<T>(work: () => T): T;
  backup(to: string): Promise<void>;
  close(): void | Promise<void>;
}

/** The last step of a transaction failed: what it wrote may be kept or not. */
export class CommitFailed extends Error {}

/** Every key is below this one that begins with the prefix: keys are printable ASCII. */
export function endOf(prefix: string): string {
  return `${prefix}\x7f`;
}
