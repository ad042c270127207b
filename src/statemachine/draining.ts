import type { ExitCause, Snapshot } from './states.ts';
import { ignore, type Of, taken } from './step.ts';
import { carryOut, endOfHooks } from './stopping.ts';
import type { Context, Step } from './transition.ts';

/** How a worker that is not ready any more finishes what it does, before the stop sequence. */
export interface DrainRules {
  /** The shortest time it takes. */
  readonly delayMs: number;
  /** The longest time after that in which `drained` is waited for; null = it is not waited for. */
  readonly untilMs: number | null;
}

/** What has failed serves nobody, so there is nothing to wait for. */
const AT_ONCE: ReadonlySet<ExitCause> = new Set<ExitCause>(['probe', 'start']);

/** Whether a stop for this reason is preceded by a drain: nobody has heard of a worker that has never been ready. */
export function isDrained({ hasBeenReady }: Snapshot, cause: ExitCause, { rules }: Context): boolean {
  return rules.drain !== undefined && hasBeenReady && !AT_ONCE.has(cause);
}

/** What comes after `pre_stop`: the drain that is due, or the first step of the stop sequence. */
export function drainOrStop(snapshot: Snapshot, context: Context): Step {
  const { stop } = snapshot;
  const { drain } = context.rules;
  if (stop?.drain === undefined || drain === undefined) return carryOut(snapshot, 0, context);
  const { delayMs, untilMs } = drain;
  const isDelayed = delayMs > 0 || untilMs === null;
  return taken(
    { ...snapshot, hooks: null, stop: { ...stop, drain: isDelayed ? 'delay' : 'until' } },
    ...endOfHooks(snapshot),
    { type: 'announceDrain' },
    { type: 'setTimer', ms: isDelayed ? delayMs : untilMs },
  );
}

/** Goes on with the drain that an earlier master had begun; the worker has been told. */
export function goOnDraining(snapshot: Snapshot, leftMs: number, context: Context): Step {
  const { drain } = context.rules;
  const longestMs = snapshot.stop?.drain === 'delay' ? drain?.delayMs : drain?.untilMs;
  // Other rules hold by now, and they know of no such wait.
  if (longestMs === undefined || longestMs === null) return carryOut(snapshot, 0, context);
  return taken(snapshot, { type: 'setTimer', ms: Math.min(leftMs, longestMs) });
}

/** The delay is over and something is to be waited for, or all patience is. */
export function drainLonger(snapshot: Snapshot, context: Context): Step {
  const { stop } = snapshot;
  const untilMs = context.rules.drain?.untilMs ?? null;
  if (stop?.drain === 'due') return drainOrStop(snapshot, context);
  if (stop?.drain !== 'delay' || untilMs === null) return carryOut(snapshot, 0, context);
  return taken({ ...snapshot, stop: { ...stop, drain: 'until' } }, { type: 'setTimer', ms: untilMs });
}

/** It has nothing left to do: the stop sequence begins. */
export function endDrain(snapshot: Snapshot, _event: Of<'drained'>, context: Context): Step {
  if (snapshot.process === null || snapshot.stop?.drain !== 'until') return ignore(snapshot);
  return carryOut(snapshot, 0, context);
}

/** There is no time for a drain any more; what is before it still runs. */
export function drainNoMore(step: Step, context: Context): Step {
  const { snapshot } = step;
  const { stop } = snapshot;
  if (stop?.drain === undefined) return step;
  const { drain, ...rest } = stop;
  const hurried: Snapshot = { ...snapshot, stop: rest };
  if (drain === 'due' || snapshot.process === null) return { ...step, snapshot: hurried };
  const begun = carryOut(hurried, 0, context);
  return { ...begun, effects: [...step.effects, ...begun.effects] };
}
