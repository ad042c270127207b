import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { logFilesOf } from './cri-logs.ts';

interface State {
  readonly base: number;
  readonly head: number;
  readonly next: { readonly name: string; readonly to: number } | null;
}

/** The bytes a worker in direct mode wrote to one stream, put together from all its files. */
export function directBytes(dir: string, worker: string, stream: 'stdout' | 'stderr' = 'stdout'): Buffer {
  const name = stream === 'stdout' ? worker : `${worker}.err`;
  const statePath = join(dir, `${name}.segments.json`);
  for (;;) {
    const before = readFileSync(statePath, 'utf8');
    const { head, next } = JSON.parse(before) as State;
    const bytes = next === null ? bytesFrom(head, dir, name) : undefined;
    // Rotation may have been under way.
    if (bytes !== undefined && readFileSync(statePath, 'utf8') === before) return bytes;
  }
}

/**
 * The same when nobody rotates any more. A kill may have cut a rotation off, which the next start of the worker settles: until
 * then what has its name is a segment, whatever is still to be removed of it from the file, and what has none is nothing.
 */
export function restingDirectBytes(dir: string, worker: string, stream: 'stdout' | 'stderr'): Buffer {
  const name = stream === 'stdout' ? worker : `${worker}.err`;
  const { base, head, next } = JSON.parse(readFileSync(join(dir, `${name}.segments.json`), 'utf8')) as State;
  const isMade = next !== null && ['', '.gz'].some((suffix) => existsSync(join(dir, next.name + suffix)));
  return bytesFrom(isMade ? next.to - base : head, dir, name);
}

function bytesFrom(head: number, dir: string, name: string): Buffer {
  const rotated = logFilesOf(dir, name)
    .slice(0, -1)
    .flatMap((file) => /^.*Z(-\d+)?(?=(\.gz)?$)/.exec(file)?.[0] ?? []);
  const pieces = [...new Set(rotated)].map((file) => readEither(join(dir, file)));
  return Buffer.concat([...pieces, readFileSync(join(dir, `${name}.log`)).subarray(head)]);
}

/** A file that may be compressed at any moment. */
function readEither(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return gunzipSync(readFileSync(`${path}.gz`));
  }
}
