import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FileRules } from '../src/logs/file-rules.ts';
import { LogWriter } from '../src/logs/log-writer.ts';

const { values } = parseArgs({
  options: {
    /** Where to write; a directory on the disk that matters. */
    directory: { type: 'string', default: tmpdir() },
    megabytes: { type: 'string', default: '1024' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});

interface Result {
  readonly what: string;
  readonly lineBytes: number;
  readonly chunkBytes: number;
  readonly megabytesPerSecond: number;
  readonly cpuSecondsPerGigabyte: number;
}

const bytes = Number(values.megabytes) * 1e6;
const results: Result[] = [];
for (const chunkBytes of [65_536, 4096]) {
  for (const lineBytes of [128, 4096]) {
    for (const what of ['write(2) alone', 'raw', 'cri']) {
      const runs = Array.from({ length: Number(values.runs) }, () => measure(what, lineBytes, chunkBytes));
      results.push(
        runs.sort((a, b) => a.megabytesPerSecond - b.megabytesPerSecond)[runs.length >> 1] as Result,
      );
    }
  }
}
if (values.json) console.log(JSON.stringify(results));
else for (const row of results) console.log(sentence(row));

/** Pushes the same chunk of lines through a writer, or through bare write(2) to see what the kernel takes of it. */
function measure(what: string, lineBytes: number, chunkBytes: number): Result {
  const directory = mkdtempSync(join(values.directory, 'hsu-bench-logs-'));
  const chunk = Buffer.alloc(chunkBytes, `${'x'.repeat(lineBytes - 1)}\n`);
  const push = what === 'raw' || what === 'cri' ? throughWriter(directory, what) : bare(directory);
  for (let n = 0; n < 200; n += 1) push(chunk);
  const cpu = process.cpuUsage();
  const begin = performance.now();
  let done = 0;
  for (; done < bytes; done += chunkBytes) push(chunk);
  const seconds = (performance.now() - begin) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  rmSync(directory, { recursive: true });
  return {
    what,
    lineBytes,
    chunkBytes,
    megabytesPerSecond: done / 1e6 / seconds,
    cpuSecondsPerGigabyte: (user + system) / 1e6 / (done / 1e9),
  };
}

function throughWriter(directory: string, format: 'raw' | 'cri'): (chunk: Buffer) => void {
  const rules: FileRules = {
    format,
    maxSizeBytes: 256e6,
    maxFiles: 1,
    maxAgeMs: 0,
    maxTotalBytes: 0,
    compress: false,
  };
  const writer = new LogWriter({ directory, name: 'bench', rules });
  return (chunk) => writer.write('stdout', chunk, chunk.length);
}

function bare(directory: string): (chunk: Buffer) => void {
  const path = join(directory, 'bare');
  let fd = openSync(path, 'w');
  let size = 0;
  return (chunk) => {
    size += writeSync(fd, chunk);
    if (size < 256e6) return;
    closeSync(fd);
    rmSync(path);
    fd = openSync(path, 'w');
    size = 0;
  };
}

function sentence(row: Result): string {
  const speed = `${row.megabytesPerSecond.toFixed(0).padStart(5)} MB/s`;
  const cost = `${row.cpuSecondsPerGigabyte.toFixed(2)} CPU-s/GB`;
  return `${row.what.padEnd(15)} ${String(row.lineBytes).padStart(5)}-B lines in ${String(row.chunkBytes).padStart(6)}-B chunks: ${speed}  ${cost}`;
}
