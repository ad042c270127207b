import { reachableFrom } from '../../shared/graph.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { DependencyGraph } from './graph.ts';

/** How one waits for a worker to change. */
export interface Awaiting {
  until(worker: WorkerActor, look: (worker: WorkerActor) => boolean, signal?: AbortSignal): Promise<unknown>;
}

/**
 * Stops workers in the reverse order of their start: each when those among these that need it, be it by way of others, are
 * gone or cannot be stopped (A043); at once when it does not run itself, so that it does not begin to (A066).
 * Resolves when each has been told.
 * @param tell called once for each worker, when it is its turn
 */
export async function stopInOrder(
  workers: readonly WorkerActor[],
  graph: DependencyGraph,
  fleet: Awaiting,
  tell: (worker: WorkerActor) => void,
): Promise<void> {
  const byName = new Map(workers.map((worker) => [worker.name, worker]));
  const turnOf = async (worker: WorkerActor): Promise<void> => {
    // Through those that are not among these; where the way meets one that is, that one looks further.
    const onwards = (name: string): string[] =>
      name !== worker.name && byName.has(name) ? [] : graph.dependentsOf(name).map(({ from }) => from);
    const dependents = [...reachableFrom([worker.name], onwards)]
      .map((name) => byName.get(name))
      .filter((other): other is WorkerActor => other !== undefined && other !== worker);
    if (dependents.length > 0 && !hasNoProcess(worker)) {
      const over = new AbortController();
      const gone = Promise.all(dependents.map((other) => fleet.until(other, isOutOfTheWay, over.signal)));
      await Promise.race([gone, fleet.until(worker, hasNoProcess, over.signal)]);
      over.abort();
    }
    tell(worker);
  };
  await Promise.all(workers.map(turnOf));
}

/** Nobody can need it now; what is still being started must not begin to run. */
function hasNoProcess({ snapshot }: WorkerActor): boolean {
  return snapshot.process === null;
}

/** Nothing of it runs, or what runs of it cannot be helped. */
function isOutOfTheWay(worker: WorkerActor): boolean {
  return isDown(worker) || worker.snapshot.state === 'stop-failed';
}

function isDown({ snapshot: { state, process } }: WorkerActor): boolean {
  return process === null && state !== 'starting' && state !== 'cleaning' && state !== 'stopping';
}
