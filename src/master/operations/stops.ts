import type { Operation } from '../../api/master-port.ts';
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

  /** Somebody wants this worker to run. */
  callOff({ name, snapshot, definition }: WorkerActor): void {
    const { desired } = this.#parts;
    this.#starts.set(name, this.#startsOf(name) + 1);
    // It was to be stopped, and it is not its turn yet: for the machine nothing changes.
    const runsOn = snapshot.desired === 'running' && desired.isStopped(name);
    if (runsOn) desired.started(name, definition.enabled);
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
      if (turn?.starts === this.#startsOf(worker.name)) {
        turn.come(worker.tell({ type: 'stop', cause: 'requested', now }));
        // Last word: that it is not wanted any more and that somebody said so are two things.
        desired.stopped(worker.name);
      } else turn?.come('off');
    });
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

  #startsOf(name: string): number {
    return this.#starts.get(name) ?? 0;
  }
}

/** An order to stop that has to wait for its turn. */
class Turn {
  /** How often the worker had been started when the order was given. */
  readonly starts: number;
  /** null = its turn has not come yet; `off` = when it came, somebody had started the worker again. */
  outcome: Step['verdict'] | 'off' | null = null;
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
