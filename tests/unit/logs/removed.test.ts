import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileRules } from '../../../src/logs/file-rules.ts';
import { LogWriter } from '../../../src/logs/log-writer.ts';
import { LogFolder, RULES } from './log-folder.ts';

let folder: LogFolder;
beforeEach(() => {
  folder = new LogFolder();
});
afterEach(() => folder.remove());

const writerOf = (rules: Partial<FileRules>): LogWriter =>
  new LogWriter({ directory: folder.path, name: 'web', rules: { ...RULES, ...rules } });
const write = (writer: LogWriter, text: string): void => {
  const bytes = Buffer.from(text);
  writer.write('stdout', bytes, bytes.length);
};
/** Whole lines in the files that are left. */
const linesLeft = (): number => folder.records().filter(({ tag }) => tag === 'F').length;

test('I10: what is removed for the budget is counted to the line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z\n]{1,400}$/), { minLength: 20, maxLength: 200 }),
      fc.integer({ min: 2000, max: 8000 }),
      (chunks, maxTotalBytes) => {
        folder.remove();
        folder = new LogFolder();
        const writer = writerOf({ maxTotalBytes });
        for (const chunk of chunks) write(writer, chunk);
        expect(writer.removed.lines + linesLeft()).toBe(writer.counters.lines);
        expect(writer.removed.isAtLeast).toBe(false);
        writer.close();
      },
    ),
    { numRuns: 30 },
  );
});

test('one write that fills several files is counted into the right ones', () => {
  const writer = writerOf({ maxTotalBytes: 4000 });
  write(writer, 'a line\n'.repeat(1000));
  expect(writer.removed.files).toBeGreaterThan(2);
  expect(writer.removed.lines + linesLeft()).toBe(1000);
});

test('files of an earlier shim are removed too; nobody knows their lines', () => {
  const first = writerOf({ maxSizeBytes: 1000 });
  for (let i = 0; i < 100; i++) write(first, 'a line of an earlier time\n');
  first.close();
  const second = writerOf({ maxSizeBytes: 1000, maxTotalBytes: 3000 });
  for (let i = 0; i < 20; i++) write(second, 'a line\n');
  expect(second.removed).toMatchObject({ isAtLeast: true });
  expect(second.removed.files).toBeGreaterThan(0);
});

test('what goes for its number or its age is no loss to be told', () => {
  const writer = writerOf({ maxSizeBytes: 1000, maxFiles: 2, maxTotalBytes: 1e6 });
  for (let i = 0; i < 200; i++) write(writer, 'a line\n');
  expect(writer.removed.files).toBe(0);
});

test('named files are removed, and only rotated ones', () => {
  const writer = writerOf({ maxSizeBytes: 1000 });
  for (let i = 0; i < 100; i++) write(writer, 'a line\n');
  const [oldest = '', second = ''] = folder.logFiles();
  const before = linesLeft();
  const removed = writer.discard([oldest, `${second}.gz`, 'web.log', '../other']);
  expect(removed).toMatchObject({ files: 2, isAtLeast: false, lines: before - linesLeft() });
  expect(readdirSync(folder.path)).not.toContain(oldest);
  expect(readdirSync(folder.path)).toContain('web.log');
  expect(writer.removed.files).toBe(0);
});
