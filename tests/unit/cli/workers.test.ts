import { expect, test } from 'vitest';
import { closest } from '../../../src/cli/closest.ts';
import { changesBetween } from '../../../src/cli/list-changes.ts';
import { createStyle, wantsColor } from '../../../src/cli/style.ts';
import { isOk, sortWorkers } from '../../../src/cli/worker-health.ts';
import { workerView } from './fake-daemon.ts';

test.each([
  [true, { state: 'running' }],
  [true, { state: 'running', desired: 'stopped' }],
  [true, { state: 'done', oneshot: true }],
  [false, { state: 'done', oneshot: false }],
  [true, { state: 'stopped', desired: 'stopped' }],
  [true, { state: 'stopped', desired: 'running', enabled: false }],
  [false, { state: 'stopped', desired: 'running' }],
  [false, { state: 'stop-failed', desired: 'stopped' }],
  [false, { state: 'backoff' }],
  [false, { state: 'starting' }],
] as const)('OK is %s for %j', (expected, fields) => {
  expect(isOk(workerView('a', fields))).toBe(expected);
});

test('workers are sorted by need, name, restarts or age, and equal ones stay as they were', () => {
  const workers = [
    workerView('c', { restarts: 2, uptimeMs: 50 }),
    workerView('a', { state: 'stopped', desired: 'running', uptimeMs: null }),
    workerView('b', { state: 'failed', uptimeMs: null, restarts: 9 }),
    workerView('d', { restarts: 2, uptimeMs: 20 }),
  ];
  const names = (key: Parameters<typeof sortWorkers>[1]) =>
    sortWorkers(workers, key)
      .map(({ name }) => name)
      .join('');
  expect(names('state')).toBe('bacd');
  expect(names('name')).toBe('abcd');
  expect(names('restarts')).toBe('bcda');
  expect(names('age')).toBe('dcab');
});

test('a change is what is different, and not that time has passed', () => {
  const before = [workerView('same', { uptimeMs: 1 }), workerView('web'), workerView('gone')];
  const after = [
    workerView('same', { uptimeMs: 2 }),
    workerView('web', { state: 'failed' }),
    workerView('new'),
  ];
  expect(changesBetween(before, after).map(({ type, worker }) => `${type} ${worker.name}`)).toEqual([
    'MODIFIED web',
    'ADDED new',
    'DELETED gone',
  ]);
});

test('the closest word is the one with few typing errors, or the only one that goes on like it', () => {
  const words = ['status', 'start', 'stop', 'restart', 'describe'];
  expect(closest('statsu', words)).toBe('status');
  expect(closest('desc', words)).toBe('describe');
  expect(closest('xyzzy', words)).toBeUndefined();
  expect(closest('', words)).toBeUndefined();
});

test('colour is for terminals that want it, unless it is asked for', () => {
  expect(wantsColor('auto', true, { TERM: 'xterm' })).toBe(true);
  expect(wantsColor('auto', false, { TERM: 'xterm' })).toBe(false);
  expect(wantsColor('auto', true, { TERM: 'dumb' })).toBe(false);
  expect(wantsColor('auto', true, { TERM: 'xterm', NO_COLOR: '1' })).toBe(false);
  expect(wantsColor('always', false, { NO_COLOR: '1' })).toBe(true);
  expect(wantsColor('never', true, {})).toBe(false);
  const style = createStyle(true);
  expect(style.hue('web', 'x')).toBe(style.hue('web', 'x'));
  expect(createStyle(false).red('x')).toBe('x');
});
