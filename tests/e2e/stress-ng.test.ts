import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import type { LimitView } from '../../src/api/contract/limits.ts';
import { hasController } from '../helpers/controllers.ts';
import { eventually } from '../helpers/eventually.ts';
import { readPage, valueIn } from '../helpers/exposition.ts';
import { fleet } from '../helpers/fleet.ts';
import { ofLimit } from '../helpers/hog.ts';
import { HttpClient } from '../helpers/http-client.ts';
import { isInstalled } from '../helpers/installed.ts';
import { TestMaster } from '../helpers/master.ts';

/** A program that nobody wrote for this project, doing one thing to excess. */
const stress = (words: string, more: object = {}): object => ({
  run: `stress-ng --quiet --temp-path . ${words}`,
  start_seconds: '0',
  ...more,
});

async function wayOf(master: TestMaster, name: string): Promise<LimitView['enforcement'] | undefined> {
  return (await master.worker('greedy')).limits.find((limit) => limit.name === name)?.enforcement;
}

/** Seconds that it was kept from running, by the kernel or by the master. */
async function throttledS(master: TestMaster, by: 'kernel' | 'master'): Promise<number> {
  const { text } = await new HttpClient(master.socket).send('GET', '/metrics');
  const labels = { worker: 'greedy', by };
  return valueIn(readPage(text), 'hsu_worker_throttled_seconds_total', labels) ?? 0;
}

const TMPFS = 0x01021994;
const onDisk = statfsSync(tmpdir()).type !== TMPFS;

/**
 * With what the machine gives (as root on a host with version 1 the kernel enforces, as an ordinary user without
 * delegation nothing does), and with neither controllers nor groups.
 */
const PLACES: readonly {
  readonly place: string;
  readonly env: NodeJS.ProcessEnv;
  readonly kernel: typeof hasController;
}[] = [
  { place: 'as the machine allows', env: {}, kernel: hasController },
  { place: 'with neither controllers nor groups', env: { HSU_CGROUPS: 'off' }, kernel: () => false },
];

describe.skipIf(!isInstalled('stress-ng')).each(PLACES)(
  'stress-ng meets its limits, $place (skipped where it is not installed)',
  ({ env, kernel }) => {
    test('memory: whoever has a policy that needs time is looked at, and the whole tree is stopped', async () => {
      const memory = {
        max_rss: '120MiB',
        max: '2GiB',
        policy: 'graceful_shutdown',
        sustained_violation_time: '0',
      };
      const greedy = stress('--vm 1 --vm-bytes 250M --vm-keep --vm-hang 1000', { limits: { memory } });
      await using master = await TestMaster.start(fleet({ greedy }), env);
      const { note, lastExit } = await master.state('greedy', 'stopped');
      expect(note).toMatch(/^memory [\d.]+M > 120M/);
      expect(lastExit?.cause).toBe('limit');
      expect(await wayOf(master, 'memory.max_rss')).toBe('sampled every 1s');
      await master.quit();
      await master.emptied();
    });

    test('A092: memory with immediate_kill: by the kernel where it can, else by looking', async () => {
      const limits = { memory: { max_rss: '120MiB', policy: 'immediate_kill' } };
      const greedy = stress('--vm 1 --vm-bytes 400M --vm-keep', { limits });
      await using master = await TestMaster.start(fleet({ greedy }), env);
      const { lastExit } = await master.state('greedy', 'stopped');
      expect(lastExit?.cause).toMatch(kernel('memory') ? /^(oom|limit)$/ : /^limit$/);
      expect(await wayOf(master, 'memory.max_rss')).toBe(
        kernel('memory') ? 'kernel (cgroup v1)' : 'sampled every 1s',
      );
      // Its parent starts a killed child again, so the kernel has killed a part of it, and the master the rest.
      const reasons = (await master.events())
        .filter(({ worker }) => worker === 'greedy')
        .map(({ reason }) => reason);
      if (kernel('memory')) expect(reasons).toContain('oom');
      await master.quit();
      await master.emptied();
    });

    test('cpu: it is held to its share, by the kernel or by pauses', async () => {
      // So little that it is beyond it also on a machine with much else to do.
      const greedy = stress('--cpu 1', { limits: { cpu: { max_percent: 5 } } });
      await using master = await TestMaster.start(fleet({ greedy }), env);
      const by = kernel('cpu') ? 'kernel' : 'master';
      await eventually(async () => expect(await throttledS(master, by)).toBeGreaterThan(0.05));
      expect(await wayOf(master, 'cpu.max_percent')).toBe(
        kernel('cpu') ? 'kernel (cgroup v1)' : 'sampled every 1s',
      );
      expect(await master.state('greedy', 'running')).toMatchObject({ restarts: 0 });
    });

    test('cpu time: it ends when that is used up', async () => {
      const greedy = stress('--cpu 1', { limits: { cpu: { max_time: '1s', policy: 'immediate_kill' } } });
      await using master = await TestMaster.start(fleet({ greedy }), env);
      const { note, lastExit } = await master.state('greedy', 'stopped');
      expect(note).toMatch(/^cpu time [\d.]+s > 1s/);
      expect(lastExit).toMatchObject({ cause: 'limit', signal: 'SIGKILL' });
    });

    test('open files: the limit of each process is the kernel’s, that of the tree is looked at', async () => {
      const greedy = stress('--open 2', {
        rlimits: { nofile: '150:150' },
        limits: { process: { max_file_descriptors: 200, policy: 'alert' } },
      });
      await using master = await TestMaster.start(fleet({ greedy }), env);
      const alert = await master.event(ofLimit('greedy', 'alert'));
      const [, used = ''] = /^descriptors (\d+) > 200$/.exec(alert.message) ?? [];
      // Two that open all they can, and the one that has started them.
      expect(Number(used)).toBeGreaterThan(200);
      expect(Number(used)).toBeLessThanOrEqual(3 * 150);
    });

    test('processes: too many are the end of all of them', async () => {
      const limits = { process: { max_processes: 8, policy: 'immediate_kill' } };
      await using master = await TestMaster.start(
        fleet({ greedy: stress('--sleep 12 --sleep-max 2', { limits }) }),
        env,
      );
      const { note, lastExit } = await master.state('greedy', 'stopped');
      expect(note).toMatch(/^processes \d+ > 8/);
      expect(lastExit).toMatchObject({ cause: 'limit', signal: 'SIGKILL' });
      await master.quit();
      await master.emptied();
    });

    test.skipIf(!onDisk)(
      'disk: writing too fast is told (skipped where the temporary folder is in memory)',
      async () => {
        const limits = { io: { max_write_rate: '1MiB', policy: 'log' } };
        const greedy = stress('--hdd 1 --hdd-bytes 32M --hdd-opts fsync', { limits });
        await using master = await TestMaster.start(fleet({ greedy }), env);
        const told = await master.event(ofLimit('greedy', 'limit-broken'));
        expect(told.message).toMatch(/^writing [\d.]+[MG]\/s > 1\.00M\/s/);
        expect(await master.state('greedy', 'running')).toMatchObject({ restarts: 0 });
      },
    );

    test('A024: one that has had its SIGTERM because of a limit, and goes on, is killed when its time is over', async () => {
      const limits = {
        memory: { max_rss: '40MiB', max: '2GiB', policy: 'graceful_shutdown', sustained_violation_time: '0' },
      };
      const greedy = {
        run: "trap '' TERM; stress-ng --quiet --temp-path . --vm 1 --vm-bytes 64M --vm-keep --vm-hang 1000; while :; do sleep 1; done",
        shell: true,
        start_seconds: '0',
        stop: [{ signal: 'SIGTERM', wait: '3s' }, { signal: 'SIGKILL' }],
        limits,
      };
      await using master = await TestMaster.start(fleet({ greedy }), env);
      const stopping = await master.until('greedy', ({ state }) => state === 'stopping');
      expect(stopping).toMatchObject({
        lastExit: null,
        note: expect.stringContaining('SIGTERM to main, wait 3s'),
      });
      const { lastExit, note } = await master.state('greedy', 'stopped');
      expect(lastExit).toMatchObject({ cause: 'limit', signal: 'SIGKILL' });
      expect(note).toMatch(/^memory [\d.]+M > 40\.0M.*; killed after the stop timeout$/);
      await master.quit();
      await master.emptied();
    });
  },
);
