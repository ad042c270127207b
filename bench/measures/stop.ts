import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { waitUntil } from '../system/waiting.ts';

const TIMEOUT_MS = 180_000;

/**
 * Ends the supervisor with all its workers, which obey SIGTERM, and takes the time until the last worker is gone,
 * seen at most 2 ms late.
 */
export async function measureStop(session: Session, record: Record): Promise<void> {
  session.stamps.refresh();
  const living = session.stamps.pids();
  const requestedAt = monotonicMs();
  const requested = session.requestStop();
  const isOver = await waitUntil(() => allGone(session, living), 2, TIMEOUT_MS);
  const stoppedAt = monotonicMs();
  if (!isOver) throw new Error(`${living.length} workers still ran after ${TIMEOUT_MS / 1000} s`);
  await requested;
  record('stop.s', (stoppedAt - requestedAt) / 1000);
}

/** Looks from the end and only as far as the first one that lives, so that looking stays cheap. */
function allGone(session: Session, living: number[]): boolean {
  for (let last = living.at(-1); last !== undefined && !session.own.isWorker(last); last = living.at(-1))
    living.pop();
  return living.length === 0;
}
