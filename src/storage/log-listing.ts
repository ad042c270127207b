import { lstatSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf } from '../shared/errors.ts';

/** A rotated file of a log. */
export interface RotatedLog {
  readonly name: string;
  readonly bytes: number;
}

/** The files of one worker's log. */
export interface WorkerLogs {
  readonly worker: string;
  /** Everything: rotated files, those that are being written, and what is noted about them. */
  readonly bytes: number;
  /** Oldest first. */
  readonly rotated: readonly RotatedLog[];
}

export interface LogListing {
  readonly workers: readonly WorkerLogs[];
  /** Size of the file system they are on; null when it cannot be known. */
  readonly fileSystemBytes: number | null;
  /** Why the directory could not be read, in words. */
  readonly problem: string | null;
  readonly tookMs: number;
}

/** A worker's name has no dot, so everything before the first one is it. */
const LOG_FILE =
  /^([^.]+)\.(?:err\.)?(?:log(\.(\d{8}T\d{6}\.\d{3}Z)(?:-(\d+))?(?:\.gz)?)?|log\..+|runs\.jsonl|segments\.json)$/;

interface Found {
  bytes: number;
  readonly rotated: (RotatedLog & { readonly stamp: string; readonly serial: number })[];
}

/** Lists the logs of all workers. Holes take nothing. Never throws; waits for the disk. */
export function listLogs(directory: string): LogListing {
  const beganMs = performance.now();
  const found = new Map<string, Found>();
  let problem: string | null = null;
  try {
    for (const name of readdirSync(directory)) take(directory, name, found);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') problem = (error as Error).message;
  }
  const workers = [...found].map(([worker, { bytes, rotated }]) => ({
    worker,
    bytes,
    rotated: rotated.sort(byAge).map(({ name, bytes: own }) => ({ name, bytes: own })),
  }));
  return {
    workers,
    fileSystemBytes: fileSystemBytes(directory),
    problem,
    tookMs: performance.now() - beganMs,
  };
}

function take(directory: string, name: string, found: Map<string, Found>): void {
  const [, worker, rotation, stamp = '', serial = '1'] = LOG_FILE.exec(name) ?? [];
  if (worker === undefined) return;
  const stat = lstatSync(join(directory, name), { throwIfNoEntry: false });
  if (!stat?.isFile()) return;
  // Not the blocks alone: the last one is hardly ever full, and thousands of files would count for more than they are.
  const bytes = Math.min(stat.size, stat.blocks * 512);
  const own = found.get(worker) ?? { bytes: 0, rotated: [] };
  found.set(worker, own);
  own.bytes += bytes;
  if (rotation !== undefined) own.rotated.push({ name, bytes, stamp, serial: Number(serial) });
}

function byAge(a: Found['rotated'][number], b: Found['rotated'][number]): number {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? -1 : 1;
  return a.serial - b.serial;
}

function fileSystemBytes(directory: string): number | null {
  try {
    const { bsize, blocks } = statfsSync(directory);
    return bsize * blocks;
  } catch {
    return null;
  }
}
