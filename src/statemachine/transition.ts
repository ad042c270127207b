import type { DrainRules } from './draining.ts';
import type { Effect } from './effects.ts';
import type { MachineEvent } from './events.ts';
import type { ForeignRules } from './foreign.ts';
import { type HookRules, withNews } from './hooking.ts';
import type { RestartRules } from './restart-policy.ts';
import { FRESH_MEMORY } from './restart-policy.ts';
import type { Snapshot } from './states.ts';
import { TABLE } from './table.ts';

/** The part of a worker's definition the machine decides by. */
export interface MachineRules {
  readonly restart: RestartRules;
  readonly startWindowMs: number;
  /**
   * The longest time a process may take to come up (startup probe, notification), after which it is told to have failed;
   * null = it has come up when its start window is over.
   */
  readonly comesUpWithinMs: number | null;
  /** How long to wait after each step of the stop sequence; Infinity = for ever. */
  readonly stopWaitsMs: readonly number[];
  /** The first step of it that sends SIGKILL; left out = none does. */
  readonly firstKill?: number | undefined;
  /** What comes before the stop sequence of a worker that has been ready; left out = nothing. */
  readonly drain?: DrainRules | undefined;
  /** Whether what the main process leaves behind is removed. */
  readonly removesLeftovers: boolean;
  readonly oneshot: boolean;
  readonly essential: boolean;
  /** What follows when the kernel kills it for its memory; left out = the same as any exit. */
  readonly afterOom?: 'rest' | 'restart' | undefined;
  /** What is spawned only launches the main process, which is told of by `promoted`. */
  readonly forking?: boolean;
  /** Set when it has any; `pre_start` is that of the process to be. */
  readonly hooks?: HookRules | undefined;
  /** Readiness is something else than running. */
  readonly saysReady?: boolean;
  /** Set when somebody else starts it. */
  readonly foreign?: ForeignRules | undefined;
}

/** What a handler may know besides snapshot and event. */
export interface Context {
  readonly rules: MachineRules;
  /** Monotonic ms. */
  readonly nowMs: number;
  /** In [0, 1); spreads back-off delays. */
  readonly random: number;
  /** Why nothing may be launched just now, in words; `turnCame` is told when that is over. Left out = it may be. */
  readonly busy?: string | null;
  /** Monotonic ms at which the worker's timer elapses; null or left out = none is set. */
  readonly timerAtMs?: number | null;
}

export interface Step {
  readonly snapshot: Snapshot;
  readonly effects: readonly Effect[];
  /** `ignored`: the event changed nothing on purpose, e.g. `start` of a running worker. */
  readonly verdict: 'taken' | 'ignored';
}

/** A worker nobody has touched yet. */
export const INITIAL: Snapshot = {
  state: 'stopped',
  desired: 'stopped',
  incarnation: 0,
  process: null,
  hasComeUp: false,
  isReady: false,
  hasBeenReady: false,
  hooks: null,
  waitsFor: null,
  stop: null,
  sequel: null,
  memory: FRESH_MEMORY,
  restarts: 0,
  lastRestartAtMs: null,
  nextTryAtMs: null,
  lastExit: null,
  rests: false,
  reason: 'not started',
};

/**
 * The state machine: pure and total. No clock, no I/O; the same arguments give the same answer.
 * A fact about an incarnation that is no longer current is ignored.
 */
export function transition(snapshot: Snapshot, event: MachineEvent, context: Context): Step {
  if (isStale(snapshot, event)) return { snapshot, effects: [], verdict: 'ignored' };
  const step = withoutSequel(withNews(snapshot, dispatch(snapshot, event, context), context));
  const effects = [...step.effects];
  const leaves = step.snapshot.state !== snapshot.state || step.snapshot.incarnation !== snapshot.incarnation;
  if (leaves && !effects.some((effect) => effect.type === 'setTimer')) effects.push({ type: 'clearTimer' });
  const byOperator = event.type !== 'stop' || event.cause === 'requested';
  if (byOperator && step.snapshot.desired !== snapshot.desired) effects.push({ type: 'desiredChanged' });
  return { snapshot: step.snapshot, effects, verdict: step.verdict };
}

/** Nothing follows the end of what is not wanted: it rests. */
function withoutSequel(step: Step): Step {
  const { desired, sequel } = step.snapshot;
  return desired === 'stopped' && sequel !== null
    ? { ...step, snapshot: { ...step.snapshot, sequel: null } }
    : step;
}

function dispatch(snapshot: Snapshot, event: MachineEvent, context: Context): Step {
  // The cell was chosen by this very event's type, which TypeScript cannot follow through two lookups.
  const cell = TABLE[snapshot.state][event.type] as (s: Snapshot, e: MachineEvent, c: Context) => Step;
  return cell(snapshot, event, context);
}

/** They tell of an incarnation this machine has not heard of. */
const NEWS: ReadonlySet<MachineEvent['type']> = new Set(['adopted', 'endedUnseen', 'leftBehind']);

function isStale(snapshot: Snapshot, event: MachineEvent): boolean {
  return !NEWS.has(event.type) && 'incarnation' in event && event.incarnation !== snapshot.incarnation;
}
