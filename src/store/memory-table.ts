import { writeFile } from 'node:fs/promises';
import type { LeaseId, Revision } from './store.ts';
import type { LeaseRow, Range, Row, Table, TableContent } from './table.ts';

/** Rows in memory: for tests, and for a store whose disk refuses. */
export class MemoryTable implements Table {
  readonly degraded: string | null;
  readonly lineage = 0;
  #rev: Revision;
  #rows: Map<string, Row>;
  #leases: Map<LeaseId, LeaseRow>;

  constructor(content: TableContent = { rev: 0, rows: [], leases: [] }, degraded: string | null = null) {
    this.degraded = degraded;
    this.#rev = content.rev;
    this.#rows = new Map(content.rows.map((row) => [row.key, row]));
    this.#leases = new Map(content.leases.map((lease) => [lease.id, lease]));
  }

  get rev(): Revision {
    return this.#rev;
  }

  /** All of it, in the order of the keys. */
  get content(): TableContent {
    const rows = this.list({ prefix: '', after: '', limit: Number.POSITIVE_INFINITY });
    return { rev: this.#rev, rows, leases: this.leases() };
  }

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  list({ prefix, after, limit }: Range): Row[] {
    return [...this.#rows.values()]
      .filter(({ key }) => key.startsWith(prefix) && key > after)
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .slice(0, limit);
  }

  leases(): LeaseRow[] {
    return [...this.#leases.values()];
  }

  rowsOfLease(id: LeaseId): Row[] {
    return [...this.#rows.values()].filter(({ lease }) => lease === id);
  }

  put(row: Row): void {
    this.#rows.set(row.key, row);
  }

  remove(key: string): void {
    this.#rows.delete(key);
  }

  putLease(lease: LeaseRow): void {
    this.#leases.set(lease.id, lease);
  }

  removeLease(id: LeaseId): void {
    this.#leases.delete(id);
  }

  setRev(rev: Revision): void {
    this.#rev = rev;
  }

  transact<T>(work: () => T): T {
    const before = { rev: this.#rev, rows: new Map(this.#rows), leases: new Map(this.#leases) };
    try {
      return work();
    } catch (error) {
      this.#rev = before.rev;
      this.#rows = before.rows;
      this.#leases = before.leases;
      throw error;
    }
  }

  /** A copy that can be read: one JSON document. */
  async backup(to: string): Promise<void> {
    await writeFile(to, JSON.stringify(this.content), { flag: 'wx', mode: 0o640 });
  }

  close(): void {}
}
