import { messageOf } from './errors.ts';
import { MemoryTable } from './memory-table.ts';
import type { SqliteTable } from './sqlite-table.ts';
import type { LeaseId, Revision } from './store.ts';
import type { LeaseRow, Range, Row, Table, TableContent } from './table.ts';

/** How long a disk that refused is left alone. */
const RETRY_MS = 5000;

/** What a steady table stands on. */
export interface Ground {
  /** Rows that are known when the file that held them cannot be read any more. */
  lastGood(): TableContent;
  /** Makes a file that can be written and holds exactly this. Throws while that is not possible. */
  rebuild(content: TableContent): SqliteTable;
  /** After each commit that is on disk. */
  committed(table: SqliteTable): void;
  /** Before the file is closed. */
  closing(table: SqliteTable): Promise<void>;
  warn(reason: string, message: string): void;
  wallMs(): number;
}

/**
 * Rows in an SQLite file as long as that works. When the disk is full, read-only or broken they are kept in memory,
 * loudly, and are written again when the disk takes them: supervision does not end with a disk.
 */
export class SteadyTable implements Table {
  readonly #ground: Ground;
  #table: SqliteTable | MemoryTable;
  #lineage = 0;
  #retry: NodeJS.Timeout | undefined;

  constructor(table: SqliteTable | MemoryTable, ground: Ground) {
    this.#table = table;
    this.#ground = ground;
    if (table instanceof MemoryTable) this.#retryLater();
  }

  get rev(): Revision {
    return this.#table.rev;
  }

  get degraded(): string | null {
    return this.#table.degraded;
  }

  get lineage(): number {
    return this.#lineage;
  }

  get(key: string): Row | undefined {
    return this.#read((table) => table.get(key));
  }

  list(range: Range): Row[] {
    return this.#read((table) => table.list(range));
  }

  leases(): LeaseRow[] {
    return this.#read((table) => table.leases());
  }

  rowsOfLease(id: LeaseId): Row[] {
    return this.#read((table) => table.rowsOfLease(id));
  }

  put(row: Row): void {
    this.#table.put(row);
  }

  remove(key: string): void {
    this.#table.remove(key);
  }

  putLease(lease: LeaseRow): void {
    this.#table.putLease(lease);
  }

  removeLease(id: LeaseId): void {
    this.#table.removeLease(id);
  }

  setRev(rev: Revision): void {
    this.#table.setRev(rev);
  }

  transact<T>(work: () => T): T {
    const table = this.#table;
    if (table instanceof MemoryTable) return table.transact(work);
    const { rev } = table;
    try {
      const result = table.transact(work);
      if (table.rev !== rev) this.#ground.committed(table);
      return result;
    } catch (error) {
      // It failed and is there all the same: doing it again would do it twice.
      if (table.rev !== rev) throw error;
      this.#degrade(table, error);
      return this.#table.transact(work);
    }
  }

  backup(to: string): Promise<void> {
    return this.#table.backup(to);
  }

  async close(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#table instanceof MemoryTable) this.#tryAgain();
    if (this.#table instanceof MemoryTable) return;
    await this.#ground.closing(this.#table);
    this.#table.close();
  }

  #read<T>(look: (table: Table) => T): T {
    const table = this.#table;
    if (table instanceof MemoryTable) return look(table);
    try {
      return look(table);
    } catch (error) {
      // Inside a transaction: it is the transaction that starts over.
      if (table.isBusy) throw error;
      this.#degrade(table, error);
      return look(this.#table);
    }
  }

  #degrade(table: SqliteTable, error: unknown): void {
    const content = this.#save(table);
    closeQuietly(table);
    const reason = messageOf(error);
    const rev = beyondAll(content.rev, this.#ground.wallMs());
    this.#table = new MemoryTable({ ...content, rev }, reason);
    this.#ground.warn(
      'degraded',
      `the state cannot be written (${reason}); it is kept in memory and would not survive this process, ` +
        'supervision goes on',
    );
    this.#retryLater();
  }

  #save(table: SqliteTable): TableContent {
    try {
      return table.content;
    } catch {
      this.#lineage += 1;
      return this.#ground.lastGood();
    }
  }

  #retryLater(): void {
    this.#retry = setTimeout(() => {
      this.#tryAgain();
      if (this.#table instanceof MemoryTable) this.#retryLater();
    }, RETRY_MS);
    this.#retry.unref();
  }

  #tryAgain(): void {
    if (!(this.#table instanceof MemoryTable)) return;
    try {
      this.#table = this.#ground.rebuild(this.#table.content);
      this.#ground.warn('recovered', 'the state is written to disk again, nothing of it is lost');
    } catch {
      // Said once, when it began; it is still so.
    }
  }
}

/** A revision above all that can have been given out before, also by a process that could not write them down. */
export function beyondAll(rev: Revision, wallMs: number): Revision {
  return Math.max(rev + 1, wallMs * 1000);
}

function closeQuietly(table: SqliteTable): void {
  try {
    table.close();
  } catch {
    // What could not be written cannot be written now.
  }
}
