import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { waitUntil } from '../system/waiting.ts';

const TIMEOUT_MS = 180_000;

/** Kills all workers at once with SIGKILL; the time ends with the first instruction of the last one's next incarnation. */
export async function measureMassCrash(session: Session, record: Record): Promise<void> {
  const pids = session.stamps.pids().filter((pid) => session.own.isWorker(pid));
  const count = session.fleet.workers.length;
  if (pids.length !== count) throw new Error(`only ${pids.length} of ${count} workers were running`);
  const killedAt = monotonicMs();
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  if (!(await waitUntil(() => restarted(session, killedAt) >= count, 5, TIMEOUT_MS))) {
    throw new Error(
      `${restarted(session, killedAt)} of ${count} workers came back in ${TIMEOUT_MS / 1000} s`,
    );
  }
  record('massCrash.s', (session.stamps.lastStartMs() - killedAt) / 1000);
}

function restarted(session: Session, sinceMs: number): number {
  session.stamps.refresh();
  return [...session.stamps.started.values()].filter((stamp) => stamp.atMs > sinceMs).length;
}
