import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { canNotify, expectKnownByNext, speaker } from '../helpers/speaker.ts';

const worker = (script: string) => speaker(script, 'restart: {retry_delay: 0}', 'notify: {access: all}');

const pidIn = (master: TestMaster, file: string): number =>
  Number(readFileSync(join(master.dir, file), 'utf8'));

describe.skipIf(!canNotify)('MAINPID (skipped without systemd-notify and koffi)', () => {
  test('a wrapper that names its daemon and ends is no end: the daemon is watched, restarted and stopped', async () => {
    await using master = await TestMaster.start(
      worker('sleep 1000 & echo $! > pid; systemd-notify --ready --pid=$!; exit 7'),
    );
    const first = await master.until('web', ({ ready, pid }) => ready && pid === pidIn(master, 'pid'));
    expect(first).toMatchObject({ state: 'running', incarnation: 1, restarts: 0 });

    process.kill(first.pid ?? 0, 'SIGKILL');
    const second = await master.until('web', ({ incarnation, ready }) => incarnation === 2 && ready);
    expect(second).toMatchObject({ restarts: 1, lastExit: { pid: first.pid, signal: 'SIGKILL' } });

    const again = await master.until('web', ({ pid }) => pid === pidIn(master, 'pid'));
    expect(await master.act('stop', ['web'])).toMatchObject([{ outcome: 'done' }]);
    expect(isRunning(again.pid ?? 0)).toBe(false);
  });

  test('I6, I7: who was named is known after the death of master and shim', async () => {
    await using master = await TestMaster.start(
      worker('sleep 1000 & echo $! > pid; systemd-notify --ready --pid=$!; exit 0'),
    );
    const { pid } = await master.until('web', (web) => web.ready && web.pid === pidIn(master, 'pid'));
    await expectKnownByNext(master, pid);
  });

  test('the main process hands over while it runs, and stays a process of the worker', async () => {
    await using master = await TestMaster.start(
      worker(
        'systemd-notify --ready; echo up; while ! test -e go; do sleep 0.05; done; sleep 1000 & echo $! > pid; systemd-notify --pid=$!; wait',
      ),
    );
    await master.untilLogged('web', /up/);
    const before = await master.until('web', ({ ready }) => ready);
    const told = master.event(({ message }) => message.includes('is its main process now'));
    writeFileSync(join(master.dir, 'go'), '');
    expect((await told).message).toContain(`before it was ${before.pid}`);
    const after = await master.until('web', ({ pid }) => pid === pidIn(master, 'pid'));
    expect(after).toMatchObject({ state: 'running', ready: true, incarnation: 1, restarts: 0 });
    expect(isRunning(before.pid ?? 0)).toBe(true);
    await master.act('stop', ['web']);
    expect([before.pid, after.pid].map((pid) => isRunning(pid ?? 0))).toEqual([false, false]);
  });

  test('a process of somebody else is refused, and told', async () => {
    await using master = await TestMaster.start(
      worker(`systemd-notify --ready MAINPID=${process.pid}; exec sleep 1000`),
    );
    const { message } = await master.event(({ message }) => message.includes('MAINPID'));
    expect(message).toContain(`MAINPID=${process.pid} is not followed: it is no process of the worker`);
    const { pid, ready } = await master.until('web', (web) => web.ready);
    expect({ ready, isOther: pid !== process.pid }).toEqual({ ready: true, isOther: true });
    expect(isRunning(pid ?? 0)).toBe(true);
  });
});
