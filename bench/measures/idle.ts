import { setTimeout as delay } from 'node:timers/promises';
import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { contextSwitches, cpuSeconds, memoryMb } from '../system/process-table.ts';

/** CPU, context switches and memory of the supervisor's processes while nothing happens, for `seconds`. */
export async function measureIdle(session: Session, record: Record, seconds: number): Promise<void> {
  const pids = session.own.supervisors();
  const before = { at: monotonicMs(), cpu: cpuSeconds(pids), switches: contextSwitches(pids) };
  await delay(seconds * 1000);
  const after = { at: monotonicMs(), cpu: cpuSeconds(pids), switches: contextSwitches(pids) };
  const elapsed = (after.at - before.at) / 1000;
  const memory = memoryMb(pids);
  record('idle.cpuPercent', (100 * (after.cpu - before.cpu)) / elapsed);
  record('idle.switchesPerS', (after.switches - before.switches) / elapsed);
  record('idle.rssMb', memory.rss);
  record('idle.pssMb', memory.pss);
  record('idle.processes', pids.length);
}
