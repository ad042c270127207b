import { closeSync } from 'node:fs';
import type { Native } from './native/native.ts';
import { isSameAlive } from './process-table.ts';

/**
 * Sends a signal to exactly this process: the identity is verified while a pidfd pins it, so that a reused pid
 * can never be hit (I3). Without pidfds the check comes immediately before the signal.
 * Returns false when the process is gone or may not be signalled.
 */
export function signalExactly(
  native: Native | null,
  pid: number,
  startTime: number,
  signal: number,
): boolean {
  if (native === null) return isSameAlive(pid, startTime) && tryKill(pid, signal);
  const fd = native.openPidfd(pid);
  if (fd < 0) return false;
  try {
    return isSameAlive(pid, startTime) && native.signalPidfd(fd, signal) === 0;
  } finally {
    closeSync(fd);
  }
}

/**
 * Signals the process group a living child of ours leads. Safe without a check: a group id is not given away
 * again before its leader was reaped, and only we reap it.
 */
export function signalOwnGroup(pgid: number, signal: number): boolean {
  return tryKill(-pgid, signal);
}

function tryKill(pid: number, signal: number): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
