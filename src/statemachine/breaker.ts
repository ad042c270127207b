import { isBudgetSpent } from './restart-policy.ts';
import type { Snapshot } from './states.ts';
import type { MachineRules } from './transition.ts';

/** The restart policy, seen as a circuit breaker. */
export interface Breaker {
  /** `open`: no restart but the slow ones; `half-open`: one of these is being tried. */
  readonly state: 'closed' | 'open' | 'half-open';
  readonly reason: string;
}

/** What the breaker of a worker is now. It closes by `reset`, by `start`, or when the worker stays up long enough. */
export function breakerOf(snapshot: Snapshot, { restart }: MachineRules, nowMs: number): Breaker {
  const { state, process, memory, reason } = snapshot;
  if (state === 'crash-loop') return { state: 'open', reason };
  const uptimeMs = process === null ? 0 : nowMs - process.startedAtMs;
  if (!isBudgetSpent(restart, memory, uptimeMs, nowMs)) return { state: 'closed', reason: '' };
  if (process === null && state !== 'starting') return { state: 'open', reason };
  return { state: 'half-open', reason: 'tried again after the retries were used up' };
}
