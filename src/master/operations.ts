import type { ActionResult, WaitRequest } from '../api/contract.ts';
import type { Operation } from '../api/master-port.ts';
import { HsuError, toHsuError } from '../shared/errors.ts';
import type { SignalName } from '../shared/signals.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { DesiredState } from './desired-state.ts';
import type { EventLog } from './event-log.ts';
import type { Fleet } from './fleet.ts';
import { type Judgement, judgeStart, judgeStop, judgeWait, resultOf } from './settle.ts';

type FleetVerb = 'start' | 'stop' | 'restart' | 'reset';

/** The verbs of an operator: each becomes an event of the worker's machine, and a wait for what comes of it. */
export class Operations {
  readonly #fleet: Fleet;
  readonly #desired: DesiredState;
  readonly #events: EventLog;

  constructor(fleet: Fleet, desired: DesiredState, events: EventLog) {
    this.#fleet = fleet;
    this.#desired = desired;
    this.#events = events;
  }

  /** Begins the verb for each of these workers, in this order. Throws HsuError `not_found` before doing anything. */
  begin(verb: FleetVerb, names: readonly string[]): readonly Operation[] {
    return names
      .map((name) => this.#require(name))
      .map((worker) => {
        if (this.#fleet.isLeaving(worker.name)) {
          return this.#finished(
            resultOf(worker, 'failed', `cannot ${verb}: it is being removed from the configuration`),
          );
        }
        this.#events.add({
          worker: worker.name,
          incarnation: worker.snapshot.incarnation,
          type: 'api',
          reason: verb,
          message: `${verb} was asked for`,
        });
        return this.#begin(verb, worker);
      });
  }

  /** Sends a signal and nothing else; what is wanted of the worker stays as it is. */
  async signal(
    names: readonly string[],
    signal: SignalName,
    target: 'main' | 'group' | 'tree',
  ): Promise<readonly ActionResult[]> {
    return Promise.all(
      names.map(async (name) => {
        const worker = this.#require(name);
        const { state, process } = worker.snapshot;
        if (process === null) {
          return resultOf(worker, 'failed', `cannot signal: the worker is ${state}, nothing was signalled`);
        }
        try {
          const reached = await worker.signal(signal, target);
          return reached === 0
            ? resultOf(worker, 'failed', `${signal} reached nobody: the process has just ended`)
            : resultOf(worker, 'done', `${signal} sent to ${target} (pid ${process.pid})`);
        } catch (error) {
          return resultOf(worker, 'failed', toHsuError(error).message);
        }
      }),
    );
  }

  /** Waits for a state; see {@link judgeWait}. */
  async waitFor(name: string, state: WaitRequest['for'], signal: AbortSignal): Promise<ActionResult> {
    return this.#settled(this.#require(name), judgeWait(state), signal);
  }

  #begin(verb: FleetVerb, worker: WorkerActor): Operation {
    const before = worker.snapshot;
    switch (verb) {
      case 'start': {
        const verdict = worker.tell({ type: 'start' });
        if (verdict === 'ignored' && before.state === 'running' && worker.isReady) {
          return this.#finished(
            resultOf(worker, 'unchanged', `already running (pid ${before.process?.pid})`),
          );
        }
        return this.#operation(worker, judgeStart(worker.snapshot.incarnation));
      }
      case 'restart': {
        const fresh = before.process === null && before.state === 'starting';
        worker.tell({ type: 'restart', cause: 'requested' });
        return this.#operation(worker, judgeStart(fresh ? before.incarnation : before.incarnation + 1));
      }
      case 'stop': {
        const verdict = worker.tell({ type: 'stop', cause: 'requested' });
        this.#desired.stopped(worker.name);
        if (verdict === 'ignored') {
          return this.#finished(resultOf(worker, 'unchanged', `already ${worker.snapshot.state}`));
        }
        return this.#operation(worker, judgeStop);
      }
      case 'reset':
        worker.tell({ type: 'reset' });
        return this.#finished(resultOf(worker, 'done', `counters are reset, ${worker.snapshot.state}`));
    }
  }

  #operation(worker: WorkerActor, judge: (worker: WorkerActor) => Judgement): Operation {
    return {
      worker: worker.name,
      accepted: resultOf(worker, 'accepted', worker.snapshot.state),
      settled: async (signal) => this.#remembered(await this.#settled(worker, judge, signal)),
    };
  }

  /** Nothing has to be waited for. */
  #finished(result: ActionResult): Operation {
    return { worker: result.worker, accepted: result, settled: () => this.#remembered(result) };
  }

  /** Whoever was told "stopped" may rely on it, whatever happens to this master in the next moment (I2). */
  async #remembered(result: ActionResult): Promise<ActionResult> {
    await this.#desired.flush();
    return result;
  }

  async #settled(
    worker: WorkerActor,
    judge: (worker: WorkerActor) => Judgement,
    signal: AbortSignal,
  ): Promise<ActionResult> {
    const isForgotten = (): boolean => this.#fleet.get(worker.name) !== worker;
    const look = (it: WorkerActor): Judgement => judge(it) ?? (isForgotten() ? REMOVED : null);
    const judgement = await this.#fleet.until(worker, look, signal);
    return judgement === undefined
      ? resultOf(worker, 'timeout', `still ${worker.snapshot.state}; the operation continues`)
      : resultOf(worker, judgement.outcome, judgement.message);
  }

  #require(name: string): WorkerActor {
    const worker = this.#fleet.get(name);
    if (worker === undefined) throw new HsuError('not_found', `no worker ${name}`);
    return worker;
  }
}

/** Whatever was waited for will not come any more. */
const REMOVED: Judgement = { outcome: 'failed', message: 'removed from the configuration meanwhile' };
