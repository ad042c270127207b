import { existsSync } from 'node:fs';
import { closeQuietly, ensureFile, setDamagedAside } from './database-file.ts';
import { messageOf } from './errors.ts';
import { isDamage } from './sqlite.ts';
import type { UsagePoint } from './usage-point.ts';
import { USAGE_FORMAT, type UsageEntry, UsageTable } from './usage-table.ts';

export interface UsageArchiveOptions {
  /** The file; it is made when the first point is written. */
  readonly path: string;
  /** Whether this worker's history is still wanted; asked when the file is opened. */
  readonly isKept: (worker: string) => boolean;
  /** Told once when the file is damaged, once when it cannot be written, and once when it can again. */
  readonly onWarning: (message: string) => void;
}

/** Rows written in one turn of the event loop: a millisecond or two. */
const ROWS_AT_ONCE = 25;
/** Kept while the disk refuses them; older ones are forgotten. */
const UNWRITTEN_KEPT = 5000;

/**
 * The usage history on disk. Taking a point costs its caller nothing; they are written a few at a time, and nobody
 * waits for the disk. A disk that refuses them costs the history its end, and a damaged file is put aside.
 */
export class UsageArchive {
  readonly #options: UsageArchiveOptions;
  #table: UsageTable | null = null;
  #unwritten: UsageEntry[] = [];
  #turn: NodeJS.Immediate | null = null;
  #isRefused = false;
  #isClosed = false;

  constructor(options: UsageArchiveOptions) {
    this.#options = options;
  }

  /** True while points wait for their turn, or for a disk that refuses them. */
  get hasUnwritten(): boolean {
    return this.#unwritten.length > 0;
  }

  add(entry: UsageEntry): void {
    if (this.#isClosed) return;
    this.#unwritten.push(entry);
    if (this.#unwritten.length > UNWRITTEN_KEPT) this.#unwritten.shift();
    this.#turn ??= setImmediate(() => this.#writeSome());
  }

  /** Points from this time (epoch ms) on, oldest first; those that are not written yet are among them. */
  read(worker: string, sinceMs: number): UsagePoint[] {
    const written = this.#try(existsSync(this.#options.path), (table) => table.read(worker, sinceMs)) ?? [];
    const rest = this.#unwritten.filter((entry) => entry.worker === worker).map(({ point }) => point);
    return [...written, ...rest.filter(({ at }) => at >= sinceMs)];
  }

  forget(worker: string): void {
    this.#unwritten = this.#unwritten.filter((entry) => entry.worker !== worker);
    this.#try(existsSync(this.#options.path), (table) => table.forget(worker));
  }

  /** Writes what is left; what is added afterwards is not kept. */
  close(): void {
    while (this.#unwritten.length > 0 && this.#write()) {
      // Until nothing is left, or the disk refuses it.
    }
    this.#isClosed = true;
    if (this.#turn !== null) clearImmediate(this.#turn);
    this.#turn = null;
    this.#closeTable();
  }

  #writeSome(): void {
    this.#turn = null;
    // A disk that refuses is tried again with the next point.
    if (this.#write() && this.#unwritten.length > 0) this.#turn = setImmediate(() => this.#writeSome());
  }

  #write(): boolean {
    const entries = this.#unwritten.slice(0, ROWS_AT_ONCE);
    const done = this.#try(true, (table) => {
      table.append(entries);
      return true;
    });
    if (done !== true) return false;
    this.#unwritten.splice(0, entries.length);
    if (this.#isRefused) this.#options.onWarning('the usage history is written again');
    this.#isRefused = false;
    return true;
  }

  #try<T>(isWanted: boolean, work: (table: UsageTable) => T): T | undefined {
    if (!isWanted || this.#isClosed) return undefined;
    try {
      this.#table ??= this.#open();
      return work(this.#table);
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  #open(): UsageTable {
    const { path, isKept } = this.#options;
    ensureFile(path, USAGE_FORMAT);
    const table = new UsageTable(path);
    for (const worker of table.workers) if (!isKept(worker)) table.forget(worker);
    return table;
  }

  #failed(error: unknown): void {
    const { path, onWarning } = this.#options;
    this.#closeTable();
    if (isDamage(error)) {
      try {
        const aside = setDamagedAside(path);
        onWarning(
          `${path} is damaged (${messageOf(error)}) and was moved to ${aside}; the usage history begins anew`,
        );
        return;
      } catch {
        // A directory in trouble: said below.
      }
    }
    if (!this.#isRefused) onWarning(`the usage history cannot be written to ${path} (${messageOf(error)})`);
    this.#isRefused = true;
  }

  #closeTable(): void {
    closeQuietly(this.#table);
    this.#table = null;
  }
}
