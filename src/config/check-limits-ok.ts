import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawWorker } from './raw.ts';

/** Reports a readiness that wants limits kept where there are none. */
export function checkLimitsOk(
  { readiness }: RawWorker,
  base: Path,
  limits: readonly unknown[],
  { report }: NormalizeContext,
): void {
  if (readiness?.limits_ok !== true || limits.length > 0) return;
  report.warning([...base, 'readiness', 'limits_ok'], 'limits_ok has no effect: the worker has no limits', {
    hint: 'add limits, or remove it',
    at: 'key',
  });
}
