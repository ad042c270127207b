import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { freePorts } from '../helpers/ports.ts';

const DRAINER = join(import.meta.dirname, '../fixtures/programs/drainer.mjs');

/** A server on a port of its own, with a client, and a drain of this kind. */
async function served(
  drain: string,
  more = '',
  settings = '',
): Promise<{ master: TestMaster; client: Socket; pid: number }> {
  const [port = 0] = await freePorts(1);
  const master = await TestMaster.start(`${settings}workers:
  - id: web
    run: [${process.execPath}, ${DRAINER}, ${port}]
    start_seconds: 0
    readiness: {tcp: ${port}, period: 100ms, timeout: 10s}
    drain: ${drain}
    ${more}
`);
  const { pid } = await master.until('web', ({ ready }) => ready);
  const client = connect(port, '127.0.0.1');
  client.on('error', () => {});
  onTestFinished(() => {
    client.destroy();
  });
  await once(client, 'connect');
  client.write('hello');
  await once(client, 'data');
  return { master, client, pid: pid ?? 0 };
}

const noteOf = async (master: TestMaster): Promise<string> => (await master.workers())[0]?.note ?? '';
const draining = async (master: TestMaster): Promise<void> => {
  await eventually(async () => expect(await noteOf(master)).toMatch(/^draining: 1 connection, /));
};
const notesOf = async (master: TestMaster): Promise<string[]> =>
  (await master.events())
    .filter(({ worker, reason }) => worker === 'web' && /drain/.test(reason))
    .map(({ reason, message }) => `${reason}: ${message}`);

const PATIENT = '{signal: USR1, until: {connections: 0}, period: 50ms, timeout: 10m}';

describe('a drain before the stop sequence', () => {
  test('lets clients finish: not ready at once, told, seen, and stopped when the last one has gone', async () => {
    const liveness = 'liveness: {exec: test ! -e sick, period: 50ms, timeout: 10s, failure_threshold: 1}';
    const { master, client, pid } = await served(PATIENT, liveness);
    await using _ = master;
    const stopped = master.act('stop', ['web']);
    await draining(master);
    await master.untilLogged('web', /closed/);
    expect(await noteOf(master)).toMatch(/^draining: 1 connection, at most (10m|9m\d+s) left$/);
    expect((await master.workers())[0]).toMatchObject({
      state: 'stopping',
      ready: false,
      pid,
      readyAt: expect.any(String),
    });
    const metrics = await new HttpClient(master.socket).send('GET', '/metrics');
    expect(metrics.text).toContain('hsu_worker_ready{worker="web"} 0');
    // Nobody asks any more whether it is well.
    writeFileSync(join(master.dir, 'sick'), '');
    client.write('still there?');
    await once(client, 'data');
    expect(master.output('web')).not.toContain('stopped');
    client.destroy();
    expect(await stopped).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    await master.untilLogged('web', /listening.*closed.*stopped/s);
    expect(await notesOf(master)).toEqual([
      'draining: draining for at most 10m, until it has no connections',
      expect.stringMatching(/^drained: drained after .*: no connections$/),
    ]);
    expect((await master.worker('web')).exits).toMatchObject([{ code: 0, cause: 'requested' }]);
  });

  test('is cut short by --now, by a kill, and by the end of the process', async () => {
    const { master, pid } = await served(PATIENT, 'restart_policy: always');
    await using _ = master;
    const stopped = master.cli('stop', 'web');
    await draining(master);
    expect(await master.cli('stop', 'web', '--now')).toMatchObject({ code: 0 });
    expect((await stopped).code).toBe(0);
    expect(isRunning(pid)).toBe(false);
    expect((await notesOf(master)).at(-1)).toMatch(
      /^not-drained: the drain was cut short after .*: 1 connection$/,
    );

    await master.act('start', ['web']);
    const restarted = master.act('restart', ['web']);
    // Nobody is connected this time.
    expect(await restarted).toMatchObject([{ outcome: 'done', state: 'running' }]);
    expect(await master.cli('restart', 'web', '--now')).toMatchObject({ code: 0 });
  });

  test('is over when the process is, by itself or by a signal, and what was asked for follows', async () => {
    const { master, pid } = await served(PATIENT);
    await using _ = master;
    const restarted = master.act('restart', ['web']);
    await draining(master);
    expect(await noteOf(master)).toContain(', then it starts again');
    await master.cli('signal', 'KILL', 'web');
    const [result] = await restarted;
    expect(result).toMatchObject({ outcome: 'done', state: 'running' });
    expect(result?.pid).not.toBe(pid);
    // Its end is seen first, or that it has no clients any more.
    expect((await notesOf(master))[1]).toMatch(
      /^drained: (ended by itself while it drained, after |drained after .*: no connections$)/,
    );
  });

  test('has an end: after its timeout the stop sequence comes, whoever is connected', async () => {
    const { master } = await served('{delay: 100ms, until: {connections: 0}, period: 50ms, timeout: 300ms}');
    await using _ = master;
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done' }]);
    expect((await notesOf(master)).at(-1)).toMatch(/^not-drained: not drained in time, after /);
    await master.untilLogged('web', /stopped/);
  });

  test('goes on under the next master where it was, and is announced once (I6)', async () => {
    const off = '\n  - {id: off, run: sleep 1000, enabled: false}';
    const { master, client, pid } = await served(PATIENT, off);
    await using _ = master;
    await master.act('stop', ['web'], { wait: false });
    await draining(master);
    await master.untilLogged('web', /closed/);
    // What was said before is on disk when this is answered.
    await master.act('stop', ['off']);
    await master.crash();
    await master.launch();
    expect((await master.workers())[0]).toMatchObject({
      state: 'stopping',
      desired: 'stopped',
      ready: false,
      pid,
    });
    await draining(master);
    expect(await noteOf(master)).toMatch(/at most (10m|9m\d+s) left$/);
    client.destroy();
    await master.state('web', 'stopped');
    expect(master.output('web').match(/closed/g)).toHaveLength(1);
    await master.untilLogged('web', /stopped/);
  });

  test('belongs to the end of the master, and leaves the stop sequence its time', async () => {
    const { master } = await served(
      PATIENT,
      'stop: [{signal: TERM, wait: 1h}]',
      'master: {force_shutdown_timeout: 6s}\n',
    );
    await using _ = master;
    const quit = master.quit();
    await master.untilLogged('web', /closed/);
    expect(await quit).toBe(0);
    expect(master.output('web')).toMatch(/closed.*stopped/s);
  });

  test('belongs to a changed definition', async () => {
    const { master, client, pid } = await served(PATIENT);
    await using _ = master;
    const text = readFileSync(master.configFile, 'utf8');
    writeFileSync(master.configFile, `${text}    env: {EDITION: "2"}\n`);
    await draining(master);
    client.destroy();
    await master.until('web', (worker) => worker.ready && worker.pid !== pid);
  });
});

test('a command says when it is over, after pre_stop and a delay', async () => {
  await using master = await TestMaster.start(`workers:
  - id: web
    run: [/bin/sh, -c, "trap 'echo stopped >> order; exit 0' TERM; echo up; while :; do sleep 0.05; done"]
    start_seconds: 0
    hooks: {pre_stop: {run: "echo pre_stop >> order", shell: true}}
    drain: {delay: 200ms, until: {exec: "echo looked $MAINPID >> order; test -e idle", shell: true}, period: 50ms}
`);
  await master.untilLogged('web', /up/);
  const { pid } = await master.until('web', ({ state }) => state === 'running');
  const stopped = master.act('stop', ['web']);
  await master.untilFile('order', (text) => text.includes('looked'));
  await eventually(async () => expect(await noteOf(master)).toMatch(/^draining: exit 1, at most \d+s left$/));
  writeFileSync(join(master.dir, 'idle'), '');
  await stopped;
  const order = readFileSync(join(master.dir, 'order'), 'utf8').trimEnd().split('\n');
  expect([...new Set(order)]).toEqual(['pre_stop', `looked ${pid}`, 'stopped']);
});

test('what others need drains when they are gone (A043)', async () => {
  const worker = (id: string, more: string) =>
    `  - {id: ${id}, run: sleep 1000, start_seconds: 0, drain: 200ms${more}}\n`;
  await using master = await TestMaster.start(
    `workers:\n${worker('db', '')}${worker('app', ', depends_on: [db]')}groups: {all: {members: [db, app]}}\n`,
  );
  await master.state('app', 'running');
  expect((await master.cli('stop', '@all', '-y')).code).toBe(0);
  const events = await master.events();
  const at = (name: string, wanted: string) =>
    events.findIndex(({ worker: of, reason }) => of === name && reason === wanted);
  const order = [
    at('app', 'stopping'),
    at('app', 'draining'),
    at('app', 'drained'),
    at('app', 'stopped'),
    at('db', 'stopping'),
    at('db', 'draining'),
    at('db', 'drained'),
    at('db', 'stopped'),
  ];
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});
