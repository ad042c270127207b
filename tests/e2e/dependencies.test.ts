import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';
import { allUp, begun, ordered, telling, upsByName } from '../helpers/order.ts';

/** A worker that says when it starts and when it ends. */
const worker = (id: string, more = '') => `
  - id: ${id}
    run: ["/bin/sh", "-c", "${telling(id)}"]
    start_seconds: 0
    restart: {retry_delay: 0, max_retries: 0, window: {attempts: 0}}
    ${more}`;

const READY = "readiness: {exec: 'test -e db.ready', shell: true, period: 100ms, timeout: 10s}";

describe('a stack of workers', () => {
  const STACK = `workers:${worker('web', 'depends_on: [app]')}${worker('app', 'depends_on: [db, migrate]')}
  - {id: migrate, run: [/bin/sh, -c, "echo migrate >> order"], oneshot: true, depends_on: [db]}${worker('db', READY)}
`;

  test('waits with reasons, comes up in order, and goes in reverse (A043)', async () => {
    await using master = await TestMaster.start(STACK);
    await master.until('web', ({ state }) => state === 'waiting');
    await master.untilFile('order', (text) => text === 'db up\n');
    await master.state('db', 'running');
    const notes = Object.fromEntries((await master.workers()).map(({ name, note }) => [name, note]));
    expect(notes).toMatchObject({
      web: 'waiting for app (waiting)',
      app: 'waiting for db (not ready), migrate (waiting)',
      migrate: 'waiting for db (not ready)',
    });
    expect((await master.cli('status')).code).toBe(3);
    writeFileSync(join(master.dir, 'db.ready'), '');
    await master.state('web', 'running');
    expect(upsByName(await ordered(master, 4))).toEqual(['db up', 'migrate', 'app up', 'web up']);
    expect(await begun(master)).toEqual(['db', 'migrate', 'app', 'web']);
    const graph = await master.cli('graph');
    expect(graph.stdout).toContain('after + db (ready), + migrate (completed successfully)');
    expect(await master.quit()).toBe(0);
    expect((await ordered(master, 7)).slice(4)).toEqual(['web down', 'app down', 'db down']);
  });

  test('A077: start starts what is needed, and no more; stop of several is in reverse', async () => {
    await using master = await TestMaster.start(STACK + worker('other'));
    writeFileSync(join(master.dir, 'db.ready'), '');
    await master.state('web', 'running');
    await allUp(master, ['db', 'app', 'web', 'other']);
    const stopped = await master.act('stop', ['db', 'web', 'app', 'migrate', 'other']);
    expect(stopped.map(({ outcome }) => outcome).sort()).toEqual(['done', 'done', 'done', 'done', 'done']);
    const downs = await ordered(master, 4, (line) => line.endsWith('down'));
    expect(downs.filter((line) => line !== 'other down')).toEqual(['web down', 'app down', 'db down']);
    const [refused] = await master.act('start', ['app']);
    expect(refused).toMatchObject({ outcome: 'failed', state: 'waiting' });
    expect(refused?.message).toMatch(/^waiting for .*; (db, migrate|migrate, db) was stopped by request:/);
    const [started] = await master.act('start', ['app'], { withDependencies: true });
    expect(started).toMatchObject({ outcome: 'done', state: 'running' });
    expect(started?.alsoStarted?.toSorted()).toEqual(['db', 'migrate']);
    const states = Object.fromEntries((await master.workers()).map(({ name, state }) => [name, state]));
    expect(states).toEqual({
      web: 'stopped',
      app: 'running',
      migrate: 'done',
      db: 'running',
      other: 'stopped',
    });
  });

  test('I6: a killed master finds it as it was: nothing restarts, and the one-shot does not run again', async () => {
    await using master = await TestMaster.start(STACK);
    writeFileSync(join(master.dir, 'db.ready'), '');
    await master.state('web', 'running');
    const before = await master.workers();
    await master.crash();
    await master.launch();
    await master.until('db', ({ ready }) => ready);
    expect((await master.workers()).map(({ name, pid, state }) => [name, pid, state])).toEqual(
      before.map(({ name, pid, state }) => [name, pid, state]),
    );
    expect(await ordered(master, 4)).toHaveLength(4);
  });
});

test('A058: start says at once that what it needs has failed; the worker goes on by itself when it is repaired', async () => {
  await using master = await TestMaster.start(`workers:
  - {id: db, run: [/bin/sh, -c, "test -e fixed && exec sleep 1000"], start_seconds: 0, startup: {exec: [test, -e, fixed], period: 100ms, failure_threshold: 600}, restart_policy: never}${worker('web', 'depends_on: [db]')}
`);
  await master.state('db', 'failed');
  const [result] = await master.act('start', ['web']);
  expect(result).toMatchObject({ outcome: 'failed', state: 'waiting' });
  expect(result?.message).toMatch(
    /^waiting for db \(failed: exit 1.*\); it starts by itself when that is there$/,
  );
  writeFileSync(join(master.dir, 'fixed'), '');
  await master.act('start', ['db']);
  expect(await master.state('web', 'running')).toMatchObject({ restarts: 0 });
});

test('a reload adds a dependency in place, and a removed one lets go (I9)', async () => {
  const fleet = (more: string) => `workers:${worker('db')}${worker('web', more)}\n`;
  await using master = await TestMaster.start(fleet(''));
  const pid = await master.pidOf('web');
  await master.act('stop', ['db']);
  master.configure(fleet('depends_on: [db]'));
  await master.reload();
  expect(await master.pidOf('web')).toBe(pid);
  await master.act('restart', ['web'], { wait: false, withDependencies: true });
  await master.state('db', 'running');
  await master.act('stop', ['db', 'web']);
  master.configure(fleet('depends_on: {db: {condition: completed}}'));
  await master.reload();
  await master.act('start', ['web'], { wait: false });
  await master.state('web', 'waiting');
  master.configure(fleet(''));
  await master.reload();
  await master.state('web', 'running');
});

test('a cycle is refused, with the way it takes (A073), and changes nothing (I8)', async () => {
  await using master = await TestMaster.start(`workers:${worker('a')}${worker('b', 'depends_on: [a]')}\n`);
  const pids = [await master.pidOf('a'), await master.pidOf('b')];
  master.configure(`workers:${worker('a', 'after: [b]')}${worker('b', 'depends_on: [a]')}\n`);
  const result = await master.reload();
  expect(result.ok).toBe(false);
  expect(result.findings.join()).toContain('these wait for each other: a → b → a');
  expect([await master.pidOf('a'), await master.pidOf('b')]).toEqual(pids);
});
