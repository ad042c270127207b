import type { State } from '../../statemachine/states.ts';

/**
 * Workers that are restarted together: `gathering` while some of them have not stopped yet, and none may start; `returning`
 * while the one that began it is on its way back, and the others leave it the first step.
 */
export interface Round {
  /** `the group web`, or `this restart`. */
  readonly title: string;
  /** Whose end began it; null when somebody asked for it. */
  readonly origin: string | null;
  readonly members: ReadonlySet<string>;
  /** Those that have not stopped yet. */
  readonly pending: ReadonlySet<string>;
  readonly phase: 'gathering' | 'returning' | 'over';
}

/** A round whose members have just been told. */
export function beginRound(
  title: string,
  origin: string | null,
  members: readonly string[],
  up: readonly string[],
): Round {
  const round: Round = { title, origin, members: new Set(members), pending: new Set(up), phase: 'gathering' };
  return round.pending.size === 0 ? leaveGathering(round) : round;
}

/** The round after one of its members has changed; `undefined` = the worker is no more. */
export function advance(round: Round, worker: string, state: State | undefined): Round {
  let next = round;
  if (round.pending.has(worker) && isDown(state)) {
    next = { ...round, pending: new Set([...round.pending].filter((name) => name !== worker)) };
  }
  if (worker === round.origin && isBack(state, next.phase)) return { ...next, phase: 'over' };
  return next.phase === 'gathering' && next.pending.size === 0 ? leaveGathering(next) : next;
}

/** Why this member must not start now, in words; null when it may. */
export function holdOf(round: Round, worker: string, originState: State | undefined): string | null {
  switch (round.phase) {
    case 'gathering':
      return `all of ${round.title} to stop`;
    case 'returning':
      if (worker === round.origin || originState === undefined || !HOLDING.has(originState)) return null;
      return `${round.origin} (${originState}), with which ${round.title} is restarted`;
    case 'over':
      return null;
  }
}

function leaveGathering(round: Round): Round {
  return { ...round, phase: round.origin === null ? 'over' : 'returning' };
}

/** Nothing of it runs, or what does cannot be helped. */
export function isDown(state: State | undefined): boolean {
  return state !== 'running' && state !== 'starting' && state !== 'stopping' && state !== 'cleaning';
}

/** It runs again, or will not come back by itself: the outage is over. */
function isBack(state: State | undefined, phase: Round['phase']): boolean {
  switch (state) {
    case undefined:
    case 'stopped':
    case 'done':
    case 'failed':
      return true;
    case 'running':
      return phase === 'returning';
    default:
      return false;
  }
}

/** It is on its way back by itself. While it waits for something else nobody waits for it: that might be one of them. */
const HOLDING: ReadonlySet<State> = new Set([
  'starting',
  'stopping',
  'cleaning',
  'backoff',
  'crash-loop',
  'stop-failed',
]);
