import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

const AT_ONCE = 'start_seconds: 0, restart: {retry_delay: 0, max_retries: 0, window: {attempts: 0}}';
/** A task before the main worker, one beside it, and the main worker. */
const fleet = (setup: string) => `workers:
  - {id: setup, shell: true, run: ${JSON.stringify(setup)}, oneshot: true, restart_policy: never}
  - {id: sidecar, run: sleep 1000, ${AT_ONCE}}
  - {id: main, run: [/bin/sh, -c, "echo main >> order; exec sleep 1000"], ${AT_ONCE}, depends_on: [setup, sidecar]}
groups: {task: {members: [setup, sidecar, main]}}
`;
const lines = (text: string) => text.trimEnd().split('\n');

test('A080: what goes before runs before the main one, a killed master goes on at that stage, and what is beside it stays', async () => {
  const setup = 'echo setup >> order; while ! test -e go; do sleep 0.02; done; echo set up >> order';
  await using master = await TestMaster.start(fleet(setup));
  await master.untilFile('order', (text) => text === 'setup\n');
  const [task, sidecar] = [await master.pidOf('setup'), await master.pidOf('sidecar')];
  await master.crash();
  await master.launch();
  expect(await master.pidOf('setup')).toBe(task);
  expect(await master.state('main', 'waiting')).toMatchObject({ note: 'waiting for setup (not completed)' });
  writeFileSync(join(master.dir, 'go'), '');
  await master.untilFile('order', (text) => text.endsWith('main\n'));
  const pid = await master.pidOf('main');
  process.kill(pid, 'SIGKILL');
  await master.until('main', ({ state, incarnation }) => state === 'running' && incarnation === 2);
  expect(lines(await master.untilFile('order', (text) => text.split('main\n').length === 3))).toEqual([
    'setup',
    'set up',
    'main',
    'main',
  ]);
  expect(await master.pidOf('sidecar')).toBe(sidecar);
});

test('A080: what goes before and fails keeps the main one from starting', async () => {
  await using master = await TestMaster.start(fleet('exit 3'));
  await master.state('setup', 'failed');
  const [result] = await master.act('start', ['main']);
  expect(result).toMatchObject({ outcome: 'failed', state: 'waiting' });
  expect(result?.message).toContain('waiting for setup (failed: exit 3');
  expect(await master.pidOf('sidecar')).toBeGreaterThan(0);
});
