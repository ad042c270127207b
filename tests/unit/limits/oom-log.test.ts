import { expect, test } from 'vitest';
import { OomCulprit } from '../../../src/limits/oom-culprit.ts';
import { oomKillsIn } from '../../../src/limits/oom-log.ts';

const kill = (seq: number, limit: string, group: string, task: string): string =>
  `6,${seq},36688901633,-;oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,${limit},task_memcg=${group},task=${task},pid=${seq},uid=0\n`;

const LOG = [
  '4,1,36688901374,-;node-MainThread invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0\n',
  kill(2, 'oom_memcg=/run/@tenant/web', '/run/@tenant/web', 'node'),
  '',
  kill(3, 'oom_memcg=/run/@tenant', '/run/@tenant/batch', 'a,pid=7,b'),
  kill(4, 'oom_memcg=/run/@tenant', '/run/@tenant/web', 'sh'),
  kill(5, 'global_oom', '/run/@tenant/web', 'sh'),
];

test('who was killed in a group, and whose limit was reached, the newest first', () => {
  expect(oomKillsIn(LOG, '/sys/fs/cgroup/memory/run/@tenant/web')).toEqual([
    { seq: 5, victim: 'sh (5)', limitOf: null },
    { seq: 4, victim: 'sh (4)', limitOf: '/run/@tenant' },
    { seq: 2, victim: 'node (2)', limitOf: '/run/@tenant/web' },
  ]);
  expect(oomKillsIn(LOG, '/sys/fs/cgroup/memory/run/@tenant/batch')).toEqual([
    { seq: 3, victim: 'a,pid=7,b (3)', limitOf: '/run/@tenant' },
  ]);
  expect(oomKillsIn(LOG, '/sys/fs/cgroup/memory/run/other')).toEqual([]);
});

test('the log knows at whose limit it was, whatever was hit beside it', () => {
  const path = '/run/@tenant/web';
  const culprit = new OomCulprit({ path, version: 1, oomKills: 0 });
  const culprits = LOG.map((_record, at) => culprit.of(oomKillsIn(LOG.slice(0, at + 1), path), at * 60_000));
  expect(culprits).toEqual([null, null, null, null, 'tenant', null]);
});
