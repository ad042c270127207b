import type { ActionResult, WaitRequest } from '../api/contract/actions.ts';
import type { ActOptions, Operation } from '../api/master-port.ts';
import { HsuError, toHsuError } from '../shared/errors.ts';
import type { SignalName } from '../shared/signals.ts';
import type { Step } from '../statemachine/transition.ts';
import { whyNot } from '../workers/permission.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { DependencyKeeper } from './dependencies/keeper.ts';
import { stopInOrder } from './dependencies/stop-order.ts';
import type { DesiredState } from './desired-state.ts';
import type { EventLog } from './event-log.ts';
import type { Fleet } from './fleet.ts';
import type { JointRestarts } from './groups/joint-restarts.ts';
import { type Judge, type Judgement, judgeStart, judgeStop, judgeWait, resultOf } from './settle.ts';

type FleetVerb = 'start' | 'stop' | 'restart' | 'reset';

/** The verbs of an operator: each becomes an event of the worker's machine, and a wait for what comes of it. */
export class Operations {
  readonly #fleet: Fleet;
  readonly #desired: DesiredState;
  readonly #events: EventLog;
  readonly #dependencies: DependencyKeeper;
  readonly #joint: JointRestarts;
  /** How often somebody has asked for each worker to run: a stop whose turn has not come yet is then off. */
  readonly #starts = new Map<string, number>();

  constructor(
    fleet: Fleet,
    desired: DesiredState,
    events: EventLog,
    dependencies: DependencyKeeper,
    joint: JointRestarts,
  ) {
    this.#fleet = fleet;
    this.#desired = desired;
    this.#events = events;
    this.#dependencies = dependencies;
    this.#joint = joint;
  }

  /**
   * Begins the verb for each of these workers. What they need is started with them, and those that need others are
   * stopped first. Throws HsuError `not_found` before doing anything.
   * @param options.withDependencies whether this goes for needed workers that somebody has stopped, too
   * @param options.now whether what stops does so without a drain
   * @param options.asOne whether nothing is done when it cannot be done for one of them
   */
  begin(verb: FleetVerb, names: readonly string[], options: ActOptions = {}): readonly Operation[] {
    const { withDependencies = false, asOne = false, now = false } = options;
    const workers = names.map((name) => this.#require(name));
    const staying = workers.filter(({ name }) => !this.#fleet.isLeaving(name));
    const refused = this.#refusalsOf(verb, workers);
    if (asOne && refused.size > 0) {
      return resultsOfRefusal(verb, workers, refused).map((result) => this.#finished(result));
    }
    for (const worker of staying) this.#note(worker, verb, `${verb} was asked for`);
    const willing = staying.filter((worker) => !refused.has(worker));
    const restarts =
      verb === 'restart' && this.#joint.areRelated(willing) ? this.#restartTogether(willing, now) : null;
    const needed = startsWorkers(verb) ? this.#neededBy(willing, withDependencies) : NOTHING_NEEDED;
    const turns = this.#stopInTurn(verb === 'stop' ? willing : [], now);
    const operations = workers.map((worker) => {
      const refusal = refused.get(worker);
      if (refusal !== undefined) {
        return this.#finished(resultOf(worker, 'failed', `cannot ${verb}: ${refusal}`));
      }
      return verb === 'stop'
        ? this.#stopOperation(worker, turns.get(worker) ?? new StopTurn(0))
        : this.#begin(verb, worker, needed, restarts, now);
    });
    this.#startNeeded(needed, willing);
    return operations;
  }

  /**
   * Sends a signal and nothing else; what is wanted of the worker stays as it is. Throws HsuError `not_found` before
   * doing anything.
   * @param options.asOne whether nobody gets it when one of them cannot
   */
  async signal(
    names: readonly string[],
    signal: SignalName,
    target: 'main' | 'group' | 'tree',
    { asOne = false }: ActOptions = {},
  ): Promise<readonly ActionResult[]> {
    const workers = names.map((name) => this.#require(name));
    const refused = new Map(
      workers.flatMap((worker) => {
        const why = whyNotSignalled(worker, signal);
        return why === null ? [] : [[worker, why] as const];
      }),
    );
    if (asOne && refused.size > 0) return resultsOfRefusal('signal', workers, refused);
    return Promise.all(
      workers.map(async (worker) => {
        const refusal = refused.get(worker);
        if (refusal !== undefined) return resultOf(worker, 'failed', `cannot signal: ${refusal}`);
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

  /** Waits for a state; see {@link judgeWait}. */
  async waitFor(name: string, state: WaitRequest['for'], signal: AbortSignal): Promise<ActionResult> {
    return this.#settled(this.#require(name), judgeWait(state), signal);
  }

  /** Tells each of these to stop when it is its turn, unless somebody wants it to run before that. */
  #stopInTurn(workers: readonly WorkerActor[], now: boolean): ReadonlyMap<WorkerActor, StopTurn> {
    const stops = new Map(
      workers.map((worker) => [worker, new StopTurn(this.#starts.get(worker.name) ?? 0)]),
    );
    // Whatever happens to this master before it is their turn: they are not wanted any more (I2).
    for (const { name } of workers) this.#desired.stopped(name);
    void stopInOrder(workers, this.#dependencies.graph, this.#fleet, (worker) => {
      const stop = stops.get(worker);
      if (stop?.starts === (this.#starts.get(worker.name) ?? 0)) {
        stop.come(worker.tell({ type: 'stop', cause: 'requested', now }));
        // Last word: that it is not wanted any more and that somebody said so are two things.
        this.#desired.stopped(worker.name);
      } else stop?.come('off');
    });
    return stops;
  }

  #stopOperation(worker: WorkerActor, stop: StopTurn): Operation {
    if (stop.outcome === 'ignored') {
      return this.#finished(resultOf(worker, 'unchanged', `already ${worker.snapshot.state}`));
    }
    const operation = this.#operation(worker, (it) => (stop.outcome === 'off' ? STOP_IS_OFF : judgeStop(it)));
    return {
      ...operation,
      settled: async (signal) => {
        await stop.comesOr(signal);
        return operation.settled(signal);
      },
    };
  }

  /** A worker that needs one which does not run, and will not by itself, would wait for ever. */
  #neededBy(workers: readonly WorkerActor[], withDependencies: boolean): Needed {
    const named = new Set(workers.map(({ name }) => name));
    const resting = [...this.#dependencies.graph.requiredBy(named)]
      .filter((name) => !named.has(name))
      .map((name) => this.#fleet.get(name))
      .filter((worker) => worker !== undefined)
      .filter(({ snapshot: { desired, state } }) => desired === 'stopped' || state === 'stopped');
    const isKept = ({ name }: WorkerActor): boolean => !withDependencies && this.#desired.isStopped(name);
    return { started: resting.filter((worker) => !isKept(worker)), keptStopped: resting.filter(isKept) };
  }

  #startNeeded({ started }: Needed, by: readonly WorkerActor[]): void {
    for (const worker of started) {
      this.#wantRunning(worker);
      this.#note(worker, 'start', `started because ${by.map(({ name }) => name).join(', ')} needs it`);
      worker.tell({ type: 'start' });
    }
  }

  #wantRunning({ name, snapshot, definition }: WorkerActor): void {
    this.#starts.set(name, (this.#starts.get(name) ?? 0) + 1);
    // It was to be stopped, and it is not its turn yet: for the machine nothing changes.
    const runsOn = snapshot.desired === 'running' && this.#desired.isStopped(name);
    if (runsOn) this.#desired.started(name, definition.enabled);
  }

  #note(worker: WorkerActor, reason: string, message: string): void {
    this.#events.noteOf(worker, 'api', reason, message);
  }

  /** Whom the verb cannot be done to, and why. */
  #refusalsOf(verb: FleetVerb, workers: readonly WorkerActor[]): ReadonlyMap<WorkerActor, string> {
    const leaving = workers.filter(({ name }) => this.#fleet.isLeaving(name));
    return new Map([
      ...refusalsOf(verb, workers),
      ...leaving.map((worker) => [worker, 'it is being removed from the configuration'] as const),
    ]);
  }

  /** They stop in reverse, and start when all have stopped. Returns from which incarnation on each is a new one. */
  #restartTogether(workers: readonly WorkerActor[], now: boolean): ReadonlyMap<WorkerActor, FreshFrom> {
    const fresh = new Map(
      workers.map((worker) => [worker, { incarnation: worker.snapshot.incarnation + 1 }]),
    );
    const wanted = new Map(workers.map((worker) => [worker, this.#desired.isStopped(worker.name)]));
    const running = new Set(workers.filter(({ snapshot }) => snapshot.desired === 'running'));
    this.#joint.restart(
      workers,
      (worker) => {
        const { process, state, incarnation, desired } = worker.snapshot;
        // Somebody has stopped or disabled it before it was its turn.
        if (wanted.get(worker) === false && this.#desired.isStopped(worker.name)) return;
        if (desired === 'stopped' && running.has(worker)) return;
        const joins = process === null && state === 'starting';
        fresh.set(worker, { incarnation: joins ? incarnation : incarnation + 1 });
        worker.tell({ type: 'restart', cause: 'requested', now });
      },
      now,
    );
    return fresh;
  }

  #begin(
    verb: Exclude<FleetVerb, 'stop'>,
    worker: WorkerActor,
    needed: Needed,
    restarts: ReadonlyMap<WorkerActor, FreshFrom> | null,
    now: boolean,
  ): Operation {
    const before = worker.snapshot;
    switch (verb) {
      case 'start': {
        this.#wantRunning(worker);
        const verdict = worker.tell({ type: 'start' });
        if (verdict === 'ignored' && before.state === 'running' && worker.isReady) {
          return this.#finished(
            resultOf(worker, 'unchanged', `already running (pid ${before.process?.pid})`),
          );
        }
        return this.#naming(this.#operation(worker, judgeStart(worker.snapshot.incarnation)), needed);
      }
      case 'restart': {
        this.#wantRunning(worker);
        if (restarts !== null) {
          const judge: Judge = (it) => judgeStart(restarts.get(it)?.incarnation ?? 0)(it);
          return this.#naming(this.#operation(worker, judge), needed);
        }
        const fresh = before.process === null && before.state === 'starting';
        worker.tell({ type: 'restart', cause: 'requested', now });
        const from = fresh ? before.incarnation : before.incarnation + 1;
        return this.#naming(this.#operation(worker, judgeStart(from)), needed);
      }
      case 'reset':
        worker.tell({ type: 'reset' });
        return this.#finished(resultOf(worker, 'done', `counters are reset, ${worker.snapshot.state}`));
    }
  }

  /** The same operation, which also tells what was started for this worker, or was not and would have had to be. */
  #naming(operation: Operation, { started, keptStopped }: Needed): Operation {
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

/** The first incarnation that is a new one. */
interface FreshFrom {
  readonly incarnation: number;
}

/** What is needed and rests. */
interface Needed {
  /** Started as well. */
  readonly started: readonly WorkerActor[];
  /** Somebody has stopped these; only somebody who says so starts them again. */
  readonly keptStopped: readonly WorkerActor[];
}

const NOTHING_NEEDED: Needed = { started: [], keptStopped: [] };

function startsWorkers(verb: FleetVerb): boolean {
  return verb === 'start' || verb === 'restart';
}

/** An order to stop that has to wait for its turn. */
class StopTurn {
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

const STOP_IS_OFF: Judgement = { outcome: 'failed', message: 'a later start replaced this stop' };

/** Whatever was waited for will not come any more. */
const REMOVED: Judgement = { outcome: 'failed', message: 'removed from the configuration meanwhile' };

/** Why this worker cannot be signalled; null = it can be. */
function whyNotSignalled(worker: WorkerActor, signal: SignalName): string | null {
  const { state, process } = worker.snapshot;
  if (process === null) return `the worker is ${state}, nothing was signalled`;
  return whyNot({ verb: 'signal', signal }, worker);
}

/** Nothing is done to any of them, because of some. */
function resultsOfRefusal(
  verb: string,
  workers: readonly WorkerActor[],
  refused: ReadonlyMap<WorkerActor, string>,
): ActionResult[] {
  const names = [...refused.keys()].map(({ name }) => name).join(', ');
  return workers.map((worker) => {
    const why = refused.get(worker) ?? `${names} of the group cannot, and nothing was done`;
    return resultOf(worker, 'failed', `cannot ${verb}: ${why}`);
  });
}

/** Which of the workers must not be touched in this way, and why. */
function refusalsOf(verb: FleetVerb, workers: readonly WorkerActor[]): ReadonlyMap<WorkerActor, string> {
  if (verb !== 'stop' && verb !== 'restart') return new Map();
  return new Map(
    workers.flatMap((worker) => {
      const refusal = whyNot({ verb }, worker);
      return refusal === null ? [] : [[worker, refusal]];
    }),
  );
}
