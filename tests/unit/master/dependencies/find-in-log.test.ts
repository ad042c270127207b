import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LogRules } from '../../../../src/config/definition.ts';
import { LogWriter } from '../../../../src/logs/log-writer.ts';
import { findInLog } from '../../../../src/master/dependencies/find-in-log.ts';
import type { AwaitedLine } from '../../../../src/shared/awaited-line.ts';
import { LogFolder, RULES } from '../../logs/log-folder.ts';

const START = Date.UTC(2026, 10, 20, 16);
let folder: LogFolder;
let now = START;
const clock = { monotonicMs: () => now - START, wallMs: () => now };

beforeEach(() => {
  folder = new LogFolder();
  now = START;
});
afterEach(() => folder.remove());

/** Two runs of a minute each; the second one begins with the word `again`. */
function twoRuns(rules = RULES): void {
  const log = new LogWriter({ directory: folder.path, name: 'db', rules, clock });
  const write = (text: string, stream: 'stdout' | 'stderr' = 'stdout'): void => {
    const bytes = Buffer.from(text);
    log.write(stream, bytes, bytes.length);
  };
  log.mark({ incarnation: 1, pid: 10, text: 'started' });
  write('first ready\nboth\n');
  now += 60_000;
  log.mark({ incarnation: 2, pid: 11, text: 'restarted' });
  write('again\n');
  for (let line = 0; line < 700; line++) write(`filler ${line} ${'x'.repeat(50)}\n`);
  write('\u001b[32msecond ready\u001b[0m\n', 'stderr');
  write('both\n');
  log.close();
}

const find = (
  incarnation: number,
  pattern: string,
  stream: AwaitedLine['stream'] = 'any',
  logs: Partial<LogRules> = {},
) =>
  findInLog(
    folder.path,
    { name: 'db', logs: { ...RULES, mode: 'pipe', pipeSizeBytes: 0, ...logs } as LogRules },
    { incarnation, startedAt: START + (incarnation - 1) * 60_000 },
    { pattern, stream },
    new AbortController().signal,
  );

test('A021: a line of this run, whichever file it is in, and of no other one', async () => {
  twoRuns({ ...RULES, maxSizeBytes: 8 * 1024 });
  expect(folder.logFiles('db').length).toBeGreaterThan(2);
  expect(await find(2, '^again$')).toMatchObject({ outcome: 'matched', pattern: '^again$' });
  expect(await find(2, '^second ready$')).toMatchObject({ outcome: 'matched', at: START + 60_000 });
  expect(await find(2, 'first')).toBeNull();
  expect(await find(1, 'first')).toMatchObject({ outcome: 'matched' });
});

test('in the stream that is meant', async () => {
  twoRuns();
  expect(await find(2, 'second', 'stdout')).toBeNull();
  expect(await find(2, 'second', 'stderr')).toMatchObject({ outcome: 'matched' });
});

test('an expression that takes for ever is given up', async () => {
  twoRuns();
  expect(await find(2, '^(x|xx)*y')).toBeNull();
  expect(await find(2, 'filler \\d+ (x+)+$|(x+x+)+y')).toMatchObject({ outcome: 'matched' });
  expect(await find(2, ' (x+x+)+y')).toMatchObject({ outcome: 'gave-up' });
});

test('nothing is said of a log whose lines do not tell their run, and of none', async () => {
  twoRuns();
  expect(await find(2, 'again', 'any', { format: 'raw' })).toBeNull();
  expect(await find(2, 'again', 'any', { mode: 'direct' })).toBeNull();
  folder.remove();
  expect(await find(2, 'again')).toBeNull();
});
