import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NumberFile } from '../../../src/processcontrol/number-file.ts';

let dir: string;
const problems: Error[] = [];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hsu-pid-'));
  problems.length = 0;
});
afterEach(() => rmSync(dir, { recursive: true }));

const file = () => new NumberFile((error) => problems.push(error));

test('the pid stands in the file with a newline, in a folder that is made', async () => {
  const pidFile = file();
  pidFile.publish(join(dir, 'sub', 'web.pid'), 12345);
  await pidFile.settled();
  expect(readFileSync(join(dir, 'sub', 'web.pid'), 'utf8')).toBe('12345\n');
});

test('a file is gone after its process, however quickly one follows the other', async () => {
  const pidFile = file();
  pidFile.publish(join(dir, 'web.pid'), 1);
  pidFile.withdraw();
  await pidFile.settled();
  expect(existsSync(join(dir, 'web.pid'))).toBe(false);
});

test('a file that names another process by now is left alone', async () => {
  const pidFile = file();
  pidFile.publish(join(dir, 'web.pid'), 1);
  await pidFile.settled();
  writeFileSync(join(dir, 'web.pid'), '2\n');
  pidFile.withdraw();
  await pidFile.settled();
  expect(readFileSync(join(dir, 'web.pid'), 'utf8')).toBe('2\n');
});

test('a file that cannot be written is told, and the next one is written all the same', async () => {
  const pidFile = file();
  writeFileSync(join(dir, 'not-a-folder'), '');
  pidFile.publish(join(dir, 'not-a-folder', 'web.pid'), 1);
  pidFile.publish(join(dir, 'web.pid'), 2);
  await pidFile.settled();
  expect(problems).toHaveLength(1);
  expect(readFileSync(join(dir, 'web.pid'), 'utf8')).toBe('2\n');
});
