import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_SELDOM_MS, SELDOM_MS, untilNextLook } from '../../../src/storage/pace.ts';

const calm = { tookMs: 1, bytes: 10, max: 100, growth: 0 };

test('a look takes a hundredth of the time, within bounds', () => {
  expect(untilNextLook(calm)).toBe(SELDOM_MS);
  expect(untilNextLook({ ...calm, tookMs: 500 })).toBe(50_000);
  expect(untilNextLook({ ...calm, tookMs: 1e6 })).toBe(MOST_SELDOM_MS);
});

test('near the limit it is looked sooner, as far as it is affordable', () => {
  expect(untilNextLook({ ...calm, bytes: 80 })).toBe(1000);
  expect(untilNextLook({ ...calm, bytes: 120, tookMs: 500 })).toBe(10_000);
});

test('what grows is looked at after half the time until it is full', () => {
  expect(untilNextLook({ ...calm, growth: 90 / 8000 })).toBe(4000);
  expect(untilNextLook({ ...calm, growth: 90 })).toBe(1000);
});

test('looking never takes more than a twentieth of the time', () => {
  const figures = fc.record({
    tookMs: fc.double({ min: 0.1, max: 20_000, noNaN: true }),
    bytes: fc.nat(),
    max: fc.integer({ min: 1 }),
    growth: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  });
  fc.assert(
    fc.property(figures, (looked) => {
      const waitMs = untilNextLook(looked);
      expect(waitMs).toBeGreaterThanOrEqual(Math.min(looked.tookMs * 20, MOST_SELDOM_MS));
      expect(waitMs).toBeLessThanOrEqual(MOST_SELDOM_MS);
    }),
  );
});
