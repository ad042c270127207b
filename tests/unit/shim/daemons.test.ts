import { expect, onTestFinished, test, vi } from 'vitest';
import { Daemons } from '../../../src/shim/daemons.ts';
import { readStat } from '../../../src/shim/process-table.ts';
import type { ProcessTrees } from '../../../src/shim/tree.ts';

const TIMEOUT_MS = 3_600_000;

/** A launcher that began just now and does not end, by a clock that somebody sets afterwards. */
function begin(clockIsOffMs: number): { readonly killed: () => boolean } {
  const startedAt = Date.now();
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  vi.setSystemTime(startedAt + clockIsOffMs);
  let killed = false;
  const daemons = new Daemons({
    trees: {} as ProcessTrees,
    isTaken: () => false,
    killLauncher: () => {
      killed = true;
    },
    promote: () => {},
    giveUp: () => {},
  });
  const { startTime } = youngest();
  const facts = { worker: 'd', incarnation: 1, id: 'd.1.x', pid: process.pid, startTime, startedAt };
  daemons.expect(
    { ...facts, definition: '', cgroup: null, isLauncher: true },
    { pidFile: '/nowhere', timeoutMs: TIMEOUT_MS, uid: 0, isInherited: true },
  );
  return { killed: () => killed };
}

test.each([
  ['put forward', 10 * TIMEOUT_MS],
  ['put back', -10 * TIMEOUT_MS],
])('a launcher has its time to leave a daemon, also when the clock is %s meanwhile', (_what, offMs) => {
  const { killed } = begin(offMs);
  vi.advanceTimersByTime(TIMEOUT_MS / 2);
  expect(killed()).toBe(false);
  vi.advanceTimersByTime(TIMEOUT_MS / 2);
  expect(killed()).toBe(true);
});

function youngest() {
  const stat = readStat(process.pid);
  if (stat === undefined) throw new Error('this process is not there');
  return stat;
}
