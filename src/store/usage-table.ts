import {
  type DatabaseSync,
  type FileFormat,
  openDatabase,
  type SqlRow,
  type StatementSync,
} from './sqlite.ts';
import type { UsagePoint } from './usage-point.ts';

export const USAGE_FORMAT: FileFormat = {
  mark: 0x48535533,
  version: 1,
  // Small whole numbers take one to four bytes each: a point is about 40 bytes.
  schema: `
    CREATE TABLE workers (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE points (
      worker INTEGER NOT NULL,
      at_s INTEGER NOT NULL,
      over_s INTEGER NOT NULL,
      cpu_permille INTEGER NOT NULL,
      cpu_peak_permille INTEGER NOT NULL,
      rss_kib INTEGER NOT NULL,
      rss_peak_kib INTEGER NOT NULL,
      processes INTEGER NOT NULL,
      descriptors INTEGER,
      read_rate INTEGER,
      write_rate INTEGER,
      PRIMARY KEY (worker, at_s)
    ) STRICT, WITHOUT ROWID`,
};

/** A point of a worker that is to be written, and how far back its history goes. */
export interface UsageEntry {
  readonly worker: string;
  readonly point: UsagePoint;
  /** Epoch ms; older points of the worker are removed. */
  readonly keepFromMs: number;
}

/** Points of the usage history in an SQLite file. Everything throws SQLite's errors. */
export class UsageTable {
  readonly #db: DatabaseSync;
  readonly #ids = new Map<string, number>();
  readonly #insert: StatementSync;
  readonly #forgetOld: StatementSync;
  readonly #select: StatementSync;

  /** Opens an existing file. */
  constructor(path: string) {
    // The death of the process loses nothing. Waiting for the disk is not worth it: a history may miss its end.
    this.#db = openDatabase(path, USAGE_FORMAT, 'off');
    try {
      this.#insert = this.#db.prepare(
        'INSERT OR REPLACE INTO points VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      );
      this.#forgetOld = this.#db.prepare('DELETE FROM points WHERE worker = ? AND at_s < ?');
      this.#select = this.#db.prepare('SELECT * FROM points WHERE worker = ? AND at_s >= ? ORDER BY at_s');
      this.#readIds();
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** Every worker there is a history of. */
  get workers(): readonly string[] {
    return [...this.#ids.keys()];
  }

  /** Writes all of them or, when it throws, none; removes what is too old. */
  append(entries: readonly UsageEntry[]): void {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      for (const { worker, point, keepFromMs } of entries) {
        const id = this.#idOf(worker);
        this.#insert.run(id, ...valuesOf(point));
        this.#forgetOld.run(id, Math.floor(keepFromMs / 1000));
      }
      this.#db.exec('COMMIT');
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      // What was rolled back has taken its names with it.
      this.#readIds();
      throw error;
    }
  }

  /** Points from this time (epoch ms) on, oldest first. */
  read(worker: string, sinceMs: number): UsagePoint[] {
    const id = this.#ids.get(worker);
    return id === undefined ? [] : this.#select.all(id, Math.floor(sinceMs / 1000)).map(pointOf);
  }

  forget(worker: string): void {
    const id = this.#ids.get(worker);
    if (id === undefined) return;
    this.#db.prepare('DELETE FROM points WHERE worker = ?').run(id);
    this.#db.prepare('DELETE FROM workers WHERE id = ?').run(id);
    this.#ids.delete(worker);
  }

  close(): void {
    this.#db.close();
  }

  #idOf(worker: string): number {
    const known = this.#ids.get(worker);
    if (known !== undefined) return known;
    const id = Number(this.#db.prepare('INSERT INTO workers (name) VALUES (?)').run(worker).lastInsertRowid);
    this.#ids.set(worker, id);
    return id;
  }

  #readIds(): void {
    this.#ids.clear();
    for (const { id, name } of this.#db.prepare('SELECT id, name FROM workers').all()) {
      this.#ids.set(String(name), Number(id));
    }
  }
}

function valuesOf(point: UsagePoint): (number | null)[] {
  const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));
  return [
    Math.floor(point.at / 1000),
    Math.max(1, Math.round(point.overMs / 1000)),
    Math.round(point.cpuPercent * 10),
    Math.round(point.cpuPeak * 10),
    Math.round(point.rssBytes / 1024),
    Math.round(point.rssPeak / 1024),
    point.processes,
    whole(point.descriptors),
    whole(point.readRate),
    whole(point.writeRate),
  ];
}

function pointOf(row: SqlRow): UsagePoint {
  const number = (column: string): number => Number(row[column]);
  const known = (column: string): number | null => (row[column] === null ? null : number(column));
  return {
    at: number('at_s') * 1000,
    overMs: number('over_s') * 1000,
    cpuPercent: number('cpu_permille') / 10,
    cpuPeak: number('cpu_peak_permille') / 10,
    rssBytes: number('rss_kib') * 1024,
    rssPeak: number('rss_peak_kib') * 1024,
    processes: number('processes'),
    descriptors: known('descriptors'),
    readRate: known('read_rate'),
    writeRate: known('write_rate'),
  };
}
