import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createFile, removeDatabase } from './database-file.ts';
import { messageOf } from './errors.ts';
import { isDamage } from './sqlite.ts';
import { SqliteTable, STORE_FORMAT } from './sqlite-table.ts';
import { beyondAll } from './steady-table.ts';
import type { TableContent } from './table.ts';

/** Damaged files kept for a person to look at. */
const DAMAGED_KEPT = 3;

const EMPTY: TableContent = { rev: 0, rows: [], leases: [] };

/**
 * The file of a store, its backups and what to do when it is missing or damaged: the newest backup that can be read is
 * put in its place, what was there is set aside and never deleted unseen, and `warn` says so.
 */
export class StateFiles {
  readonly path: string;
  /** The newest first. */
  readonly backups: readonly [string, string];
  readonly #warn: (reason: string, message: string) => void;
  readonly #wallMs: () => number;

  constructor(path: string, warn: (reason: string, message: string) => void, wallMs: () => number) {
    const stem = path.replace(/\.db$/, '');
    this.path = path;
    this.backups = [`${stem}-backup.db`, `${stem}-backup-older.db`];
    this.#warn = warn;
    this.#wallMs = wallMs;
  }

  /** Opens the file, or what can be had in its place. Throws when nothing can be written here. */
  open(): SqliteTable {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o750 });
    if (!existsSync(this.path)) {
      return this.backups.some((path) => existsSync(path)) ? this.#restore('is missing') : this.create();
    }
    let table: SqliteTable;
    try {
      table = new SqliteTable(this.path);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.setAside();
      return this.#restore(`is damaged (${messageOf(error)})`);
    }
    // Whoever emptied a store through us left it with a higher revision than its backups have.
    if (table.isEmpty && table.rev < this.newestBackup().rev) {
      table.close();
      this.setAside();
      return this.#restore('is empty');
    }
    return table;
  }

  /** Opens the file to be filled anew: a damaged one is set aside and not restored. */
  reopen(): SqliteTable {
    mkdirSync(dirname(this.path), { recursive: true, mode: 0o750 });
    if (!existsSync(this.path)) return this.create();
    try {
      return new SqliteTable(this.path);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.setAside();
      return this.create();
    }
  }

  /** Makes an empty file, complete from the first moment it can be seen. */
  create(): SqliteTable {
    createFile(this.path, STORE_FORMAT);
    syncFolder(dirname(this.path));
    return new SqliteTable(this.path);
  }

  /** What is there, when nothing can be written here: it is copied to a place where it can be opened. */
  readElsewhere(): TableContent {
    try {
      const main = readCopy(this.path);
      if (main.rows.length > 0) return main;
      const backup = this.newestBackup();
      return backup.rev > main.rev ? backup : main;
    } catch (error) {
      const backup = this.newestBackup();
      if (existsSync(this.path) || backup !== EMPTY) {
        this.#warn(
          'restored',
          `${this.path} cannot be read (${messageOf(error)}); ${describe(backup)} is used`,
        );
      }
      return backup;
    }
  }

  /** The content of the newest backup that can be read; empty when there is none. */
  newestBackup(): TableContent {
    for (const path of this.backups) {
      try {
        if (existsSync(path)) return readCopy(path);
      } catch {
        // The older one may be good.
      }
    }
    return EMPTY;
  }

  /** False for a backup that is known to be empty or damaged. */
  isWorthKeeping(path: string): boolean {
    try {
      return existsSync(path) && readCopy(path).rows.length > 0;
    } catch (error) {
      return !isDamage(error);
    }
  }

  /** Moves the file out of the way, under a name that says when; the oldest of those goes. */
  setAside(): void {
    const stem = this.path.replace(/\.db$/, '');
    const stamp = new Date(this.#wallMs()).toISOString().replaceAll(/[:.]/g, '-');
    const aside = `${stem}-damaged-${stamp}.db`;
    renameSync(this.path, aside);
    if (existsSync(`${this.path}-wal`)) renameSync(`${this.path}-wal`, `${aside}-wal`);
    const folder = dirname(this.path);
    const old = readdirSync(folder).filter((name) => name.startsWith(`${basename(stem)}-damaged-`));
    const files = old.filter((name) => name.endsWith('.db')).sort();
    for (const name of files.slice(0, -DAMAGED_KEPT)) removeDatabase(join(folder, name));
  }

  #restore(what: string): SqliteTable {
    // Left over from a file that is gone, it would be taken for the log of the new one.
    rmSync(`${this.path}-wal`, { force: true });
    const backup = this.newestBackup();
    const table = this.create();
    if (backup === EMPTY) {
      this.#warn('lost', `${this.path} ${what} and there is no backup that can be read; it begins empty`);
      return table;
    }
    // Revisions given out after the backup was made must not be given out again.
    table.replace({ ...backup, rev: beyondAll(backup.rev, this.#wallMs()) });
    this.#warn('restored', `${this.path} ${what}; ${describe(backup)} is used`);
    return table;
  }
}

/** Reads a file, and its log when there is one, without changing either. */
function readCopy(path: string): TableContent {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-store-'));
  try {
    const copy = join(folder, 'copy.db');
    for (const suffix of ['', '-wal']) {
      if (!existsSync(`${path}${suffix}`)) continue;
      copyFileSync(`${path}${suffix}`, `${copy}${suffix}`, constants.COPYFILE_FICLONE);
      // The mode is copied too, and SQLite wants to write what it reads.
      chmodSync(`${copy}${suffix}`, 0o600);
    }
    const table = new SqliteTable(copy);
    try {
      return table.content;
    } finally {
      table.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ rows, rev }: TableContent): string {
  return rows.length === 0 && rev === 0
    ? 'nothing'
    : `the last good backup (${rows.length} entries, revision ${rev})`;
}

function syncFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
