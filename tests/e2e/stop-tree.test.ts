import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readStat, scanProcesses } from '../../src/shim/process-table.ts';
import { eventually } from '../helpers/eventually.ts';
import { fleet, program, SLEEPER } from '../helpers/fleet.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';
import { Strays } from '../helpers/proc.ts';

const KILL = { signal: 'SIGKILL' } as const;

function family(...kinds: readonly string[]): { run: string[]; start_seconds: string } {
  return { run: [program('family.sh'), ...kinds], start_seconds: '0' };
}

const WORKERS = {
  session: family('session'),
  daemon: family('daemon'),
  postgres: family('group', 'group', 'group'),
  cleared: family('cleared'),
  everybody: family('child', 'session', 'group', 'orphan', 'daemon', 'cleared'),
  deaf: {
    ...family('deaf', 'child', 'session', 'daemon'),
    stop: [{ signal: 'SIGTERM', wait: '100ms' }, KILL],
  },
  'kill-tree': { ...family('child', 'session', 'group', 'daemon'), stop: [KILL] },
  'kill-main': { ...family('child', 'daemon'), kill: 'main' },
  leaves: {
    ...family('session', 'daemon', 'exit'),
    restart_policy: 'always',
    restart: { retry_delay: '1h' },
  },
  'leaves-kept': { ...family('daemon', 'exit'), kill: 'main', restart: { retry_delay: '1h' } },
  'leaves-and-restarts': {
    ...family('daemon', 'exit'),
    restart_policy: 'always',
    restart: { retry_delay: '1ms' },
  },
  hopping: {
    run: ['/bin/sh', '-c', `${program('hop.sh')}; exec sleep 1000`],
    start_seconds: '0',
  },
  signalled: family('child', 'session', 'group'),
  murdered: { ...family('session', 'daemon'), restart: { retry_delay: '1h' } },
};

describe.each(MODES)('the tree of a worker $mode', ({ env }) => {
  let master: TestMaster;
  let strays: Strays;
  beforeAll(async () => {
    master = await TestMaster.start(fleet(WORKERS), env);
  });
  afterAll(() => master[Symbol.asyncDispose]());
  beforeEach(() => {
    strays = new Strays();
  });
  afterEach(() => strays[Symbol.dispose]());

  /** Waits until the family is complete and returns its members by kind. */
  const members = async (name: string): Promise<{ kind: string; pid: number }[]> => {
    const [said] = await master.untilLogged(name, /^(?:.*\n)*?family$/m);
    const found = said.matchAll(/^([a-z-]+)=(\d+)$/gm);
    const family = [...found].map(([, kind = '', pid]) => ({ kind, pid: Number(pid) }));
    strays.watch(...family.map(({ pid }) => pid));
    return family;
  };
  const living = (family: readonly { pid: number }[]): number[] =>
    family.map(({ pid }) => pid).filter((pid) => isRunning(pid));

  test.each([
    ['session', 'a child in a session of its own'],
    ['daemon', 'a grandchild that nobody is the parent of, in a session of its own'],
    ['postgres', 'children in process groups of their own'],
    ['cleared', 'a child with an empty environment in a session of its own'],
    ['everybody', 'all of them'],
    ['deaf', 'those that ignore SIGTERM'],
    ['kill-tree', 'all of them by one SIGKILL'],
  ])('A034 A053 I5 a stop ends %s: %s', async (name) => {
    const family = await members(name);
    expect(living(family)).toHaveLength(family.length);
    const pid = await master.pidOf(name);
    expect(await master.act('stop', [name])).toMatchObject([
      { outcome: 'done', state: 'stopped', pid: null },
    ]);
    expect(living(family)).toEqual([]);
    expect(isRunning(pid)).toBe(false);
  });

  test('I5 a stop ends what is never the same process for long', async () => {
    for (let round = 0; round < 10; round++) {
      await master.act('start', ['hopping']);
      await master.untilLogged('hopping', new RegExp(`(^|\n)(hop\n(.|\n)*){${round + 1}}`));
      expect(await master.act('stop', ['hopping'])).toMatchObject([{ outcome: 'done', state: 'stopped' }]);
      expect(marked(master, 'hopping')).toEqual([]);
    }
  });

  test('A035 kill: main leaves the others alone', async () => {
    const family = await members('kill-main');
    const pid = await master.pidOf('kill-main');
    expect(await master.act('stop', ['kill-main'])).toMatchObject([{ outcome: 'done' }]);
    expect(isRunning(pid)).toBe(false);
    expect(living(family)).toHaveLength(family.length);
  });

  test('A035 what a main process leaves when it ends by itself is removed, and that is said', async () => {
    const family = await members('leaves');
    await master.state('leaves', 'backoff');
    expect(living(family)).toEqual([]);
    const swept = (await master.events()).find(
      (event) => event.worker === 'leaves' && event.reason === 'swept',
    );
    expect(swept?.message).toMatch(/left behind: \d+ \(.*sleep 1000\), \d+ \(.*sleep 1000\)$/);
  });

  test('A035 or stays, with kill: main', async () => {
    const family = await members('leaves-kept');
    await master.state('leaves-kept', 'done');
    expect(living(family)).toHaveLength(family.length);
  });

  test('A035 what is left does not hinder the restart, and never piles up', async () => {
    await master.until('leaves-and-restarts', (worker) => worker.restarts >= 3);
    await master.act('stop', ['leaves-and-restarts']);
    const family = await members('leaves-and-restarts');
    expect(living(family)).toEqual([]);
    expect(marked(master, 'leaves-and-restarts')).toEqual([]);
  });

  test('A034 what a killed main process leaves is removed before the next start', async () => {
    const family = await members('murdered');
    process.kill(await master.pidOf('murdered'), 'SIGKILL');
    expect((await master.state('murdered', 'backoff')).lastExit).toMatchObject({
      signal: 'SIGKILL',
      cause: 'crash',
    });
    expect(living(family)).toEqual([]);
  });

  test('A033 a signal reaches whom it is meant for: the main process, its group, or the tree', async () => {
    const family = await members('signalled');
    const pidOf = (kind: string): number => family.find((one) => one.kind === kind)?.pid ?? 0;
    const { processes } = await master.worker('signalled');
    expect(processes.map(({ pid }) => pid)).toEqual(expect.arrayContaining(family.map(({ pid }) => pid)));
    const main = await master.pidOf('signalled');
    const everybody = [main, ...family.map(({ pid }) => pid)];
    // A signal is sent at once and takes effect when its target runs next, which nobody announces.
    const untilStopped = (expected: readonly number[]): Promise<void> =>
      eventually(() => expect(everybody.filter(isStopped)).toEqual(expected));
    const signal = (name: string, target: string): Promise<unknown> =>
      master.act('signal', ['signalled'], { signal: name, target });
    await signal('SIGSTOP', 'main');
    await untilStopped([main]);
    await signal('SIGSTOP', 'group');
    await untilStopped([main, pidOf('child')]);
    await signal('SIGSTOP', 'tree');
    await untilStopped(everybody);
    await signal('SIGCONT', 'tree');
    await untilStopped([]);
  });

  test('A045 nothing that any of them left behind stays as a zombie', async () => {
    const { shimPid } = await master.view();
    const zombies = [...scanProcesses().values()].filter(
      (stat) => stat.ppid === shimPid && stat.state === 'Z',
    );
    expect(zombies).toEqual([]);
  });
});

test('A034 I5 with a cgroup, or a parent that takes in orphans, not even an orphan without any mark gets away', async () => {
  await using master = await TestMaster.start(fleet({ one: family('cleared-daemon', 'session') }));
  using strays = new Strays();
  const [said] = await master.untilLogged('one', /cleared-daemon=(\d+)(?:.*\n)*family/);
  const pid = Number(/=(\d+)/.exec(said)?.[1]);
  strays.watch(pid);
  const hasCgroup = (await master.worker('one')).cgroup !== null;
  await master.act('stop', ['one']);
  // Without a cgroup nothing connects such a process to its worker any more, unless it was seen before.
  expect(isRunning(pid)).toBe(!hasCgroup);
});

const FREEZER = '/sys/fs/cgroup/freezer';
const canFreeze = isRoot && existsSync(FREEZER);

test.skipIf(!canFreeze)(
  'A027 a process that SIGKILL does not end is stop-failed until it is gone (skipped without a v1 freezer as root)',
  async () => {
    await using master = await TestMaster.start(
      fleet({ one: { ...SLEEPER, stop: [{ signal: 'SIGKILL', wait: '100ms' }] } }),
    );
    const pid = await master.pidOf('one');
    const group = join(FREEZER, `hsu-test-${pid}`);
    mkdirSync(group);
    try {
      writeFileSync(join(group, 'cgroup.procs'), String(pid));
      writeFileSync(join(group, 'freezer.state'), 'FROZEN');
      await eventually(() => expect(readFileSync(join(group, 'freezer.state'), 'latin1')).toBe('FROZEN\n'));
      expect(await master.act('stop', ['one'])).toMatchObject([
        { outcome: 'failed', state: 'stop-failed', pid },
      ]);
      expect((await master.worker('one')).note).toContain(`pid ${pid} is still alive`);
      writeFileSync(join(group, 'freezer.state'), 'THAWED');
      expect(await master.state('one', 'stopped')).toMatchObject({ desired: 'stopped', pid: null });
    } finally {
      writeFileSync(join(group, 'freezer.state'), 'THAWED');
      rmdirSync(group);
    }
  },
);

describe.each(MODES)('when the master ends $mode', ({ env }) => {
  test('everything is stopped, shim, sockets and cgroups are gone, and it says 0', async () => {
    await using master = await TestMaster.start(
      fleet({ a: SLEEPER, b: family('session', 'daemon'), c: SLEEPER }),
      env,
    );
    using strays = new Strays();
    const [said] = await master.untilLogged('b', /^(?:.*\n)*?family$/m);
    const pids = [...said.matchAll(/=(\d+)/g)].map(([, pid]) => Number(pid));
    strays.watch(...pids);
    const { shimPid } = await master.view();
    const { cgroup } = await master.worker('a');
    pids.push(await master.pidOf('a'), await master.pidOf('b'), await master.pidOf('c'), shimPid ?? 0);
    master.kill('SIGTERM');
    expect(await master.exited()).toEqual({ code: 0, signal: null });
    expect(pids.filter((pid) => isRunning(pid) && pid !== shimPid)).toEqual([]);
    expect(existsSync(join(master.dir, 'run/api.sock'))).toBe(false);
    expect(existsSync(join(master.dir, 'run/shim.sock'))).toBe(false);
    if (cgroup !== null) expect(existsSync(join(cgroup, '..'))).toBe(false);
  });

  test('a second signal kills what takes its time', async () => {
    await using master = await TestMaster.start(
      fleet({ one: { ...family('deaf', 'child'), stop: [{ signal: 'SIGTERM', wait: 'infinity' }] } }),
      env,
    );
    using strays = new Strays();
    const [, child] = await master.untilLogged('one', /child=(\d+)(?:.*\n)*family/);
    strays.watch(Number(child));
    const pid = await master.pidOf('one');
    master.kill('SIGTERM');
    await master.state('one', 'stopping');
    master.kill('SIGTERM');
    expect(await master.exited()).toEqual({ code: 0, signal: null });
    expect([pid, Number(child)].filter(isRunning)).toEqual([]);
  });

  test.each([
    ['its exit code', 'exit 5', 5],
    ['128 and the number of its signal', 'kill -KILL $$', 137],
    ['0 when it has done its work', 'exit 0', 0],
  ])('A072 by an essential worker it ends with %s', async (_what, run, code) => {
    await using master = TestMaster.prepare(
      fleet({
        main: { run, shell: true, start_seconds: '0', restart_policy: 'never', essential: true },
        other: SLEEPER,
      }),
      env,
    );
    master.begin();
    expect(await master.exited()).toEqual({ code, signal: null });
    expect(marked(master, 'other')).toEqual([]);
  });
});

function isStopped(pid: number): boolean {
  return readStat(pid)?.state === 'T';
}

/** Live processes that were started with this worker's name, by this master. */
function marked(master: TestMaster, worker: string): number[] {
  return [...scanProcesses().keys()].filter((pid) => {
    try {
      const text = readFileSync(`/proc/${pid}/environ`, 'latin1');
      return isRunning(pid) && text.includes(`HSU_WORKER=${worker}\0`) && text.includes(master.dir);
    } catch {
      return false;
    }
  });
}
