import { resolve } from 'node:path';
import type { Forking } from './definition.ts';
import { type Given, given, saidOnce } from './given.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawForking, RawWorker } from './raw.ts';
import { unitOf } from './unit-of.ts';
import { durationMs } from './written-values.ts';

const START_TIMEOUT_MS = 90_000;

/** How a worker that puts itself into the background is recognized, of either spelling; undefined = it does not. */
export function normalizeForking(
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): Forking | undefined {
  const { report, folder } = context;
  const own = unitOf(worker, base);
  const execution = own.unit.control?.execution;
  const place: Path = [...own.path, 'control', 'execution'];
  const isForking = execution?.type === 'forking';
  const short = given(worker.forking, base, 'forking');
  saidOnce(report, short, isForking ? { value: true, path: [...place, 'type'] } : undefined);
  if (!isForking) rejectWithoutType(execution, place, context);
  const written: Given<RawForking> | undefined =
    short ?? (isForking ? { value: execution, path: place } : undefined);
  if (written === undefined) return undefined;
  const { pid_file: pidFile, start_timeout: timeout } = written.value;
  if (pidFile === undefined && !report.hasErrorIn(written.path)) {
    report.error([...written.path, 'type'], 'type: forking needs pid_file', {
      hint: 'name the PID file that the daemon writes',
    });
  }
  if (worker.oneshot === true) {
    report.error([...base, 'oneshot'], 'a one-shot ends, and a daemon goes on in the background', {
      hint: 'keep one of the two',
      at: 'key',
    });
  }
  const file = resolve(folder, pidFile ?? '');
  if (worker.pid_file !== undefined && resolve(folder, worker.pid_file) === file) {
    report.error([...written.path, 'pid_file'], `the daemon writes ${file} itself, and so would the master`, {
      hint: "remove the worker's own pid_file, or give it another name",
    });
  }
  return {
    pidFile: file,
    startTimeoutMs: durationMs(timeout, START_TIMEOUT_MS),
  };
}

function rejectWithoutType(
  execution: RawForking | undefined,
  place: Path,
  { report }: NormalizeContext,
): void {
  for (const key of ['pid_file', 'start_timeout'] as const) {
    if (execution?.[key] === undefined) continue;
    report.error([...place, key], `${key} goes with type: forking`, {
      hint: 'add type: forking, or remove it',
      at: 'key',
    });
  }
}
