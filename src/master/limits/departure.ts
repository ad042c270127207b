import type { LimitGroup, LimitPolicy } from '../../config/limit-definition.ts';
import type { LimitAction } from '../../limits/evaluate.ts';
import type { LimitBreach } from '../../workers/worker-actor.ts';

/** Actions after which the process is gone. */
export type EndingAction = Exclude<LimitAction, 'throttle' | object>;

/** How a worker has to go for a limit, and whether it comes back. */
export function departureOf(action: EndingAction, group: LimitGroup): Omit<LimitBreach, 'message'> {
  switch (action) {
    case 'graceful_shutdown':
      return { how: 'gracefully', afterwards: 'rest', severity: 'critical' };
    case 'immediate_kill':
      return { how: 'at-once', afterwards: comesBack(group) ? 'restart' : 'rest', severity: 'emergency' };
    case 'restart':
    case 'restart_adjusted':
      return { how: 'gracefully', afterwards: 'restart', severity: 'critical' };
  }
}

/** Whoever is killed at the ceiling comes back where the policy would have restarted it. */
function comesBack({ policy, steps }: LimitGroup): boolean {
  const restarts = (one: LimitPolicy): boolean => one === 'restart' || one === 'restart_adjusted';
  return restarts(policy) || (policy === 'escalate' && steps.some(({ action }) => action === 'restart'));
}
