import type { LogRecord } from './log-record.ts';

/** A sequence of records, in the order in which the lines were written. */
export interface LogSource {
  /** Names of the files that change when there may be more to read. */
  readonly fileNames: readonly string[];
  /** The next record; undefined at the end of what there is now. Rejects with system errors. */
  next(): Promise<LogRecord | undefined>;
  /** Lets go of all files. */
  close(): Promise<void>;
}
