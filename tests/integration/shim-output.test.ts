import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { loadNative } from '../../src/shim/native/linux.ts';
import { isRoot } from '../helpers/modes.ts';
import { TestShim } from '../helpers/shim.ts';
import { textOf } from '../helpers/text-of.ts';

const native = loadNative();
const MIB = 1024 ** 2;
/** For a shim that must not be root: as root, somebody who has no pipe yet. */
const SOMEBODY = isRoot ? 64198 : undefined;

/** Bytes the worker's stdout pipe can hold now. */
function pipeSize(shim: TestShim, worker: string): number {
  const fd = openSync(join(shim.dir, 'run/fifos', `${worker}.out`), constants.O_RDWR | constants.O_NONBLOCK);
  try {
    return native?.pipeSize(fd) ?? 0;
  } finally {
    closeSync(fd);
  }
}

const logged = (shim: TestShim, worker: string): string => textOf(join(shim.dir, 'log', `${worker}.log`));

/** Nobody announces what happens inside of the kernel and of other processes. */
async function until(satisfied: () => boolean): Promise<void> {
  while (!satisfied()) await delay(5);
}

/** Writes more than a pipe of the usual size holds, and once more when the file `go` is there; then makes `done`. */
const TWICE = ['sh', '-c', 'seq 1 40000; while ! test -e go; do sleep 0.01; done; seq 1 100000; : >done'];
const FIRST = Array.from({ length: 40_000 }, (_, n) => `${n + 1}\n`).join('');
const SECOND = Array.from({ length: 100_000 }, (_, n) => `${n + 1}\n`).join('');

describe.skipIf(native === null)('pipes, with native calls', () => {
  test.each([
    ['the user of the tests', undefined],
    ['an ordinary user', SOMEBODY],
  ])('I7: as %s, a busy worker does not stall while the shim stands still', async (_who, uid) => {
    await using shim = await TestShim.start({ uid });
    if (uid !== undefined) execFileSync('chmod', ['777', shim.dir]);
    const logs = { ...shim.spec('busy', []).logs, maxSizeBytes: 100 * MIB };
    await shim.spawn(shim.spec('busy', TWICE, { logs }));
    await until(() => logged(shim, 'busy') === FIRST);
    expect(pipeSize(shim, 'busy')).toBe(MIB);
    process.kill(shim.pid, 'SIGSTOP');
    try {
      writeFileSync(join(shim.dir, 'go'), '');
      await until(() => existsSync(join(shim.dir, 'done')));
      expect(logged(shim, 'busy')).toBe(FIRST);
    } finally {
      process.kill(shim.pid, 'SIGCONT');
    }
    await shim.exit('busy.1.test');
    expect(logged(shim, 'busy')).toBe(FIRST + SECOND);
  });

  test('I11: the pipe of a worker that writes little stays small', async () => {
    await using shim = await TestShim.start();
    await shim.spawn(shim.spec('calm', ['sh', '-c', 'seq 1 1000; exec sleep 1000']));
    await until(() => logged(shim, 'calm').endsWith('\n1000\n'));
    expect(pipeSize(shim, 'calm')).toBe(64 * 1024);
  });

  test('pipe_size says how far a pipe grows', async () => {
    await using shim = await TestShim.start();
    for (const pipeSizeBytes of [64 * 1024, 256 * 1024]) {
      const worker = `w${pipeSizeBytes}`;
      const logs = { ...shim.spec(worker, []).logs, pipeSizeBytes };
      await shim.spawn(shim.spec(worker, ['sh', '-c', 'seq 1 40000; exec sleep 1000'], { logs }));
      await until(() => logged(shim, worker) === FIRST);
      expect(pipeSize(shim, worker)).toBe(pipeSizeBytes);
    }
  });
});
