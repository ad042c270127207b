import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';
import { allUp, begun, ordered, telling, upsByName } from '../helpers/order.ts';
import { Stranger } from '../helpers/stranger.ts';

/** A worker that says when it starts and when it ends. */
const worker = (id: string, more = '') => `
  - id: ${id}
    run: ["/bin/sh", "-c", "${telling(id)}"]
    start_seconds: 100ms
    restart: {retry_delay: 200ms, backoff_rate: 1, max_retries: 0, window: {attempts: 0}}
    ${more}`;

const fleet = (
  strategy: string,
) => `workers:${worker('nginx', 'depends_on: [app]')}${worker('app', 'depends_on: [db]')}${worker('db')}${worker('other')}
groups:
  web: {members: [db, front], strategy: ${strategy}}
  front: {members: [app, nginx]}
`;

/** Pids of workers that can be told to end. */
async function up(master: TestMaster, ...names: readonly string[]): Promise<Record<string, number>> {
  await allUp(master, names);
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await master.pidOf(name)])));
}

describe('a group', () => {
  test('A079: is named in every verb, and is treated as one: in reverse down, in order up', async () => {
    await using master = await TestMaster.start(fleet('one_for_one'));
    const before = await up(master, 'nginx', 'app', 'db', 'other');
    const restarted = await master.act('restart', ['@web']);
    expect(restarted.map(({ worker: name, outcome }) => [name, outcome]).sort()).toEqual([
      ['app', 'done'],
      ['db', 'done'],
      ['nginx', 'done'],
    ]);
    const order = await ordered(master, 9, (line) => !line.startsWith('other'));
    const since = ['nginx down', 'app down', 'db down', 'app up', 'db up', 'nginx up'];
    expect(upsByName(order.slice(3))).toEqual(since);
    expect((await begun(master)).slice(-3)).toEqual(['db', 'app', 'nginx']);
    expect(await master.pidOf('other')).toBe(before['other']);
    const stopped = await master.act('stop', ['@front']);
    expect(stopped.map(({ worker: name, state }) => `${name} ${state}`).sort()).toEqual([
      'app stopped',
      'nginx stopped',
    ]);
    // A079: what a group needs of others stays needed, and is told apart from the group itself.
    await master.act('stop', ['db']);
    const [app] = (await master.act('start', ['@front'], { withDependencies: true })).filter(
      ({ worker: name }) => name === 'app',
    );
    expect(app).toMatchObject({ outcome: 'done', alsoStarted: ['db'] });
    await master.act('stop', ['@front']);
    const status = await master.cli('status', '@web', '--by-group');
    expect(status.stdout).toMatch(
      /^@web .*1 of 3 ready\n {2}db .*\n {2}@front .*0 of 2 ready\n( {4}(app|nginx) .*\n){2}$/m,
    );
    expect((await master.cli('stop', '@wep')).stderr).toContain('Did you mean @web?');
  });

  test('does nothing when it cannot be done for one of them', async () => {
    await using master = TestMaster.prepare(`workers:${worker('a')}
  - id: b
    type: unmanaged
    unit: {unmanaged: {discovery: {method: pid-file, pid_file: foreign.pid}}}
groups: {all: {members: [a, b]}}
`);
    await using stranger = await Stranger.start('sh', ['-c', 'echo up; exec sleep 1000']);
    writeFileSync(join(master.dir, 'foreign.pid'), String(stranger.pid));
    await master.launch();
    const pid = await master.pidOf('a');
    expect(await master.pidOf('b')).toBe(stranger.pid);
    const results = await master.act('stop', ['@all']);
    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'failed']);
    expect(results.find(({ worker: name }) => name === 'a')?.message).toContain(
      'b of the group cannot, and nothing was done',
    );
    expect(await master.pidOf('a')).toBe(pid);
  });
});

describe('what follows when one of a group ends by itself', () => {
  test('one_for_one: nothing for the others', async () => {
    await using master = await TestMaster.start(fleet('one_for_one'));
    const before = await up(master, 'nginx', 'app', 'db');
    process.kill(before['app'] ?? 0, 'SIGKILL');
    await master.until('app', ({ state, pid }) => state === 'running' && pid !== before['app']);
    expect([await master.pidOf('nginx'), await master.pidOf('db')]).toEqual([before['nginx'], before['db']]);
  });

  test('one_for_all: the others stop in reverse, and all come back in order; one outage is one restart', async () => {
    await using master = await TestMaster.start(fleet('one_for_all'));
    const before = await up(master, 'nginx', 'app', 'db', 'other');
    process.kill(before['app'] ?? 0, 'SIGKILL');
    await master.until('nginx', ({ state, pid }) => state === 'running' && pid !== before['nginx']);
    const order = await ordered(master, 8, (line) => !line.startsWith('other'));
    expect(upsByName(order.slice(3))).toEqual(['nginx down', 'db down', 'app up', 'db up', 'nginx up']);
    expect((await begun(master)).slice(-3)).toEqual(['db', 'app', 'nginx']);
    const [nginx, db] = [await master.worker('nginx'), await master.worker('db')];
    expect([nginx.lastExit?.cause, db.lastExit?.cause]).toEqual(['group', 'group']);
    // The budget is that of the one that failed.
    expect([nginx.restarts, db.restarts, (await master.worker('app')).restarts]).toEqual([0, 0, 1]);
    expect(await master.pidOf('other')).toBe(before['other']);
    const events = (await master.events()).filter(
      ({ type, reason }) => type === 'process' && reason === 'group',
    );
    expect(events.map(({ message }) => message)).toEqual([
      'db, nginx restarted with it, as the group web says',
    ]);
  });

  test('rest_for_one: those after it in the group', async () => {
    await using master = await TestMaster.start(fleet('rest_for_one'));
    const before = await up(master, 'nginx', 'app', 'db');
    process.kill(before['app'] ?? 0, 'SIGKILL');
    await master.until('nginx', ({ state, pid }) => state === 'running' && pid !== before['nginx']);
    expect(await master.pidOf('db')).toBe(before['db']);
    expect(await master.pidOf('app')).not.toBe(before['app']);
  });

  test('however many tries it takes, the others are restarted once', async () => {
    await using master = await TestMaster.start(`workers:${worker('b')}
  - id: a
    run: [/bin/sh, -c, "echo x >> tries; n=$(wc -l < tries); [ $n -gt 1 ] && [ $n -lt 5 ] && exit 1; echo $$ > up; exec sleep 1000"]
    start_seconds: 0
    startup: {exec: 'test "$(cat up)" = "$MAINPID"', shell: true, period: 50ms, timeout: 10s, failure_threshold: 1000}
    restart: {retry_delay: 50ms, backoff_rate: 1, max_retries: 0, window: {attempts: 0}}
groups: {pair: {members: [a, b], strategy: one_for_all}}
`);
    const { b } = await up(master, 'b');
    process.kill(await master.pidOf('a'), 'SIGKILL');
    await master.until('b', ({ state, pid }) => state === 'running' && pid !== b);
    expect((await master.worker('a')).restarts).toBe(4);
    expect((await master.worker('b')).incarnation).toBe(2);
  });
});

test('a reload changes groups in place, and touches no worker (I9)', async () => {
  await using master = await TestMaster.start(fleet('one_for_all'));
  const before = await up(master, 'nginx', 'app', 'db', 'other');
  master.configure(fleet('one_for_one'));
  const result = await master.reload();
  expect(result).toMatchObject({ ok: true, changed: [], unchanged: 4 });
  process.kill(before['app'] ?? 0, 'SIGKILL');
  await master.until('app', ({ state, pid }) => state === 'running' && pid !== before['app']);
  expect(await up(master, 'nginx', 'db', 'other')).toEqual({
    nginx: before['nginx'],
    db: before['db'],
    other: before['other'],
  });
});
