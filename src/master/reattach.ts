import type { Inheritance } from '../processcontrol/process-control.ts';
import type { ExitRecord } from '../shim/protocol/facts.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { Fleet } from './fleet.ts';
import { orphanDefinition } from './orphan.ts';

export interface ReattachParts {
  readonly fleet: Fleet;
  readonly inheritance: Inheritance;
  /** A process has turned up that nothing was known of. */
  readonly onTurnedUp: (worker: WorkerActor) => void;
  /** The end of a process whose worker is no more. */
  readonly onStrangerEnded: (exit: ExitRecord) => void;
}

/**
 * Hands out what the successor of a lost shim knows. Returns the names of workers that are configured no more and of which
 * something lives all the same: they are in the fleet, to be removed.
 */
export function reattach({
  fleet,
  inheritance,
  onTurnedUp,
  onStrangerEnded,
}: ReattachParts): readonly string[] {
  const { live, exits } = inheritance;
  for (const exit of exits) if (fleet.get(exit.worker) === undefined) onStrangerEnded(exit);
  // The old shim may have died over the start of a worker that was removed meanwhile.
  const orphans = live.map(({ worker }) => worker).filter((name) => fleet.get(name) === undefined);
  for (const name of orphans) fleet.add(orphanDefinition(name));
  const liveOf = new Map(live.map((facts) => [facts.worker, facts]));
  for (const worker of fleet.all()) {
    const wasThere = worker.snapshot.process !== null;
    worker.takeOver.reattach(
      liveOf.get(worker.name),
      exits.filter((exit) => exit.worker === worker.name),
    );
    if (!wasThere && worker.snapshot.process !== null) onTurnedUp(worker);
  }
  return orphans;
}
