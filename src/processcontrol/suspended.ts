import { readStat } from '../shim/process-table.ts';

/** States of /proc/PID/stat: by SIGSTOP, by a debugger. */
const SUSPENDED = new Set(['T', 't']);

/** Whether this process is stopped, and does nothing before it is let go on. */
export function isSuspended(pid: number): boolean {
  return SUSPENDED.has(readStat(pid)?.state ?? '');
}
