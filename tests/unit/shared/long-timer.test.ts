import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemProbeClock } from '../../../src/health/probe-clock.ts';
import { callAfter } from '../../../src/shared/long-timer.ts';

const DAY_MS = 24 * 3600 * 1000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test.each([
  ['callAfter', callAfter],
  ['the clock of probes and of dependencies', systemProbeClock.after],
])('%s waits for longer than a timer can', async (_what, after) => {
  const elapsed = vi.fn();
  after(60 * DAY_MS, elapsed);
  await vi.advanceTimersByTimeAsync(60 * DAY_MS - 1);
  expect(elapsed).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(elapsed).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('callAfter is called off, also in its second stretch', async () => {
  const elapsed = vi.fn();
  const cancel = callAfter(60 * DAY_MS, elapsed);
  await vi.advanceTimersByTimeAsync(59 * DAY_MS);
  cancel();
  expect(vi.getTimerCount()).toBe(0);
});
