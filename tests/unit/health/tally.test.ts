import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/health/result.ts';
import { count, NO_TALLY, type Tally, type Thresholds } from '../../../src/health/tally.ts';

const outcomes = fc.array(fc.constantFrom<Outcome>('pass', 'warn', 'fail', 'unknown'), { maxLength: 60 });
const thresholds = fc.record({
  successThreshold: fc.integer({ min: 1, max: 5 }),
  failureThreshold: fc.integer({ min: 1, max: 5 }),
});

function countAll(results: readonly Outcome[], rules: Thresholds): Tally {
  return results.reduce((tally, outcome) => count(tally, outcome, rules), NO_TALLY);
}

/** The same said in another way: the newest stretch that is long enough decides. */
function expectedVerdict(results: readonly Outcome[], rules: Thresholds): Tally['verdict'] {
  const known = results.filter((outcome) => outcome !== 'unknown').map((outcome) => outcome !== 'fail');
  for (let end = known.length; end > 0; end--) {
    const passes = known.slice(0, end);
    if (endsWith(passes, true, rules.successThreshold)) return 'passing';
    if (endsWith(passes, false, rules.failureThreshold)) return 'failing';
  }
  return 'unknown';
}

function endsWith(passes: readonly boolean[], value: boolean, times: number): boolean {
  return passes.length >= times && passes.slice(-times).every((pass) => pass === value);
}

describe('thresholds', () => {
  test('A083: results count only in a row; one of the other kind begins anew', () => {
    const rules = { successThreshold: 2, failureThreshold: 3 };
    expect(countAll(['fail', 'fail', 'pass', 'fail', 'fail'], rules).verdict).toBe('unknown');
    expect(countAll(['fail', 'fail', 'fail'], rules).verdict).toBe('failing');
    expect(countAll(['fail', 'fail', 'fail', 'pass'], rules).verdict).toBe('failing');
    expect(countAll(['fail', 'fail', 'fail', 'pass', 'fail', 'pass', 'warn'], rules).verdict).toBe('passing');
  });

  test('any results: the verdict is that of the newest stretch that was long enough', () => {
    fc.assert(
      fc.property(outcomes, thresholds, (results, rules) => {
        expect(countAll(results, rules).verdict).toBe(expectedVerdict(results, rules));
      }),
    );
  });

  test('what nobody could tell changes nothing, wherever it comes', () => {
    fc.assert(
      fc.property(outcomes, thresholds, (results, rules) => {
        const known = results.filter((outcome) => outcome !== 'unknown');
        expect(countAll(results, rules)).toEqual(countAll(known, rules));
      }),
    );
  });
});
