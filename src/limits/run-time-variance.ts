import type { LimitGroup } from '../config/limit-definition.ts';
import { fingerprint } from '../shared/fingerprint.ts';

/**
 * The group with the time that this run may last, `variance` included. By chance, but the same whenever it is asked for,
 * and for every master: the chance is in the name of the incarnation.
 */
export function withVariance(group: LimitGroup, incarnation: string): LimitGroup {
  const { varianceMs } = group;
  if (varianceMs === 0) return group;
  const more = Math.round(varianceMs * shareOf(incarnation));
  return { ...group, limits: group.limits.map((limit) => ({ ...limit, max: limit.max + more })) };
}

/** From 0 up to 1, as good as any number thrown. */
function shareOf(name: string): number {
  return (Number.parseInt(fingerprint(name), 36) % 10_007) / 10_007;
}
