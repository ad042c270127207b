import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';
import { canNotify, speaker } from '../helpers/speaker.ts';

const NGINX = '/usr/sbin/nginx';

/** A shell that counts how often it was told to read its configuration. */
const worker = (onHup: string, more: string) =>
  speaker(`trap '${onHup}' HUP; echo up; while :; do sleep 0.05; done`, 'restart_policy: never', more);

async function started(text: string): Promise<{ master: TestMaster; pid: number | null }> {
  const master = await TestMaster.start(text);
  await master.untilLogged('web', /up/);
  const { pid } = await master.until('web', ({ state }) => state === 'running');
  return { master, pid };
}

describe('reload NAME', () => {
  test('sends its signal; the pid stays, and the result says that nothing confirms it', async () => {
    const { master, pid } = await started(worker('echo told', 'reload: {signal: SIGHUP}'));
    await using _ = master;
    const { code, stdout } = await master.cli('reload', 'web');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^web: reloaded by SIGHUP; nothing confirms what came of it \(after [\d.]+m?s\) \(pid \d+\)\n$/,
    );
    await master.untilLogged('web', /told/);
    expect((await master.workers())[0]).toMatchObject({ pid, restarts: 0, state: 'running' });
    await master.event(({ reason, worker }) => worker === 'web' && reason === 'reloaded');
  });

  test('a validation that fails changes nothing, and its output is shown', async () => {
    const reload = 'reload: {signal: HUP, validate: [sh, -c, "echo line 7 is bad >&2; exit 3"]}';
    const { master, pid } = await started(worker('echo told', reload));
    await using _ = master;
    const { code, stderr } = await master.cli('reload', 'web');
    expect(code).toBe(1);
    expect(stderr).toContain('web: the configuration is bad, nothing was changed: sh -c');
    expect(stderr).toContain('exit 3 (after ');
    expect(stderr).toContain('\n    line 7 is bad\n');
    await master.event(
      ({ reason, message }) => reason === 'reload-failed' && message.includes('line 7 is bad'),
    );
    expect(master.output('web')).not.toContain('told');
    expect((await master.workers())[0]).toMatchObject({ pid });
  });

  test('is confirmed by a readiness probe that passes with a warning', async () => {
    const more = `readiness: {exec: [sh, -c, 'exit 3'], warning_exit_codes: [3], timeout: 10s, period: 10s}
    reload: {signal: HUP, timeout: 15s}`;
    const { master } = await started(worker('echo told', more));
    await using _ = master;
    await master.until('web', ({ ready }) => ready);
    const { code, stdout, stderr } = await master.cli('reload', 'web');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('confirmed by its readiness probe');
  });

  test('is confirmed by its readiness probe, or fails when that does not pass in time', async () => {
    const more =
      'readiness: {exec: test -e ok, period: 50ms, timeout: 10s}\n    reload: {signal: HUP, timeout: 600ms}';
    const { master } = await started(worker('rm ok', more).replace('echo up', 'touch ok; echo up'));
    await using _ = master;
    await master.until('web', ({ ready }) => ready);
    const failure = await master.cli('reload', 'web');
    // What it was before it has read its configuration may pass as well.
    if (failure.code === 1) expect(failure.stderr).toContain('but it was not ready within 0.6 s: ');
    else expect(failure.stdout).toContain('reloaded by SIGHUP, confirmed by its readiness probe');
    await master.until('web', ({ ready }) => !ready);
    expect(await master.cli('reload', 'web')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('but it was not ready within 0.6 s: '),
    });
    writeFileSync(join(master.dir, 'ok'), '');
  });

  test('by a command that is told the main process, and that may refuse', async () => {
    const exec = "reload: {exec: [sh, -c, 'echo $MAINPID > asked; echo no such site; test -e fine']}";
    const { master, pid } = await started(worker('echo told', exec));
    await using _ = master;
    const refused = await master.cli('reload', 'web');
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('\n    no such site\n') });
    expect(Number(readFileSync(join(master.dir, 'asked'), 'utf8'))).toBe(pid);
    writeFileSync(join(master.dir, 'fine'), '');
    expect((await master.cli('reload', 'web')).code).toBe(0);
  });

  test('by a request, POST unless told', async () => {
    const asked: string[] = [];
    const server = createServer(({ method, url }, response) => {
      asked.push(`${method} ${url}`);
      response.statusCode = asked.length === 1 ? 500 : 200;
      response.end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      const url = `http://127.0.0.1:${port}/-/reload`;
      const { master } = await started(worker('echo told', `reload: {http: "${url}"}`));
      await using _ = master;
      expect(await master.cli('reload', 'web')).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(`POST ${url}: HTTP 500`),
      });
      expect((await master.cli('reload', 'web')).code).toBe(0);
      expect(asked).toEqual(['POST /-/reload', 'POST /-/reload']);
    } finally {
      server.close();
    }
  });

  test('a process that dies of it is a failure', async () => {
    const { master } = await started(
      worker('exit 4', 'readiness: {exec: test -e never, period: 50ms}\n    reload: {signal: HUP}'),
    );
    await using _ = master;
    expect(await master.cli('reload', 'web')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the process ended during the reload'),
    });
  });

  test('says what to write when the definition does not say how, or when nothing runs', async () => {
    const { master } = await started(worker('echo told', 'enabled: true'));
    await using _ = master;
    expect(await master.cli('reload', 'web')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('write e.g. reload: {signal: SIGHUP}'),
    });
    const text = readFileSync(master.configFile, 'utf8');
    writeFileSync(master.configFile, text.replace('enabled: true', 'reload: {signal: SIGHUP}'));
    await master.cli('reload');
    expect((await master.cli('reload', 'web')).code).toBe(0);
    await master.act('stop', ['web']);
    expect(await master.cli('reload', 'web')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the worker is stopped, and reads its configuration when it starts'),
    });
    expect((await master.cli('reload', 'nobody')).code).toBe(4);
    expect((await master.cli('reload', '--no-wait')).code).toBe(2);
  });
});

test.skipIf(!canNotify)('is confirmed by READY=1 (skipped without systemd-notify and koffi)', async () => {
  const onHup = 'systemd-notify RELOADING=1; while ! test -e go; do sleep 0.02; done; systemd-notify --ready';
  const text = worker(onHup, 'notify: {access: all}\n    reload: {signal: HUP}');
  const { master, pid } = await started(text.replace('echo up', 'systemd-notify --ready; echo up'));
  await using _ = master;
  const reloaded = master.cli('reload', 'web');
  await master.until('web', ({ ready }) => !ready);
  writeFileSync(join(master.dir, 'go'), '');
  expect(await reloaded).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('reloaded by SIGHUP, confirmed by READY=1'),
  });
  expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ pid });
});

test.skipIf(!existsSync(NGINX))('nginx (skipped without it)', async () => {
  await using master = TestMaster.prepare('');
  const conf = join(master.dir, 'nginx.conf');
  const site = (more: string) =>
    `daemon off; pid ${master.dir}/nginx.pid; error_log stderr; events {} http { access_log off; client_body_temp_path ${master.dir}/a; proxy_temp_path ${master.dir}/b; fastcgi_temp_path ${master.dir}/c; uwsgi_temp_path ${master.dir}/d; scgi_temp_path ${master.dir}/e; server { listen unix:${master.dir}/web.sock; ${more} } }\n`;
  writeFileSync(conf, site('return 200;'));
  writeFileSync(
    master.configFile,
    `workers:
  - id: web
    run: ${NGINX} -c ${conf}
    readiness: {http: {url: "http://localhost/", socket: ${master.dir}/web.sock}}
    reload: {signal: SIGHUP, validate: [${NGINX}, -t, -q, -c, ${conf}]}
`,
  );
  await master.launch();
  const { pid } = await master.until('web', ({ ready }) => ready);
  writeFileSync(conf, site('return nonsense;'));
  const refused = await master.cli('reload', 'web');
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('invalid return code "nonsense"'),
  });
  writeFileSync(conf, site('return 204;'));
  expect(await master.cli('reload', 'web')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('confirmed by its readiness probe'),
  });
  expect((await master.workers())[0]).toMatchObject({ pid, restarts: 0 });
});
