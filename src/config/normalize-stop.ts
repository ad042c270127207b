import { FOREVER, type StopStep, type Target } from './definition.ts';
import { given, saidOnce } from './given.ts';
import { wordsOf } from './normalize-command.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeSignal } from './normalize-signals.ts';
import type { Path } from './path.ts';
import type { RawStopStep, RawWorker } from './raw.ts';
import { unitOf } from './unit-of.ts';
import { durationMs } from './written-values.ts';

const GRACE_MS = 20_000;
/** How long the kernel gets to remove what was killed before the stop is called a failure. */
const AFTER_KILL_MS = 5000;

/** The stop sequence; without one: SIGTERM to the main process, then SIGKILL to everything. */
export function normalizeStop(worker: RawWorker, base: Path, context: NormalizeContext): readonly StopStep[] {
  const own = unitOf(worker, base);
  const graceful = own.unit.control?.graceful_timeout;
  const path: Path = [...base, 'stop'];
  saidOnce(
    context.report,
    given(worker.stop, path),
    given(graceful, own.path, 'control', 'graceful_timeout'),
  );
  if (worker.stop === undefined) return defaultSteps(durationMs(graceful, GRACE_MS));
  const steps = worker.stop.map((step, index) => normalizeStep(step, [...path, index], context));
  warnAboutUnreachable(steps, path, context);
  return steps.filter((step) => step !== undefined);
}

function defaultSteps(graceMs: number): readonly StopStep[] {
  const kill: StopStep = { kind: 'signal', signal: 'SIGKILL', target: 'tree', waitMs: AFTER_KILL_MS };
  if (graceMs === 0) return [kill];
  return [{ kind: 'signal', signal: 'SIGTERM', target: 'main', waitMs: graceMs }, kill];
}

function normalizeStep(step: RawStopStep, path: Path, context: NormalizeContext): StopStep | undefined {
  const { report } = context;
  if ((step.signal === undefined) === (step.exec === undefined)) {
    if (!report.hasErrorIn(path)) {
      const problem = step.signal === undefined ? 'neither signal nor exec' : 'both signal and exec';
      report.error(path, `a step of the stop sequence has ${problem}`, { hint: 'give it one of the two' });
    }
    return undefined;
  }
  if (step.exec !== undefined) {
    if (step.target !== undefined) {
      report.error([...path, 'target'], 'target goes with signal, not with exec', {
        hint: 'remove it',
        at: 'key',
      });
    }
    const argv = wordsOf(step.exec, [...path, 'exec'], context);
    return { kind: 'exec', argv, waitMs: durationMs(step.wait, GRACE_MS) };
  }
  const signal = normalizeSignal(step.signal ?? '', [...path, 'signal'], report);
  if (signal === undefined) return undefined;
  const isKill = signal === 'SIGKILL';
  const target: Target = step.target ?? (isKill ? 'tree' : 'main');
  return { kind: 'signal', signal, target, waitMs: durationMs(step.wait, isKill ? AFTER_KILL_MS : GRACE_MS) };
}

function warnAboutUnreachable(
  steps: readonly (StopStep | undefined)[],
  path: Path,
  { report }: NormalizeContext,
): void {
  const end = steps.findIndex((step) => step !== undefined && isLast(step));
  if (end < 0 || end === steps.length - 1) return;
  const why =
    steps[end]?.waitMs === FOREVER ? 'the step before it waits for ever' : 'it follows SIGKILL to the tree';
  report.warning([...path, end + 1], `this step is never reached or has nothing left to do: ${why}`, {
    hint: 'remove it, or change the order',
  });
}

/** Nothing that comes after such a step makes a difference. */
function isLast(step: StopStep): boolean {
  return (
    step.waitMs === FOREVER || (step.kind === 'signal' && step.signal === 'SIGKILL' && step.target === 'tree')
  );
}
