import { existsSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';

const SLEEPER = 'run: sleep 1000, start_seconds: 0';

const stateFile = (master: TestMaster, name: string): string => join(master.dir, 'state', name);

/** The copies of the store that are made in the background, the second one only at an end in order. */
async function backedUp(master: TestMaster): Promise<void> {
  await master.untilFile('state/store-backup.db', (text) => text.includes('/hsu/v1/desired/held'));
}

async function startWithBackup(): Promise<{ master: TestMaster; pid: number }> {
  const master = await TestMaster.start(`workers: [{id: web, ${SLEEPER}}, {id: held, ${SLEEPER}}]`);
  await master.state('held', 'running');
  await master.act('stop', ['held']);
  await backedUp(master);
  return { master, pid: await master.pidOf('web') };
}

test.each([
  ['cut off', (path: string) => truncateSync(path, 5000)],
  ['overwritten', (path: string) => writeFileSync(path, Buffer.alloc(8192, 7), { flag: 'r+' })],
  ['missing', (path: string) => rmSync(path)],
  ['empty', (path: string) => truncateSync(path, 0)],
])(
  'A122: a store that is %s is replaced by its backup, and what runs is taken over',
  async (_what, damage) => {
    const { master, pid } = await startWithBackup();
    await using _ = master;
    await master.crash();
    damage(stateFile(master, 'store.db'));
    rmSync(stateFile(master, 'store.db-wal'), { force: true });
    await master.launch();
    expect(await master.worker('web')).toMatchObject({ state: 'running', pid, incarnation: 1 });
    expect(await master.worker('held')).toMatchObject({ state: 'stopped', note: 'stopped by request' });
    const told = (await master.events()).filter(({ reason }) => reason.startsWith('state-'));
    expect(told.map(({ reason }) => reason)).toEqual(['state-restored']);
    expect(master.log).toContain('the last good backup');
  },
);

test('A122: without any state what runs is taken over all the same, and it is said that nothing is known', async () => {
  const { master, pid } = await startWithBackup();
  await using _ = master;
  await master.crash();
  rmSync(join(master.dir, 'state'), { recursive: true });
  await master.launch();
  expect(await master.worker('web')).toMatchObject({ state: 'running', pid, incarnation: 1 });
  expect(isRunning(pid)).toBe(true);
  const [told] = (await master.events()).filter(({ reason }) => reason === 'forgotten');
  expect(told?.message).toContain('nothing is known of the time before');
});

test('A122: damaged events cost what they said and nothing else, and their numbers go on', async () => {
  const { master, pid } = await startWithBackup();
  await using _ = master;
  const newest = (await master.events()).at(-1)?.seq ?? 0;
  await master.crash();
  truncateSync(stateFile(master, 'events.db'), statSync(stateFile(master, 'events.db')).size / 2);
  await master.launch();
  expect(await master.worker('web')).toMatchObject({ state: 'running', pid });
  expect(await master.worker('held')).toMatchObject({ state: 'stopped' });
  const events = await master.events();
  expect(events.map(({ reason }) => reason)).toContain('state-lost');
  expect(events[0]?.seq).toBeGreaterThan(newest);
  expect(readdirSync(join(master.dir, 'state'))).toContain('events-damaged.db');
});

test('A122, I8: a state directory that was taken away while the master runs does not end it', async () => {
  const { master, pid } = await startWithBackup();
  await using _ = master;
  rmSync(join(master.dir, 'state'), { recursive: true });
  expect(await master.act('start', ['held'])).toMatchObject([{ outcome: 'done', state: 'running' }]);
  expect(await master.act('restart', ['held'])).toMatchObject([{ outcome: 'done', state: 'running' }]);
  expect(await master.worker('web')).toMatchObject({ state: 'running', pid });
  expect(await master.quit()).toBe(0);
});

test('A125: a worker whose working directory is gone fails clearly, after a restart of the master too, and comes back with it', async () => {
  await using master = TestMaster.prepare('');
  const home = join(master.dir, 'home');
  master.configure(
    `workers: [{id: homeless, ${SLEEPER}, cwd: ${home}, restart_policy: always, restart: {retry_delay: 300ms, max_retries: 0}}]`,
  );
  mkdirSync(home);
  await master.launch();
  const pid = await master.pidOf('homeless');
  await master.crash();
  process.kill(pid, 'SIGKILL');
  rmSync(home, { recursive: true });
  await master.launch();
  const waiting = await master.until('homeless', ({ note }) => note.includes(home));
  expect(waiting.note).toMatch(/working directory/);
  expect(existsSync(home)).toBe(false);
  mkdirSync(home);
  await master.state('homeless', 'running');
});

test('A125: a log directory that is gone is made again', async () => {
  const { master } = await startWithBackup();
  await using _ = master;
  await master.quit();
  rmSync(join(master.dir, 'log'), { recursive: true });
  await master.launch();
  await master.state('web', 'running');
});
