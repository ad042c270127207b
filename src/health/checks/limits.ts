import { type Checker, failed } from '../result.ts';

/**
 * A checker that passes only when this one does and no limit is broken.
 * @param brokenLimits says which are, in words; empty = none
 */
export function withinLimits(checker: Checker, brokenLimits: () => string): Checker {
  return {
    async look(signal) {
      const broken = brokenLimits();
      return broken === '' ? await checker.look(signal) : failed(broken);
    },
    close: () => checker.close(),
    onChange: (changed) => checker.onChange?.(changed),
  };
}
