import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

const SERVER = resolve(import.meta.dirname, '../helpers/health-server.mjs');
const FAST = 'period: 200ms, timeout: 10s';

/** A worker that is as well as the files beside it say. */
function web(lines: string): string {
  return `workers:
  - id: web
    run: [${process.execPath}, ${SERVER}]
    start_seconds: 0
    restart: {retry_delay: 0}
${lines.replace(/^/gm, '    ')}
`;
}

const probe = (file: string, more = FAST) =>
  `{http: {url: http://localhost/${file}, socket: web.sock}, ${more}}`;

class Files {
  readonly #dir: string;

  constructor(master: TestMaster) {
    this.#dir = master.dir;
  }

  /** The server answers 200 for this path from now on. */
  make(name: string): void {
    writeFileSync(join(this.#dir, `web.${name}`), '');
  }

  remove(name: string): void {
    rmSync(join(this.#dir, `web.${name}`), { force: true });
  }
}

describe('readiness', () => {
  test('is a fact of its own: start and wait return when it is so, and A090 its loss restarts nothing', async () => {
    await using master = await TestMaster.start(
      web(`readiness: ${probe('ready', `${FAST}, failure_threshold: 2`)}`),
    );
    const files = new Files(master);
    await master.untilLogged('web', /listening/);
    const waiting = master.cli('wait', 'web', '--for', 'ready');
    const starting = master.act('start', ['web']);
    const [before] = await master.workers();
    expect(before).toMatchObject({ state: 'running', ready: false, readyAt: null });
    expect(before?.note).toMatch(/^not ready: /);
    expect((await master.cli('status')).code).toBe(3);
    files.make('ready');
    expect(await waiting).toMatchObject({ code: 0 });
    expect(await starting).toMatchObject([{ outcome: 'done', state: 'running' }]);
    const ready = await master.until('web', (worker) => worker.ready);
    expect(ready).toMatchObject({ note: '', restarts: 0 });
    expect((await master.cli('status')).stdout).toMatch(/web +running +yes /);

    files.remove('ready');
    const lost = await master.until('web', (worker) => !worker.ready);
    expect(lost).toMatchObject({
      state: 'running',
      note: 'not ready: HTTP 503',
      pid: ready.pid,
      restarts: 0,
    });
    files.make('ready');
    const again = await master.until('web', (worker) => worker.ready);
    expect(again, 'A091').toMatchObject({ readyAt: ready.readyAt, pid: ready.pid });
  });

  test('I6: comes back to a master that takes the worker over, without a restart', async () => {
    await using master = TestMaster.prepare(web(`readiness: ${probe('ready')}`));
    new Files(master).make('ready');
    await master.launch();
    const before = await master.until('web', (worker) => worker.ready);
    await master.crash();
    await master.launch();
    const after = await master.until('web', (worker) => worker.ready);
    expect(after).toMatchObject({ pid: before.pid, restarts: 0, incarnation: 1 });
  });
});

describe('liveness', () => {
  test('one outage is one restart, with cause probe', async () => {
    // Until it is well again, however long that takes, nobody asks whether it is alive.
    const startup = probe('live', `${FAST}, failure_threshold: 1000`);
    await using master = TestMaster.prepare(
      web(`startup: ${startup}\nliveness: ${probe('live')}\nreadiness: ${probe('ready')}`),
    );
    const files = new Files(master);
    files.make('live');
    files.make('ready');
    await master.launch();
    const first = await master.until('web', (worker) => worker.ready);
    files.remove('live');
    const second = await master.until('web', (worker) => worker.incarnation === 2);
    files.make('live');
    const ready = await master.until('web', (worker) => worker.ready);
    expect(ready).toMatchObject({ restarts: 1, incarnation: 2 });
    expect(ready.pid).not.toBe(first.pid);
    expect(second.lastExit).toMatchObject({ cause: 'probe', code: 0, pid: first.pid });
    const events = (await master.events()).filter(({ type }) => type === 'probe' || type === 'exit');
    expect(events.map(({ type, reason }) => `${type} ${reason}`)).toEqual([
      'probe ready',
      'probe unhealthy',
      'exit probe',
      'probe ready',
    ]);
  });

  test('under policy never it is said and nothing else', async () => {
    await using master = await TestMaster.start(web(`restart_policy: never\nliveness: ${probe('live')}`));
    const worker = await master.until('web', ({ note }) => note.includes('not restarted'));
    expect(worker).toMatchObject({ state: 'running', restarts: 0 });
    expect(worker.note).toContain('restart_policy is never');
    new Files(master).make('live');
    expect((await master.until('web', ({ note }) => note === '')).incarnation).toBe(1);
  });

  test("HSU's health_check is liveness and readiness, with its own grace period and retries", async () => {
    const check = `{type: http, http: {url: http://localhost/live, socket: web.sock}, run_options: {interval: 200ms, timeout: 10s, retries: 1}}`;
    await using master = TestMaster.prepare(web(`health_check: ${check}\nprofile_type: default`));
    const files = new Files(master);
    files.make('live');
    await master.launch();
    const first = await master.until('web', (worker) => worker.ready);
    files.remove('live');
    const unready = await master.until('web', ({ note }) => note.includes('startup_grace_period'));
    expect(unready).toMatchObject({ ready: false, pid: first.pid });
    master.configure(
      web(`health_check: ${check}\nrestart: {retry_delay: 0, startup_grace_period: 0}`).replace(
        '    restart: {retry_delay: 0}\n',
        '',
      ),
    );
    await master.reload();
    expect(await master.until('web', ({ incarnation }) => incarnation === 2)).toMatchObject({ restarts: 1 });
  });
});

describe('startup', () => {
  test('A084: gates the others; a worker is starting until it passes', async () => {
    await using master = TestMaster.prepare(
      web(
        `startup: ${probe('ready', `${FAST}, failure_threshold: 1000`)}\nliveness: ${probe('live', `${FAST}, failure_threshold: 1`)}`,
      ),
    );
    const files = new Files(master);
    files.make('slow');
    await master.launch();
    await master.untilLogged('web', /not yet/);
    await master.check('web');
    const [slow] = await master.workers();
    expect(slow).toMatchObject({ state: 'starting', ready: false });
    expect(slow?.note).toMatch(/^has not come up yet; startup \d+\/1000: /);
    files.remove('slow');
    files.make('live');
    files.make('ready');
    expect(await master.state('web', 'running')).toMatchObject({ ready: true, restarts: 0 });
    files.remove('ready');
    files.remove('live');
    expect(await master.until('web', ({ incarnation }) => incarnation === 2)).toMatchObject({ restarts: 1 });
  });

  test('A017: one that never passes is a failed start, whose process is gone', async () => {
    await using master = await TestMaster.start(
      web(`restart_policy: never\nstartup: ${probe('ready', `${FAST}, failure_threshold: 3`)}`),
    );
    const [result] = await master.act('start', ['web']);
    expect(result).toMatchObject({ outcome: 'failed', pid: null });
    const worker = await master.state('web', 'failed');
    expect(worker.note).toMatch(/^startup: .*\(3 failures in a row\); restart_policy is never$/);
    expect(worker.lastExit).toMatchObject({ cause: 'start' });
  });
});

describe('looking by hand', () => {
  test('check makes all checks now, with their output, also of a worker that is stopped', async () => {
    await using master = await TestMaster.start(
      web(
        `readiness: ${probe('ready', 'period: 1h, timeout: 10s')}\nliveness: {exec: 'echo pid $MAINPID of $HSU_WORKER; exit 3', shell: true, period: 1h, timeout: 10s, warning_exit_codes: [3]}`,
      ),
    );
    const pid = await master.pidOf('web');
    await master.untilLogged('web', /listening/);
    const { code, stdout } = await master.cli('check', 'web');
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /^web readiness +fail +HTTP 503, [\d.]+ ms {2}http GET http:\/\/localhost\/ready by /m,
    );
    expect(stdout).toContain('\n    not well\n');
    expect(stdout).toMatch(/^web liveness +warn +exit 3, [\d.]+ ms {2}exec /m);
    expect(stdout).toContain(`\n    pid ${pid} of web\n`);
    new Files(master).make('ready');
    expect((await master.cli('check', 'web')).code).toBe(0);
    await master.act('stop', ['web']);
    const json = JSON.parse((await master.cli('check', 'web', '-o', 'json')).stdout);
    expect(json.results[0]).toMatchObject({ worker: 'web', outcome: 'fail' });
  });

  test('check shows the whole output, of which only the head is kept', async () => {
    await using master = await TestMaster.start(
      web('readiness: {exec: "seq 3000; exit 1", shell: true, period: 1h, timeout: 1m}'),
    );
    await master.untilLogged('web', /listening/);
    const { stdout } = await master.cli('check', 'web');
    expect(stdout).toContain('\n    3000\n');
    const [readiness] = (await master.worker('web')).probes;
    expect(readiness?.results[0]?.output).toHaveLength(1024);
  });

  test('describe shows what each probe has seen', async () => {
    await using master = await TestMaster.start(web(`readiness: ${probe('ready')}`));
    await master.untilLogged('web', /listening/);
    await master.check('web');
    const [readiness] = (await master.worker('web')).probes;
    expect(readiness).toMatchObject({ name: 'readiness', decides: ['readiness'], state: expect.any(String) });
    expect(readiness?.results[0]).toMatchObject({
      outcome: 'fail',
      message: 'HTTP 503',
      output: 'not well\n',
    });
    const { stdout } = await master.cli('describe', 'web');
    expect(stdout).toMatch(/^Ready: +no$/m);
    expect(stdout).toMatch(/readiness +\w+( \d+\/3)? {2}http GET .*\(every 200ms, at most 10s\)/);
    expect(stdout).toMatch(/fail +HTTP 503, [\d.]+ ms: not well/);
  });
});

test('probes change in place', async () => {
  await using master = await TestMaster.start(
    web(`readiness: ${probe('ready', 'period: 1h, timeout: 10s')}`),
  );
  const pid = await master.pidOf('web');
  new Files(master).make('other');
  master.configure(web(`readiness: ${probe('other')}`));
  await master.reload();
  expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ pid, restarts: 0 });
});
