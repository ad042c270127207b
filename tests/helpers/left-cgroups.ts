import { existsSync, readdirSync, realpathSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cgroupName } from '../../src/shim/cgroup-name.ts';
import { hierarchies } from '../../src/shim/hierarchies.ts';

/** What was killed is in its group until it has gone. */
const TRIES = 500;

/** The folders in which the shims of this run directory make their groups, where there are any. */
export function cgroupsOf(runDir: string): string[] {
  // A master that is told a relative path resolves symbolic links on the way.
  const names = new Set([runDir, join(realpathSync(dirname(runDir)), basename(runDir))]);
  return hierarchies(() => false).flatMap(({ folder }) =>
    [...names].map((name) => join(folder, cgroupName(name))).filter((path) => existsSync(path)),
  );
}

/** Removes what shims that were killed have left: their empty groups. All their processes have been ended. */
export async function removeCgroupsOf(runDir: string): Promise<void> {
  for (const path of cgroupsOf(runDir)) {
    for (let tries = 0; !isRemoved(path) && tries < TRIES; tries++) await setTimeout(10);
  }
}

function isRemoved(path: string): boolean {
  try {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) isRemoved(join(path, entry.name));
    }
    rmdirSync(path);
    return true;
  } catch {
    return !existsSync(path);
  }
}
