import { findCycles } from '../shared/graph.ts';
import type { GroupDefinition } from './group-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { normalizeQuota } from './normalize-quotas.ts';
import type { RawConfiguration } from './raw.ts';
import type { Report } from './report.ts';
import { mostSimilar } from './similar.ts';

/**
 * The groups of a document. Reports members that do not exist, those of two groups, groups inside themselves, and
 * names that a worker has already.
 */
export function normalizeGroups(
  { groups: written }: RawConfiguration,
  workers: readonly string[],
  context: NormalizeContext,
): readonly GroupDefinition[] {
  const { report } = context;
  const groups = Object.entries(written ?? {}).map(
    ([name, group]): GroupDefinition => ({
      name,
      members: group?.members ?? [],
      strategy: group?.strategy ?? null,
      quota: normalizeQuota(group?.limits, ['groups', name, 'limits'], context),
      maxRunning: group?.max_running || Infinity,
      leader: group?.leader ?? null,
      onFailure: group?.on_failure ?? 'keep',
    }),
  );
  const names = new Set(groups.map(({ name }) => name));
  const known = new Set([...workers, ...names]);
  rejectTakenNames(groups, workers, report);
  const homes = new Map<string, string>();
  for (const group of groups) {
    for (const [index, member] of group.members.entries()) {
      const path = ['groups', group.name, 'members', index];
      const home = homes.get(member);
      if (!known.has(member)) {
        const similar = mostSimilar(member, [...known]);
        report.error(
          path,
          `the group ${group.name} names ${JSON.stringify(member)}, and there is no such worker or group`,
          {
            hint:
              similar === undefined
                ? 'members are ids of workers, and names of groups'
                : `did you mean "${similar}"?`,
          },
        );
      } else if (home !== undefined) {
        report.error(path, `${member} is already a member of the group ${home}`, {
          hint: 'put one group into the other, or use labels, of which a worker can have many',
        });
      } else homes.set(member, group.name);
    }
  }
  const members = new Map(groups.map((group) => [group.name, group.members.filter((one) => names.has(one))]));
  for (const cycle of findCycles(names, (name) => members.get(name) ?? [])) {
    const [first = '', second = ''] = cycle;
    const index = groups.find(({ name }) => name === first)?.members.indexOf(second) ?? 0;
    report.error(['groups', first, 'members', index], `groups inside each other: ${cycle.join(' → ')}`, {
      hint: 'take one of these members out',
    });
  }
  return groups;
}

/** A member would mean one or the other. */
function rejectTakenNames(
  groups: readonly GroupDefinition[],
  workers: readonly string[],
  report: Report,
): void {
  const taken = new Map(workers.map((name) => [name.toLowerCase(), name]));
  for (const { name } of groups) {
    const worker = taken.get(name.toLowerCase());
    if (worker === undefined) continue;
    report.error(['groups', name], `${name} is the name of a worker`, {
      hint: 'call the group something else',
      at: 'key',
    });
  }
}
