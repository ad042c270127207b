import type { Operation } from '../../api/master-port.ts';
import { isUpState } from '../../statemachine/states.ts';
import type { Step } from '../../statemachine/transition.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { DependencyKeeper } from '../dependencies/keeper.ts';
import { stopInOrder } from '../dependencies/stop-order.ts';
import type { DesiredState } from '../desired-state.ts';
import type { Fleet } from '../fleet.ts';
import type { Outcomes } from './outcomes.ts';
import { type Judgement, judgeStop, resultOf } from './settle.ts';

export interface StopsParts {
  readonly fleet: Fleet;
  readonly desired: DesiredState;
  readonly dependencies: Pick<DependencyKeeper, 'graph'>;
  readonly outcomes: Outcomes;
}

const OFF: Judgement = { outcome: 'failed', message: 'a later start replaced this stop' };

/** Orders to stop: each worker is told when it is its turn, unless somebody wants it to run before that. */
export class Stops {
  readonly #parts: StopsParts;
  /** How often somebody has asked for each worker to run: a stop whose turn has not come yet is then off. */
  readonly #starts = new Map<string, number>();

  constructor(parts: StopsParts) {
    this.#parts = parts;
  }

  /** Somebody wants these workers to run. */
  callOff(workers: readonly WorkerActor[]): void {
    for (const worker of workers) {
      this.#starts.set(worker.name, this.#startsOf(worker.name) + 1);
      const awaitsTurn = !isWanted(worker) && isUpState(worker.snapshot.state);
      if (awaitsTurn) worker.tell({ type: 'start' });
    }
  }

  /**
   * Stops these, those that need others first.
   * @param now whether that is done without a drain
   */
  begin(workers: readonly WorkerActor[], now: boolean): ReadonlyMap<WorkerActor, Operation> {
    const { fleet, desired, dependencies } = this.#parts;
    const turns = new Map(workers.map((worker) => [worker, new Turn(this.#startsOf(worker.name))]));
    // Whatever happens to this master before it is their turn: they are not wanted any more (I2).
    for (const { name } of workers) desired.stopped(name);
    void stopInOrder(workers, dependencies.graph, fleet, (worker) => {
      const turn = turns.get(worker);
      const isOff = turn?.starts !== this.#startsOf(worker.name) || (turn.waits && isWanted(worker));
      turn?.come(isOff ? 'off' : this.#tell(worker, { now }));
    });
    for (const [worker, turn] of turns) {
      if (turn.outcome !== null) continue;
      this.#tell(worker, { later: true });
      turn.waits = !isWanted(worker);
    }
    return new Map([...turns].map(([worker, turn]) => [worker, this.#operation(worker, turn)]));
  }

  #operation(worker: WorkerActor, turn: Turn): Operation {
    const { outcomes } = this.#parts;
    if (turn.outcome === 'ignored') {
      return outcomes.finished(resultOf(worker, 'unchanged', `already ${worker.snapshot.state}`));
    }
    const operation = outcomes.of(worker, (it) => (turn.outcome === 'off' ? OFF : judgeStop(it)));
    return {
      ...operation,
      settled: async (signal) => {
        await turn.comesOr(signal);
        return operation.settled(signal);
      },
    };
  }

  #tell(worker: WorkerActor, how: { readonly now?: boolean; readonly later?: boolean }): Step['verdict'] {
    const verdict = worker.tell({ type: 'stop', cause: 'requested', ...how });
    // Last word: that it is not wanted any more and that somebody said so are two things.
    this.#parts.desired.stopped(worker.name);
    return verdict;
  }

  #startsOf(name: string): number {
    return this.#starts.get(name) ?? 0;
  }
}

function isWanted({ snapshot }: WorkerActor): boolean {
  return snapshot.desired === 'running';
}

/** An order to stop that has to wait for its turn. */
class Turn {
  /** How often the worker had been started when the order was given. */
  readonly starts: number;
  /** null = its turn has not come yet; `off` = when it came, somebody had started the worker again. */
  outcome: Step['verdict'] | 'off' | null = null;
  /** It has to wait for it, and is not wanted any more unless somebody says so. */
  waits = false;
  readonly #come = Promise.withResolvers<void>();

  constructor(starts: number) {
    this.starts = starts;
  }

  come(outcome: Step['verdict'] | 'off'): void {
    this.outcome = outcome;
    this.#come.resolve();
  }

  comesOr(signal: AbortSignal): Promise<unknown> {
    if (signal.aborted) return Promise.resolve();
    const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    return Promise.race([this.#come.promise, aborted]);
  }
}
