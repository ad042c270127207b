import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WorkerView } from '../../src/api/contract/worker.ts';
import { loadNative } from '../../src/shim/native/linux.ts';
import { eventually } from '../helpers/eventually.ts';
import { isInstalled } from '../helpers/installed.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { canNotify, expectKnownByNext, speaker } from '../helpers/speaker.ts';

const canRedis = isInstalled('redis-server') && loadNative() !== null;

/** A shell that says how it is; its words come from helpers, so access is all. */
const saying = (script: string, notify = '{access: all}', ...more: readonly string[]) =>
  speaker(script, 'restart: {retry_delay: 0}', `notify: ${notify}`, ...more);

/** The processes of two workers, when they are as they have said. */
async function heardFrom(master: TestMaster): Promise<Record<string, number | null>> {
  const pids: Record<string, number | null> = {};
  await eventually(async () => {
    const of = (name: string, workers: readonly WorkerView[]) => workers.find((one) => one.name === name);
    const workers = await master.workers();
    const [slow, reloading] = [of('slow', workers), of('reloading', workers)];
    expect(slow).toMatchObject({ state: 'starting', restarts: 0 });
    expect(slow?.note).toMatch(/recovering; waits for READY=1, at most 5\dm/);
    expect(reloading).toMatchObject({ state: 'running', restarts: 0, ready: false });
    expect(reloading?.note).toContain('reading');
    Object.assign(pids, { slow: slow?.pid, reloading: reloading?.pid });
  });
  return pids;
}

describe.skipIf(!canNotify)(
  'a worker that speaks for itself (skipped without systemd-notify and koffi)',
  () => {
    test('A016: is starting until it has said READY, then ready, with its status', async () => {
      await using master = await TestMaster.start(
        saying(
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
      await using master = await TestMaster.start(saying('exit 0', 'systemd', 'restart_policy: never'));
      expect(await master.state('web', 'failed')).toMatchObject({ lastExit: { cause: 'start', code: 0 } });
    });

    test('A017: READY that never comes is a failed start, and the process is gone', async () => {
      await using master = await TestMaster.start(
        saying('echo $$ > pid; exec sleep 1000', '{timeout: 3s}', 'restart_policy: never'),
      );
      const worker = await master.state('web', 'failed');
      expect(worker.note).toContain('it has not said within 3000 ms that it is ready');
      expect(worker.lastExit).toMatchObject({ cause: 'start' });
      expect(isRunning(Number(readFileSync(join(master.dir, 'pid'), 'utf8')))).toBe(false);
    });

    test('access main: the word of another process does not count, and that is told', async () => {
      await using master = await TestMaster.start(
        saying(
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
          saying('systemd-notify --no-block --ready; exec sleep 1000', '{access: all}', 'user: nobody'),
        );
        await master.until('web', ({ ready }) => ready);
      },
    );

    test('watchdog: without a sign of life it is aborted and restarted', async () => {
      await using master = await TestMaster.start(
        saying(
          'echo $WATCHDOG_USEC; systemd-notify --ready; exec sleep 1000',
          '{access: all, watchdog: 300ms}',
        ),
      );
      const again = await master.until('web', ({ incarnation }) => incarnation === 2);
      expect(again.lastExit).toMatchObject({ cause: 'probe', signal: 'SIGABRT' });
      expect(master.output('web')).toContain('300000');
    });

    test('I6, I7: the time that it has asked for, and its last words, outlive master and shim', async () => {
      await using master = await TestMaster.start(`workers:
  - id: slow
    shell: true
    run: "systemd-notify --status=recovering EXTEND_TIMEOUT_USEC=3600000000; exec sleep 1000"
    notify: {access: all, timeout: 1m}
  - id: reloading
    shell: true
    run: "systemd-notify --ready; systemd-notify --status=reading RELOADING=1; exec sleep 1000"
    start_seconds: 0
    notify: {access: all, timeout: 1h}
`);
      const { slow, reloading } = await heardFrom(master);
      await master.crash();
      await master.launch();
      const sameAgain = { slow, reloading };
      expect(await heardFrom(master)).toEqual(sameAgain);
      const { shimPid } = await master.view();
      await master.crash();
      process.kill(shimPid ?? 0, 'SIGKILL');
      await master.launch();
      expect(await heardFrom(master)).toEqual(sameAgain);
    });

    test('I6, I7: what it has said is not forgotten with master and shim', async () => {
      await using master = await TestMaster.start(
        saying('systemd-notify --ready; exec sleep 1000', '{access: all, timeout: 1h}'),
      );
      const { pid } = await master.until('web', ({ ready }) => ready);
      await master.crash();
      await master.launch();
      expect(await master.until('web', ({ ready }) => ready)).toMatchObject({
        pid,
        restarts: 0,
        state: 'running',
      });
      await expectKnownByNext(master, pid);
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
