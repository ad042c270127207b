import { describe, expect, it, test } from 'vitest';
import { loadWorker, rawFindingsOf, workerText } from './loading.ts';

const DAY_MS = 86_400_000;
const monitoringOf = (lines: string) => loadWorker(lines).monitoring;

/** The HSU form with these lines in its control block. */
const control = (lines: string): string => `unit:
  managed:
    control:
      execution: {executable_path: /bin/sleep}
      ${lines}`;

const about = (monitoring: string, more = ''): readonly string[] =>
  rawFindingsOf(workerText(`run: sleep 5\nresource_monitoring: ${monitoring}${more}`)).map(
    ({ severity, path, message }) => `${severity} ${path.replace('workers[0].', '')}: ${message}`,
  );

test('without the block nothing is measured', () => {
  expect(monitoringOf('run: sleep 5')).toEqual({ sampling: null, alerting: true });
});

describe('one meaning in three places', () => {
  it.each([
    ['the worker', 'run: sleep 5\nresource_monitoring: {interval: 10s, history_retention: 2d}'],
    ['the control block', control('resource_monitoring: {interval: 10s, history_retention: 2d}')],
    ['limits of the control block', control('limits: {monitoring: {interval: 10s, history_retention: 2d}}')],
    ['limits of the worker', 'run: sleep 5\nlimits: {monitoring: {interval: 10s, history_retention: 2d}}'],
  ])('%s', (_place, lines) => {
    expect(monitoringOf(lines)).toEqual({
      sampling: { intervalMs: 10_000, retentionMs: 2 * DAY_MS },
      alerting: true,
    });
  });

  it('is said once', () => {
    expect(about('{}', '\nlimits: {monitoring: {}}')).toEqual([
      'error limits.monitoring: says again what workers[0].resource_monitoring says (line 4)',
    ]);
  });
});

test('defaults are those of HSU, but that a block that is written is meant', () => {
  const sampling = { intervalMs: 30_000, retentionMs: DAY_MS };
  expect(monitoringOf('run: sleep 5\nresource_monitoring: {}')).toEqual({ sampling, alerting: true });
  expect(
    monitoringOf('run: sleep 5\nresource_monitoring: {enabled: false, alerting_enabled: false}'),
  ).toEqual({
    sampling: null,
    alerting: false,
  });
});

test.each([
  ['{interval: 100ms}', 'error resource_monitoring.interval: is too short'],
  [
    '{interval: 1h, history_retention: 10m}',
    'error resource_monitoring.history_retention: the history is kept for 10m, which is less than the interval',
  ],
  [
    '{interval: 2d}',
    'error resource_monitoring.interval: the history is kept for 1d, which is less than the interval',
  ],
  ['{history_retention: 1000d}', 'error resource_monitoring.history_retention: is too long'],
])('%s is refused', (monitoring, finding) => {
  expect(about(monitoring)).toEqual([finding]);
});

test('a policy that only tells has nothing left to do without alerts', () => {
  expect(about('{alerting_enabled: false}', '\nlimits: {process: {max_processes: 5}}')).toEqual([
    'warning resource_monitoring.alerting_enabled: nothing follows when a process limit is broken: its policy alert only tells',
  ]);
});
