import { kernelText } from '../shared/kernel-files.ts';
import { type ProcStat, readStat } from './process-table.ts';

/** Clock ticks of /proc are hundredths of a second on every machine. */
const TICK_MS = 10;

/**
 * When the process started, epoch ms, good to some hundredths of a second. Reckoned from the uptime of the machine and
 * from our own start; the earlier answer counts, because in some containers the uptime is not that of the clock the
 * ticks are counted by.
 */
export function startedAt({ startTime }: ProcStat): number {
  const bySelf = performance.timeOrigin + (startTime - ownStartTime) * TICK_MS;
  return Math.min(bySelf, Date.now() - uptimeMs() + startTime * TICK_MS);
}

/** How long ago the process started, ms; by clocks that nobody sets. */
export function ageMs({ startTime }: Pick<ProcStat, 'startTime'>): number {
  return Math.max(0, performance.now() + (ownStartTime - startTime) * TICK_MS);
}

const ownStartTime = readStat(process.pid)?.startTime ?? 0;

function uptimeMs(): number {
  return Number(kernelText('/proc/uptime').split(' ')[0]) * 1000;
}
