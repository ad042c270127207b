import { drainOrStop, isDrained } from './draining.ts';
import type { Effect } from './effects.ts';
import type { ExitCause, Snapshot, StopProgress } from './states.ts';
import { taken } from './step.ts';
import type { Context, Step } from './transition.ts';

/** Time until a kill, a failed stop or a removal of leftovers that brought no end is tried again. */
export const STOP_RETRY_MS = 10_000;
/** A stop that has only been asked for. */
export const NO_STEP_YET: StopProgress = { cause: 'requested', step: -1, killed: false };

/**
 * Begins the stop sequence, with all that comes before it, after which the worker rests unless a sequel is given.
 * @param now without a drain
 */
export function beginStop(snapshot: Snapshot, cause: ExitCause, context: Context, now = false): Step {
  const drain = !now && isDrained(snapshot, cause, context) ? { drain: 'due' as const } : {};
  const stopping: Snapshot = {
    ...snapshot,
    state: 'stopping',
    isReady: false,
    stop: { ...NO_STEP_YET, cause, ...drain },
    sequel: null,
    nextTryAtMs: null,
    reason: '',
  };
  // With the spawn still in flight there is nobody to signal yet; `spawned` will begin the sequence.
  if (snapshot.process === null) return taken(stopping, ...endOfHooks(snapshot));
  const hooksMs = context.rules.hooks?.pre_stop;
  if (hooksMs === undefined) return drainOrStop(stopping, context);
  return awaitPreStop(stopping, hooksMs);
}

/** What follows begins when its hooks have ended, or have taken too long. */
export function awaitPreStop(snapshot: Snapshot, ms: number): Step {
  return taken(
    { ...snapshot, hooks: 'pre_stop' },
    { type: 'runHooks', kind: 'pre_stop' },
    { type: 'setTimer', ms },
  );
}

/** Ends the hooks that are waited for. */
export function endOfHooks({ hooks }: Snapshot): readonly Effect[] {
  return hooks === null ? [] : [{ type: 'endHooks' }];
}

/** Time that a process gets to end by the signal it is aborted with, before the stop sequence begins. */
const ABORT_MS = 10_000;

/** As {@link beginStop}, with an abort before the first step. */
export function beginAbort(snapshot: Snapshot, cause: ExitCause, context: Context): Step {
  const { snapshot: stopping } = beginStop(snapshot, cause, context);
  return taken(
    { ...stopping, hooks: null, stop: { ...NO_STEP_YET, cause } },
    { type: 'abort' },
    { type: 'setTimer', ms: ABORT_MS },
  );
}

/** Carries out a step of the stop sequence and lets its wait run; a wait for ever needs no timer. */
export function carryOut(snapshot: Snapshot, step: number, context: Context): Step {
  const waitMs = context.rules.stopWaitsMs[step] ?? STOP_RETRY_MS;
  const cause = snapshot.stop?.cause ?? 'requested';
  return taken(
    { ...snapshot, state: 'stopping', hooks: null, stop: { cause, step, killed: false } },
    ...endOfHooks(snapshot),
    { type: 'stopStep', step },
    Number.isFinite(waitMs) ? { type: 'setTimer', ms: waitMs } : { type: 'clearTimer' },
  );
}

/** Kills everything at once, whatever hooks and stop sequence say; what was to follow the stop still follows. */
export function killTree(snapshot: Snapshot): Step {
  const { drain: _over, extended: _ended, ...stop } = { ...(snapshot.stop ?? NO_STEP_YET), killed: true };
  const killing: Snapshot = { ...snapshot, state: 'stopping', isReady: false, stop, reason: 'killing' };
  // With the spawn still in flight there is nobody to kill yet; `spawned` will do it.
  const ends = endOfHooks(snapshot);
  if (snapshot.process === null) return taken(killing, ...ends);
  const waiting: Snapshot = { ...killing, hooks: null };
  return taken(waiting, ...ends, { type: 'killTree' }, { type: 'setTimer', ms: STOP_RETRY_MS });
}

/** Has what the main process left behind removed, and looks again when no answer comes. */
export function sweep(snapshot: Snapshot): Step {
  return taken(
    { ...snapshot, state: 'cleaning', reason: 'removing what the main process left behind' },
    { type: 'sweep', incarnation: snapshot.incarnation },
    { type: 'setTimer', ms: STOP_RETRY_MS },
  );
}

/** The hardest thing that may be done about a stop that failed, as an attempt of its own. */
export function tryStopAgain(snapshot: Snapshot, context: Context): Step {
  if (snapshot.process === null) return sweep(snapshot);
  if (snapshot.stop?.killed === true) return killTree(snapshot);
  return carryOut(snapshot, lastStep(context), context);
}

/** The same as an effect, for trying again without leaving the state. */
export function strongestStep(snapshot: Snapshot, context: Context): Effect {
  if (snapshot.process === null) return { type: 'sweep', incarnation: snapshot.incarnation };
  if (snapshot.stop?.killed === true) return { type: 'killTree' };
  return { type: 'stopStep', step: lastStep(context) };
}

function lastStep({ rules }: Context): number {
  return Math.max(0, rules.stopWaitsMs.length - 1);
}
