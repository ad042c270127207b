import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TimerSlot } from '../../../src/workers/timer-slot.ts';

const DAY_MS = 86_400_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('setting replaces, clearing ends', () => {
  const slot = new TimerSlot();
  const fired: string[] = [];
  slot.set(10, () => fired.push('first'));
  slot.set(20, () => fired.push('second'));
  vi.advanceTimersByTime(15);
  expect(fired).toEqual([]);
  vi.advanceTimersByTime(5);
  expect(fired).toEqual(['second']);
  slot.set(10, () => fired.push('third'));
  slot.clear();
  vi.advanceTimersByTime(100);
  expect(fired).toEqual(['second']);
});

test('a time longer than a timer of Node can be is waited for', () => {
  const slot = new TimerSlot();
  let fired = false;
  slot.set(60 * DAY_MS, () => {
    fired = true;
  });
  vi.advanceTimersByTime(60 * DAY_MS - 1);
  expect(fired).toBe(false);
  vi.advanceTimersByTime(1);
  expect(fired).toBe(true);
});
