import { describe, expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet } from '../helpers/fleet.ts';
import { hog, ofLimit } from '../helpers/hog.ts';
import { TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';

const MIB = 1024 ** 2;

describe.each(MODES)('memory limits that become less than what is used, $mode', ({ env }) => {
  test('by a reload: the policy has its turn, nobody is killed for a ceiling that came down on him', async () => {
    const byHand = { master: { reload: 'manual' } };
    const limited = (max_rss: string, sustained_violation_time: string) => {
      const memory = { max_rss, policy: 'graceful_shutdown', sustained_violation_time };
      return fleet({ web: { ...hog('memory=100'), limits: { memory } } }, byHand);
    };
    await using master = await TestMaster.start(limited('800MiB', '1h'), env);
    await master.untilLogged('web', /^ready$/m);
    const pid = await master.pidOf('web');
    master.configure(limited('60MiB', '1h'));
    await master.reload();
    await master.event(ofLimit('web', 'limit-broken'));
    const { state, limits } = await master.worker('web');
    expect(state).toBe('running');
    const ceiling = limits.find(({ name }) => name === 'memory.max');
    expect(ceiling?.configured).toBe(75 * MIB);
    expect(ceiling?.max).toBeGreaterThan(100 * MIB);
    const deferred = await master.event(ofLimit('web', 'limit-deferred'));
    expect(deferred.message).toMatch(
      /^memory\.max 75\.0M is less than it uses \([\d.]+M\): for this run \d+M/,
    );
    master.configure(limited('60MiB', '0'));
    await master.reload();
    const stopped = await master.state('web', 'stopped');
    expect(stopped.lastExit).toMatchObject({ pid, cause: 'limit', signal: 'SIGTERM' });
  });

  test('by a reload that limits who had no limit: the same', async () => {
    const byHand = { master: { reload: 'manual' } };
    const web = hog('memory=100');
    await using master = await TestMaster.start(fleet({ web }, byHand), env);
    await master.untilLogged('web', /^ready$/m);
    const pid = await master.pidOf('web');
    const memory = { max_rss: '60MiB', policy: 'restart', sustained_violation_time: '1h' };
    master.configure(fleet({ web: { ...web, limits: { memory } } }, byHand));
    await master.reload();
    await master.event(ofLimit('web', 'limit-broken'));
    expect(await master.worker('web')).toMatchObject({ state: 'running', pid });
  });

  test('by reset, which touches no process that runs', async () => {
    const memory = {
      max_rss: '60MiB',
      policy: 'restart_adjusted',
      sustained_violation_time: '1h',
      adjust: { factor: 10, most: 10 },
    };
    await using master = await TestMaster.start(
      fleet({ web: { ...hog('memory=100'), limits: { memory } } }),
      env,
    );
    // Killed at the ceiling, it has come back with larger limits.
    await master.event(ofLimit('web', 'limit-adjusted'));
    await master.until('web', (it) => it.incarnation === 2 && it.state === 'running');
    await eventually(async () => {
      const { limits } = await master.worker('web');
      expect(limits.find(({ name }) => name === 'memory.max_rss')?.value).toBeGreaterThan(100 * MIB);
    });
    const pid = await master.pidOf('web');
    await master.act('reset', ['web']);
    const reset = await master.event(ofLimit('web', 'limit-reset'));
    await master.event((event) => ofLimit('web', 'limit-broken')(event) && event.seq > reset.seq);
    expect(await master.worker('web')).toMatchObject({ state: 'running', pid });
  });
});
