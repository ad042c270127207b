import { execFileSync } from 'node:child_process';

/** Mounts a file system that cannot punch holes; undefined where that is not permitted. The result unmounts it. */
export function mountRamfs(path: string): (() => void) | undefined {
  try {
    execFileSync('mount', ['-t', 'ramfs', 'ramfs', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  return () => void execFileSync('umount', ['-l', path]);
}
