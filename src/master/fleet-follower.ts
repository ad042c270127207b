import type { ProcessControl } from '../processcontrol/process-control.ts';
import type { ExitStatus } from '../statemachine/restart-policy.ts';
import type { Snapshot } from '../statemachine/states.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { EventLog } from './event-log.ts';
import type { FleetObserver } from './fleet.ts';
import type { Memory } from './memory.ts';
import type { Tallies } from './metrics/tallies.ts';
import type { Relations } from './relations.ts';
import type { WorkerReloads } from './reloads/worker-reloads.ts';
import type { Resources } from './resources.ts';
import type { StartQueue } from './start-queue.ts';
import type { StartRecords } from './start-record.ts';

export interface FleetFollowerParts {
  readonly control: Pick<ProcessControl, 'acknowledge'>;
  readonly memory: Memory;
  readonly events: EventLog;
  readonly tallies: Tallies;
  readonly starts: StartQueue;
  readonly records: StartRecords;
  readonly resources: Resources;
  readonly relations: () => Relations;
  readonly reloads: () => WorkerReloads;
  readonly onEssentialEnded: (worker: string, status: ExitStatus) => void;
}

/** Tells whatever happens to workers to everybody who has to know it, in the order in which they have to. */
export function fleetFollower(parts: FleetFollowerParts): FleetObserver {
  const { control, memory, events, tallies, starts, records, resources, relations, reloads } = parts;
  /** For the next master. */
  const keep = (worker: WorkerActor): void => {
    const queue = starts.numberOf(worker);
    memory.keep(worker.name, queue === undefined ? worker.status : { ...worker.status, queue });
  };
  const follow = (worker: WorkerActor, before: Snapshot): void => {
    keep(worker);
    memory.keepHooks(worker.name, worker.hookResults);
    // What it brings about for others comes after it in the journal.
    const { state, reason } = worker.snapshot;
    if (state !== before.state) {
      const why = reason === '' ? '' : `: ${reason}`;
      events.noteOf(worker, 'state', state, `${before.state} → ${state}${why}`);
    }
    tallies.changed(worker.name, before, worker.snapshot);
    resources.usage.changed(worker);
    records.changed(worker, before);
    relations().changed(worker, before);
    resources.changed(worker);
  };
  return {
    changed: (worker, before) => starts.changed(worker, () => follow(worker, before)),
    busy: (worker) => starts.busy(worker),
    noted: (worker, type, reason, message) => events.noteOf(worker, type, reason, message),
    desiredChanged: ({ name, snapshot, definition }) => {
      if (snapshot.desired === 'running') memory.desired.started(name, definition.enabled);
      else memory.desired.forget(name);
    },
    essentialEnded: (worker, status) => parts.onEssentialEnded(worker.name, status),
    probed: (worker, probe, result) => tallies.of(worker.name).probed(probe, result),
    ended: (worker, end) => {
      events.addEnd(worker.name, end);
      if (end.cause === 'oom') resources.killedForMemory(worker);
      tallies.ended(worker.name, end);
      keep(worker);
      // Until then the shim keeps it, for a master that comes after this one.
      memory.afterwards(() => control.acknowledge(end.id));
    },
    endedAgain: (_worker, id) => memory.afterwards(() => control.acknowledge(id)),
    removed: (name) => {
      memory.forget(name);
      resources.forget(name);
      starts.forget(name);
      records.forget(name);
      relations().forget(name);
      tallies.forget(name);
      reloads().forget(name);
    },
  };
}
