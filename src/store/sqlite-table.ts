import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import {
  type DatabaseSync,
  type FileFormat,
  makeEmptyFile,
  openDatabase,
  type SqlRow,
  type StatementSync,
  WrongFormat,
} from './sqlite.ts';
import type { LeaseId, Revision } from './store.ts';
import {
  CommitFailed,
  endOf,
  type LeaseRow,
  type Range,
  type Row,
  type Table,
  type TableContent,
} from './table.ts';

export const STORE_FORMAT: FileFormat = {
  mark: 0x48535531,
  version: 1,
  schema: `
    CREATE TABLE entries (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      create_rev INTEGER NOT NULL,
      mod_rev INTEGER NOT NULL,
      lease INTEGER,
      sum INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX of_lease ON entries (lease) WHERE lease IS NOT NULL;
    CREATE TABLE leases (id INTEGER PRIMARY KEY, ttl_ms INTEGER NOT NULL) STRICT;
    CREATE TABLE revision (rev INTEGER NOT NULL) STRICT;
    INSERT INTO revision VALUES (0)`,
};

/** Rows in an SQLite file. Each carries a checksum, because SQLite has none: a flipped bit is found, not believed. */
export class SqliteTable implements Table {
  readonly degraded = null;
  readonly lineage = 0;
  readonly #db: DatabaseSync;
  readonly #statements: ReturnType<typeof prepare>;
  #rev: Revision;

  /** Opens an existing file and reads all of it once. Throws when it is damaged or cannot be written. */
  constructor(path: string) {
    this.#db = openDatabase(path, STORE_FORMAT, 'full');
    try {
      this.#statements = prepare(this.#db);
      this.#check(path);
      this.#rev = this.#readRev();
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  get rev(): Revision {
    return this.#rev;
  }

  get isEmpty(): boolean {
    return this.list({ prefix: '', after: '', limit: 1 }).length === 0;
  }

  get isOpen(): boolean {
    return this.#db.isOpen;
  }

  /** True inside a transaction. */
  get isBusy(): boolean {
    return this.#db.isTransaction;
  }

  /** All of it, in the order of the keys. */
  get content(): TableContent {
    return { rev: this.#rev, rows: this.#statements.all.all().map(rowOf), leases: this.leases() };
  }

  get(key: string): Row | undefined {
    const found = this.#statements.get.get(key);
    return found === undefined ? undefined : rowOf(found);
  }

  list({ prefix, after, limit }: Range): Row[] {
    const count = Number.isFinite(limit) ? limit : -1;
    return this.#statements.list.all(prefix, endOf(prefix), after, count).map(rowOf);
  }

  leases(): LeaseRow[] {
    return this.#statements.leases
      .all()
      .map((row) => ({ id: Number(row['id']), ttlMs: Number(row['ttl_ms']) }));
  }

  rowsOfLease(id: LeaseId): Row[] {
    return this.#statements.ofLease.all(id).map(rowOf);
  }

  put(row: Row): void {
    const { key, value, createRev, modRev, lease } = row;
    this.#statements.put.run(key, value, createRev, modRev, lease, checksum(row));
  }

  remove(key: string): void {
    this.#statements.remove.run(key);
  }

  putLease({ id, ttlMs }: LeaseRow): void {
    this.#statements.putLease.run(id, ttlMs);
  }

  removeLease(id: LeaseId): void {
    this.#statements.removeLease.run(id);
  }

  setRev(rev: Revision): void {
    this.#rev = rev;
  }

  transact<T>(work: () => T): T {
    const before = this.#rev;
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      if (this.#rev !== before) this.#statements.setRev.run(this.#rev);
      this.#commit();
      return result;
    } catch (error) {
      this.#rev = before;
      this.#rollBack();
      throw error;
    }
  }

  /** Puts this in the place of everything that is here, in one transaction. */
  replace({ rev, rows, leases }: TableContent): void {
    this.transact(() => {
      this.#db.exec('DELETE FROM entries; DELETE FROM leases');
      for (const row of rows) this.put(row);
      for (const lease of leases) this.putLease(lease);
      this.setRev(rev);
    });
  }

  /** Reads everything once, so a damaged file is not copied over a good one; the copy is on disk when this resolves. */
  async backup(to: string): Promise<void> {
    const unfinished = `${to}.new`;
    await rm(unfinished, { force: true });
    makeEmptyFile(unfinished);
    this.#db.prepare('VACUUM INTO ?').run(unfinished);
    await sync(unfinished);
    await rename(unfinished, to);
    await sync(dirname(to));
  }

  close(): void {
    this.#db.close();
  }

  #commit(): void {
    try {
      this.#db.exec('COMMIT');
    } catch (error) {
      throw new CommitFailed(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  #rollBack(): void {
    try {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      this.#rev = this.#readRev();
    } catch {
      // The connection is beyond use; the error that brought us here says why.
    }
  }

  #check(path: string): void {
    const verdict = this.#statements.quickCheck.all().map((row) => String(row['quick_check']));
    if (verdict.join() !== 'ok') throw new WrongFormat(`${path} is damaged: ${verdict[0]}`);
    for (const row of this.#statements.all.iterate()) rowOf(row);
  }

  #readRev(): Revision {
    const found = this.#statements.rev.get();
    if (found === undefined) throw new WrongFormat('the revision is missing');
    return Number(found['rev']);
  }
}

function prepare(db: DatabaseSync): Record<Statement, StatementSync> {
  const entry = Object.entries(SQL).map(([name, sql]) => [name, db.prepare(sql)]);
  return Object.fromEntries(entry) as Record<Statement, StatementSync>;
}

type Statement = keyof typeof SQL;

const SQL = {
  quickCheck: 'PRAGMA quick_check(1)',
  rev: 'SELECT rev FROM revision',
  setRev: 'UPDATE revision SET rev = ?',
  all: 'SELECT * FROM entries ORDER BY key',
  get: 'SELECT * FROM entries WHERE key = ?',
  list: 'SELECT * FROM entries WHERE key >= ? AND key < ? AND key > ? ORDER BY key LIMIT ?',
  put: 'INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)',
  remove: 'DELETE FROM entries WHERE key = ?',
  leases: 'SELECT id, ttl_ms FROM leases ORDER BY id',
  ofLease: 'SELECT * FROM entries WHERE lease = ? ORDER BY key',
  putLease: 'INSERT OR REPLACE INTO leases VALUES (?, ?)',
  removeLease: 'DELETE FROM leases WHERE id = ?',
};

function rowOf(found: SqlRow): Row {
  const row: Row = {
    key: String(found['key']),
    value: String(found['value']),
    createRev: Number(found['create_rev']),
    modRev: Number(found['mod_rev']),
    lease: found['lease'] === null ? null : Number(found['lease']),
  };
  if (checksum(row) !== found['sum']) throw new WrongFormat(`the checksum of ${row.key} is wrong`);
  return row;
}

function checksum({ key, value, createRev, modRev, lease }: Row): number {
  return crc32(`${key}\n${createRev} ${modRev} ${lease}\n${value}`);
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
