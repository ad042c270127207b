import type { RemovedLogs } from '../../logs/removed.ts';

/** What the output of a worker came to since the shim looks after it. A worker that writes itself has no lines. */
export interface LogFigures {
  readonly bytes: number;
  readonly lines?: number;
  readonly droppedBytes: number;
  readonly droppedLines: number;
  /** Rotated files that were removed for `maxTotalBytes`; absent = none, or an older shim. */
  readonly removed?: RemovedLogs;
}

/** By worker. */
export interface ShimFigures {
  readonly logs: Readonly<Record<string, LogFigures>>;
  /** Time that the kernel kept it from running because of its cpu limits; only those that have some. */
  readonly throttledMs: Readonly<Record<string, number>>;
}
