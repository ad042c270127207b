import { expect, onTestFinished, test } from 'vitest';
import { readStat } from '../../src/shim/process-table.ts';
import { eventually } from '../helpers/eventually.ts';
import { TestMaster } from '../helpers/master.ts';

test('a shim that is suspended under a master that runs is told by status and by an event, and that it answers again', async () => {
  await using master = await TestMaster.start('workers: [{id: web, run: sleep 1000, start_seconds: 0}]');
  const { pid } = await master.state('web', 'running');
  const { shimPid, shimError } = await master.view();
  expect(shimError).toBeNull();
  const shim = shimPid ?? 0;
  process.kill(shim, 'SIGSTOP');
  onTestFinished(() => {
    if (readStat(shim)?.state === 'T') process.kill(shim, 'SIGCONT');
  });
  await eventually(() => expect(readStat(shim)?.state).toBe('T'));
  expect((await master.view()).shimError).toContain(`the shim (pid ${shim}) is suspended`);
  process.kill(shim, 'SIGCONT');
  await eventually(async () => expect((await master.view()).shimError).toBeNull());
  const told = async (): Promise<readonly string[]> =>
    (await master.events()).map(({ reason }) => reason).filter((reason) => reason.startsWith('shim-'));
  // An event is read when it is on disk.
  await eventually(async () => expect(await told()).toEqual(['shim-silent', 'shim-answers']));
  expect(await master.worker('web')).toMatchObject({ pid, state: 'running' });
});
