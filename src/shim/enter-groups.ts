import { kernelText } from '../shared/kernel-files.ts';

/** Enters each group it is given, and becomes the rest of its words. */
const ENTER = [
  'while [ "$1" != -- ]; do',
  'echo 0 >"$1/cgroup.procs" || { echo "hsu-master: cannot enter $1" >&2; exit 125; }; shift; done;',
  'shift; unset PWD OLDPWD; exec "$@"',
].join(' ');

/** A process can only enter a group by its own hands before its program begins, and only a shell has hands for that. */
export function enterGroups(groups: readonly string[]): string[][] {
  return groups.length === 0 ? [] : [['sh', '-c', ENTER, 'sh', ...groups, '--']];
}

/**
 * Whether this process is still the shell that enters its groups, and its program has not begun. In the middle of an exec, when
 * it is known already that it succeeds, a process has no words.
 */
export function isEntering(pid: number): boolean {
  const text = kernelText(`/proc/${pid}/cmdline`);
  return text === '' || text.split('\0', 3)[2] === ENTER;
}
