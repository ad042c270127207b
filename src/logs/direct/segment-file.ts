import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { openIfThere } from '../log-files.ts';
import type { Segment } from './segment-state.ts';

const BLOCK = 128 * 1024;

/** Gives the bytes of one segment from an offset on, block by block; `undefined` at its end. */
export interface SegmentFile {
  readonly segment: Segment;
  /** Rejects when the file is damaged or cannot be read. */
  read(): Promise<Buffer | undefined>;
  close(): Promise<void>;
}

/** Opens a segment, compressed or not; undefined when it is gone. */
export async function openSegment(
  directory: string,
  segment: Segment,
  offset: number,
): Promise<SegmentFile | undefined> {
  const path = join(directory, segment.name);
  const plain = await openIfThere(path);
  if (plain !== undefined) return plainSegment(segment, plain, offset);
  const compressed = await openIfThere(`${path}.gz`);
  await compressed?.close();
  return compressed === undefined ? undefined : gzipSegment(segment, `${path}.gz`, offset);
}

function plainSegment(segment: Segment, handle: FileHandle, offset: number): SegmentFile {
  let at = offset;
  return {
    segment,
    async read() {
      const length = Math.min(BLOCK, segment.to - at);
      const position = segment.hole + at - segment.from;
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(length), 0, length, position);
      at += bytesRead;
      return bytesRead === 0 ? undefined : buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
}

function gzipSegment(segment: Segment, path: string, offset: number): SegmentFile {
  const source = createReadStream(path, { highWaterMark: BLOCK });
  const gunzip = process.getBuiltinModule('node:zlib').createGunzip({ chunkSize: BLOCK });
  source.on('error', (error) => gunzip.destroy(error));
  const chunks = source.pipe(gunzip)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let toSkip = offset - segment.from;
  return {
    segment,
    async read() {
      for (;;) {
        const { done, value } = await chunks.next();
        if (done === true) return undefined;
        if (value.length > toSkip) {
          const bytes = value.subarray(toSkip);
          toSkip = 0;
          return bytes;
        }
        toSkip -= value.length;
      }
    },
    async close() {
      source.destroy();
      gunzip.destroy();
    },
  };
}
