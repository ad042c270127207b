import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Names of the log files of a worker, the oldest rotated one first and the current one last. */
export function logFilesOf(dir: string, worker: string): string[] {
  const rotated = readdirSync(dir).filter((name) => name.startsWith(`${worker}.log.`));
  return [...rotated.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)), `${worker}.log`];
}

/** The bytes a worker wrote to one stream, put together from all its files. Throws on a line that is no record. */
export function loggedBytes(dir: string, worker: string, stream: 'stdout' | 'stderr' = 'stdout'): Buffer {
  const pieces: Buffer[] = [];
  for (const name of logFilesOf(dir, worker)) {
    const bytes = readFileSync(join(dir, name));
    for (const record of records(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, name)) {
      if (record.stream !== stream) continue;
      pieces.push(record.bytes);
      if (record.isWhole) pieces.push(LF);
    }
  }
  return Buffer.concat(pieces);
}

const LF = Buffer.from('\n');
/** `2026-11-20T16:02:03.123456789Z stdout F `. */
const PREFIX_BYTES = 40;

function* records(bytes: Buffer, file: string) {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    const prefix = bytes.toString('latin1', at, at + PREFIX_BYTES);
    const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z (stdout|stderr) ([FP]) $/.exec(prefix);
    if (end < 0 || match === null) throw new Error(`${file} has a torn record at ${at}: ${prefix}`);
    yield { stream: match[1], isWhole: match[2] === 'F', bytes: bytes.subarray(at + PREFIX_BYTES, end) };
    at = end + 1;
  }
}

function orderOf(name: string): string {
  const [, stamp = '', serial = '1'] = /\.log\.([^-]*Z)(?:-(\d+))?/.exec(name) ?? [];
  return stamp + serial.padStart(9, '0');
}
