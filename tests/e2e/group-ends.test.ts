import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

/** A helper of the main worker that says when it ends, and is cleaned up after. */
const helper = (id: string, more = '') => `
  - id: ${id}
    run: ["/bin/sh", "-c", "trap 'echo ${id} down >> order; exit 0' TERM; echo up; while :; do sleep 0.05; done"]
    start_seconds: 0
    hooks: {post_stop: {run: "echo ${id} post_stop >> order", shell: true}}
    ${more}`;

/** The main worker of a job: ends with this code when the file \`end\` is there. */
const main = (code: number, more = '') => `
  - id: main
    run: ["/bin/sh", "-c", "while ! test -e end; do sleep 0.02; done; echo main ends >> order; exit ${code}"]
    start_seconds: 0
    restart_policy: never
    hooks: {post_stop: {run: "echo main post_stop >> order", shell: true}}
    ${more}`;

const job = (code: number, group: string) =>
  `workers:${main(code)}${helper('proxy', 'depends_on: [logs]')}${helper('logs')}${helper('other')}${helper('off', 'enabled: false')}
groups: {job: {members: [main, proxy, logs], ${group}}}
`;

/** Waits until the helpers can be told to end: a signal before that would end them without a word. */
const helpersUp = async (master: TestMaster): Promise<void> => {
  for (const name of ['proxy', 'logs']) await master.untilLogged(name, /up/);
};
const order = (master: TestMaster) => readFileSync(join(master.dir, 'order'), 'utf8').trimEnd().split('\n');
/** What is waited for when a stop is answered is on disk, and with it all that was known before. */
const remembered = (master: TestMaster) => master.act('stop', ['off']);
const end = (master: TestMaster) => writeFileSync(join(master.dir, 'end'), '');

test.each([0, 3])(
  'A071: a leader that ends with %i: its group is stopped in reverse, and post_stop is run',
  async (code) => {
    await using master = await TestMaster.start(job(code, 'leader: main'));
    for (const name of ['main', 'proxy', 'logs', 'other']) await master.pidOf(name);
    await helpersUp(master);
    end(master);
    const logs = await master.state('logs', 'stopped');
    expect(logs).toMatchObject({
      desired: 'running',
      note: 'main, the leader of the group job, has ended',
      lastExit: { cause: 'group' },
    });
    expect(order(master)).toEqual([
      'main ends',
      'main post_stop',
      'proxy down',
      'proxy post_stop',
      'logs down',
      'logs post_stop',
    ]);
    const states = Object.fromEntries((await master.workers()).map(({ name, state }) => [name, state]));
    expect(states).toEqual({
      off: 'stopped',
      main: code === 0 ? 'done' : 'failed',
      proxy: 'stopped',
      logs: 'stopped',
      other: 'running',
    });
    const told = (await master.events()).filter(
      ({ type, reason }) => type === 'process' && reason === 'group',
    );
    expect(told.map(({ message }) => message)).toEqual([
      'proxy, logs stopped with it, as the group job says',
    ]);
    // I6: the next master leaves them so, and a start of the group starts all of it.
    await remembered(master);
    await master.crash();
    await master.launch();
    const again = Object.fromEntries((await master.workers()).map(({ name, state }) => [name, state]));
    expect(again).toEqual(states);
    const { seq } = (await master.events()).at(-1) ?? expect.unreachable();
    await master.act('start', ['@job'], { wait: false });
    // Its leader ends at once, so it may be on its way out before anybody has seen it run.
    await master.event((event) => event.seq > seq && event.worker === 'logs' && event.reason === 'running');
    expect(await master.quit()).toBe(0);
    await master.launch();
    await master.state('logs', 'stopped');
  },
);

test('A071: one that has failed for good takes its group along, where the group says so', async () => {
  await using master = await TestMaster.start(job(3, 'on_failure: stop'));
  for (const name of ['main', 'proxy', 'logs']) await master.pidOf(name);
  await helpersUp(master);
  end(master);
  const logs = await master.state('logs', 'stopped');
  expect(logs.note).toBe('main of the group job has failed');
  expect(order(master).slice(-2)).toEqual(['logs down', 'logs post_stop']);
});

test('where nothing is said, and where it ended well without being the leader, the others go on', async () => {
  await using master = await TestMaster.start(job(0, 'on_failure: stop'));
  const pids = [await master.pidOf('proxy'), await master.pidOf('logs')];
  end(master);
  await master.state('main', 'done');
  await master.act('start', ['other']);
  expect([await master.pidOf('proxy'), await master.pidOf('logs')]).toEqual(pids);
});

test('A071, I6: a master that is killed meanwhile: the next one stops the rest of the group', async () => {
  const patient = 'depends_on: [logs]\n    stop: [{signal: TERM, wait: 1h}]';
  const slow = helper('proxy', patient).replace(
    "trap 'echo",
    "trap 'while ! test -e go; do sleep 0.02; done; echo",
  );
  await using master = await TestMaster.start(
    `workers:${main(0)}${slow}${helper('logs')}${helper('off', 'enabled: false')}\ngroups: {job: {members: [main, proxy, logs], leader: main}}\n`,
  );
  for (const name of ['main', 'proxy', 'logs']) await master.pidOf(name);
  await helpersUp(master);
  end(master);
  await master.state('proxy', 'stopping');
  await remembered(master);
  await master.crash();
  await master.launch();
  expect(await master.until('proxy', () => true)).toMatchObject({ state: 'stopping' });
  expect(await master.until('logs', () => true)).toMatchObject({ state: 'running' });
  writeFileSync(join(master.dir, 'go'), '');
  expect(await master.state('logs', 'stopped')).toMatchObject({ lastExit: { cause: 'group' } });
  expect(order(master).slice(2)).toEqual(['proxy down', 'proxy post_stop', 'logs down', 'logs post_stop']);
  expect(await master.state('proxy', 'stopped')).toMatchObject({ desired: 'running' });
});

test('A071, I6: a leader that ends while no master is there', async () => {
  await using master = await TestMaster.start(job(0, 'leader: main'));
  const pids = [await master.pidOf('main'), await master.pidOf('proxy'), await master.pidOf('logs')];
  await helpersUp(master);
  await remembered(master);
  await master.crash();
  end(master);
  await master.untilFile('order', (text) => text.includes('main ends'));
  expect(pids).not.toContain(0);
  await master.launch();
  await master.state('logs', 'stopped');
  expect(order(master).slice(-4)).toEqual(['proxy down', 'proxy post_stop', 'logs down', 'logs post_stop']);
});
