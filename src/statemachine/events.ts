import type { HookKind } from './hooking.ts';
import type { ExitStatus, Severity } from './restart-policy.ts';
import type { ExitCause, ResumePoint, UnderWay } from './states.ts';

/** Everything that can happen to a worker. Commands are imperative, facts are in the past tense. */
export type MachineEvent =
  /** Somebody wants it up: operator, boot, configuration. Forgets earlier failures. */
  | { readonly type: 'start' }
  /**
   * Somebody wants it down; `shutdown` leaves `desired` alone, because the next master shall start it again. It goes with its
   * group (`group`): it is wanted still, and rests until somebody starts it or the fleet begins anew.
   */
  | {
      readonly type: 'stop';
      readonly cause: 'requested' | 'config' | 'shutdown' | 'group';
      /** Of `group`: why, in words. */
      readonly why?: string;
      /** Without a drain; one that is under way ends. */
      readonly now?: boolean;
      /** It is not its turn yet: from now on it is not wanted any more, and what runs does so until it is told again. */
      readonly later?: boolean;
    }
  /**
   * A fresh incarnation is wanted, whatever there is now. A changed configuration (`config`) replaces what is wanted
   * running anyway; it starts nothing that somebody stopped. What it needs has gone or come back (`dependency`), or one of its
   * group has ended and it goes with it (`group`): only a process that runs is replaced.
   */
  | {
      readonly type: 'restart';
      readonly cause: 'requested' | 'config' | 'dependency' | 'group';
      /** As for `stop`. */
      readonly now?: boolean;
    }
  /** What it needs has changed: something is missing, something else, or nothing any more. */
  | { readonly type: 'dependenciesChanged'; readonly waitsFor: string | null }
  /** Others that were being started are up: it may be its turn now. */
  | { readonly type: 'turnCame' }
  /** Forget failures; a worker that waits for its next try is tried at once. */
  | { readonly type: 'reset' }
  /** No more patience: the whole tree is killed now. What nobody had stopped is stopped by it. */
  | { readonly type: 'kill' }
  /** A live process this master has not started, or lost sight of; taken only while nothing of the worker runs. */
  | {
      readonly type: 'adopted';
      readonly incarnation: number;
      readonly pid: number;
      readonly startedAtMs: number;
      /** It launches a daemon that is not known yet. */
      readonly isLauncher?: boolean;
      /** What is known of the time before; a stop goes on at the step it was at. */
      readonly underWay?: UnderWay;
      /** When it is not wanted: it runs on until it is told to stop. */
      readonly stopsLater?: boolean;
    }
  /** A process of before this master's time has ended, and nobody has decided yet what follows. */
  | {
      readonly type: 'endedUnseen';
      readonly incarnation: number;
      readonly pid: number;
      readonly startedAtMs: number;
      readonly status: ExitStatus;
      readonly uptimeMs: number;
      readonly leftovers: number | null;
      readonly reason?: string;
      readonly underWay?: UnderWay;
    }
  /** Of an incarnation that ended before this master's time something still lives. */
  | { readonly type: 'leftBehind'; readonly incarnation: number; readonly underWay?: UnderWay }
  /** Nothing lives, and an earlier master left off here. Failures are not forgotten. */
  | { readonly type: 'resumed'; readonly at: ResumePoint }
  | {
      readonly type: 'spawned';
      readonly incarnation: number;
      readonly pid: number;
      /** Set for one that was running already. */
      readonly startedAtMs?: number;
    }
  /** Another process is the main one from now on: the daemon that the launcher left, or whom the worker has named. */
  | { readonly type: 'promoted'; readonly incarnation: number; readonly pid: number }
  | {
      readonly type: 'spawnFailed';
      readonly incarnation: number;
      readonly message: string;
      /** The machine was short of something for now (EAGAIN, EMFILE …): retried under every policy. */
      readonly transient: boolean;
    }
  | {
      readonly type: 'exited';
      readonly incarnation: number;
      readonly status: ExitStatus;
      /** How long it lived, when whoever saw it end says so; else until now. */
      readonly uptimeMs?: number;
      /** Processes of the tree that outlived the main one; null = not known, look. */
      readonly leftovers: number | null;
      /** Set when something other than the worker itself ended it (limit, probe …). */
      readonly cause?: ExitCause;
      /** In words, where code and signal would mislead. */
      readonly reason?: string;
    }
  /** It has come up: its startup probe has passed, or it has said so. */
  | { readonly type: 'cameUp'; readonly incarnation: number }
  /** It may be used from now on, or not any more. Never a reason to restart it. */
  | { readonly type: 'readinessChanged'; readonly incarnation: number; readonly isReady: boolean }
  /** What liveness has come to; bad news is repeated while it lasts. */
  | {
      readonly type: 'healthReported';
      readonly incarnation: number;
      readonly isHealthy: boolean;
      readonly message: string;
      /** It hangs: it is asked to abort before it is stopped. */
      readonly aborts?: boolean;
    }
  /** It has not come up in the time it had. */
  | { readonly type: 'startTimedOut'; readonly incarnation: number; readonly message: string }
  /**
   * A limit is broken, and its policy wants this. Repeated while it lasts, for a restart may have been refused before.
   */
  | {
      readonly type: 'limitBroken';
      readonly incarnation: number;
      readonly how: 'gracefully' | 'at-once';
      readonly afterwards: 'rest' | 'restart';
      readonly severity: Severity;
      readonly message: string;
    }
  /** What it drains has come to an end: it has nothing left to do. Repeated while that is so. */
  | { readonly type: 'drained'; readonly incarnation: number }
  /** It has asked for this much time, from now on, for what it is doing. */
  | { readonly type: 'moreTimeAsked'; readonly incarnation: number; readonly ms: number }
  /** The removal of what was left has ended; what could not be removed is listed. */
  | { readonly type: 'swept'; readonly incarnation: number; readonly survivors: readonly number[] }
  /** The hooks of this kind have ended, or were ended. */
  | {
      readonly type: 'hooksEnded';
      readonly incarnation: number;
      readonly kind: HookKind;
      /** Why the start has failed by it; null = it goes on. */
      readonly failure: string | null;
      /** The machine, not the hook, was at fault: retried under every policy. */
      readonly transient?: boolean;
    }
  | { readonly type: 'timerElapsed' };

export type EventType = MachineEvent['type'];
