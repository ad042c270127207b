import type { Configuration } from '../config/definition.ts';
import { type ConfigurationDiff, diffConfigurations } from '../config/diff.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { DependencyKeeper } from './dependencies/keeper.ts';
import type { DesiredState } from './desired-state.ts';
import type { EventLog } from './event-log.ts';
import type { Fleet } from './fleet.ts';
import type { GroupDesk } from './groups/group-desk.ts';
import type { StartQueue } from './start-queue.ts';

export interface ApplyParts {
  readonly fleet: Fleet;
  readonly dependencies: DependencyKeeper;
  readonly starts: StartQueue;
  readonly groups: Pick<GroupDesk, 'configure'>;
  readonly desired: DesiredState;
  readonly events: EventLog;
}

/**
 * Makes the fleet what the new configuration says, touching only workers whose effective definition changed (I9).
 * Returns at once with what is being done; `finished` resolves when removed workers are gone, or named as survivors.
 */
export function applyConfiguration(
  before: Configuration,
  after: Configuration,
  { fleet, dependencies, starts, groups, desired, events }: ApplyParts,
): { readonly diff: ConfigurationDiff; readonly finished: Promise<void> } {
  const diff = diffConfigurations(before, after);
  const definitions = new Map(after.workers.map((worker) => [worker.name, worker]));
  const note = (worker: string, reason: string, message: string): void =>
    events.add({ worker, incarnation: null, type: 'config', reason, message });

  const removals = diff.removed.map((name) => {
    note(name, 'removed', 'removed from the configuration');
    desired.forget(name);
    return fleet.remove(name);
  });
  const added = diff.added.flatMap((name) => {
    const definition = definitions.get(name);
    return definition === undefined ? [] : [fleet.add(definition)];
  });
  // Before anything starts: it is started in the cgroups of its groups.
  groups.configure(after);
  starts.limitTo(after.master.maxParallelStarts);
  // Before anything starts: what it has to wait for may be new.
  dependencies.configure(after.workers);
  for (const { name, keys } of diff.changed) {
    const definition = definitions.get(name);
    const worker = fleet.get(name);
    if (definition === undefined || worker === undefined) continue;
    const action = worker.redefine(definition);
    note(name, action, `${keys.join(', ')} changed; applied ${APPLIED[action]}`);
  }
  for (const worker of added) {
    note(worker.name, 'added', 'added to the configuration');
    if (worker.definition.enabled) worker.tell({ type: 'start' });
  }
  fleet.reorder([...after.workers.map(({ name }) => name), ...diff.removed]);
  return { diff, finished: Promise.all(removals).then(() => {}) };
}

const APPLIED: Readonly<Record<ReturnType<WorkerActor['redefine']>, string>> = {
  'in-place': 'in place',
  restart: 'by a restart',
  'next-start': 'at its next start',
  look: 'by looking for it again',
};
