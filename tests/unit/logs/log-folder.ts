import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FileRules } from '../../../src/logs/file-rules.ts';

export const RULES: FileRules = {
  format: 'cri',
  maxSizeBytes: 10 * 1024 * 1024,
  maxFiles: 1000,
  maxAgeMs: 0,
  maxTotalBytes: 0,
  compress: false,
};

/** A log directory of one test, with a decoder of its own that shares no code with the reader under test. */
export class LogFolder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'hsu-logs-'));

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  names(): string[] {
    return readdirSync(this.path).sort();
  }

  /** Rotated files of `worker` oldest first, then the current one. */
  logFiles(worker = 'web'): string[] {
    const rotated = this.names().filter((name) => name.startsWith(`${worker}.log.`));
    const order = (name: string): string => {
      const [, stamp = '', serial = '1'] = /\.log\.([^-]*Z)(?:-(\d+))?/.exec(name) ?? [];
      return stamp + serial.padStart(6, '0');
    };
    rotated.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    return [...rotated, ...this.names().filter((name) => name === `${worker}.log`)];
  }

  content(name: string): Buffer {
    const bytes = readFileSync(join(this.path, name));
    return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  }

  /** Every record of all files in order; throws when one is not CRI. */
  records(worker = 'web'): { stream: string; tag: string; bytes: Buffer }[] {
    return this.logFiles(worker).flatMap((name) => {
      const bytes = this.content(name);
      const records = [];
      for (let at = 0; at < bytes.length; ) {
        const end = bytes.indexOf(10, at);
        const line = bytes.subarray(at, end < 0 ? bytes.length : end);
        const match = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z (stdout|stderr) ([FP]) /.exec(
          line.toString('latin1', 0, 40),
        );
        if (match === null || end < 0) throw new Error(`not a record: ${line.toString('latin1', 0, 80)}`);
        records.push({ stream: match[1] ?? '', tag: match[2] ?? '', bytes: line.subarray(40) });
        at = end + 1;
      }
      return records;
    });
  }

  /** What a stream's bytes were, put together again. */
  bytesOf(stream: string, worker = 'web'): Buffer {
    const pieces = this.records(worker).filter((record) => record.stream === stream);
    return Buffer.concat(
      pieces.flatMap(({ bytes, tag }) => (tag === 'F' ? [bytes, Buffer.from('\n')] : [bytes])),
    );
  }
}
