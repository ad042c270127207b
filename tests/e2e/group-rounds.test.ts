import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';
import { allUp, ordered, telling, upsByName } from '../helpers/order.ts';

/** A worker that says when it starts and when it ends; \`slow\` waits for the file \`go\` before it ends. */
const worker = (id: string, more = '', slow = false) => `
  - id: ${id}
    run: ["/bin/sh", "-c", "${telling(id, slow ? 'while ! test -e go; do sleep 0.02; done; ' : '')}"]
    start_seconds: 0
    stop: [{signal: TERM, wait: 1h}]
    restart: {retry_delay: 200ms, backoff_rate: 1, max_retries: 0, window: {attempts: 0}}
    ${more}`;

/** nginx needs app, app needs db; of these nginx takes its time to stop. */
const fleet = (strategy: string, delay = '200ms') =>
  `workers:${worker('nginx', 'depends_on: [app]', true)}${worker('app', 'depends_on: [db]').replace('retry_delay: 200ms', `retry_delay: ${delay}`)}${worker('db')}${worker('other')}${worker('off', 'enabled: false')}
groups:
  web: {members: [db, app, nginx], strategy: ${strategy}}
`;

const NAMES = ['nginx', 'app', 'db', 'other'] as const;
const pids = async (master: TestMaster): Promise<Record<(typeof NAMES)[number], number>> => {
  await allUp(master, NAMES);
  const found = await Promise.all(NAMES.map(async (name) => [name, await master.pidOf(name)] as const));
  return Object.fromEntries(found) as Record<(typeof NAMES)[number], number>;
};
/** What has been written since all were up, when it is so many lines. */
const order = async (master: TestMaster, count: number) =>
  upsByName((await ordered(master, 3 + count, (line) => !line.startsWith('other'))).slice(3));
/** What is waited for when a stop is answered is on disk, and with it all that was known before. */
const remembered = (master: TestMaster) => master.act('stop', ['off']);
const restartOf = (master: TestMaster, name: string, pid: number) =>
  master.until(name, (view) => view.state === 'running' && view.pid !== pid);

describe('I6: a master that is killed while a group is restarted', () => {
  test('one_for_all: the next one restarts those that were not told yet, and none starts before all have stopped', async () => {
    await using master = await TestMaster.start(fleet('one_for_all'));
    const before = await pids(master);
    process.kill(before.app, 'SIGKILL');
    await master.state('nginx', 'stopping');
    await master.state('app', 'waiting');
    await remembered(master);
    await master.crash();
    await master.launch();
    expect((await master.worker('db')).pid).toBe(before.db);
    const app = await master.until('app', ({ state }) => state === 'waiting');
    expect(app.note).toContain('all of the group web to stop');
    writeFileSync(join(master.dir, 'go'), '');
    await restartOf(master, 'nginx', before.nginx);
    expect(await order(master, 5)).toEqual(['nginx down', 'db down', 'app up', 'db up', 'nginx up']);
    const after = await pids(master);
    expect(after.other).toBe(before.other);
    const [nginx, db] = [await master.worker('nginx'), await master.worker('db')];
    expect([nginx.lastExit?.cause, db.lastExit?.cause]).toEqual(['group', 'group']);
    expect([nginx.incarnation, db.incarnation, (await master.worker('app')).incarnation]).toEqual([2, 2, 2]);
  });

  test('rest_for_one: only those after it', async () => {
    await using master = await TestMaster.start(fleet('rest_for_one'));
    const before = await pids(master);
    process.kill(before.app, 'SIGKILL');
    await master.state('nginx', 'stopping');
    await remembered(master);
    await master.crash();
    await master.launch();
    writeFileSync(join(master.dir, 'go'), '');
    await restartOf(master, 'nginx', before.nginx);
    expect(await order(master, 3)).toEqual(['nginx down', 'app up', 'nginx up']);
    expect((await pids(master)).db).toBe(before.db);
  });

  test('while the others wait for the one that ended: they go on waiting', async () => {
    await using master = await TestMaster.start(fleet('one_for_all', '10m').replace('depends_on: [app]', ''));
    const before = await pids(master);
    writeFileSync(join(master.dir, 'go'), '');
    process.kill(before.app, 'SIGKILL');
    await master.state('nginx', 'waiting');
    await master.state('db', 'waiting');
    await remembered(master);
    await master.crash();
    await master.launch();
    for (const name of ['nginx', 'db']) {
      const view = await master.until(name, ({ state }) => state !== 'stopped');
      expect(view).toMatchObject({ state: 'waiting', incarnation: 1 });
      expect(view.note).toContain('app (backoff), with which the group web is restarted');
    }
    await master.act('start', ['app'], { wait: false, withDependencies: true });
    await restartOf(master, 'nginx', before.nginx);
    await restartOf(master, 'app', before.app);
    expect((await pids(master)).other).toBe(before.other);
  });

  test('restart of a group: the next one goes on with it', async () => {
    await using master = await TestMaster.start(fleet('one_for_one'));
    const before = await pids(master);
    await master.act('restart', ['@web'], { wait: false });
    await master.state('nginx', 'stopping');
    await remembered(master);
    await master.crash();
    await master.launch();
    expect((await master.worker('app')).pid).toBe(before.app);
    writeFileSync(join(master.dir, 'go'), '');
    await restartOf(master, 'nginx', before.nginx);
    expect(await order(master, 6)).toEqual([
      'nginx down',
      'app down',
      'db down',
      'app up',
      'db up',
      'nginx up',
    ]);
    expect((await master.worker('db')).lastExit?.cause).toBe('requested');
  });

  test('I2: stop of a group: all of it is stopped in the end, and stays so', async () => {
    await using master = await TestMaster.start(fleet('one_for_all'));
    await pids(master);
    await master.act('stop', ['@web'], { wait: false });
    await master.state('nginx', 'stopping');
    await remembered(master);
    await master.crash();
    await master.launch();
    writeFileSync(join(master.dir, 'go'), '');
    for (const name of ['nginx', 'app', 'db']) {
      expect(await master.state(name, 'stopped')).toMatchObject({ desired: 'stopped', incarnation: 1 });
    }
  });

  test('a strategy that was changed meanwhile does not go on with it', async () => {
    await using master = await TestMaster.start(fleet('one_for_all'));
    const before = await pids(master);
    process.kill(before.app, 'SIGKILL');
    await master.state('nginx', 'stopping');
    await remembered(master);
    await master.crash();
    master.configure(fleet('one_for_one'));
    await master.launch();
    await restartOf(master, 'app', before.app);
    writeFileSync(join(master.dir, 'go'), '');
    await restartOf(master, 'nginx', before.nginx);
    expect((await pids(master)).db).toBe(before.db);
  });
});
