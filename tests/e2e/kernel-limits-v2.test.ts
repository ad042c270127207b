import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DELEGATED, groupFile, groupOf, isDelegated } from '../helpers/delegated.ts';
import { fleet, program, SLEEPER } from '../helpers/fleet.ts';
import { hog, ofLimit } from '../helpers/hog.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { settled } from '../helpers/worker-cgroup.ts';

const MEBIBYTE = 1024 ** 2;

/** A master in a delegated scope of its own. */
async function start(workers: Parameters<typeof fleet>[0]): Promise<TestMaster> {
  const master = TestMaster.prepare(fleet(workers));
  master.through = DELEGATED;
  await master.launch();
  return master;
}

/** What a worker reads of these files of its own group with its first instruction. */
const readOwn = (...files: readonly string[]): string =>
  `cd "/sys/fs/cgroup$(cut -d: -f3 /proc/self/cgroup)" && pwd && grep -H . ${files.join(' ')}`;

const groupsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

describe.skipIf(!isDelegated('memory', 'cpu', 'pids'))(
  'limits that the kernel enforces, cgroup version 2 (skipped where systemd delegates no scope with its controllers)',
  () => {
    test('A009: the process is in its group, with its limits, from its first instruction', async () => {
      const limits = {
        memory: { max_rss: '64MiB', high: '32MiB', policy: 'immediate_kill' },
        cpu: { max_percent: 150, weight: 200 },
        process: { max_threads: 33, policy: 'throttle' },
      };
      const files = ['memory.max', 'memory.high', 'memory.oom.group', 'cpu.max', 'cpu.weight', 'pids.max'];
      const show = { run: readOwn(...files), shell: true, oneshot: true, limits };
      const swap = {
        ...show,
        run: readOwn('memory.max', 'memory.swap.max'),
        limits: { memory: { max_rss: '64MiB', max_swap: '8MiB', policy: 'none' } },
      };
      await using master = await start({ show, swap, sleeper: { ...SLEEPER, limits } });
      await master.state('show', 'done');
      await master.state('swap', 'done');
      expect(master.output('swap')).toContain(`memory.swap.max:${8 * MEBIBYTE}`);
      const [group = '', ...lines] = master.output('show').trim().split('\n');
      expect(basename(group)).toBe('show');
      expect(lines).toEqual([
        `memory.max:${64 * MEBIBYTE}`,
        `memory.high:${32 * MEBIBYTE}`,
        'memory.oom.group:1',
        'cpu.max:150000 100000',
        'cpu.weight:200',
        'pids.max:33',
      ]);
      await master.pidOf('sleeper');
      const { limits: views, shares } = await master.worker('sleeper');
      expect(views.map(({ name, enforcement }) => `${name}: ${enforcement}`)).toEqual([
        'memory.max_rss: kernel (cgroup v2)',
        'cpu.max_percent: kernel (cgroup v2)',
        'process.max_threads: kernel (cgroup v2)',
      ]);
      expect(shares.map(({ name, enforcement }) => `${name}: ${enforcement}`)).toEqual([
        'memory.high: kernel (cgroup v2)',
        'cpu.weight: kernel (cgroup v2)',
      ]);
    });

    test.skipIf(!isDelegated('io', 'cpuset'))('A009: processors and storage traffic as well', async () => {
      const limits = {
        cpu: { cpuset: '0' },
        io: { max_read_rate: '3MiB/s', max_write_rate: '2MiB/s', max_read_ops: 100 },
      };
      await using master = await start({ sleeper: { ...SLEEPER, limits } });
      const pid = await settled(master, 'sleeper');
      expect(groupFile(pid, 'cpuset.cpus.effective')).toBe('0');
      expect(groupFile(pid, 'io.max')).toMatch(
        new RegExp(`^\\d+:\\d+ rbps=${3 * MEBIBYTE} wbps=${2 * MEBIBYTE} riops=100 wiops=max$`),
      );
    });

    test('A092: memory over the limit is the end of all of it by the kernel, told apart from SIGKILL', async () => {
      const limits = { memory: { max_rss: '90MiB', policy: 'immediate_kill' } };
      const child = `${process.execPath} ${program('hog.mjs')} memory=400; echo child ended; sleep 1000`;
      await using master = await start({
        large: { ...hog('memory=400'), limits },
        parent: { run: child, shell: true, start_seconds: '0', limits },
        killed: { ...hog(), limits, restart_policy: 'never' },
      });
      for (const name of ['large', 'parent']) {
        const worker = await master.state(name, 'stopped');
        expect(worker.lastExit).toMatchObject({ signal: 'SIGKILL', cause: 'oom' });
        expect(worker.note).toContain('killed by the kernel: out of memory');
      }
      expect(master.output('parent')).not.toContain('child ended');
      process.kill(await master.pidOf('killed'), 'SIGKILL');
      expect((await master.state('killed', 'failed')).lastExit).toMatchObject({
        signal: 'SIGKILL',
        cause: 'crash',
      });
    });

    test('A092: with policy restart it comes back, by the budget for resource violations', async () => {
      const limits = { memory: { max_rss: '60MiB', policy: 'restart' } };
      await using master = await start({ large: { ...hog('memory=400'), limits } });
      const worker = await master.until('large', (it) => it.incarnation >= 2);
      expect(worker.lastExit?.cause).toMatch(/^(oom|limit)$/);
    });

    test('a child that the kernel kills is told, by name where the kernel log can be read', async () => {
      // A look counts pages that are charged elsewhere, so it may find the limit broken before the kernel does.
      const limits = { memory: { max_rss: '150MiB', policy: 'none' } };
      const child = `${process.execPath} ${program('hog.mjs')} memory=400; echo child ended; sleep 1000`;
      await using master = await start({ parent: { run: child, shell: true, start_seconds: '0', limits } });
      const event = await master.event(ofLimit('parent', 'oom'));
      expect(event.message).toMatch(/^the kernel has killed (a process|\S+ \(\d+\)) for memory$/);
      await master.untilLogged('parent', /^child ended$/m);
      expect(await master.state('parent', 'running')).toMatchObject({ restarts: 0 });
    });

    test('the kernel slows down and refuses: CPU time beyond the share, forks beyond the tasks', async () => {
      await using master = await start({
        busy: { ...hog('cpu=1'), limits: { cpu: { max_percent: 20 } } },
        forks: {
          run: 'while :; do sleep 1000 & done',
          shell: true,
          start_seconds: '0',
          restart_policy: 'never',
          limits: { process: { max_threads: 10, policy: 'throttle' } },
        },
      });
      const pid = await settled(master, 'busy');
      await until(() => /nr_throttled [1-9]/.test(groupFile(pid, 'cpu.stat')));
      await master.untilLogged('forks', /fork/i);
    });

    test('what is throttled is paused by the freezer of its group', async () => {
      const limits = {
        cpu: { max_percent: 10, policy: 'escalate', steps: [{ do: 'throttle', wait: '1h' }] },
      };
      await using master = await start({ busy: { ...hog('cpu=1'), limits } });
      const pid = await settled(master, 'busy');
      await master.event(ofLimit('busy', 'limit-throttled'));
      await until(() => groupFile(pid, 'cgroup.events').includes('frozen 1'));
      await master.act('stop', ['busy']);
      expect(isRunning(pid)).toBe(false);
    });

    test('I9: limits change in place, from none to some and back to none', async () => {
      await using master = await start({ web: SLEEPER });
      const pid = await settled(master, 'web');
      const change = async (limits?: object): Promise<void> => {
        master.configure(fleet({ web: { ...SLEEPER, ...(limits === undefined ? {} : { limits }) } }));
        await master.reload();
      };
      await change({ cpu: { max_percent: 20 }, memory: { max_rss: '100MiB', policy: 'immediate_kill' } });
      await until(() => groupFile(pid, 'cpu.max') === '20000 100000');
      expect(groupFile(pid, 'memory.max')).toBe(String(100 * MEBIBYTE));
      await change();
      await until(() => groupFile(pid, 'cpu.max') === 'max 100000');
      expect([groupFile(pid, 'memory.max'), groupFile(pid, 'memory.oom.group')]).toEqual(['max', '0']);
      expect(await master.pidOf('web')).toBe(pid);
    });

    test('I5: nothing of a tree outlives its stop, whatever left its session', async () => {
      await using master = await start({ tree: hog('children=3', 'escape=2') });
      const pid = await settled(master, 'tree');
      await master.untilLogged('tree', /^ready$/m);
      const group = groupOf(pid);
      await until(() => readFileSync(join(group, 'cgroup.procs'), 'latin1').trim().split('\n').length === 6);
      const pids = readFileSync(join(group, 'cgroup.procs'), 'latin1').trim().split('\n').map(Number);
      await master.act('stop', ['tree']);
      expect(pids.filter(isRunning)).toEqual([]);
    });

    test('I7: the next shim finds the groups of the one before it, and their limits', async () => {
      const limits = { cpu: { max_percent: 30 }, memory: { max_rss: '100MiB', policy: 'immediate_kill' } };
      await using master = await start({ web: { ...SLEEPER, limits } });
      const pid = await settled(master, 'web');
      const group = groupOf(pid);
      const before = await master.view();
      process.kill(before.shimPid ?? 0, 'SIGKILL');
      await until(async () => ((await master.view()).shimPid ?? before.shimPid) !== before.shimPid);
      expect(groupOf(pid)).toBe(group);
      expect(groupFile(pid, 'cpu.max')).toBe('30000 100000');
      await master.act('restart', ['web']);
      expect(groupOf(await settled(master, 'web'))).toBe(group);
      expect(groupsIn(dirname(dirname(group)))).toEqual([basename(dirname(group)), 'supervisor']);
    });

    test('I7: the next daemon goes on with groups and limits of workers that were left running, from a scope of its own', async () => {
      const limits = { cpu: { max_percent: 30 }, memory: { max_rss: '100MiB', policy: 'immediate_kill' } };
      await using master = await start({ web: { ...SLEEPER, limits } });
      const pid = await settled(master, 'web');
      const group = groupOf(pid);
      expect((await master.daemon('stop', '--leave-workers')).code).toBe(0);
      await master.exited();
      const more = { cpu: { max_percent: 40, weight: 300 }, memory: { ...limits.memory, max_rss: '120MiB' } };
      master.configure(fleet({ web: { ...SLEEPER, limits: more } }));
      await master.launch();
      await until(() => groupFile(pid, 'cpu.weight') === '300');
      expect([groupOf(pid), groupFile(pid, 'cpu.max'), groupFile(pid, 'memory.max')]).toEqual([
        group,
        '40000 100000',
        String(120 * MEBIBYTE),
      ]);
      await master.act('restart', ['web']);
      expect(groupOf(await settled(master, 'web'))).toBe(group);
      await master.quit();
      const scope = dirname(dirname(group));
      expect(existsSync(scope) ? groupsIn(scope) : []).toEqual([]);
    });

    test('nothing is left of the groups when the fleet has ended', async () => {
      const limits = { cpu: { max_percent: 50 }, memory: { max_rss: '64MiB' } };
      const master = await start({ web: { ...SLEEPER, limits } });
      const home = dirname(groupOf(await settled(master, 'web')));
      const scope = dirname(home);
      expect(groupsIn(home)).toEqual(['web']);
      await master.quit();
      // systemd removes the scope itself once it is empty.
      expect(existsSync(scope) ? groupsIn(scope) : []).toEqual([]);
    });
  },
);

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resume) => setTimeout(resume, 20));
}
