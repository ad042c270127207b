import type { RotatedLog, WorkerLogs } from '../../storage/log-listing.ts';

/** What logs may take together, and what those of each worker may. */
export interface LogLimits {
  /** Of all logs of the host; Infinity = anything. */
  readonly all: number;
  readonly byWorker: ReadonlyMap<string, number>;
}

export interface TrimPlan {
  /** Names of the files that go, by worker, oldest first. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** What all logs take then. */
  readonly bytes: number;
  /** What those of each worker take then. */
  readonly byWorker: ReadonlyMap<string, number>;
}

interface Left {
  readonly worker: string;
  bytes: number;
  readonly rotated: RotatedLog[];
}

/**
 * Which rotated files have to go: of a worker beyond its own limit the oldest ones, and then, as long as all together are
 * beyond theirs, the oldest one of whoever takes most. What is being written never goes, so it may not be enough. Pure.
 */
export function planTrim(logs: readonly WorkerLogs[], limits: LogLimits): TrimPlan {
  const all: Left[] = logs.map(({ worker, bytes, rotated }) => ({ worker, bytes, rotated: [...rotated] }));
  const files = new Map<string, string[]>();
  const removeOldest = (of: Left): number => {
    const file = of.rotated.shift();
    if (file === undefined) return 0;
    of.bytes -= file.bytes;
    files.set(of.worker, [...(files.get(of.worker) ?? []), file.name]);
    return file.bytes;
  };
  for (const one of all) {
    const max = limits.byWorker.get(one.worker) ?? Infinity;
    while (one.bytes > max && one.rotated.length > 0) removeOldest(one);
  }
  let bytes = all.reduce((sum, one) => sum + one.bytes, 0);
  while (bytes > limits.all) {
    const largest = largestWithRotated(all);
    if (largest === undefined) break;
    bytes -= removeOldest(largest);
  }
  return { files, bytes, byWorker: new Map(all.map((one) => [one.worker, one.bytes])) };
}

function largestWithRotated(all: readonly Left[]): Left | undefined {
  let largest: Left | undefined;
  for (const one of all) {
    if (one.rotated.length > 0 && (largest === undefined || one.bytes > largest.bytes)) largest = one;
  }
  return largest;
}
