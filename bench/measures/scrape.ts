import { setTimeout as delay } from 'node:timers/promises';
import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { cpuSeconds } from '../system/process-table.ts';

const CALLS = 20;
/** Somewhat more than a second: what was measured within the last one would be told again. */
const BETWEEN_MS = 1100;

/** One scrape of all metrics, answer read to the end, and what it costs the supervisor's processes. */
export async function measureScrape(session: Session, record: Record): Promise<void> {
  const { scrape } = session.setup;
  if (scrape === undefined) return;
  const pids = session.own.supervisors();
  for (let call = 0; call < CALLS; call++) {
    await delay(BETWEEN_MS);
    const before = cpuSeconds(pids);
    const { ms, bytes } = await scrape();
    record('scrape.ms', ms);
    record('scrape.cpuMs', 1000 * (cpuSeconds(pids) - before));
    record('scrape.mb', bytes / 1e6);
  }
}
