import type { DependencyView, ExternalDependencyView } from './dependencies.ts';
import type { EventView } from './events.ts';
import type { HookView } from './hooks.ts';
import type { LimitView, ShareView } from './limits.ts';
import type { MasterView } from './master.ts';
import type { ProbeView } from './probes.ts';
import type { UsageView } from './usage.ts';
import type { API_VERSION } from './version.ts';
import type { WorkerStateName } from './worker-state.ts';

export interface ExitView {
  readonly at: string;
  readonly incarnation: number;
  readonly pid: number | null;
  readonly code: number | null;
  readonly signal: string | null;
  /** Who or what ended it: requested, crash, start, completed … */
  readonly cause: string;
  readonly uptimeMs: number;
}

/** The restart policy as a circuit breaker: `open` = parked, `half-open` = tried again after that. */
export interface BreakerView {
  readonly state: 'closed' | 'open' | 'half-open';
  /** Failures that have not been forgiven. */
  readonly failures: number;
  readonly reason: string;
}

/** One row of `GET /v1/workers`. Holds no environment values and no arguments (A131). */
export interface WorkerView {
  readonly name: string;
  /** `unmanaged`: somebody else starts it. */
  readonly type: 'managed' | 'unmanaged' | 'integrated';
  /** The port an integrated worker was handed out; null for all others, and while it does not run. */
  readonly port: number | null;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The groups it is in, the outermost first. */
  readonly groups: readonly string[];
  readonly profile: string;
  readonly enabled: boolean;
  readonly oneshot: boolean;
  readonly essential: boolean;
  readonly state: WorkerStateName;
  readonly desired: 'running' | 'stopped';
  /** It may be used: its readiness probes pass or, when it has none, it runs. */
  readonly ready: boolean;
  /** When it first became so in this run. */
  readonly readyAt: string | null;
  readonly pid: number | null;
  readonly incarnation: number;
  readonly startedAt: string | null;
  readonly uptimeMs: number | null;
  /** Automatic restarts since the worker is configured. */
  readonly restarts: number;
  readonly lastRestartAt: string | null;
  /** When a worker in back-off or crash-loop is tried next; of a waiting one, when what it waits for is. */
  readonly nextTryAt: string | null;
  /** Milliseconds until then, computed when the answer was made. */
  readonly nextTryInMs: number | null;
  readonly lastExit: ExitView | null;
  /** Always a reason a person can act on; empty only when there is nothing to say. */
  readonly note: string;
  /** `changed`: the file says something else than what runs (manual reload). */
  readonly config: 'ok' | 'changed';
  /** What its processes use; null when none runs. Only there when it was asked for. */
  readonly usage?: UsageView | null;
}

export interface WorkerList {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'WorkerList';
  readonly master: MasterView;
  readonly workers: readonly WorkerView[];
}

/** A worker was to read its own configuration again. */
export interface ReloadView {
  readonly at: string;
  readonly ok: boolean;
  /** What was done and what confirmed it, or what went wrong. */
  readonly message: string;
  /** What the command that failed has written. */
  readonly output: string;
}

export interface WorkerDetail extends WorkerView {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'Worker';
  /** How an unmanaged worker is found and what may be done to it, in words; null for all others. */
  readonly attachment: { readonly rule: string; readonly permits: string } | null;
  /** Empty for an unmanaged worker. */
  readonly command: readonly string[];
  readonly shell: boolean;
  readonly workingDirectory: string;
  readonly runAs: {
    readonly user: string;
    readonly group: string;
    readonly groups: readonly string[];
  } | null;
  /** Effective environment; values of secret-looking names are `***`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly restartPolicy: string;
  /** The stop sequence in words, a line a step. */
  readonly stopSequence: readonly string[];
  readonly logFile: string;
  readonly pidFile: string | null;
  readonly cgroup: string | null;
  /** Every live process of the worker, the main one first. */
  readonly processes: readonly { readonly pid: number; readonly ppid: number; readonly command: string }[];
  readonly limits: readonly LimitView[];
  readonly shares: readonly ShareView[];
  readonly probes: readonly ProbeView[];
  /** In the order in which they are run. */
  readonly hooks: readonly HookView[];
  readonly dependencies: {
    readonly needs: readonly DependencyView[];
    readonly neededBy: readonly DependencyView[];
    readonly external: readonly ExternalDependencyView[];
  };
  readonly breaker: BreakerView;
  /** What came of its last `reload`, as far as this daemon knows; null = of none. An older daemon does not say. */
  readonly lastReload?: ReloadView | null;
  /** Newest first, at most ten. */
  readonly exits: readonly ExitView[];
  /** Newest last, at most twenty. */
  readonly events: readonly EventView[];
}
