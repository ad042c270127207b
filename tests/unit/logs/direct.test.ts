import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DirectLog, type DirectLogOptions } from '../../../src/logs/direct/direct-log.ts';
import type { FileRules } from '../../../src/logs/file-rules.ts';
import type { LogProblem } from '../../../src/logs/log-problem.ts';
import type { LogRecord } from '../../../src/logs/log-record.ts';
import { LogWriter } from '../../../src/logs/log-writer.ts';
import { type ReadLogsOptions, readLogs } from '../../../src/logs/read-logs.ts';
import { holePuncher } from '../../../src/shim/hole-puncher.ts';
import { loadNative } from '../../../src/shim/native/linux.ts';
import { eventually } from '../../helpers/eventually.ts';
import { DirectFolder } from './direct-folder.ts';
import { RULES } from './log-folder.ts';

const native = loadNative();
const puncher = holePuncher(native);
let folder: DirectFolder;
let problems: LogProblem[];
const open: DirectLog[] = [];
const descriptors: number[] = [];

beforeEach(() => {
  folder = new DirectFolder();
  problems = [];
});
afterEach(() => {
  for (const log of open.splice(0)) log.close();
  for (const fd of descriptors.splice(0)) closeSync(fd);
  folder.remove();
});

function logOf(rules: Partial<FileRules> = {}, more: Partial<DirectLogOptions> = {}): DirectLog {
  const log = new DirectLog({
    directory: folder.path,
    name: 'web',
    rules: { ...RULES, format: 'raw', ...rules },
    puncher,
    isInUse: false,
    onProblem: (problem) => problems.push(problem),
    ...more,
  });
  open.push(log);
  return log;
}

/** The ends of another incarnation. */
function endsOf(log: DirectLog): { stdout: number; stderr: number } {
  log.prepare(null);
  const ends = log.openEnds();
  descriptors.push(ends.stdout, ends.stderr);
  return ends;
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, n) => `line ${from + n}\n`).join('');

async function all(options: Partial<ReadLogsOptions> = {}): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const record of readLogs({ directory: folder.path, workers: ['web'], ...options }))
    records.push(record);
  return records;
}

async function texts(options: Partial<ReadLogsOptions> = {}): Promise<string[]> {
  return (await all(options)).map(textOf);
}

function textOf(record: LogRecord): string {
  if (record.kind === 'line') return record.bytes.toString() + (record.complete ? '' : '…');
  return record.kind === 'run' ? `--- ${record.incarnation} ${record.stream} ---` : `!!! ${record.text}`;
}

describe('what the worker writes', () => {
  test('goes into a file for each stream, readable for the group', () => {
    const { stdout, stderr } = endsOf(logOf());
    writeSync(stdout, 'out\n');
    writeSync(stderr, 'err\n');
    expect(readFileSync(join(folder.path, 'web.log'), 'latin1')).toBe('out\n');
    expect(readFileSync(join(folder.path, 'web.err.log'), 'latin1')).toBe('err\n');
    expect(statSync(join(folder.path, 'web.log')).mode & 0o777).toBe(0o640);
  });

  test('is appended, whoever writes', () => {
    const log = logOf();
    const [first, second] = [endsOf(log), endsOf(log)];
    writeSync(first.stdout, '1\n');
    writeSync(second.stdout, '2\n');
    writeSync(first.stdout, '3\n');
    expect(folder.bytesOf('stdout').toString()).toBe('1\n2\n3\n');
  });

  test('I10: a line that was not finished is not continued by the next incarnation', () => {
    const log = logOf();
    writeSync(endsOf(log).stdout, 'whole\nhalf');
    writeSync(endsOf(log).stdout, 'next\n');
    expect(folder.bytesOf('stdout').toString()).toBe('whole\nhalf\nnext\n');
  });

  test('goes on in the same file under another shim', () => {
    const { stdout } = endsOf(logOf());
    writeSync(stdout, 'before\nha');
    const { ino } = statSync(join(folder.path, 'web.log'));
    logOf({}, { isInUse: true });
    writeSync(stdout, 'lf\n');
    expect(folder.bytesOf('stdout').toString()).toBe('before\nhalf\n');
    expect(statSync(join(folder.path, 'web.log')).ino).toBe(ino);
  });
});

describe('rotation', () => {
  test('I10: what is beyond the size goes into rotated files at line ends and leaves the file', async () => {
    const log = logOf({ maxSizeBytes: 100_000 });
    const { stdout } = endsOf(log);
    writeSync(stdout, lines(1, 50_000));
    await log.tend();
    expect(folder.bytesOf('stdout').toString()).toBe(lines(1, 50_000));
    const rotated = folder.rotatedOf('stdout');
    expect(rotated.length).toBe(5);
    for (const name of rotated) {
      expect(folder.content(name).length).toBeLessThan(100_020);
      expect(folder.content(name).toString()).toMatch(/^line \d+\n/);
      expect(folder.content(name).at(-1)).toBe(10);
    }
    const { size, blocks } = statSync(join(folder.path, 'web.log'));
    expect(size).toBe(lines(1, 50_000).length);
    expect(blocks * 512).toBeLessThan(100_000 + 2 * 64 * 1024);
    writeSync(stdout, lines(50_001, 50_010));
    expect(folder.bytesOf('stdout').toString()).toBe(lines(1, 50_010));
  });

  test('happens by itself when the file has grown', async () => {
    const log = logOf({ maxSizeBytes: 100_000 });
    const { stdout } = endsOf(log);
    for (const from of [1, 20_001]) {
      const before = folder.rotatedOf('stdout').length;
      writeSync(stdout, lines(from, from + 19_999));
      await eventually(() => expect(folder.rotatedOf('stdout').length).toBeGreaterThan(before));
    }
    await log.tend();
    expect(folder.bytesOf('stdout').toString()).toBe(lines(1, 40_000));
  });

  test('waits for the end of a long line, and divides one that has none 1 MiB beyond the size', async () => {
    const log = logOf({ maxSizeBytes: 10_000 });
    const { stdout } = endsOf(log);
    const long = Buffer.alloc(1_000_000, 'x');
    writeSync(stdout, long);
    await log.tend();
    expect(folder.rotatedOf('stdout')).toEqual([]);
    writeSync(stdout, long);
    await log.tend();
    expect(folder.rotatedOf('stdout')).toHaveLength(1);
    writeSync(stdout, '\nshort\n');
    await log.tend();
    const [first, second] = await all();
    expect(first?.kind === 'line' && first.bytes.length).toBe(2_000_000);
    expect(second && textOf(second)).toBe('short');
  });

  test('A098: so many files are kept, compressed, and the budget holds for both streams together', async () => {
    const log = logOf({ maxSizeBytes: 50_000, maxFiles: 3, compress: true });
    const { stdout, stderr } = endsOf(log);
    writeSync(stdout, lines(1, 40_000));
    writeSync(stderr, lines(1, 5000));
    await log.tend();
    await eventually(() =>
      expect(folder.rotatedOf('stdout').every((name) => name.endsWith('.gz'))).toBe(true),
    );
    expect(folder.rotatedOf('stdout')).toHaveLength(3);
    expect((await texts({ stream: 'stdout' })).at(-1)).toBe('line 40000');

    log.setRules({ ...RULES, format: 'raw', maxTotalBytes: 40_000 });
    await log.tend();
    const sizes = folder.names().map((name) => statSync(join(folder.path, name)).blocks * 512);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(40_000 + 7 * 4096);
  });

  test('a file older than the age limit is rotated', async () => {
    const clock = {
      mono: 0,
      wall: Date.UTC(2026, 10, 20),
      monotonicMs: () => clock.mono,
      wallMs: () => clock.wall,
    };
    const log = logOf({ maxAgeMs: 60_000 }, { clock });
    const { stdout } = endsOf(log);
    writeSync(stdout, 'old\nunfinished');
    clock.wall += 61_000;
    await log.tend();
    writeSync(stdout, ' line\n');
    expect(folder.rotatedOf('stdout').map((name) => folder.content(name).toString())).toEqual(['old\n']);
    expect(await texts()).toEqual(['old', 'unfinished line']);
  });

  test('a copy that fails leaves everything as it was and is reported', async () => {
    const log = logOf(
      { maxSizeBytes: 1000 },
      { puncher: { ...puncher, punch: () => Promise.reject(new Error('no holes today')) } },
    );
    const { stdout } = endsOf(log);
    writeSync(stdout, lines(1, 1000));
    await log.tend();
    expect(problems.map(({ operation, message }) => [operation, message.replace(/ \S+web.log/, '')])).toEqual(
      [['rotate', 'cannot rotate the log: no holes today']],
    );
    expect(await texts()).toEqual(lines(1, 1000).trimEnd().split('\n'));
  });
});

describe('a state that somebody has removed', () => {
  test('I10: what the worker writes is read on; its rotated files count as they are', async () => {
    const log = logOf({ maxSizeBytes: 10_000 });
    const { stdout } = endsOf(log);
    writeSync(stdout, lines(1, 5000));
    await log.tend();
    log.close();
    rmSync(join(folder.path, 'web.segments.json'));
    const next = logOf({ maxSizeBytes: 10_000 }, { isInUse: true });
    writeSync(stdout, lines(5001, 9000));
    await next.tend();
    expect(await texts()).toEqual(lines(1, 9000).trimEnd().split('\n'));
  });

  test('so is one that nobody can read', async () => {
    const { stdout } = endsOf(logOf());
    writeSync(stdout, 'one\n');
    writeFileSync(join(folder.path, 'web.segments.json'), '{"inode":');
    logOf({}, { isInUse: true });
    writeSync(stdout, 'two\n');
    expect(await texts()).toEqual(['one', 'two']);
  });
});

describe('a file that has become huge', () => {
  const path = (): string => join(folder.path, 'web.log');
  /** As if so much had been written, and all of it had been rotated and removed again. */
  async function grown(): Promise<DirectLog> {
    const log = logOf();
    const { stdout } = endsOf(log);
    closeSync(descriptors.splice(0, 1)[0] ?? stdout);
    truncateSync(path(), 2 * 1024 ** 3);
    const state = JSON.parse(readFileSync(join(folder.path, 'web.segments.json'), 'utf8'));
    writeFileSync(
      join(folder.path, 'web.segments.json'),
      JSON.stringify({ ...state, head: 2 * 1024 ** 3, segments: [] }),
    );
    appendFileSync(path(), 'last words\n');
    log.close();
    return logOf({ compress: true });
  }

  test.skipIf(native === null)('is replaced at the next start, without losing what is in it', async () => {
    const log = await grown();
    writeSync(endsOf(log).stdout, 'first words\n');
    expect(statSync(path()).size).toBe('first words\n'.length);
    expect(await texts()).toEqual(['last words', 'first words']);
    await eventually(() => expect(folder.rotatedOf('stdout')[0]).toMatch(/gz$/));
    expect(await texts()).toEqual(['last words', 'first words']);
  });

  test('stays while somebody else may write to it', async () => {
    const log = await grown();
    const other = openSync(path(), 'a');
    writeSync(endsOf(log).stdout, 'first words\n');
    writeSync(other, 'of somebody else\n');
    closeSync(other);
    expect(await texts()).toEqual(['last words', 'first words', 'of somebody else']);
  });
});

describe('a shim that dies in the middle of a rotation', () => {
  const STATE = 'web.segments.json';
  const state = () => JSON.parse(readFileSync(join(folder.path, STATE), 'utf8'));
  const NAME = 'web.log.20261120T160203.123Z';

  /** As the file is when the segment has been planned. */
  function planned(): number {
    const { stdout } = endsOf(logOf());
    writeSync(stdout, lines(1, 100));
    const to = lines(1, 60).length;
    writeFileSync(
      join(folder.path, STATE),
      JSON.stringify({ ...state(), next: { name: NAME, from: 0, to, hole: 0 } }),
    );
    return to;
  }

  test('I10: before the copy has its name: there is no segment', async () => {
    planned();
    writeFileSync(join(folder.path, `${NAME}.part`), 'line 1\nli');
    expect(await texts()).toHaveLength(100);
    logOf({}, { isInUse: true });
    expect(state()).toMatchObject({ head: 0, next: null, segments: [] });
    expect(existsSync(join(folder.path, `${NAME}.part`))).toBe(false);
    expect(await texts()).toEqual(lines(1, 100).trimEnd().split('\n'));
  });

  test('I10: after the copy has its name: it is a segment, for readers at once', async () => {
    const to = planned();
    writeFileSync(join(folder.path, NAME), lines(1, 60));
    expect(await texts()).toEqual(lines(1, 100).trimEnd().split('\n'));
    const log = logOf({}, { isInUse: true });
    await log.tend();
    expect(state()).toMatchObject({ head: to, next: null, segments: [{ name: NAME, from: 0, to }] });
    expect(
      readFileSync(join(folder.path, 'web.log'))
        .subarray(0, to)
        .every((byte) => byte === 0),
    ).toBe(true);
    expect(await texts()).toEqual(lines(1, 100).trimEnd().split('\n'));
  });
});

describe('reading', () => {
  test('lines carry their stream and the time at which their file was written', async () => {
    const { stdout, stderr } = endsOf(logOf());
    writeSync(stdout, 'out\nlast');
    writeSync(stderr, 'err\n');
    const at = new Date(statSync(join(folder.path, 'web.err.log')).mtimeMs).toISOString().slice(0, 23);
    expect((await all({ stream: 'stderr' }))[0]).toMatchObject({ at: `${at}000000Z`, stream: 'stderr' });
    expect(await texts({ stream: 'stdout' })).toEqual(['out', 'last…']);
    expect((await texts()).toSorted()).toEqual(['err', 'last…', 'out']);
  });

  test('a tail counts for each stream, through rotated and compressed files', async () => {
    const log = logOf({ maxSizeBytes: 30_000, compress: true });
    const { stdout, stderr } = endsOf(log);
    writeSync(stdout, lines(1, 30_000));
    writeSync(stderr, 'e1\ne2\ne3\n');
    await log.tend();
    await eventually(() =>
      expect(folder.rotatedOf('stdout').every((name) => name.endsWith('.gz'))).toBe(true),
    );
    for (const tail of [0, 1, 5, 10_000, 29_999, 30_000, 31_000]) {
      const wanted =
        tail === 0
          ? []
          : lines(Math.max(1, 30_001 - tail), 30_000)
              .trimEnd()
              .split('\n');
      expect(await texts({ tail, stream: 'stdout' })).toEqual(wanted);
    }
    expect(await texts({ tail: 2, stream: 'stderr' })).toEqual(['e2', 'e3']);
    expect(await texts({ tail: 2, stream: 'stdout', grep: /7$/ })).toEqual(['line 29987', 'line 29997']);
  });

  test('incarnations are told where they begin, in each stream', async () => {
    const log = logOf();
    for (const incarnation of [1, 2, 3, 4]) {
      const { stdout, stderr } = endsOf(log);
      log.mark({ incarnation, pid: 100 + incarnation, text: 'started' });
      if (incarnation !== 2) writeSync(stdout, `out ${incarnation}\n`);
      if (incarnation === 4) writeSync(stderr, 'err 4\n');
    }
    expect(await texts({ stream: 'stdout' })).toEqual([
      '--- 1 stdout ---',
      'out 1',
      '--- 3 stdout ---',
      'out 3',
      '--- 4 stdout ---',
      'out 4',
    ]);
    expect(await texts({ stream: 'stderr' })).toEqual(['--- 4 stderr ---', 'err 4']);
    expect(await texts({ stream: 'stdout', tail: 1 })).toEqual(['--- 4 stdout ---', 'out 4']);
  });

  test('since goes by files: what is in one that was rotated before is left out', async () => {
    const log = logOf({ maxSizeBytes: 1000 });
    const { stdout } = endsOf(log);
    writeSync(stdout, lines(1, 200));
    await log.tend();
    const since = Date.now() + 1;
    // The clock of files stands still between two ticks of the kernel.
    await eventually(() => expect(Date.now()).toBeGreaterThan(since + 20));
    writeSync(stdout, 'new\n');
    const read = await texts({ sinceMs: since });
    expect(read.at(-1)).toBe('new');
    expect(read.length).toBeLessThan(120);
  });

  test('what was removed by age or size is a gap for those who had not read it yet', async () => {
    const log = logOf({ maxSizeBytes: 1000, maxFiles: 1 });
    const { stdout } = endsOf(log);
    const follower = follow();
    writeSync(stdout, 'first\n');
    expect(await follower.next()).toBe('first');
    writeSync(stdout, lines(1, 1000));
    await log.tend();
    let text = await follower.next();
    // One block may have been read before.
    while (text.startsWith('line') && text !== 'line 1000') text = await follower.next();
    if (text !== 'line 1000') expect(text).toBe('!!! output was removed before it could be read');
    await follower.end();
  });

  test('I10: a file that the worker cuts off itself is read on from what it writes then', async () => {
    const log = logOf();
    const { stdout } = endsOf(log);
    writeSync(stdout, lines(1, 100));
    await log.tend();
    const follower = follow();
    for (let n = 1; n <= 100; n += 1) expect(await follower.next()).toBe(`line ${n}`);
    truncateSync(join(folder.path, 'web.log'), 0);
    writeSync(stdout, 'after\n');
    await log.tend();
    expect(await follower.next()).toBe('after');
    await follower.end();
    expect(await texts()).toEqual(['after']);
  });

  test('A099: a file that somebody took away is another one for the next incarnation', async () => {
    const log = logOf();
    writeSync(endsOf(log).stdout, 'taken away\n');
    renameSync(join(folder.path, 'web.log'), join(folder.path, 'elsewhere'));
    log.mark({ incarnation: 1, pid: 1, text: 'started' });
    const { stdout } = endsOf(log);
    log.mark({ incarnation: 2, pid: 2, text: 'restarted' });
    writeSync(stdout, 'here\n');
    expect(await texts()).toEqual(['--- 2 stdout ---', 'here']);
    expect(readFileSync(join(folder.path, 'elsewhere'), 'latin1')).toBe('taken away\n');
  });
});

describe('a worker that changes from pipe to direct and back', () => {
  const say = (writer: LogWriter, text: string): void =>
    writer.write('stdout', Buffer.from(text), text.length);

  test('I10: everything is read once and in order, also by one who follows', async () => {
    const writerOf = (): LogWriter => new LogWriter({ directory: folder.path, name: 'web', rules: RULES });
    const before = writerOf();
    say(before, 'one\n');
    const follower = follow();
    expect(await follower.next()).toBe('one');
    before.close();

    const log = logOf({ maxSizeBytes: 10_000 });
    const { stdout } = endsOf(log);
    writeSync(stdout, lines(1, 4000));
    await log.tend();
    writeSync(stdout, 'two\n');
    for (let n = 1; n <= 4000; n += 1) expect(await follower.next()).toBe(`line ${n}`);
    expect(await follower.next()).toBe('two');
    log.retire();

    const after = writerOf();
    say(after, 'three\n');
    expect(await follower.next()).toBe('three');
    await follower.end();
    const whole = ['one', ...lines(1, 4000).trimEnd().split('\n'), 'two', 'three'];
    expect(await texts()).toEqual(whole);
    expect(readFileSync(join(folder.path, 'web.log'), 'latin1')).toMatch(/^\S+ stdout F three\n$/);

    // What was left at the change is compressed without the hole before it.
    const compressing = new LogWriter({
      directory: folder.path,
      name: 'web',
      rules: { ...RULES, compress: true },
    });
    say(compressing, 'four\n');
    compressing.rotate();
    await eventually(() =>
      expect(folder.rotatedOf('stdout').every((name) => name.endsWith('.gz'))).toBe(true),
    );
    expect(await texts()).toEqual([...whole, 'four']);
  });
});

describe('while it is written at full speed', () => {
  test.each([false, true])(
    'I10: a follower sees every line once and whole (compress: %s)',
    async (compress) => {
      const count = 200_000;
      const log = logOf({ maxSizeBytes: 100_000, maxFiles: 10_000, compress });
      const { stdout, stderr } = endsOf(log);
      const follower = follow({ stream: 'stdout' });
      const child = spawn('sh', ['-c', `seq 1 ${count} & seq 1 1000 >&2; wait`], {
        stdio: ['ignore', stdout, stderr],
      });
      const ended = once(child, 'exit');
      const rotating = (async () => {
        while (child.exitCode === null) await log.tend();
      })();
      for (let n = 1; n <= count; n += 1) {
        const text = await follower.next();
        if (text !== String(n)) expect(text).toBe(String(n));
      }
      await ended;
      await rotating;
      await follower.end();
      expect(folder.rotatedOf('stdout').length).toBeGreaterThan(10);
      expect(problems).toEqual([]);
      const numbers = (await texts({ stream: 'stdout' })).map(Number);
      expect(numbers).toHaveLength(count);
      expect(numbers.findIndex((number, index) => number !== index + 1)).toBe(-1);
    },
  );
});

/** Reads on as text. */
function follow(options: Partial<ReadLogsOptions> = {}): { next(): Promise<string>; end(): Promise<void> } {
  const abort = new AbortController();
  const records = readLogs({
    directory: folder.path,
    workers: ['web'],
    follow: true,
    signal: abort.signal,
    ...options,
  });
  return {
    async next() {
      const { value } = await records.next();
      return value === undefined ? 'the end' : textOf(value);
    },
    async end() {
      abort.abort();
      await records.return();
    },
  };
}
