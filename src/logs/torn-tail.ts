import { closeSync, constants, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';
import { PREFIX_LENGTH, type StreamName } from './cri-format.ts';

const BLOCK = 64 * 1024;
const LF = 0x0a;
const PREFIX = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z (stdout|stderr) [FP] $/;

/**
 * Mends a CRI file whose last record has no end, as a full disk or a writer killed inside write(2) leaves it.
 * Bytes of the worker stay: the record becomes a `P` and gets its line end. A record without any is taken away.
 * Returns the stream whose last record is now a `P`, null when a bare prefix was removed. Throws system errors.
 */
export function mendTornTail(path: string, size: number): StreamName | null {
  const fd = openSync(path, constants.O_RDWR);
  try {
    const start = lastRecordStart(fd, size);
    const head = Buffer.alloc(PREFIX_LENGTH);
    const got = readSync(fd, head, 0, PREFIX_LENGTH, start);
    const text = head.toString('latin1', 0, got);
    const match = PREFIX.exec(text);
    if (match === null || size - start === PREFIX_LENGTH) {
      // Foreign text (a hand-edited file) is not ours to remove: it only gets its line end.
      if (match !== null || looksLikePrefix(text)) ftruncateSync(fd, start);
      else writeSync(fd, '\n', size);
      return null;
    }
    writeSync(fd, 'P', start + PREFIX_LENGTH - 2);
    writeSync(fd, '\n', size);
    return match[1] as StreamName;
  } finally {
    closeSync(fd);
  }
}

function looksLikePrefix(text: string): boolean {
  return (
    text.length < PREFIX_LENGTH &&
    PREFIX.test(text + '2000-01-01T00:00:00.000000000Z stdout F '.slice(text.length))
  );
}

function lastRecordStart(fd: number, size: number): number {
  const block = Buffer.alloc(Math.min(BLOCK, size));
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - block.length);
    const got = readSync(fd, block, 0, end - from, from);
    const lf = block.subarray(0, got).lastIndexOf(LF);
    if (lf >= 0) return from + lf + 1;
    end = from;
  }
  return 0;
}
