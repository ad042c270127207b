import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { logFilesOf } from './cri-logs.ts';

/** The bytes a worker in direct mode wrote to one stream, put together from all its files. */
export function directBytes(dir: string, worker: string, stream: 'stdout' | 'stderr' = 'stdout'): Buffer {
  const name = stream === 'stdout' ? worker : `${worker}.err`;
  const statePath = join(dir, `${name}.segments.json`);
  for (;;) {
    const before = readFileSync(statePath, 'utf8');
    const bytes = bytesBy(JSON.parse(before), dir, name);
    // Rotation may have been under way.
    if (bytes !== undefined && readFileSync(statePath, 'utf8') === before) return bytes;
  }
}

function bytesBy(
  { head, next }: { head: number; next: unknown },
  dir: string,
  name: string,
): Buffer | undefined {
  if (next !== null) return undefined;
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
