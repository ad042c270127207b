import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const USER = process.getuid?.() === 0 ? [] : ['--user'];
const SCOPE = ['systemd-run', ...USER, '--scope', '--quiet', '--collect', '-p', 'Delegate=yes'];
const OFFERED = 'cat "/sys/fs/cgroup$(cut -d: -f3 /proc/self/cgroup)/cgroup.controllers"';

/** Controllers of cgroup version 2 in a scope that systemd delegates to this user; null where there are none. */
const offered = offeredControllers();

/** What a master is started through, to be in a delegated scope of its own. */
export const DELEGATED: readonly string[] = SCOPE;

/** Whether limits of this kind can be enforced by cgroup version 2; a test that needs it is skipped elsewhere. */
export function isDelegated(...controllers: readonly string[]): boolean {
  return controllers.every((name) => offered.includes(name));
}

/** Group of version 2 of a process. */
export function groupOf(pid: number): string {
  const path = /^0::(.*)$/m.exec(readFileSync(`/proc/${pid}/cgroup`, 'latin1'))?.[1] ?? '';
  return join('/sys/fs/cgroup', path);
}

/** A file of the group that a process is in. */
export function groupFile(pid: number, file: string): string {
  return readFileSync(join(groupOf(pid), file), 'latin1').trim();
}

function offeredControllers(): readonly string[] {
  const [program = '', ...options] = SCOPE;
  const { status, stdout } = spawnSync(program, [...options, 'sh', '-c', OFFERED], { encoding: 'utf8' });
  return status === 0 ? stdout.trim().split(' ') : [];
}
