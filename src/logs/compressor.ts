import { createReadStream, createWriteStream, existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';

/** More files than this are not remembered; the next rotation finds the rest. */
const QUEUE_LIMIT = 1024;

/** How a compression ended: the size of the `.gz`, `gone` when the file was purged meanwhile, or what went wrong. */
export type CompressResult =
  | { readonly kind: 'done'; readonly bytes: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Job {
  readonly path: string;
  readonly from: number;
  readonly done: (result: CompressResult) => void;
}

const waiting: Job[] = [];
const known = new Set<string>();
let running = false;

/**
 * Compresses `path`, from this byte on, to `path.gz` and removes it, in the thread pool, one file at a time in the whole process.
 * At every moment at least one of the two is there and whole. A path that waits already is not taken twice.
 */
export function compress(path: string, from: number, done: (result: CompressResult) => void): void {
  if (known.has(path) || waiting.length >= QUEUE_LIMIT) return;
  known.add(path);
  waiting.push({ path, from, done });
  if (!running) void work();
}

async function work(): Promise<void> {
  running = true;
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
    let result: CompressResult;
    try {
      result = await gzip(job.path, job.from);
    } catch (error) {
      result = { kind: 'failed', error };
    }
    known.delete(job.path);
    job.done(result);
  }
  running = false;
}

async function gzip(path: string, start: number): Promise<CompressResult> {
  const target = `${path}.gz`;
  const temporary = `${target}.tmp`;
  try {
    // Loaded on demand: most masters never rotate, and zlib costs start-up time and memory.
    const { createGzip } = process.getBuiltinModule('node:zlib');
    const { pipeline } = process.getBuiltinModule('node:stream/promises');
    await pipeline(
      createReadStream(path, { start, highWaterMark: 256 * 1024 }),
      createGzip({ level: 3, chunkSize: 64 * 1024 }),
      // On the disk before the original goes, or a power cut could leave neither.
      createWriteStream(temporary, { mode: 0o640, flush: true }),
    );
    if (!existsSync(path)) {
      await rm(temporary, { force: true });
      return { kind: 'gone' };
    }
    await rename(temporary, target);
    await rm(path, { force: true });
    return { kind: 'done', bytes: statSync(target).size };
  } catch (error) {
    await rm(temporary, { force: true });
    if (!existsSync(path)) return { kind: 'gone' };
    throw error;
  }
}
