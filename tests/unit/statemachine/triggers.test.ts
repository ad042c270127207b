import { describe, expect, it } from 'vitest';
import {
  decideOnTrigger,
  FRESH_MEMORY,
  type RestartRules,
} from '../../../src/statemachine/restart-policy.ts';
import { restartRules, sameRetries } from './machine.ts';

/** HSU's numbers when a file says nothing else. */
const HSU = {
  exit: { maxRetries: 3, retryDelayMs: 5000, backoffRate: 1.5 },
  health_failure: { maxRetries: 3, retryDelayMs: 5000, backoffRate: 1.5 },
  resource_violation: { maxRetries: 5, retryDelayMs: 10_000, backoffRate: 1.5 },
};

/** Delays of automatic restarts until the budget is spent. */
function delaysUntilParked(rules: RestartRules, trigger: 'health_failure' | 'resource_violation'): number[] {
  const delays: number[] = [];
  let memory = FRESH_MEMORY;
  for (;;) {
    const decision = decideOnTrigger(rules, memory, trigger, 'critical', 1000, 0, 0.5);
    if (decision.kind !== 'restart') return delays;
    delays.push(decision.delayMs);
    memory = decision.memory;
  }
}

describe('a restart asked for by a probe or a limit', () => {
  it('follows the example of HSU for a web worker: 5 s, 7.5 s, 11.25 s, then parked', () => {
    expect(delaysUntilParked(restartRules({ retries: HSU }), 'health_failure')).toEqual([5000, 7500, 11_250]);
  });

  it('follows the example of HSU for a batch worker that breaks a limit: 15 tries from 30 s on', () => {
    const rules = restartRules({ retries: HSU, profileMultiplier: 3, maxDelayMs: Number.MAX_SAFE_INTEGER });
    const delays = delaysUntilParked(rules, 'resource_violation');
    expect(delays).toHaveLength(15);
    expect(delays.slice(0, 3)).toEqual([30_000, 45_000, 67_500]);
  });

  it('multiplies retries and delays by the severity', () => {
    const rules = restartRules();
    const emergency = decideOnTrigger(rules, FRESH_MEMORY, 'health_failure', 'emergency', 0, 0, 0.5);
    expect(emergency).toMatchObject({ kind: 'restart', delayMs: 2000 });
    const memory = { level: 1, recent: [] };
    expect(decideOnTrigger(rules, memory, 'health_failure', 'warning', 0, 0, 0.5).kind).toBe('park');
    expect(decideOnTrigger(rules, memory, 'health_failure', 'critical', 0, 0, 0.5).kind).toBe('restart');
  });

  it('is ignored within the startup grace of this run, and only then', () => {
    const rules = restartRules({ startupGraceMs: 30_000 });
    const at = (uptimeMs: number) =>
      decideOnTrigger(rules, FRESH_MEMORY, 'resource_violation', 'critical', uptimeMs, 1e9, 0.5).kind;
    expect([at(0), at(29_999), at(30_000)]).toEqual(['ignore', 'ignore', 'restart']);
  });

  it('is not made for a failed probe when the policy is never, as in HSU; a limit still is', () => {
    const rules = restartRules({ policy: 'never' });
    const of = (trigger: 'health_failure' | 'resource_violation') =>
      decideOnTrigger(rules, FRESH_MEMORY, trigger, 'critical', 0, 0, 0.5);
    expect(of('health_failure')).toEqual({ kind: 'ignore', reason: 'restart_policy is never' });
    expect(of('resource_violation').kind).toBe('restart');
  });
});

it('never refuses, delays or charges an operator, also within the grace and with the budget spent (A062)', () => {
  const rules = restartRules({ startupGraceMs: 1e9, policy: 'never', ...sameRetries({ maxRetries: 1 }) });
  const memory = { level: 99, recent: [1, 2, 3] };
  expect(decideOnTrigger(rules, memory, 'manual', 'critical', 0, 10, 0.5)).toEqual({
    kind: 'restart',
    delayMs: 0,
    memory,
  });
});
