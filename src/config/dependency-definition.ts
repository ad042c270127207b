import type { Address } from '../shared/address.ts';
import type { AwaitedLine } from '../shared/awaited-line.ts';

/** What has to be so of the other worker. */
export type DependencyCondition = 'started' | 'ready' | 'completed' | 'completed_successfully' | 'log_match';

/** What happens to the dependent when the other worker goes and comes back. */
export type DependencyRestart = 'keep' | 'restart' | 'stop';

/** What `log_match` waits for in the output of the other worker. */
export interface LineDependency extends AwaitedLine {
  /** After this long without the line `start` gives up waiting; the worker itself does not. Infinity = never. */
  readonly timeoutMs: number;
}

/** A worker that another one needs, or follows. */
export interface WorkerDependency {
  readonly worker: string;
  /** null = `completed_successfully` for a one-shot, `ready` for any other worker. */
  readonly condition: DependencyCondition | null;
  /** Set with `log_match` only. */
  readonly line?: LineDependency;
  readonly restart: DependencyRestart;
  /** false: it is waited for only while it is on its way. */
  readonly required: boolean;
}

/** Something outside that has to be there. */
export interface ExternalDependency {
  /** As people call it. */
  readonly name: string;
  readonly check:
    | { readonly type: 'tcp'; readonly address: Address }
    | { readonly type: 'http'; readonly url: string }
    /** Absolute path of anything in the file system. */
    | { readonly type: 'file'; readonly path: string };
  /** After this long `start` gives up waiting; the worker itself does not. Infinity = never. */
  readonly timeoutMs: number;
}

/** What a worker waits for before each start, and what it goes before. */
export interface Dependencies {
  readonly workers: readonly WorkerDependency[];
  readonly external: readonly ExternalDependency[];
  /** Workers that start before this one and stop after it, if they do at all. */
  readonly after: readonly string[];
  /** Workers that start after this one and stop before it. */
  readonly before: readonly string[];
}
