/**
 * What a worker can be doing, and what is remembered about it.
 *
 * Two facts are kept apart. `desired` is what was asked for: running or stopped. `state` is what is so.
 * An operation only changes what is desired and gives the machine a push; the machine drives towards it, and a
 * second operation replaces the first instead of racing it. So a `start` that arrives while a worker is stopping
 * is not refused and not queued: the stop runs to its end, and then the worker is started.
 *
 *            start                spawned, window over
 *   stopped ───────► starting ─────────────────────────► running
 *      ▲                │  ▲ │                              │
 *      │           exit │  │ └──────── stop ───────┐   stop │   exit
 *      │                ▼  │ try                   ▼        ▼    │
 *      │   done ◄──┐  backoff ◄───────┐         stopping ◄──┘    │
 *      │ failed ◄──┼─ crash-loop ◄────┤            │ main gone   │
 *      │           └───────────────── cleaning ◄───┴─────────────┘
 *      └──────────────────────────────┘  │ ▲
 *                                        ▼ │ tried again
 *                                    stop-failed
 *
 * - `starting`: its `pre_start` hooks run, a process was asked for, is younger than its start window, or has not said yet that it has come up.
 *   Ending now is a failed start.
 * - `waiting`: it is wanted, and something it needs is not there yet; it starts by itself when that is.
 * - `stopping`: the stop sequence, or `pre_stop` and the drain before it, is under way; `desired` says whether a start follows.
 * - `cleaning`: the main process is gone, and what it left behind is being removed (I5), or its last hooks run. A restart
 *   waits for this (I1).
 * - `backoff`: it ended badly and the next try is scheduled.
 * - `crash-loop`: the retry budget is spent; it is tried slowly, with a reason to read, until it stays up or `reset`.
 * - `absent`: it is somebody else's to start, and is not there; it is looked for.
 * - `done`: it ended well and is not to be started again.
 * - `failed`: it ended for good: a fatal exit code, or no retries wanted.
 * - `stop-failed`: something survived the stop sequence; it is named, and tried again.
 */
import type { HookKind } from './hooking.ts';
import type { ExitStatus, RestartMemory } from './restart-policy.ts';

export const STATES = [
  'stopped',
  'waiting',
  'starting',
  'running',
  'stopping',
  'cleaning',
  'backoff',
  'crash-loop',
  'absent',
  'done',
  'failed',
  'stop-failed',
] as const;
export type State = (typeof STATES)[number];

/** A process of it lives, or was asked for, and no stop of it has begun. */
export function isUpState(state: State): state is 'starting' | 'running' {
  return state === 'starting' || state === 'running';
}

export type Desired = 'running' | 'stopped';

/** Who or what ended a process (I4). */
export type ExitCause =
  | 'requested'
  | 'config'
  | 'shutdown'
  | 'crash'
  | 'start'
  | 'completed'
  | 'unseen'
  | 'limit'
  | 'probe'
  | 'oom'
  | 'dependency'
  | 'group';

/** What follows once the tree of an ended run is gone. */
export type Sequel =
  | { readonly kind: 'launch' }
  | { readonly kind: 'retry'; readonly delayMs: number; readonly parked: boolean; readonly reason: string }
  | { readonly kind: 'rest'; readonly reason: string }
  | { readonly kind: 'done'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

export interface StopProgress {
  readonly cause: ExitCause;
  /** Step of the stop sequence that was carried out last; -1 = none yet. */
  readonly step: number;
  /** Patience is over: SIGKILL to the whole tree has replaced the sequence. */
  readonly killed: boolean;
  /**
   * The worker finishes what it does before the first step: `due` = as soon as `pre_stop` is over, `delay` = for the time it is
   * given in any case, `until` = as long as it needs. Left out = it does not, or not any more.
   */
  readonly drain?: 'due' | 'delay' | 'until';
  /** The present step waits longer than it would, because the worker has asked for it. */
  readonly extended?: true;
}

/** What an earlier master was in the middle of when it died. */
export interface UnderWay {
  readonly stop: StopProgress | null;
  readonly sequel: Sequel | null;
  /** What is left of the wait after the present step of the stop sequence; Infinity = for ever. */
  readonly stepWaitMs: number;
  /** The hooks it was waiting for. */
  readonly hooks?: HookKind | null;
  /** The process has been ready; left out = nobody knows. */
  readonly hasBeenReady?: boolean;
}

/** Where a worker goes on of which nothing lives. */
export type ResumePoint =
  /** The next try is still to come. */
  | {
      readonly kind: 'wait';
      readonly state: 'backoff' | 'crash-loop';
      readonly waitMs: number;
      readonly reason: string;
    }
  /** It had ended for good. */
  | { readonly kind: 'rest'; readonly state: 'stopped' | 'done' | 'failed'; readonly reason: string }
  /** It was about to run. */
  | { readonly kind: 'launch' }
  /** What comes before its process was being run: that very start goes on. */
  | { readonly kind: 'prepare' }
  /** Its run was over, and what comes after it was being run. */
  | { readonly kind: 'wrapUp'; readonly stop: StopProgress | null; readonly sequel: Sequel | null };

export interface LiveProcess {
  readonly pid: number;
  /** Monotonic ms. */
  readonly startedAtMs: number;
  /** It only launches the main process, which is not known yet. */
  readonly isLauncher?: boolean;
}

export interface ExitFacts {
  readonly incarnation: number;
  readonly pid: number;
  readonly status: ExitStatus;
  readonly cause: ExitCause;
  readonly uptimeMs: number;
  /** Monotonic ms. */
  readonly atMs: number;
}

/** The whole memory of one worker's machine; plain data, replaced and never mutated. */
export interface Snapshot {
  readonly state: State;
  readonly desired: Desired;
  /** Number of the newest incarnation that was asked for; 0 = none yet. */
  readonly incarnation: number;
  /** The live main process; null while a spawn is in flight and when nothing runs. */
  readonly process: LiveProcess | null;
  /** It has come up, by its own word or by its startup probe, where that is asked for. */
  readonly hasComeUp: boolean;
  /** Its readiness probes pass, and it has said that it is ready, where that is asked for. */
  readonly isReady: boolean;
  /** It has been ready in this run. */
  readonly hasBeenReady: boolean;
  /** The hooks that have to end before it goes on; null = it waits for none. */
  readonly hooks: HookKind | null;
  /** What it needs and has not got, in words; null when nothing keeps it from starting. */
  readonly waitsFor: string | null;
  /** The stop under way. */
  readonly stop: StopProgress | null;
  /** What comes when the tree is gone; null = it rests as `stopped`. */
  readonly sequel: Sequel | null;
  readonly memory: RestartMemory;
  /** Automatic restarts so far. */
  readonly restarts: number;
  readonly lastRestartAtMs: number | null;
  /** Monotonic ms of the next automatic try in `backoff` and `crash-loop`. */
  readonly nextTryAtMs: number | null;
  readonly lastExit: ExitFacts | null;
  /** It is `stopped` though it is wanted, and nothing but an operator or a new beginning starts it. */
  readonly rests: boolean;
  /** Why it is in this state, in words for a person; empty when there is nothing to add. */
  readonly reason: string;
}
