/**
 * What goes over the API, in one place: the server fills these shapes and the CLI reads them.
 * Additions only; `apiVersion` changes when a field must go. Times are RFC 3339 UTC, durations milliseconds.
 */
import type { DiscoveryMethod } from '../shared/discovery-rule.ts';
import type { ErrorKind } from '../shared/errors.ts';

export const API_VERSION = 'hsu/v1';

/** State of a worker as the state machine has it; see docs/states.md. */
export type WorkerStateName =
  | 'stopped'
  | 'waiting'
  | 'starting'
  | 'running'
  | 'stopping'
  | 'cleaning'
  | 'backoff'
  | 'crash-loop'
  | 'absent'
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

/** One look at a worker. */
export interface ProbeResultView {
  readonly at: string;
  /** `warn` passes; `unknown`: the checker itself was held up, and nobody could tell. */
  readonly outcome: 'pass' | 'warn' | 'fail' | 'unknown';
  readonly latencyMs: number;
  readonly message: string;
  /** Head of what the check saw. */
  readonly output: string;
  readonly incarnation: number;
}

/** One probe of a worker and what it has come to. */
export interface ProbeView {
  /** The key it has in the configuration: `startup`, `liveness`, `readiness`, `health_check`. */
  readonly name: string;
  readonly decides: readonly ('startup' | 'liveness' | 'readiness')[];
  /** The check in a few words. */
  readonly check: string;
  /** `idle`: nothing runs, or the startup probe has not passed yet, or it has and this is it. */
  readonly state: 'idle' | 'unknown' | 'passing' | 'failing';
  /** In a row. */
  readonly successes: number;
  /** In a row. */
  readonly failures: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
  readonly periodMs: number;
  readonly timeoutMs: number;
  /** Newest first, at most ten. */
  readonly results: readonly ProbeResultView[];
}

/** The restart policy as a circuit breaker: `open` = parked, `half-open` = tried again after that. */
export interface BreakerView {
  readonly state: 'closed' | 'open' | 'half-open';
  /** Failures that have not been forgiven. */
  readonly failures: number;
  readonly reason: string;
}

/** One worker starts after another. */
export interface DependencyView {
  readonly from: string;
  readonly to: string;
  readonly condition: 'started' | 'ready' | 'completed' | 'completed_successfully' | 'log_match';
  /** Of `log_match`: the line of the other worker; `writtenAt` null = it has not come in the process that runs. */
  readonly line: {
    readonly pattern: string;
    readonly stream: 'any' | 'stdout' | 'stderr';
    readonly writtenAt: string | null;
  } | null;
  readonly restart: 'keep' | 'restart' | 'stop';
  readonly required: boolean;
  /** `order`: written as `after` or `before`. */
  readonly kind: 'depends_on' | 'order';
  /** The condition holds now. */
  readonly isFulfilled: boolean;
}

/** Something outside that a worker waits for before each start. */
export interface ExternalDependencyView {
  readonly worker: string;
  readonly name: string;
  /** What it waits for, and why; null when it is there. */
  readonly missing: string | null;
}

/** The last start of a worker; what comes back by itself after it was ready is none. null = not yet. */
export interface StartRecordView {
  readonly worker: string;
  readonly wantedAt: string;
  readonly launchedAt: string | null;
  /** Past its start window and startup probe, or, for a one-shot, done. */
  readonly upAt: string | null;
  readonly readyAt: string | null;
}

export interface DependencyGraphView {
  readonly edges: readonly DependencyView[];
  readonly external: readonly ExternalDependencyView[];
}

/** Answer to `GET /v1/graph`. */
export interface GraphDocument extends DependencyGraphView {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'Graph';
  /** In configuration order. */
  readonly workers: readonly {
    readonly name: string;
    readonly state: WorkerStateName;
    readonly ready: boolean;
  }[];
  /** Of workers that were started since the daemon runs. */
  readonly starts: readonly StartRecordView[];
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

/** What everything a worker started uses together. */
export interface UsageView {
  readonly at: string;
  /** Time that `cpuPercent` and the rates are the average of: since somebody looked last, or since the start. */
  readonly overMs: number;
  /** Of one core: 250 is two and a half cores. */
  readonly cpuPercent: number;
  readonly cpuTimeMs: number;
  /** Resident memory, summed over the processes. */
  readonly rssBytes: number;
  /** The most that was seen of it since the start. */
  readonly peakRssBytes: number;
  /** The highest average over about a second or more that was seen since the start. */
  readonly peakCpuPercent: number;
  readonly virtualBytes: number;
  readonly processes: number;
  readonly threads: number;
  /** From here on null where it is not for the master to see. */
  readonly swapBytes: number | null;
  readonly descriptors: number | null;
  /** Storage traffic since the start. */
  readonly readBytes: number | null;
  readonly writtenBytes: number | null;
  /** Bytes per second. */
  readonly readRate: number | null;
  readonly writeRate: number | null;
  /** Share of the last ten seconds, in percent, in which some process of it waited. */
  readonly pressure: { readonly cpu: number; readonly memory: number; readonly io: number } | null;
  /** For how long the kernel has held it back for a limit on its CPU. */
  readonly throttledMs: number | null;
  /** Its parts; only there when asked for. */
  readonly tree?: readonly ProcessUsageView[];
}

export interface ProcessUsageView {
  readonly pid: number;
  readonly ppid: number;
  readonly threads: number;
  readonly cpuPercent: number;
  readonly cpuTimeMs: number;
  readonly rssBytes: number;
  readonly command: string;
}

/** One limit of a worker. */
export interface LimitView {
  /** As in the configuration: `memory.max_rss`. */
  readonly name: string;
  readonly unit: 'bytes' | 'bytes/s' | 'percent' | 'ms' | 'count';
  readonly max: number;
  /** What the file says; less than `max` when `restart_adjusted` has raised it. */
  readonly configured: number;
  /** At the last look; null before the first one, when nothing runs, and where it cannot be known. */
  readonly value: number | null;
  /** It may be more: not all of it could be seen. */
  readonly isAtLeast?: true;
  readonly policy: string;
  readonly brokenForMs: number | null;
  readonly isThrottled: boolean;
  /** In words: by the kernel, by looking, or why not. */
  readonly enforcement: string;
}

/** Something the kernel shares out by: a weight, a soft limit, a list of processors. */
export interface ShareView {
  /** As in the configuration: `cpu.weight`. */
  readonly name: string;
  readonly text: string;
  readonly enforcement: string;
}

/** What a worker used over one span of time, or over several together. */
export interface UsagePointView {
  /** When it was measured; of several the first time. */
  readonly at: string;
  /** Length of the span. */
  readonly overMs: number;
  /** Of one core: the average, and the highest average between two measurements. */
  readonly cpuPercent: number;
  readonly cpuPeakPercent: number;
  /** Average and highest. */
  readonly rssBytes: number;
  readonly rssPeakBytes: number;
  /** Highest. */
  readonly processes: number;
  /** Highest; null where it is not for the master to see, as are the rates. */
  readonly descriptors: number | null;
  /** Bytes per second, average. */
  readonly readRate: number | null;
  readonly writeRate: number | null;
}

/** One line of the answer to `GET /v1/usage`. */
export interface UsageHistoryView {
  readonly worker: string;
  /** Time between two measurements; null when the worker has no `resource_monitoring`. */
  readonly intervalMs: number | null;
  /** What an older point stands for. */
  readonly pointMs: number | null;
  readonly retentionMs: number | null;
  /** All points together; null when there are none. */
  readonly whole: UsagePointView | null;
  /** Oldest first. There are none of the time when nothing of the worker ran. */
  readonly points: readonly UsagePointView[];
}

/** How much of the use `GET /v1/workers` tells. */
export type UsageDetail = 'none' | 'total' | 'tree';

export interface WorkerList {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'WorkerList';
  readonly master: MasterView;
  readonly workers: readonly WorkerView[];
}

/** Body of `POST /v1/shutdown`. */
export interface ShutdownRequest {
  /** They run on, and the next daemon takes them over. Default false. */
  readonly leaveWorkers?: boolean;
}

/** Body of the answer to `POST /v1/shutdown`, sent when it is done. */
export interface ShutdownResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'ShutdownResult';
  /** Workers that could not be stopped; they run on. */
  readonly survivors: readonly string[];
}

/** Body of the answer to `POST /v1/upgrade`, sent just before the other version takes over. */
export interface UpgradeResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'UpgradeResult';
  readonly from: string;
  readonly to: string;
}

/** What the shim that runs can do on this host. */
export interface ShimView {
  readonly version: string;
  /** Whether it has its native helper. */
  readonly native: boolean;
  /** Whether orphans of workers become its children. */
  readonly subreaper: boolean;
  /** Folder of the workers' cgroups; null when there are none. */
  readonly cgroup: string | null;
  /** Controllers that hold limits, by cgroup version. */
  readonly controllers: Readonly<Partial<Record<'memory' | 'cpu' | 'cpuset' | 'pids' | 'io', 1 | 2>>>;
  /** Why some of them are missing; empty when none is. */
  readonly controllersMissing: string;
  /** Whether it holds groups of workers to limits. One of an older version does not say. */
  readonly groups?: boolean;
  /** Whether it hears sd_notify. */
  readonly notify: boolean;
}

export interface MasterView {
  readonly pid: number;
  readonly shimPid: number | null;
  readonly shim: ShimView | null;
  readonly version: string;
  readonly startedAt: string;
  readonly uptimeMs: number;
  readonly state: 'running' | 'stopping';
  readonly configFile: string;
  readonly configRevision: number;
  /** Why the file on disk is not what runs; null when it is. */
  readonly configError: string | null;
  /** Why what changes is kept in memory only; null while it is on disk. */
  readonly stateError: string | null;
  readonly stateDir: string;
  readonly runDir: string;
  readonly logDir: string;
}

/** A hook of a worker. */
export interface HookView {
  /** When it is run: `pre_start`, `on_ready` … */
  readonly kind: string;
  readonly tag: string;
  /** The command, or the request, in words. */
  readonly does: string;
  readonly timeoutMs: number;
  /** Its last try since the daemon runs; null = it has not been run. */
  readonly last: {
    readonly at: string;
    readonly durationMs: number;
    readonly incarnation: number;
    readonly attempt: number;
    /** `ended`: it was cut off, because nobody waited for it any more. */
    readonly outcome: 'succeeded' | 'failed' | 'ended';
    /** `exit 0`, `HTTP 204`, `exit 3: no database` … */
    readonly message: string;
    /** Head of what it wrote, or of the answer. */
    readonly output: string;
  } | null;
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

/** One entry of the event journal. */
export interface EventView {
  /** Grows with each event, also over restarts of the master; a cursor for `after`. */
  readonly seq: number;
  readonly at: string;
  /** null for events of the master itself. */
  readonly worker: string | null;
  readonly incarnation: number | null;
  /** `exit`, `state`, `probe`, `limit`, `hook`, `config`, `api`, `log`, `process`, `master`. */
  readonly type: string;
  /** Short machine word: `crash`, `requested`, `reloaded` … */
  readonly reason: string;
  readonly message: string;
}

/** Which workers a verb means: names or globs (`web-*`), groups (`@web`), labels (all must match), or all of them. */
export interface Selector {
  readonly names?: readonly string[];
  readonly labels?: Readonly<Record<string, string>>;
  readonly all?: boolean;
}

export type Verb = 'start' | 'stop' | 'restart' | 'reset' | 'reload' | 'signal';

/** Body of `POST /v1/actions/{verb}`. */
export interface ActionRequest {
  readonly selector: Selector;
  /** false = answer as soon as the operation is accepted. Default true. */
  readonly wait?: boolean;
  /** Longest wait; the operation itself goes on. */
  readonly timeoutMs?: number;
  /** For `start` and `restart`: what they need is started also where somebody has stopped it. Default false. */
  readonly withDependencies?: boolean;
  /** For `stop` and `restart`: without a drain, and one that is under way ends. Default false. */
  readonly now?: boolean;
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
  /** Of `reload` that failed: what the command that failed has written. */
  readonly output?: string;
  /** What it needs and did not run, and was therefore started with it; left out when there was nothing. */
  readonly alsoStarted?: readonly string[];
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

/** Body of `POST /v1/check`. The answer is one {@link CheckResult} a line. */
export interface CheckRequest {
  readonly selector: Selector;
}

/** What all probes of a worker have found just now. */
export interface CheckResult {
  readonly worker: string;
  /** `none`: it has no probes. */
  readonly outcome: 'pass' | 'fail' | 'unknown' | 'none';
  readonly probes: readonly {
    readonly name: string;
    readonly check: string;
    readonly result: ProbeResultView;
  }[];
}

/** What `POST /v1/wait` waits for. */
export interface WaitRequest {
  readonly selector: Selector;
  readonly for: 'ready' | WorkerStateName;
  readonly timeoutMs?: number;
}

/** Body of `POST /v1/discover`: a rule, or the unmanaged worker whose rule is meant. */
export type DiscoverRequest =
  | {
      readonly rule: {
        readonly by: DiscoveryMethod;
        readonly processName?: string | undefined;
        /** Arguments it must have, in this order; others may stand between. */
        readonly processArgs?: readonly string[];
      };
    }
  | { readonly worker: string };

/** What a rule matches now. Nothing is attached by asking. */
export interface DiscoveryResult {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'DiscoveryResult';
  /** The rule in words. */
  readonly rule: string;
  /** `refused`: what would fit must not be taken, as the owner of a PID file that everybody may write. */
  readonly outcome: 'found' | 'absent' | 'ambiguous' | 'refused';
  /** Why it is not `found`; else empty. */
  readonly reason: string;
  /** One when found, several when ambiguous. */
  readonly candidates: readonly CandidateView[];
  /** Why the process that was found could not be attached; null when it could. */
  readonly problem: string | null;
}

/** A process that fits a rule. */
export interface CandidateView {
  readonly pid: number;
  readonly ppid: number;
  /** What the kernel calls it. */
  readonly name: string;
  readonly user: string;
  readonly uid: number;
  readonly startedAt: string;
  readonly command: string;
  /** Which worker it is already; null = none. */
  readonly worker: string | null;
  /** Whether this master could also end it (`can_terminate`), not only watch it. */
  readonly mayEnd: boolean;
}
