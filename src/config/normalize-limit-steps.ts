import type { LimitStep } from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeSignal } from './normalize-signals.ts';
import type { Path } from './path.ts';
import type { RawLimitStep } from './raw-limits.ts';
import { durationMs } from './written-values.ts';

const DEFAULT_STEPS: readonly LimitStep[] = [
  { action: 'alert', waitMs: 30_000 },
  { action: 'throttle', waitMs: 60_000 },
  { action: 'graceful_shutdown', waitMs: 30_000 },
  { action: 'immediate_kill', waitMs: 0 },
];
const WAIT_MS = 30_000;

/** The steps of `escalate`; what contradicts itself is reported. */
export function normalizeSteps(
  written: readonly RawLimitStep[] | undefined,
  path: Path,
  context: NormalizeContext,
): readonly LimitStep[] {
  if (written === undefined) return DEFAULT_STEPS;
  return written.flatMap((step, index) => normalizeStep(step, [...path, index], context) ?? []);
}

function normalizeStep(step: RawLimitStep, path: Path, context: NormalizeContext): LimitStep | undefined {
  const { report } = context;
  if ((step.do === undefined) === (step.signal === undefined)) {
    if (!report.hasErrorIn(path)) {
      const problem = step.do === undefined ? 'neither do nor signal' : 'both do and signal';
      report.error(path, `a step has ${problem}`, { hint: 'give it one of the two' });
    }
    return undefined;
  }
  if (step.target !== undefined && step.signal === undefined) {
    report.error([...path, 'target'], 'target goes with signal', { hint: 'remove it', at: 'key' });
  }
  const waitMs = durationMs(step.wait, WAIT_MS);
  if (step.do !== undefined) return { action: step.do === 'warn' ? 'log' : step.do, waitMs };
  const signal = normalizeSignal(step.signal ?? '', [...path, 'signal'], report);
  return signal === undefined ? undefined : { action: { signal, target: step.target ?? 'main' }, waitMs };
}
