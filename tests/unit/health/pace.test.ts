import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstCheckAfterMs, nextCheckAfterMs } from '../../../src/health/pace.ts';

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const period = fc.integer({ min: 1, max: 3_600_000 });

describe('the pace of checks', () => {
  test('the first one comes after the delay, at a phase that spreads over the period', () => {
    const times = { initialDelayMs: 5000, periodMs: 10_000 };
    expect(firstCheckAfterMs(times, false, 0)).toBe(5000);
    expect(firstCheckAfterMs(times, false, 0.5)).toBe(10_000);
    expect(firstCheckAfterMs(times, true, 0.99)).toBeLessThan(5250);
  });

  test('others keep to the period, give or take a little', () => {
    fc.assert(
      fc.property(period, chance, (periodMs, random) => {
        const distance = nextCheckAfterMs(periodMs, null, random);
        expect(distance).toBeGreaterThanOrEqual(periodMs * 0.95);
        expect(distance).toBeLessThanOrEqual(periodMs * 1.05);
      }),
    );
  });

  test('a worker that is not up yet is looked at sooner, but never for ever and never beyond the period', () => {
    expect([0, 1, 2, 3].map((warmUps) => nextCheckAfterMs(10_000, warmUps, 0.5))).toEqual([
      200, 400, 800, 1600,
    ]);
    fc.assert(
      fc.property(period, fc.nat(2000), chance, (periodMs, warmUps, random) => {
        const distance = nextCheckAfterMs(periodMs, warmUps, random);
        expect(distance).toBeGreaterThan(0);
        expect(distance).toBeLessThanOrEqual(periodMs * 1.05);
      }),
    );
    expect(nextCheckAfterMs(10_000, 10, 0.5)).toBe(10_000);
  });
});
