import type { Clock } from '../shared/clock.ts';
import {
  ARCHIVE_FORMAT,
  type ArchivedEnd,
  type ArchivedEvent,
  type ArchiveEntry,
  ArchiveTable,
  type EventFilter,
  type Retention,
} from './archive-table.ts';
import { closeQuietly, createFile, ensureFile, setDamagedAside } from './database-file.ts';
import { messageOf } from './errors.ts';
import { isDamage } from './sqlite.ts';

/** Something a person should know; nothing of it keeps the archive from taking events. */
export interface ArchiveWarning {
  /** `lost`: what was there cannot be read. `degraded`: events are in memory only. `recovered`: they are on disk. */
  readonly reason: 'lost' | 'degraded' | 'recovered';
  readonly message: string;
}

export interface ArchiveOptions {
  /** The file; it is made when it is missing. */
  readonly path: string;
  readonly clock: Clock;
  readonly retention: Retention;
  /** A number that was given out in an earlier life, as far as somebody else remembers. */
  readonly atLeast: number;
  readonly onWarning: (warning: ArchiveWarning) => void;
}

/** How long events are gathered before they are written together. */
const GATHER_MS = 20;
/** More than this are written at once, however short a time they took. */
const GATHERED = 1000;
/** Events kept while the disk refuses them; older ones are forgotten (I11). */
const UNWRITTEN_KEPT = 10_000;
/** How long a disk that refused is left alone. */
const RETRY_MS = 5000;
/** How often it is looked for events that are too old. */
const AGE_CHECK_MS = 60_000;

/**
 * The events of this fleet, in one file that only ever grows at its end and forgets at its beginning. Taking an event
 * costs its caller nothing: events are gathered and written together. A disk that refuses them is no reason to stop:
 * the newest are kept in memory and written when it can be. Only one process may open a file.
 */
export class Archive {
  readonly #options: ArchiveOptions;
  readonly #listeners = new Set<(events: readonly ArchivedEvent[]) => void>();
  #retention: Retention;
  #table: ArchiveTable | null = null;
  #unwritten: ArchiveEntry[] = [];
  /** Listeners know of the events up to this number. */
  #told = 0;
  #newest = 0;
  #forgotten = 0;
  #degraded: string | null = null;
  #retryAtMs = 0;
  #ageCheckAtMs = 0;
  /** The file was damaged, and begun anew. */
  #isLost = false;
  #timer: NodeJS.Timeout | null = null;
  /** Runs while the disk refuses. */
  #retry: NodeJS.Timeout | undefined;

  /** Never throws. Warnings may come before it returns. */
  constructor(options: ArchiveOptions) {
    this.#options = options;
    this.#retention = options.retention;
    this.#open();
    const found = this.#isLost ? 0 : (this.#table?.newest ?? 0);
    const isSure = this.#table !== null && !this.#isLost && (found > 0 || options.atLeast === 0);
    // Numbers that may have been given out before are not given out again; the time is beyond all of them.
    this.#newest = Math.max(found, options.atLeast, isSure ? 0 : options.clock.wallMs());
    this.#told = this.#newest;
    if (!isSure) this.#forgotten = this.#newest;
  }

  /** The greatest number that was given out; 0 = none yet. */
  get newest(): number {
    return this.#newest;
  }

  /** Events up to this number are not known any more; 0 = none. */
  get forgotten(): number {
    return Math.max(this.#forgotten, this.#table?.forgotten ?? 0);
  }

  /** Why events are in memory only; null when they are on disk. */
  get degraded(): string | null {
    return this.#degraded;
  }

  set retention(retention: Retention) {
    this.#retention = retention;
    this.#ageCheckAtMs = 0;
  }

  /** Takes an event and gives it its number. */
  add(event: Omit<ArchivedEvent, 'seq'>, end: ArchivedEnd | null = null): ArchivedEvent {
    const numbered = { seq: ++this.#newest, ...event };
    this.#unwritten.push({ event: numbered, end });
    if (this.#newest - this.#told >= GATHERED) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), GATHER_MS);
    return numbered;
  }

  /** Writes what was taken so far, or keeps it for later, and tells the listeners. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#unwritten.length === 0) return;
    const news = this.#unwritten.map(({ event }) => event).filter(({ seq }) => seq > this.#told);
    if (this.#degraded === null || this.#options.clock.monotonicMs() >= this.#retryAtMs) this.#write();
    this.#forgetUnwritten();
    this.#told = news.at(-1)?.seq ?? this.#told;
    for (const listener of this.#listeners) listener(news);
  }

  /** Events with a greater number, oldest first; what was taken just now is among them. */
  read(after: number, limit: number, filter: EventFilter = {}): ArchivedEvent[] {
    this.flush();
    const written = this.#look((table) => table.read(after, limit, filter)) ?? [];
    const rest = this.#unwrittenEvents(filter).filter(({ seq }) => seq > after);
    return [...written, ...rest.slice(0, limit - written.length)];
  }

  /** The newest ones, oldest first. */
  readLast(count: number, filter: EventFilter = {}): ArchivedEvent[] {
    this.flush();
    const rest = count === 0 ? [] : this.#unwrittenEvents(filter).slice(-count);
    const written = this.#look((table) => table.readLast(count - rest.length, filter)) ?? [];
    return [...written, ...rest];
  }

  /** The newest ends of a worker, newest first. */
  endsOf(worker: string, count: number): ArchivedEnd[] {
    this.flush();
    const rest = this.#unwritten
      .filter(({ event }) => event.worker === worker)
      .flatMap(({ end }) => end ?? []);
    const written = this.#look((table) => table.endsOf(worker, count)) ?? [];
    return [...rest.reverse(), ...written].slice(0, count);
  }

  /** Every worker there is an event of. */
  workers(): string[] {
    this.flush();
    const rest = this.#unwritten.flatMap(({ event }) => event.worker ?? []);
    return [...new Set([...(this.#look((table) => table.workers()) ?? []), ...rest])];
  }

  /** Calls back with events once they are written, or kept in memory because they cannot be. */
  listen(listener: (events: readonly ArchivedEvent[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Writes what is left. Nothing may be added afterwards. */
  close(): void {
    this.#retryAtMs = 0;
    this.flush();
    clearTimeout(this.#retry);
    this.#closeTable();
  }

  #write(): void {
    try {
      if (this.#table === null) this.#open();
      if (this.#table === null) return;
      this.#table.append(this.#unwritten);
      this.#unwritten = [];
      this.#recovered();
      this.#forgetSome(this.#table);
    } catch (error) {
      this.#failed(error);
    }
  }

  #open(): void {
    const { path } = this.#options;
    try {
      ensureFile(path, ARCHIVE_FORMAT);
      this.#table = new ArchiveTable(path);
    } catch (error) {
      this.#failed(error);
    }
  }

  #forgetSome(table: ArchiveTable): void {
    const nowMs = this.#options.clock.monotonicMs();
    const { maxCount, maxAgeMs } = this.#retention;
    table.forgetSurplus(maxCount);
    if (nowMs < this.#ageCheckAtMs) return;
    const hasMore = table.forgetBefore(this.#options.clock.wallMs() - maxAgeMs);
    this.#ageCheckAtMs = hasMore ? nowMs : nowMs + AGE_CHECK_MS;
  }

  #look<T>(read: (table: ArchiveTable) => T): T | undefined {
    try {
      return this.#table === null ? undefined : read(this.#table);
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  #unwrittenEvents({ since = 0, workers = [], types = [] }: EventFilter): ArchivedEvent[] {
    const events = this.#unwritten.map(({ event }) => event);
    return events.filter(
      ({ at, worker, type }) =>
        at >= since &&
        (workers.length === 0 || (worker !== null && workers.includes(worker))) &&
        (types.length === 0 || types.includes(type)),
    );
  }

  #failed(error: unknown): void {
    if (isDamage(error)) this.#beginAnew(error);
    else this.#degrade(error);
  }

  #beginAnew(error: unknown): void {
    const { path, onWarning } = this.#options;
    this.#closeTable();
    let where = 'cannot be moved away';
    try {
      where = `was moved to ${setDamagedAside(path)}`;
      createFile(path, ARCHIVE_FORMAT);
      this.#table = new ArchiveTable(path);
    } catch (again) {
      this.#degrade(again);
    }
    this.#isLost = true;
    this.#forgotten = this.#newest - this.#unwritten.length;
    onWarning({
      reason: 'lost',
      message: `${path} is damaged (${messageOf(error)}) and ${where}; the events before now are not known any more`,
    });
  }

  #degrade(error: unknown): void {
    const { path, clock, onWarning } = this.#options;
    this.#retryAtMs = clock.monotonicMs() + RETRY_MS;
    clearTimeout(this.#retry);
    // Nobody may have anything to add for a long time.
    this.#retry = setTimeout(() => this.#write(), RETRY_MS).unref();
    if (this.#degraded !== null) return;
    this.#degraded = messageOf(error);
    const message = `events cannot be written to ${path} (${this.#degraded}); the newest are kept in memory`;
    onWarning({ reason: 'degraded', message });
  }

  #forgetUnwritten(): void {
    const surplus = this.#unwritten.length - UNWRITTEN_KEPT;
    if (surplus <= 0) return;
    this.#forgotten = this.#unwritten[surplus - 1]?.event.seq ?? this.#forgotten;
    this.#unwritten.splice(0, surplus);
  }

  #recovered(): void {
    if (this.#degraded === null) return;
    clearTimeout(this.#retry);
    this.#degraded = null;
    this.#options.onWarning({ reason: 'recovered', message: 'events are written to disk again' });
  }

  #closeTable(): void {
    closeQuietly(this.#table);
    this.#table = null;
  }
}
