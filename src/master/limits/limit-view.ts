import type { LimitView, ShareView } from '../../api/contract/limits.ts';
import type { Limit, LimitGroup, LimitPolicy, LimitTuning } from '../../config/limit-definition.ts';
import type { Observation } from '../../limits/evaluate.ts';
import { kindOf, type Look, observe } from '../../limits/observe.ts';
import { tuningViews } from '../../limits/tuning-views.ts';

export interface LimitFacts {
  /** How each is enforced, in words. */
  readonly ways: ReadonlyMap<string, string>;
  /** What is written in the configuration for a limit that is this now. */
  readonly configuredOf: (group: LimitGroup, limit: Limit) => number;
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
    group.limits.map((limit) => {
      const { name, max } = limit;
      const { unit } = kindOf(name);
      const seen = facts.observations.find((one) => one.name === name);
      const sinceMs = facts.brokenSinceMs.get(name);
      return {
        name,
        unit,
        max,
        configured: facts.configuredOf(group, limit),
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

/** One limit, and how much of it is used, as metrics tell of it. */
export interface LimitFigure {
  readonly name: string;
  readonly unit: LimitView['unit'];
  readonly max: number;
  readonly policy: LimitPolicy;
  /** Null when it is not known. */
  readonly value: number | null;
  readonly isBroken: boolean;
}

/** @param look null = nothing that is limited runs */
export function limitFigures(
  groups: readonly LimitGroup[],
  look: Look | null,
  brokenSinceMs: ReadonlyMap<string, number>,
): readonly LimitFigure[] {
  return groups.flatMap(({ limits, policy }) => {
    const seen = look === null ? [] : observe(limits, look);
    return limits.map(({ name, max }) => ({
      name,
      max,
      unit: kindOf(name).unit,
      policy,
      value: seen.find((one) => one.name === name)?.value ?? null,
      isBroken: brokenSinceMs.has(name),
    }));
  });
}
