import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createDatabase, type FileFormat } from './sqlite.ts';

/** Makes an empty file of this format, complete from the first moment it can be seen. */
export function createFile(path: string, format: FileFormat): void {
  const unfinished = `${path}.new`;
  removeDatabase(unfinished);
  createDatabase(unfinished, format);
  renameSync(unfinished, path);
}

/** Makes the file when it is missing, and the folder it is in. */
export function ensureFile(path: string, format: FileFormat): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o750 });
  if (!existsSync(path)) createFile(path, format);
}

/**
 * Moves a damaged file out of the way and returns its new path: what cannot be read is never deleted unseen. Only the
 * newest is kept, so this is for what nobody misses twice.
 */
export function setDamagedAside(path: string): string {
  const aside = path.replace(/\.db$/, '-damaged.db');
  rmSync(`${path}-wal`, { force: true });
  renameSync(path, aside);
  return aside;
}

export function removeDatabase(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/** Closes what may be in trouble: what could not be written before cannot be written now. */
export function closeQuietly(open: { close(): void } | null): void {
  try {
    open?.close();
  } catch {
    // See above.
  }
}
