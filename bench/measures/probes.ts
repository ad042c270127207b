import { setTimeout as delay } from 'node:timers/promises';
import type { ProbedPage } from '../probed-page.ts';
import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { cpuSeconds } from '../system/process-table.ts';
import { measureStart } from './start.ts';

/** Each is asked once a second. */
export const PROBED_WORKERS = 1000;
/** Probes of workers that come up are more frequent; after this time all have come to their period. */
const SETTLE_MS = 5000;
const CALLS = 500;
const BETWEEN_CALLS_MS = 10;

/** What asking a page for each worker once a second costs the supervisor's processes, and how soon it answers meanwhile. */
export async function measureProbes(
  session: Session,
  record: Record,
  page: ProbedPage,
  seconds: number,
): Promise<void> {
  await measureStart(session, () => {});
  await delay(SETTLE_MS);
  const pids = session.own.supervisors();
  const look = async () => ({ at: monotonicMs(), asked: await page.asked(), cpu: cpuSeconds(pids) });
  const before = await look();
  await delay(seconds * 1000);
  const after = await look();
  const elapsed = (after.at - before.at) / 1000;
  const asked = after.asked - before.asked;
  record('probes.perS', asked / elapsed);
  record('probes.cpuPercent', (100 * (after.cpu - before.cpu)) / elapsed);
  record('probes.cpuUs', (1e6 * (after.cpu - before.cpu)) / asked);
  const { apiMs } = session.setup;
  for (let call = 0; apiMs !== undefined && call < CALLS; call++) {
    record('probes.apiMs', await apiMs());
    await delay(BETWEEN_CALLS_MS);
  }
}
