import type { ExitRecord } from '../shim/protocol/facts.ts';
import type { HookKind } from '../statemachine/hooking.ts';
import {
  type ExitCause,
  isUpState,
  type ResumePoint,
  type Sequel,
  type Snapshot,
  type StopProgress,
  type UnderWay,
} from '../statemachine/states.ts';
import { INITIAL } from '../statemachine/transition.ts';

/** A process that has ended, as it is written down. */
export interface EndStatus {
  /** `HSU_INCARNATION` of the process. */
  readonly id: string;
  readonly incarnation: number;
  readonly pid: number;
  readonly code: number | null;
  readonly signal: string | null;
  /** `unattended`: nothing was decided about it, because nobody waited for it. */
  readonly cause: ExitCause | 'unattended';
  readonly uptimeMs: number;
  /** Epoch ms. */
  readonly at: number;
}

/**
 * What is known of a worker and must outlive the master: its failures, its counters, the next try, the stop under way.
 * Plain data. What lives is not in it: that is for the ledger of the shim to say.
 */
export interface WorkerStatus {
  /** `up`: a process lives, or was asked for. */
  readonly state: Exclude<Snapshot['state'], 'starting' | 'running'> | 'up';
  readonly reason: string;
  readonly incarnation: number;
  /** `HSU_INCARNATION` of the process it is about; an older master did not say. */
  readonly id?: string;
  readonly restarts: number;
  /** Epoch ms. */
  readonly lastRestartAt: number | null;
  readonly lastEnd: EndStatus | null;
  /** Fingerprint of the definition that was run. */
  readonly definition: string;
  readonly stop: StopProgress | null;
  readonly sequel: Sequel | null;
  /** Unstable runs that have not been forgiven. */
  readonly level: number;
  /** Automatic restarts that may still count for the window, monotonic ms; the origin is the same until a reboot. */
  readonly recentMs: readonly number[];
  /** Monotonic ms. */
  readonly nextTryAtMs: number | null;
  /** Monotonic ms at which the present step of the stop sequence has had its time; null = never, or there is none. */
  readonly stepEndsAtMs: number | null;
  /** Monotonic ms at which that was decided: more time that was asked for later is not in it; an older master did not say. */
  readonly stepEndSetAtMs?: number;
  /** The hooks it waits for; an older master did not say. */
  readonly hooks?: HookKind | null;
  /** Where it stands among those that wait for their turn, smaller is earlier; left out when it does not. */
  readonly queue?: number;
  /** The process has been ready; an older master did not say. */
  readonly hasBeenReady?: boolean;
  /** It rests though it is wanted; an older master did not say. */
  readonly rests?: boolean;
}

/** What beside the snapshot makes a status. */
export interface StatusFacts {
  readonly id: string;
  readonly lastRestartAt: number | null;
  readonly lastEnd: EndStatus | null;
  readonly definition: string;
  /** Monotonic ms at which the worker's timer elapses; null when none is set. */
  readonly timerAtMs: number | null;
  /** Monotonic ms at which it was set. */
  readonly timerSetAtMs: number;
}

export function statusOf(snapshot: Snapshot, facts: StatusFacts): WorkerStatus {
  const {
    state,
    reason,
    incarnation,
    restarts,
    memory,
    stop,
    sequel,
    nextTryAtMs,
    hooks,
    hasBeenReady,
    rests,
  } = snapshot;
  const { id, lastRestartAt, lastEnd, definition, timerAtMs, timerSetAtMs } = facts;
  const isUp = isUpState(state);
  const whole = (ms: number | null): number | null => (ms === null ? null : Math.round(ms));
  return {
    state: isUp ? 'up' : state,
    reason: isUp ? '' : reason,
    incarnation,
    id,
    restarts,
    lastRestartAt,
    lastEnd,
    definition,
    stop,
    sequel,
    level: memory.level,
    recentMs: memory.recent.map(Math.round),
    nextTryAtMs: whole(nextTryAtMs),
    stepEndsAtMs: state === 'stopping' ? whole(timerAtMs) : null,
    ...(state === 'stopping' && timerAtMs !== null ? { stepEndSetAtMs: Math.floor(timerSetAtMs) } : {}),
    hooks,
    hasBeenReady,
    rests,
  };
}

/** What counts whatever has happened since: the numbers of runs and restarts, and how the last run ended. */
export function countersOf(
  { incarnation, restarts, lastRestartAt, lastEnd }: WorkerStatus,
  monotonicMsOf: (wallMs: number) => number,
): Snapshot {
  return {
    ...INITIAL,
    incarnation,
    restarts,
    lastRestartAtMs: lastRestartAt === null ? null : monotonicMsOf(lastRestartAt),
    lastExit:
      lastEnd === null || lastEnd.cause === 'unattended'
        ? null
        : {
            incarnation: lastEnd.incarnation,
            pid: lastEnd.pid,
            status: { code: lastEnd.code, signal: lastEnd.signal },
            cause: lastEnd.cause,
            uptimeMs: lastEnd.uptimeMs,
            atMs: monotonicMsOf(lastEnd.at),
          },
  };
}

/**
 * What was going on with this incarnation; undefined when the status is about another one. The number alone does not say:
 * a worker that was removed and added again begins with 1 anew.
 */
export function underWayOf(
  { state, incarnation, id, stop, sequel, stepEndsAtMs, hooks, hasBeenReady }: WorkerStatus,
  of: { readonly incarnation: number; readonly id: string },
  nowMs: number,
): UnderWay | undefined {
  if (incarnation !== of.incarnation || (id !== undefined && id !== of.id)) return undefined;
  // A stop that has failed has waited long enough; a step without an end to its wait waits for ever.
  const endsAtMs = state === 'stop-failed' ? nowMs : (stepEndsAtMs ?? Number.POSITIVE_INFINITY);
  const stepWaitMs = Math.max(0, endsAtMs - nowMs);
  return {
    stop,
    sequel,
    stepWaitMs,
    hooks: hooks ?? null,
    ...(hasBeenReady === undefined ? {} : { hasBeenReady }),
  };
}

/** The end of a process that nobody waited for. */
export function unattendedEnd(exit: ExitRecord): EndStatus {
  const { id, incarnation, pid, code, signal, at } = exit;
  return {
    id,
    incarnation,
    pid,
    code,
    signal,
    cause: 'unattended',
    uptimeMs: uptimeOf(exit),
    at,
  };
}

/** How long it lived, as exactly as anybody knows. */
export function uptimeOf({ uptimeMs, at, startedAt }: ExitRecord): number {
  return uptimeMs ?? Math.max(0, at - startedAt);
}

/**
 * Where a wanted worker goes on of which nothing lives.
 * @param longestWaitMs no wait is longer than this
 */
export function resumePointOf(
  { state, reason, sequel, nextTryAtMs, lastEnd, hooks, rests }: WorkerStatus,
  longestWaitMs: number,
  nowMs: number,
): ResumePoint {
  if (state === 'up' && hooks === 'pre_start') return { kind: 'prepare' };
  const wait = (of: 'backoff' | 'crash-loop', waitMs: number, why: string): ResumePoint => ({
    kind: 'wait',
    state: of,
    waitMs: Math.min(Math.max(0, waitMs), longestWaitMs),
    reason: why,
  });
  if (state === 'backoff' || state === 'crash-loop') return wait(state, (nextTryAtMs ?? 0) - nowMs, reason);
  // Nobody stopped it by hand, and what stopped it is no reason to start it.
  const isLimited = lastEnd?.cause === 'limit' || lastEnd?.cause === 'oom';
  const isResting = state === 'stopped' && (rests ?? isLimited);
  if (isResting || state === 'done' || state === 'failed') return { kind: 'rest', state, reason };
  switch (sequel?.kind) {
    case 'retry':
      return wait(sequel.parked ? 'crash-loop' : 'backoff', sequel.delayMs, sequel.reason);
    case 'rest':
      return { kind: 'rest', state: 'stopped', reason: sequel.reason };
    case 'done':
    case 'failed':
      return { kind: 'rest', state: sequel.kind, reason: sequel.reason };
    case 'launch':
    case undefined:
      return { kind: 'launch' };
  }
}
