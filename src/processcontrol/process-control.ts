import type { AwaitedLine } from '../shared/awaited-line.ts';
import type { SignalName } from '../shared/signals.ts';
import type {
  CommandEnd,
  ExitRecord,
  IncarnationFacts,
  LineOutcome,
  NotifyNews,
  ProcessFacts,
} from '../shim/protocol/facts.ts';
import type { Results, SignalTarget } from '../shim/protocol/requests.ts';
import type { AttachSpec, LogSpec, SpawnSpec } from '../shim/protocol/specs.ts';

/** What happens to processes, told to whoever looks after the worker. */
export interface ProcessListener {
  exited(exit: ExitRecord): void;
  /** A launcher has left its daemon: the incarnation goes on with another main process. */
  promoted(facts: IncarnationFacts): void;
  /** The worker has said something about itself. */
  notified?(of: string, news: NotifyNews): void;
  /** Something about its output or its tree that a person should read. */
  remarked(kind: 'log' | 'process', message: string): void;
  /** Somebody else had changed a limit that the kernel holds it to, and it was set back. */
  limitRestored?(message: string): void;
}

/**
 * Everything that can be done to processes, whoever is their parent. Requests that cannot be carried out because the
 * other side is gone reject with an HsuError `unavailable`.
 */
export interface ProcessControl {
  /** One listener a worker; replaces an earlier one. */
  listen(worker: string, listener: ProcessListener): void;
  /** `did-not-happen`: nobody has carried it out, and somebody can now. Its id is used up. */
  spawn(spec: SpawnSpec): Promise<Results['spawn'] | 'did-not-happen'>;
  /** A free port that is kept for this worker; the wished one, if it can be had. Rejects with HsuError `process`. */
  reservePort(worker: string, wished: number | null): Promise<number>;
  /** Watches a process that somebody else started, whose identity is verified first. */
  attach(spec: AttachSpec): Promise<Results['attach']>;
  /** Lets go of an attached process; nothing is done to it. */
  release(incarnation: string): void;
  /** Changes what may be sent to an attached process. */
  permit(incarnation: string, signals: AttachSpec['signals']): void;
  /** The processes of this HSU Master; what they started are no strangers. */
  readonly ownPids: readonly number[];
  /** Resolves with the number of processes reached; 0 when they have gone already. */
  signal(incarnation: string, signal: SignalName, target: SignalTarget): Promise<number>;
  /** Runs `spec.argv` beside the live process, as the stop sequence wants it. */
  exec(incarnation: string, spec: SpawnSpec, timeoutMs: number | undefined): Promise<void>;
  killTree(facts: IncarnationFacts): Promise<void>;
  sweep(facts: IncarnationFacts, graceMs: number): Promise<Results['sweep']>;
  /**
   * Lets it run only this share of the time, 1 = freely; see the request `throttle`. Rejects with HsuError `unavailable`
   * when that cannot be done. While there is no shim nothing happens: whoever throttles asks again and again.
   */
  throttle(incarnation: string, share: number, forMs: number): Promise<void>;
  processes(incarnation: string): Promise<readonly ProcessFacts[]>;
  /** The exit is written down; it need not be told again. */
  acknowledge(incarnation: string): void;
  setLogs(worker: string, logs: LogSpec): void;
  /** The worker is configured no more: release its pipes, log and cgroup. */
  forget(worker: string): void;
}

/** Runs checks and hooks. */
export interface CommandRunner {
  /**
   * Runs `spec.argv` as a tree of its own, of which nothing is left when this resolves. Rejects with an HsuError:
   * `process` when it cannot be started, `unavailable` when there is nobody to start it.
   */
  runCommand(spec: SpawnSpec, timeoutMs: number, outputBytes: number): Promise<CommandEnd>;
  /**
   * As `runCommand`, once for each `spec.id`: what was asked for by an earlier master is not run again. Its output goes
   * into the log of the worker, with the label in front of each line.
   */
  runHook(spec: SpawnSpec, timeoutMs: number, outputBytes: number, label: string): Promise<CommandEnd>;
  /** Ends a hook that runs or waits for its turn. */
  endHook(worker: string, id: string): void;
}

/** Looks for lines in the output of workers, for those that wait for them. */
export interface LineControl {
  /** Asked at each spawn for the lines that others wait for. */
  awaitBy(linesOf: (worker: string) => readonly AwaitedLine[]): void;
  /**
   * From now on others wait for these lines of a live incarnation. Resolves with what has come of them, and with those that
   * may stand in the log already; null when nobody looks. Rejects with HsuError `unavailable` when nobody can be asked.
   */
  awaitLines(incarnation: string, lines: readonly AwaitedLine[]): Promise<Results['awaitLines'] | null>;
  /** One of these was found in the log: to be remembered with the incarnation. */
  lineFound(incarnation: string, line: LineOutcome): void;
}

/** What lives, what ended unseen, and what outlived its main process, when control was taken over. */
export interface Inheritance {
  readonly live: readonly IncarnationFacts[];
  readonly exits: readonly ExitRecord[];
  readonly leftBehind?: readonly IncarnationFacts[];
}
