import { drainLonger } from './draining.ts';
import {
  afterCleaning,
  afterRun,
  causeOf,
  clean,
  failLaunch,
  recordExit,
  sequelOf,
  UNKNOWN_EXIT,
  uptimeOf,
} from './ending.ts';
import { isUntouchable } from './foreign.ts';
import { relaunch } from './launching.ts';
import { afterOom } from './limiting.ts';
import { decideAfterExit, decideOnTrigger, describeExit, type RestartDecision } from './restart-policy.ts';
import type { ExitCause, Snapshot } from './states.ts';
import { ignore, type Of, prepend, taken } from './step.ts';
import {
  beginAbort,
  beginStop,
  carryOut,
  killTree,
  STOP_RETRY_MS,
  strongestStep,
  sweep,
} from './stopping.ts';
import type { Context, Step } from './transition.ts';

/** What has been running for some time has part of its start behind it, or all. */
export function goOn(adopted: Snapshot, ageMs: number, { rules }: Context): Step {
  // It lives beyond the time it had for coming up, so it has; nobody asks again.
  const hasComeUp = ageMs >= (rules.comesUpWithinMs ?? 0);
  const windowLeftMs = rules.startWindowMs - ageMs;
  if (windowLeftMs > 0) {
    return taken({ ...adopted, hasComeUp, state: 'starting' }, { type: 'setTimer', ms: windowLeftMs });
  }
  return taken({ ...adopted, hasComeUp, state: hasComeUp ? 'running' : 'starting' });
}

/** The process is there; its start window begins. */
export function spawnedInTime(snapshot: Snapshot, event: Of<'spawned'>, context: Context): Step {
  const startedAtMs = Math.min(event.startedAtMs ?? context.nowMs, context.nowMs);
  const process = { pid: event.pid, startedAtMs };
  if (event.startedAtMs !== undefined) {
    return goOn({ ...snapshot, process, reason: '' }, context.nowMs - startedAtMs, context);
  }
  if (context.rules.forking) {
    return taken({
      ...snapshot,
      process: { ...process, isLauncher: true },
      hasComeUp: false,
      reason: AWAITS_DAEMON,
    });
  }
  return beginStartWindow({ ...snapshot, process }, context);
}

/** The daemon is known; its start window begins. A start without a launcher goes on with the new main process. */
export function promotedInStart(snapshot: Snapshot, event: Of<'promoted'>, context: Context): Step {
  if (snapshot.process?.isLauncher !== true) return followMain(snapshot, event);
  const process = { pid: event.pid, startedAtMs: context.nowMs };
  return beginStartWindow({ ...snapshot, process, reason: '' }, context);
}

/** The main process is another one now; whatever is under way goes on with it. */
export function followMain(snapshot: Snapshot, event: Of<'promoted'>): Step {
  if (snapshot.process === null) return ignore(snapshot);
  const { startedAtMs } = snapshot.process;
  return taken({ ...snapshot, process: { pid: event.pid, startedAtMs } });
}

function beginStartWindow(snapshot: Snapshot, { rules }: Context): Step {
  const begun: Snapshot = { ...snapshot, hasComeUp: rules.comesUpWithinMs === null };
  if (rules.startWindowMs > 0) return taken(begun, { type: 'setTimer', ms: rules.startWindowMs });
  return taken(begun.hasComeUp ? { ...begun, state: 'running', reason: '' } : begun);
}

/** The process is there, and unwanted by now: what was asked for is done to it. */
export function spawnedInStop(snapshot: Snapshot, event: Of<'spawned'>, context: Context): Step {
  const spawned: Snapshot = { ...snapshot, process: { pid: event.pid, startedAtMs: context.nowMs } };
  return spawned.stop?.killed === true ? killTree(spawned) : carryOut(spawned, 0, context);
}

/** The spawn was thought to have failed. The process is wanted, so it is kept instead of the next try. */
export function spawnedLate(snapshot: Snapshot, event: Of<'spawned'>, context: Context): Step {
  return spawnedInTime({ ...snapshot, state: 'starting', nextTryAtMs: null, reason: '' }, event, context);
}

/** Nobody waits for this process: it is stopped. */
export function spawnedUnasked(snapshot: Snapshot, event: Of<'spawned'>, context: Context): Step {
  if (context.rules.foreign !== undefined) return taken(snapshot, { type: 'release' });
  const process = { pid: event.pid, startedAtMs: context.nowMs };
  return beginStop({ ...snapshot, process }, 'requested', context);
}

/** There is no process. */
export function spawnFailedInStart(snapshot: Snapshot, event: Of<'spawnFailed'>, context: Context): Step {
  return failLaunch(snapshot, event.message, event.transient, context);
}

/** There is no process, so there is nothing to stop. */
export function spawnFailedInStop(snapshot: Snapshot, event: Of<'spawnFailed'>, context: Context): Step {
  return prepend(afterCleaning(snapshot, context), {
    type: 'note',
    reason: 'start-failed',
    message: event.message,
  });
}

/** It has lived long enough to be called running, if it has also come up. */
export function noteStartWindowOver(snapshot: Snapshot): Step {
  if (snapshot.process === null || !snapshot.hasComeUp) return ignore(snapshot);
  return taken({ ...snapshot, state: 'running', reason: '' });
}

/** It has come up, and is running when its start window is over too. */
export function noteCameUp(snapshot: Snapshot, _event: Of<'cameUp'>, context: Context): Step {
  if (snapshot.process === null || snapshot.process.isLauncher) return ignore(snapshot);
  const isOver = context.nowMs - snapshot.process.startedAtMs >= context.rules.startWindowMs;
  const cameUp: Snapshot = { ...snapshot, hasComeUp: true };
  return taken(isOver ? { ...cameUp, state: 'running', reason: '' } : cameUp);
}

/** Whether it may be used has changed; that alone never restarts it (A090). */
export function noteReadiness(snapshot: Snapshot, event: Of<'readinessChanged'>): Step {
  if (snapshot.process === null || snapshot.isReady === event.isReady) return ignore(snapshot);
  return taken({ ...snapshot, isReady: event.isReady });
}

/** Liveness has failed: the restart policy decides, as after an exit. One outage costs one restart. */
export function judgeHealth(snapshot: Snapshot, event: Of<'healthReported'>, context: Context): Step {
  if (snapshot.process === null) return ignore(snapshot);
  if (event.isHealthy) return snapshot.reason === '' ? ignore(snapshot) : taken({ ...snapshot, reason: '' });
  const { rules, nowMs, random } = context;
  const uptimeMs = nowMs - snapshot.process.startedAtMs;
  const { restart } = rules;
  const decision = decideOnTrigger(
    restart,
    snapshot.memory,
    'health_failure',
    'critical',
    uptimeMs,
    nowMs,
    random,
  );
  const begin = event.aborts === true ? beginAbort : beginStop;
  if (decision.kind !== 'ignore') {
    return stopToRetry(snapshot, 'probe', decision, event.message, context, begin);
  }
  const reason = `unhealthy, and not restarted: ${decision.reason}`;
  if (snapshot.reason === reason) return ignore(snapshot);
  return taken({ ...snapshot, reason }, { type: 'note', reason: 'unhealthy', message: reason });
}

/** It has not come up in time: a failed start, whose process has to go first (A017). */
export function failStart(snapshot: Snapshot, event: Of<'startTimedOut'>, context: Context): Step {
  if (snapshot.process === null || snapshot.hasComeUp) return ignore(snapshot);
  return failRun(snapshot, event.message, context);
}

/** The start has failed although there is a process. */
export function failRun(snapshot: Snapshot, message: string, context: Context): Step {
  const { rules, nowMs, random } = context;
  const uptimeMs = nowMs - (snapshot.process?.startedAtMs ?? nowMs);
  const run = { status: UNKNOWN_EXIT, uptimeMs, failedStart: true, oneshot: rules.oneshot };
  const decision = decideAfterExit(rules.restart, snapshot.memory, run, nowMs, random);
  return stopToRetry(snapshot, 'start', decision, message, context);
}

/** The stop sequence, and then what the policy has decided. */
export function stopToRetry(
  snapshot: Snapshot,
  cause: ExitCause,
  decision: RestartDecision,
  message: string,
  context: Context,
  begin = beginStop,
): Step {
  if (isUntouchable(context)) return ignore(snapshot);
  const step = begin({ ...snapshot, memory: decision.memory }, cause, context);
  const sequel = sequelOf(decision, message, context.rules);
  return { ...step, snapshot: { ...step.snapshot, sequel, reason: message } };
}

/** It ended by itself: the policy decides, and nothing of it happens before the leftovers are gone. */
export function processEnded(snapshot: Snapshot, event: Of<'exited'>, context: Context): Step {
  if (snapshot.process === null) return ignore(snapshot);
  const { rules, nowMs, random } = context;
  const uptimeMs = uptimeOf(snapshot, event, nowMs);
  // An end that is heard of late finds its worker running, however soon after the start it came.
  const failedStart = snapshot.state === 'starting' || (event.uptimeMs ?? Infinity) < rules.startWindowMs;
  const run = { status: event.status, uptimeMs, failedStart, oneshot: rules.oneshot };
  const cause = event.cause ?? causeOf(rules, run);
  const ended = recordExit(snapshot, event, cause, nowMs);
  if (cause === 'oom') {
    const { memory, sequel } = afterOom(snapshot, run, context);
    return clean({ ...ended.snapshot, memory, sequel }, event, context, ended.effects);
  }
  const decision = decideAfterExit(rules.restart, snapshot.memory, run, nowMs, random);
  const why = failedStart && !rules.oneshot ? ` before ${whatWasMissing(snapshot, uptimeMs, rules)}` : '';
  const sequel = sequelOf(decision, event.reason ?? `${describeExit(event.status)}${why}`, rules);
  return clean({ ...ended.snapshot, memory: decision.memory, sequel }, event, context, ended.effects);
}

function whatWasMissing(
  { hasComeUp }: Snapshot,
  uptimeMs: number,
  { startWindowMs }: Context['rules'],
): string {
  return !hasComeUp && uptimeMs >= startWindowMs ? 'it had come up' : 'start_seconds was over';
}

/** It ended because it was told to. */
export function processEndedInStop(snapshot: Snapshot, event: Of<'exited'>, context: Context): Step {
  if (snapshot.process === null) return ignore(snapshot);
  const cause = event.cause ?? snapshot.stop?.cause ?? 'requested';
  const ended = recordExit(snapshot, event, cause, context.nowMs);
  return clean(ended.snapshot, event, context, ended.effects);
}

/** The removal has ended; whoever survived is named. */
export function finishSweep(snapshot: Snapshot, event: Of<'swept'>, context: Context): Step {
  // Said twice when it was asked for twice.
  if (snapshot.hooks !== null) return ignore(snapshot);
  if (event.survivors.length > 0) {
    return taken(
      { ...snapshot, state: 'stop-failed', reason: survivorsText(event.survivors) },
      { type: 'setTimer', ms: STOP_RETRY_MS },
    );
  }
  return afterRun(snapshot, context);
}

/** A removal tried again has ended. Nothing is left only when the main process has gone too. */
export function finishSweepAgain(snapshot: Snapshot, event: Of<'swept'>, context: Context): Step {
  return snapshot.process === null ? finishSweep(snapshot, event, context) : ignore(snapshot);
}

/** The removal was not answered: whoever carries it out may have gone. */
export function sweepAgain(snapshot: Snapshot): Step {
  if (snapshot.hooks !== null) return ignore(snapshot);
  return sweep(snapshot);
}

/** It did not end in time: the next step, or, after the last one, the admission that it cannot be stopped. */
export function nextStopStep(snapshot: Snapshot, _event: Of<'timerElapsed'>, context: Context): Step {
  if (snapshot.process === null) return ignore(snapshot);
  if (snapshot.stop?.drain !== undefined) return drainLonger(snapshot, context);
  const killed = snapshot.stop?.killed === true;
  const next = (snapshot.stop?.step ?? -1) + 1;
  if (!killed && next < context.rules.stopWaitsMs.length) return carryOut(snapshot, next, context);
  const all = killed ? 'SIGKILL' : 'the stop sequence';
  return taken(
    {
      ...snapshot,
      state: 'stop-failed',
      reason: `pid ${snapshot.process.pid} is still alive after ${all}`,
    },
    { type: 'setTimer', ms: STOP_RETRY_MS },
  );
}

/** The wait is over. */
export function launchByTimer(snapshot: Snapshot, _event: Of<'timerElapsed'>, context: Context): Step {
  return relaunch(snapshot, context);
}

/** Does again what did not help, without leaving the state: the worker is shown as it is. */
export function retryStop(snapshot: Snapshot, _event: Of<'timerElapsed'>, context: Context): Step {
  return taken(snapshot, strongestStep(snapshot, context), { type: 'setTimer', ms: STOP_RETRY_MS });
}

export const AWAITS_DAEMON = 'waiting for its PID file';

function survivorsText(survivors: readonly number[]): string {
  return `could not be removed: pid ${survivors.join(', ')}`;
}
