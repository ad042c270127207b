import { drainOrStop } from './draining.ts';
import type { Effect } from './effects.ts';
import { afterCleaning, failLaunch } from './ending.ts';
import { failRun } from './facts.ts';
import type { Snapshot } from './states.ts';
import { ignore, type Of, taken } from './step.ts';
import type { Context, Step } from './transition.ts';

/** What is run beside the process, and when. */
export type HookKind =
  | 'pre_start'
  | 'post_start'
  | 'on_ready'
  | 'pre_reload'
  | 'pre_stop'
  | 'post_exit'
  | 'post_stop';

/** The kinds a worker has, and the longest time each of them can take. */
export type HookRules = Readonly<Partial<Record<HookKind, number>>>;

/** What has to be run before the process has been run: now the process. */
export function goOnStarting(snapshot: Snapshot, event: Of<'hooksEnded'>, context: Context): Step {
  if (event.kind === 'pre_start' && snapshot.hooks === 'pre_start') {
    const { incarnation } = snapshot;
    if (event.failure !== null) {
      return failLaunch({ ...snapshot, hooks: null }, event.failure, event.transient === true, context);
    }
    return taken({ ...snapshot, hooks: null, reason: '' }, { type: 'spawn', incarnation });
  }
  return judgeHook(snapshot, event, context);
}

/** The process is there, and what had to follow has failed: a failed start, whose process has to go first. */
export function judgeHook(snapshot: Snapshot, event: Of<'hooksEnded'>, context: Context): Step {
  const isAboutStart = event.kind === 'post_start' || event.kind === 'on_ready';
  if (!isAboutStart || event.failure === null || snapshot.process === null) return ignore(snapshot);
  return failRun(snapshot, event.failure, context);
}

/** What kept the stop waiting is over. */
export function goOnStopping(snapshot: Snapshot, event: Of<'hooksEnded'>, context: Context): Step {
  if (event.kind !== snapshot.hooks) return ignore(snapshot);
  const ended: Snapshot = { ...snapshot, hooks: null };
  // Nothing was started yet, so there is nothing to stop.
  return event.kind === 'pre_start' ? afterCleaning(ended, context) : drainOrStop(ended, context);
}

/** Nothing of the run is left, its hooks included. */
export function finishRun(snapshot: Snapshot, event: Of<'hooksEnded'>, context: Context): Step {
  if (event.kind !== snapshot.hooks) return ignore(snapshot);
  return afterCleaning({ ...snapshot, hooks: null }, context);
}

/** Adds what is run because of what the step has changed, and what nobody waits for. */
export function withNews(before: Snapshot, step: Step, { rules }: Context): Step {
  const now = step.snapshot;
  const effects: Effect[] = [];
  const hasStarted = before.state === 'starting' && now.state === 'running';
  if (hasStarted && rules.hooks?.post_start !== undefined)
    effects.push({ type: 'runHooks', kind: 'post_start' });
  const isUsable = rules.saysReady === true ? now.isReady : now.state === 'running';
  const isNews = now.process !== null && isUsable && !now.hasBeenReady;
  if (isNews && rules.hooks?.on_ready !== undefined) effects.push({ type: 'runHooks', kind: 'on_ready' });
  if (step.effects.some(({ type }) => type === 'release') && rules.hooks !== undefined)
    effects.push({ type: 'endHooks' });
  const snapshot = isNews ? { ...now, hasBeenReady: true } : now;
  return { ...step, snapshot, effects: [...step.effects, ...effects] };
}
