import type { AwaitedLine } from '../../shared/awaited-line.ts';
import type { AttachSpec } from './specs.ts';
import type { Standing } from './standing.ts';

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
  /** What it has said besides, as far as it holds still. */
  readonly said?: Standing;
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

export interface ProcessFacts {
  readonly pid: number;
  readonly ppid: number;
  readonly startTime: number;
  readonly command: string;
}

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

/** How a command ended, and what it wrote. */
export interface CommandEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** It was killed, with everything it had started, because its time was over. */
  readonly timedOut: boolean;
  /** Head of its output, both streams. */
  readonly output: string;
}
