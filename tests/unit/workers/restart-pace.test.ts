import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { ActorHarness } from './actor-harness.ts';

const PACE = (more: string): string =>
  `restart_policy: always, restart: {retry_delay: 100ms, backoff_rate: 2, max_delay: 1s, jitter: 0, max_retries: 0, stable_after: 10s, window: {attempts: 0}, ${more}}`;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets the process live for this long, then crash; returns the delay until the next try, and tries. */
async function crashAfter(harness: ActorHarness, uptimeMs: number): Promise<number> {
  const { incarnation } = harness.snapshot;
  await vi.advanceTimersByTimeAsync(uptimeMs);
  harness.control.end('web', { code: 1 });
  const delay = Math.round((harness.snapshot.nextTryAtMs ?? Number.NaN) - systemClock.monotonicMs());
  await vi.advanceTimersByTimeAsync(delay);
  await harness.running(incarnation + 1);
  return delay;
}

test('A059: the delay doubles, is capped, and returns to its base after stability', async () => {
  const harness = new ActorHarness(PACE(''));
  await harness.start();
  const delays = [];
  for (let n = 0; n < 6; n++) delays.push(await crashAfter(harness, 10));
  expect(delays).toEqual([100, 200, 400, 800, 1000, 1000]);
  expect(await crashAfter(harness, 600_000)).toBe(100);
});

test('A059: a run just past the threshold does not cancel its own penalty', async () => {
  const harness = new ActorHarness(PACE(''));
  await harness.start();
  const delays = [];
  for (let n = 0; n < 4; n++) delays.push(await crashAfter(harness, 10_500));
  expect(delays).toEqual([100, 200, 400, 800]);
});

test('A059: longer runs forgive step by step', async () => {
  const harness = new ActorHarness(PACE(''));
  await harness.start();
  for (let n = 0; n < 4; n++) await crashAfter(harness, 10);
  expect(await crashAfter(harness, 30_500)).toBe(400);
});

test('A059: a delay is spread by its jitter and no more', async () => {
  const random = vi.spyOn(Math, 'random');
  const harness = new ActorHarness(PACE('').replace('jitter: 0', 'jitter: 0.2'));
  await harness.start();
  random.mockReturnValue(0);
  expect(await crashAfter(harness, 10)).toBe(80);
  random.mockReturnValue(0.999_999);
  expect(await crashAfter(harness, 10)).toBe(240);
  random.mockRestore();
});

test('A060: a parked worker is tried at its slow pace', async () => {
  const harness = new ActorHarness(PACE('parked_retry: 5m').replace('max_retries: 0', 'max_retries: 2'));
  await harness.start();
  const delays = [];
  for (let n = 0; n < 5; n++) delays.push(await crashAfter(harness, 10));
  expect(delays).toEqual([100, 200, 300_000, 300_000, 300_000]);
});
