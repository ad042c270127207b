import { setTimeout as delay } from 'node:timers/promises';
import { measureCli } from './measures/cli.ts';
import { measureIdle } from './measures/idle.ts';
import { measureMassCrash } from './measures/mass-crash.ts';
import { measureRestart } from './measures/restart.ts';
import { measureScrape } from './measures/scrape.ts';
import { measureStart } from './measures/start.ts';
import { measureStatus } from './measures/status.ts';
import { measureStop } from './measures/stop.ts';
import type { MeasureName, Options } from './options.ts';
import type { Record } from './results.ts';
import type { Session } from './session.ts';

/** Long enough for every peer to come to rest after a start, and for its workers to outgrow an anti-loop brake of 1 s. */
const SETTLE_MS = 2500;

/** Told when a measure fails; the others go on as far as they can. */
export type OnFailure = (measure: string, error: Error) => void;

/**
 * One fleet's life: start, idle, status, crashes, stop. A measure that is not asked for is left out, but a start and an
 * end there always are.
 */
export async function runFleet(
  session: Session,
  options: Options,
  record: Record,
  onFailure: OnFailure,
): Promise<void> {
  const wants = (name: MeasureName) => options.only.has(name);
  const when = (name: MeasureName): Record => (wants(name) ? record : () => {});
  const attempt = async (measure: string, run: () => Promise<void>) =>
    run().catch((error) => onFailure(measure, error));
  const hasStatus = session.setup.status !== undefined;
  const isSmallest = session.fleet.workers.length === Math.min(...options.fleets);

  try {
    await measureStart(session, when('start'));
  } catch (error) {
    onFailure('start', error as Error);
    return;
  }
  await delay(SETTLE_MS);
  if (wants('idle')) await attempt('idle', () => measureIdle(session, record, options.idleSeconds));
  if (wants('status') && hasStatus) await attempt('status', () => measureStatus(session, record));
  if (wants('scrape')) await attempt('scrape', () => measureScrape(session, record));
  if (wants('cli') && hasStatus && isSmallest) await attempt('cli', () => measureCli(session, record));
  if (wants('restart')) {
    await attempt('restart', () => measureRestart(session, record, options.restarts));
    await delay(SETTLE_MS);
    await attempt('mass crash', () => measureMassCrash(session, record));
    await delay(SETTLE_MS);
  }
  if (wants('stop')) await attempt('stop', () => measureStop(session, record));
}
