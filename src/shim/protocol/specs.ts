import type { AwaitedLine } from '../../shared/awaited-line.ts';
import type { KernelLimits } from '../kernel-limits.ts';

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

/** A command that belongs to a worker: its output goes into the log of the worker. */
export interface HookSpec {
  /** Stands in front of each of its lines. */
  readonly label: string;
}
