import {
  type DatabaseSync,
  type FileFormat,
  openDatabase,
  type SqlRow,
  type SqlValues,
  type StatementSync,
} from './sqlite.ts';

/** Something that happened, as it is kept. */
export interface ArchivedEvent {
  /** Grows with each event, also over restarts; never used twice. */
  readonly seq: number;
  /** Epoch ms. */
  readonly at: number;
  readonly worker: string | null;
  readonly incarnation: number | null;
  readonly type: string;
  readonly reason: string;
  readonly message: string;
}

/** The end of a process. The event that carries it is kept once for each id, however often it is told. */
export interface ArchivedEnd {
  readonly id: string;
  readonly incarnation: number;
  readonly pid: number;
  readonly code: number | null;
  readonly signal: string | null;
  readonly cause: string;
  readonly uptimeMs: number;
  /** Epoch ms. */
  readonly at: number;
}

export interface ArchiveEntry {
  readonly event: ArchivedEvent;
  readonly end: ArchivedEnd | null;
}

/** Which events; all fields narrow. */
export interface EventFilter {
  /** Epoch ms; only these and younger ones. */
  readonly since?: number | undefined;
  /** Empty = of all of them, and of the master itself. */
  readonly workers?: readonly string[];
  /** Empty = all types. */
  readonly types?: readonly string[];
}

/** What is kept at most. */
export interface Retention {
  readonly maxCount: number;
  readonly maxAgeMs: number;
}

export const ARCHIVE_FORMAT: FileFormat = {
  mark: 0x48535532,
  version: 1,
  schema: `
    CREATE TABLE events (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      worker TEXT,
      incarnation INTEGER,
      type TEXT NOT NULL,
      reason TEXT NOT NULL,
      message TEXT NOT NULL
    ) STRICT;
    CREATE INDEX of_worker ON events (worker);
    CREATE INDEX of_type ON events (type);
    CREATE INDEX by_time ON events (at);
    CREATE TABLE ends (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      worker TEXT NOT NULL,
      incarnation INTEGER NOT NULL,
      pid INTEGER NOT NULL,
      code INTEGER,
      signal TEXT,
      cause TEXT NOT NULL,
      uptime_ms INTEGER NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX end_of_worker ON ends (worker);
    CREATE TABLE forgotten (seq INTEGER NOT NULL) STRICT;
    INSERT INTO forgotten VALUES (0)`,
};

/** Rows removed at once: whoever appends waits for it. */
const REMOVED_AT_ONCE = 500;

/** Events and ends in an SQLite file. Everything throws SQLite's errors. */
export class ArchiveTable {
  readonly #db: DatabaseSync;
  readonly #insertEvent: StatementSync;
  readonly #insertEnd: StatementSync;
  #newest: number;
  #forgotten: number;
  #count: number | undefined;

  /** Opens an existing file. What is damaged in it is found when it is read. */
  constructor(path: string) {
    // The death of the process loses nothing, and a power failure the last moments at most.
    this.#db = openDatabase(path, ARCHIVE_FORMAT, 'normal');
    try {
      this.#insertEvent = this.#db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
      this.#insertEnd = this.#db.prepare('INSERT OR IGNORE INTO ends VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
      this.#forgotten = this.#number('SELECT seq FROM forgotten') ?? 0;
      this.#newest = this.#number('SELECT max(seq) FROM events') ?? this.#forgotten;
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** The greatest number there is or was. */
  get newest(): number {
    return this.#newest;
  }

  /** Events up to this number have been removed; 0 = none. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** Keeps all of them or, when it throws, none. An end that is known already is left out. */
  append(entries: readonly ArchiveEntry[]): void {
    this.#transact(() => {
      for (const { event, end } of entries) {
        if (end === null || this.#addEnd(event, end)) this.#addEvent(event);
      }
    });
    this.#newest = entries.at(-1)?.event.seq ?? this.#newest;
    if (this.#count !== undefined) this.#count += entries.length;
  }

  /** At most `limit` with a greater number, oldest first. */
  read(after: number, limit: number, filter: EventFilter): ArchivedEvent[] {
    const { sql, values } = where(filter);
    const statement = this.#db.prepare(`SELECT * FROM events WHERE seq > ?${sql} ORDER BY seq LIMIT ?`);
    return statement.all(after, ...values, limit).map(eventOf);
  }

  /** The newest `count`, oldest first. */
  readLast(count: number, filter: EventFilter): ArchivedEvent[] {
    const { sql, values } = where(filter);
    const statement = this.#db.prepare(`SELECT * FROM events WHERE TRUE${sql} ORDER BY seq DESC LIMIT ?`);
    return statement
      .all(...values, count)
      .map(eventOf)
      .reverse();
  }

  /** The newest ends of one worker, newest first. */
  endsOf(worker: string, count: number): ArchivedEnd[] {
    const statement = this.#db.prepare('SELECT * FROM ends WHERE worker = ? ORDER BY seq DESC LIMIT ?');
    return statement.all(worker, count).map(endOf);
  }

  /** Every worker there is an event of. */
  workers(): string[] {
    const statement = this.#db.prepare('SELECT DISTINCT worker FROM events WHERE worker IS NOT NULL');
    return statement.all().map(({ worker }) => String(worker));
  }

  /** Removes some of what is more than may be kept. True: there is more to remove. */
  forgetSurplus(maxCount: number): boolean {
    this.#count ??= this.#number('SELECT count(*) FROM events') ?? 0;
    const surplus = Math.min(this.#count - maxCount, REMOVED_AT_ONCE);
    if (surplus <= 0) return false;
    const upTo = this.#number('SELECT seq FROM events ORDER BY seq LIMIT 1 OFFSET ?', surplus - 1);
    return this.#forget(upTo ?? 0) >= REMOVED_AT_ONCE;
  }

  /** Removes some of what is older than this, epoch ms. True: there is more to remove. */
  forgetBefore(at: number): boolean {
    // The newest one stays, whatever its age: the numbers go on from it.
    const oldest = 'SELECT seq, at FROM events WHERE seq < ? ORDER BY seq LIMIT ?';
    const upTo = this.#number(
      `SELECT max(seq) FROM (${oldest}) WHERE at < ?`,
      this.#newest,
      REMOVED_AT_ONCE,
      at,
    );
    return this.#forget(upTo ?? 0) >= REMOVED_AT_ONCE;
  }

  close(): void {
    this.#db.close();
  }

  /** Returns how many were removed. */
  #forget(upTo: number): number {
    if (upTo <= this.#forgotten) return 0;
    const removed = this.#transact(() => {
      this.#db.prepare('DELETE FROM ends WHERE seq <= ?').run(upTo);
      this.#db.prepare('UPDATE forgotten SET seq = ?').run(upTo);
      return Number(this.#db.prepare('DELETE FROM events WHERE seq <= ?').run(upTo).changes);
    });
    this.#forgotten = upTo;
    if (this.#count !== undefined) this.#count -= removed;
    return removed;
  }

  #addEvent({ seq, at, worker, incarnation, type, reason, message }: ArchivedEvent): void {
    this.#insertEvent.run(seq, at, worker, incarnation, type, reason, message);
  }

  /** False: it is known already. */
  #addEnd({ seq, worker }: ArchivedEvent, end: ArchivedEnd): boolean {
    const { id, incarnation, pid, code, signal, cause, uptimeMs, at } = end;
    const added = this.#insertEnd.run(seq, id, worker, incarnation, pid, code, signal, cause, uptimeMs, at);
    return Number(added.changes) > 0;
  }

  #transact<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
      throw error;
    }
  }

  #number(sql: string, ...values: SqlValues): number | undefined {
    const [value] = Object.values(this.#db.prepare(sql).get(...values) ?? {});
    return typeof value === 'number' ? value : undefined;
  }
}

function where({ since, workers = [], types = [] }: EventFilter): { sql: string; values: SqlValues } {
  const parts: string[] = [];
  const values: SqlValues[number][] = [];
  if (since !== undefined) {
    // The clock may have been set back, so age and number need not have the same order.
    parts.push('seq >= (SELECT min(seq) FROM events WHERE at >= ?)', 'at >= ?');
    values.push(since, since);
  }
  for (const [column, wanted] of [
    ['worker', workers],
    ['type', types],
  ] as const) {
    if (wanted.length === 0) continue;
    parts.push(`${column} IN (${wanted.map(() => '?').join(', ')})`);
    values.push(...wanted);
  }
  return { sql: parts.map((part) => ` AND ${part}`).join(''), values };
}

function eventOf(row: SqlRow): ArchivedEvent {
  const { seq, at, worker, incarnation, type, reason, message } = row;
  return {
    seq: Number(seq),
    at: Number(at),
    worker: textOrNull(worker),
    incarnation: numberOrNull(incarnation),
    type: String(type),
    reason: String(reason),
    message: String(message),
  };
}

function endOf(row: SqlRow): ArchivedEnd {
  const { id, incarnation, pid, code, signal, cause, uptime_ms: uptimeMs, at } = row;
  return {
    id: String(id),
    incarnation: Number(incarnation),
    pid: Number(pid),
    code: numberOrNull(code),
    signal: textOrNull(signal),
    cause: String(cause),
    uptimeMs: Number(uptimeMs),
    at: Number(at),
  };
}

function textOrNull(value: SqlRow[string] | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOrNull(value: SqlRow[string] | undefined): number | null {
  return typeof value === 'number' ? value : null;
}
