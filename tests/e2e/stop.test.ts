import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readStat } from '../../src/shim/process-table.ts';
import { eventually } from '../helpers/eventually.ts';
import { fleet, program, SLEEPER } from '../helpers/fleet.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { Strays } from '../helpers/proc.ts';

const NOW = { start_seconds: '0' } as const;
const DEAF = { run: program('deaf.sh'), ...NOW } as const;
const POLITE = { run: program('polite.sh'), ...NOW } as const;
const KILL = { signal: 'SIGKILL' } as const;

const WORKERS = {
  deaf: { ...DEAF, stop: [{ signal: 'SIGTERM', wait: '3s' }, KILL] },
  polite: { ...POLITE, stop: [{ signal: 'SIGTERM', wait: '1h' }, KILL] },
  suspended: { ...POLITE, stop: [{ signal: 'SIGTERM', wait: '1h' }, KILL] },
  'no-grace': {
    ...DEAF,
    run: undefined,
    unit: {
      managed: { control: { execution: { executable_path: program('deaf.sh') }, graceful_timeout: '0' } },
    },
  },
  'never-kill': { ...DEAF, stop: [{ signal: 'SIGTERM', wait: '200ms' }] },
  patient: { ...DEAF, stop: [{ signal: 'SIGTERM', wait: 'infinity' }] },
  ordered: {
    ...POLITE,
    stop: [
      { signal: 'SIGUSR1', wait: '1s' },
      { exec: ['/bin/sh', '-c', 'echo "main is $MAINPID, worker $HSU_WORKER"'], wait: '1s' },
      { signal: 'SIGUSR2', wait: '1s' },
      { signal: 'SIGTERM', wait: '1h' },
    ],
  },
  'by-command': {
    ...DEAF,
    stop: [{ exec: ['/bin/sh', '-c', 'kill -KILL $MAINPID'], wait: '1h' }],
  },
  'hanging-command': {
    ...DEAF,
    stop: [
      {
        exec: ['/bin/sh', '-c', 'trap "" TERM; echo script $$; while :; do sleep 1000; done'],
        wait: '3s',
      },
      { signal: 'SIGTERM', wait: 'infinity' },
    ],
  },
  'bad-command': { ...POLITE, stop: [{ exec: '/no/such/stop', wait: '3s' }, { signal: 'SIGTERM' }] },
  'by-default': SLEEPER,
  crasher: { run: ['sh', '-c', 'exit 3'], ...NOW, restart: { retry_delay: '1h' } },
  slow: { run: 'sleep 1000', start_seconds: '1h' },
  again: SLEEPER,
  joined: { ...DEAF, stop: [{ signal: 'SIGTERM', wait: '3s' }, KILL] },
  signalled: POLITE,
  'pid-file': { ...SLEEPER, pid_file: 'pids/worker.pid' },
  vanishing: SLEEPER,
};

describe.each(MODES)('stopping a worker $mode', ({ env }) => {
  let master: TestMaster;
  beforeAll(async () => {
    master = await TestMaster.start(fleet(WORKERS), env);
  });
  afterAll(() => master[Symbol.asyncDispose]());

  /** The worker's process, once its own code has said that it is ready for what is to come. */
  const readyPid = async (name: string): Promise<number> => {
    await master.untilLogged(name, /deaf|ready/);
    return master.pidOf(name);
  };

  test('A024 one that ignores SIGTERM is killed after its time, is stopping meanwhile, and that is said', async () => {
    const pid = await readyPid('deaf');
    const stopped = master.act('stop', ['deaf']);
    const meanwhile = await master.until('deaf', (worker) => worker.state === 'stopping');
    expect(meanwhile.note).toBe('SIGTERM to main, wait 3s');
    expect(await stopped).toMatchObject([{ outcome: 'done', state: 'stopped', pid: null }]);
    expect(isRunning(pid)).toBe(false);
    const worker = await master.worker('deaf');
    expect(worker.note).toBe('stopped by request; killed after the stop timeout');
    expect(worker.lastExit).toMatchObject({ signal: 'SIGKILL', cause: 'requested', pid });
  });

  test('A025 A042 one that ends within its time is not killed, and its exit code is no failure', async () => {
    const pid = await readyPid('polite');
    expect(await master.act('stop', ['polite'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(isRunning(pid)).toBe(false);
    const worker = await master.worker('polite');
    expect(worker).toMatchObject({ note: 'stopped by request', restarts: 0 });
    expect(worker.lastExit).toMatchObject({ code: 7, signal: null, cause: 'requested' });
    expect(master.output('polite')).toContain('got TERM');
  });

  test('one that somebody has suspended goes on to hear the signal', async () => {
    const pid = await readyPid('suspended');
    process.kill(pid, 'SIGSTOP');
    await eventually(() => expect(readStat(pid)?.state).toBe('T'));
    expect(await master.act('stop', ['suspended'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect((await master.worker('suspended')).lastExit).toMatchObject({ code: 7, cause: 'requested', pid });
  });

  test('A042 one that ends by the signal itself is no failure either', async () => {
    const pid = await master.pidOf('by-default');
    expect(await master.act('stop', ['by-default'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect((await master.worker('by-default')).lastExit).toMatchObject({
      pid,
      signal: 'SIGTERM',
      cause: 'requested',
    });
  });

  test('A026 without a grace period it is killed at once', async () => {
    const pid = await readyPid('no-grace');
    expect((await master.worker('no-grace')).stopSequence).toEqual(['SIGKILL to tree, wait 5s']);
    expect(await master.act('stop', ['no-grace'])).toMatchObject([{ outcome: 'done' }]);
    expect(isRunning(pid)).toBe(false);
    expect((await master.worker('no-grace')).lastExit).toMatchObject({ signal: 'SIGKILL' });
  });

  test('A027 one that survives its sequence is named, listed, and the command fails', async () => {
    const pid = await readyPid('never-kill');
    const [result] = await master.act('stop', ['never-kill']);
    expect(result).toMatchObject({ outcome: 'failed', state: 'stop-failed', pid });
    expect(result?.message).toContain(`pid ${pid} is still alive`);
    expect(await master.cli('stop', 'never-kill')).toMatchObject({ code: 1 });
    expect((await master.workers()).map(({ name }) => name)).toContain('never-kill');
    expect(isRunning(pid)).toBe(true);
    // What was wanted stays wanted: as soon as it goes, it is stopped.
    process.kill(pid, 'SIGKILL');
    expect((await master.state('never-kill', 'stopped')).desired).toBe('stopped');
  });

  test('a step that waits for ever never comes to the next', async () => {
    const pid = await readyPid('patient');
    const stopped = master.act('stop', ['patient']);
    const worker = await master.state('patient', 'stopping');
    expect(worker.note).toBe('SIGTERM to main, wait for ever');
    expect(await master.act('stop', ['patient'], { timeoutMs: 200 })).toMatchObject([{ outcome: 'timeout' }]);
    expect(isRunning(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
    expect(await stopped).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
  });

  test('the steps come in their order, and a command knows the main process', async () => {
    const pid = await readyPid('ordered');
    expect(await master.act('stop', ['ordered'])).toMatchObject([{ outcome: 'done' }]);
    const said = master.output('ordered').trim().split('\n');
    expect(said).toEqual(['ready', 'got USR1', `main is ${pid}, worker ordered`, 'got USR2', 'got TERM']);
  });

  test('a command alone may do it', async () => {
    const pid = await readyPid('by-command');
    expect(await master.act('stop', ['by-command'])).toMatchObject([{ outcome: 'done' }]);
    expect(isRunning(pid)).toBe(false);
  });

  test('a step that cannot be carried out is told, and the next one follows', async () => {
    await readyPid('bad-command');
    expect(await master.act('stop', ['bad-command'])).toMatchObject([{ outcome: 'done' }]);
    const event = (await master.events()).find(({ reason }) => reason === 'stop-step-failed');
    expect(event?.message).toContain('/no/such/stop does not exist');
  });

  test('A044 a command that hangs is killed when its step is over, and the next step follows', async () => {
    const pid = await readyPid('hanging-command');
    const stopping = master.act('stop', ['hanging-command']);
    const [, script = ''] = await master.untilLogged('hanging-command', /^script (\d+)$/m);
    await eventually(async () => expect((await master.worker('hanging-command')).note).toMatch(/^SIGTERM/));
    await eventually(() => expect(isRunning(Number(script))).toBe(false));
    expect(isRunning(pid)).toBe(true);
    process.kill(pid, 'SIGKILL');
    expect(await stopping).toMatchObject([{ outcome: 'done' }]);
  });

  test('A030 a stop during back-off takes effect at once, and nothing starts later', async () => {
    await master.state('crasher', 'backoff');
    expect(await master.act('stop', ['crasher'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(await master.worker('crasher')).toMatchObject({ desired: 'stopped', nextTryAt: null, pid: null });
  });

  test('A029 a stop while starting cancels the start', async () => {
    const { pid } = await master.until(
      'slow',
      (worker) => worker.state === 'starting' && worker.pid !== null,
    );
    expect(await master.act('stop', ['slow'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    expect(isRunning(pid ?? 0)).toBe(false);
    const states = (await master.events()).filter(
      (event) => event.worker === 'slow' && event.type === 'state',
    );
    expect(states.map(({ reason }) => reason)).not.toContain('running');
  });

  test('A029 a stop right behind a start wins, whatever the start has come to', async () => {
    await master.act('stop', ['again']);
    for (let round = 0; round < 10; round++) {
      const [start, stop] = [master.act('start', ['again']), master.act('stop', ['again'])];
      expect(await stop).toMatchObject([{ state: 'stopped' }]);
      await start;
      expect(await master.worker('again')).toMatchObject({ state: 'stopped', desired: 'stopped', pid: null });
    }
  });

  test('a second stop joins the first', async () => {
    const pid = await readyPid('joined');
    const first = master.act('stop', ['joined']);
    await master.state('joined', 'stopping');
    const second = master.act('stop', ['joined']);
    for (const results of await Promise.all([first, second])) {
      expect(results).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
    }
    expect((await master.worker('joined')).exits).toHaveLength(1);
    expect(isRunning(pid)).toBe(false);
    expect(await master.act('stop', ['joined'])).toMatchObject([
      { outcome: 'unchanged', message: 'already stopped' },
    ]);
  });

  test('A033 a signal reaches the main process by name and by number, and changes nothing else', async () => {
    const pid = await readyPid('signalled');
    for (const [signal, said] of [
      ['SIGUSR1', 'USR1'],
      ['hup', 'HUP'],
      ['12', 'USR2'],
    ] as const) {
      expect(await master.act('signal', ['signalled'], { signal })).toMatchObject([{ outcome: 'done' }]);
      await master.untilLogged('signalled', new RegExp(`got ${said}`));
    }
    expect(await master.worker('signalled')).toMatchObject({ state: 'running', pid });
  });

  test('A032 a signal to a stopped worker is an error, and nothing is signalled', async () => {
    await master.act('stop', ['signalled']);
    const [result] = await master.act('signal', ['signalled'], { signal: 'SIGUSR1' });
    expect(result).toMatchObject({ outcome: 'failed', pid: null });
    expect(result?.message).toContain('nothing was signalled');
    expect(await master.cli('signal', 'USR1', 'signalled')).toMatchObject({ code: 1 });
  });

  test('A028 I4 a process that dies by another hand while it is stopped is gone, not an error', async () => {
    const pid = await master.pidOf('vanishing');
    process.kill(pid, 'SIGKILL');
    expect(await master.act('stop', ['vanishing'])).toMatchObject([{ state: 'stopped' }]);
    const { exits } = await master.worker('vanishing');
    expect(exits.filter((exit) => exit.pid === pid)).toHaveLength(1);
  });

  test('the PID file is there while the process is, and gone with it', async () => {
    const pid = await master.pidOf('pid-file');
    await master.untilFile('pids/worker.pid', (text) => text === `${pid}\n`);
    await master.act('restart', ['pid-file']);
    const next = await master.pidOf('pid-file');
    expect(next).not.toBe(pid);
    await master.untilFile('pids/worker.pid', (text) => text === `${next}\n`);
    await master.act('stop', ['pid-file']);
    await master.untilFile('pids/worker.pid', (text) => text === '');
    expect(existsSync(join(master.dir, 'pids/worker.pid'))).toBe(false);
  });
});

describe.each(MODES)('many operations at once $mode', ({ env }) => {
  test('I1 20 restarts at once end with exactly one process', async () => {
    await using master = await TestMaster.start(fleet({ one: SLEEPER }), env);
    using strays = new Strays();
    strays.watch(await master.pidOf('one'));
    const restarts = Array.from({ length: 20 }, () => master.act('restart', ['one']));
    for (const results of await Promise.all(restarts)) expect(results).toMatchObject([{ outcome: 'done' }]);
    const worker = await master.worker('one');
    expect(worker).toMatchObject({ state: 'running', restarts: 0 });
    expect(worker.processes.map(({ pid }) => pid)).toEqual([worker.pid]);
    const pids = new Set(worker.exits.map((exit) => exit.pid));
    for (const pid of pids) expect(isRunning(pid ?? 0)).toBe(false);
    expect(isRunning(worker.pid ?? 0)).toBe(true);
  });

  test('I1 starts, stops and restarts in any order end with what was asked for last', async () => {
    await using master = await TestMaster.start(fleet({ one: SLEEPER }), env);
    const verbs = [
      'stop',
      'restart',
      'start',
      'restart',
      'stop',
      'start',
      'stop',
      'restart',
      'stop',
      'start',
    ];
    await Promise.all(verbs.map((verb) => master.act(verb, ['one'])));
    const pid = await master.pidOf('one');
    const { processes } = await master.worker('one');
    expect(processes.map((one) => one.pid)).toEqual([pid]);
    expect(isRunning(pid)).toBe(true);
  });
});
