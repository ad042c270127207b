import type { WorkerDefinition } from './definition.ts';
import type { GroupDefinition } from './group-definition.ts';
import type { Report } from './report.ts';
import { mostSimilar } from './similar.ts';

/** Rejects leaders that are not in their group, or of which nobody can tell whether they have ended for good. */
export function checkLeaders(
  groups: readonly GroupDefinition[],
  workers: readonly WorkerDefinition[],
  report: Report,
): void {
  const byName = new Map(workers.map((worker) => [worker.name, worker]));
  for (const { name, leader } of groups) {
    if (leader === null) continue;
    const path = ['groups', name, 'leader'];
    const members = workersIn(name, groups).filter((member) => byName.has(member));
    const worker = members.includes(leader) ? byName.get(leader) : undefined;
    if (worker === undefined) {
      const similar = mostSimilar(leader, members);
      report.error(path, `${JSON.stringify(leader)} is no worker of the group ${name}`, {
        hint: similar === undefined ? 'name one of its workers' : `did you mean "${similar}"?`,
      });
    } else if (worker.attachment !== undefined) {
      report.error(path, `${leader} is unmanaged: it is looked for again whenever it has ended`, {
        hint: 'name a worker that is started here',
      });
    } else if (!worker.oneshot && /^(always|unless-stopped)$/.test(worker.restart.policy)) {
      report.warning(path, `${leader} is started again whenever it has ended well`, {
        hint: 'set its restart_policy to on-failure or never, or make it a oneshot',
      });
    }
  }
}

/** All members of a group and of the groups in it; a group that is inside itself is told elsewhere. */
function workersIn(group: string, groups: readonly GroupDefinition[], seen = new Set<string>()): string[] {
  if (seen.has(group)) return [];
  seen.add(group);
  const members = groups.find(({ name }) => name === group)?.members ?? [];
  return members.flatMap((member) =>
    groups.some(({ name }) => name === member) ? workersIn(member, groups, seen) : [member],
  );
}
