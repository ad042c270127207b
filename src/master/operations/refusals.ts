import type { ActionResult } from '../../api/contract/actions.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { resultOf } from './settle.ts';

/** Workers to which something must not be done, each with the reason. */
export type Refusals = ReadonlyMap<WorkerActor, string>;

/** @param why the reason against this worker; null = it may be done */
export function refusalsOf(
  workers: readonly WorkerActor[],
  why: (worker: WorkerActor) => string | null,
): Refusals {
  return new Map(
    workers.flatMap((worker) => {
      const reason = why(worker);
      return reason === null ? [] : [[worker, reason] as const];
    }),
  );
}

/** It is not done to this worker. */
export function refusedResult(verb: string, worker: WorkerActor, why: string): ActionResult {
  return resultOf(worker, 'failed', `cannot ${verb}: ${why}`);
}

/** It is done to none of these, because of some. */
export function allRefused(
  verb: string,
  workers: readonly WorkerActor[],
  refused: Refusals,
): readonly ActionResult[] {
  const names = [...refused.keys()].map(({ name }) => name).join(', ');
  const others = `${names} of the group cannot, and nothing was done`;
  return workers.map((worker) => refusedResult(verb, worker, refused.get(worker) ?? others));
}
