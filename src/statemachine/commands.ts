import { drainNoMore } from './draining.ts';
import type { Effect } from './effects.ts';
import { reasonOfStop, settle, settleWanted } from './ending.ts';
import { isUntouchable, letGo } from './foreign.ts';
import { launch } from './launching.ts';
import { FRESH_MEMORY } from './restart-policy.ts';
import type { Sequel, Snapshot } from './states.ts';
import { ignore, type Of, prepend, taken } from './step.ts';
import { beginStop, killTree, NO_STEP_YET, sweep, tryStopAgain } from './stopping.ts';
import type { Context, Step } from './transition.ts';

/** Nothing to do now, but what is wanted is kept: `start` of a running worker, `stop` of a stopped one. */
export function remember(snapshot: Snapshot, event: Of<'start'> | Of<'stop'>): Step {
  const desired = desiredAfter(snapshot, event);
  return { snapshot: { ...snapshot, desired }, effects: [], verdict: 'ignored' };
}

/** The start under way is the one that was asked for, with earlier failures forgotten. */
export function joinStart(snapshot: Snapshot): Step {
  return taken({ ...snapshot, desired: 'running', memory: FRESH_MEMORY });
}

/** Nothing runs: start, with earlier failures forgotten. */
export function launchAfresh(snapshot: Snapshot, _event: unknown, context: Context): Step {
  return launch({ ...snapshot, desired: 'running', memory: FRESH_MEMORY }, context);
}

/** A changed configuration is no reason to start what is stopped: somebody, or a shutdown, wanted it so (I2). */
export function launchIfRequested(snapshot: Snapshot, event: Of<'restart'>, context: Context): Step {
  return event.cause === 'requested' ? launchAfresh(snapshot, event, context) : ignore(snapshot);
}

/** What it needs has come back, or its group is restarted: that is no reason to do without the delay, or to begin anew what has ended. */
export function launchUnlessForOthers(snapshot: Snapshot, event: Of<'restart'>, context: Context): Step {
  return isForOthers(event) ? ignore(snapshot) : launchAfresh(snapshot, event, context);
}

/** The stop sequence begins. */
export function stopProcess(snapshot: Snapshot, event: Of<'stop'>, context: Context): Step {
  const unwanted: Snapshot = { ...snapshot, desired: desiredAfter(snapshot, event) };
  if (context.rules.foreign !== undefined && event.cause !== 'requested') {
    return letGo(unwanted, `${reasonOfStop(event.cause)}; what runs is left alone`);
  }
  if (!isUntouchable(context)) {
    if (event.later === true && snapshot.process !== null) return taken(unwanted);
    const step = beginStop(unwanted, event.cause, context, event.now);
    return event.cause === 'group' ? withSequel(step, restWithGroup(event)) : step;
  }
  return snapshot.process === null ? settle(unwanted, reasonOfStop(event.cause)) : ignore(snapshot);
}

/** The stop sequence begins, and a launch follows it. */
export function restartProcess(snapshot: Snapshot, event: Of<'restart'>, context: Context): Step {
  // It runs until it is its turn to stop.
  if (snapshot.desired === 'stopped' && event.cause !== 'requested') return ignore(snapshot);
  const memory = isForOthers(event) ? snapshot.memory : FRESH_MEMORY;
  const wanted: Snapshot = { ...snapshot, desired: 'running', memory };
  // A spawn in flight is as fresh as one asked for now: joining it is what makes 20 restarts end with one process.
  if (snapshot.state === 'starting' && snapshot.process === null && event.cause === 'requested') {
    return taken(wanted);
  }
  if (context.rules.foreign !== undefined && event.cause === 'config') {
    return prepend(launch(wanted, context), { type: 'release' });
  }
  if (context.rules.foreign?.mayRestart === false) return ignore(snapshot);
  return withSequel(beginStop(wanted, event.cause, context, event.now), { kind: 'launch' });
}

/** Of a worker that nobody had stopped, `kill` is a stop without patience. */
export function killNow(snapshot: Snapshot, _event: Of<'kill'>, context: Context): Step {
  if (isUntouchable(context)) return ignore(snapshot);
  return killTree({ ...snapshot, desired: 'stopped', stop: NO_STEP_YET, sequel: null });
}

/** What was to follow the stop still follows. */
export function killInStop(snapshot: Snapshot): Step {
  return killTree(snapshot);
}

/** The removal goes on, but nothing is waited for any more. */
export function killLeftovers(snapshot: Snapshot, _event: Of<'kill'>, { rules }: Context): Step {
  const hooks: readonly Effect[] = rules.hooks === undefined ? [] : [{ type: 'endHooks' }];
  return taken(snapshot, { type: 'killTree' }, ...hooks);
}

/** Kills whatever is still there, and looks again. */
export function killSurvivors(snapshot: Snapshot): Step {
  return snapshot.process === null ? prepend(sweep(snapshot), { type: 'killTree' }) : killTree(snapshot);
}

/** The stop or the removal runs to its end, and then the worker is launched. */
export function launchAfterwards(snapshot: Snapshot): Step {
  return taken({ ...snapshot, desired: 'running', memory: FRESH_MEMORY, sequel: { kind: 'launch' } });
}

/** As `launchAfterwards`, unless only the configuration asks. */
export function restartAfterwards(snapshot: Snapshot, event: Of<'restart'>): Step {
  return concernsNobody(snapshot, event) ? ignore(snapshot) : launchAfterwards(snapshot);
}

/** The stop that failed is tried again at once, and then the worker is launched. */
export function launchAfterRetry(snapshot: Snapshot, _event: Of<'start'>, context: Context): Step {
  return tryStopAgain(launchAfterwards(snapshot).snapshot, context);
}

/** As `launchAfterRetry`, unless only the configuration asks. */
export function restartAfterRetry(snapshot: Snapshot, event: Of<'restart'>, context: Context): Step {
  return concernsNobody(snapshot, event)
    ? ignore(snapshot)
    : tryStopAgain(launchAfterwards(snapshot).snapshot, context);
}

/** The stop or the removal runs to its end, and then the worker rests. */
export function stopAfterwards(snapshot: Snapshot, event: Of<'stop'>): Step {
  const { stop, sequel } = snapshot;
  if (event.cause === 'group') return restAfterwards(snapshot, event);
  // A second stop joins the first; a restart under way becomes the stop that replaces it.
  const joined = stop !== null && sequel?.kind !== 'launch';
  // A shutdown does not overwrite how a finished worker ended, but it must not let a restart happen.
  const finished = event.cause === 'shutdown' && isFinal(sequel);
  return taken({
    ...snapshot,
    desired: desiredAfter(snapshot, event),
    sequel: finished ? sequel : null,
    stop: { ...(stop ?? NO_STEP_YET), cause: joined ? stop.cause : event.cause },
  });
}

/** As `stopAfterwards`, and a drain that is under way may be cut short. */
export function joinStop(snapshot: Snapshot, event: Of<'stop'>, context: Context): Step {
  const step = stopAfterwards(snapshot, event);
  return event.now === true ? drainNoMore(step, context) : step;
}

/** As `restartAfterwards`, and a drain that is under way may be cut short. */
export function joinRestart(snapshot: Snapshot, event: Of<'restart'>, context: Context): Step {
  const step = restartAfterwards(snapshot, event);
  return event.now === true ? drainNoMore(step, context) : step;
}

/** A stop that failed is under way again, so that whoever asked learns how this attempt ends. */
export function stopAgain(snapshot: Snapshot, event: Of<'stop'>, context: Context): Step {
  const joined = stopAfterwards(snapshot, event);
  return event.later === true ? joined : tryStopAgain(joined.snapshot, context);
}

/** There is no next try; nothing runs, so the stop is over. */
export function cancelWait(snapshot: Snapshot, event: Of<'stop'>): Step {
  if (event.cause === 'group') return settleWanted(snapshot, restWithGroup(event).reason);
  return settle({ ...snapshot, desired: desiredAfter(snapshot, event) }, reasonOfStop(event.cause));
}

/** It has ended already; from now on it is also not wanted. */
export function settleAsStopped(snapshot: Snapshot, event: Of<'stop'>): Step {
  // Neither a shutdown nor its group overwrites how a finished worker ended.
  if (event.cause === 'shutdown' || event.cause === 'group') return ignore(snapshot);
  return settle({ ...snapshot, desired: 'stopped' }, snapshot.reason);
}

/** Only the failures are forgotten. */
export function resetMemory(snapshot: Snapshot): Step {
  return taken({ ...snapshot, memory: FRESH_MEMORY });
}

/** The failures are forgotten, and with them the reason not to try now. */
export function resetAndTry(snapshot: Snapshot, event: Of<'reset'>, context: Context): Step {
  return launchAfresh(snapshot, event, context);
}

/** The wait that was to follow the removal has been decided by what is now forgotten. */
export function resetAfterwards(snapshot: Snapshot): Step {
  const { sequel, stop } = snapshot;
  const tries = sequel?.kind === 'retry' || (stop === null && sequel?.kind === 'failed');
  return tries ? launchAfterwards(snapshot) : resetMemory(snapshot);
}

function isFinal(sequel: Sequel | null): boolean {
  return sequel?.kind === 'done' || sequel?.kind === 'failed' || sequel?.kind === 'rest';
}

/** What is wanted after this command; a shutdown wants nothing to be different. */
function desiredAfter(snapshot: Snapshot, event: Of<'start'> | Of<'stop'>): Snapshot['desired'] {
  if (event.type === 'start') return 'running';
  return event.cause === 'shutdown' || event.cause === 'group' ? snapshot.desired : 'stopped';
}

/** What was to follow does not, unless it was an end for good. */
function restAfterwards(snapshot: Snapshot, event: Of<'stop'>): Step {
  const { stop, sequel, desired } = snapshot;
  const restsAnyway = sequel === null ? stop !== null : isFinal(sequel);
  if (desired === 'stopped' || restsAnyway) return ignore(snapshot);
  return taken({
    ...snapshot,
    sequel: restWithGroup(event),
    stop: { ...(stop ?? NO_STEP_YET), cause: 'group' },
  });
}

function restWithGroup({ why }: Of<'stop'>): Extract<Sequel, { kind: 'rest' }> {
  return { kind: 'rest', reason: why ?? 'stopped with its group' };
}

/** Nobody asks for a restart, and a stop is under way: either a launch follows anyway, or none may. */
function concernsNobody(snapshot: Snapshot, event: Of<'restart'>): boolean {
  return isForOthers(event) || (event.cause === 'config' && snapshot.stop !== null);
}

/** Another worker is the reason, and nobody has asked. */
function isForOthers({ cause }: Of<'restart'>): boolean {
  return cause === 'dependency' || cause === 'group';
}

function withSequel(step: Step, sequel: Sequel): Step {
  return { ...step, snapshot: { ...step.snapshot, sequel } };
}
