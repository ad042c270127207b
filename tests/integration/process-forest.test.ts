import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { afterEach, expect, test } from 'vitest';
import { ProcessForest, type Root } from '../../src/limits/process-forest.ts';
import { readStat } from '../../src/shim/process-table.ts';

const begun: number[] = [];
afterEach(() => {
  for (const pid of begun.splice(0)) process.kill(pid, 'SIGKILL');
});

/** A main process with a child, and an orphan in a session of its own that carries its mark. */
async function family(id: string): Promise<{ root: Root; child: number; orphan: number }> {
  const script = '(setsid sleep 1000 & echo $!); sleep 1000 & echo $!; wait';
  const main: ChildProcess = spawn('sh', ['-c', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, HSU_INCARNATION: id },
  });
  let said = '';
  for await (const chunk of main.stdout as Readable) {
    said += String(chunk);
    if (said.split('\n').length === 3) break;
  }
  const [orphan = 0, child = 0] = said.split('\n').map(Number);
  const pid = main.pid ?? 0;
  begun.push(pid, child, orphan);
  return { root: { id, pid, startTime: readStat(pid)?.startTime ?? 0 }, child, orphan };
}

test('a worker that was there before anybody asked for it has all its processes, however they were seen', async () => {
  const { root, child, orphan } = await family('one.1.abc');
  const other = await family('two.1.xyz');
  const forest = new ProcessForest();
  await forest.prepare(0);
  forest.add(root);
  expect([...forest.members(root.id, 1)].sort()).toEqual([root.pid, child, orphan].sort());
  forest.add(other.root);
  expect([...forest.members(other.root.id, 1)].sort()).toEqual(
    [other.root.pid, other.child, other.orphan].sort(),
  );
  forest.remove(root);
  forest.add(root);
  expect([...forest.members(root.id, 2)].sort()).toEqual([root.pid, child, orphan].sort());
});

test('what begins after the look that was prepared is seen by the next one', async () => {
  const forest = new ProcessForest();
  await forest.prepare(0);
  const { root, child, orphan } = await family('one.1.abc');
  forest.add(root);
  expect([...forest.members(root.id, 1)].sort()).toEqual([root.pid, child, orphan].sort());
});

test('workers that are asked for one after the other share one list of processes, if they were there when it was made', async () => {
  const [one, two] = [await family('one.1.abc'), await family('two.1.xyz')];
  const forest = new ProcessForest();
  forest.add(one.root);
  forest.members(one.root.id, 1);
  forest.add(two.root);
  expect(forest.isListed(1)).toBe(true);
  expect([...forest.members(two.root.id, 1)].sort()).toEqual([two.root.pid, two.child, two.orphan].sort());
  const late = await family('late.1.abc');
  forest.add(late.root);
  expect(forest.isListed(1)).toBe(false);
  expect(forest.members(late.root.id, 1).size).toBe(3);
});

test('everything is looked at afresh beside the looks, which go by what is known until that is done', async () => {
  const { root, child, orphan } = await family('one.1.abc');
  const forest = new ProcessForest();
  forest.add(root);
  const all = [root.pid, child, orphan].sort();
  for (const nowMs of [0, 30_000, 30_001]) expect([...forest.members(root.id, nowMs)].sort()).toEqual(all);
  await forest.prepare(30_002);
  expect(forest.isListed(30_001)).toBe(false);
  expect([...forest.members(root.id, 30_002)].sort()).toEqual(all);
});
