import type { Operation } from '../../api/master-port.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { DependencyKeeper } from '../dependencies/keeper.ts';
import type { DesiredState } from '../desired-state.ts';
import type { Fleet } from '../fleet.ts';

/** What is needed and rests. */
export interface Needed {
  /** Started as well. */
  readonly started: readonly WorkerActor[];
  /** Somebody has stopped these; only somebody who says so starts them again. */
  readonly keptStopped: readonly WorkerActor[];
}

/** What workers that are started need of others: one that needs what does not run, and will not by itself, would wait for ever. */
export class Needs {
  readonly #fleet: Pick<Fleet, 'get'>;
  readonly #desired: Pick<DesiredState, 'isStopped'>;
  readonly #dependencies: Pick<DependencyKeeper, 'graph'>;

  constructor(
    fleet: Pick<Fleet, 'get'>,
    desired: Pick<DesiredState, 'isStopped'>,
    dependencies: Pick<DependencyKeeper, 'graph'>,
  ) {
    this.#fleet = fleet;
    this.#desired = desired;
    this.#dependencies = dependencies;
  }

  /** @param withStopped whether what somebody has stopped is started as well */
  of(workers: readonly WorkerActor[], withStopped: boolean): Needed {
    const named = new Set(workers.map(({ name }) => name));
    const resting = [...this.#dependencies.graph.requiredBy(named)]
      .filter((name) => !named.has(name))
      .map((name) => this.#fleet.get(name))
      .filter((worker) => worker !== undefined)
      .filter(({ snapshot: { desired, state } }) => desired === 'stopped' || state === 'stopped');
    const isKept = ({ name }: WorkerActor): boolean => !withStopped && this.#desired.isStopped(name);
    return { started: resting.filter((worker) => !isKept(worker)), keptStopped: resting.filter(isKept) };
  }

  /** The same operation, which also tells what was started for this worker, or was not and would have had to be. */
  naming(operation: Operation, { started, keptStopped }: Needed): Operation {
    const needs = this.#dependencies.graph.requiredBy([operation.worker]);
    const namesIn = (workers: readonly WorkerActor[]): string[] =>
      workers.map(({ name }) => name).filter((name) => needs.has(name));
    const alsoStarted = namesIn(started);
    const kept = namesIn(keptStopped);
    return {
      ...operation,
      settled: async (signal) => {
        const result = await operation.settled(signal);
        const hint =
          result.outcome === 'failed' && kept.length > 0
            ? `; ${kept.join(', ')} was stopped by request: start it too, or add --with-deps`
            : '';
        const also = alsoStarted.length === 0 ? {} : { alsoStarted };
        return { ...result, message: `${result.message}${hint}`, ...also };
      },
    };
  }
}
