import { expect, test } from 'vitest';
import type { LimitGroup } from '../../../src/config/limit-definition.ts';
import { withVariance } from '../../../src/limits/run-time-variance.ts';

const GROUP = {
  name: 'run_time',
  limits: [{ name: 'run_time.max_time', max: 1000 }],
  varianceMs: 500,
} as unknown as LimitGroup;

const maxOf = (incarnation: string, group = GROUP): number =>
  withVariance(group, incarnation).limits[0]?.max ?? Number.NaN;

test('A070: runs of workers that were started together may last differently long, within the variance', () => {
  const times = Array.from({ length: 200 }, (_, at) => maxOf(`web-${at}.1.abcdefgh`));
  expect(Math.min(...times)).toBeGreaterThanOrEqual(1000);
  expect(Math.max(...times)).toBeLessThanOrEqual(1500);
  expect(new Set(times).size).toBeGreaterThan(100);
  expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(400);
});

test('A070: it is the same time whoever asks, also after the master was replaced', () => {
  expect(maxOf('web.1.abcdefgh')).toBe(maxOf('web.1.abcdefgh'));
});

test('without a variance the limit is what is written', () => {
  expect(maxOf('web.1.abcdefgh', { ...GROUP, varianceMs: 0 })).toBe(1000);
});
