import type { LimitView, ShareView } from '../api/contract/limits.ts';
import type { LimitGroup, LimitTuning } from '../config/limit-definition.ts';
import { tuningViews } from '../limits/enforcement.ts';
import type { Observation } from '../limits/evaluate.ts';
import { kindOf } from '../limits/observe.ts';

export interface LimitFacts {
  /** How each is enforced, in words. */
  readonly ways: ReadonlyMap<string, string>;
  /** How many times what is configured a group is raised to. */
  readonly factorOf: (group: string) => number;
  readonly observations: readonly Observation[];
  readonly brokenSinceMs: ReadonlyMap<string, number>;
  readonly nowMs: number;
  readonly isThrottledBy: (group: string) => boolean;
}

/** Each limit, and what the kernel shares out by, as `describe` shows it. */
export function limitViews(
  groups: readonly LimitGroup[],
  tuning: LimitTuning,
  facts: LimitFacts,
): { readonly limits: readonly LimitView[]; readonly shares: readonly ShareView[] } {
  const limits = groups.flatMap((group) =>
    group.limits.map(({ name, max }) => {
      const { unit } = kindOf(name);
      const seen = facts.observations.find((one) => one.name === name);
      const sinceMs = facts.brokenSinceMs.get(name);
      return {
        name,
        unit,
        max,
        configured: name === 'storage.max_log_size' ? max : max / facts.factorOf(group.name),
        value: seen?.value ?? null,
        ...(seen?.isAtLeast === true ? { isAtLeast: true as const } : {}),
        policy: group.policy,
        brokenForMs: sinceMs === undefined ? null : Math.round(facts.nowMs - sinceMs),
        isThrottled: facts.isThrottledBy(group.name),
        enforcement: facts.ways.get(name) ?? '',
      };
    }),
  );
  const shares = tuningViews(tuning).map(({ name, text }) => ({
    name,
    text,
    enforcement: facts.ways.get(name) ?? '',
  }));
  return { limits, shares };
}
