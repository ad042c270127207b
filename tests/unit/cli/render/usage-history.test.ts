import { expect, test } from 'vitest';
import type { UsageHistoryView, UsagePointView } from '../../../../src/api/contract/usage.ts';
import { sparkline } from '../../../../src/cli/render/sparkline.ts';
import { renderUsageHistory } from '../../../../src/cli/render/usage-history.ts';
import { createStyle } from '../../../../src/cli/style.ts';

const START = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;

function pointAt(hours: number, percent: number): UsagePointView {
  return {
    at: new Date(START + hours * HOUR_MS).toISOString(),
    overMs: HOUR_MS,
    cpuPercent: percent,
    cpuPeakPercent: 2 * percent,
    rssBytes: 1024 ** 2 * percent,
    rssPeakBytes: 1024 ** 2 * percent,
    processes: 3,
    descriptors: null,
    readRate: 0,
    writeRate: 2048,
  };
}

const HISTORY: UsageHistoryView = {
  worker: 'web',
  intervalMs: 30_000,
  pointMs: HOUR_MS,
  retentionMs: 24 * HOUR_MS,
  whole: pointAt(1, 20),
  points: [pointAt(1, 10), pointAt(2, 20), pointAt(4, 30)],
};

const OPTIONS = { sinceMs: START, nowMs: START + 4 * HOUR_MS, columns: 8, style: createStyle(false) };

test('a line for each figure that is known, with its course', () => {
  expect(renderUsageHistory(HISTORY, OPTIONS)).toMatchInlineSnapshot(`
    "web: the last 4h, measured every 30s, kept for 1d
               LATEST   AVERAGE  HIGHEST  COURSE
    cpu        30.0%    20.0%    60.0%     ▃▃▆▆  █
    memory     30.0M    20.0M    30.0M     ▃▃▆▆  █
    processes  3        -        3         ████  █
    reading    0B/s     0B/s     0B/s      ▁▁▁▁  ▁
    writing    2.00K/s  2.00K/s  2.00K/s   ████  █
    "
  `);
});

test('into a pipe there is no course', () => {
  const text = renderUsageHistory(HISTORY, { ...OPTIONS, columns: 0 });
  expect(text).not.toContain('COURSE');
  expect(text).not.toMatch(/[▁-█]/);
});

test('it says why there is nothing', () => {
  const none = { ...HISTORY, points: [], whole: null };
  expect(renderUsageHistory(none, OPTIONS)).toBe(
    'web: nothing was measured in this time; it is measured every 30s, kept for 1d\n',
  );
  const unfollowed = { ...none, intervalMs: null, pointMs: null, retentionMs: null };
  expect(renderUsageHistory(unfollowed, OPTIONS)).toBe(
    'web: no history, because it has no resource_monitoring\n',
  );
});

test('a course shows the highest of each column, and nothing where nothing was measured', () => {
  const range = { fromMs: 0, toMs: 100, columns: 10, spanMs: 10 };
  expect(
    sparkline(
      [
        { at: 5, value: 1 },
        { at: 7, value: 8 },
        { at: 95, value: 4 },
      ],
      range,
    ),
  ).toBe('█        ▅');
  expect(sparkline([{ at: 100, value: 3 }], range)).toBe('         █');
  expect(sparkline([{ at: 50, value: 0 }], { ...range, spanMs: 30 })).toBe('   ▁▁▁    ');
  expect(sparkline([], range)).toBe(' '.repeat(10));
});
