import type { LogSpec, UserSpec } from './protocol.ts';

/** The worker's own ends of its output, as descriptors of this process. */
export interface OutputEnds {
  readonly stdout: number;
  readonly stderr: number;
}

/** Where the output of one worker goes, from its first incarnation until the worker is configured no more. */
export interface WorkerOutput {
  /** Opens the ends for a process about to be started, which `user` may open again by path. The caller closes both. */
  openEnds(user: UserSpec | null): OutputEnds;
  /** Notes that an incarnation begins. */
  mark(run: { readonly incarnation: number; readonly pid: number; readonly text: string }): void;
  /** New rules for what is kept. Another mode takes another output, with the next start. */
  setRules(rules: LogSpec): void;
  /** Lets go of files that somebody else has renamed. */
  reopen(): void;
  /** Takes what the worker has written by now, before an exit is told and before the next incarnation writes. */
  drain(): void;
  /** Takes what is there and lets go of everything. */
  close(): void;
}
