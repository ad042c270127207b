import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fleet, program } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { cgroupVersion, folderOf, holdsLimits, withControllers } from '../helpers/worker-cgroup.ts';

/** What a shell does to leave its groups; with version 2 everybody may enter that of the master. */
const LEAVE =
  cgroupVersion === 2
    ? 'echo 0 >"/sys/fs/cgroup$(dirname "$(dirname "$(cut -d: -f3 /proc/self/cgroup)")")/supervisor/cgroup.procs"'
    : ['memory', 'cpu', 'pids'].map((one) => `echo 0 >${outside(one)}/cgroup.procs`).join('; ');

const START = { start_seconds: '0', restart_policy: 'never' };

describe.skipIf(!holdsLimits)(
  'limits that the kernel was told and does not enforce (skipped where none can be told)',
  () => {
    test('A092: a limit below what is used already is the end, also where the kernel refuses it', async () => {
      const web = { run: [process.execPath, program('hog.mjs'), 'memory=200'], ...START };
      const limited = (max_rss: string): string =>
        fleet({ web: { ...web, limits: { memory: { max_rss, policy: 'immediate_kill' } } } });
      await using master = withControllers(TestMaster.prepare(limited('1GiB')));
      await master.launch();
      await master.untilLogged('web', /^ready$/m);
      master.configure(limited('100MiB'));
      await master.reload();
      const worker = await master.state('web', 'stopped');
      expect(worker.lastExit?.cause).toMatch(/^(oom|limit)$/);
    });

    test.skipIf(process.getuid?.() !== 0)(
      'a process that leaves its group is held by looking (root: others may not leave)',
      async () => {
        const limits = { memory: { max_rss: '100MiB', policy: 'immediate_kill' } };
        const away = join(outside(), 'cgroup.procs');
        const web = {
          run: `echo 0 >${away}; exec ${process.execPath} ${program('hog.mjs')} memory=200`,
          shell: true,
          ...START,
          limits,
        };
        await using master = withControllers(TestMaster.prepare(fleet({ web })));
        await master.launch();
        const event = await master.event(
          ({ worker, reason }) => worker === 'web' && reason === 'limit-failed',
        );
        expect(event.message).toMatch(
          /^the kernel does not hold it to memory\.max_rss: process \d+ is in the group \S+, which is not limited so$/,
        );
        const worker = await master.state('web', 'stopped');
        expect(worker.lastExit).toMatchObject({ signal: 'SIGKILL', cause: 'limit' });
        expect(worker.note).toMatch(/^memory \d+M > 100M/);
      },
    );

    test.skipIf(cgroupVersion === 1 && process.getuid?.() !== 0)(
      'describe says of nothing that the kernel enforces it when the process has left its groups (version 1: root)',
      async () => {
        const limits = {
          memory: { high: '100MiB' },
          cpu: { weight: 200 },
          process: { max_threads: 40, policy: 'none' },
        };
        const web = { run: `${LEAVE}; echo left; exec sleep 1000`, shell: true, ...START, limits };
        const stay = { run: 'echo stays; exec sleep 1000', shell: true, ...START, limits };
        await using master = withControllers(TestMaster.prepare(fleet({ web, stay })));
        await master.launch();
        await master.untilLogged('web', /^left$/m);
        await master.untilLogged('stay', /^stays$/m);
        const ways = async (name: string): Promise<readonly string[]> => {
          const { limits: views, shares } = await master.worker(name);
          return [...views, ...shares].map(({ name: limit, enforcement }) => `${limit}: ${enforcement}`);
        };
        const names = ['process.max_threads', 'memory.high', 'cpu.weight'];
        expect(await ways('stay')).toEqual(
          names.map((name) => expect.stringMatching(new RegExp(`^${name}: kernel \\(cgroup v`))),
        );
        const why = 'not in force: process \\d+ is in the group \\S+, which is not limited so';
        expect(await ways('web')).toEqual(
          names.map((name) => expect.stringMatching(new RegExp(`^${name}: ${why}$`))),
        );
      },
    );

    test('describe does not say that the kernel enforces what it has refused', async () => {
      const limits = { cpu: { max_percent: 50, cpuset: '8000' } };
      await using master = withControllers(
        TestMaster.prepare(fleet({ web: { run: 'sleep 1000', ...START, limits } })),
      );
      await master.launch();
      await master.pidOf('web');
      const { limits: views, shares } = await master.worker('web');
      expect(views.map(({ enforcement }) => enforcement)).toEqual([`kernel (cgroup v${cgroupVersion})`]);
      expect(shares).toHaveLength(1);
      expect(shares[0]?.enforcement).toMatch(/^not (in force|possible here): /);
    });
  },
);

/** A group that nobody has limited: the outermost of this hierarchy that is mounted here. */
function outside(controller = 'memory'): string {
  let folder = folderOf(process.pid, controller);
  while (statSync(dirname(folder)).dev === statSync(folder).dev) folder = dirname(folder);
  return folder;
}
