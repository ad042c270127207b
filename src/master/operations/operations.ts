import type { ActionResult, WaitRequest } from '../../api/contract/actions.ts';
import type { ActOptions, Operation } from '../../api/master-port.ts';
import type { SignalName } from '../../shared/signals.ts';
import { whyNot } from '../../workers/permission.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { DependencyKeeper } from '../dependencies/keeper.ts';
import type { DesiredState } from '../desired-state.ts';
import type { EventLog } from '../event-log.ts';
import type { Fleet } from '../fleet.ts';
import type { JointRestarts } from '../groups/joint-restarts.ts';
import { Needs } from './needs.ts';
import { Outcomes } from './outcomes.ts';
import { allRefused, type Refusals, refusalsOf, refusedResult } from './refusals.ts';
import { type Judge, judgeStart, judgeWait, resultOf } from './settle.ts';
import { signalWorkers } from './signals.ts';
import { Stops } from './stops.ts';

type FleetVerb = 'start' | 'stop' | 'restart' | 'reset';

type Begun = ReadonlyMap<WorkerActor, Operation>;

/** The verbs of an operator: each becomes an event of the worker's machine, and a wait for what comes of it. */
export class Operations {
  readonly #fleet: Fleet;
  readonly #desired: DesiredState;
  readonly #events: EventLog;
  readonly #joint: JointRestarts;
  readonly #outcomes: Outcomes;
  readonly #stops: Stops;
  readonly #needs: Needs;

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
    this.#joint = joint;
    this.#outcomes = new Outcomes(fleet, desired);
    this.#stops = new Stops({ fleet, desired, dependencies, outcomes: this.#outcomes });
    this.#needs = new Needs(fleet, desired, dependencies);
  }

  /**
   * Begins the verb for each of these workers. What they need is started with them, and those that need others are
   * stopped first. Throws HsuError `not_found` before doing anything.
   * @param options.withDependencies whether this goes for needed workers that somebody has stopped, too
   * @param options.now whether what stops does so without a drain
   * @param options.asOne whether nothing is done when it cannot be done for one of them
   */
  begin(verb: FleetVerb, names: readonly string[], options: ActOptions = {}): readonly Operation[] {
    const workers = names.map((name) => this.#fleet.require(name));
    const refused = this.#refusalsOf(verb, workers);
    if (options.asOne === true && refused.size > 0) {
      return allRefused(verb, workers, refused).map((result) => this.#outcomes.finished(result));
    }
    for (const worker of workers) {
      if (!this.#fleet.isLeaving(worker.name)) this.#note(worker, verb, `${verb} was asked for`);
    }
    const willing = workers.filter((worker) => !refused.has(worker));
    const begun = this.#beginFor(verb, willing, options);
    return workers.map(
      (worker) =>
        begun.get(worker) ?? this.#outcomes.finished(refusedResult(verb, worker, refused.get(worker) ?? '')),
    );
  }

  /**
   * Sends a signal and nothing else; what is wanted of the worker stays as it is. Rejects with HsuError `not_found` before
   * doing anything.
   * @param options.asOne whether nobody gets it when one of them cannot
   */
  async signal(
    names: readonly string[],
    signal: SignalName,
    target: 'main' | 'group' | 'tree',
    { asOne = false }: ActOptions = {},
  ): Promise<readonly ActionResult[]> {
    const workers = names.map((name) => this.#fleet.require(name));
    return signalWorkers(workers, signal, target, asOne);
  }

  /** Waits for a state; see {@link judgeWait}. */
  async waitFor(name: string, state: WaitRequest['for'], signal: AbortSignal): Promise<ActionResult> {
    return this.#outcomes.settled(this.#fleet.require(name), judgeWait(state), signal);
  }

  /** Goes on with a stop of these that an earlier master was in the middle of. */
  goOnStopping(workers: readonly WorkerActor[]): void {
    this.#stops.begin(workers, false);
  }

  #beginFor(
    verb: FleetVerb,
    workers: readonly WorkerActor[],
    { withDependencies = false, now = false }: ActOptions,
  ): Begun {
    switch (verb) {
      case 'start':
        this.#stops.callOff(workers);
        return this.#startWithNeeds(workers, withDependencies, start);
      case 'restart': {
        this.#stops.callOff(workers);
        const restart = this.#restarter(workers, now);
        return this.#startWithNeeds(workers, withDependencies, restart);
      }
      case 'stop':
        return this.#stops.begin(workers, now);
      case 'reset':
        return new Map(workers.map((worker) => [worker, this.#reset(worker)]));
    }
  }

  /** Whom the verb cannot be done to, and why. */
  #refusalsOf(verb: FleetVerb, workers: readonly WorkerActor[]): Refusals {
    return refusalsOf(workers, (worker) => {
      if (this.#fleet.isLeaving(worker.name)) return 'it is being removed from the configuration';
      return verb === 'stop' || verb === 'restart' ? whyNot({ verb }, worker) : null;
    });
  }

  /**
   * Begins with each of these, and then starts what they need and rests.
   * @param begin returns what is waited for, or the result when nothing is
   */
  #startWithNeeds(
    workers: readonly WorkerActor[],
    withStopped: boolean,
    begin: (worker: WorkerActor) => Judge | ActionResult,
  ): Begun {
    const needed = this.#needs.of(workers, withStopped);
    const begun = new Map(
      workers.map((worker) => {
        const what = begin(worker);
        const operation =
          typeof what === 'function'
            ? this.#needs.naming(this.#outcomes.of(worker, what), needed)
            : this.#outcomes.finished(what);
        return [worker, operation];
      }),
    );
    const by = workers.map(({ name }) => name).join(', ');
    this.#stops.callOff(needed.started);
    for (const worker of needed.started) {
      this.#note(worker, 'start', `started because ${by} needs it`);
      worker.tell({ type: 'start' });
    }
    return begun;
  }

  /** How each of these is restarted: alone, or all of them together when one needs another. */
  #restarter(workers: readonly WorkerActor[], now: boolean): (worker: WorkerActor) => Judge {
    if (this.#joint.areRelated(workers)) {
      const fresh = this.#restartTogether(workers, now);
      return () => (it) => judgeStart(fresh.get(it) ?? 0)(it);
    }
    return (worker) => {
      const fresh = freshFrom(worker);
      worker.tell({ type: 'restart', cause: 'requested', now });
      return judgeStart(fresh);
    };
  }

  /** They stop in reverse, and start when all have stopped. Returns from which incarnation on each is a new one. */
  #restartTogether(workers: readonly WorkerActor[], now: boolean): ReadonlyMap<WorkerActor, number> {
    const fresh = new Map(workers.map((worker) => [worker, worker.snapshot.incarnation + 1]));
    const wanted = new Map(workers.map((worker) => [worker, this.#desired.isStopped(worker.name)]));
    const running = new Set(workers.filter(({ snapshot }) => snapshot.desired === 'running'));
    this.#joint.restart(
      workers,
      (worker) => {
        // Somebody has stopped or disabled it before it was its turn.
        if (wanted.get(worker) === false && this.#desired.isStopped(worker.name)) return;
        if (worker.snapshot.desired === 'stopped' && running.has(worker)) return;
        fresh.set(worker, freshFrom(worker));
        worker.tell({ type: 'restart', cause: 'requested', now });
      },
      now,
    );
    return fresh;
  }

  #reset(worker: WorkerActor): Operation {
    worker.tell({ type: 'reset' });
    return this.#outcomes.finished(resultOf(worker, 'done', `counters are reset, ${worker.snapshot.state}`));
  }

  #note(worker: WorkerActor, reason: string, message: string): void {
    this.#events.noteOf(worker, 'api', reason, message);
  }
}

function start(worker: WorkerActor): Judge | ActionResult {
  const { state, process } = worker.snapshot;
  const verdict = worker.tell({ type: 'start' });
  if (verdict === 'ignored' && state === 'running' && worker.isReady) {
    return resultOf(worker, 'unchanged', `already running (pid ${process?.pid})`);
  }
  return judgeStart(worker.snapshot.incarnation);
}

/** The first incarnation that a restart brings: a start that has no process yet is fresh enough. */
function freshFrom({ snapshot: { process, state, incarnation } }: WorkerActor): number {
  return process === null && state === 'starting' ? incarnation : incarnation + 1;
}
