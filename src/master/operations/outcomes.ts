import type { ActionResult } from '../../api/contract/actions.ts';
import type { Operation } from '../../api/master-port.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { DesiredState } from '../desired-state.ts';
import type { Fleet } from '../fleet.ts';
import { type Judge, type Judgement, resultOf } from './settle.ts';

/** Whatever was waited for will not come any more. */
const REMOVED: Judgement = { outcome: 'failed', message: 'removed from the configuration meanwhile' };

/** What comes of verbs: waited for by those who want to know, and told when it is certain to last. */
export class Outcomes {
  readonly #fleet: Fleet;
  readonly #desired: DesiredState;

  constructor(fleet: Fleet, desired: DesiredState) {
    this.#fleet = fleet;
    this.#desired = desired;
  }

  /** A verb that is under way, until the judge says what came of it. */
  of(worker: WorkerActor, judge: Judge): Operation {
    return {
      worker: worker.name,
      accepted: resultOf(worker, 'accepted', worker.snapshot.state),
      settled: async (signal) => this.#remembered(await this.settled(worker, judge, signal)),
    };
  }

  /** A verb of which nothing has to be waited for. */
  finished(result: ActionResult): Operation {
    return { worker: result.worker, accepted: result, settled: () => this.#remembered(result) };
  }

  /** Resolves with what the judge says, or `timeout` when the signal aborts first. */
  async settled(worker: WorkerActor, judge: Judge, signal: AbortSignal): Promise<ActionResult> {
    const isForgotten = (): boolean => this.#fleet.get(worker.name) !== worker;
    const look = (it: WorkerActor): Judgement => judge(it) ?? (isForgotten() ? REMOVED : null);
    const judgement = await this.#fleet.until(worker, look, signal);
    return judgement === undefined
      ? resultOf(worker, 'timeout', `still ${worker.snapshot.state}; the operation continues`)
      : resultOf(worker, judgement.outcome, judgement.message);
  }

  /** Whoever was told "stopped" may rely on it, whatever happens to this master in the next moment (I2). */
  async #remembered(result: ActionResult): Promise<ActionResult> {
    await this.#desired.flush();
    return result;
  }
}
