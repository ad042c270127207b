import { closeSync, openSync, readSync } from 'node:fs';
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';

export type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

/** What a kind of file looks like inside; each kind has its own mark, so one cannot be taken for another. */
export interface FileFormat {
  /** The `application_id` of the file. */
  readonly mark: number;
  /** The `user_version` of the file: a newer one is not touched. */
  readonly version: number;
  readonly schema: string;
}

/**
 * How hard a commit tries: `full` survives a power failure, `normal` only the death of the process. `off` never waits
 * for the disk either, and a power failure may damage the file.
 */
export type Durability = 'full' | 'normal' | 'off';

/** Pages of a connection's cache, in KiB; what is stored here is small. */
const CACHE_KIB = 256;

/**
 * Opens an existing file of this format for reading and writing, for this process alone. Loads SQLite when first used.
 * Throws {@link WrongFormat} when it is something else, SQLite's error when it is damaged or cannot be written.
 */
export function openDatabase(path: string, format: FileFormat, durability: Durability): DatabaseSync {
  checkHeader(path, format);
  const db = connect(path, durability);
  try {
    // A read-only file is noticed now and not at the first commit.
    db.exec('BEGIN IMMEDIATE; COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Makes a new, empty file of this format. */
export function createDatabase(path: string, { mark, version, schema }: FileFormat): void {
  makeEmptyFile(path);
  const db = connect(path, 'full');
  try {
    db.exec(
      `BEGIN IMMEDIATE; PRAGMA application_id=${mark}; PRAGMA user_version=${version}; ${schema}; COMMIT`,
    );
  } finally {
    db.close();
  }
}

/** SQLite would make it readable for everybody; its log files take their mode from it. */
export function makeEmptyFile(path: string): void {
  closeSync(openSync(path, 'wx', 0o640));
}

/** The file exists and is not what it should be; a person has to look. */
export class WrongFormat extends Error {}

/** True when SQLite, or what was read through it, says that the file is damaged, as opposed to not writable. */
export function isDamage(error: unknown): boolean {
  const primary = errcodeOf(error) & 0xff;
  return error instanceof WrongFormat || primary === SQLITE_CORRUPT || primary === SQLITE_NOTADB;
}

const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

function errcodeOf(error: unknown): number {
  const { errcode } = (error ?? {}) as { errcode?: unknown };
  return typeof errcode === 'number' ? errcode : 0;
}

function connect(path: string, durability: Durability): DatabaseSync {
  const { DatabaseSync: Database } = process.getBuiltinModule('node:sqlite');
  const db = new Database(path);
  try {
    // Nobody else opens the file: no shared memory, no lock for each commit, no waiting.
    db.exec(
      `PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=${durability}; ` +
        `PRAGMA cache_size=-${CACHE_KIB}; PRAGMA wal_autocheckpoint=256; PRAGMA journal_size_limit=1048576`,
    );
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Looks before SQLite does, who would turn an empty file into an empty database and write into a stranger's. */
function checkHeader(path: string, { mark, version }: FileFormat): void {
  const header = Buffer.alloc(HEADER_BYTES);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header) < HEADER_BYTES) throw new WrongFormat(`${path} is cut off`);
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC || header.readUInt32BE(68) !== mark) {
    throw new WrongFormat(`${path} is not a file of this kind`);
  }
  const found = header.readUInt32BE(60);
  if (found !== version) throw new WrongFormat(`${path} is of version ${found}, expected ${version}`);
}

/** The beginning of every SQLite file; user version and application id follow at 60 and 68. */
const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;

/** One row of a result. */
export type SqlRow = Record<string, SQLOutputValue>;
export type SqlValues = readonly SQLInputValue[];
