import { setTimeout as delay } from 'node:timers/promises';
import { monotonicMs } from './clock.ts';

/**
 * Looks every `everyMs` until `isDone`, at most `timeoutMs`; says whether it came true. What is timed here carries its
 * own time stamp or is coarse beside `everyMs`, so the pace of looking costs CPU, not accuracy.
 */
export async function waitUntil(isDone: () => boolean, everyMs: number, timeoutMs: number): Promise<boolean> {
  const giveUpAt = monotonicMs() + timeoutMs;
  while (!isDone()) {
    if (monotonicMs() > giveUpAt) return false;
    await delay(everyMs);
  }
  return true;
}
