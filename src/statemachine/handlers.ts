import type { Effect } from './effects.ts';
import type { MachineEvent } from './events.ts';
import {
  decideAfterExit,
  describeExit,
  type ExitStatus,
  FRESH_MEMORY,
  type RestartDecision,
} from './restart-policy.ts';
import type { ExitCause, Sequel, Snapshot } from './states.ts';
import type { Context, Step } from './transition.ts';

type Of<T extends MachineEvent['type']> = Extract<MachineEvent, { type: T }>;

/** How long a failed stop rests before the last step, or the removal of leftovers, is tried again. */
export const STOP_RETRY_MS = 10_000;

// Commands

/** Nothing to do, on purpose. */
export function ignore(snapshot: Snapshot): Step {
  return { snapshot, effects: [], verdict: 'ignored' };
}

/** Nothing to do now, but what is wanted is kept: `start` of a running worker, `stop` of a stopped one. */
export function remember(snapshot: Snapshot, event: Of<'start'> | Of<'stop'>): Step {
  const desired = desiredAfter(snapshot, event);
  return { snapshot: { ...snapshot, desired }, effects: [], verdict: 'ignored' };
}

export function launchAfresh(snapshot: Snapshot): Step {
  return launch({ ...snapshot, desired: 'running', memory: FRESH_MEMORY });
}

export function launchByTimer(snapshot: Snapshot, _event: Of<'timerElapsed'>, context: Context): Step {
  return relaunch(snapshot, context);
}

export function stopProcess(snapshot: Snapshot, event: Of<'stop'>, context: Context): Step {
  return beginStop({ ...snapshot, desired: desiredAfter(snapshot, event) }, event.cause, context);
}

export function restartProcess(snapshot: Snapshot, event: Of<'restart'>, context: Context): Step {
  const wanted: Snapshot = { ...snapshot, desired: 'running', memory: FRESH_MEMORY };
  // A spawn in flight is as fresh as one asked for now: joining it is what makes 20 restarts end with one process.
  if (snapshot.state === 'starting' && snapshot.process === null && event.cause === 'requested') {
    return { snapshot: wanted, effects: [], verdict: 'taken' };
  }
  return withSequel(beginStop(wanted, event.cause, context), { kind: 'launch' });
}

export function killNow(snapshot: Snapshot, _event: Of<'kill'>, context: Context): Step {
  const cause = snapshot.stop?.cause ?? 'requested';
  const lastStep = Math.max(0, context.rules.stopWaitsMs.length - 1);
  return {
    snapshot: {
      ...snapshot,
      state: 'stopping',
      // With the spawn still in flight the last step, which is the hardest one, is carried out as soon as it is there.
      stop: { cause, step: snapshot.process === null ? lastStep - 1 : lastStep },
      reason: 'killing',
    },
    effects: snapshot.process === null ? [] : [{ type: 'killTree' }, { type: 'setTimer', ms: STOP_RETRY_MS }],
    verdict: 'taken',
  };
}

export function launchAfterwards(snapshot: Snapshot): Step {
  return {
    snapshot: { ...snapshot, desired: 'running', memory: FRESH_MEMORY, sequel: { kind: 'launch' } },
    effects: [],
    verdict: 'taken',
  };
}

export function stopAfterwards(snapshot: Snapshot, event: Of<'stop'>): Step {
  const cause = snapshot.stop?.cause ?? event.cause;
  return {
    snapshot: {
      ...snapshot,
      desired: desiredAfter(snapshot, event),
      // A shutdown while an ended run is being cleaned up must not let its restart happen.
      sequel: null,
      stop: { cause, step: snapshot.stop?.step ?? -1 },
    },
    effects: [],
    verdict: 'taken',
  };
}

export function cancelWait(snapshot: Snapshot, event: Of<'stop'>): Step {
  return settle({ ...snapshot, desired: desiredAfter(snapshot, event) }, reasonOfStop(event.cause));
}

export function settleAsStopped(snapshot: Snapshot, event: Of<'stop'>): Step {
  // A shutdown does not overwrite how a finished worker ended.
  if (event.cause === 'shutdown') return ignore(snapshot);
  return settle({ ...snapshot, desired: 'stopped' }, snapshot.reason);
}

export function resetMemory(snapshot: Snapshot): Step {
  return { snapshot: { ...snapshot, memory: FRESH_MEMORY }, effects: [], verdict: 'taken' };
}

export function resetAndTry(snapshot: Snapshot): Step {
  return launchAfresh(snapshot);
}

// Facts

export function adopt(snapshot: Snapshot, event: Of<'adopted'>, context: Context): Step {
  const adopted: Snapshot = {
    ...snapshot,
    state: 'running',
    incarnation: event.incarnation,
    process: { pid: event.pid, startedAtMs: event.startedAtMs },
    reason: '',
  };
  if (snapshot.desired === 'stopped') return beginStop(adopted, 'requested', context);
  const windowLeftMs = context.rules.startWindowMs - (context.nowMs - event.startedAtMs);
  return windowLeftMs > 0
    ? {
        snapshot: { ...adopted, state: 'starting' },
        effects: [{ type: 'setTimer', ms: windowLeftMs }],
        verdict: 'taken',
      }
    : { snapshot: adopted, effects: [], verdict: 'taken' };
}

export function spawnedInTime(snapshot: Snapshot, event: Of<'spawned'>, context: Context): Step {
  const process = { pid: event.pid, startedAtMs: context.nowMs };
  if (context.rules.startWindowMs <= 0) {
    return {
      snapshot: { ...snapshot, process, state: 'running', reason: '' },
      effects: [],
      verdict: 'taken',
    };
  }
  return {
    snapshot: { ...snapshot, process },
    effects: [{ type: 'setTimer', ms: context.rules.startWindowMs }],
    verdict: 'taken',
  };
}

export function spawnedInStop(snapshot: Snapshot, event: Of<'spawned'>, context: Context): Step {
  const process = { pid: event.pid, startedAtMs: context.nowMs };
  const last = Math.max(0, context.rules.stopWaitsMs.length - 1);
  return carryOut({ ...snapshot, process }, Math.min((snapshot.stop?.step ?? -1) + 1, last), context);
}

export function spawnedUnasked(snapshot: Snapshot, event: Of<'spawned'>, context: Context): Step {
  const process = { pid: event.pid, startedAtMs: context.nowMs };
  return beginStop({ ...snapshot, process }, 'requested', context);
}

export function spawnFailedInStart(snapshot: Snapshot, event: Of<'spawnFailed'>, context: Context): Step {
  const { rules, nowMs, random } = context;
  const restart = event.transient ? { ...rules.restart, policy: 'always' as const } : rules.restart;
  const run = { status: UNKNOWN_EXIT, uptimeMs: 0, failedStart: true, oneshot: rules.oneshot };
  const decision = decideAfterExit(restart, snapshot.memory, run, nowMs, random);
  const step = conclude(
    { ...snapshot, memory: decision.memory },
    sequelOf(decision, event.message),
    UNKNOWN_EXIT,
    context,
  );
  return prepend(step, { type: 'note', reason: 'start-failed', message: event.message });
}

export function spawnFailedInStop(snapshot: Snapshot, event: Of<'spawnFailed'>, context: Context): Step {
  return prepend(finishStop(snapshot, context), {
    type: 'note',
    reason: 'start-failed',
    message: event.message,
  });
}

export function noteStartWindowOver(snapshot: Snapshot): Step {
  if (snapshot.process === null) return ignore(snapshot);
  return { snapshot: { ...snapshot, state: 'running', reason: '' }, effects: [], verdict: 'taken' };
}

export function processEnded(snapshot: Snapshot, event: Of<'exited'>, context: Context): Step {
  if (snapshot.process === null) return ignore(snapshot);
  const { rules, nowMs, random } = context;
  const uptimeMs = nowMs - snapshot.process.startedAtMs;
  const failedStart = snapshot.state === 'starting';
  const run = { status: event.status, uptimeMs, failedStart, oneshot: rules.oneshot };
  const decision = decideAfterExit(rules.restart, snapshot.memory, run, nowMs, random);
  const cause = event.cause ?? causeOf(decision, failedStart && !rules.oneshot);
  const ended = recordExit(snapshot, event, cause, uptimeMs, nowMs);
  const why = failedStart && !rules.oneshot ? ' before start_seconds was over' : '';
  const sequel = sequelOf(decision, `${describeExit(event.status)}${why}`);
  return clean({ ...ended.snapshot, memory: decision.memory, sequel }, event, context, ended.effects);
}

export function processEndedInStop(snapshot: Snapshot, event: Of<'exited'>, context: Context): Step {
  if (snapshot.process === null) return ignore(snapshot);
  const uptimeMs = context.nowMs - snapshot.process.startedAtMs;
  const cause = event.cause ?? snapshot.stop?.cause ?? 'requested';
  const ended = recordExit(snapshot, event, cause, uptimeMs, context.nowMs);
  return clean(ended.snapshot, event, context, ended.effects);
}

export function finishSweep(snapshot: Snapshot, event: Of<'swept'>, context: Context): Step {
  if (event.survivors.length > 0) {
    return {
      snapshot: { ...snapshot, state: 'stop-failed', reason: survivorsText(event.survivors) },
      effects: [{ type: 'setTimer', ms: STOP_RETRY_MS }],
      verdict: 'taken',
    };
  }
  return afterCleaning(snapshot, context);
}

export function cleanAgain(snapshot: Snapshot, event: Of<'swept'>, context: Context): Step {
  return snapshot.process === null ? finishSweep(snapshot, event, context) : ignore(snapshot);
}

export function nextStopStep(snapshot: Snapshot, _event: Of<'timerElapsed'>, context: Context): Step {
  if (snapshot.process === null) return ignore(snapshot);
  const next = (snapshot.stop?.step ?? -1) + 1;
  if (next < context.rules.stopWaitsMs.length) return carryOut(snapshot, next, context);
  return {
    snapshot: {
      ...snapshot,
      state: 'stop-failed',
      reason: `pid ${snapshot.process.pid} is still alive after the stop sequence`,
    },
    effects: [{ type: 'setTimer', ms: STOP_RETRY_MS }],
    verdict: 'taken',
  };
}

export function retryStop(
  snapshot: Snapshot,
  event: Of<'timerElapsed'> | Of<'stop'>,
  context: Context,
): Step {
  const wanted: Snapshot =
    event.type === 'stop' ? { ...snapshot, desired: desiredAfter(snapshot, event), sequel: null } : snapshot;
  const last = Math.max(0, context.rules.stopWaitsMs.length - 1);
  const again: Effect =
    snapshot.process === null
      ? { type: 'sweep', incarnation: snapshot.incarnation }
      : { type: 'stopStep', step: last };
  return {
    snapshot: wanted,
    effects: [again, { type: 'setTimer', ms: STOP_RETRY_MS }],
    verdict: 'taken',
  };
}

// Pieces

const UNKNOWN_EXIT: ExitStatus = { code: null, signal: null };

function launch(snapshot: Snapshot): Step {
  const incarnation = snapshot.incarnation + 1;
  return {
    snapshot: {
      ...snapshot,
      state: 'starting',
      incarnation,
      process: null,
      stop: null,
      sequel: null,
      nextTryAtMs: null,
      reason: '',
    },
    effects: [{ type: 'spawn', incarnation }],
    verdict: 'taken',
  };
}

function relaunch(snapshot: Snapshot, context: Context): Step {
  return launch({ ...snapshot, restarts: snapshot.restarts + 1, lastRestartAtMs: context.nowMs });
}

function beginStop(snapshot: Snapshot, cause: ExitCause, context: Context): Step {
  const stopping: Snapshot = {
    ...snapshot,
    state: 'stopping',
    stop: { cause, step: -1 },
    sequel: null,
    nextTryAtMs: null,
    reason: '',
  };
  // With the spawn still in flight there is nobody to signal yet; `spawned` will begin the sequence.
  if (snapshot.process === null) return { snapshot: stopping, effects: [], verdict: 'taken' };
  return carryOut(stopping, 0, context);
}

function carryOut(snapshot: Snapshot, step: number, context: Context): Step {
  const waitMs = context.rules.stopWaitsMs[step] ?? STOP_RETRY_MS;
  const effects: Effect[] = [{ type: 'stopStep', step }];
  effects.push(Number.isFinite(waitMs) ? { type: 'setTimer', ms: waitMs } : { type: 'clearTimer' });
  const cause = snapshot.stop?.cause ?? 'requested';
  return {
    snapshot: { ...snapshot, state: 'stopping', stop: { cause, step } },
    effects,
    verdict: 'taken',
  };
}

function recordExit(
  snapshot: Snapshot,
  event: Of<'exited'>,
  cause: ExitCause,
  uptimeMs: number,
  nowMs: number,
): { snapshot: Snapshot; effects: Effect[] } {
  const exit = {
    incarnation: event.incarnation,
    pid: snapshot.process?.pid ?? 0,
    status: event.status,
    cause,
    uptimeMs,
    atMs: nowMs,
  };
  return {
    snapshot: { ...snapshot, process: null, lastExit: exit },
    effects: [{ type: 'recordExit', exit }],
  };
}

/** The main process is gone: remove what it left, or go on at once when there is nothing (or it may stay). */
function clean(snapshot: Snapshot, event: Of<'exited'>, context: Context, effects: Effect[]): Step {
  if (!context.rules.removesLeftovers || event.leftovers === 0) {
    return prepend(afterCleaning(snapshot, context), ...effects);
  }
  return {
    snapshot: { ...snapshot, state: 'cleaning', reason: 'removing what the main process left behind' },
    effects: [...effects, { type: 'sweep', incarnation: snapshot.incarnation }],
    verdict: 'taken',
  };
}

function afterCleaning(snapshot: Snapshot, context: Context): Step {
  if (snapshot.stop !== null || snapshot.sequel === null) return finishStop(snapshot, context);
  return conclude(snapshot, snapshot.sequel, snapshot.lastExit?.status ?? UNKNOWN_EXIT, context);
}

function finishStop(snapshot: Snapshot, context: Context): Step {
  const cause = snapshot.stop?.cause ?? 'requested';
  if (snapshot.sequel?.kind === 'launch' && snapshot.desired === 'running') return launch(snapshot);
  const step = settle(snapshot, reasonOfStop(cause));
  return snapshot.lastExit === null || context.rules.stopWaitsMs.length === 0
    ? step
    : { ...step, snapshot: { ...step.snapshot, reason: stoppedReason(snapshot, cause) } };
}

function conclude(snapshot: Snapshot, sequel: Sequel, status: ExitStatus, context: Context): Step {
  switch (sequel.kind) {
    case 'launch':
      return launch(snapshot);
    case 'retry':
      return waitForRetry(snapshot, sequel, context);
    case 'done':
    case 'failed': {
      const step = settleIn(snapshot, sequel.kind, sequel.reason);
      return context.rules.essential ? prepend(step, { type: 'essentialEnded', status }) : step;
    }
  }
}

function waitForRetry(
  snapshot: Snapshot,
  sequel: Extract<Sequel, { kind: 'retry' }>,
  context: Context,
): Step {
  if (sequel.delayMs <= 0) return relaunch(snapshot, context);
  return {
    snapshot: {
      ...snapshot,
      state: sequel.parked ? 'crash-loop' : 'backoff',
      sequel: null,
      stop: null,
      nextTryAtMs: context.nowMs + sequel.delayMs,
      reason: sequel.reason,
    },
    effects: [{ type: 'setTimer', ms: sequel.delayMs }],
    verdict: 'taken',
  };
}

function settle(snapshot: Snapshot, reason: string): Step {
  return settleIn(snapshot, 'stopped', reason);
}

function settleIn(snapshot: Snapshot, state: 'stopped' | 'done' | 'failed', reason: string): Step {
  return {
    snapshot: { ...snapshot, state, process: null, stop: null, sequel: null, nextTryAtMs: null, reason },
    effects: [],
    verdict: 'taken',
  };
}

function sequelOf(decision: RestartDecision, what: string): Sequel {
  switch (decision.kind) {
    case 'restart':
      return { kind: 'retry', delayMs: decision.delayMs, parked: false, reason: what };
    case 'park':
      return {
        kind: 'retry',
        delayMs: decision.delayMs,
        parked: true,
        reason: `${what}; ${decision.reason}`,
      };
    case 'complete':
      return { kind: 'done', reason: what };
    case 'fail':
      return { kind: 'failed', reason: `${what}; ${decision.reason}` };
  }
}

function causeOf(decision: RestartDecision, failedStart: boolean): ExitCause {
  if (decision.kind === 'complete') return 'completed';
  return failedStart ? 'start' : 'crash';
}

function desiredAfter(snapshot: Snapshot, event: Of<'start'> | Of<'stop'>): Snapshot['desired'] {
  if (event.type === 'start') return 'running';
  return event.cause === 'shutdown' ? snapshot.desired : 'stopped';
}

function reasonOfStop(cause: ExitCause): string {
  switch (cause) {
    case 'shutdown':
      return 'the master shut down';
    case 'config':
      return 'removed from the configuration';
    default:
      return 'stopped by request';
  }
}

function stoppedReason(snapshot: Snapshot, cause: ExitCause): string {
  const killed = snapshot.lastExit?.status.signal === 'SIGKILL' && (snapshot.stop?.step ?? 0) > 0;
  return killed ? `${reasonOfStop(cause)}; killed after the stop timeout` : reasonOfStop(cause);
}

function survivorsText(survivors: readonly number[]): string {
  return `could not be removed: pid ${survivors.join(', ')}`;
}

function withSequel(step: Step, sequel: Sequel): Step {
  return { ...step, snapshot: { ...step.snapshot, sequel } };
}

function prepend(step: Step, ...effects: Effect[]): Step {
  return { ...step, effects: [...effects, ...step.effects] };
}
