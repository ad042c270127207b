import { resolve } from 'node:path';
import { insideOf } from './check-places.ts';
import type { WorkerDefinition } from './definition.ts';
import { type Given, given } from './given.ts';
import type { GroupDefinition } from './group-definition.ts';
import { amountText } from './limit-amount.ts';
import {
  LIMIT_KINDS,
  type Limit,
  type LimitGroup,
  type LimitTuning,
  type LimitUnit,
  limitName,
} from './limit-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeGroup } from './normalize-limits.ts';
import type { Path } from './path.ts';
import { type Membership, NO_QUOTA, QUOTA_GROUPS, type Quota } from './quota-definition.ts';
import type { RawLimitPolicy } from './raw-limits.ts';
import type { RawQuotas } from './raw-quotas.ts';
import { sizeBytes } from './written-values.ts';

/** What the workers of one group may use together; nothing when the file says nothing. */
export function normalizeQuota(written: RawQuotas | undefined, path: Path, context: NormalizeContext): Quota {
  if (written === undefined) return NO_QUOTA;
  const limits = QUOTA_GROUPS.flatMap((name): readonly LimitGroup[] => {
    const group = given(written[name] as RawLimitPolicy | undefined, path, name);
    if (group === undefined) return [];
    const normalized = normalizeGroup(name, group, {}, context);
    return normalized === undefined ? [] : [normalized];
  });
  return { limits, tuning: tuningOf({ value: written, path }, context) };
}

function tuningOf({ value, path }: Given<RawQuotas>, { report, folder }: NormalizeContext): LimitTuning {
  const { memory, cpu, io } = value;
  const most = memory?.max_rss ?? memory?.max;
  const high = memory?.high === undefined ? undefined : sizeBytes(memory.high, 0);
  if (high !== undefined && most !== undefined && high > sizeBytes(most, 0)) {
    report.error([...path, 'memory', 'high'], 'high is above the limit, so it would never count', {
      hint: 'write less than max_rss',
    });
  }
  return {
    ...(high === undefined ? {} : { memoryHigh: high }),
    ...(cpu?.weight === undefined ? {} : { cpuWeight: cpu.weight }),
    ...(io?.max_read_ops === undefined ? {} : { readOps: io.max_read_ops }),
    ...(io?.max_write_ops === undefined ? {} : { writeOps: io.max_write_ops }),
    devices: (io?.devices ?? []).map((device) => resolve(folder, device)),
  };
}

/** The groups with limits that each worker is in; workers in none are left out. */
export function memberships(groups: readonly GroupDefinition[]): ReadonlyMap<string, Membership> {
  const homes = new Map(groups.flatMap(({ name, members }) => members.map((member) => [member, name])));
  const limited = new Set(groups.filter(({ quota }) => hasQuota(quota)).map(({ name }) => name));
  const found = new Map<string, Membership>();
  for (const [member] of homes) {
    const path: string[] = [];
    const seen = new Set<string>();
    for (
      let home = homes.get(member);
      home !== undefined && !seen.has(home);
      seen.add(home), home = homes.get(home)
    ) {
      if (limited.has(home)) path.unshift(home);
    }
    if (path.length > 0) found.set(member, { path, afterOom: afterOom(path, groups) });
  }
  return found;
}

/** The innermost group that limits memory decides. */
function afterOom(path: readonly string[], groups: readonly GroupDefinition[]): Membership['afterOom'] {
  const policies = path.flatMap((name) => {
    const limits = groups.find((group) => group.name === name)?.quota.limits ?? [];
    return limits.flatMap((group) => (group.name === 'memory' ? [group.policy] : []));
  });
  switch (policies.at(-1)) {
    case 'graceful_shutdown':
    case 'immediate_kill':
      return 'rest';
    case 'restart':
      return 'restart';
    default:
      return null;
  }
}

/** Whether there is anything to be held to. */
export function hasQuota({ limits, tuning }: Quota): boolean {
  return limits.length > 0 || Object.keys(tuning).length > 1;
}

/** Reports what is allowed to a part and not to the whole: the limit of the part could never be reached. */
export function checkQuotas(
  groups: readonly GroupDefinition[],
  workers: readonly Pick<WorkerDefinition, 'name' | 'limits' | 'attachment'>[],
  { report }: NormalizeContext,
): void {
  const parts = new Map<string, Pick<Quota, 'limits'>>([
    ...workers.map((one) => [one.name, one] as const),
    ...groups.map((one) => [one.name, one.quota] as const),
  ]);
  const members = new Map(groups.map((group) => [group.name, group.members]));
  const foreign = new Set(workers.flatMap((one) => (one.attachment === undefined ? [] : [one.name])));
  for (const { name, quota } of groups) {
    if (!hasQuota(quota)) continue;
    const inside = [...insideOf(name, members)];
    for (const one of inside.filter((member) => foreign.has(member))) {
      report.warning(['groups', name, 'limits'], `${one} is not counted: somebody else starts it`, {
        hint: 'only what the master starts is held to the limits of a group',
        at: 'key',
      });
    }
    for (const { name: limit, max } of limitsOf(quota)) {
      const larger = inside
        .map((member) => ({
          member,
          most: limitsOf(parts.get(member)).find((one) => one.name === limit)?.max,
        }))
        .find(({ most }) => most !== undefined && most > max);
      if (larger === undefined) continue;
      const text = (amount: number): string => amountText(unitOf(limit), amount);
      report.warning(
        ['groups', name, 'limits', ...limit.split('.')],
        `${larger.member}, which is one of the group, may use more by itself (${text(larger.most ?? 0)}) than all of it together (${text(max)})`,
        { hint: 'its own limit is never reached; write less there, or more here' },
      );
    }
  }
}

function limitsOf(part: Pick<Quota, 'limits'> | undefined): readonly Limit[] {
  return part?.limits.flatMap(({ limits }) => limits) ?? [];
}

function unitOf(name: string): LimitUnit {
  return LIMIT_KINDS.find((kind) => limitName(kind) === name)?.unit ?? 'count';
}
