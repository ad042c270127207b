import { join } from 'node:path';
import { LINE_BYTES, type LogShape } from './measures/log-shapes.ts';
import type { LogPlan } from './measures/logs.ts';
import type { Programs } from './programs/compile.ts';
import type { WorkerArguments } from './session.ts';

/** A session's workers for one shape of log, and the plan the measure follows. */
export interface LogRun {
  readonly argumentsOf: WorkerArguments;
  readonly planIn: (dir: string) => LogPlan;
}

/** Splits `totalBytes` among the writers, in whole chunks. */
export function planLogRun(shape: LogShape, totalBytes: number, programs: Programs): LogRun {
  const perWriter = Math.floor(totalBytes / shape.writers);
  const bytesPerWriter = perWriter - (perWriter % Math.max(shape.chunkBytes, LINE_BYTES));
  const go = (dir: string) => join(dir, 'go');
  const amounts = [bytesPerWriter, LINE_BYTES, shape.chunkBytes].map(String);
  return {
    argumentsOf: (stamps, dir, id) => [programs.worker, 'log', stamps, String(id), go(dir), ...amounts],
    planIn: (dir) => ({ shape, bytesPerWriter, go: go(dir), checkLog: programs['check-log'] }),
  };
}
