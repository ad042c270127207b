import type { DiscoveryRule } from '../shared/discovery-rule.ts';
import type { SignalName } from '../shared/signals.ts';
import type { RestartRules } from '../statemachine/restart-policy.ts';
import type { Dependencies } from './dependency-definition.ts';
import type { DrainRules } from './drain-definition.ts';
import type { GroupDefinition } from './group-definition.ts';
import type { Hooks } from './hook-definition.ts';
import type { LimitGroup, LimitTuning } from './limit-definition.ts';
import type { MonitoringRules } from './monitoring-definition.ts';
import type { NotifyRules } from './notify-definition.ts';
import type { ProbeDefinition } from './probe-definition.ts';
import type { Membership } from './quota-definition.ts';
import type { ReloadRules } from './reload-definition.ts';

/** Which processes of a worker an action reaches. `tree` is everything it ever started, `setsid` escapees included. */
export type Target = 'main' | 'group' | 'tree';

/** One step of a stop sequence; the next one follows when `waitMs` is over and something still lives. */
export type StopStep =
  | { readonly kind: 'signal'; readonly signal: SignalName; readonly target: Target; readonly waitMs: number }
  | { readonly kind: 'exec'; readonly argv: readonly string[]; readonly waitMs: number }
  /** Asks the service manager. */
  | { readonly kind: 'service'; readonly waitMs: number };

/** `unmanaged`: somebody else starts it, and it is found and watched. `integrated`: it is handed out a port. */
export type WorkerType = 'managed' | 'unmanaged' | 'integrated';

/** A wait without end (`wait: infinity`). */
export const FOREVER = Number.POSITIVE_INFINITY;

/** The resources of setrlimit(2) a worker may set. */
export const RLIMIT_NAMES = [
  'as',
  'core',
  'cpu',
  'data',
  'fsize',
  'locks',
  'memlock',
  'msgqueue',
  'nice',
  'nofile',
  'nproc',
  'rss',
  'rtprio',
  'rttime',
  'sigpending',
  'stack',
] as const;
export type RlimitName = (typeof RLIMIT_NAMES)[number];
export interface Rlimit {
  readonly soft: number | 'unlimited';
  readonly hard: number | 'unlimited';
}

export interface LogRules {
  /** `pipe` = through the shim; `direct` = the worker appends to its files itself, always `raw`. */
  readonly mode: 'pipe' | 'direct';
  /** `cri` = `<RFC 3339 ns> <stream> <F|P> <bytes>`; `raw` = the worker's bytes as they came. */
  readonly format: 'cri' | 'raw';
  /** The current file is rotated at the first line end beyond this size. */
  readonly maxSizeBytes: number;
  /** Rotated files kept, the current one not counted. */
  readonly maxFiles: number;
  /** Rotated files older than this are removed, and an older current file is rotated; 0 = no age limit. */
  readonly maxAgeMs: number;
  /** Budget of all files of the worker; the oldest rotated ones go first; 0 = no budget. */
  readonly maxTotalBytes: number;
  readonly compress: boolean;
  /** What each of the worker's two pipes may grow to when it writes a lot. */
  readonly pipeSizeBytes: number;
}

/** What may be done to a process that somebody else starts, and how it is found. */
export interface Attachment {
  readonly rule: DiscoveryRule;
  /** Time between looks while it is not there; Infinity = it is looked for only when somebody asks. */
  readonly checkIntervalMs: number;
  /** Without this it is never signalled and never stopped (I12). */
  readonly canTerminate: boolean;
  /** Whether the service manager is asked to start it. */
  readonly canRestart: boolean;
  /** Undefined = any. */
  readonly allowedSignals: readonly SignalName[] | undefined;
  /** The unit by which the service manager starts and stops it. */
  readonly service: { readonly manager: 'systemd'; readonly unit: string } | undefined;
}

/** A program that puts itself into the background, and tells by a PID file which process it goes on as. */
export interface Forking {
  /** Absolute; written by the daemon, not by us. */
  readonly pidFile: string;
  /** From the spawn to a daemon that is known; longer is a failed start. */
  readonly startTimeoutMs: number;
}

/** Whom the worker runs as, as written; resolved against passwd and group when it starts. */
export interface RunAs {
  readonly user: string | undefined;
  readonly group: string | undefined;
  /** Supplementary groups; undefined = those of the user. */
  readonly groups: readonly string[] | undefined;
}

/** Priority of storage traffic; level 0 comes first. */
export type IoPriority =
  | { readonly kind: 'idle' }
  | { readonly kind: 'best-effort' | 'realtime'; readonly level: number };

/**
 * The one internal form of a worker, whatever spelling the file used. Frozen and comparable as JSON:
 * two workers with equal definitions behave the same, which is what reload relies on (I9).
 */
export interface WorkerDefinition {
  readonly name: string;
  readonly enabled: boolean;
  readonly type: WorkerType;
  readonly profile: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  /** Argument vector; with `shell` it is `['/bin/sh', '-c', line]`. */
  readonly argv: readonly string[];
  readonly shell: boolean;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly env: Readonly<Record<string, string>>;
  /** Names taken over from the master's own environment. */
  readonly inheritEnv: readonly string[];
  readonly runAs: RunAs;
  readonly umask: number | undefined;
  readonly nice: number | undefined;
  readonly ionice: IoPriority | undefined;
  readonly oomScoreAdj: number | undefined;
  readonly rlimits: Readonly<Partial<Record<RlimitName, Rlimit>>>;
  /** Set when the type is `unmanaged`; there is no command then. */
  readonly attachment: Attachment | undefined;
  /** Set when the type is `integrated`: absolute path of the file that tells others its port. */
  readonly portFile: string | undefined;
  /** Undefined: the process that is spawned is the main one. */
  readonly forking: Forking | undefined;
  /** A process that ends sooner has failed to start, whatever its exit code. */
  readonly startWindowMs: number;
  readonly stop: readonly StopStep[];
  /** Undefined: the stop sequence begins at once. */
  readonly drain: DrainRules | undefined;
  /** `tree`: what the main process leaves behind is removed; `main`: it may live on. */
  readonly kill: 'tree' | 'main';
  readonly restart: RestartRules;
  readonly oneshot: boolean;
  /** When it ends for good the master ends too, with its exit code. */
  readonly essential: boolean;
  /** Absolute path of a PID file kept for others to read; undefined = none. */
  readonly pidFile: string | undefined;
  readonly logs: LogRules;
  /** What it may use; groups in a fixed order. */
  readonly limits: readonly LimitGroup[];
  readonly tuning: LimitTuning;
  /**
   * Where its temporary files are, when they are limited: null = a folder of its own for each run; undefined: nobody asks.
   */
  readonly temporary: { readonly path: string | null } | undefined;
  /** Set when it is in groups with limits. */
  readonly quotas?: Membership;
  readonly monitoring: MonitoringRules;
  /** How it is looked at; what they decide does not depend on their order. */
  readonly probes: readonly ProbeDefinition[];
  readonly dependencies: Dependencies;
  /** How it says that it is ready and alive; undefined = it says nothing. */
  readonly notify: NotifyRules | undefined;
  /** How it reads its own configuration again; undefined = only by a restart. */
  readonly reload: ReloadRules | undefined;
  readonly hooks: Hooks;
}

/** Settings of the master itself. */
export interface MasterSettings {
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error';
  /** After this long at shutdown whatever still lives is killed. */
  readonly forceShutdownTimeoutMs: number;
  /** `auto` = a change of the file is applied by itself; `manual` = only by SIGHUP or `reload`. */
  readonly reload: 'auto' | 'manual';
  /** What the logs of all workers together may take; Infinity = anything. */
  readonly maxLogBytes: number;
  /** Workers that may be in `starting` at once; Infinity = any number. */
  readonly maxParallelStarts: number;
  /** Where `/metrics` is served over TCP, beside the socket of the API; null = nowhere. */
  readonly metrics: {
    readonly host: string;
    readonly port: number;
    /** Other machines may ask, by whatever name. */
    readonly isOpen: boolean;
  } | null;
}

export interface Configuration {
  /** Absolute path of the file it came from. */
  readonly file: string;
  readonly master: MasterSettings;
  /** In file order; names are unique. */
  readonly workers: readonly WorkerDefinition[];
  /** In file order. */
  readonly groups: readonly GroupDefinition[];
}

/** Something wrong (or doubtful) in a configuration file, with its place. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** `workers[0].stop[1].wait`; empty for the document itself. */
  readonly path: string;
  readonly message: string;
  /** What to do, e.g. `did you mean "restart_policy"?`. */
  readonly hint: string | undefined;
  /** The line of the file that is meant, for the caret. */
  readonly source: string | undefined;
}

/** A load either gives a whole configuration or says everything that is wrong with it. */
export type LoadResult =
  | { readonly ok: true; readonly config: Configuration; readonly warnings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };
