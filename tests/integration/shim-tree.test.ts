import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Cgroups } from '../../src/shim/cgroups.ts';
import { loadNative } from '../../src/shim/native/linux.ts';
import { readStat } from '../../src/shim/process-table.ts';
import type { IncarnationFacts } from '../../src/shim/protocol/facts.ts';
import { signalExactly } from '../../src/shim/signals.ts';
import { ProcessTrees } from '../../src/shim/tree.ts';
import { eventually } from '../helpers/eventually.ts';
import { isRunning } from '../helpers/master.ts';

const NATIVE = loadNative();
const WAYS = [
  { way: 'through pidfds', native: NATIVE },
  { way: 'without native calls', native: null },
].filter(({ way, native }) => way === 'without native calls' || native !== null);

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process in a session of its own; resolves when its program runs. */
async function start(
  env: NodeJS.ProcessEnv = {},
): Promise<{ pid: number; startTime: number; child: ChildProcess }> {
  const child = spawn('sleep', ['1000'], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  children.push(child);
  await once(child, 'spawn');
  const pid = child.pid ?? 0;
  return { pid, startTime: readStat(pid)?.startTime ?? 0, child };
}

function facts(pid: number, startTime: number, id = 'one.1.abc'): IncarnationFacts {
  return {
    worker: 'one',
    incarnation: 1,
    id,
    pid,
    startTime,
    startedAt: 0,
    definition: '',
    cgroup: null,
  };
}

describe.each(WAYS)('a signal $way', ({ native }) => {
  test('I3 reaches the process whose start time was given', async () => {
    const { pid, startTime, child } = await start();
    expect(signalExactly(native, pid, startTime, 15)).toBe(true);
    expect(await once(child, 'exit')).toEqual([null, 'SIGTERM']);
  });

  test('A050 I3 reaches nobody when the number belongs to another process by now', async () => {
    const { pid, startTime } = await start();
    expect(signalExactly(native, pid, startTime - 1, 9)).toBe(false);
    expect(signalExactly(native, pid, startTime + 1, 9)).toBe(false);
    expect(isRunning(pid)).toBe(true);
  });

  test('A028 reaches nobody, and is no error, when the process has gone', async () => {
    const { pid, startTime, child } = await start();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(signalExactly(native, pid, startTime, 15)).toBe(false);
  });
});

describe('the tree of a worker', () => {
  let trees: ProcessTrees;
  beforeEach(() => {
    trees = new ProcessTrees(null, '/nowhere', false);
  });

  test('begins with its main process', async () => {
    const { pid, startTime } = await start();
    expect(trees.members(facts(pid, startTime)).map((stat) => stat.pid)).toEqual([pid]);
  });

  test('I3 does not hold a later process that has the number, the session and the group of the old one', async () => {
    const { pid, startTime } = await start();
    expect(trees.members(facts(pid, startTime - 5))).toEqual([]);
  });

  test('I3 does not hold a process in its session that is marked as somebody else’s', async () => {
    const { pid, startTime } = await start({ HSU_INCARNATION: 'two.1.xyz' });
    expect(trees.members(facts(pid, startTime - 5, 'one.1.abc'))).toEqual([]);
  });

  test('A046 does not hold a zombie, although kill(pid, 0) still succeeds for it', async () => {
    const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; exec sleep 1000'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    children.push(parent);
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const zombie = Number(said.toString());
    const main = parent.pid ?? 0;
    // Once it is sleep the parent never looks after its child.
    await eventually(() => expect(readStat(main)?.comm).toBe('sleep'));
    process.kill(zombie, 'SIGKILL');
    await eventually(() => expect(readStat(zombie)?.state).toBe('Z'));
    expect(() => process.kill(zombie, 0)).not.toThrow();
    const members = trees.members(facts(main, readStat(main)?.startTime ?? 0)).map((stat) => stat.pid);
    expect(members).toEqual([main]);
    expect(signalExactly(null, zombie, readStat(zombie)?.startTime ?? 0, 9)).toBe(false);
  });

  test('is shown as it is, also when it is looked for a few processes at a time', async () => {
    const { pid, startTime } = await start();
    const shown = await trees.shown(facts(pid, startTime));
    expect(shown.map((stat) => stat.pid)).toEqual([pid]);
  });

  test('is shown without a look at anybody else where its group holds all of it', async () => {
    const parent = spawn('sh', ['-c', 'sleep 1000 & echo $!; wait'], { stdio: ['ignore', 'pipe', 'ignore'] });
    children.push(parent);
    const [said] = (await once(parent.stdout, 'data')) as [Buffer];
    const child = Number(said.toString());
    const pid = parent.pid ?? 0;
    const main = { ...facts(pid, readStat(pid)?.startTime ?? 0), cgroup: '/group' };
    const shownWith = async (isWhole: boolean): Promise<number[]> => {
      const group = { isWhole: () => isWhole, members: () => [pid] } as unknown as Cgroups;
      return (await new ProcessTrees(group, '/nowhere', false).shown(main)).map((stat) => stat.pid);
    };
    // Whoever looks at all processes finds the child by its parent.
    expect(await shownWith(false)).toEqual([pid, child]);
    expect(await shownWith(true)).toEqual([pid]);
    process.kill(child, 'SIGKILL');
  });
});
