import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StopCommands } from '../../../src/shim/stop-commands.ts';

const DAY_MS = 24 * 3600 * 1000;

let command: ChildProcess;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  // A group of its own, as the shim starts them.
  command = spawn('sleep', ['3600'], { detached: true, stdio: 'ignore' });
});

afterEach(async () => {
  vi.useRealTimers();
  if (command.exitCode !== null || command.signalCode !== null) return;
  command.kill('SIGKILL');
  await once(command, 'exit');
});

test('a command that outlasts its step is killed then, also when that is more than a timer can wait', async () => {
  const commands = new StopCommands();
  commands.started(pidOf(command), 60 * DAY_MS);
  vi.advanceTimersByTime(60 * DAY_MS - 1);
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(await once(command, 'exit')).toEqual([null, 'SIGKILL']);
});

test('one that has ended leaves no timer behind', () => {
  const commands = new StopCommands();
  commands.started(pidOf(command), 1000);
  commands.ended(pidOf(command));
  expect(vi.getTimerCount()).toBe(0);
});

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('it was not started');
  return pid;
}
