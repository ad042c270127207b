import { expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';

/** Resolves when the process has ended; the shim reaps it, so there is nobody to tell us. */
async function ended(pid: number): Promise<void> {
  while (isRunning(pid)) await new Promise((resume) => setTimeout(resume, 20));
}

test('I4, I6: a one-shot that ends while no master is there is done, and is not run again', async () => {
  await using master = await TestMaster.start(
    `workers: [{id: once, oneshot: true, run: [sh, -c, 'trap "exit 0" USR1; echo ran; while :; do sleep 0.1; done']}]`,
  );
  const { pid } = await master.until('once', (worker) => worker.pid !== null);
  await master.untilLogged('once', /ran/);
  await master.crash();
  process.kill(pid ?? 0, 'SIGUSR1');
  await ended(pid ?? 0);
  await master.launch();
  const worker = await master.state('once', 'done');
  expect(worker.lastExit).toMatchObject({ pid, code: 0, cause: 'completed' });
  expect(master.readLog('once').match(/ran/g)).toHaveLength(1);
});

test('I4, I6: a worker that crashes while no master is there is restarted by its policy, and the exit is kept', async () => {
  await using master = await TestMaster.start(
    'workers: [{id: web, run: sleep 1000, restart_policy: always, start_seconds: 0, restart: {retry_delay: 100ms}}]',
  );
  const { pid } = await master.until('web', (worker) => worker.state === 'running');
  await master.crash();
  process.kill(pid ?? 0, 'SIGKILL');
  await ended(pid ?? 0);
  await master.launch();
  const worker = await master.until(
    'web',
    ({ state, incarnation }) => state === 'running' && incarnation === 2,
  );
  expect(worker.restarts).toBe(1);
  expect(worker.lastExit).toMatchObject({ pid, signal: 'SIGKILL', cause: 'crash' });
});

test('I2, I6: a worker that was to end for good while no master is there stays so', async () => {
  await using master = await TestMaster.start(
    'workers: [{id: web, run: sleep 1000, restart_policy: never, start_seconds: 0}]',
  );
  const { pid } = await master.until('web', (worker) => worker.state === 'running');
  await master.crash();
  process.kill(pid ?? 0, 'SIGKILL');
  await ended(pid ?? 0);
  await master.launch();
  const worker = await master.state('web', 'failed');
  expect(worker.incarnation).toBe(1);
});
