import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileRules } from '../../../src/logs/file-rules.ts';
import type { LogProblem } from '../../../src/logs/log-problem.ts';
import { LogWriter, type LogWriterOptions } from '../../../src/logs/log-writer.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LogFolder, RULES } from './log-folder.ts';

let folder: LogFolder;
let problems: LogProblem[];
const clock = {
  mono: 0,
  wall: 0,
  monotonicMs: () => clock.mono,
  wallMs: () => clock.wall,
};

beforeEach(() => {
  folder = new LogFolder();
  problems = [];
  clock.mono = 50;
  clock.wall = Date.UTC(2026, 10, 20, 16, 2, 3, 123);
});
afterEach(() => folder.remove());

function writerOf(rules: Partial<FileRules> = {}, more: Partial<LogWriterOptions> = {}): LogWriter {
  return new LogWriter({
    directory: folder.path,
    name: 'web',
    rules: { ...RULES, ...rules },
    clock,
    onProblem: (problem) => problems.push(problem),
    ...more,
  });
}

function say(writer: LogWriter, text: string | Buffer, stream: 'stdout' | 'stderr' = 'stdout'): void {
  const bytes = Buffer.from(text as string, 'latin1');
  writer.write(stream, bytes, bytes.length);
}

function pass(ms: number): void {
  clock.mono += ms;
  clock.wall += ms;
}

const current = (): string => join(folder.path, 'web.log');
const read = (): string => readFileSync(current(), 'latin1');

describe('what a line looks like', () => {
  test('a line carries time, stream and the full tag', () => {
    const writer = writerOf();
    say(writer, 'hello\n');
    pass(0.4567);
    say(writer, 'oh\n', 'stderr');
    expect(read()).toMatch(
      /^2026-11-20T16:02:03\.123000000Z stdout F hello\n2026-11-20T16:02:03\.123456\d{3}Z stderr F oh\n$/,
    );
  });

  test('A102: a piece without a line end is written at once and tagged P', () => {
    const writer = writerOf();
    say(writer, 'one\ntwo');
    expect(folder.records().map(({ tag, bytes }) => tag + bytes)).toEqual(['Fone', 'Ptwo']);
    say(writer, '-and-a-half\n');
    expect(folder.bytesOf('stdout').toString()).toBe('one\ntwo-and-a-half\n');
  });

  test('A102: NUL, carriage return, non-UTF-8 and dollar signs come through unchanged', () => {
    const bytes = Buffer.from([0, 0x0d, 0x0a, 0xff, 0xfe, 0xc3, 0x28, 0x24, 0x26, 0x0a, 0x0a, 0x0d]);
    const writer = writerOf();
    writer.write('stdout', bytes, bytes.length);
    expect(folder.bytesOf('stdout')).toEqual(bytes);
  });

  test('A102: a line of 1 MiB is kept in pieces of 64 KiB', () => {
    const bytes = Buffer.alloc(1024 * 1024 + 1, 'ab');
    bytes[bytes.length - 1] = 10;
    const writer = writerOf();
    writer.write('stderr', bytes, bytes.length);
    expect(folder.bytesOf('stderr').equals(bytes)).toBe(true);
    expect(Math.max(...folder.records().map((record) => record.bytes.length))).toBe(65_536);
    expect(writer.counters).toEqual({ bytes: bytes.length, lines: 1, droppedBytes: 0, droppedLines: 0 });
  });

  test('empty lines in great number, which grow fortyfold, are all kept', () => {
    const bytes = Buffer.alloc(200_000, '\n');
    const writer = writerOf();
    writer.write('stdout', bytes, bytes.length);
    expect(folder.records()).toHaveLength(200_000);
    expect(writer.counters.lines).toBe(200_000);
  });

  test('only the given length of a shared buffer counts', () => {
    const shared = Buffer.from('first\nsecond\nleft over from before\n');
    const writer = writerOf();
    writer.write('stdout', shared, 8);
    shared.fill('#');
    expect(folder.bytesOf('stdout').toString()).toBe('first\nse');
  });

  test('raw keeps the bytes as they came', () => {
    const writer = writerOf({ format: 'raw' });
    say(writer, 'a\0b\r\nhalf');
    say(writer, '+err\n', 'stderr');
    expect(read()).toBe('a\0b\r\nhalf+err\n');
    expect(writer.counters.lines).toBe(2);
  });

  test('the time follows a wall clock that is set back', () => {
    const writer = writerOf();
    say(writer, 'before\n');
    clock.mono += 10;
    clock.wall -= 3_600_000;
    say(writer, 'after\n');
    expect(read()).toMatch(
      /T16:02:03\.123000000Z stdout F before\n2026-11-20T15:02:03\.123000000Z stdout F after\n/,
    );
  });
});

describe('files', () => {
  test('a silent worker has no file, whatever is done to its writer', () => {
    const writer = writerOf();
    writer.mark({ incarnation: 1, pid: 10, text: 'started' });
    writer.rotate();
    writer.reopen();
    writer.close();
    expect(folder.names()).toEqual([]);
  });

  test('A100: a missing directory is made with 0750 and the file with 0640, whatever the umask', () => {
    const directory = join(folder.path, 'var', 'log');
    const old = process.umask(0o077);
    try {
      say(writerOf({}, { directory }), 'x\n');
    } finally {
      process.umask(old);
    }
    expect(statSync(join(directory, 'web.log')).mode & 0o777).toBe(0o640);
  });

  test('A100: the directory itself is 0750 under an ordinary umask', () => {
    const directory = join(folder.path, 'log');
    const old = process.umask(0o022);
    try {
      say(writerOf({}, { directory }), 'x\n');
    } finally {
      process.umask(old);
    }
    expect(statSync(directory).mode & 0o777).toBe(0o750);
  });

  test('A100: a directory that cannot be made is reported, and nothing is thrown', () => {
    writeFileSync(join(folder.path, 'file'), '');
    const writer = writerOf({}, { directory: join(folder.path, 'file', 'log') });
    say(writer, 'x\n');
    say(writer, 'y\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ operation: 'write', code: 'ENOTDIR', worker: 'web' });
    expect(writer.counters).toMatchObject({ lines: 0, droppedLines: 2, droppedBytes: 4 });
  });

  test('an existing file is continued', () => {
    say(writerOf(), 'first life\n');
    say(writerOf(), 'second life\n');
    expect(folder.bytesOf('stdout').toString()).toBe('first life\nsecond life\n');
  });

  test('A099: a file removed from outside is made again within a second of writing', () => {
    const writer = writerOf();
    say(writer, 'a\n');
    unlinkSync(current());
    say(writer, 'lost with the file\n');
    pass(1000);
    say(writer, 'b\n');
    expect(folder.bytesOf('stdout').toString()).toBe('b\n');
    expect(problems).toEqual([]);
  });

  test('A099: a file renamed from outside is left alone and a new one begun', () => {
    const writer = writerOf();
    say(writer, 'a\n');
    renameSync(current(), join(folder.path, 'kept'));
    pass(1000);
    say(writer, 'b\n');
    expect(readFileSync(join(folder.path, 'kept'), 'latin1')).toMatch(/F a\n$/);
    expect(folder.bytesOf('stdout').toString()).toBe('b\n');
  });

  test('A099: a whole directory removed from outside comes back', () => {
    const writer = writerOf();
    say(writer, 'a\n');
    rmSync(folder.path, { recursive: true });
    pass(1000);
    say(writer, 'b\n');
    expect(folder.bytesOf('stdout').toString()).toBe('b\n');
  });

  test('a file truncated from outside (copytruncate) goes on at its new end', () => {
    const writer = writerOf({ maxSizeBytes: 400 });
    say(writer, `${'x'.repeat(200)}\n`);
    truncateSync(current(), 0);
    pass(1000);
    say(writer, `${'y'.repeat(200)}\n`);
    expect(folder.logFiles()).toEqual(['web.log']);
    expect(read()).toMatch(/^2026\S+ stdout F y+\n$/);
  });

  test('A106: reopen after a rename takes hold at once, and of this worker only', () => {
    const [web, db] = [writerOf(), writerOf({}, { name: 'db' })];
    for (const writer of [web, db]) say(writer, 'a\n');
    for (const name of ['web', 'db'])
      renameSync(join(folder.path, `${name}.log`), join(folder.path, `${name}.old`));
    web.reopen();
    for (const writer of [web, db]) say(writer, 'b\n');
    expect(existsSync(current())).toBe(true);
    expect(existsSync(join(folder.path, 'db.log'))).toBe(false);
    expect(readFileSync(join(folder.path, 'db.old'), 'latin1')).toMatch(/F b\n$/);
  });

  test('A106: rotate touches this worker only', () => {
    const [web, db] = [writerOf(), writerOf({}, { name: 'db' })];
    for (const writer of [web, db]) say(writer, 'a\n');
    web.rotate();
    expect(folder.names()).toEqual(['db.log', 'web.log.20261120T160203.123Z']);
  });

  test('something that is no file in the place of the log is reported, not written to', () => {
    mkdirSync(current());
    const writer = writerOf();
    say(writer, 'x\n');
    expect(problems[0]).toMatchObject({ code: 'EISDIR' });
    expect(writer.counters.droppedLines).toBe(1);
  });
});

describe('rotation', () => {
  test('A098: the current name is constant, the newest files are kept, older ones purged', () => {
    const writer = writerOf({ maxSizeBytes: 100, maxFiles: 3 });
    for (let n = 0; n < 10; n += 1) {
      say(writer, `${String(n).repeat(80)}\n`);
      pass(5);
    }
    expect(folder.logFiles()).toHaveLength(4);
    expect(folder.logFiles().at(-1)).toBe('web.log');
    expect(folder.bytesOf('stdout').toString()).toBe(
      [6, 7, 8, 9].map((n) => `${String(n).repeat(80)}\n`).join(''),
    );
  });

  test('a chunk is divided at the first line end beyond the size', () => {
    const writer = writerOf({ maxSizeBytes: 1000 });
    say(writer, 'line\n'.repeat(100));
    const sizes = folder.logFiles().map((name) => folder.content(name).length);
    expect(sizes).toEqual([1035, 1035, 1035, 1035, 360]);
    expect(folder.bytesOf('stdout').toString()).toBe('line\n'.repeat(100));
  });

  test('several rotations in one millisecond get serial numbers that keep the order', () => {
    const writer = writerOf({ maxSizeBytes: 1 });
    say(writer, '0\n1\n2\n3\n4\n5\n6\n7\n8\n9\na\nb\n');
    expect(folder.names().slice(0, 3)).toEqual([
      'web.log',
      'web.log.20261120T160203.123Z',
      'web.log.20261120T160203.123Z-10',
    ]);
    expect(folder.bytesOf('stdout').toString()).toBe('0\n1\n2\n3\n4\n5\n6\n7\n8\n9\na\nb\n');
  });

  test('a clock set back does not put new files before old ones', () => {
    const writer = writerOf();
    say(writer, 'a\n');
    writer.rotate();
    clock.wall -= 86_400_000;
    say(writer, 'b\n');
    writer.rotate();
    expect(folder.names()).toEqual(['web.log.20261120T160203.123Z', 'web.log.20261120T160203.123Z-2']);
  });

  test('rotation waits for the end of the other stream’s line', () => {
    const writer = writerOf({ maxSizeBytes: 200 });
    say(writer, 'prompt> ', 'stderr');
    say(writer, 'x'.repeat(50).concat('\n').repeat(10));
    expect(folder.logFiles()).toEqual(['web.log']);
    say(writer, 'done\n', 'stderr');
    say(writer, 'next\n');
    expect(folder.logFiles()).toHaveLength(2);
    expect(folder.content('web.log').toString()).toMatch(/^\S+ stdout F next\n$/);
  });

  test.each(['cri', 'raw'] as const)('a %s line without end is cut 1 MiB beyond the size', (format) => {
    const writer = writerOf({ maxSizeBytes: 1000, format });
    const chunk = Buffer.alloc(100_000, 'z');
    for (let n = 0; n < 25; n += 1) writer.write('stdout', chunk, chunk.length);
    const sizes = folder.logFiles().map((name) => folder.content(name).length);
    expect(sizes).toHaveLength(3);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000 + 1024 * 1024);
    const whole =
      format === 'cri'
        ? folder.bytesOf('stdout')
        : Buffer.concat(folder.logFiles().map((n) => folder.content(n)));
    expect(whole.equals(Buffer.alloc(2_500_000, 'z'))).toBe(true);
  });

  test('a file older than the age limit is rotated by the next byte, and removed when it is that old again', () => {
    const writer = writerOf({ maxAgeMs: 60_000 });
    say(writer, 'old\n');
    pass(61_000);
    say(writer, 'young\n');
    expect(folder.logFiles()).toEqual(['web.log.20261120T160304.123Z', 'web.log']);
    pass(61_000);
    say(writer, 'younger\n');
    expect(folder.bytesOf('stdout').toString()).toBe('young\nyounger\n');
  });

  test('the budget holds for all files together at every moment', () => {
    const writer = writerOf({ maxSizeBytes: 1000, maxTotalBytes: 3500 });
    for (let n = 0; n < 200; n += 1) {
      say(writer, `${'b'.repeat(59)}\n`);
      pass(1);
      const total = folder.logFiles().reduce((sum, name) => sum + folder.content(name).length, 0);
      expect(total).toBeLessThanOrEqual(3500);
    }
    expect(folder.logFiles().length).toBeGreaterThanOrEqual(3);
  });

  test('a rotation that is not possible is reported once and the file goes on', () => {
    // The name of the current file is allowed, the longer one of a rotated file is not.
    const name = 'w'.repeat(240);
    const writer = writerOf({ maxSizeBytes: 100 }, { name });
    say(writer, `${'x'.repeat(100)}\n`);
    for (let n = 0; n < 3; n += 1) say(writer, `line ${n}\n`);
    expect(problems.map((problem) => [problem.operation, problem.code])).toEqual([
      ['rotate', 'ENAMETOOLONG'],
    ]);
    expect(folder.content(`${name}.log`).toString()).toMatch(/x\n.*line 0\n.*line 1\n.*line 2\n$/);
  });

  test('a file that someone else put where the next rotated one would go is not overwritten', () => {
    const writer = writerOf();
    say(writer, 'a\n');
    writer.rotate();
    pass(1);
    writeFileSync(join(folder.path, 'web.log.20261120T160203.124Z'), 'precious');
    say(writer, 'b\n');
    writer.rotate();
    expect(folder.content('web.log.20261120T160203.124Z').toString()).toBe('precious');
    expect(folder.content('web.log.20261120T160203.124Z-2').toString()).toMatch(/F b\n$/);
  });

  test('a new format begins with a new file', () => {
    const writer = writerOf();
    say(writer, 'a\n');
    writer.setRules({ ...RULES, format: 'raw' });
    say(writer, 'b\n');
    expect(read()).toBe('b\n');
    expect(folder.logFiles()).toHaveLength(2);
  });

  test('what a compression that was killed left behind is removed at the first output, of this worker only', () => {
    const leftover = join(folder.path, 'web.log.20261119T000000.000Z.gz.tmp');
    const others = ['db.log.20261119T000000.000Z.gz.tmp', 'web.log.notes.gz.tmp'];
    for (const path of [leftover, ...others.map((name) => join(folder.path, name))]) {
      writeFileSync(path, 'torn');
    }
    const writer = writerOf();
    expect(existsSync(leftover)).toBe(true);
    say(writer, 'new\n');
    expect(folder.names()).toEqual([...others.slice(0, 1), 'web.log', ...others.slice(1)]);
  });

  test('rotated files are compressed, those of a crash included', async () => {
    const old = join(folder.path, 'web.log.20261119T000000.000Z');
    writeFileSync(old, '2026-11-19T00:00:00.000000000Z stdout F left behind\n');
    const writer = writerOf({ compress: true });
    say(writer, 'new\n');
    writer.rotate();
    await eventually(() =>
      expect(folder.names()).toEqual(['web.log.20261119T000000.000Z.gz', 'web.log.20261120T160203.123Z.gz']),
    );
    expect(folder.bytesOf('stdout').toString()).toBe('left behind\nnew\n');
    expect(statSync(`${old}.gz`).mode & 0o777).toBe(0o640);
  });

  test('a file that is there both plain and compressed after a crash is counted and kept once', () => {
    const old = join(folder.path, 'web.log.20261119T000000.000Z');
    for (const path of [old, `${old}.gz`]) writeFileSync(path, 'x');
    const writer = writerOf();
    say(writer, 'new\n');
    writer.rotate();
    expect(folder.names()).toEqual(['web.log.20261119T000000.000Z.gz', 'web.log.20261120T160203.123Z']);
  });
});

describe('a disk that does not take the bytes', () => {
  /** Takes `room` bytes in all, some of them in short writes. */
  function disk(room: number) {
    const state = { room };
    const write: LogWriterOptions['write'] = (fd, buffer, offset, length) => {
      if (state.room === 0) {
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      }
      const taken = writeSync(fd, buffer, offset, Math.min(length, state.room, 1000));
      state.room -= taken;
      return taken;
    };
    return { state, write };
  }

  test('short writes are completed', () => {
    const { write } = disk(Number.POSITIVE_INFINITY);
    say(writerOf({}, { write }), 'twenty bytes of line\n'.repeat(500));
    expect(folder.bytesOf('stdout').toString()).toBe('twenty bytes of line\n'.repeat(500));
  });

  test('I10: every line is in the file or counted, and a marker says how many are missing', () => {
    const { state, write } = disk(10_025);
    const writer = writerOf({}, { write });
    say(writer, 'twenty bytes of line\n'.repeat(500));
    pass(100);
    say(writer, 'too early to try again\n');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ operation: 'write', code: 'ENOSPC' });
    expect(problems[0]?.message).toMatch(/cannot write the log .*web\.log: no space left on device/);
    state.room = Number.POSITIVE_INFINITY;
    pass(1000);
    say(writer, 'works again\n');

    const { lines, bytes, droppedLines, droppedBytes } = writer.counters;
    expect(lines + droppedLines).toBe(502);
    expect(bytes + droppedBytes).toBe(500 * 21 + 23 + 12);
    expect(droppedLines).toBe(337);
    const marker = folder.records().filter((record) => record.stream === 'stderr');
    expect(marker.map((record) => record.bytes.toString())).toEqual([
      `hsu-master: dropped 337 lines (${droppedBytes} bytes): no space left on device`,
    ]);
    const kept = folder.bytesOf('stdout').toString();
    expect(kept).toMatch(/^(twenty bytes of line\n)+t?\S*[\w ]*\nworks again\n$/);
  });

  test('I10: whatever the place where the disk is full, kept and dropped bytes add up', () => {
    for (let room = 0; room < 200; room += 1) {
      folder.remove();
      const { state, write } = disk(room);
      const writer = writerOf({}, { write });
      say(writer, 'first\nsecond\nthird');
      state.room = Number.POSITIVE_INFINITY;
      pass(1000);
      say(writer, '-end\nlast\n');
      const { bytes, droppedBytes, lines, droppedLines } = writer.counters;
      expect([room, bytes + droppedBytes, lines + droppedLines]).toEqual([room, 28, 4]);
      const kept = folder.bytesOf('stdout');
      // The line end that closes a cut line is ours.
      expect([bytes, bytes + 1]).toContain(kept.length);
    }
  });

  test('raw marks the loss on a line of its own too', () => {
    const { state, write } = disk(4);
    const writer = writerOf({ format: 'raw' }, { write });
    say(writer, 'complete loss\n');
    state.room = Number.POSITIVE_INFINITY;
    pass(1000);
    say(writer, 'again\n');
    expect(read()).toBe('comp\nhsu-master: dropped 1 line (10 bytes): no space left on device\nagain\n');
  });

  test('closing makes a last try to mark the loss', () => {
    const { state, write } = disk(0);
    const writer = writerOf({}, { write });
    say(writer, 'gone\n');
    state.room = Number.POSITIVE_INFINITY;
    writer.close();
    expect(read()).toMatch(/stderr F hsu-master: dropped 1 line \(5 bytes\): no space left on device\n$/);
  });

  test('a new failure after a recovery is reported again', () => {
    const { state, write } = disk(0);
    const writer = writerOf({}, { write });
    say(writer, 'a\n');
    state.room = 300;
    pass(1000);
    say(writer, 'b\n');
    state.room = 0;
    say(writer, 'c\n');
    expect(problems).toHaveLength(2);
  });

  test('I10: on a real file system that is full nothing is torn and the loss is marked', (context) => {
    const mount = join(folder.path, 'small');
    mkdirSync(mount);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mount], { stdio: 'ignore' });
    } catch {
      context.skip('mounting a tmpfs is not permitted here');
    }
    const writer = writerOf({}, { directory: mount });
    try {
      for (let n = 0; n < 3000; n += 1) say(writer, `line number ${n}\n`);
      expect(problems.map((problem) => problem.code)).toEqual(['ENOSPC']);
      truncateSync(join(mount, 'web.log'), 0);
      pass(1000);
      say(writer, 'room again\n');
      const { lines, droppedLines } = writer.counters;
      expect(lines + droppedLines).toBe(3001);
      expect(readFileSync(join(mount, 'web.log'), 'latin1')).toMatch(
        new RegExp(
          `^\\S+ stderr F hsu-master: dropped ${droppedLines} lines .*\\n\\S+ stdout F room again\\n$`,
        ),
      );
    } finally {
      writer.close();
      execFileSync('umount', [mount]);
    }
  });
});

describe('a writer that was killed in mid-write', () => {
  const whole = '2026-11-20T16:00:00.000000000Z stdout F whole\n';

  test.each([
    ['inside the text', '2026-11-20T16:00:01.000000000Z stderr F beginn', 'beginn\n'],
    ['after the text', '2026-11-20T16:00:01.000000000Z stderr F beginning', 'beginning\n'],
    ['after the prefix', '2026-11-20T16:00:01.000000000Z stderr F ', ''],
    ['inside the prefix', '2026-11-20T16:0', ''],
  ])('A104: cut %s, the next writer makes it whole and says so', (_where, torn, kept) => {
    appendFileSync(current(), whole + torn);
    say(writerOf(), 'new life\n');
    expect(folder.bytesOf('stdout').toString()).toBe('whole\nnew life\n');
    expect(folder.bytesOf('stderr').toString()).toBe(
      `${kept}hsu-master: the log was cut off in mid-write; output is missing here\n`,
    );
  });

  test('a torn record longer than a block is found', () => {
    appendFileSync(current(), `${whole}2026-11-20T16:00:01.000000000Z stdout F ${'q'.repeat(200_000)}`);
    say(writerOf(), 'new life\n');
    expect(folder.bytesOf('stdout').toString()).toBe(`whole\n${'q'.repeat(200_000)}\nnew life\n`);
  });

  test('text of someone else without a line end is left as it is', () => {
    appendFileSync(current(), 'a note by hand');
    say(writerOf(), 'x\n');
    expect(read()).toMatch(/^a note by hand\n/);
  });
});

describe('incarnations', () => {
  const marks = (): unknown[] =>
    readFileSync(join(folder.path, 'web.runs.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('a mark is written before the first output and carries the time of the start', () => {
    const writer = writerOf();
    writer.mark({ incarnation: 1, pid: 100, text: 'started' });
    expect(folder.names()).toEqual([]);
    pass(500);
    say(writer, 'a\n');
    writer.mark({ incarnation: 2, pid: 200, text: 'silent' });
    writer.mark({ incarnation: 3, pid: 300, text: 'restarted (exit 1)' });
    say(writer, 'b\n');
    expect(marks()).toEqual([
      { at: '2026-11-20T16:02:03.123000000Z', incarnation: 1, pid: 100, text: 'started' },
      { at: '2026-11-20T16:02:03.623000000Z', incarnation: 3, pid: 300, text: 'restarted (exit 1)' },
    ]);
  });

  test('the file of marks stays small: the newest thousand', () => {
    const writer = writerOf();
    for (let n = 1; n <= 3500; n += 1) {
      writer.mark({ incarnation: n, pid: n, text: 'restarted' });
      say(writer, '.\n');
    }
    expect(marks().at(-1)).toMatchObject({ incarnation: 3500 });
    expect(marks().length).toBeGreaterThanOrEqual(1000);
    expect(statSync(join(folder.path, 'web.runs.jsonl')).size).toBeLessThanOrEqual(256 * 1024);
  });

  test('marks that cannot be written do not stop the log', () => {
    mkdirSync(join(folder.path, 'web.runs.jsonl'));
    const writer = writerOf();
    writer.mark({ incarnation: 1, pid: 1, text: 'started' });
    say(writer, 'a\n');
    say(writer, 'b\n');
    expect(folder.bytesOf('stdout').toString()).toBe('a\nb\n');
    expect(problems.map((problem) => problem.operation)).toEqual(['mark']);
  });
});
