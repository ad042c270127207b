import { drainOrStop, goOnDraining } from './draining.ts';
import { afterExit, afterRun, UNKNOWN_EXIT } from './ending.ts';
import { AWAITS_DAEMON, goOn, processEnded, processEndedInStop } from './facts.ts';
import { isUntouchable, letGo } from './foreign.ts';
import { launch, launchAs } from './launching.ts';
import type { LiveProcess, Sequel, Snapshot, StopProgress, UnderWay } from './states.ts';
import { ignore, type Of, prepend, taken } from './step.ts';
import { awaitPreStop, beginStop, killTree, NO_STEP_YET, sweep } from './stopping.ts';
import type { Context, Step } from './transition.ts';

/** Takes over a live process: a stop goes on where it was, and of what is not wanted it begins, or does so later. */
export function adopt(snapshot: Snapshot, event: Of<'adopted'>, context: Context): Step {
  const process = processOf(event, context);
  const adopted: Snapshot = {
    ...snapshot,
    state: 'running',
    rests: false,
    incarnation: event.incarnation,
    process,
    hasComeUp: false,
    isReady: false,
    // Nobody knows what a master that said nothing had seen: rather not twice.
    hasBeenReady: event.underWay?.hasBeenReady ?? true,
    stop: null,
    sequel: null,
    nextTryAtMs: null,
    reason: '',
  };
  const { underWay } = event;
  if (underWay !== undefined && underWay.stop !== null && !isUntouchable(context)) {
    const sequel = sequelWanted(snapshot, underWay);
    return goOnStopping({ ...adopted, sequel }, underWay.stop, underWay, context);
  }
  if (snapshot.desired === 'stopped' && event.stopsLater !== true) {
    return context.rules.foreign === undefined
      ? beginStop(adopted, 'requested', context)
      : letGo(adopted, snapshot.reason);
  }
  if (event.isLauncher) {
    const launcher = { ...process, isLauncher: true };
    return taken({ ...adopted, process: launcher, state: 'starting', reason: AWAITS_DAEMON });
  }
  return goOn(adopted, context.nowMs - process.startedAtMs, context);
}

/** Decides about an end that no master saw as if it had been seen. */
export function takeOverEnd(snapshot: Snapshot, event: Of<'endedUnseen'>, context: Context): Step {
  const { incarnation, status, uptimeMs, leftovers, reason, underWay } = event;
  const process = processOf(event, context);
  const why = reason === undefined ? {} : { reason };
  const ended: Of<'exited'> = { type: 'exited', incarnation, status, uptimeMs, leftovers, ...why };
  const stop = underWay?.stop ?? (snapshot.desired === 'stopped' ? NO_STEP_YET : null);
  const before: Snapshot = { ...snapshot, incarnation, process, stop, nextTryAtMs: null, reason: '' };
  if (stop === null) return processEnded({ ...before, state: 'running', sequel: null }, ended, context);
  const sequel = sequelWanted(snapshot, underWay);
  return processEndedInStop({ ...before, state: 'stopping', sequel }, ended, context);
}

/** What an earlier main process left behind goes before anything is started, wanted or not (I1, I5). */
export function removeLeftBehind(snapshot: Snapshot, event: Of<'leftBehind'>, context: Context): Step {
  if (!context.rules.removesLeftovers || context.rules.foreign !== undefined) return ignore(snapshot);
  const { underWay } = event;
  return sweep({
    ...snapshot,
    incarnation: Math.max(snapshot.incarnation, event.incarnation),
    stop: underWay?.stop ?? null,
    sequel: underWay === undefined ? null : sequelWanted(snapshot, underWay),
  });
}

/** Goes on where an earlier master left off. */
export function resume(snapshot: Snapshot, event: Of<'resumed'>, context: Context): Step {
  const { at } = event;
  switch (at.kind) {
    case 'launch':
      return launch(snapshot, context);
    case 'prepare':
      return launchAs(snapshot, snapshot.incarnation, context);
    case 'wrapUp': {
      const step = afterRun({ ...snapshot, stop: at.stop, sequel: at.sequel }, context);
      return prepend(step, ...afterExit(context));
    }
    case 'rest': {
      const rests = at.state === 'stopped';
      const step = taken({ ...snapshot, state: at.state, rests, reason: at.reason });
      const status = snapshot.lastExit?.status ?? UNKNOWN_EXIT;
      const isLimited = snapshot.lastExit?.cause === 'limit' || snapshot.lastExit?.cause === 'oom';
      const hasEnded = context.rules.essential && (!rests || isLimited);
      return hasEnded ? prepend(step, { type: 'essentialEnded', status }) : step;
    }
    case 'wait':
      return taken(
        { ...snapshot, state: at.state, reason: at.reason, nextTryAtMs: context.nowMs + at.waitMs },
        { type: 'setTimer', ms: at.waitMs },
      );
  }
}

/** Steps that were carried out are not carried out again: a second signal means something else to many programs. */
function goOnStopping(
  snapshot: Snapshot,
  stop: StopProgress,
  { stepWaitMs, hooks }: UnderWay,
  context: Context,
): Step {
  const stopping: Snapshot = { ...snapshot, state: 'stopping', stop };
  if (stop.killed) return killTree(stopping);
  if (hooks === 'pre_stop' && context.rules.hooks?.pre_stop !== undefined && Number.isFinite(stepWaitMs)) {
    return awaitPreStop(stopping, stepWaitMs);
  }
  if (stop.drain === 'delay' || stop.drain === 'until') return goOnDraining(stopping, stepWaitMs, context);
  if (stop.step < 0) return drainOrStop(stopping, context);
  return Number.isFinite(stepWaitMs)
    ? taken(stopping, { type: 'setTimer', ms: stepWaitMs })
    : taken(stopping);
}

/** The age was taken from the wall clock, which may have been set meanwhile; nothing starts in the future. */
function processOf(event: Of<'adopted'> | Of<'endedUnseen'>, { nowMs }: Context): LiveProcess {
  return { pid: event.pid, startedAtMs: Math.min(event.startedAtMs, nowMs) };
}

/** What is wanted now decides, whatever was to follow then: a shutdown that was cut off must not leave it down. */
function sequelWanted({ desired }: Snapshot, underWay: UnderWay | undefined): Sequel | null {
  return desired === 'stopped' ? null : (underWay?.sequel ?? { kind: 'launch' });
}
