import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { readPage, valueIn } from '../helpers/exposition.ts';
import { fleet, program, SLEEPER } from '../helpers/fleet.ts';
import { hog, ofLimit } from '../helpers/hog.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import {
  cgroupVersion,
  folderOf,
  holdsLimits,
  limitIn,
  settled,
  withControllers,
} from '../helpers/worker-cgroup.ts';

const MEBIBYTE = 1024 ** 2;

async function start(yaml: string, env: NodeJS.ProcessEnv = {}): Promise<TestMaster> {
  const master = withControllers(TestMaster.prepare(yaml, env));
  await master.launch();
  return master;
}

describe.skipIf(!holdsLimits)(
  'what groups of workers may use together, by the kernel (skipped where no controllers are ours)',
  () => {
    test('A009: the cgroups of workers are inside those of their groups, which have the limits', async () => {
      const groups = {
        tenant: {
          members: ['web', 'batch'],
          limits: {
            memory: { max: '300MiB' },
            cpu: { max_cores: 1.5, weight: 200 },
            process: { max_threads: 99, policy: 'none' },
          },
        },
        batch: { members: ['job'], limits: { cpu: { max_percent: 50 } } },
      };
      const limits = { cpu: { max_percent: 90 } };
      await using master = await start(
        fleet({ web: SLEEPER, job: { ...SLEEPER, limits }, other: SLEEPER }, { groups }),
      );
      const web = await settled(master, 'web');
      const job = await settled(master, 'job');
      const memory = folderOf(web, 'memory');
      expect(basename(memory)).toBe('web');
      expect(basename(dirname(memory))).toBe('@tenant');
      expect(limitIn(dirname(memory), 'memory.max')).toBe(String(300 * MEBIBYTE));
      expect(limitIn(memory, 'memory.max')).toBe('max');
      expect(limitIn(dirname(folderOf(web, 'cpu')), 'cpu.max')).toBe('150000 100000');
      expect(limitIn(dirname(folderOf(web, 'pids')), 'pids.max')).toBe('99');
      const inner = folderOf(job, 'cpu');
      expect(inner.split('/').slice(-3)).toEqual(['@tenant', '@batch', 'job']);
      expect(limitIn(dirname(inner), 'cpu.max')).toBe('50000 100000');
      // Version 1 refuses a part more than the whole.
      expect(limitIn(inner, 'cpu.max')).toBe(cgroupVersion === 1 ? '50000 100000' : '90000 100000');
      expect(folderOf(await settled(master, 'other'), 'memory')).not.toContain('/@');
      const page = (await master.cli('describe', '@tenant')).stdout;
      expect(page).toMatch(/^Group: +@tenant$/m);
      expect(page).toMatch(new RegExp(`memory\\.max +300M .*kernel \\(cgroup v${cgroupVersion}\\)`));
      expect(page).toMatch(new RegExp(`cpu\\.weight +200 +kernel \\(cgroup v${cgroupVersion}\\)`));
      expect(page).toMatch(/^Name: +web$/m);
    });

    test('A092: whoever is too much for the group is killed by the kernel; victim and group are named, others live', async () => {
      const groups = {
        tenant: {
          members: ['small', 'large'],
          limits: { memory: { max_rss: '150MiB', policy: 'immediate_kill' } },
        },
      };
      const child = `${process.execPath} ${program('hog.mjs')} memory=400; echo child ended; sleep 1000`;
      // On a busy machine the kernel may want another one before the first is gone: the shell then, not the small worker.
      const large = { run: child, shell: true, start_seconds: '0', oom_score_adj: 500 };
      await using master = await start(fleet({ small: SLEEPER, large }, { groups }));
      const small = await master.pidOf('small');
      const event = await master.event(ofLimit('large', 'oom'));
      expect(event.message).toMatch(
        /^the kernel has killed .+ for memory: the group tenant is at its limit of 150M$/,
      );
      if (cgroupVersion === 2) {
        const { lastExit } = await master.state('large', 'stopped');
        expect(lastExit).toMatchObject({ signal: 'SIGKILL', cause: 'oom' });
        expect(master.output('large')).not.toContain('child ended');
      }
      expect(isRunning(small)).toBe(true);
      expect(await master.pidOf('small')).toBe(small);
    });

    test('I9: limits of a group change in place, down and up again, and no worker is touched', async () => {
      const workers = { web: { ...SLEEPER, limits: { cpu: { max_percent: 80 } } }, job: SLEEPER };
      const having = (limits: object): string =>
        fleet(workers, { groups: { tenant: { members: ['web', 'job'], limits } } });
      await using master = await start(having({ cpu: { max_percent: 100 } }));
      const pids = [await settled(master, 'web'), await settled(master, 'job')];
      const [web = 0] = pids;
      const cpu = folderOf(web, 'cpu');
      for (const [limits, group, own] of [
        [{ cpu: { max_percent: 40 } }, '40000', cgroupVersion === 1 ? '40000' : '80000'],
        [{ cpu: { max_percent: 150 }, memory: { max: '200MiB' } }, '150000', '80000'],
        [{ memory: { max: '210MiB' } }, 'max', '80000'],
      ] as const) {
        master.configure(having(limits));
        expect(await master.reload()).toMatchObject({ ok: true });
        await eventually(() => expect(limitIn(dirname(cpu), 'cpu.max')).toBe(`${group} 100000`));
        await eventually(() => expect(limitIn(cpu, 'cpu.max')).toBe(`${own} 100000`));
      }
      // Also what needs a group in which they were not yet.
      await eventually(() => expect(basename(dirname(folderOf(web, 'memory')))).toBe('@tenant'));
      expect(limitIn(dirname(folderOf(web, 'memory')), 'memory.max')).toBe(String(210 * MEBIBYTE));
      expect([await master.pidOf('web'), await master.pidOf('job')]).toEqual(pids);
    });

    test('I7, I6: after kill -9 of the shim and of the master the workers are where they were, and limits change on', async () => {
      const having = (max: string): string =>
        fleet(
          { web: SLEEPER, late: { ...SLEEPER, enabled: false } },
          { groups: { tenant: { members: ['web', 'late'], limits: { memory: { max } } } } },
        );
      await using master = await start(having('200MiB'));
      const pid = await settled(master, 'web');
      const folder = dirname(folderOf(pid, 'memory'));
      const { shimPid } = await master.view();
      process.kill(shimPid ?? 0, 'SIGKILL');
      await eventually(async () => expect((await master.view()).shimPid).not.toBe(shimPid));
      master.configure(having('220MiB'));
      await master.reload();
      await eventually(() => expect(limitIn(folder, 'memory.max')).toBe(String(220 * MEBIBYTE)));
      await master.crash();
      master.configure(having('240MiB'));
      await master.launch();
      expect(await master.pidOf('web')).toBe(pid);
      await eventually(() => expect(limitIn(folder, 'memory.max')).toBe(String(240 * MEBIBYTE)));
      await master.act('start', ['late']);
      expect(dirname(folderOf(await settled(master, 'late'), 'memory'))).toBe(folder);
      expect((await master.act('stop', ['web']))[0]).toMatchObject({ outcome: 'done' });
      expect(isRunning(pid)).toBe(false);
    });

    test('I6: what an earlier master has set goes when it is configured no more', async () => {
      const groups = { tenant: { members: ['web'], limits: { memory: { max: '200MiB' } } } };
      await using master = await start(fleet({ web: SLEEPER }, { groups }));
      const pid = await settled(master, 'web');
      const base = join(folderOf(pid, 'memory'), '../..');
      await master.crash();
      master.configure(fleet({ web: SLEEPER }));
      await master.launch();
      await master.until('web', ({ state, pid: now }) => state === 'running' && now !== pid);
      await eventually(() => expect(existsSync(join(base, '@tenant'))).toBe(false));
    });

    test('who is moved to another group is restarted in it; groups that are no more leave nothing behind', async () => {
      const limits = { memory: { max: '200MiB' } };
      const byHand = { master: { reload: 'manual' } };
      const having = (groups: object): string => fleet({ web: SLEEPER, job: SLEEPER }, { ...byHand, groups });
      const master = await start(
        having({ one: { members: ['web'], limits }, two: { members: ['job'], limits } }),
      );
      const [web, job] = [await settled(master, 'web'), await settled(master, 'job')];
      const base = join(folderOf(web, 'memory'), '../..');
      master.configure(having({ two: { members: ['web', 'job'], limits } }));
      expect((await master.reload()).changed).toEqual(['web']);
      await master.until('web', ({ state, pid }) => state === 'running' && pid !== web);
      expect(basename(dirname(folderOf(await settled(master, 'web'), 'memory')))).toBe('@two');
      expect(await master.pidOf('job')).toBe(job);
      await eventually(() =>
        expect(readdirSync(base).filter((name) => name.startsWith('@'))).toEqual(['@two']),
      );
      await master.quit();
      expect(existsSync(base)).toBe(false);
      await master[Symbol.asyncDispose]();
    });
  },
);

describe('what groups of workers may use together, by looking', () => {
  const OFF = { HSU_CGROUPS: 'off' };

  test('A092: the largest has to go, once; the others live on', async () => {
    const groups = {
      tenant: {
        members: ['small', 'large'],
        limits: {
          memory: {
            max_rss: '260MiB',
            max: '2GiB',
            policy: 'graceful_shutdown',
            sustained_violation_time: '0',
          },
        },
      },
    };
    await using master = await TestMaster.start(
      fleet({ small: hog('memory=10'), large: hog('memory=250') }, { groups }),
      OFF,
    );
    const large = await master.state('large', 'stopped');
    expect(large.note).toMatch(/^group tenant: memory .* > 260M, and it uses most/);
    const broken = await master.event(ofLimit(null, 'limit-broken'));
    expect(broken.message).toMatch(/^group tenant: memory .* > 260M, mostly large$/);
    await master.event(ofLimit(null, 'limit-kept'));
    expect(await master.state('small', 'running')).toMatchObject({ restarts: 0 });
    const page = (await master.cli('describe', '@tenant')).stdout;
    expect(page).toMatch(/memory\.max_rss +260M +uses .* graceful_shutdown +sampled every 1s/);
    const samples = readPage((await new HttpClient(master.socket).send('GET', '/metrics')).text);
    const own = { group: 'tenant', limit: 'memory.max_rss', policy: 'graceful_shutdown' };
    expect(valueIn(samples, 'hsu_group_limit_bytes', { limit: 'memory.max_rss' })).toBe(260 * MEBIBYTE);
    expect(valueIn(samples, 'hsu_group_limit_used_ratio', own)).toBeLessThan(1);
    expect(valueIn(samples, 'hsu_group_limit_breaches_total', own)).toBe(1);
    expect(valueIn(samples, 'hsu_group_limit_actions_total', { action: 'graceful_shutdown' })).toBe(1);
    expect(valueIn(samples, 'hsu_group_running_workers', { group: 'tenant' })).toBe(1);
    const told = (await master.events()).filter(ofLimit(null, 'limit-broken'));
    expect(told).toHaveLength(1);
  });

  test('when the limit is broken without it too, the next largest follows', async () => {
    const limits = { memory: { max_rss: '100MiB', policy: 'immediate_kill' } };
    const groups = { tenant: { members: ['a', 'b', 'c'], limits } };
    await using master = await TestMaster.start(
      fleet({ a: hog('memory=90'), b: hog('memory=120'), c: SLEEPER }, { groups }),
      OFF,
    );
    for (const name of ['b', 'a']) {
      expect((await master.state(name, 'stopped')).lastExit).toMatchObject({ cause: 'limit' });
    }
    expect(await master.state('c', 'running')).toMatchObject({ restarts: 0 });
  });

  test('CPU is held by slowing all of them down, and what is not possible says why', async () => {
    // So little that they are beyond it also on a machine with much else to do.
    const limits = { cpu: { max_percent: 5, weight: 50 } };
    const groups = { tenant: { members: ['a', 'b'], limits } };
    await using master = await TestMaster.start(fleet({ a: hog('cpu=1'), b: hog('cpu=1') }, { groups }), OFF);
    await master.event(ofLimit(null, 'limit-throttled'));
    await eventually(async () => {
      for (const { note } of await master.workers())
        expect(note).toMatch(/^throttled to \d+% with the group tenant$/);
    });
    await eventually(async () => {
      const page = (await master.cli('describe', '@tenant')).stdout;
      expect(page).toMatch(/cpu\.max_percent +5% .*sampled every 1s; slowed down/);
      expect(page).toMatch(/cpu\.weight +50 +not possible here: cgroups are switched off/);
    });
    await eventually(async () => {
      const held = { worker: 'a', by: 'master' };
      const page = readPage((await new HttpClient(master.socket).send('GET', '/metrics')).text);
      expect(valueIn(page, 'hsu_worker_throttled_seconds_total', held)).toBeGreaterThan(0);
    });
    master.configure(
      fleet({ a: hog('cpu=1'), b: hog('cpu=1') }, { groups: { tenant: { members: ['a', 'b'] } } }),
    );
    await master.reload();
    await eventually(async () =>
      expect((await master.workers()).map(({ note }) => note).join()).not.toContain('throttled'),
    );
  });
});
