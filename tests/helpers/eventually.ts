import { vi } from 'vitest';

/** Longer than anything takes on a machine with very much to do; a test that fails is late, not wrong. */
const TIMEOUT_MS = 60_000;

/** Resolves when the assertion holds; rejects with its last failure when it never does. */
export function eventually<T>(assertion: () => T): Promise<T> {
  return vi.waitFor(assertion, { timeout: TIMEOUT_MS, interval: 5 });
}
