import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inTime } from '../../../src/shared/in-time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what comes in time is what it is, and leaves no timer behind', async () => {
  expect(await inTime(Promise.resolve('answer'), 1000, null)).toBe('answer');
  await expect(inTime(Promise.reject(new Error('gone')), 1000, null)).rejects.toThrow('gone');
  expect(vi.getTimerCount()).toBe(0);
});

test('what takes longer is not waited for', async () => {
  const answer = inTime(new Promise(() => {}), 1000, 'silence');
  const settled = vi.fn();
  void answer.then(settled);
  await vi.advanceTimersByTimeAsync(999);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(settled).toHaveBeenCalledWith('silence');
});
