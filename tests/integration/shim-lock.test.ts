import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startOrJoinShim } from '../../src/processcontrol/start-shim.ts';
import { ANOTHER_RUNS } from '../../src/shim/protocol/exit-code.ts';
import { killNow } from '../helpers/kill-tree.ts';
import { textOf } from '../helpers/text-of.ts';

const program = resolve(import.meta.dirname, '../../dist/shim.cjs');
let dir: string;
let shims: ChildProcess[];
const places = () => ({ runDir: join(dir, 'run'), logDir: join(dir, 'log'), program });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'hsu-shim-'));
  mkdirSync(join(dir, 'run'));
  shims = [];
});
afterEach(async () => {
  for (const shim of shims) await end(shim);
  rmSync(dir, { recursive: true });
});

function begin(): ChildProcess {
  const { runDir, logDir } = places();
  const shim = spawn(process.execPath, [program, runDir, logDir], { stdio: ['ignore', 'pipe', 'ignore'] });
  shims.push(shim);
  return shim;
}

function isLocked(): boolean {
  return lstatSync(join(dir, 'run/shim.lock'), { throwIfNoEntry: false }) !== undefined;
}

/** Whether a shim that was started has said that it found another one. */
function wasRefused(): boolean {
  return textOf(join(dir, 'run/shim.log')).includes('already');
}

async function end(shim: ChildProcess): Promise<void> {
  if (shim.exitCode !== null || shim.signalCode !== null) return;
  shim.kill('SIGKILL');
  await once(shim, 'exit');
}

test('I1: a second shim in the same run directory ends without having touched anything', async () => {
  const first = begin();
  await once(first.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  const [code] = await once(begin(), 'exit');
  expect(code).toBe(ANOTHER_RUNS);
  const { connection, joined } = await startOrJoinShim(places());
  expect([joined, connection.welcome.pid]).toEqual([true, first.pid]);
  connection.close();
});

test('I7: after kill -9 of the first another one runs', async () => {
  const first = begin();
  await once(first.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  await end(first);
  const second = begin();
  await once(second.stdout as NonNullable<ChildProcess['stdout']>, 'data');
  expect(isLocked()).toBe(true);
});

test('I1, I6: a master joins the shim that its predecessor had started when it was killed', async () => {
  const orphan = begin();
  // It holds the lock and does not listen yet, unless this machine is very quick.
  while (!isLocked()) await new Promise((resume) => setImmediate(resume));
  orphan.kill('SIGSTOP');
  const joining = startOrJoinShim(places());
  while (!wasRefused() && !existsSync(join(dir, 'run/shim.sock'))) {
    await new Promise((resume) => setTimeout(resume, 10));
  }
  orphan.kill('SIGCONT');
  const { connection } = await joining;
  expect(connection.welcome.pid).toBe(orphan.pid);
  connection.close();
});

test('one that is suspended is named, and is joined when it goes on', async () => {
  const { connection } = await startOrJoinShim(places());
  const { pid } = connection.welcome;
  connection.close();
  process.kill(pid, 'SIGSTOP');
  try {
    await expect(startOrJoinShim(places(), 100)).rejects.toMatchObject({
      kind: 'process',
      message: expect.stringContaining(`(pid ${pid}) is suspended`),
      hint: expect.stringContaining(`kill -CONT ${pid}`),
    });
    process.kill(pid, 'SIGCONT');
    const again = await startOrJoinShim(places());
    expect([again.joined, again.connection.welcome.pid]).toEqual([true, pid]);
    again.connection.close();
  } finally {
    killNow(pid);
  }
});
