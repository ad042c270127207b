import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

const worker = (hooks: string, more = '') => `workers:
  - id: web
    run: [/bin/sh, -c, "trap 'exit 0' TERM; echo up; while :; do sleep 0.05; done"]
    start_seconds: 0
    restart: {retry_delay: 10m, max_retries: 1}
    ${more}
    hooks:
${hooks}
`;

const AFTERWARDS = ['post_start', 'on_ready', 'pre_stop', 'post_exit', 'post_stop'] as const;

const failures = async (master: TestMaster): Promise<string[]> =>
  (await master.events())
    .filter(({ type, reason }) => type === 'hook' && reason === 'failed')
    .map(({ message }) => message);

describe('A136 a hook that fails', () => {
  test('after the start is only told: the worker runs, and stops as ever', async () => {
    const hooks = AFTERWARDS.map(
      (kind) => `      ${kind}: {run: "echo no >&2; exit 3", shell: true, tag: t}`,
    );
    await using master = await TestMaster.start(worker(hooks.join('\n')));
    await master.untilLogged('web', /^up$/m);
    await master.event(({ message }) => message.startsWith('on_ready: t: exit 3'));
    expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ state: 'running', restarts: 0 });
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(await failures(master)).toEqual(AFTERWARDS.map((kind) => `${kind}: t: exit 3: no`));
    expect((await master.worker('web')).exits).toMatchObject([{ code: 0, cause: 'requested' }]);
    expect((await master.worker('web')).exits).toHaveLength(1);
  });

  test.each(['post_start', 'on_ready'])('%s with fail is a failed start: what runs goes', async (kind) => {
    await using master = await TestMaster.start(
      worker(
        `      ${kind}: {run: "exit 3", shell: true, tag: smoke, on_failure: fail}`,
        'restart_policy: always',
      ),
    );
    const { note, pid } = await master.until('web', ({ state }) => state === 'backoff');
    expect(note).toBe(`${kind}: smoke: exit 3`);
    expect(pid).toBeNull();
    expect((await master.worker('web')).exits).toMatchObject([{ cause: 'start' }]);
  });

  test('that is a request is refused by its answer', async () => {
    const server = createServer((_request, response) => response.writeHead(503).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      await using master = await TestMaster.start(
        worker(`      pre_start: {http: "${url}"}`, 'restart_policy: always'),
      );
      const { note } = await master.until('web', ({ state }) => state === 'backoff');
      expect(note).toContain('pre_start: http: HTTP 503');
      expect(master.output('web')).not.toContain('up');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  test.each(AFTERWARDS)(
    '%s that takes too long is killed with all it started, and nothing hangs',
    async (kind) => {
      await using master = await TestMaster.start(
        worker(
          `      ${kind}: {run: "sleep 1000 & echo $! > child; wait", shell: true, tag: slow, timeout: 2s}`,
        ),
      );
      await master.until('web', ({ ready }) => ready);
      if (kind === 'post_start' || kind === 'on_ready') {
        await master.event(({ message }) => message.startsWith(`${kind}: slow: killed after its timeout`));
      }
      expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
      expect(await failures(master)).toEqual([
        expect.stringContaining(`${kind}: slow: killed after its timeout of 2 s`),
      ]);
      const child = Number(readFileSync(join(master.dir, 'child'), 'utf8'));
      await eventually(() => expect(isRunning(child)).toBe(false));
    },
  );
});
