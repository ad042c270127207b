import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { cpuSeconds, finishedChildrenCpuSeconds } from '../system/process-table.ts';
import { waitUntil } from '../system/waiting.ts';

const TIMEOUT_MS = 180_000;

/**
 * Launches the supervisor and waits for the first instruction of the last worker. CPU is that of the supervisor's
 * processes (with a launcher that returned), and that plus the workers' own, which contains their fork and exec.
 */
export async function measureStart(session: Session, record: Record): Promise<void> {
  const count = session.fleet.workers.length;
  const launchersBefore = finishedChildrenCpuSeconds();
  const startedAt = monotonicMs();
  const launched = session.launch();
  await waitUntil(() => hasStarted(session, count) || session.ended !== undefined, 5, TIMEOUT_MS);
  const supervisors = session.own.supervisors();
  await launched;
  if (!hasStarted(session, count)) {
    throw new Error(`${session.stamps.started.size} of ${count} workers started; ${session.trouble()}`);
  }
  const launchers = finishedChildrenCpuSeconds() - launchersBefore;
  const supervisorCpu = cpuSeconds(supervisors) + launchers;
  record('start.s', (session.stamps.lastStartMs() - startedAt) / 1000);
  record('start.supervisorCpuS', supervisorCpu);
  record('start.totalCpuS', supervisorCpu + cpuSeconds(session.stamps.pids()));
}

function hasStarted(session: Session, count: number): boolean {
  session.stamps.refresh();
  return session.stamps.started.size >= count;
}
