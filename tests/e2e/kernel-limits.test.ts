import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blockDevicesOf } from '../../src/limits/block-devices.ts';
import { hasController } from '../helpers/controllers.ts';
import { eventually } from '../helpers/eventually.ts';
import { fleet, program } from '../helpers/fleet.ts';
import { hog, ofLimit } from '../helpers/hog.ts';
import { TestMaster } from '../helpers/master.ts';
import { proc } from '../helpers/proc.ts';
import { settled } from '../helpers/worker-cgroup.ts';

const MEBIBYTE = 1024 ** 2;
const MANY = { NODE_OPTIONS: '' };

/** The group of a process in this version 1 hierarchy, and a file in it. */
function groupFile(pid: number, controller: string, file: string): string {
  const line = readFileSync(`/proc/${pid}/cgroup`, 'latin1')
    .split('\n')
    .find((candidate) => candidate.split(':')[1]?.split(',').includes(controller));
  return readFileSync(join('/sys/fs/cgroup', controller, line?.split(':')[2] ?? '', file), 'latin1').trim();
}

describe.skipIf(!hasController('memory', 'cpu', 'pids'))(
  'limits that the kernel enforces, cgroup version 1 (skipped where its controllers are not ours)',
  () => {
    test('A092: memory over the limit is the end by the kernel, told apart from SIGKILL, and the policy is followed', async () => {
      const limits = { memory: { max_rss: '90MiB', policy: 'immediate_kill' } };
      await using master = await TestMaster.start(fleet({ large: { ...hog('memory=400'), limits } }));
      const worker = await master.state('large', 'stopped');
      expect(worker.lastExit).toMatchObject({ signal: 'SIGKILL', cause: 'oom' });
      expect(worker.note).toContain('killed by the kernel: out of memory');
      const killed = { ...hog(), restart_policy: 'never' };
      master.configure(fleet({ killed }));
      await master.reload();
      const pid = await master.pidOf('killed');
      process.kill(pid, 'SIGKILL');
      expect((await master.state('killed', 'failed')).lastExit).toMatchObject({
        signal: 'SIGKILL',
        cause: 'crash',
      });
    });

    test('A092: with policy restart it comes back, by the budget for resource violations', async () => {
      const limits = { memory: { max_rss: '60MiB', policy: 'restart' } };
      await using master = await TestMaster.start(fleet({ large: { ...hog('memory=400'), limits } }));
      const worker = await master.until('large', (it) => it.incarnation >= 2);
      // The ceiling is looked at too, and what shared pages it counts may have the look come first.
      expect(worker.lastExit?.cause).toMatch(/^(oom|limit)$/);
      expect(worker.restarts).toBeGreaterThan(0);
    });

    test('A009: the process is in its groups, with its limits, from its first instruction', async () => {
      const limits = {
        memory: { max_rss: '64MiB', high: '32MiB', policy: 'immediate_kill' },
        cpu: { max_percent: 150, weight: 200, cpuset: '0' },
        process: { max_threads: 33, policy: 'throttle' },
      };
      const show = { run: ['cat', '/proc/self/cgroup'], oneshot: true, limits, env: { A: 'x y', EMPTY: '' } };
      const sleeper = { run: 'sleep 1000', start_seconds: '0', limits };
      await using master = await TestMaster.start(fleet({ show, sleeper }));
      await master.state('show', 'done');
      for (const controller of ['memory', 'cpu', 'pids', 'cpuset']) {
        expect(master.output('show')).toMatch(new RegExp(`^\\d+:${controller}:.*/show$`, 'm'));
      }
      const pid = await settled(master, 'sleeper');
      expect(groupFile(pid, 'memory', 'memory.limit_in_bytes')).toBe(String(64 * MEBIBYTE));
      expect(groupFile(pid, 'memory', 'memory.soft_limit_in_bytes')).toBe(String(32 * MEBIBYTE));
      expect(groupFile(pid, 'cpu', 'cpu.cfs_quota_us')).toBe('150000');
      expect(groupFile(pid, 'cpu', 'cpu.shares')).toBe('2048');
      expect(groupFile(pid, 'pids', 'pids.max')).toBe('33');
      expect(groupFile(pid, 'cpuset', 'cpuset.cpus')).toBe('0');
      const ways = (await master.worker('sleeper')).limits.map(
        ({ name, enforcement }) => `${name}: ${enforcement}`,
      );
      expect(ways).toEqual([
        'memory.max_rss: kernel (cgroup v1)',
        'cpu.max_percent: kernel (cgroup v1)',
        'process.max_threads: kernel (cgroup v1)',
      ]);
      expect((await master.worker('sleeper')).shares).toEqual([
        {
          name: 'memory.high',
          text: '32.0M',
          enforcement: 'kernel (cgroup v1), only when the machine is short of memory',
        },
        { name: 'cpu.weight', text: '200', enforcement: 'kernel (cgroup v1)' },
        { name: 'cpu.cpuset', text: '0', enforcement: 'kernel (cgroup v1)' },
      ]);
    });

    test('no swap: memory and swap together are no more than memory; time it is held back is told', async () => {
      const limits = {
        memory: { max_rss: '64MiB', max_swap: 0, policy: 'immediate_kill' },
        cpu: { max_percent: 10 },
      };
      const spinning = { run: 'while :; do :; done', shell: true, start_seconds: '0', limits };
      await using master = await TestMaster.start(fleet({ spinning }));
      const pid = await settled(master, 'spinning');
      expect(groupFile(pid, 'memory', 'memory.memsw.limit_in_bytes')).toBe(String(64 * MEBIBYTE));
      await eventually(async () =>
        expect((await master.worker('spinning')).usage?.throttledMs).toBeGreaterThan(0),
      );
      expect((await master.cli('describe', 'spinning')).stdout).toContain('held back for its cpu limit');
      const ways = (await master.worker('spinning')).limits.map(({ enforcement }) => enforcement);
      expect(new Set(ways)).toEqual(new Set(['kernel (cgroup v1)']));
    });

    test.skipIf(!hasController('io'))(
      'a weight of storage traffic is set, or it is said why it is not',
      async () => {
        const weighed = { run: 'sleep 1000', start_seconds: '0', limits: { io: { weight: 50 } } };
        await using master = await TestMaster.start(fleet({ weighed }));
        const pid = await settled(master, 'weighed');
        const [share] = (await master.worker('weighed')).shares;
        expect(share).toMatchObject({ name: 'io.weight', text: '50' });
        if (share?.enforcement.startsWith('kernel') === true) {
          expect(groupFile(pid, 'blkio', 'blkio.bfq.weight')).toBe('50');
        } else {
          expect(share?.enforcement).toMatch(
            /^not possible here: (there is no disk|the scheduler of disk \d+:\d+ is \S+, )/,
          );
        }
      },
    );

    test.skipIf(!hasController('io') || blockDevicesOf(['/']).length === 0)(
      'I9: a single disk is limited, and is free again in place when that is taken out of the file',
      async () => {
        const [disk = ''] = blockDevicesOf(['/']);
        const one = (limits: object): string =>
          fleet({ steady: { run: 'sleep 1000', start_seconds: '0', limits } });
        const cpu = { weight: 50 };
        await using master = await TestMaster.start(
          one({ cpu, io: { per_device: [{ path: '/', max_read_rate: 5e6, max_write_ops: 700 }] } }),
        );
        const pid = await settled(master, 'steady');
        expect(groupFile(pid, 'blkio', 'blkio.throttle.read_bps_device')).toBe(`${disk} 5000000`);
        expect(groupFile(pid, 'blkio', 'blkio.throttle.write_iops_device')).toBe(`${disk} 700`);
        expect((await master.worker('steady')).shares).toContainEqual({
          name: 'io.per_device:/',
          text: 'reading 4.77M/s, 700 writes/s',
          enforcement: 'kernel (cgroup v1)',
        });
        master.configure(one({ cpu }));
        await master.reload();
        await eventually(() => expect(groupFile(pid, 'blkio', 'blkio.throttle.read_bps_device')).toBe(''));
        expect(await master.pidOf('steady')).toBe(pid);
      },
    );

    test('A010: what enters the groups leaves no trace in the worker: its variables and descriptors are its own', async () => {
      const limits = { memory: { max_rss: '64MiB', policy: 'immediate_kill' } };
      const env = { A: 'x y', EMPTY: '', LINES: 'one\ntwo' };
      const sleeper = { run: 'sleep 1000', start_seconds: '0', env };
      await using master = await TestMaster.start(fleet({ plain: sleeper, limited: { ...sleeper, limits } }));
      const own = (pid: number): object => {
        const { HSU_WORKER: _w, HSU_INCARNATION: _i, ...rest } = proc.environ(pid);
        const descriptors = Object.keys(proc.descriptors(pid));
        return { rest, descriptors, argv: proc.argv(pid), oomScoreAdj: proc.oomScoreAdj(pid) };
      };
      expect(own(await settled(master, 'limited'))).toEqual(own(await settled(master, 'plain')));
    });

    test('variables whose names a shell does not keep are kept all the same; the limits come after the start', async () => {
      const limits = { memory: { max_rss: '64MiB', policy: 'immediate_kill' } };
      const odd = { run: 'sleep 1000', start_seconds: '0', env: { 'dotted.name': 'kept' }, limits };
      await using master = await TestMaster.start(fleet({ odd }));
      const pid = await master.pidOf('odd');
      await master.event(
        ({ worker, message }) => worker === 'odd' && message.includes('only after its start'),
      );
      expect(proc.environ(pid)['dotted.name']).toBe('kept');
      expect(groupFile(pid, 'memory', 'memory.limit_in_bytes')).toBe(String(64 * MEBIBYTE));
    });

    test('a child that the kernel kills is told, by name where the kernel log can be read', async () => {
      const limits = { memory: { max: '150MiB', policy: 'log', max_rss: '150MiB' } };
      const child = `${process.execPath} ${program('hog.mjs')} memory=400; echo child ended; sleep 1000`;
      const worker = { run: child, shell: true, start_seconds: '0', limits };
      await using master = await TestMaster.start(fleet({ parent: worker }));
      const event = await master.event(ofLimit('parent', 'oom'));
      expect(event.message).toMatch(/^the kernel has killed (a process|\S+ \(\d+\)) for memory$/);
      await master.untilLogged('parent', /^child ended$/m);
      expect(await master.state('parent', 'running')).toMatchObject({ restarts: 0 });
    });

    test('I9: limits change in place, also from none to some', async () => {
      const worker = { run: 'sleep 1000', start_seconds: '0' };
      await using master = await TestMaster.start(fleet({ web: worker }));
      const pid = await settled(master, 'web');
      const change = async (limits: object): Promise<void> => {
        master.configure(fleet({ web: { ...worker, limits } }));
        await master.reload();
      };
      await change({ cpu: { max_percent: 20 }, memory: { max_rss: '100MiB', policy: 'immediate_kill' } });
      await until(() => groupFile(pid, 'cpu', 'cpu.cfs_quota_us') === '20000');
      await change({ cpu: { max_percent: 40 } });
      await until(() => groupFile(pid, 'cpu', 'cpu.cfs_quota_us') === '40000');
      await until(() => Number(groupFile(pid, 'memory', 'memory.limit_in_bytes')) > 1024 ** 5);
      expect(await master.pidOf('web')).toBe(pid);
    });

    test('a fork bomb is stopped by the kernel, if its policy does not come first', async () => {
      const limits = { process: { max_processes: 10, policy: 'immediate_kill' } };
      const bomb = {
        run: 'while :; do sleep 1000 & done',
        shell: true,
        start_seconds: '0',
        limits,
        restart_policy: 'never',
      };
      await using master = await TestMaster.start(fleet({ bomb }));
      // The shell ends when it cannot fork, if nobody ends it before.
      const worker = await master.until('bomb', ({ state }) => state === 'failed' || state === 'stopped');
      const [told = ''] = /^processes \d+ > 10/.exec(worker.note) ?? [];
      expect(told === '' ? master.output('bomb') : told).toMatch(/fork|processes/);
      expect(Number(/\d+/.exec(told)?.[0] ?? 0)).toBeLessThanOrEqual(80);
    });

    test('nothing is left of the groups when the fleet has ended', async () => {
      const limits = {
        cpu: { max_percent: 50 },
        memory: { max_rss: '64MiB' },
        process: { max_threads: 50, policy: 'none' },
      };
      const master = await TestMaster.start(
        fleet({ web: { run: 'sleep 1000', start_seconds: '0', limits } }, {}),
        MANY,
      );
      const pid = await settled(master, 'web');
      const folders = ['memory', 'cpu', 'pids'].map((controller) => {
        const line = readFileSync(`/proc/${pid}/cgroup`, 'latin1')
          .split('\n')
          .find((one) => one.includes(`:${controller}:`));
        return join('/sys/fs/cgroup', controller, line?.split(':')[2] ?? '', '..');
      });
      expect(folders.every((folder) => readdirSync(folder).includes('web'))).toBe(true);
      await master.quit();
      for (const folder of folders) expect(() => readdirSync(folder)).toThrow('ENOENT');
    });
  },
);

test('neither controllers nor groups: the same limits are sampled, and describe says so', async () => {
  const limits = {
    memory: { max_rss: '80MiB', high: '10MiB', policy: 'immediate_kill' },
    cpu: { weight: 50 },
  };
  const worker = { ...hog('memory=120'), limits };
  await using master = await TestMaster.start(fleet({ large: worker }), { HSU_CGROUPS: 'off' });
  expect((await master.state('large', 'stopped')).lastExit).toMatchObject({
    signal: 'SIGKILL',
    cause: 'limit',
  });
  const { limits: views, shares } = await master.worker('large');
  expect(views.map(({ enforcement }) => enforcement)).toEqual(['sampled every 1s']);
  expect(shares.map(({ enforcement }) => enforcement)).toEqual([
    'not possible here: cgroups are switched off (HSU_CGROUPS)',
    'not possible here: cgroups are switched off (HSU_CGROUPS)',
  ]);
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resume) => setTimeout(resume, 20));
}
