import type { LimitView } from '../api/contract.ts';
import type { LimitGroup } from '../config/limit-definition.ts';
import type { Observation } from '../limits/evaluate.ts';
import { LOOK_MS } from '../limits/monitor.ts';
import { kindOf } from '../limits/observe.ts';
import { formatDuration } from '../shared/units.ts';

export interface LimitFacts {
  /** How many times what is configured a group is raised to. */
  readonly factorOf: (group: string) => number;
  readonly observations: readonly Observation[];
  readonly brokenSinceMs: ReadonlyMap<string, number>;
  readonly nowMs: number;
  readonly isThrottledBy: (group: string) => boolean;
}

/** Each limit as `describe` shows it. */
export function limitViews(groups: readonly LimitGroup[], facts: LimitFacts): readonly LimitView[] {
  return groups.flatMap((group) =>
    group.limits.map(({ name, max }) => {
      const { unit } = kindOf(name);
      const seen = facts.observations.find((one) => one.name === name);
      const sinceMs = facts.brokenSinceMs.get(name);
      return {
        name,
        unit,
        max,
        configured: max / facts.factorOf(group.name),
        value: seen?.value ?? null,
        policy: group.policy,
        brokenForMs: sinceMs === undefined ? null : Math.round(facts.nowMs - sinceMs),
        isThrottled: facts.isThrottledBy(group.name),
        enforcement: enforcementOf(group, name),
      };
    }),
  );
}

function enforcementOf({ policy }: LimitGroup, name: string): string {
  if (name === 'run_time.max_time') return 'by the clock';
  if (policy === 'none' && kindOf(name).nature !== 'ceiling') return 'not enforced: the policy is none';
  return `sampled every ${formatDuration(LOOK_MS)}`;
}
