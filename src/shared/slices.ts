import { setImmediate } from 'node:timers/promises';

/** Carries out work that is cut into steps without a pause. Returns what comes of it. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

/**
 * Carries it out a few steps at a time, and lets others have the event loop in between.
 * @param sliceMs how long it goes on before it pauses: for looks that are in no hurry a moment that nobody feels
 */
export async function inSlices<T>(
  work: Generator<void, T>,
  sliceMs = 2,
  nowMs: () => number = () => performance.now(),
): Promise<T> {
  let pauseAtMs = nowMs() + sliceMs;
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
    if (nowMs() < pauseAtMs) continue;
    await setImmediate();
    pauseAtMs = nowMs() + sliceMs;
  }
}
