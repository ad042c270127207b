import type { Tally } from './tally.ts';

/** What is known of one incarnation; pure data. */
export interface GateFacts {
  readonly startup: readonly Tally[];
  readonly readiness: readonly Tally[];
  /** Whether the worker has said that it is ready; null = it is not expected to say anything. */
  readonly notified: boolean | null;
  /** It has said that it reads its configuration again, and not yet that it has. */
  readonly isReloading: boolean;
}

/** True when it has come up; until then nobody asks whether it is alive or ready (A084). */
export function hasComeUp({ startup, notified }: GateFacts): boolean {
  return notified !== false && startup.every(isPassing);
}

/** True when it may be used. What has not been asked yet is not ready (A082). */
export function isReady(facts: GateFacts): boolean {
  return hasComeUp(facts) && !facts.isReloading && facts.readiness.every(isPassing);
}

function isPassing({ verdict }: Tally): boolean {
  return verdict === 'passing';
}
