import { describe, expect, test } from 'vitest';
import { fleet } from '../helpers/fleet.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';
import { MODES } from '../helpers/modes.ts';
import { Strays } from '../helpers/proc.ts';

/** Has a child in its own session and one in another. */
const PARENT = {
  shell: true,
  run: 'sleep 1001 & echo "child $!"; setsid sh -c \'echo "escaped $$"; exec sleep 1002\' & exec sleep 1003',
  restart_policy: 'always',
  start_seconds: '0',
} as const;
const BYSTANDER = { run: 'sleep 1000', start_seconds: '0' } as const;

describe.each(MODES)('the main process of a worker dies while no master is there, $mode', ({ env }) => {
  test('I1, I5: what it left behind is removed before the worker is started again, and an event says so', async () => {
    await using master = await TestMaster.start(fleet({ parent: PARENT }), env);
    const left = await loseMainProcess(master);
    await master.launch();

    await master.until('parent', ({ state, incarnation }) => state === 'running' && incarnation === 2);
    expect(left.filter(isRunning)).toEqual([]);
    const told = (await master.events()).map(
      ({ type, reason, incarnation }) => `${type} ${reason} ${incarnation}`,
    );
    expect(told).toContain('process swept 1');
    expect(told.indexOf('process swept 1')).toBeLessThan(told.indexOf('state starting 2'));
  });

  test('I5: what it left behind is removed when the worker has left the file meanwhile', async () => {
    await using master = await TestMaster.start(fleet({ parent: PARENT, bystander: BYSTANDER }), env);
    const left = await loseMainProcess(master);
    master.configure(fleet({ bystander: BYSTANDER }));
    await master.launch();

    await master.event(({ worker, reason }) => worker === 'parent' && reason === 'swept');
    expect(left.filter(isRunning)).toEqual([]);
    expect(await master.quit()).toBe(0);
  });

  test('with kill: main what it left behind lives on', async () => {
    using strays = new Strays();
    await using master = await TestMaster.start(fleet({ parent: { ...PARENT, kill: 'main' } }), env);
    const left = await loseMainProcess(master);
    strays.watch(...left);
    await master.launch();

    await master.until('parent', ({ state, incarnation }) => state === 'running' && incarnation === 2);
    expect(left.filter(isRunning)).toEqual(left);
  });
});

/** Kills the master, then the worker. Returns the processes the worker leaves behind. */
async function loseMainProcess(master: TestMaster): Promise<number[]> {
  const child = await master.untilLogged('parent', /^child (\d+)$/m);
  const escaped = await master.untilLogged('parent', /^escaped (\d+)$/m);
  const pid = await master.pidOf('parent');
  await master.crash();
  process.kill(pid, 'SIGKILL');
  return [Number(child[1]), Number(escaped[1])];
}
