import type { Clock } from '../shared/clock.ts';
import { HsuError } from '../shared/errors.ts';
import { notStored, storeClosed, unknownOutcome } from './errors.ts';
import { History, type RevisionChanges } from './history.ts';
import { Leases } from './leases.ts';
import type {
  Change,
  Condition,
  Entry,
  Lease,
  LeaseId,
  ListOptions,
  Operation,
  Outcome,
  Revision,
  Store,
  StoreHealth,
  Transaction,
  WatchBatch,
  WatchOptions,
} from './store.ts';
import { CommitFailed, type Row, type Table } from './table.ts';
import { checkTransaction, checkTtl } from './transaction-check.ts';

/** Something that waits for the next commit. `run` may be called twice, see {@link Table.transact}. */
interface Queued {
  readonly run: () => () => void;
  readonly reject: (error: unknown) => void;
}

/** A store over a table. All that is asked for within one turn of the event loop shares one commit of the table. */
export class TableStore implements Store {
  readonly #table: Table;
  readonly #history: History;
  readonly #leases: Leases;
  readonly #closing = new AbortController();
  #queue: Queued[] = [];
  #revisions: RevisionChanges[] = [];
  #lineage: number;

  constructor(table: Table, clock: Clock, historyLimit?: number) {
    this.#table = table;
    this.#lineage = table.lineage;
    this.#history = new History(table.rev, historyLimit);
    this.#leases = new Leases(clock, (id) => void this.#endLease(id).catch(() => {}));
    for (const lease of table.leases()) this.#leases.begin(lease);
  }

  async get(key: string): Promise<Entry | undefined> {
    return this.#read(() => entryOf(this.#table.get(key)));
  }

  async list(prefix: string, { limit = Number.POSITIVE_INFINITY, after = '' }: ListOptions = {}) {
    return this.#read(() => {
      const entries = this.#table.list({ prefix, after, limit }).map(toEntry);
      return { entries, rev: this.#table.rev };
    });
  }

  async commit(transaction: Transaction): Promise<Outcome> {
    checkTransaction(transaction);
    return this.#enqueue(() => {
      const outcome = this.#carryOut(transaction);
      return () => ({ ...outcome, durable: this.#table.degraded === null });
    });
  }

  async *watch(prefix: string, { fromRev, signal }: WatchOptions): AsyncGenerator<WatchBatch> {
    const ended = AbortSignal.any([signal, this.#closing.signal]);
    let cursor = fromRev;
    while (!ended.aborted) {
      const next = this.#history.next(cursor, prefix);
      if (typeof next === 'number') {
        cursor = next;
        await this.#history.changed(ended);
      } else {
        yield next;
        if (next.reset) return;
        cursor = next.rev;
      }
    }
  }

  async lease(ttlMs: number): Promise<Lease> {
    checkTtl(ttlMs);
    return this.#enqueue(() => {
      const id = this.#advance([]);
      this.#table.putLease({ id, ttlMs });
      return () => this.#hold(id, ttlMs);
    });
  }

  async health(): Promise<StoreHealth> {
    const { degraded, rev } = this.#table;
    return { state: degraded === null ? 'ok' : 'degraded', reason: degraded, rev };
  }

  async backup(to: string): Promise<void> {
    this.#flush();
    await this.#table.backup(to);
  }

  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#flush();
    this.#closing.abort();
    this.#leases.close();
    await this.#table.close();
  }

  #read<T>(look: () => T): T {
    if (this.#closing.signal.aborted) throw storeClosed();
    const found = look();
    this.#followLineage();
    return found;
  }

  /** `run` is called inside the commit; what it returns is called after it and gives the answer. */
  #enqueue<T>(run: () => () => T): Promise<T> {
    if (this.#closing.signal.aborted) return Promise.reject(storeClosed());
    if (this.#queue.length === 0) setImmediate(() => this.#flush());
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({
        reject,
        run: () =>
          (
            (answer) => () =>
              resolve(answer())
          )(run()),
      });
    });
  }

  #flush(): void {
    const group = this.#queue;
    if (group.length === 0) return;
    this.#queue = [];
    try {
      const answers = this.#table.transact(() => {
        this.#revisions = [];
        return group.map((one) => runOne(one));
      });
      this.#followLineage();
      this.#history.add(this.#revisions);
      for (const answer of answers) answer();
    } catch (error) {
      const isUnknown = error instanceof CommitFailed;
      if (isUnknown) this.#history.forget(this.#table.rev);
      for (const { reject } of group) reject(isUnknown ? unknownOutcome(error) : notStored(error));
    }
  }

  /** Watchers cannot continue on a table that has been replaced by an older one. */
  #followLineage(): void {
    if (this.#lineage === this.#table.lineage) return;
    this.#lineage = this.#table.lineage;
    this.#history.forget(this.#table.rev);
  }

  #carryOut({
    if: conditions = [],
    do: wanted,
    else: otherwise = [],
  }: Transaction): Omit<Outcome, 'durable'> {
    const ok = conditions.every((condition) => this.#holds(condition));
    const operations = ok ? wanted : otherwise;
    for (const operation of operations) {
      if ('put' in operation && operation.lease !== undefined) this.#leases.require(operation.lease);
    }
    const rev = this.#table.rev + 1;
    const changes: Change[] = [];
    const results = operations.map((operation) => this.#apply(operation, rev, changes));
    if (changes.length > 0) this.#advance(changes);
    return { ok, rev: this.#table.rev, results };
  }

  #holds(condition: Condition): boolean {
    const found = this.#table.get(condition.key);
    return 'modRev' in condition
      ? (found?.modRev ?? 0) === condition.modRev
      : (found?.createRev ?? 0) === condition.createRev;
  }

  #apply(operation: Operation, rev: Revision, changes: Change[]): Entry | undefined {
    if ('get' in operation) return entryOf(this.#table.get(operation.get));
    if ('delete' in operation) {
      const found = this.#table.get(operation.delete);
      if (found === undefined) return undefined;
      this.#table.remove(found.key);
      changes.push({ type: 'delete', key: found.key });
      return toEntry(found);
    }
    const createRev = this.#table.get(operation.put)?.createRev ?? rev;
    const entry = { key: operation.put, value: operation.value, createRev, modRev: rev };
    this.#table.put({ ...entry, lease: operation.lease ?? null });
    changes.push({ type: 'put', entry });
    return entry;
  }

  #advance(changes: readonly Change[]): Revision {
    const rev = this.#table.rev + 1;
    this.#table.setRev(rev);
    this.#revisions.push({ rev, changes });
    return rev;
  }

  #hold(id: LeaseId, ttlMs: number): Lease {
    return {
      id,
      lost: this.#leases.begin({ id, ttlMs }),
      renew: async () => this.#leases.renew(id),
      revoke: () => this.#endLease(id),
    };
  }

  #endLease(id: LeaseId): Promise<void> {
    return this.#enqueue(() => {
      const rows = this.#table.rowsOfLease(id);
      for (const { key } of rows) this.#table.remove(key);
      this.#table.removeLease(id);
      this.#advance(rows.map(({ key }) => ({ type: 'delete', key })));
      return () => this.#leases.end(id);
    });
  }
}

/** A refusal concerns one transaction and not those that share its commit; it comes before the first change. */
function runOne({ run, reject }: Queued): () => void {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof HsuError)) throw error;
    return () => reject(error);
  }
}

function entryOf(row: Row | undefined): Entry | undefined {
  return row === undefined ? undefined : toEntry(row);
}

function toEntry({ key, value, createRev, modRev }: Row): Entry {
  return { key, value, createRev, modRev };
}
