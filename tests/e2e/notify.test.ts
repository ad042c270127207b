import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadNative } from '../../src/shim/native/linux.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

const isInstalled = (program: string): boolean =>
  ['/usr/bin', '/bin', '/usr/sbin'].some((folder) => existsSync(join(folder, program)));
const hasNative = loadNative() !== null;
const canNotify = isInstalled('systemd-notify') && hasNative;
const canRedis = isInstalled('redis-server') && hasNative;

/** A shell that says how it is; its words come from helpers, so access is all. */
const speaker = (script: string, notify = '{access: all}', more = '') => `workers:
  - id: web
    shell: true
    run: "${script.replaceAll('"', '\\"')}"
    start_seconds: 0
    restart: {retry_delay: 0}
    notify: ${notify}
    ${more}
`;

describe.skipIf(!canNotify)(
  'a worker that speaks for itself (skipped without systemd-notify and koffi)',
  () => {
    test('A016: is starting until it has said READY, then ready, with its status', async () => {
      await using master = await TestMaster.start(
        speaker(
          'echo up; while ! test -e go; do sleep 0.05; done; systemd-notify --ready --status=serving; exec sleep 1000',
        ),
      );
      await master.untilLogged('web', /up/);
      expect((await master.workers())[0]).toMatchObject({ state: 'starting', ready: false });
      const started = master.act('start', ['web']);
      // Who is answered later has asked later.
      await master.view();
      writeFileSync(join(master.dir, 'go'), '');
      expect(await started).toMatchObject([{ outcome: 'done', state: 'running' }]);
      expect(await master.until('web', ({ ready }) => ready)).toMatchObject({ note: 'serving' });
    });

    test('A016: ending before that is a failed start, also with success', async () => {
      await using master = await TestMaster.start(speaker('exit 0', 'systemd', 'restart_policy: never'));
      expect(await master.state('web', 'failed')).toMatchObject({ lastExit: { cause: 'start', code: 0 } });
    });

    test('A017: READY that never comes is a failed start, and the process is gone', async () => {
      await using master = await TestMaster.start(
        speaker('echo $$ > pid; exec sleep 1000', '{timeout: 3s}', 'restart_policy: never'),
      );
      const worker = await master.state('web', 'failed');
      expect(worker.note).toContain('it has not said within 3000 ms that it is ready');
      expect(worker.lastExit).toMatchObject({ cause: 'start' });
      expect(isRunning(Number(readFileSync(join(master.dir, 'pid'), 'utf8')))).toBe(false);
    });

    test('access main: the word of another process does not count, and that is told', async () => {
      await using master = await TestMaster.start(
        speaker(
          "setsid -f sh -c 'systemd-notify --ready; echo said' < /dev/null; exec sleep 1000",
          '{timeout: 1h}',
        ),
      );
      await master.event(({ message }) => message.includes('access is main'));
      expect((await master.workers())[0]).toMatchObject({ state: 'starting', ready: false });
    });

    test.skipIf(process.getuid?.() !== 0)(
      'a helper of a worker of another user may be gone when it is heard (skipped without root)',
      async () => {
        await using master = await TestMaster.start(
          speaker('systemd-notify --no-block --ready; exec sleep 1000', '{access: all}', 'user: nobody'),
        );
        await master.until('web', ({ ready }) => ready);
      },
    );

    test('watchdog: without a sign of life it is aborted and restarted', async () => {
      await using master = await TestMaster.start(
        speaker(
          'echo $WATCHDOG_USEC; systemd-notify --ready; exec sleep 1000',
          '{access: all, watchdog: 300ms}',
        ),
      );
      const again = await master.until('web', ({ incarnation }) => incarnation === 2);
      expect(again.lastExit).toMatchObject({ cause: 'probe', signal: 'SIGABRT' });
      expect(master.output('web')).toContain('300000');
    });

    test('I6, I7: what it has said is not forgotten with master and shim', async () => {
      await using master = await TestMaster.start(
        speaker('systemd-notify --ready; exec sleep 1000', '{access: all, timeout: 1h}'),
      );
      const { pid } = await master.until('web', ({ ready }) => ready);
      await master.crash();
      await master.launch();
      expect(await master.until('web', ({ ready }) => ready)).toMatchObject({
        pid,
        restarts: 0,
        state: 'running',
      });
      const { shimPid } = await master.view();
      await master.crash();
      process.kill(shimPid ?? 0, 'SIGKILL');
      await master.launch();
      expect(await master.until('web', ({ ready }) => ready)).toMatchObject({
        pid,
        restarts: 0,
        state: 'running',
      });
    });
  },
);

test.skipIf(!canRedis)(
  'redis as Debian runs it, type notify (skipped without redis-server and koffi)',
  async () => {
    await using master = await TestMaster.start(`workers:
  - id: redis
    run: redis-server --port 0 --unixsocket redis.sock --supervised systemd --daemonize no --save ''
    notify: systemd
`);
    const worker = await master.until('redis', ({ ready }) => ready);
    expect(worker).toMatchObject({ note: expect.stringContaining('Ready to accept connections') });
    expect((await master.act('stop', ['redis']))[0]).toMatchObject({ outcome: 'done' });
  },
);
