import type { Snapshot } from './states.ts';
import { type Of, prepend, taken } from './step.ts';
import type { Context, Step } from './transition.ts';

/** The rules of a process that the master did not start: it is looked for, and let go of. */
export interface ForeignRules {
  /** Time between looks while it is not there; Infinity = only when somebody asks. */
  readonly checkIntervalMs: number;
  /** Whether it may be ended, ever (I12). */
  readonly mayStop: boolean;
  /** Whether it may be replaced by another one; only what may be ended may be. */
  readonly mayRestart: boolean;
}

/** What ended a moment ago often comes back in the next one, so the first looks follow each other quickly. */
const SOONEST_LOOK_MS = 100;

/** Nothing is done to the process; the worker rests, and knows nothing of it any more. */
export function letGo(snapshot: Snapshot, reason: string): Step {
  const resting: Snapshot = {
    ...snapshot,
    state: 'stopped',
    process: null,
    hasComeUp: false,
    isReady: false,
    hooks: null,
    stop: null,
    sequel: null,
    nextTryAtMs: null,
    reason,
  };
  return taken(resting, { type: 'release' });
}

/** True for a process that must not be ended, whoever asks (I12). */
export function isUntouchable({ rules }: Context): boolean {
  return rules.foreign !== undefined && !rules.foreign.mayStop;
}

/** It is wanted and not there: it is looked for again and again, more and more rarely. */
export function waitForIt(snapshot: Snapshot, reason: string, { rules, nowMs }: Context): Step {
  const { foreign } = rules;
  const goneMs = snapshot.lastExit === null ? Number.POSITIVE_INFINITY : nowMs - snapshot.lastExit.atMs;
  const waitMs = Math.min(foreign?.checkIntervalMs ?? Infinity, Math.max(SOONEST_LOOK_MS, goneMs));
  const isForEver = !Number.isFinite(waitMs);
  const absent: Snapshot = {
    ...snapshot,
    state: 'absent',
    process: null,
    stop: null,
    sequel: null,
    nextTryAtMs: isForEver ? null : nowMs + waitMs,
    reason,
  };
  return taken(absent, isForEver ? { type: 'clearTimer' } : { type: 'setTimer', ms: waitMs });
}

/** Time to look again. What has ended since the last look was another incarnation. */
export function lookAgain(snapshot: Snapshot): Step {
  const isUsed = snapshot.lastExit?.incarnation === snapshot.incarnation;
  const incarnation = isUsed ? snapshot.incarnation + 1 : snapshot.incarnation;
  return taken({ ...snapshot, incarnation, nextTryAtMs: null }, { type: 'look', incarnation });
}

/** It is still not there; said once for each reason. */
export function stayAbsent(snapshot: Snapshot, event: Of<'spawnFailed'>, context: Context): Step {
  const step = waitForIt(snapshot, event.message, context);
  if (event.message === snapshot.reason) return step;
  return prepend(step, { type: 'note', reason: 'absent', message: event.message });
}
