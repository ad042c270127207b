import { bootId, readStat } from '../shim/process-table.ts';

/**
 * Names the present life of this machine: it is another one after a boot, and in a container after each of its starts.
 * Pids and monotonic times of another life mean nothing.
 */
export function machineLife(): string {
  return `${bootId()} ${readStat(1)?.startTime ?? 0}`;
}
