import { setTimeout as delay } from 'node:timers/promises';
import type { Record } from '../results.ts';
import type { Session } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { waitUntil } from '../system/waiting.ts';

/** runit and others hold back a program that ran for less than a second; this measures restarts, not that brake. */
const LEAST_AGE_MS = 1500;
const LONGEST_MS = 30_000;
const TIMEOUT_MS = 15_000;

/**
 * Kills one random worker after another with SIGKILL and takes the time from the kill to the first instruction of the
 * next incarnation. Slow restarters get fewer samples: the measure ends after half a minute.
 */
export async function measureRestart(session: Session, record: Record, samples: number): Promise<void> {
  const endAt = monotonicMs() + LONGEST_MS;
  for (let taken = 0; taken < samples && monotonicMs() < endAt; taken++) {
    record('restart.ms', await timeOneRestart(session));
    await delay(10 + Math.random() * 40);
  }
}

async function timeOneRestart(session: Session): Promise<number> {
  const id = await chooseVictim(session);
  const pid = session.stamps.started.get(id)?.pid;
  if (pid === undefined || !session.own.isWorker(pid)) throw new Error(`worker w${id} was not running`);
  const killedAt = monotonicMs();
  process.kill(pid, 'SIGKILL');
  const isBack = await waitUntil(() => startedAfter(session, id, killedAt) !== undefined, 1, TIMEOUT_MS);
  const startedAt = startedAfter(session, id, killedAt);
  if (!isBack || startedAt === undefined) {
    throw new Error(`worker w${id} did not come back within ${TIMEOUT_MS / 1000} s; ${session.trouble()}`);
  }
  return startedAt - killedAt;
}

async function chooseVictim(session: Session): Promise<number> {
  for (;;) {
    const now = monotonicMs();
    const grown = [...session.stamps.started].filter(([, stamp]) => now - stamp.atMs >= LEAST_AGE_MS);
    const chosen = grown[Math.floor(Math.random() * grown.length)];
    if (chosen !== undefined) return chosen[0];
    await delay(20);
  }
}

function startedAfter(session: Session, id: number, sinceMs: number): number | undefined {
  session.stamps.refresh();
  const stamp = session.stamps.started.get(id);
  return stamp !== undefined && stamp.atMs > sinceMs ? stamp.atMs : undefined;
}
