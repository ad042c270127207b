import { renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileRules } from '../../../src/logs/file-rules.ts';
import { workersWithLogs } from '../../../src/logs/log-files.ts';
import type { LogRecord } from '../../../src/logs/log-record.ts';
import { LogWriter } from '../../../src/logs/log-writer.ts';
import { type ReadLogsOptions, readLogs } from '../../../src/logs/read-logs.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LogFolder, RULES } from './log-folder.ts';

let folder: LogFolder;
const clock = { mono: 0, wall: 0, monotonicMs: () => clock.mono, wallMs: () => clock.wall };

beforeEach(() => {
  folder = new LogFolder();
  clock.mono = 0;
  clock.wall = Date.UTC(2026, 10, 20, 16);
});
afterEach(() => folder.remove());

function pass(ms: number): void {
  clock.mono += ms;
  clock.wall += ms;
}

function writerOf(name = 'web', rules: Partial<FileRules> = {}): LogWriter {
  return new LogWriter({ directory: folder.path, name, rules: { ...RULES, ...rules }, clock });
}

/** Writes and lets a millisecond pass. */
function say(writer: LogWriter, text: string, stream: 'stdout' | 'stderr' = 'stdout'): void {
  const bytes = Buffer.from(text);
  writer.write(stream, bytes, bytes.length);
  pass(1);
}

function textOf(record: LogRecord): string {
  if (record.kind === 'line') return record.bytes.toString() + (record.complete ? '' : '…');
  return record.kind === 'run' ? `--- ${record.incarnation} ${record.text} ---` : `!!! ${record.text}`;
}

async function all(options: Partial<ReadLogsOptions> = {}): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const record of readLogs({ directory: folder.path, workers: ['web'], ...options }))
    records.push(record);
  return records;
}

async function texts(options: Partial<ReadLogsOptions> = {}): Promise<string[]> {
  return (await all(options)).map(textOf);
}

describe('reading what is there', () => {
  test('a worker without a log, and a directory that does not exist, are empty', async () => {
    expect(await texts()).toEqual([]);
    expect(await texts({ directory: join(folder.path, 'none'), tail: 5 })).toEqual([]);
  });

  test('a line carries its worker, time, stream and bytes', async () => {
    say(writerOf(), 'oh\r\0\n', 'stderr');
    expect(await all()).toEqual([
      {
        kind: 'line',
        worker: 'web',
        at: '2026-11-20T16:00:00.000000000Z',
        stream: 'stderr',
        bytes: Buffer.from('oh\r\0'),
        complete: true,
      },
    ]);
  });

  test('A102: pieces are joined per stream, a last line without its end is given as such', async () => {
    const writer = writerOf();
    say(writer, 'one-');
    say(writer, 'error ', 'stderr');
    say(writer, 'and-');
    say(writer, 'done\n', 'stderr');
    say(writer, 'two\nlast');
    expect(await texts()).toEqual(['error done', 'one-and-two', 'last…']);
  });

  test('A102: a line of 1 MiB comes back in one piece, and a giant one in parts', async () => {
    const writer = writerOf();
    const long = Buffer.alloc(1024 * 1024, 'x');
    for (let n = 0; n < 10; n += 1) writer.write('stdout', long, long.length);
    say(writer, '\n');
    say(writer, `${long}\n`);
    const lines = await all();
    const lengths = lines.map((line) => (line.kind === 'line' ? [line.bytes.length, line.complete] : []));
    expect(lengths).toEqual([
      [4 * 1024 * 1024, false],
      [4 * 1024 * 1024, false],
      [2 * 1024 * 1024, true],
      [1024 * 1024, true],
    ]);
  });

  test('rotated and compressed files are read in order', async () => {
    const writer = writerOf('web', { maxSizeBytes: 50, compress: true });
    for (let n = 0; n < 15; n += 1) say(writer, `line ${n} of fifteen\n`);
    await eventually(() => expect(folder.names().filter((name) => name.endsWith('.gz'))).toHaveLength(14));
    expect(await texts()).toEqual(Array.from({ length: 15 }, (_, n) => `line ${n} of fifteen`));
  });

  test('a file that is there both plain and compressed is read once', async () => {
    const writer = writerOf();
    say(writer, 'once\n');
    writer.rotate();
    const [name = ''] = folder.names();
    writeFileSync(join(folder.path, `${name}.gz`), gzipSync(folder.content(name)));
    expect(await texts()).toEqual(['once']);
  });

  test('A104: what ends the cut off line of a writer that was killed stands before the next incarnation', async () => {
    writeFileSync(join(folder.path, 'web.log'), '2026-11-20T15:00:00.000000000Z stdout F torn he');
    const writer = writerOf();
    writer.mark({ incarnation: 2, pid: 20, text: 'restarted' });
    pass(1);
    say(writer, 'first\n');
    expect(await texts()).toEqual([
      'torn he',
      'hsu-master: the log was cut off in mid-write; output is missing here',
      '--- 2 restarted ---',
      'first',
    ]);
  });

  test('a damaged compressed file is a gap, and the rest is read', async () => {
    writeFileSync(
      join(folder.path, 'web.log.20261119T000000.000Z.gz'),
      gzipSync('x'.repeat(1000)).subarray(0, 12),
    );
    say(writerOf(), 'after\n');
    const [gap, line] = (await texts()).slice(-2);
    expect(gap).toMatch(/^!!! web\.log\.20261119T000000\.000Z\.gz is damaged: unexpected end of file/);
    expect(line).toBe('after');
  });

  test('a record that was cut off in mid-write is not taken for a whole line', async () => {
    writeFileSync(join(folder.path, 'web.log'), '2026-11-20T16:00:00.000000000Z stdout F torn he');
    expect(await texts()).toEqual(['torn he…']);
  });

  test('raw logs: bytes as stdout lines with the time of the file', async () => {
    const writer = writerOf('web', { format: 'raw' });
    say(writer, 'plain\nlines', 'stderr');
    const records = await all();
    expect(records.map(textOf)).toEqual(['plain', 'lines…']);
    for (const record of records) {
      expect(record).toMatchObject({ stream: 'stdout' });
      expect(record.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}000000Z$/);
    }
  });

  test('several workers are merged by time', async () => {
    const [web, db, mail] = [writerOf('web'), writerOf('db'), writerOf('mail')];
    const order = [web, db, db, mail, web, mail, db, web];
    for (const [n, writer] of order.entries()) say(writer, `${n}\n`);
    expect(await texts({ workers: ['web', 'db', 'mail'] })).toEqual(order.map((_, n) => String(n)));
  });

  test('the workers of a directory are known by their files', async () => {
    for (const name of ['web.1', 'db']) say(writerOf(name), 'x\n');
    const gone = writerOf('gone');
    say(gone, 'x\n');
    gone.rotate();
    writeFileSync(join(folder.path, 'notes.txt'), '');
    expect(await workersWithLogs(folder.path)).toEqual(['db', 'gone', 'web.1']);
  });
});

describe('incarnations', () => {
  test('a marker stands before the first line of its run, and unfinished lines are not joined across it', async () => {
    const writer = writerOf();
    writer.mark({ incarnation: 1, pid: 10, text: 'started' });
    say(writer, 'a\nunfinished');
    pass(5);
    writer.mark({ incarnation: 2, pid: 20, text: 'restarted (exit 1)' });
    pass(5);
    say(writer, 'b\n');
    expect(await texts()).toEqual([
      '--- 1 started ---',
      'a',
      'unfinished…',
      '--- 2 restarted (exit 1) ---',
      'b',
    ]);
  });

  test('of the runs whose lines are gone only the last before the first line is told', async () => {
    const writer = writerOf('web', { maxSizeBytes: 1, maxFiles: 1 });
    for (let n = 1; n <= 4; n += 1) {
      writer.mark({ incarnation: n, pid: n, text: 'run' });
      pass(1);
      say(writer, `${n}\n`);
    }
    expect(await texts()).toEqual(['--- 3 run ---', '3', '--- 4 run ---', '4']);
  });

  test('a tail shows the markers between its lines', async () => {
    const writer = writerOf();
    for (let n = 1; n <= 4; n += 1) {
      writer.mark({ incarnation: n, pid: n, text: 'run' });
      pass(1);
      say(writer, `${n}\n`);
    }
    expect((await texts({ tail: 2 })).slice(-3)).toEqual(['3', '--- 4 run ---', '4']);
  });
});

describe('choosing', () => {
  test('by stream, by expression and by its opposite', async () => {
    const writer = writerOf();
    for (const word of ['apple', 'banana', 'cherry']) {
      say(writer, `${word}\n`);
      say(writer, `no ${word}\n`, 'stderr');
    }
    expect(await texts({ stream: 'stderr' })).toEqual(['no apple', 'no banana', 'no cherry']);
    expect(await texts({ grep: /AN/gi })).toEqual(['banana', 'no banana']);
    expect(await texts({ grep: /an/, invert: true, stream: 'stdout' })).toEqual(['apple', 'cherry']);
  });

  test('an expression sees the whole line, not its pieces', async () => {
    const writer = writerOf();
    say(writer, 'hel');
    say(writer, 'lo\n');
    expect(await texts({ grep: /^hello$/ })).toEqual(['hello']);
  });

  test('by time, also across rotated files', async () => {
    const writer = writerOf('web', { maxSizeBytes: 1 });
    const start = clock.wall;
    for (let n = 0; n < 6; n += 1) {
      say(writer, `${n}\n`);
      pass(999);
    }
    expect(await texts({ sinceMs: start + 2000 })).toEqual(['2', '3', '4', '5']);
    expect(await texts({ sinceMs: start + 2001, untilMs: start + 4000 })).toEqual(['3', '4']);
    expect(await texts({ sinceMs: start + 1000, tail: 2 })).toEqual(['4', '5']);
    expect(await texts({ sinceMs: start + 60_000 })).toEqual([]);
  });

  test.each([0, 1, 2, 5, 19, 20, 21, 1000])(
    'the last %i lines over rotated and compressed files',
    async (tail) => {
      const writer = writerOf('web', { maxSizeBytes: 150 });
      const words = Array.from({ length: 20 }, (_, n) => `line ${n}`);
      for (const word of words) say(writer, `${word}\n`);
      for (const name of folder.logFiles().slice(0, 3)) {
        writeFileSync(join(folder.path, `${name}.gz`), gzipSync(folder.content(name)));
        unlinkSync(join(folder.path, name));
      }
      expect(await texts({ tail })).toEqual(tail === 0 ? [] : words.slice(-tail));
    },
  );

  test('the tail counts what the expression lets pass, however far back it is', async () => {
    const writer = writerOf();
    say(writer, 'needle 1\nneedle 2\nneedle 3\n');
    for (let n = 0; n < 20; n += 1) say(writer, 'hay in the haystack\n'.repeat(500));
    expect(await texts({ tail: 2, grep: /needle/ })).toEqual(['needle 2', 'needle 3']);
  });

  test('a tail that begins in the middle of long lines shows whole lines', async () => {
    const writer = writerOf();
    const long = (letter: string): string => letter.repeat(300_000);
    for (const letter of 'abcd') say(writer, `${long(letter)}\n`);
    say(writer, `${long('e')}\n`, 'stderr');
    say(writer, 'short\n');
    const lines = await texts({ tail: 3 });
    expect(lines.map((line) => line.length)).toEqual([300_000, 300_000, 5]);
    expect(lines[0]).toBe(long('d'));
  });

  test('a tail does not read the old compressed files', async () => {
    writeFileSync(
      join(folder.path, 'web.log.20261119T000000.000Z.gz'),
      'not gzip at all: reading it is a gap',
    );
    say(writerOf(), 'enough\n'.repeat(5000));
    expect(await texts({ tail: 3 })).toEqual(['enough', 'enough', 'enough']);
  });
});

describe('following', () => {
  /** Collects the texts of a followed log until `count` are there or the test says so. */
  function follow(options: Partial<ReadLogsOptions> = {}) {
    const stop = new AbortController();
    const seen: string[] = [];
    const done = (async () => {
      const records = readLogs({
        directory: folder.path,
        workers: ['web'],
        follow: true,
        signal: stop.signal,
        ...options,
      });
      for await (const record of records) seen.push(textOf(record));
    })();
    return {
      seen,
      /** Waits until these are exactly the records seen. */
      until: (expected: string[]) => eventually(() => expect(seen).toEqual(expected)),
      async end(): Promise<void> {
        stop.abort();
        await done;
      },
    };
  }

  test('a directory and a file that do not exist yet', async () => {
    folder.remove();
    const reader = follow();
    const writer = writerOf();
    say(writer, 'first\n');
    await reader.until(['first']);
    say(writer, 'second\n');
    await reader.until(['first', 'second']);
    await reader.end();
  });

  test('begins with the tail and goes on', async () => {
    const writer = writerOf();
    say(writer, '1\n2\n3\n');
    const reader = follow({ tail: 1 });
    await reader.until(['3']);
    say(writer, 'part');
    say(writer, 'ial\n');
    await reader.until(['3', 'partial']);
    await reader.end();
  });

  test('across rotation, with every line once', async () => {
    const writer = writerOf('web', { maxSizeBytes: 2000 });
    const reader = follow();
    const expected: string[] = [];
    for (let n = 0; n < 500; n += 1) {
      say(writer, `line ${n}\n`);
      expected.push(`line ${n}`);
      if (n % 50 === 49) await new Promise(setImmediate);
    }
    await reader.until(expected);
    expect(folder.logFiles().length).toBeGreaterThan(10);
    await reader.end();
  });

  test('across rotation with compression: the old file is finished first, the ones between are not missed', async () => {
    const writer = writerOf('web', { compress: true });
    say(writer, 'a\n');
    const reader = follow();
    await reader.until(['a']);
    // All before the reader has a chance to look.
    say(writer, 'b\n');
    writer.rotate();
    say(writer, 'c\n');
    writer.rotate();
    say(writer, 'd\n');
    writer.rotate();
    say(writer, 'e\n');
    await reader.until(['a', 'b', 'c', 'd', 'e']);
    await eventually(() => expect(folder.names().filter((name) => name.endsWith('.gz'))).toHaveLength(3));
    say(writer, 'f\n');
    await reader.until(['a', 'b', 'c', 'd', 'e', 'f']);
    await reader.end();
  });

  test('a reader that sleeps while files are rotated and compressed misses nothing', async () => {
    const writer = writerOf('web', { compress: true });
    say(writer, 'a\n');
    const stop = new AbortController();
    const records = readLogs({ directory: folder.path, workers: ['web'], follow: true, signal: stop.signal });
    const seen = [textOf((await records.next()).value as LogRecord)];
    for (const word of ['b', 'c', 'd']) {
      say(writer, `${word}\n`);
      writer.rotate();
    }
    await eventually(() => expect(folder.names().every((name) => name.endsWith('.gz'))).toBe(true));
    say(writer, 'e\n');
    while (seen.length < 5) seen.push(textOf((await records.next()).value as LogRecord));
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
    stop.abort();
    expect((await records.next()).done).toBe(true);
  });

  test('files that were purged before a slow reader came to them are a gap', async () => {
    const writer = writerOf('web', { maxFiles: 1 });
    say(writer, 'a\n');
    const stop = new AbortController();
    const records = readLogs({ directory: folder.path, workers: ['web'], follow: true, signal: stop.signal });
    const seen = [textOf((await records.next()).value as LogRecord)];
    for (const word of ['b', 'c', 'd']) {
      say(writer, `${word}\n`);
      writer.rotate();
    }
    say(writer, 'e\n');
    while (seen.length < 5) seen.push(textOf((await records.next()).value as LogRecord));
    expect(seen).toEqual([
      'a',
      'b',
      '!!! rotated files were removed before they could be read; lines may be missing here',
      'd',
      'e',
    ]);
    stop.abort();
    await records.return();
  });

  test('A099: across removal and renaming from outside', async () => {
    const writer = writerOf();
    say(writer, 'a\n');
    const reader = follow();
    await reader.until(['a']);
    unlinkSync(join(folder.path, 'web.log'));
    pass(1000);
    say(writer, 'b\n');
    await reader.until(['a', 'b']);
    renameSync(join(folder.path, 'web.log'), join(folder.path, 'elsewhere'));
    say(writer, 'still into the old one\n');
    pass(1000);
    say(writer, 'c\n');
    await reader.until(['a', 'b', 'still into the old one', 'c']);
    await reader.end();
  });

  test('across the removal of the whole directory', async () => {
    const writer = writerOf();
    say(writer, 'a\n');
    const reader = follow();
    await reader.until(['a']);
    rmSync(folder.path, { recursive: true });
    pass(1000);
    say(writer, 'b\n');
    await reader.until(['a', 'b']);
    say(writer, 'c\n');
    await reader.until(['a', 'b', 'c']);
    await reader.end();
  });

  test('across a restart: the marker comes before the lines it announces', async () => {
    const writer = writerOf();
    writer.mark({ incarnation: 1, pid: 1, text: 'started' });
    say(writer, 'a\n');
    const reader = follow();
    await reader.until(['--- 1 started ---', 'a']);
    for (let n = 2; n <= 20; n += 1) {
      writer.mark({ incarnation: n, pid: n, text: 'restarted' });
      pass(1);
      say(writer, `run ${n}\n`);
      await eventually(() => expect(reader.seen).toHaveLength(2 * n));
      expect(reader.seen.slice(-2)).toEqual([`--- ${n} restarted ---`, `run ${n}`]);
    }
    await reader.end();
  });

  test('A104: a writer killed in mid-write and its successor: nothing twice, nothing torn', async () => {
    const path = join(folder.path, 'web.log');
    writeFileSync(
      path,
      '2026-11-20T15:59:00.000000000Z stdout F whole\n2026-11-20T15:59:01.000000000Z stdout F hal',
    );
    const reader = follow();
    await reader.until(['whole']);
    say(writerOf(), 'next life\n');
    await reader.until([
      'whole',
      'hal',
      'hsu-master: the log was cut off in mid-write; output is missing here',
      'next life',
    ]);
    await reader.end();
  });

  test('a worker that never stops does not hide the others', async () => {
    const loud = writerOf('loud');
    const quiet = writerOf('quiet');
    say(loud, 'noise\n');
    let found = false;
    for await (const record of readLogs({
      directory: folder.path,
      workers: ['loud', 'quiet'],
      follow: true,
    })) {
      if (record.worker === 'quiet') {
        found = true;
        break;
      }
      // One more before the next one is asked for: the loud log is never read to its end.
      if (record.worker === 'loud') say(loud, 'noise\n'.repeat(2));
      if (loud.counters.lines === 101) say(quiet, 'psst\n');
    }
    expect(found).toBe(true);
  });

  test('the signal ends a reader that waits', async () => {
    const reader = follow();
    await reader.end();
    expect(reader.seen).toEqual([]);
  });
});
