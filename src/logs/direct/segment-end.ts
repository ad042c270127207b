import { read } from 'node:fs';
import { promisify } from 'node:util';
import { OVERRUN_BYTES } from '../rotation.ts';

const readAt = promisify(read);
const BLOCK = 64 * 1024;
const LF = 0x0a;

/**
 * Where a segment that begins at `head` of a growing file has to end: after the first line end at which it has `limit`
 * bytes, else after the last one before that. A line without any end is divided, but only 1 MiB beyond the limit.
 * Null while there is no such place. Rejects with system errors.
 */
export async function findSegmentEnd(
  fd: number,
  head: number,
  size: number,
  limit: number,
): Promise<number | null> {
  const enough = head + limit;
  for (let at = Math.max(head, enough - 1); at < size; at += BLOCK) {
    const block = await blockAt(fd, at, Math.min(BLOCK, size - at));
    const lf = block.indexOf(LF);
    if (lf >= 0) return at + lf + 1;
  }
  for (let end = Math.min(size, enough); end > head; end -= BLOCK) {
    const from = Math.max(head, end - BLOCK);
    const block = await blockAt(fd, from, end - from);
    const lf = block.lastIndexOf(LF);
    if (lf >= 0) return from + lf + 1;
  }
  return size - enough > OVERRUN_BYTES ? enough + OVERRUN_BYTES : null;
}

async function blockAt(fd: number, at: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await readAt(fd, Buffer.allocUnsafe(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
