import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Lock, takeLock } from '../../../src/master/lock.ts';
import { bootId, readStat } from '../../../src/shim/process-table.ts';
import { isRoot } from '../../helpers/modes.ts';
import { stateFolder } from './state-folder.ts';

interface Owner {
  readonly pid: number;
  readonly startTime: number | undefined;
  readonly boot: string;
}

const nameOf = ({ pid, startTime, boot }: Owner): string => `${pid}:${startTime}:${boot}`;

function write(folder: string, owner: Owner | string): void {
  symlinkSync(typeof owner === 'string' ? owner : nameOf(owner), join(folder, 'master.lock'));
}

/** Of a state and a run directory of its own. */
function take(folder: string): Lock {
  return takeLock(folder, join(folder, 'run'));
}

test('A127: one that this very process took as another program goes on, for an upgrade', () => {
  const folder = stateFolder();
  const { pid } = process;
  write(folder, { pid, startTime: readStat(pid)?.startTime, boot: bootId() });
  const lock = take(folder);
  expect(() => take(folder)).toThrow(`another master (pid ${pid})`);
  lock.release();
  expect(lstatSync(join(folder, 'master.lock'), { throwIfNoEntry: false })).toBeUndefined();
});

test('A127: while its owner lives nobody else gets it, and the refusal names the owner', () => {
  const folder = stateFolder();
  const lock = take(folder);
  expect(() => take(folder)).toThrow(
    `another master (pid ${process.pid}) uses the state directory ${folder}`,
  );
  lock.release();
  take(folder).release();
  expect(readdirSync(folder, { recursive: true })).toEqual(['run']);
});

test('A127: a lock whose owner was killed is taken over', async () => {
  const folder = stateFolder();
  const child = spawn('sleep', ['1000'], { stdio: 'ignore' });
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  const owner = { pid, startTime: readStat(pid)?.startTime ?? 0, boot: bootId() };
  write(folder, owner);
  expect(() => take(folder)).toThrow(`pid ${pid}`);
  child.kill('SIGKILL');
  await once(child, 'exit');
  take(folder).release();
  expect(readdirSync(folder, { recursive: true })).toEqual(['run']);
});

test.each([
  ['a pid that is in use again', { pid: process.pid, startTime: 1, boot: bootId() }],
  ['another boot', { pid: process.pid, startTime: readStat(process.pid)?.startTime, boot: 'earlier' }],
  ['half a name', '12:'],
  ['a link to something else', '/etc/passwd'],
])('A127: %s is no owner', (_what, owner) => {
  const folder = stateFolder();
  write(folder, owner);
  take(folder).release();
});

test.each(['a file', 'a folder'])('A127: %s in its place is no owner', (what) => {
  const folder = stateFolder();
  const path = join(folder, 'master.lock');
  if (what === 'a file') writeFileSync(path, '{"pid":1}');
  else mkdirSync(path);
  take(folder).release();
  expect(readdirSync(folder, { recursive: true })).toEqual(['run']);
});

test('A127: two masters with states of their own do not share a run directory either', () => {
  const folder = stateFolder();
  const lock = takeLock(join(folder, 'one'), join(folder, 'run'));
  expect(() => takeLock(join(folder, 'two'), join(folder, 'run'))).toThrow(
    `another master (pid ${process.pid}) uses the run directory ${join(folder, 'run')}`,
  );
  expect(readdirSync(join(folder, 'two'))).toEqual([]);
  lock.release();
  takeLock(join(folder, 'two'), join(folder, 'run')).release();
});

test('the lock of a successor is not released', () => {
  const folder = stateFolder();
  const lock = take(folder);
  rmSync(join(folder, 'master.lock'));
  const successor = { pid: 1, startTime: 1, boot: 'x' };
  write(folder, successor);
  lock.release();
  expect(readlinkSync(join(folder, 'master.lock'))).toBe(nameOf(successor));
});

test.skipIf(isRoot)(
  'A122, A127: where the state cannot be written the lock is in the run directory (not as root, who may write everywhere)',
  () => {
    const folder = stateFolder();
    const state = join(folder, 'state');
    mkdirSync(state);
    chmodSync(state, 0o500);
    const lock = takeLock(state, join(folder, 'run'));
    expect(readdirSync(state)).toEqual([]);
    expect(() => takeLock(state, join(folder, 'run'))).toThrow(`another master (pid ${process.pid})`);
    lock.release();
    chmodSync(state, 0o700);
    const usual = takeLock(state, join(folder, 'run'));
    expect(readdirSync(state)).toEqual(['master.lock']);
    chmodSync(state, 0o500);
    expect(() => takeLock(state, join(folder, 'run'))).toThrow(`another master (pid ${process.pid})`);
    chmodSync(state, 0o700);
    usual.release();
  },
);
