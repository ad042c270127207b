import type { ActionResult } from '../../api/contract/actions.ts';
import { toHsuError } from '../../shared/errors.ts';
import type { SignalName } from '../../shared/signals.ts';
import { whyNot } from '../../workers/permission.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { allRefused, refusalsOf, refusedResult } from './refusals.ts';
import { resultOf } from './settle.ts';

/**
 * Sends a signal to each of these and nothing else; what is wanted of them stays as it is.
 * @param asOne whether nobody gets it when one of them cannot
 */
export async function signalWorkers(
  workers: readonly WorkerActor[],
  signal: SignalName,
  target: 'main' | 'group' | 'tree',
  asOne: boolean,
): Promise<readonly ActionResult[]> {
  const refused = refusalsOf(workers, (worker) => whyNotSignalled(worker, signal));
  if (asOne && refused.size > 0) return allRefused('signal', workers, refused);
  return Promise.all(
    workers.map(async (worker) => {
      const refusal = refused.get(worker);
      if (refusal !== undefined) return refusedResult('signal', worker, refusal);
      const pid = worker.snapshot.process?.pid;
      try {
        const reached = await worker.signal(signal, target);
        return reached === 0
          ? resultOf(worker, 'failed', `${signal} reached nobody: the process has just ended`)
          : resultOf(worker, 'done', `${signal} sent to ${target} (pid ${pid})`);
      } catch (error) {
        return resultOf(worker, 'failed', toHsuError(error).message);
      }
    }),
  );
}

/** Why this worker cannot be signalled; null = it can be. */
function whyNotSignalled(worker: WorkerActor, signal: SignalName): string | null {
  const { state, process } = worker.snapshot;
  if (process === null) return `the worker is ${state}, nothing was signalled`;
  return whyNot({ verb: 'signal', signal }, worker);
}
