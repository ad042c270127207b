import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scanProcesses } from '../../src/shim/process-table.ts';
import { isRoot, MODES } from '../helpers/modes.ts';
import { proc } from '../helpers/proc.ts';
import { TestShim } from '../helpers/shim.ts';

const SLEEP = ['sh', '-c', 'echo up; exec sleep 1000'];
/** For a shim that must not be root: as root, somebody who has no process yet. */
const SOMEBODY = isRoot ? 64199 : undefined;

describe.each(MODES)('the shim $mode', ({ env }) => {
  /** Starts a worker and waits until its own code runs. */
  async function up(shim: TestShim, worker: string): Promise<number> {
    const result = await shim.spawn(shim.spec(worker, ['sh', '-c', 'kill -STOP $$; exec sleep 1000']));
    if (!result.ok) throw new Error(result.failure.message);
    const { pid } = result.facts;
    // It stops itself as the first thing it does, which is the end of all preparation.
    while (proc.status(pid, 'State')[0] !== 'T') await new Promise((resume) => setImmediate(resume));
    return pid;
  }

  test('A010 hands down nothing it was born with: priority, OOM score, umask, ignored signals, descriptors, session', async () => {
    await using shim = await TestShim.start({
      env,
      before:
        'exec 7</dev/null 9>>/dev/null; echo 300 >/proc/self/oom_score_adj; trap "" PIPE USR1 TERM; umask 077; ulimit -Sn 4000; set -- nice -n 5 "$@"',
    });
    const pid = await up(shim, 'one');
    expect(proc.status(pid, 'SigIgn')).toEqual(['0000000000000000']);
    expect(proc.status(pid, 'SigBlk')).toEqual(['0000000000000000']);
    expect(proc.status(pid, 'Umask')).toEqual(['0022']);
    expect(proc.limit(pid, 'Max open files')[0]).toBe('1024');
    // Without the right to lower it again a worker has to keep the score, as everything else of that user does.
    const mayLower = (Number.parseInt(proc.status(shim.pid, 'CapEff')[0] ?? '', 16) & (1 << 24)) !== 0;
    expect(proc.oomScoreAdj(pid)).toBe(mayLower ? 0 : 300);
    expect(Object.keys(proc.descriptors(pid))).toEqual(['0', '1', '2']);
    expect(proc.status(pid, 'NSsid')).toEqual([String(pid)]);
  });

  test('A006 short of descriptors: told as such, nothing leaks, and the next try succeeds', async () => {
    await using shim = await TestShim.start({ env });
    // A thread moves processes into their cgroups, and then the shim looks for their children; it may be at it just now.
    const isPassing = (target: string): boolean => /^\/(sys\/fs\/cgroup|proc)\//.test(target);
    const count = (): number =>
      Object.values(proc.descriptors(shim.pid)).filter((target) => !isPassing(target)).length;
    const first = await shim.spawn(shim.spec('first', ['true']));
    expect(first.ok).toBe(true);
    await shim.exit('first.1.test');
    const before = count();
    const highest = Math.max(...Object.keys(proc.descriptors(shim.pid)).map(Number));
    const [usual] = proc.limit(shim.pid, 'Max open files');
    for (let spare = 0; spare < 8; spare++) {
      const worker = `worker-${spare}`;
      setLimit(shim.pid, 'nofile', String(highest + 1 + spare));
      const result = await shim.spawn(shim.spec(worker, ['sleep', '1000']));
      setLimit(shim.pid, 'nofile', usual);
      if (!result.ok) {
        expect(result.failure).toMatchObject({ code: 'resources', transient: true });
        expect(await shim.spawn(shim.spec(worker, ['sleep', '1000']))).toMatchObject({ ok: true });
      }
      await shim.connection.request({ type: 'signal', of: `${worker}.1.test`, signal: 9, target: 'main' });
      await shim.exit(`${worker}.1.test`);
      await shim.connection.request({ type: 'forget', worker });
      expect(count(), `after ${worker}`).toBe(before);
    }
  });

  test('A006 short of processes: told as such, and the next try succeeds', async () => {
    await using shim = await TestShim.start({ env, uid: SOMEBODY });
    const [usual] = proc.limit(shim.pid, 'Max processes');
    await shim.spawn(shim.spec('first', ['true']));
    await shim.exit('first.1.test');
    setLimit(shim.pid, 'nproc', '1', SOMEBODY);
    const shortage = { ok: false, failure: { code: 'resources', transient: true } };
    expect(await shim.spawn(shim.spec('one', SLEEP))).toMatchObject(shortage);
    // This one has its pipes already, so that nothing but the spawn itself can fail.
    const again = { incarnation: 2, id: 'first.2.test' };
    expect(await shim.spawn(shim.spec('first', SLEEP, again))).toMatchObject(shortage);
    setLimit(shim.pid, 'nproc', usual, SOMEBODY);
    expect(await shim.spawn(shim.spec('one', SLEEP))).toMatchObject({ ok: true });
  });

  test('I1 a second incarnation of a living worker is refused, whoever asks', async () => {
    await using shim = await TestShim.start({ env });
    const first = await shim.spawn(shim.spec('one', SLEEP));
    const second = await shim.spawn({ ...shim.spec('one', SLEEP), incarnation: 2, id: 'one.2.test' });
    if (!first.ok) throw new Error(first.failure.message);
    expect(second).toMatchObject({ ok: false, failure: { code: 'other', transient: false } });
    if (!second.ok) expect(second.failure.message).toContain(`pid ${first.facts.pid}`);
  });

  test.each([
    ['exit 0', { code: 0, signal: null }],
    ['exit 255', { code: 255, signal: null }],
    ['kill -SEGV $$', { code: null, signal: 'SIGSEGV' }],
  ])('I4 says how a process ended: %s', async (run, status) => {
    await using shim = await TestShim.start({ env });
    await shim.spawn(shim.spec('one', ['bash', '-c', `ulimit -c 0; ${run}`]));
    const exit = await shim.exit('one.1.test');
    expect(exit).toMatchObject(status);
  });

  test.skipIf(env['HSU_NATIVE'] === 'off')(
    'I4 knows real-time signals too (skipped without native calls: Node does not)',
    async () => {
      await using shim = await TestShim.start({ env });
      await shim.spawn(shim.spec('one', ['sh', '-c', 'kill -35 $$']));
      expect(await shim.exit('one.1.test')).toMatchObject({ code: null, signal: 'SIGRTMIN+1' });
    },
  );

  test('I4 an exit is told to the next master too, until one has acknowledged it', async () => {
    await using shim = await TestShim.start({ env });
    await shim.spawn(shim.spec('one', ['sh', '-c', 'echo bye; exit 4']));
    await shim.exit('one.1.test');
    const ledger = join(shim.dir, 'run/incarnations/one.jsonl');
    expect(readFileSync(ledger, 'utf8')).toContain('"exit":');
    const second = await shim.reconnect();
    expect(second.welcome.exits).toMatchObject([{ id: 'one.1.test', code: 4 }]);
    await second.request({ type: 'acknowledge', of: 'one.1.test' });
    const third = await shim.reconnect();
    expect(third.welcome.exits).toEqual([]);
    expect(readFileSync(join(shim.dir, 'log/one.log'), 'utf8')).toBe('bye\n');
  });

  test('A045 orphans of workers are reaped', async () => {
    await using shim = await TestShim.start({ env });
    await shim.spawn(
      shim.spec('one', ['sh', '-c', 'for i in 1 2 3 4 5; do (true & true &); done; exec sleep 1000']),
    );
    const zombies = (): number[] =>
      [...scanProcesses().values()]
        .filter((it) => it.ppid === shim.pid && it.state === 'Z')
        .map(({ pid }) => pid);
    // An answered request has gone through the loop that reaps; what is a zombie for two of them in a row stays one.
    const first = zombies();
    await shim.connection.request({ type: 'processes', of: 'one.1.test' });
    await shim.connection.request({ type: 'processes', of: 'one.1.test' });
    expect(zombies().filter((pid) => first.includes(pid))).toEqual([]);
  });
});

/** Changes the soft limit of a process that runs, as its own user: not even root may always do that to others. */
function setLimit(pid: number, name: string, soft: string, uid?: number): void {
  const user = uid === undefined ? {} : { uid, gid: uid };
  execFileSync('prlimit', [`--pid=${pid}`, `--${name}=${soft}:`], user);
}
