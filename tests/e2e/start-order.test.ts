import { expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

test('max_parallel_starts: no more are starting at once, also when an operator starts them all', async () => {
  const workers = NAMES.map((id) => `  - {id: ${id}, run: sleep 1000, start_seconds: 100ms}`).join('\n');
  await using master = await TestMaster.start(`master: {max_parallel_starts: 2}\nworkers:\n${workers}\n`);
  for (const name of NAMES) await master.state(name, 'running');
  expect(await mostAtOnce(master)).toBe(2);
  await master.act('stop', NAMES);
  const results = await master.act('start', NAMES);
  expect(results.map(({ outcome }) => outcome)).toEqual(NAMES.map(() => 'done'));
  expect(await mostAtOnce(master)).toBe(2);
  const reasons = (await master.events()).map(({ message }) => message);
  expect(reasons).toContain('stopped → waiting: waiting for its turn (max_parallel_starts is 2)');
});

test('a worker that waits for its turn is stopped at once, and a reload lets the others go', async () => {
  const fleet = (limit: number) =>
    `master: {max_parallel_starts: ${limit}}\nworkers:\n${NAMES.map((id) => `  - {id: ${id}, run: sleep 1000, start_seconds: 10m}`).join('\n')}\n`;
  await using master = await TestMaster.start(fleet(1));
  const waiting = (await master.workers()).filter(({ state }) => state === 'waiting');
  expect(waiting.map(({ name }) => name)).toEqual(NAMES.slice(1));
  expect(await master.act('stop', ['b'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
  master.configure(fleet(0));
  await master.reload();
  for (const name of ['c', 'd', 'e', 'f']) await master.state(name, 'starting');
  expect((await master.worker('b')).state).toBe('stopped');
});

/** Read off the journal, which has every change in its order. */
async function mostAtOnce(master: TestMaster): Promise<number> {
  const starting = new Set<string>();
  let most = 0;
  for (const { type, reason, worker } of await master.events()) {
    if (type !== 'state' || worker === null) continue;
    if (reason === 'starting') starting.add(worker);
    else starting.delete(worker);
    most = Math.max(most, starting.size);
  }
  return most;
}

test('critical-path names the chain of the last start, with its times', async () => {
  await using master = await TestMaster.start(`workers:
  - {id: quick, run: sleep 1000, start_seconds: 0}
  - {id: web, run: sleep 1000, start_seconds: 100ms, depends_on: [migrate, quick]}
  - {id: migrate, run: sleep 0.3, oneshot: true, depends_on: [db]}
  - {id: db, run: sleep 1000, start_seconds: 300ms}
`);
  await master.state('web', 'running');
  const text = await master.cli('critical-path');
  expect(text.stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'WORKER',
    'web',
    'migrate',
    'db',
    '',
  ]);
  expect(text.stdout).toMatch(/^web .*migrate \(completed successfully\)$/m);
  const { links } = JSON.parse((await master.cli('critical-path', 'migrate', '-o', 'json')).stdout);
  expect(links.map(({ worker }: { worker: string }) => worker)).toEqual(['migrate', 'db']);
  expect(links[1].startingMs).toBeGreaterThanOrEqual(300);
  // A crash is no start: what it shows is how the fleet came up.
  const pid = await master.pidOf('db');
  process.kill(pid, 'SIGKILL');
  await master.until('db', (worker) => worker.state === 'running' && worker.pid !== pid);
  expect((await master.cli('critical-path')).stdout).toBe(text.stdout);
});
