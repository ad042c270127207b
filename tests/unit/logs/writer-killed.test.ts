import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LogRecord } from '../../../src/logs/log-record.ts';
import { LogWriter } from '../../../src/logs/log-writer.ts';
import { readLogs } from '../../../src/logs/read-logs.ts';
import { eventually } from '../../helpers/eventually.ts';
import { LogFolder, RULES } from './log-folder.ts';

let folder: LogFolder;
beforeEach(() => {
  folder = new LogFolder();
});
afterEach(() => folder.remove());

const RULES_HERE = { ...RULES, maxSizeBytes: 300_000, maxFiles: 100_000 };

/** Writes numbered lines in pieces of odd sizes until it is killed. */
const PROGRAM = `
  const [module, directory, rules, run] = process.argv.slice(1);
  const { LogWriter } = await import(module);
  const writer = new LogWriter({ directory, name: 'web', rules: JSON.parse(rules) });
  writer.mark({ incarnation: Number(run), pid: process.pid, text: 'started' });
  let text = '';
  for (let n = 0; ; ) {
    while (text.length < 5000) text += run + ':' + n++ + ' ' + 'x'.repeat(n % 97) + '\\n';
    const chunk = Buffer.from(text.slice(0, 1 + (n * 7919) % 5000));
    text = text.slice(chunk.length);
    writer.write('stdout', chunk, chunk.length);
  }
`;

test('A104: writers killed with SIGKILL at any moment leave no line twice, torn or out of order', async () => {
  const module = pathToFileURL(join(import.meta.dirname, '../../../src/logs/log-writer.ts')).href;
  for (let run = 1; run <= 6; run += 1) {
    const before = written();
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', PROGRAM, module, folder.path, JSON.stringify(RULES_HERE), String(run)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const exited = once(child, 'exit');
    await eventually(() => expect(written()).toBeGreaterThan(before + 100_000));
    child.kill('SIGKILL');
    await exited;
  }
  const last = new LogWriter({ directory: folder.path, name: 'web', rules: RULES_HERE });
  last.mark({ incarnation: 7, pid: 1, text: 'started' });
  last.write('stdout', Buffer.from('7:0 x\n'), 6);

  const records: LogRecord[] = [];
  for await (const record of readLogs({ directory: folder.path, workers: ['web'] })) records.push(record);
  let [run, next] = [0, 0];
  for (const [at, record] of records.entries()) {
    if (record.kind === 'run') {
      expect(record.incarnation).toBe(run + 1);
      [run, next] = [record.incarnation, 0];
    } else if (isNote(record)) {
      // Nothing of the run comes after it.
      next = Number.NaN;
    } else if (record.kind === 'line' && record.complete && !isNote(records[at + 1])) {
      expect(record.bytes.toString()).toBe(`${run}:${next} ${'x'.repeat((next + 1) % 97)}`);
      next += 1;
    } else if (record.kind === 'line') {
      // Only the line that was being written may lack its end, and no other line of the run comes after it.
      expect(`${run}:${next} ${'x'.repeat((next + 1) % 97)}\n`).toContain(record.bytes.toString());
      next = Number.NaN;
    }
  }
  expect([run, next]).toEqual([7, 1]);
});

/** The log says itself that it was cut off here. */
function isNote(record: LogRecord | undefined): boolean {
  return (
    record?.kind === 'line' &&
    record.stream === 'stderr' &&
    record.bytes.includes('hsu-master: the log was cut off')
  );
}

/** Bytes of all files so far. */
function written(): number {
  const sizes = folder
    .logFiles()
    .map((name) => statSync(join(folder.path, name), { throwIfNoEntry: false })?.size ?? 0);
  return sizes.reduce((sum, size) => sum + size, 0);
}
