import type { AwaitedLine } from '../shared/awaited-line.ts';
import type { ControllerName, KernelLimits, QuotaSpec } from './kernel-limits.ts';

/**
 * What master and shim say to each other: JSON messages, one a line, over a Unix socket.
 *
 * The master asks (`Request`, answered by one `Response` with the same id), the shim tells (`Notice`).
 * An exit stays in the shim, and is told again to every new master, until it was acknowledged (I4, I6).
 *
 * Either side may be older than the other. What is merely new is an ability that the welcome names, or an optional field,
 * and is not used with a shim that does not have it. The version grows when a message changes its meaning. Each side says
 * the oldest version it still speaks: they go on when the ranges meet, and otherwise the master refuses.
 */
export const PROTOCOL_VERSION = 1;
/** The oldest version this program still speaks. */
export const OLDEST_PROTOCOL = 1;

/** Exit code of a shim that finds another one in its run directory (EX_TEMPFAIL): that one listens soon, or is gone soon. */
export const ANOTHER_RUNS = 75;

/** A longer line is a broken peer, not a message. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

export type SignalTarget = 'main' | 'group' | 'tree';

/** A limit as setrlimit(2) takes it. */
export interface RlimitSpec {
  readonly soft: number | 'unlimited';
  readonly hard: number | 'unlimited';
}

export interface UserSpec {
  readonly uid: number;
  readonly gid: number;
  /** Supplementary groups, complete. */
  readonly groups: readonly number[];
}

/** `pipe` = through the shim; `direct` = the worker appends to its files itself. */
export type LogMode = 'pipe' | 'direct';

/** How the output of a worker is kept; the same shape as in its definition. */
export interface LogSpec {
  /** An older master does not say, an older shim does not listen: both mean `pipe`. */
  readonly mode?: LogMode;
  readonly format: 'cri' | 'raw';
  readonly maxSizeBytes: number;
  readonly maxFiles: number;
  readonly maxAgeMs: number;
  readonly maxTotalBytes: number;
  readonly compress: boolean;
  /** What a pipe of the worker may grow to; an older master does not say. */
  readonly pipeSizeBytes?: number;
}

/** For a program that puts itself into the background: where it says which process it goes on as. */
export interface ForkingSpec {
  /** Absolute path of the PID file the daemon writes. */
  readonly pidFile: string;
  /** From the spawn to a daemon that is known. */
  readonly timeoutMs: number;
}

/** Everything needed to start one incarnation. The shim resolves nothing by itself but the executable in PATH. */
export interface SpawnSpec {
  readonly worker: string;
  readonly incarnation: number;
  /** Unique for ever; also `HSU_INCARNATION` in the environment, by which strays are recognised. */
  readonly id: string;
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly user: UserSpec | null;
  readonly umask: number | null;
  readonly nice: number | null;
  /** Priority of its storage traffic; absent = as the shim's. */
  readonly ionice?: { readonly kind: 'idle' | 'best-effort' | 'realtime'; readonly level?: number };
  readonly oomScoreAdj: number | null;
  readonly rlimits: Readonly<Record<string, RlimitSpec>>;
  readonly logs: LogSpec;
  /** Fingerprint of the definition; lets a later master see whether what runs is what the file says. */
  readonly definition: string;
  /** Set when the spawned process only launches the main one. */
  readonly notify?: NotifySpec;
  /** Lines of its output that others wait for. An older shim does not listen. */
  readonly awaits?: readonly AwaitedLine[];
  readonly forking?: ForkingSpec;
  /** What the kernel is to hold it to, from its first instruction. An older shim does not listen. */
  readonly limits?: KernelLimits;
  /** The groups with limits that it is in, the outermost first. An older shim does not listen. */
  readonly quotas?: readonly string[];
  /** The port it was handed out, already in its arguments or its environment. */
  readonly port?: number;
}

/** A process that somebody else started, to be watched from now on. */
export interface AttachSpec {
  readonly worker: string;
  readonly incarnation: number;
  readonly id: string;
  readonly pid: number;
  /** Field 22 of /proc/PID/stat, as it was found. */
  readonly startTime: number;
  /** Fingerprint of the rule it was found by. */
  readonly definition: string;
  /** What may be sent to it; null = any signal. No other one is sent, whoever asks (I12). */
  readonly signals: readonly number[] | null;
}

/** By what a worker says that it is ready. */
export type NotifySpec =
  /** sd_notify, and whose word counts. */
  | { readonly access: 'main' | 'all' }
  /** A newline on this descriptor. */
  | { readonly fd: number }
  /** A line of its output that matches. */
  | { readonly log: AwaitedLine };

/** Name of the pipe on which a worker writes that newline, after the worker's; a master keeps it open beside the shim. */
export const READY_SUFFIX = '.ready';

/** What a worker has said about itself. */
export interface NotifyNews {
  readonly ready?: true;
  readonly reloading?: true;
  readonly stopping?: true;
  readonly status?: string;
  readonly watchdog?: 'alive' | 'trigger';
  readonly watchdogMs?: number;
  readonly extendMs?: number;
  /** It has written a line that others wait for. */
  readonly line?: LineOutcome;
}

/** What came of a line that others wait for: `gave-up` when its expression takes too long, `unseen` when the shim is too old to look. */
export interface LineOutcome extends AwaitedLine {
  readonly outcome: 'matched' | 'gave-up' | 'unseen';
  /** Epoch ms. */
  readonly at: number;
}

export type SpawnFailureCode =
  | 'not-found'
  | 'not-executable'
  | 'interpreter-missing'
  | 'working-directory'
  | 'permission'
  | 'resources'
  | 'log-pipe'
  | 'other';

export interface SpawnFailure {
  readonly code: SpawnFailureCode;
  readonly message: string;
  /** Worth trying again soon: the machine was short of something (EAGAIN, EMFILE, ENOMEM). */
  readonly transient: boolean;
}

/** A live incarnation as the shim knows it. */
export interface IncarnationFacts {
  readonly worker: string;
  readonly incarnation: number;
  readonly id: string;
  readonly pid: number;
  /** Field 22 of /proc/PID/stat, clock ticks since boot: with the pid, the identity. */
  readonly startTime: number;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly definition: string;
  /** It has said that it is ready. */
  readonly hasSaidReady?: true;
  /** What has come of the lines that others wait for; those of which nothing has come are not among these. */
  readonly lines?: readonly LineOutcome[];
  readonly cgroup: string | null;
  /** The groups with limits in which its cgroup is, the outermost first. */
  readonly quotas?: readonly string[];
  /** The process launches a daemon, which is not known yet. */
  readonly isLauncher?: true;
  /** Start time of the launcher, when the main process is the daemon it left. */
  readonly launchTime?: number;
  /** The port it was handed out. */
  readonly port?: number;
  /** Its group of the memory controller, when its memory is limited, and the kills for memory there were before it. */
  readonly memoryGroup?: { readonly path: string; readonly version: 1 | 2; readonly oomKills: number };
  /** Somebody else started it; these signals may be sent to it, null = any. */
  readonly foreign?: Pick<AttachSpec, 'signals'>;
}

export interface ExitRecord {
  readonly worker: string;
  readonly incarnation: number;
  readonly id: string;
  readonly pid: number;
  readonly code: number | null;
  readonly signal: string | null;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Epoch ms. */
  readonly at: number;
  /** By a clock that nobody sets. An older shim, and one that took the process over, does not say. */
  readonly uptimeMs?: number;
  /** Live processes of the tree at that moment; null = not known. */
  readonly leftovers: number | null;
  /** The port it had been handed out. */
  readonly port?: number;
  /** Processes of its tree that the kernel killed for memory; absent = not known. */
  readonly oomKills?: number;
  /** In words, where code and signal alone would mislead: a launcher that ended well and left no daemon. */
  readonly reason?: string;
}

/** A command that belongs to a worker: its output goes into the log of the worker. */
export interface HookSpec {
  /** Stands in front of each of its lines. */
  readonly label: string;
}

/** How a command ended, and what it wrote. */
export interface CommandEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** It was killed, with everything it had started, because its time was over. */
  readonly timedOut: boolean;
  /** Head of its output, both streams. */
  readonly output: string;
}

/** What the output of a worker came to since the shim looks after it. A worker that writes itself has no lines. */
export interface LogFigures {
  readonly bytes: number;
  readonly lines?: number;
  readonly droppedBytes: number;
  readonly droppedLines: number;
  /** Rotated files that were removed for `maxTotalBytes`; absent = none, or an older shim. */
  readonly removed?: RemovedLogs;
}

/** Rotated files that were removed, and what was in them. */
export interface RemovedLogs {
  readonly files: number;
  readonly bytes: number;
  readonly lines: number;
  /** There were more lines: not every file was written while somebody counted. */
  readonly isAtLeast: boolean;
}

/** By worker. */
export interface ShimFigures {
  readonly logs: Readonly<Record<string, LogFigures>>;
  /** Time that the kernel kept it from running because of its cpu limits; only those that have some. */
  readonly throttledMs: Readonly<Record<string, number>>;
}

export interface ProcessFacts {
  readonly pid: number;
  readonly ppid: number;
  readonly startTime: number;
  readonly command: string;
}

export type RequestBody =
  | { readonly type: 'spawn'; readonly spec: SpawnSpec }
  | { readonly type: 'attach'; readonly spec: AttachSpec }
  /** Lets go of an attached process without doing anything to it. */
  | { readonly type: 'release'; readonly of: string }
  /** Changes what may be sent to an attached process. */
  | { readonly type: 'permit'; readonly of: string; readonly signals: AttachSpec['signals'] }
  /** A free port that is kept for the worker; the wished one, if it can be had. */
  | { readonly type: 'reservePort'; readonly worker: string; readonly wished: number | null }
  | { readonly type: 'signal'; readonly of: string; readonly signal: number; readonly target: SignalTarget }
  /** A command of the stop sequence, beside the live process; everything but `argv` as the worker itself has it. */
  | {
      readonly type: 'exec';
      readonly of: string;
      readonly spec: SpawnSpec;
      /** When the command is killed; none = with the worker. */
      readonly timeoutMs?: number;
    }
  /**
   * A check or a hook: a process tree of its own, which is killed when its time is over and of which nothing is left
   * when the answer comes. `spec.id` is `<name>~<random>.<random>`, never that of an incarnation.
   */
  | {
      readonly type: 'runCommand';
      readonly spec: SpawnSpec;
      readonly timeoutMs: number;
      /** So much of its output is kept, from the beginning. */
      readonly outputBytes: number;
      /** Set for a hook: asked for again with the same id, it is not run again. An older shim does not listen. */
      readonly hook?: HookSpec;
    }
  /** Ends a hook; the answer to its `runCommand` comes when nothing of it is left. */
  | { readonly type: 'endHook'; readonly worker: string; readonly of: string }
  | { readonly type: 'killTree'; readonly facts: IncarnationFacts }
  /** Carries the facts: the shim that is asked may be another one than the one that saw the process end. */
  | { readonly type: 'sweep'; readonly facts: IncarnationFacts; readonly graceMs: number }
  | { readonly type: 'processes'; readonly of: string }
  /**
   * Let the worker run only this share of the time, from above 0 to 1, which ends it. Ends by itself when it is not asked
   * for again within `forMs`, and when the worker is signalled to end.
   */
  | { readonly type: 'throttle'; readonly of: string; readonly share: number; readonly forMs: number }
  /** From now on these are the limits that the kernel enforces, also of the process that runs. */
  | { readonly type: 'setLimits'; readonly worker: string; readonly limits: KernelLimits }
  /** From now on others wait for these lines of it, and for no others. */
  | { readonly type: 'awaitLines'; readonly of: string; readonly lines: readonly AwaitedLine[] }
  /** One of these has been found in its log. */
  | { readonly type: 'lineFound'; readonly of: string; readonly line: LineOutcome }
  /** From now on these are the limits of groups that the kernel enforces, all of them. An older shim does not know them. */
  | { readonly type: 'setQuotas'; readonly quotas: readonly QuotaSpec[] }
  /** What was counted of all workers; for metrics. */
  | { readonly type: 'figures' }
  | { readonly type: 'acknowledge'; readonly of: string }
  | { readonly type: 'reopenLogs'; readonly worker: string | null }
  | { readonly type: 'setLogs'; readonly worker: string; readonly logs: LogSpec }
  /** Removes these rotated files of its log, of a worker that is configured or not. */
  | { readonly type: 'trimLogs'; readonly worker: string; readonly files: readonly string[] }
  /** The worker left the configuration: close its pipes and files, remove its cgroup. */
  | { readonly type: 'forget'; readonly worker: string }
  /** End the shim; refused while anything lives. */
  | { readonly type: 'shutdown' }
  /** End the shim; what lives is left for the next one. */
  | { readonly type: 'leave' };

export type Request = RequestBody & { readonly id: number };

/** Result of each request type; `null` where there is nothing to say but "done". */
export interface Results {
  readonly spawn:
    | { readonly ok: true; readonly facts: IncarnationFacts }
    | { readonly ok: false; readonly failure: SpawnFailure };
  readonly attach: Results['spawn'];
  readonly release: null;
  readonly reservePort: { readonly port: number };
  readonly permit: null;
  readonly signal: { readonly delivered: number };
  readonly exec: { readonly pid: number };
  readonly runCommand:
    | ({ readonly ok: true } & CommandEnd)
    | { readonly ok: false; readonly failure: SpawnFailure };
  readonly endHook: null;
  readonly killTree: { readonly delivered: number };
  readonly sweep: { readonly removed: readonly ProcessFacts[]; readonly survivors: readonly number[] };
  readonly processes: readonly ProcessFacts[];
  readonly throttle: null;
  /** What could not be set, in words. */
  readonly setLimits: { readonly problems: readonly string[] };
  readonly awaitLines: {
    /** Those that were not looked for from its first byte on: they may stand in its log already. */
    readonly late: readonly AwaitedLine[];
    /** Those of which something has come. */
    readonly settled: readonly LineOutcome[];
  };
  readonly lineFound: null;
  readonly setQuotas: { readonly problems: readonly string[] };
  readonly figures: ShimFigures;
  readonly acknowledge: null;
  readonly reopenLogs: null;
  readonly setLogs: null;
  readonly trimLogs: RemovedLogs;
  readonly forget: null;
  readonly shutdown: null;
  readonly leave: null;
}

export type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string };

export interface Welcome {
  readonly type: 'welcome';
  readonly protocol: number;
  /** The oldest version the shim still speaks; one that does not say speaks one version only. */
  readonly oldestProtocol?: number;
  readonly pid: number;
  readonly version: string;
  /** How processes are started, found and killed here, in words for `describe` and the log. */
  readonly abilities: {
    /** `leave`: ends and lets its workers run on. */
    readonly leave?: boolean;
    readonly native: boolean;
    readonly subreaper: boolean;
    readonly cgroup: string | null;
    /** Understands `runCommand`. An older shim does not say. */
    readonly commands?: boolean;
    /** Knows hooks. An older shim does not say. */
    readonly hooks?: true;
    /** Knows of daemons that put themselves into the background. An older shim does not say. */
    readonly forking?: true;
    /** Watches processes that somebody else started. An older shim does not say. */
    readonly attach?: true;
    /** Hears sd_notify. An older shim does not say, nor one without native calls. */
    readonly notify?: boolean;
    /** Hears a newline on a descriptor. An older shim does not say. */
    readonly notifyFd?: true;
    /** Waits for a line of the output. An older shim does not say. */
    readonly notifyLog?: true;
    /** Looks for lines that others wait for. An older shim does not say. */
    readonly awaitLines?: true;
    /** Hands out ports. An older shim does not say. */
    readonly ports?: true;
    /** Limits the kernel enforces here, by cgroup version; an older shim does not say. */
    readonly controllers?: Readonly<Partial<Record<ControllerName, 1 | 2>>>;
    /** Why some of them are missing; empty when none is. */
    readonly controllersMissing?: string;
    /** Understands `setQuotas`. An older shim does not say. */
    readonly quotas?: true;
    /** Sets weights and priorities of storage traffic. An older shim does not say. */
    readonly ioWeights?: true;
    /** Understands `figures`. An older shim does not say. */
    readonly figures?: true;
    /** Understands `trimLogs`. An older shim does not say. */
    readonly trimLogs?: true;
    /** It can throttle workers; an older shim does not say. */
    readonly throttle?: boolean;
  };
  readonly live: readonly IncarnationFacts[];
  readonly exits: readonly ExitRecord[];
  /** Ended incarnations of which something still lives, told exit or not. An older shim does not say. */
  readonly leftBehind?: readonly IncarnationFacts[];
}

/** True when both speak one version at least. */
export function isCompatible({ protocol, oldestProtocol = protocol }: Welcome): boolean {
  return protocol >= OLDEST_PROTOCOL && oldestProtocol <= PROTOCOL_VERSION;
}

export type Notice =
  | Welcome
  | { readonly type: 'exited'; readonly exit: ExitRecord }
  | { readonly type: 'notified'; readonly of: string; readonly worker: string; readonly news: NotifyNews }
  /** The launcher has left its daemon, or the worker has named another process: the incarnation goes on with it. */
  | { readonly type: 'promoted'; readonly facts: IncarnationFacts }
  | { readonly type: 'logProblem'; readonly worker: string; readonly message: string }
  /** Something of a worker was found outside its tree, or removed before a start. */
  | { readonly type: 'remark'; readonly worker: string; readonly message: string }
  /** Somebody else had changed a limit of a worker, or of a group of them, and it was set back. An older master does not listen. */
  | {
      readonly type: 'limitRestored';
      readonly worker?: string;
      readonly group?: string;
      readonly message: string;
    };

/** Cuts a byte stream into messages. Throws RangeError when a line grows beyond the bound. */
export class MessageReader {
  #rest: Buffer[] = [];
  #restBytes = 0;

  push(chunk: Buffer): unknown[] {
    const messages: unknown[] = [];
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(10, from);
      if (end < 0) break;
      this.#rest.push(chunk.subarray(from, end));
      messages.push(JSON.parse(Buffer.concat(this.#rest).toString('utf8')));
      this.#rest = [];
      this.#restBytes = 0;
      from = end + 1;
    }
    if (from < chunk.length) {
      this.#rest.push(Buffer.from(chunk.subarray(from)));
      this.#restBytes += chunk.length - from;
      if (this.#restBytes > MAX_MESSAGE_BYTES) throw new RangeError('message too long');
    }
    return messages;
  }
}

/** One message as it goes over the wire. */
export function encodeMessage(message: Request | Response | Notice): string {
  return `${JSON.stringify(message)}\n`;
}
