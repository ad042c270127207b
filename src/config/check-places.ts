import type { WorkerDefinition } from './definition.ts';
import type { GroupDefinition } from './group-definition.ts';
import type { Report } from './report.ts';

/**
 * Warns of groups with fewer places than one of their workers needs: what it starts after runs on in the same group, and
 * takes all of them.
 */
export function checkPlaces(
  groups: readonly GroupDefinition[],
  workers: readonly WorkerDefinition[],
  report: Report,
): void {
  const byName = new Map(workers.map((worker) => [worker.name, worker]));
  const members = new Map(groups.map((group) => [group.name, group.members]));
  for (const { name, maxRunning } of groups) {
    if (!Number.isFinite(maxRunning)) continue;
    const inside = insideOf(name, members);
    for (const worker of inside) {
      const needed = [...neededBy(worker, byName)].filter((one) => inside.has(one));
      if (needed.length < maxRunning) continue;
      report.warning(
        ['groups', name, 'max_running'],
        `${worker} would never start: it needs ${needed.join(', ')} to run, which takes all places`,
        { hint: `write at least ${needed.length + 1}` },
      );
      break;
    }
  }
}

/** Workers that run on while this one runs, because it needs them. */
function neededBy(name: string, byName: ReadonlyMap<string, WorkerDefinition>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { worker, condition } of byName.get(next)?.dependencies.workers ?? []) {
      const ends = condition === 'completed' || condition === 'completed_successfully';
      const other = byName.get(worker);
      if (ends || other === undefined || other.oneshot || found.has(worker) || worker === name) continue;
      found.add(worker);
      open.push(worker);
    }
  }
  return found;
}

/** Workers and groups in a group, at whatever depth. */
export function insideOf(name: string, members: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const member of members.get(next) ?? []) {
      if (found.has(member)) continue;
      found.add(member);
      open.push(member);
    }
  }
  return found;
}
