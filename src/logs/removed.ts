/** Rotated files that were removed to keep to a budget, and what was in them. */
export interface RemovedLogs {
  readonly files: number;
  readonly bytes: number;
  readonly lines: number;
  /** There were more lines: not every file was written while somebody counted. */
  readonly isAtLeast: boolean;
}

export const NONE_REMOVED: RemovedLogs = { files: 0, bytes: 0, lines: 0, isAtLeast: false };

/** One more file; the number of its lines is null when nobody has counted them. */
export function withRemoved(sum: RemovedLogs, bytes: number, lines: number | null): RemovedLogs {
  return together(sum, { files: 1, bytes, lines: lines ?? 0, isAtLeast: lines === null });
}

export function together(one: RemovedLogs, other: RemovedLogs): RemovedLogs {
  return {
    files: one.files + other.files,
    bytes: one.bytes + other.bytes,
    lines: one.lines + other.lines,
    isAtLeast: one.isAtLeast || other.isAtLeast,
  };
}

/**
 * What came between two counts. A log that was begun anew, as that of a worker added again or of another mode, counts
 * from 0.
 */
export function removedSince(before: RemovedLogs, now: RemovedLogs): RemovedLogs {
  if (now.files < before.files || now.bytes < before.bytes) return now;
  return {
    files: now.files - before.files,
    bytes: now.bytes - before.bytes,
    lines: now.lines - before.lines,
    isAtLeast: now.isAtLeast,
  };
}
