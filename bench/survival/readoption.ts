import { setTimeout as delay } from 'node:timers/promises';
import type { Peer } from '../peers/peer.ts';
import { Session, type SessionPlan } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { eventsOf, fleetRuns } from './ask-ours.ts';
import { processesLike } from './victims.ts';

/** One takeover of a fleet by a new master, in milliseconds. */
export interface Takeover {
  /** By the master's own journal: from the event that it has started until it has taken everything over. */
  readonly ownMs: number;
  /** From the launch of the program until its API says that everything runs. */
  readonly launchMs: number;
}

const TIMES = 10;
const PATIENCE_MS = 120_000;

/** Kills the master over a fleet that does nothing, and measures how the next one takes it over. */
export async function measureReadoption(peer: Peer, plan: SessionPlan): Promise<readonly Takeover[]> {
  const session = await Session.prepare(peer, plan);
  try {
    await session.launch();
    await runs(session);
    const takeovers: Takeover[] = [];
    for (let time = 0; time < TIMES; time++) {
      for (const { pid } of processesLike(session.own, /^hsu-master( |$)/)) process.kill(pid, 'SIGKILL');
      await delay(500);
      const launchedAt = monotonicMs();
      await session.launch();
      await runs(session);
      const launchMs = monotonicMs() - launchedAt;
      takeovers.push({ ownMs: await ownFigure(session), launchMs });
    }
    return takeovers;
  } finally {
    await session.close();
  }
}

async function runs(session: Session): Promise<void> {
  const giveUpAt = monotonicMs() + PATIENCE_MS;
  while (!(await fleetRuns(session))) {
    if (monotonicMs() > giveUpAt) throw new Error(`not everything runs: ${session.trouble()}`);
    await delay(20);
  }
}

async function ownFigure(session: Session): Promise<number> {
  const events = await eventsOf(session, 'master');
  const atOf = (reason: string) => Date.parse(events.findLast((event) => event.reason === reason)?.at ?? '');
  return atOf('took-over') - atOf('started');
}
