import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backoffDelayMs,
  decideAfterExit,
  FRESH_MEMORY,
  forgive,
  type RestartRules,
} from '../../../src/statemachine/restart-policy.ts';
import { exitStatus, restartRules, sameRetries } from './machine.ts';

/** Delays of a worker that crashes each time after the given uptime. */
function delays(rules: RestartRules, uptimesMs: readonly number[]): number[] {
  let memory = FRESH_MEMORY;
  let nowMs = 0;
  return uptimesMs.map((uptimeMs) => {
    nowMs += uptimeMs;
    const run = { status: exitStatus(1), uptimeMs, failedStart: false, oneshot: false };
    const decision = decideAfterExit(rules, memory, run, nowMs, 0.5);
    memory = decision.memory;
    return decision.kind === 'restart' || decision.kind === 'park' ? decision.delayMs : Number.NaN;
  });
}

const ENDLESS = restartRules(sameRetries({ maxRetries: 0 }));

describe('the delay before a retry', () => {
  it('grows by the rate, is capped, and is back at its base after a stable run (A059)', () => {
    expect(delays(ENDLESS, Array(9).fill(10))).toEqual([
      1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
    ]);
    expect(delays(ENDLESS, [10, 10, 10, 10, 60_000 * 10, 10])).toEqual([1000, 2000, 4000, 8000, 1000, 2000]);
  });

  it('grows from base, capped, for any length of a crash series', () => {
    expect(delays(ENDLESS, Array(3000).fill(1)).at(-1)).toBe(60_000);
  });

  it('forgives one failure for each stable period beyond the first', () => {
    const minutes = [1, 2, 3, 4, 5, 6].map((count) => forgive(4, count * 60_000, 60_000));
    expect(minutes).toEqual([4, 3, 2, 1, 0, 0]);
    expect(forgive(4, 59_999, 60_000)).toBe(4);
    expect(forgive(4, 1, 0)).toBe(0);
  });

  it('still escalates when each crash comes just past the stable threshold', () => {
    expect(delays(ENDLESS, Array(5).fill(60_001))).toEqual([1000, 2000, 4000, 8000, 16_000]);
    expect(delays(ENDLESS, Array(5).fill(119_999))).toEqual([1000, 2000, 4000, 8000, 16_000]);
  });

  it('escalates strictly whenever a run was shorter than twice the stable period', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.double({ min: 0, max: 1.999_999, noNaN: true }),
        (level, stable, share) => {
          expect(forgive(level, stable * share, stable)).toBe(level);
        },
      ),
    );
  });

  it('stays within the jitter around the capped delay', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (level, jitter, random) => {
          const retry = { maxRetries: 0, retryDelayMs: 1000, backoffRate: 2 };
          const centre = Math.min(60_000, 1000 * 2 ** (level - 1));
          const delay = backoffDelayMs(retry, level, 1, 60_000, jitter, random);
          expect(delay).toBeGreaterThanOrEqual(Math.floor(centre * (1 - jitter)));
          expect(delay).toBeLessThanOrEqual(Math.ceil(centre * (1 + jitter)));
        },
      ),
    );
  });

  it('spreads over the whole of the jitter', () => {
    const retry = { maxRetries: 0, retryDelayMs: 1000, backoffRate: 2 };
    expect(backoffDelayMs(retry, 1, 1, 60_000, 0.2, 0)).toBe(800);
    expect(backoffDelayMs(retry, 1, 1, 60_000, 0.2, 0.999_999)).toBe(1200);
  });

  it('is nothing at all with retry_delay 0 or a multiplier of 0, however often it failed', () => {
    const retry = { maxRetries: 0, retryDelayMs: 0, backoffRate: 2 };
    expect(backoffDelayMs(retry, 5000, 1, 60_000, 0.2, 0.9)).toBe(0);
    expect(backoffDelayMs({ ...retry, retryDelayMs: 1000 }, 5000, 0, 60_000, 0.2, 0.9)).toBe(0);
  });
});
