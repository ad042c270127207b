import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';

const CALLS = 7;
const SERVER_CALLS = 20;
const LONGEST_MS = 10_000;

/** Wall time of the operator's status command for all workers and, where it can be asked, of the server's answer alone. */
export async function measureStatus(session: Session, record: Record): Promise<void> {
  const endAt = monotonicMs() + LONGEST_MS;
  for (let call = 0; call < CALLS && monotonicMs() < endAt; call++) {
    record('status.ms', (await session.status()).wallMs);
  }
  if (session.setup.serverStatusMs === undefined) return;
  for (let call = 0; call < SERVER_CALLS; call++) {
    record('status.serverMs', await session.setup.serverStatusMs());
  }
}
