import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeLock } from '../../../src/master/lock.ts';
import { bootId, readStat } from '../../../src/shim/process-table.ts';
import { stateFolder } from './state-folder.ts';

const write = (folder: string, owner: unknown): void =>
  writeFileSync(join(folder, 'master.lock'), typeof owner === 'string' ? owner : JSON.stringify(owner));

test('A127: while its owner lives nobody else gets it, and the refusal names the owner', () => {
  const folder = stateFolder();
  const lock = takeLock(folder);
  expect(() => takeLock(folder)).toThrow(
    `another master (pid ${process.pid}) uses the state directory ${folder}`,
  );
  lock.release();
  takeLock(folder).release();
  expect(readdirSync(folder)).toEqual([]);
});

test('A127: a lock whose owner was killed is taken over', async () => {
  const folder = stateFolder();
  const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const owner = { pid, startTime: readStat(pid)?.startTime ?? 0, boot: bootId() };
  write(folder, owner);
  expect(() => takeLock(folder)).toThrow(`pid ${pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  takeLock(folder).release();
  expect(existsSync(join(folder, 'master.lock'))).toBe(false);
});

test.each([
  ['a pid that is in use again', { pid: process.pid, startTime: 1, boot: bootId() }],
  ['another boot', { pid: process.pid, startTime: readStat(process.pid)?.startTime, boot: 'earlier' }],
  ['half a file', '{"pid":12'],
  ['an empty file', ''],
])('A127: %s is no owner', (_what, owner) => {
  const folder = stateFolder();
  write(folder, owner);
  takeLock(folder).release();
});

test('the lock of a successor is not released', () => {
  const folder = stateFolder();
  const lock = takeLock(folder);
  write(folder, { pid: 1, startTime: 1, boot: 'x' });
  lock.release();
  expect(readFileSync(join(folder, 'master.lock'), 'utf8')).toContain('"pid":1');
});
