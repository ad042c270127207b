/**
 * What goes over the API, in one place: the server fills these shapes and the CLI reads them.
 * Additions only; `apiVersion` changes when a field must go. Times are RFC 3339 UTC, durations milliseconds.
 */
import type { ErrorKind } from '../shared/errors.ts';

export const API_VERSION = 'hsu/v1';

/** State of a worker as the state machine has it; see docs/states.md. */
export type WorkerStateName =
  | 'stopped'
  | 'starting'
  | 'running'
  | 'stopping'
  | 'cleaning'
  | 'backoff'
  | 'crash-loop'
  | 'done'
  | 'failed'
  | 'stop-failed';

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

/** One row of `GET /v1/workers`. Holds no environment values and no arguments (A131). */
export interface WorkerView {
  readonly name: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly profile: string;
  readonly enabled: boolean;
  readonly oneshot: boolean;
  readonly essential: boolean;
  readonly state: WorkerStateName;
  readonly desired: 'running' | 'stopped';
  readonly pid: number | null;
  readonly incarnation: number;
  readonly startedAt: string | null;
  readonly uptimeMs: number | null;
  /** Automatic restarts since the master knows the worker. */
  readonly restarts: number;
  readonly lastRestartAt: string | null;
  /** When a worker in back-off or crash-loop is tried next. */
  readonly nextTryAt: string | null;
  /** Milliseconds until then, computed when the answer was made. */
  readonly nextTryInMs: number | null;
  readonly lastExit: ExitView | null;
  /** Always a reason a person can act on; empty only when there is nothing to say. */
  readonly note: string;
  /** `changed`: the file says something else than what runs (manual reload). */
  readonly config: 'ok' | 'changed';
}

export interface WorkerList {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'WorkerList';
  readonly master: MasterView;
  readonly workers: readonly WorkerView[];
}

export interface MasterView {
  readonly pid: number;
  readonly shimPid: number | null;
  readonly version: string;
  readonly startedAt: string;
  readonly uptimeMs: number;
  readonly state: 'running' | 'stopping';
  readonly configFile: string;
  readonly configRevision: number;
  /** Why the file on disk is not what runs; null when it is. */
  readonly configError: string | null;
  readonly stateDir: string;
  readonly runDir: string;
  readonly logDir: string;
}

export interface WorkerDetail extends WorkerView {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'Worker';
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
  /** Newest first, at most ten. */
  readonly exits: readonly ExitView[];
  /** Newest last, at most twenty. */
  readonly events: readonly EventView[];
}

/** One entry of the event journal. */
export interface EventView {
  /** Grows by one with each event of this master's life; a cursor for `after`. */
  readonly seq: number;
  readonly at: string;
  /** null for events of the master itself. */
  readonly worker: string | null;
  readonly incarnation: number | null;
  /** `exit`, `state`, `config`, `api`, `log`, `process`, `master`. */
  readonly type: string;
  /** Short machine word: `crash`, `requested`, `reloaded` … */
  readonly reason: string;
  readonly message: string;
}

/** Which workers a verb means: names or globs (`web-*`), labels (all must match), or all of them. */
export interface Selector {
  readonly names?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly all?: boolean;
}

export type Verb = 'start' | 'stop' | 'restart' | 'reset' | 'signal';

/** Body of `POST /v1/actions/{verb}`. */
export interface ActionRequest {
  readonly selector: Selector;
  /** false = answer as soon as the operation is accepted. Default true. */
  readonly wait?: boolean;
  /** Longest wait; the operation itself goes on. */
  readonly timeoutMs?: number;
  /** For `signal`. */
  readonly signal?: string;
  /** For `signal`; default main. */
  readonly target?: 'main' | 'group' | 'tree';
}

/** One worker's outcome. `failed` carries the reason in `message`. */
export interface ActionResult {
  readonly worker: string;
  readonly outcome: 'done' | 'unchanged' | 'accepted' | 'failed' | 'timeout';
  readonly state: WorkerStateName;
  readonly pid: number | null;
  readonly message: string;
}

/**
 * The answer to an action is `application/x-ndjson`: one ActionResult a line as each is reached.
 * An error before anything was done is an ErrorBody with its HTTP status instead.
 */
export interface ErrorBody {
  readonly error: {
    readonly kind: ErrorKind;
    readonly message: string;
    readonly hint?: string;
    readonly details?: Readonly<Record<string, unknown>>;
  };
}

/** Body of the answer to `POST /v1/reload`. */
export interface ReloadResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'ReloadResult';
  readonly ok: boolean;
  readonly revision: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
  /** When not ok: each finding as `file:line:col: path: message`. Nothing was changed. */
  readonly findings: readonly string[];
}

/** What `POST /v1/wait` waits for. */
export interface WaitRequest {
  readonly selector: Selector;
  readonly for: 'running' | 'stopped' | 'done' | WorkerStateName;
  readonly timeoutMs?: number;
}
