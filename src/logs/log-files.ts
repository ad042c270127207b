import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../shared/errors.ts';
import { compareRotated, currentName, parseRotatedName, type RotatedName } from './log-names.ts';

/** A file of a worker's log, in the order of its lines. */
export type LogFile =
  | { readonly kind: 'rotated'; readonly path: string; readonly name: RotatedName }
  /** Held open from here on, so that a rotation cannot take it away. */
  | { readonly kind: 'current'; readonly path: string; readonly handle: FileHandle };

/**
 * The files of a worker, oldest first and the current one (if there is one) last; only rotated files after `after`.
 * The current file is opened before the directory is read: whatever rotates in between is seen once, not never.
 */
export async function listLogFiles(
  directory: string,
  worker: string,
  after?: RotatedName,
): Promise<LogFile[]> {
  const path = join(directory, currentName(worker));
  const handle = await openIfThere(path);
  const inode = (await handle?.stat())?.ino;
  const rotated = new Map<string, RotatedName>();
  for (const name of await namesIn(directory)) {
    const parsed = parseRotatedName(worker, name);
    if (parsed === undefined || (after !== undefined && compareRotated(parsed, after) <= 0)) continue;
    const key = `${parsed.stamp}-${parsed.serial}`;
    // While it is being compressed both are there; the plain one opens faster.
    if (!parsed.compressed || !rotated.has(key)) rotated.set(key, parsed);
  }
  const files: LogFile[] = [...rotated.values()]
    .sort(compareRotated)
    .map((name) => ({ kind: 'rotated', path: join(directory, name.name), name }));
  if (handle === undefined) return files;
  const newest = files.at(-1);
  if (newest !== undefined && (await inodeOf(newest.path)) === inode) files.pop();
  return [...files, { kind: 'current', path, handle }];
}

/** The names of all workers that have a log in `directory`, sorted; what a CLI without a daemon can know. */
export async function workersWithLogs(directory: string): Promise<string[]> {
  const workers = new Set<string>();
  for (const name of await namesIn(directory)) {
    const worker = /^(.+?)\.log(?:\.\d{8}T\d{6}\.\d{3}Z(?:-\d+)?(?:\.gz)?)?$/.exec(name)?.[1];
    if (worker !== undefined) workers.add(worker);
  }
  return [...workers].sort();
}

/** Opens a file for reading; undefined when it is not there. */
export async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function namesIn(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function inodeOf(path: string): Promise<number | undefined> {
  const handle = await openIfThere(path);
  try {
    return (await handle?.stat())?.ino;
  } finally {
    await handle?.close();
  }
}
