import { rename } from 'node:fs/promises';
import { messageOf } from './errors.ts';
import type { SqliteTable } from './sqlite-table.ts';
import type { StateFiles } from './state-files.ts';

/** A first change is backed up this long after it. */
const SOON_MS = 1000;
/** Backups are at least this far apart, however much changes. */
const APART_MS = 60_000;
/** Except that so many commits are enough for one. */
const COMMITS_APART = 10_000;

/**
 * Keeps the last good copies of a store: two generations, made after changes and at the end, never by a clock that ticks
 * while nothing happens. An empty copy never takes the place of the only full one.
 */
export class Backups {
  readonly #files: StateFiles;
  readonly #onProblem: (message: string) => void;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #lastMs = Number.NEGATIVE_INFINITY;
  #commits = 0;

  constructor(files: StateFiles, onProblem: (message: string) => void) {
    this.#files = files;
    this.#onProblem = onProblem;
  }

  /** Something has changed in this table, and a copy of it is due in a while. */
  committed(table: SqliteTable): void {
    this.#commits += 1;
    if (this.#commits === COMMITS_APART) this.#plan(table, 0);
    else if (this.#timer === undefined) {
      this.#plan(table, Math.max(SOON_MS, this.#lastMs + APART_MS - performance.now()));
    }
  }

  /** Makes the copy that is due, if one is, and no more afterwards. */
  async finish(table: SqliteTable): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
    if (this.#commits > 0) await this.#make(table);
  }

  #plan(table: SqliteTable, delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#running = this.#running.then(() => this.#make(table));
    }, delayMs);
    this.#timer.unref();
  }

  async #make(table: SqliteTable): Promise<void> {
    if (!table.isOpen) return;
    this.#commits = 0;
    this.#lastMs = performance.now();
    const [newest, older] = this.#files.backups;
    try {
      const fresh = `${newest}.next`;
      await table.backup(fresh);
      if (this.#files.isWorthKeeping(newest)) await rename(newest, older);
      await rename(fresh, newest);
    } catch (error) {
      this.#onProblem(`the state cannot be backed up to ${newest}: ${messageOf(error)}`);
    }
  }
}
