import type { RemovedLogs } from '../logs/removed.ts';
import type { LineWatch } from './line-watch.ts';
import type { LogFigures } from './protocol/figures.ts';
import type { LogMode, LogSpec, UserSpec } from './protocol/specs.ts';

/** The worker's own ends of its output, as descriptors of this process. */
export interface OutputEnds {
  readonly stdout: number;
  readonly stderr: number;
}

/** Where the output of one worker goes, from its first incarnation until the worker is configured no more. */
export interface WorkerOutput {
  /** The mode it is there for. An incarnation of another mode gets another output. */
  readonly mode: LogMode;
  /** What was written, and what was lost, since it was made. */
  readonly figures: LogFigures;
  /** Makes it ready for another incarnation, whose user may open it again by path. Throws system errors. */
  prepare(user: UserSpec | null, rules: LogSpec): void;
  /** Opens the ends for a process about to be started. The caller closes both. Throws system errors. */
  openEnds(): OutputEnds;
  /** Notes that an incarnation has begun. */
  mark(run: { readonly incarnation: number; readonly pid: number; readonly text: string }): void;
  /** Shows it what is captured from now on; null = nobody. Files that the worker writes itself are shown to nobody. */
  watch(lines: LineWatch | null): void;
  /** Writes whole lines of somebody else; false when a line of the worker would be torn by it, then nothing was written. */
  insert(lines: Buffer): boolean;
  /** New rules for what is kept; those of another mode are for the next incarnation. */
  setRules(rules: LogSpec): void;
  /** Removes these rotated files. Throws system errors. */
  discard(names: readonly string[]): RemovedLogs;
  /** Lets go of files that somebody else has renamed. */
  reopen(): void;
  /** Takes what the worker has written by now, before an exit is told and before the next incarnation writes. */
  drain(): void;
  /** Closes, and leaves the files to the output of another mode. */
  retire(): void;
  /** Takes what is there and lets go of everything. */
  close(): void;
}

/** Figures with what was removed, when something was. */
export function withRemoved(figures: LogFigures, removed: RemovedLogs): LogFigures {
  return removed.files === 0 ? figures : { ...figures, removed };
}
