import type { Effect } from './effects.ts';
import { waitForIt } from './foreign.ts';
import { launch, relaunch } from './launching.ts';
import {
  decideAfterExit,
  type EndedRun,
  type ExitStatus,
  isSuccess,
  type RestartDecision,
} from './restart-policy.ts';
import type { ExitCause, Sequel, Snapshot } from './states.ts';
import { type Of, prepend, taken } from './step.ts';
import { sweep } from './stopping.ts';
import type { Context, MachineRules, Step } from './transition.ts';

/** Nobody could know how it ended, or it never ran. */
export const UNKNOWN_EXIT: ExitStatus = { code: null, signal: null };

/** The process has ended: it is written down, once (I4). */
export function recordExit(snapshot: Snapshot, event: Of<'exited'>, cause: ExitCause, nowMs: number): Step {
  const { incarnation, status } = event;
  const { pid = 0, startedAtMs = nowMs } = snapshot.process ?? {};
  const uptimeMs = uptimeOf(snapshot, event, nowMs);
  const exit = { incarnation, pid, status, cause, uptimeMs, atMs: startedAtMs + uptimeMs };
  const gone = { process: null, hasComeUp: false, isReady: false, hooks: null };
  return taken({ ...snapshot, ...gone, lastExit: exit }, { type: 'recordExit', exit });
}

/** How long the process that has ended had lived. */
export function uptimeOf(snapshot: Snapshot, event: Of<'exited'>, nowMs: number): number {
  return event.uptimeMs ?? nowMs - (snapshot.process?.startedAtMs ?? nowMs);
}

/** The main process is gone: remove what it left, or go on at once when there is nothing (or it may stay). */
export function clean(
  snapshot: Snapshot,
  event: Of<'exited'>,
  context: Context,
  effects: readonly Effect[],
): Step {
  const hooks = afterExit(context);
  // What a foreign process leaves behind by itself is none of our business.
  const { foreign } = context.rules;
  const mayStay = foreign !== undefined && (snapshot.stop === null || !foreign.mayStop);
  if (!context.rules.removesLeftovers || mayStay || event.leftovers === 0) {
    return prepend(afterRun(snapshot, context), ...effects, ...hooks);
  }
  return prepend(sweep(snapshot), ...effects, ...hooks);
}

/** Nothing that the run left lives any more: what comes after it is run, and what is still being run may end. */
export function afterRun(snapshot: Snapshot, context: Context): Step {
  if (context.rules.hooks === undefined) return afterCleaning(snapshot, context);
  // A shutdown without patience has none for hooks either.
  const isForced = snapshot.stop?.killed === true && snapshot.stop.cause === 'shutdown';
  return taken(
    { ...snapshot, state: 'cleaning', hooks: 'post_stop', reason: 'its last hooks are run' },
    { type: 'runHooks', kind: 'post_stop' },
    ...(isForced ? [{ type: 'endHooks' } as const] : []),
    { type: 'clearTimer' },
  );
}

/** Nothing of the run lives any more: go on with what was to follow, or rest. */
export function afterCleaning(snapshot: Snapshot, context: Context): Step {
  const { sequel } = snapshot;
  if (sequel === null) return settle(snapshot, stoppedReason(snapshot, context));
  const told =
    sequel.kind === 'rest' ? { ...sequel, reason: withKill(sequel.reason, snapshot, context.rules) } : sequel;
  return conclude(snapshot, told, snapshot.lastExit?.status ?? UNKNOWN_EXIT, context);
}

/** Does what follows an ended run. What is not wanted any more does not come back, however it has ended (I2). */
export function conclude(snapshot: Snapshot, sequel: Sequel, status: ExitStatus, context: Context): Step {
  if (snapshot.desired === 'stopped') return settle(snapshot, stoppedReason(snapshot, context));
  switch (sequel.kind) {
    case 'launch':
      return launch(snapshot, context);
    case 'retry':
      return waitForRetry(snapshot, sequel, context);
    case 'rest':
    case 'done':
    case 'failed': {
      if (context.rules.foreign !== undefined) return waitForIt(snapshot, sequel.reason, context);
      const state = sequel.kind === 'rest' ? 'stopped' : sequel.kind;
      const step = settleIn(snapshot, state, sequel.reason, sequel.kind === 'rest');
      // What is stopped with its group has not ended by itself.
      const hasEnded = snapshot.stop?.cause !== 'group';
      return context.rules.essential && hasEnded ? prepend(step, { type: 'essentialEnded', status }) : step;
    }
  }
}

/** There will be no process. Counts as a failed start; a shortage of the machine is retried under every policy. */
export function failLaunch(snapshot: Snapshot, message: string, transient: boolean, context: Context): Step {
  const { rules, nowMs, random } = context;
  const restart = transient ? { ...rules.restart, policy: 'always' as const } : rules.restart;
  const run = { status: UNKNOWN_EXIT, uptimeMs: 0, failedStart: true, oneshot: rules.oneshot };
  const decision = decideAfterExit(restart, snapshot.memory, run, nowMs, random);
  const step = conclude(
    { ...snapshot, memory: decision.memory },
    sequelOf(decision, message, rules),
    UNKNOWN_EXIT,
    context,
  );
  return prepend(step, { type: 'note', reason: 'start-failed', message });
}

/** What is run when the main process has ended. */
export function afterExit({ rules }: Context): readonly Effect[] {
  return rules.hooks?.post_exit === undefined ? [] : [{ type: 'runHooks', kind: 'post_exit' }];
}

/** Rests until somebody wants something. */
export function settle(snapshot: Snapshot, reason: string): Step {
  return settleIn(snapshot, 'stopped', reason, false);
}

/** Is wanted, and rests until somebody starts it. */
export function settleWanted(snapshot: Snapshot, reason: string): Step {
  return settleIn(snapshot, 'stopped', reason, true);
}

/** What the policy decided, as what is to follow the removal of leftovers. */
export function sequelOf(decision: RestartDecision, what: string, rules: MachineRules): Sequel {
  if (rules.foreign !== undefined && (decision.kind === 'complete' || decision.kind === 'fail')) {
    return { kind: 'done', reason: what };
  }
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

/** Why a run that ended by itself ended. */
export function causeOf(rules: MachineRules, run: EndedRun): ExitCause {
  if (run.failedStart && !rules.oneshot) return 'start';
  if (rules.foreign !== undefined && run.status.code === null && run.status.signal === null) return 'unseen';
  return isSuccess(rules.restart, run.status) ? 'completed' : 'crash';
}

/** In words, for the state that a stop ends in. */
export function reasonOfStop(cause: ExitCause): string {
  switch (cause) {
    case 'shutdown':
      return 'the master shut down';
    case 'config':
      return 'removed from the configuration, or disabled there';
    default:
      return 'stopped by request';
  }
}

function waitForRetry(
  snapshot: Snapshot,
  sequel: Extract<Sequel, { kind: 'retry' }>,
  context: Context,
): Step {
  if (sequel.delayMs <= 0) return relaunch(snapshot, context);
  const state = sequel.parked ? 'crash-loop' : 'backoff';
  const nextTryAtMs = context.nowMs + sequel.delayMs;
  return taken(
    { ...snapshot, state, sequel: null, stop: null, nextTryAtMs, reason: sequel.reason },
    { type: 'setTimer', ms: sequel.delayMs },
  );
}

function settleIn(
  snapshot: Snapshot,
  state: 'stopped' | 'done' | 'failed',
  reason: string,
  rests: boolean,
): Step {
  return taken({
    ...snapshot,
    state,
    process: null,
    stop: null,
    sequel: null,
    nextTryAtMs: null,
    rests,
    reason,
  });
}

function stoppedReason(snapshot: Snapshot, { rules }: Context): string {
  const why = reasonOfStop(snapshot.stop?.cause ?? 'requested');
  return snapshot.stop?.killed === true ? `${why}; killed` : withKill(why, snapshot, rules);
}

/** Whether it had to be killed because it did not end when it was asked to, or was killed by somebody else meanwhile. */
function withKill(
  why: string,
  { incarnation, stop, lastExit }: Snapshot,
  { firstKill = Number.POSITIVE_INFINITY }: MachineRules,
): string {
  if (stop === null || stop.killed || lastExit?.status.signal !== 'SIGKILL') return why;
  // An earlier run, or one that ended before it was to be stopped.
  if (lastExit.incarnation !== incarnation || lastExit.cause !== stop.cause) return why;
  if (stop.step < firstKill) return `${why}; ended by a SIGKILL that the master has not sent`;
  return stop.step > 0 ? `${why}; killed after the stop timeout` : why;
}
