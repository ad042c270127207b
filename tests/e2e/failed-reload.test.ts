import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { speaker } from '../helpers/speaker.ts';

/** A shell that does this on SIGHUP. */
const worker = (onHup: string, more: string) =>
  speaker(
    `trap '${onHup}' HUP; echo up; while :; do sleep 0.05; done`,
    'restart: {retry_delay: 0, window: {attempts: 0}}',
    more,
  );

async function started(text: string): Promise<{ master: TestMaster; pid: number }> {
  const master = await TestMaster.start(text);
  await master.untilLogged('web', /up/);
  return { master, pid: await master.pidOf('web') };
}

/** The worker runs on as it was, and everywhere one can see why it was not reloaded. */
async function expectVisible(master: TestMaster, pid: number, why: RegExp): Promise<void> {
  const { code, stderr } = await master.cli('reload', 'web');
  expect(code).toBe(1);
  expect(stderr).toMatch(why);
  const detail = await master.worker('web');
  expect(detail).toMatchObject({ state: 'running', pid, restarts: 0, incarnation: 1, ready: true });
  expect(isRunning(pid)).toBe(true);
  expect(detail.lastReload).toMatchObject({ ok: false, message: expect.stringMatching(why) });
  expect(detail.note).not.toContain('reloading');
  const described = await master.cli('describe', 'web');
  expect(described.stdout).toMatch(/Last reload:\n {2}\S+ \(\d+m?s ago\) {2}failed: /);
  const status = await master.cli('status');
  expect(status.stdout).toContain('its last reload has failed');
  await master.event(({ reason, message }) => reason === 'reload-failed' && why.test(message));
}

describe('A119 a reload that fails leaves the worker running, and its result is seen', () => {
  test('when the command fails', async () => {
    const { master, pid } = await started(
      worker('echo told', "reload: {exec: [sh, -c, 'echo no such site; exit 3']}"),
    );
    await using _ = master;
    await expectVisible(master, pid, /it could not be told: sh -c .*: exit 3 \(after/);
    expect((await master.worker('web')).lastReload?.output).toContain('no such site');
    expect((await master.cli('describe', 'web')).stdout).toContain('\n      no such site\n');
  });

  test('when the command takes too long: it goes, with all it has started', async () => {
    const { master, pid } = await started(
      worker('echo told', "reload: {exec: [sh, -c, 'sleep 1000 & echo $! > child; wait'], timeout: 3s}"),
    );
    await using _ = master;
    await expectVisible(master, pid, /it could not be told: sh -c .*: no end within 3 s/);
    const child = Number(readFileSync(join(master.dir, 'child'), 'utf8'));
    await eventually(() => expect(isRunning(child)).toBe(false));
  });

  test('when the request is refused, or never answered', async () => {
    let answers = true;
    const server = createServer((_request, response) => {
      if (answers) response.writeHead(500).end('bad config');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/-/reload`;
      const { master, pid } = await started(worker('echo told', `reload: {http: "${url}", timeout: 3s}`));
      await using _ = master;
      await expectVisible(master, pid, /POST .*: HTTP 500/);
      answers = false;
      await expectVisible(master, pid, /POST .*: no answer within 3 s/);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test('when the validation fails or takes too long: it is told nothing', async () => {
    const validate =
      'reload: {signal: HUP, timeout: 3s, validate: [sh, -c, "test -e slow && sleep 1000; exit 1"]}';
    const { master, pid } = await started(worker('echo told', validate));
    await using _ = master;
    await expectVisible(master, pid, /the configuration is bad, nothing was changed: sh .*: exit 1/);
    writeFileSync(join(master.dir, 'slow'), '');
    await expectVisible(
      master,
      pid,
      /the configuration is bad, nothing was changed: sh .*: no end within 3 s/,
    );
    expect(master.output('web')).not.toContain('told');
  });

  test('and the next one that succeeds is what is seen then', async () => {
    const { master, pid } = await started(worker('echo told', 'reload: {exec: [test, -e, fine]}'));
    await using _ = master;
    await expectVisible(master, pid, /exit 1/);
    writeFileSync(join(master.dir, 'fine'), '');
    expect((await master.cli('reload', 'web')).code).toBe(0);
    expect((await master.worker('web')).lastReload).toMatchObject({ ok: true, output: '' });
    expect((await master.workers())[0]).toMatchObject({ pid, note: '' });
  });
});

describe('A119 a process that ends while it reloads is not stuck', () => {
  const READY = 'readiness: {exec: test -e never, period: 50ms}\n    reload: {signal: HUP}';

  test('it has failed where nothing restarts it', async () => {
    const { master } = await started(worker('exit 4', `restart_policy: never\n    ${READY}`));
    await using _ = master;
    const result = await master.cli('reload', 'web');
    expect(result).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the process ended during the reload: exit 4'),
    });
    expect(await master.state('web', 'failed')).toMatchObject({ pid: null });
    expect(await master.cli('reload', 'web')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the worker is failed, and reads its configuration when it starts'),
    });
  });

  test('it is restarted where its policy says so, and can be reloaded again', async () => {
    const { master, pid } = await started(worker('test -e fine || exit 4; echo told', READY));
    await using _ = master;
    expect(await master.cli('reload', 'web')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the process ended during the reload'),
    });
    const next = await master.until(
      'web',
      ({ state, incarnation }) => state === 'running' && incarnation === 2,
    );
    expect(next).toMatchObject({ restarts: 1 });
    expect(next.pid).not.toBe(pid);
    // What failed was another process.
    expect(next.note).not.toContain('reload');
    await eventually(() => expect(master.output('web').match(/up/g)).toHaveLength(2));
    writeFileSync(join(master.dir, 'fine'), '');
    writeFileSync(join(master.dir, 'never'), '');
    expect((await master.cli('reload', 'web')).code).toBe(0);
  });

  test('nor does a stop wait for a reload', async () => {
    const hooks = 'hooks: {pre_reload: {run: "sleep 1000 & echo $! > child; wait", shell: true, tag: wait}}';
    const { master } = await started(worker('echo told', `reload: {signal: HUP}\n    ${hooks}`));
    await using _ = master;
    const reloaded = master.cli('reload', 'web');
    const child = Number(await master.untilFile('child', (text) => text.endsWith('\n')));
    expect((await master.workers())[0]?.note).toContain('pre_reload: wait');
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(await reloaded).toMatchObject({ code: 1, stderr: expect.stringMatching(/ended/) });
    await eventually(() => expect(isRunning(child)).toBe(false));
    expect(master.output('web')).not.toContain('told');
  });
});

describe('pre_reload', () => {
  const say = (more: string) =>
    `hooks: {pre_reload: {run: "echo $HSU_HOOK $HSU_WORKER $HSU_RUN $HSU_PID >> order${more}", shell: true, tag: say}}`;

  test('is run before the configuration is looked at and the worker is told, each time (A136)', async () => {
    const reload = 'reload: {signal: HUP, validate: [sh, -c, "echo validate >> order"]}';
    const { master, pid } = await started(worker('echo told >> order', `${reload}\n    ${say('')}`));
    await using _ = master;
    for (const times of [1, 2]) {
      expect((await master.cli('reload', 'web')).code).toBe(0);
      await master.untilFile('order', (text) => text.split('told').length === times + 1);
    }
    const once = [`pre_reload web 1 ${pid}`, 'validate', 'told'];
    expect(readFileSync(join(master.dir, 'order'), 'utf8').trimEnd().split('\n')).toEqual([...once, ...once]);
  });

  test('that fails refuses the reload, and the worker runs on, untouched (A119, A136)', async () => {
    const { master, pid } = await started(
      worker('echo told', `reload: {signal: HUP}\n    ${say('; echo no cache >&2; exit 3')}`),
    );
    await using _ = master;
    await expectVisible(master, pid, /pre_reload: say: exit 3: no cache; nothing was changed/);
    expect(master.output('web')).not.toContain('told');
    expect(master.output('web')).toContain('[pre_reload say] no cache');
  });

  test('that takes too long is killed, and refuses it too', async () => {
    const hook = 'hooks: {pre_reload: {run: sleep 1000, timeout: 300ms}}';
    const { master, pid } = await started(worker('echo told', `reload: {signal: HUP}\n    ${hook}`));
    await using _ = master;
    await expectVisible(
      master,
      pid,
      /pre_reload: sleep: killed after its timeout of 0\.3 s; nothing was changed/,
    );
    expect(master.output('web')).not.toContain('told');
  });

  test('is tried again, or ignored, where that is said', async () => {
    const hooks = `hooks:
      pre_reload:
        - {run: "echo try >> order; test $(grep -c try order) -ge 3", shell: true, on_failure: retry, retry_delay: 0}
        - {run: "exit 1", shell: true, on_failure: ignore, tag: whatever}`;
    const { master } = await started(worker('echo told', `reload: {signal: HUP}\n    ${hooks}`));
    await using _ = master;
    expect((await master.cli('reload', 'web')).code).toBe(0);
    await master.untilLogged('web', /told/);
    expect(readFileSync(join(master.dir, 'order'), 'utf8')).toBe('try\ntry\ntry\n');
    await master.event(
      ({ type, message }) => type === 'hook' && message.includes('pre_reload: whatever: exit 1'),
    );
  });
});

test('A118: a storm of reloads of a worker is two', async () => {
  const validate = 'validate: [sh, -c, "echo one >> order; while ! test -e go; do sleep 0.05; done"]';
  const { master } = await started(worker('echo told', `reload: {signal: HUP, ${validate}}`));
  await using _ = master;
  const first = master.act('reload', ['web']);
  await master.untilFile('order', (text) => text.includes('one'));
  const storm = Array.from({ length: 20 }, () => master.act('reload', ['web'], { wait: false }));
  expect((await Promise.all(storm)).flat().map(({ outcome }) => outcome)).toEqual(
    storm.map(() => 'accepted'),
  );
  expect((await master.workers())[0]?.note).toBe('reloading');
  writeFileSync(join(master.dir, 'go'), '');
  expect(await first).toMatchObject([{ outcome: 'done' }]);
  // This one joins what waits, or is one more.
  expect(await master.act('reload', ['web'])).toMatchObject([{ outcome: 'done' }]);
  const reloads = (await master.events()).filter(({ reason }) => reason === 'reloaded').length;
  expect(reloads).toBeGreaterThanOrEqual(2);
  expect(reloads).toBeLessThanOrEqual(3);
  expect(readFileSync(join(master.dir, 'order'), 'utf8').trimEnd().split('\n')).toHaveLength(reloads);
});
