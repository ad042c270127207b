import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { cgroupsOf } from '../helpers/left-cgroups.ts';
import { TestMaster } from '../helpers/master.ts';

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
