import { type FileHandle, open, readdir, readlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errnoOf } from '../shared/errors.ts';
import { readSegmentState } from './direct/segment-state.ts';
import { compareRotated, currentName, parseRotatedName, type RotatedName } from './log-names.ts';

/** A file of a worker's log, in the order of its lines. */
export type LogFile =
  | { readonly kind: 'rotated'; readonly path: string; readonly name: RotatedName }
  /** Held open from here on, so that a rotation cannot take it away. */
  | { readonly kind: 'current'; readonly path: string; readonly handle: FileHandle };

/**
 * The files of a worker, oldest first and the current one (if there is one) last; only rotated files after `after`.
 * What a worker writes by itself is not among them; see `direct/`.
 * The current file is opened before the directory is read: whatever rotates in between is seen once, not never.
 */
export async function listLogFiles(
  directory: string,
  worker: string,
  after?: RotatedName,
): Promise<LogFile[]> {
  const path = join(directory, currentName(worker));
  const handle = await openIfThere(path);
  const rotated = new Map<string, RotatedName>();
  for (const name of await namesIn(directory)) {
    const parsed = parseRotatedName(worker, name);
    if (parsed === undefined || (after !== undefined && compareRotated(parsed, after) <= 0)) continue;
    const key = `${parsed.stamp}-${parsed.serial}`;
    // While it is being compressed both are there; the plain one opens faster.
    if (!parsed.compressed || !rotated.has(key)) rotated.set(key, parsed);
  }
  // After the directory: a segment is in the state before its file is there.
  const direct = readSegmentState(directory, worker);
  const segments = new Set(
    [...(direct?.segments ?? []), ...(direct?.next ? [direct.next] : [])].map(({ name }) => name),
  );
  const files = [...rotated.values()]
    .filter(({ name }) => !segments.has(name.replace(/\.gz$/, '')))
    .sort(compareRotated)
    .map((name) => ({ kind: 'rotated' as const, path: join(directory, name.name), name }));
  if (handle === undefined) return files;
  if (direct !== undefined && (await handle.stat()).ino === direct.inode) {
    await handle.close();
    return files;
  }
  const rotatedAs = await rotatedNameOf(worker, handle);
  // Rotated since it was opened: it and what came after it will be seen when it has been read.
  const before = files.filter(({ name }) => rotatedAs === undefined || compareRotated(name, rotatedAs) < 0);
  return [...before, { kind: 'current', path, handle }];
}

/**
 * What a file that was opened as the current one is called by now, even when it was compressed or removed since;
 * undefined while it is the current one, and when it was moved or removed by someone else.
 */
export async function rotatedNameOf(worker: string, handle: FileHandle): Promise<RotatedName | undefined> {
  try {
    const target = await readlink(`/proc/self/fd/${handle.fd}`);
    return parseRotatedName(worker, basename(target.replace(/ \(deleted\)$/, '')));
  } catch {
    return undefined;
  }
}

/** The names of all workers that have a log in `directory`, sorted; what a CLI without a daemon can know. */
export async function workersWithLogs(directory: string): Promise<string[]> {
  const workers = new Set<string>();
  for (const name of await namesIn(directory)) {
    const worker = /^(.+?)\.log(?:\.\d{8}T\d{6}\.\d{3}Z(?:-\d+)?(?:\.gz)?)?$/.exec(name)?.[1];
    // The stderr of a worker that writes its files itself; a worker's name has no dot.
    if (worker !== undefined) workers.add(worker.replace(/\.err$/, ''));
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
