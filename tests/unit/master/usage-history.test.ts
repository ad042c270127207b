import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pointMs, UsageHistory } from '../../../src/master/usage-history.ts';
import { joinPoints, type UsagePoint } from '../../../src/store/usage-point.ts';
import { folder } from '../store/store-folder.ts';

const START = Date.UTC(2026, 0, 1);
const RULES = { intervalMs: 30_000, retentionMs: 24 * 3_600_000 };

function sample(n: number, more: Partial<UsagePoint> = {}): UsagePoint {
  const at = START + n * RULES.intervalMs;
  return {
    at,
    overMs: RULES.intervalMs,
    cpuPercent: n,
    cpuPeak: n,
    rssBytes: 1024 * n,
    rssPeak: 1024 * n,
    processes: 1,
    descriptors: 5,
    readRate: 0,
    writeRate: 0,
    ...more,
  };
}

function openHistory(path = join(folder(), 'usage.db')): UsageHistory {
  const history = new UsageHistory({ path, isKept: () => true, onWarning: () => {} });
  onTestFinished(() => history.close(() => RULES));
  return history;
}

test('the newest measurements are there one by one, older ones as points of five minutes, and none twice', () => {
  const history = openHistory();
  for (let n = 0; n < 200; n++) history.add('web', RULES, sample(n));
  const points = history.read('web', RULES, 0);
  expect(points.reduce((sum, { overMs }) => sum + overMs, 0)).toBe(200 * RULES.intervalMs);
  expect(
    points.slice(0, 2).map(({ at, overMs, cpuPercent, cpuPeak }) => ({ at, overMs, cpuPercent, cpuPeak })),
  ).toEqual([
    { at: START, overMs: 300_000, cpuPercent: 4.5, cpuPeak: 9 },
    { at: START + 300_000, overMs: 300_000, cpuPercent: 14.5, cpuPeak: 19 },
  ]);
  // 60 are at hand; the ten of the oldest slot may not be all of it, so that is taken from the disk.
  expect(points).toHaveLength(15 + 50);
  expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted((a, b) => a - b));
});

test.each([1, 59, 60, 61, 65, 69, 70, 123])('no time is missing or twice after %d measurements', (count) => {
  const history = openHistory();
  for (let n = 0; n < count; n++) history.add('web', RULES, sample(n));
  const points = history.read('web', RULES, 0);
  expect(points.reduce((sum, { overMs }) => sum + overMs, 0)).toBe(count * RULES.intervalMs);
});

test('the next master knows everything, the points that were not full included', () => {
  const path = join(folder(), 'usage.db');
  const first = openHistory(path);
  for (let n = 0; n < 25; n++) first.add('web', RULES, sample(n));
  first.close(() => RULES);
  const second = openHistory(path);
  for (let n = 25; n < 28; n++) second.add('web', RULES, sample(n));
  const points = second.read('web', RULES, 0);
  expect(points.map(({ overMs }) => overMs)).toEqual([300_000, 300_000, 150_000, 30_000, 30_000, 30_000]);
  expect(points.reduce(joinPoints)).toMatchObject({ overMs: 28 * 30_000, cpuPeak: 27, cpuPercent: 13.5 });
});

test('a history without a recent part: one point longer than what is at hand', () => {
  const rules = { intervalMs: 30_000, retentionMs: 30 * 24 * 3_600_000 };
  expect(pointMs(rules)).toBe(3_600_000);
  const history = openHistory();
  for (let n = 0; n < 100; n++) history.add('web', rules, sample(n));
  expect(history.read('web', rules, 0)).toMatchObject([{ at: START, overMs: 3_000_000, cpuPeak: 99 }]);
});

test('what is asked for from a time on begins there, and what is forgotten is gone', () => {
  const history = openHistory();
  for (let n = 0; n < 100; n++) history.add('web', RULES, sample(n));
  expect(history.read('web', RULES, START + 98 * 30_000)).toHaveLength(2);
  expect(history.read('db', RULES, 0)).toEqual([]);
  history.forget('web');
  expect(history.read('web', RULES, 0)).toEqual([]);
});

test('figures that are not known stay unknown, and do not hide those that are', () => {
  const joined = joinPoints(
    sample(0, { descriptors: null, readRate: null, writeRate: null }),
    sample(1, { descriptors: null, readRate: 100, writeRate: null }),
  );
  expect(joined).toMatchObject({ descriptors: null, readRate: 100, writeRate: null });
});

test.each([
  [{ intervalMs: 30_000, retentionMs: 24 * 3_600_000 }, 300_000],
  [{ intervalMs: 1000, retentionMs: 60_000 }, 1000],
  [{ intervalMs: 7000, retentionMs: 24 * 3_600_000 }, 301_000],
  [{ intervalMs: 2 * 3_600_000, retentionMs: 24 * 3_600_000 }, 2 * 3_600_000],
])('a point on disk stands for whole intervals: %o', (rules, expected) => {
  expect(pointMs(rules)).toBe(expected);
});
