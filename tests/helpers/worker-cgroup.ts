import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { hasController } from './controllers.ts';
import { DELEGATED, groupOf, isDelegated } from './delegated.ts';
import { eventually } from './eventually.ts';
import type { TestMaster } from './master.ts';
import { proc } from './proc.ts';

/** Controllers of version 2 in a delegated scope, where systemd has one for us. */
const isUnified = isDelegated('memory', 'cpu', 'pids');

/** Whether the kernel holds workers of tests to limits here, by whichever version of cgroups. */
export const holdsLimits = isUnified || hasController('memory', 'cpu', 'pids');

/** The version by which it does. */
export const cgroupVersion: 1 | 2 = isUnified ? 2 : 1;

/** Has the master find controllers: where systemd runs, in a scope of its own. */
export function withControllers(master: TestMaster): TestMaster {
  if (isUnified) master.through = DELEGATED;
  return master;
}

/**
 * The process of a worker when its own program runs. Its pid is known a moment before, when a shell takes it into its
 * groups.
 */
export async function settled(master: TestMaster, name: string): Promise<number> {
  const pid = await master.pidOf(name);
  await eventually(() => {
    const words = proc.argv(pid).join(' ');
    // In the middle of an exec a process has none.
    expect(words).not.toBe('');
    expect(words).not.toContain('cgroup.procs');
  });
  return pid;
}

/** Folder of the group of a process in the hierarchy of this controller. */
export function folderOf(pid: number, controller: string): string {
  if (isUnified) return groupOf(pid);
  const line = readFileSync(`/proc/${pid}/cgroup`, 'latin1')
    .split('\n')
    .find((one) => one.split(':')[1]?.split(',').includes(controller));
  return join('/sys/fs/cgroup', controller, line?.split(':')[2] ?? '');
}

/** What a limit file of a group says; `file` is called as in version 2. */
export function limitIn(folder: string, file: 'memory.max' | 'cpu.max' | 'pids.max'): string {
  const text = (name: string): string => readFileSync(join(folder, name), 'latin1').trim();
  if (isUnified || file === 'pids.max') return text(file);
  if (file === 'cpu.max')
    return `${text('cpu.cfs_quota_us')} ${text('cpu.cfs_period_us')}`.replace('-1 ', 'max ');
  const bytes = Number(text('memory.limit_in_bytes'));
  return bytes > Number.MAX_SAFE_INTEGER ? 'max' : String(bytes);
}
