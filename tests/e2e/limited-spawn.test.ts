import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';
import { isRoot, MODES } from '../helpers/modes.ts';
import { proc } from '../helpers/proc.ts';

/** Limits that the kernel enforces where it can: then a shell in front of the program enters the groups. */
const LIMITS = {
  memory: { max_rss: '256MiB', policy: 'immediate_kill' },
  cpu: { max_percent: 150 },
  process: { max_processes: 20, policy: 'immediate_kill' },
};
const SHAPED = {
  run: 'sleep 1000',
  start_seconds: '0',
  umask: '0027',
  nice: 15,
  oom_score_adj: 321,
  rlimits: { nofile: '512:2048', core: 0, stack: '4MiB:16MiB' },
  limits: LIMITS,
};
const AS_ANOTHER = { ...SHAPED, user: 65534, group: 65534, groups: ['64123', '64124'], cwd: '/' };

async function sleeping(master: TestMaster, name: string): Promise<number> {
  const pid = await master.pidOf(name);
  // The pid is known a moment before the program, with its one argument, has taken the place of a shell or a tool.
  await eventually(() => expect(proc.argv(pid)).toHaveLength(2));
  return pid;
}

describe.each(MODES)('a worker with limits, $mode', ({ env }) => {
  test('A009: umask, rlimits and nice in /proc are those of the configuration', async () => {
    await using master = await TestMaster.start(fleet({ shaped: SHAPED }), env);
    const pid = await sleeping(master, 'shaped');
    expect(proc.status(pid, 'Umask')).toEqual(['0027']);
    expect(proc.nice(pid)).toBe(15);
    expect(proc.oomScoreAdj(pid)).toBe(321);
    expect(proc.limit(pid, 'Max open files')).toEqual(['512', '2048']);
    expect(proc.limit(pid, 'Max core file size')).toEqual(['0', '0']);
    expect(proc.limit(pid, 'Max stack size')).toEqual(['4194304', '16777216']);
  });

  test.skipIf(!isRoot)(
    'A009: and so are user, group and supplementary groups (skipped: only root gives them)',
    async () => {
      await using master = await TestMaster.start(fleet({ another: AS_ANOTHER }), env);
      const pid = await sleeping(master, 'another');
      expect(proc.status(pid, 'Uid')).toEqual(['65534', '65534', '65534', '65534']);
      expect(proc.status(pid, 'Gid')).toEqual(['65534', '65534', '65534', '65534']);
      expect(proc.status(pid, 'Groups').sort()).toEqual(['64123', '64124']);
      expect(proc.status(pid, 'Umask')).toEqual(['0027']);
      expect(proc.nice(pid)).toBe(15);
      expect(proc.limit(pid, 'Max open files')).toEqual(['512', '2048']);
    },
  );

  test('A010: neither OOM score, signal mask, ignored signals nor descriptors come from the supervisor', async () => {
    const limited = { run: 'sleep 1000', start_seconds: '0', limits: LIMITS };
    await using master = await TestMaster.start(fleet({ limited }), env);
    const pid = await sleeping(master, 'limited');
    expect(proc.oomScoreAdj(pid)).toBe(0);
    for (const set of ['SigBlk', 'SigIgn', 'SigCgt'])
      expect(proc.status(pid, set), set).toEqual(['0000000000000000']);
    expect(Object.keys(proc.descriptors(pid))).toEqual(['0', '1', '2']);
  });
});
