import type { GroupDefinition } from '../config/group-definition.ts';
import { type HostAbilities, type Plan, planEnforcement } from './enforcement.ts';

/** What the shim says it can have the kernel enforce, and whether also for groups of workers. */
export interface QuotaAbilities extends Pick<HostAbilities, 'controllers' | 'missing'> {
  readonly holdsGroups: boolean;
}

/**
 * How the limits of a group are enforced: as those of a worker, but for what the kernel does not add up over several. Pure.
 * @param devices block devices that its storage traffic can be limited on
 */
export function planQuota(
  { quota }: Pick<GroupDefinition, 'quota'>,
  abilities: QuotaAbilities,
  devices: HostAbilities['devices'],
): Plan {
  return planEnforcement(quota.limits, quota.tuning, { ...forGroups(abilities), devices });
}

/** What the kernel can add up over several workers. */
export function forGroups({
  controllers,
  missing,
  holdsGroups,
}: QuotaAbilities): Pick<HostAbilities, 'controllers' | 'missing'> {
  if (!holdsGroups) return { controllers: {}, missing: 'the shim that runs is of an older version' };
  if (controllers.io !== 1) return { controllers, missing };
  const { io: _, ...others } = controllers;
  const notAdded = 'cgroup v1 does not add up the storage traffic of several workers';
  return { controllers: others, missing: [missing, notAdded].filter(Boolean).join('; ') };
}
