import type { RemovedLogs } from '../../logs/removed.ts';
import type { AwaitedLine } from '../../shared/awaited-line.ts';
import type { KernelLimits, QuotaSpec } from '../kernel-limits.ts';
import type { CommandEnd, IncarnationFacts, LineOutcome, ProcessFacts, SpawnFailure } from './facts.ts';
import type { ShimFigures } from './figures.ts';
import type { AttachSpec, HookSpec, LogSpec, SpawnSpec } from './specs.ts';

export type SignalTarget = 'main' | 'group' | 'tree';

/** What the master asks for; each is answered by one response with the same id. */
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
  /** Tells what this worker has said by `sd_notify` and was not read yet, before the answer. */
  | { readonly type: 'hearOut'; readonly worker: string }
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
  readonly hearOut: null;
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
