import { setTimeout as delay } from 'node:timers/promises';
import type { Peer } from '../peers/peer.ts';
import { Session, type SessionPlan } from '../session.ts';
import { monotonicMs } from '../system/clock.ts';
import { allPids } from '../system/process-table.ts';
import { judgeLines, type LineTally } from './judge-lines.ts';
import type { Prey, Target } from './targets.ts';
import { type Found, processesLike } from './victims.ts';

/** What became of the workers over all kills of one target. */
export interface KillTally extends LineTally {
  kills: number;
  /** Ended, or not looked after any more, although only the supervisor was killed. */
  workersLost: number;
  /** Started beside one of the same number that still lived. */
  startedTwice: number;
  /** Kills after which not everything was running again in time. */
  notRecovered: number;
  /** Workers that ended by themselves while the supervisor was dead. */
  exits: number;
  /** Of these, exits whose code the supervisor has on record; null = it keeps no record. */
  exitsKnown: number | null;
}

const RECOVERY_MS = 30_000;
/** What was written last is in the logs by then. */
const DRAINED_MS = 2000;
/** Some supervisors start things only some time after they are there. */
const SETTLE_MS = 1000;
const LONGEST_OUTAGE_MS = 300;

/** Kills a target so many times under load. A round that leaves something behind is followed by a fresh fleet. */
export async function killRounds(
  peer: Peer,
  prey: Prey,
  target: Target,
  kills: number,
  plan: SessionPlan,
): Promise<KillTally> {
  const tally: KillTally = {
    kills: 0,
    workersLost: 0,
    startedTwice: 0,
    notRecovered: 0,
    exits: 0,
    exitsKnown: prey.exitsKnown === undefined ? null : 0,
    written: 0,
    lost: 0,
    torn: 0,
    twice: 0,
  };
  while (tally.kills < kills) {
    const session = await Session.prepare(peer, plan);
    try {
      await session.launch();
      if (!(await isUp(session, prey))) throw new Error(`${peer.name} did not start: ${session.trouble()}`);
      let isClean = true;
      while (isClean && tally.kills < kills) isClean = await killOnce(session, prey, target, tally);
      if (tally.exitsKnown !== null) tally.exitsKnown += (await prey.exitsKnown?.(session)) ?? 0;
      await judgeInSilence(session, tally);
    } finally {
      await session.close();
    }
  }
  return tally;
}

/** Resolves with whether everything is as before, so that the next kill may follow. */
async function killOnce(session: Session, prey: Prey, target: Target, tally: KillTally): Promise<boolean> {
  const { stamps, own } = session;
  stamps.refresh();
  const before = new Map([...stamps.started].map(([id, { pid }]) => [id, pid]));
  const doublesBefore = stamps.doubleCount;
  const victims = pick(session, target);
  for (const { pid } of victims) process.kill(pid, 'SIGKILL');
  tally.kills += 1;
  const outageEndsAt = monotonicMs() + Math.random() * LONGEST_OUTAGE_MS;
  const ended = endOneWorker(before, target, victims, tally);
  await delay(Math.max(0, outageEndsAt - monotonicMs()));
  if (target.isTop) await session.launch();
  const isBack = await eventually(
    () => areReplaced(session, target, victims) && allLive(session),
    () => prey.isWell?.(session) ?? Promise.resolve(true),
  );
  await delay(SETTLE_MS);
  stamps.refresh();
  const lost = [...before].filter(([id, pid]) => id !== ended && !own.isWorker(pid)).length;
  const doubles = stamps.doubleCount - doublesBefore;
  tally.workersLost += lost;
  tally.startedTwice += doubles;
  if (!isBack) tally.notRecovered += 1;
  return lost + doubles === 0 && isBack;
}

function pick({ own }: Session, { victims, reach }: Target): readonly Found[] {
  return victims.flatMap((pattern) => {
    const alike = processesLike(own, pattern);
    const [first] = alike;
    if (first === undefined) throw new Error(`there is no process like ${pattern}`);
    return reach === 'fleet' ? alike : [oneOf(alike) ?? first];
  });
}

/**
 * One worker that the victim looked after ends by itself, with code 7, while nobody is there. Where the victim has only
 * one worker, this happens every second time: otherwise nothing would be left that could be lost.
 */
function endOneWorker(
  before: ReadonlyMap<number, number>,
  { reach }: Target,
  [victim]: readonly Found[],
  tally: KillTally,
): number | null {
  if (reach === 'one' && tally.kills % 2 === 0) return null;
  const id =
    reach === 'one' ? Number(/w(\d+)$/.exec(victim?.command ?? '')?.[1]) : (oneOf([...before.keys()]) ?? 0);
  try {
    process.kill(before.get(id) ?? 0, 'SIGUSR1');
    tally.exits += 1;
    return id;
  } catch {
    // It has died with its supervisor already, and counts as lost.
    return null;
  }
}

function oneOf<T>(list: readonly T[]): T | undefined {
  return list[Math.floor(Math.random() * list.length)];
}

/** Every victim has a successor, alive, which is another process. */
function areReplaced({ own }: Session, { victims }: Target, before: readonly Found[]): boolean {
  return victims.every((pattern) => {
    const present = processesLike(own, pattern);
    const killed = before.filter(({ command }) => pattern.test(command));
    return killed.every(({ pid, command }) =>
      present.some((one) => one.pid !== pid && one.command === command),
    );
  });
}

function allLive({ stamps, own, fleet }: Session): boolean {
  stamps.refresh();
  return stamps.started.size === fleet.workers.length && stamps.pids().every((pid) => own.isWorker(pid));
}

function isUp(session: Session, prey: Prey): Promise<boolean> {
  return eventually(
    () => allLive(session),
    () => prey.isWell?.(session) ?? Promise.resolve(true),
  );
}

async function eventually(look: () => boolean, ask: () => Promise<boolean>): Promise<boolean> {
  const giveUpAt = monotonicMs() + RECOVERY_MS;
  while (!look() || !(await ask())) {
    if (monotonicMs() > giveUpAt) return false;
    await delay(50);
  }
  return true;
}

/**
 * Counts while no worker writes and everything written has been read: at an end by force, what is still in a pipe would be
 * lost by the benchmark's own doing.
 */
async function judgeInSilence(session: Session, tally: KillTally): Promise<void> {
  const workers = allPids().filter((pid) => session.own.isWorker(pid));
  for (const pid of workers) process.kill(pid, 'SIGSTOP');
  await delay(DRAINED_MS);
  judgeLines(session, tally);
  for (const pid of workers) process.kill(pid, 'SIGCONT');
}
