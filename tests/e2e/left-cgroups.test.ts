import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { eventually } from '../helpers/eventually.ts';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { cgroupsOf } from '../helpers/left-cgroups.ts';
import { isRunning, TestMaster } from '../helpers/master.ts';

test('a test that kills everything leaves no cgroups behind (skipped where none may be made)', async (context) => {
  const master = await TestMaster.start(fleet({ one: SLEEPER, two: SLEEPER }));
  await master.pidOf('one');
  const runDir = join(master.dir, 'run');
  const folders = cgroupsOf(runDir);
  process.kill((await master.view()).shimPid ?? 0, 'SIGKILL');
  await master.crash();
  await master[Symbol.asyncDispose]();
  if (folders.length === 0) return context.skip('no cgroup may be made here');
  expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
});

test('the next daemon in the same run directory removes what killed ones have left (skipped where no cgroup may be made)', async (context) => {
  const limits = { memory: { max_rss: '1GB' } };
  await using master = await TestMaster.start(fleet({ one: { ...SLEEPER, limits }, two: SLEEPER }));
  const pids = [await master.pidOf('one'), await master.pidOf('two')];
  const { shimPid } = await master.view();
  const folders = cgroupsOf(join(master.dir, 'run'));
  const groups = (): string[] =>
    folders.flatMap((folder) => namesIn(folder).filter((name) => name !== 'three' && !name.includes('.')));
  if (folders.length === 0) return context.skip('no cgroup may be made here');
  expect(groups()).toEqual(expect.arrayContaining(['one', 'two']));
  await master.crash();
  for (const pid of [shimPid ?? 0, ...pids]) process.kill(pid, 'SIGKILL');
  for (const pid of [shimPid ?? 0, ...pids]) await eventually(() => expect(isRunning(pid)).toBe(false));
  master.configure(fleet({ three: SLEEPER }));
  await master.launch();
  await master.state('three', 'running');
  await eventually(() => expect(groups()).toEqual([]));
});

function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
