import { callAfter } from './long-timer.ts';

/** What a promise comes to, or `otherwise` when that takes longer; whatever it stands for goes on. Rejects as the promise does. */
export async function inTime<T, U>(promise: Promise<T>, ms: number, otherwise: U): Promise<T | U> {
  const late = Promise.withResolvers<U>();
  const cancel = callAfter(ms, () => late.resolve(otherwise));
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    cancel();
  }
}
