import { TimerSlot } from '../workers/timer-slot.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { DependencyGraph } from './dependencies/graph.ts';
import { stopInOrder } from './dependencies/stop-order.ts';
import { type Fleet, isAtRest } from './fleet.ts';

/** The part of the time after which nothing drains any more, so that stop sequences have the rest. */
const SHARE_OF_DRAINS = 2 / 3;

/**
 * Stops every worker, those that need others first and then these (A043), otherwise all at once; each follows its own
 * stop sequence; drains have to be over early enough for these. One that turns up meanwhile, found by a new shim, is waited for too. When `forceAfterMs` is over, or
 * `force` aborts, whatever still lives is killed. Resolves with the names of workers that could not be stopped even so.
 */
export async function stopFleet(
  fleet: Fleet,
  graph: DependencyGraph,
  forceAfterMs: number,
  force: AbortSignal,
): Promise<string[]> {
  const workers = fleet.all().reverse();
  // Whatever ends by itself before its turn has no reason to come back (A066).
  for (const worker of workers) worker.waitFor('the next master', true);
  let now = false;
  const stop = (worker: WorkerActor): void => {
    worker.tell({ type: 'stop', cause: 'shutdown', now });
  };
  const hurry = (): void => {
    now = true;
    for (const worker of fleet.all()) if (worker.snapshot.stop?.drain !== undefined) stop(worker);
  };
  const kill = (): void => {
    for (const worker of fleet.all()) {
      if (isAtRest(worker)) continue;
      stop(worker);
      worker.tell({ type: 'kill' });
    }
  };
  const drainTimer = new TimerSlot();
  drainTimer.set(forceAfterMs * SHARE_OF_DRAINS, hurry);
  const timer = new TimerSlot();
  timer.set(forceAfterMs, kill);
  force.addEventListener('abort', kill);
  if (force.aborted) kill();
  try {
    await stopInOrder(workers, graph, fleet, stop);
    while (!fleet.all().every(isSettled)) {
      await Promise.all(fleet.all().map((worker) => fleet.until(worker, isSettled)));
    }
  } finally {
    drainTimer.clear();
    timer.clear();
    force.removeEventListener('abort', kill);
  }
  const survivors = fleet.all().filter((worker) => !isAtRest(worker));
  return survivors.map(({ name }) => name);
}

function isSettled(worker: WorkerActor): boolean {
  return isAtRest(worker) || isBeyondHelp(worker);
}

/** Killed already, and something is left all the same. A sequence without a kill still has the forced one before it. */
function isBeyondHelp({ snapshot }: WorkerActor): boolean {
  return snapshot.state === 'stop-failed' && (snapshot.process === null || snapshot.stop?.killed === true);
}
