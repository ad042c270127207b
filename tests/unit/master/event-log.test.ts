import { expect, test } from 'vitest';
import type { EventView } from '../../../src/api/contract.ts';
import { EventLog } from '../../../src/master/event-log.ts';
import { systemClock } from '../../../src/shared/clock.ts';

const add = (log: EventLog, worker: string): void =>
  log.add({ worker, incarnation: 1, type: 'state', reason: 'running', message: '' });

test('events are numbered, and given from a number on', () => {
  const log = new EventLog(systemClock);
  expect(log.after(0)).toEqual([]);
  for (const worker of ['a', 'b', 'a']) add(log, worker);
  expect(log.after(0).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(log.after(2).map(({ seq }) => seq)).toEqual([3]);
  expect(log.after(3)).toEqual([]);
  expect(log.after(99)).toEqual([]);
});

test('I11: a journal of a million events keeps the newest ones and their numbers', () => {
  const log = new EventLog(systemClock);
  for (let n = 0; n < 1_000_000; n++) add(log, 'a');
  const kept = log.after(0);
  expect(kept.length).toBeGreaterThanOrEqual(10_000);
  expect(kept.length).toBeLessThanOrEqual(11_000);
  expect(kept.at(-1)?.seq).toBe(1_000_000);
  expect(log.after(999_998).map(({ seq }) => seq)).toEqual([999_999, 1_000_000]);
  expect(log.after(5)).toEqual(kept);
});

test('the newest of one worker come oldest first', () => {
  const log = new EventLog(systemClock);
  for (const worker of ['a', 'b', 'a', 'a', 'b']) add(log, worker);
  expect(log.latestOf('a', 2).map(({ seq }) => seq)).toEqual([3, 4]);
  expect(log.latestOf('c', 2)).toEqual([]);
});

test('a listener hears what comes until it has had enough', () => {
  const log = new EventLog(systemClock);
  const heard: EventView[] = [];
  const leave = log.subscribe((event) => heard.push(event));
  add(log, 'a');
  leave();
  add(log, 'b');
  expect(heard.map(({ worker }) => worker)).toEqual(['a']);
});
