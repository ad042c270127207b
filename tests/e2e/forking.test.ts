import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fleet, program } from '../helpers/fleet.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';
import { Strays } from '../helpers/proc.ts';

/** A daemon whose PID file is `daemon.pid`, after this shell code. */
function daemon(before = ':', more: object = {}): object {
  return {
    run: [program('daemon.sh'), 'daemon.pid', before],
    forking: { pid_file: 'daemon.pid', start_timeout: '20s' },
    start_seconds: '0',
    restart: { retry_delay: '1h' },
    ...more,
  };
}

const SOON = { pid_file: 'daemon.pid', start_timeout: '1s' };
const NOBODY = { user: '65534', group: '65534' };

/** Waits until somebody writes into the gate. */
const GATED = daemon('cat gate');

describe.each(MODES)('a daemon that puts itself into the background, $mode', ({ env }) => {
  let strays: Strays;
  beforeEach(() => {
    strays = new Strays();
  });
  afterEach(() => strays[Symbol.dispose]());

  /** A master whose worker waits before it writes its PID file, and whose launcher has ended. */
  const startGated = async (worker: object = GATED): Promise<TestMaster> => {
    const master = TestMaster.prepare(fleet({ daemon: worker }), env);
    execFileSync('mkfifo', [join(master.dir, 'gate')]);
    await master.launch();
    await gone(await launcherOf(master));
    return master;
  };
  const open = (master: TestMaster, gate = 'gate'): void => writeFileSync(join(master.dir, gate), 'go\n');
  const daemonOf = (master: TestMaster): number => {
    const pid = Number(readFileSync(join(master.dir, 'daemon.pid'), 'latin1'));
    strays.watch(pid);
    return pid;
  };

  test('A047: the launcher ends before the PID file is there: it is waited for, and the daemon is the worker', async () => {
    await using master = await startGated();
    expect((await master.workers())[0]).toMatchObject({
      state: 'starting',
      note: 'waiting for its PID file',
    });
    open(master);
    const { pid } = await master.state('daemon', 'running');
    expect(pid).toBe(daemonOf(master));
    expect((await master.worker('daemon')).processes).toHaveLength(2);
  });

  test('A047: a PID file that is empty at first, or holds half a line, is waited for', async () => {
    const before = 'mkfifo second; : > daemon.pid; cat gate; printf " " > daemon.pid; cat second';
    await using master = await startGated(daemon(before));
    open(master);
    await master.untilFile('daemon.pid', (text) => text === ' ');
    open(master, 'second');
    const { pid } = await master.state('daemon', 'running');
    expect(pid).toBe(daemonOf(master));
  });

  test('A053: it is in a session and a group of its own, and a stop takes everything', async () => {
    await using master = await TestMaster.start(fleet({ daemon: daemon() }), env);
    const main = await master.pidOf('daemon');
    const all = (await master.worker('daemon')).processes.map(({ pid }) => pid);
    strays.watch(...all);
    expect(all).toContain(main);
    expect(all).toHaveLength(2);
    expect(await master.act('stop', ['daemon'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(all.filter(isRunning)).toEqual([]);
    expect((await master.worker('daemon')).exits).toMatchObject([{ pid: main, signal: 'SIGTERM' }]);
  });

  test('A056: its death is noticed and the restart policy applies', async () => {
    const worker = daemon(':', { restart_policy: 'always', restart: { retry_delay: '1ms' } });
    await using master = await TestMaster.start(fleet({ daemon: worker }), env);
    const first = await master.pidOf('daemon');
    process.kill(first, 'SIGKILL');
    const again = await master.until('daemon', ({ state, pid }) => state === 'running' && pid !== first);
    expect(again).toMatchObject({ restarts: 1, incarnation: 2, pid: daemonOf(master) });
  });

  test('A050: a stale PID file that names somebody else is not believed, and he is not touched', async () => {
    // Without any help of the kernel nobody knows that nothing will come, and the whole time is waited.
    const worker = daemon('', { run: ['/bin/sh', '-c', 'exit 0'], forking: SOON });
    await using master = TestMaster.prepare(fleet({ daemon: worker }), env);
    writeFileSync(join(master.dir, 'daemon.pid'), `${process.pid}\n`);
    await master.launch();
    const { note, pid } = await master.state('daemon', 'backoff');
    expect(note).toContain('no daemon: ');
    expect(note).toContain(`names pid ${process.pid}, which is older than the launcher`);
    expect(pid).toBeNull();
  });

  test('A050: a stale PID file is waited over until the daemon writes its own', async () => {
    await using master = TestMaster.prepare(fleet({ daemon: GATED }), env);
    execFileSync('mkfifo', [join(master.dir, 'gate')]);
    writeFileSync(join(master.dir, 'daemon.pid'), `${process.pid}\n`);
    await master.launch();
    open(master);
    const { pid } = await master.state('daemon', 'running');
    expect(pid).not.toBe(process.pid);
    expect(pid).toBe(daemonOf(master));
  });

  test.each([
    ['a symbolic link', (file: string) => symlinkSync('elsewhere.pid', file), 'is a symbolic link'],
    [
      'a file that everybody may write',
      (file: string) => {
        writeFileSync(file, '');
        chmodSync(file, 0o666);
      },
      'may be written by everybody',
    ],
  ])('A049: %s is refused as a PID file, and what was started is removed', async (_what, make, why) => {
    await using master = TestMaster.prepare(fleet({ daemon: GATED }), env);
    execFileSync('mkfifo', [join(master.dir, 'gate')]);
    make(join(master.dir, 'daemon.pid'));
    await master.launch();
    const { note } = await master.state('daemon', 'backoff');
    expect(note).toContain(why);
    await master.event(({ reason }) => reason === 'swept');
  });

  test.skipIf(!isRoot)(
    'A049: a process of another user is refused (skipped unless root: only root can start workers as somebody else)',
    async () => {
      await using master = TestMaster.prepare('', env);
      const gate = join(master.dir, 'gate');
      const run = ['/bin/cat', gate];
      master.configure(fleet({ daemon: daemon('', { ...NOBODY, cwd: '/', run, forking: SOON }) }));
      chmodSync(master.dir, 0o711);
      execFileSync('mkfifo', ['-m', '666', gate]);
      await master.launch();
      await launcherOf(master);
      const root = spawn('sleep', ['1000']);
      strays.watch(root.pid ?? 0);
      writeFileSync(join(master.dir, 'daemon.pid'), `${root.pid}\n`);
      open(master);
      const { note } = await master.state('daemon', 'backoff');
      expect(note).toContain(`names pid ${root.pid}, which runs as uid 0 (sleep)`);
      expect(isRunning(root.pid ?? 0)).toBe(true);
    },
  );

  test('the reason is the exit of the launcher when that is what failed', async () => {
    await using master = await TestMaster.start(
      fleet({ daemon: { ...daemon(), run: ['/bin/sh', '-c', 'exit 3'] } }),
      env,
    );
    expect((await master.state('daemon', 'backoff')).note).toContain('its launcher ended with exit 3');
  });

  test('a launcher that never ends is killed after start_timeout, with the reason', async () => {
    const worker = {
      ...daemon(),
      run: 'sleep 1000',
      forking: { pid_file: 'daemon.pid', start_timeout: '200ms' },
    };
    await using master = await TestMaster.start(fleet({ daemon: worker }), env);
    const { note } = await master.state('daemon', 'backoff');
    expect(note).toContain('its launcher was still running after 0.2 s');
  });

  test('a daemon that never writes its file is removed after start_timeout, with the reason', async () => {
    const worker = daemon('sleep 1001', { forking: { pid_file: 'daemon.pid', start_timeout: '500ms' } });
    await using master = await TestMaster.start(fleet({ daemon: worker }), env);
    const { note } = await master.state('daemon', 'backoff');
    expect(note).toMatch(/no daemon: after 0\.5 s .*daemon\.pid does not exist/);
    expect((await master.worker('daemon')).processes).toEqual([]);
  });

  test('I6: the master is killed while the file is waited for; the next one sees the daemon come', async () => {
    await using master = await startGated();
    await master.crash();
    await master.launch();
    expect((await master.workers())[0]).toMatchObject({ state: 'starting', incarnation: 1 });
    open(master);
    const { pid, incarnation } = await master.state('daemon', 'running');
    expect({ pid, incarnation }).toEqual({ pid: daemonOf(master), incarnation: 1 });
  });

  test('I6: the daemon comes while no master is there', async () => {
    await using master = await startGated();
    await master.crash();
    open(master);
    await master.untilFile('daemon.pid', (text) => text.endsWith('\n'));
    await master.launch();
    const { pid, incarnation } = await master.state('daemon', 'running');
    expect({ pid, incarnation }).toEqual({ pid: daemonOf(master), incarnation: 1 });
  });

  test('I7: the shim is killed while the file is waited for, and once more when the daemon is there', async () => {
    await using master = await startGated();
    await loseShim(master);
    open(master);
    const { pid, incarnation } = await master.state('daemon', 'running');
    expect({ pid, incarnation }).toEqual({ pid: daemonOf(master), incarnation: 1 });
    await loseShim(master);
    expect((await master.workers())[0]).toMatchObject({ state: 'running', pid, incarnation: 1 });
    expect(await master.act('stop', ['daemon'])).toMatchObject([{ outcome: 'done' }]);
    expect(isRunning(pid ?? 0)).toBe(false);
  });

  test('A051: a reload while the file is waited for changes nothing', async () => {
    await using master = await startGated();
    master.configure(fleet({ daemon: GATED, other: { run: 'sleep 1000', start_seconds: '0' } }));
    await master.reload();
    await master.state('other', 'running');
    expect((await master.workers())[0]).toMatchObject({ state: 'starting', incarnation: 1 });
    open(master);
    expect((await master.state('daemon', 'running')).pid).toBe(daemonOf(master));
  });

  test('I5: a stop while the file is waited for takes the daemon that is not known yet', async () => {
    await using master = await startGated();
    const all = (await master.worker('daemon')).processes.map(({ pid }) => pid);
    strays.watch(...all);
    expect(all.length).toBeGreaterThan(0);
    expect(await master.act('stop', ['daemon'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(all.filter(isRunning)).toEqual([]);
  });

  test('its PID file for others names the daemon, never the launcher', async () => {
    await using master = await startGated({ ...GATED, pid_file: 'published.pid' });
    expect(() => readFileSync(join(master.dir, 'published.pid'))).toThrow('ENOENT');
    open(master);
    await master.state('daemon', 'running');
    const text = await master.untilFile('published.pid', (it) => it.endsWith('\n'));
    expect(Number(text)).toBe(daemonOf(master));
    rmSync(join(master.dir, 'daemon.pid'));
  });
});

/** The process that was started first; nobody announces it before its daemon is known. */
async function launcherOf(master: TestMaster): Promise<number> {
  for (;;) {
    const [worker] = await master.workers();
    if (worker?.pid != null) return worker.pid;
    await pause();
  }
}

/** Nobody announces the end of a process that is not a child of ours. */
async function gone(pid: number): Promise<void> {
  while (isRunning(pid)) await pause();
}

function pause(): Promise<void> {
  return new Promise((resume) => setTimeout(resume, 5));
}

/** Kills the shim and waits until its successor has taken over. */
async function loseShim(master: TestMaster): Promise<void> {
  const { shimPid } = await master.view();
  process.kill(shimPid ?? 0, 'SIGKILL');
  while ((await master.view()).shimPid === shimPid) await pause();
}
