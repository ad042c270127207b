import type { LimitGroup } from '../../config/limit-definition.ts';
import type { Observation, Outcome } from '../../limits/evaluate.ts';
import { breachText } from '../../limits/limit-text.ts';
import { toHsuError } from '../../shared/errors.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { departureOf, type EndingAction } from './departure.ts';
import { type LimitNews, newsOf } from './limit-news.ts';
import type { LimitReport } from './limit-report.ts';
import type { LimitsInForce } from './limits-in-force.ts';
import type { WorkerThrottle } from './worker-throttle.ts';

type Act = Extract<Outcome, { kind: 'act' }>;
type SignalAction = Extract<Act['action'], object>;

/** Carries out what follows from looks at the limits of one run of a worker. */
export class LimitActions {
  readonly #worker: WorkerActor;
  readonly #report: LimitReport;
  readonly #throttle: WorkerThrottle;
  readonly #inForce: Pick<LimitsInForce, 'raise'>;
  /** Groups whose restart was refused; that is told once an outage. */
  readonly #refused = new Set<string>();

  constructor(
    worker: WorkerActor,
    report: LimitReport,
    throttle: WorkerThrottle,
    inForce: Pick<LimitsInForce, 'raise'>,
  ) {
    this.#worker = worker;
    this.#report = report;
    this.#throttle = throttle;
    this.#inForce = inForce;
  }

  /** Returns false when it was refused. */
  carryOut(group: LimitGroup, outcome: Outcome): boolean {
    if (outcome.kind === 'kept') this.#refused.delete(group.name);
    switch (outcome.kind) {
      case 'release':
        this.#throttle.release(group.name);
        if (!this.#isStopping) this.#note('limit-released', 'runs freely again');
        return true;
      case 'act':
        return this.#act(group, outcome);
      default:
        this.#tell(group, outcome);
        return true;
    }
  }

  #tell(group: LimitGroup, news: LimitNews): void {
    const { definition } = this.#worker;
    if (news.kind === 'broken') this.#countBreach(group, news.observation);
    if (!definition.monitoring.alerting) return;
    // Less and less is left of a worker that is being stopped: that is no limit kept.
    if (news.kind === 'kept' && this.#isStopping) return;
    const { reason, message } = newsOf(news);
    this.#note(reason, message);
  }

  #act(group: LimitGroup, { action, observation, forMs }: Act): boolean {
    // Nobody has waited for a ceiling to be broken for long: it was not told before.
    if (observation.nature === 'ceiling') this.#countBreach(group, observation);
    const message = breachText(observation, forMs);
    const isTaken = this.#take(group, action, observation, message);
    const name = typeof action === 'object' ? 'signal' : action;
    if (isTaken) this.#report.counter.acted(this.#worker.name, observation.name, name);
    return isTaken;
  }

  #take(group: LimitGroup, action: Act['action'], observation: Observation, message: string): boolean {
    if (typeof action === 'object') {
      this.#signal(action, observation);
      return true;
    }
    if (action === 'throttle') {
      // What it has to do to end, it is to do at full speed.
      if (this.#isStopping) return true;
      this.#throttle.hold(group, observation);
      this.#note('limit-throttled', `${message}: it is slowed down`);
      return true;
    }
    return this.#end(group, action, message);
  }

  /** Raised limits are for whoever comes back. */
  #end(group: LimitGroup, action: EndingAction, message: string): boolean {
    const before = this.#worker.snapshot.stop;
    const isTaken = this.#worker.breakLimit({ ...departureOf(action, group), message });
    // A stop that begins is told by the state.
    if (before?.killed === false && this.#worker.snapshot.stop?.killed === true) {
      this.#note('limit-killed', `${message}: killed, its stop is not waited for any longer`);
    }
    if (isTaken && group.policy === 'restart_adjusted') this.#inForce.raise(this.#worker, group);
    if (!isTaken && isRestart(action) && !this.#refused.has(group.name)) {
      this.#refused.add(group.name);
      this.#note('limit-refused', `${message}; not restarted yet, it is within startup_grace_period`);
    }
    return isTaken;
  }

  #signal({ signal, target }: SignalAction, observation: Observation): void {
    this.#note('limit-signal', `${breachText(observation)}: ${signal} to ${target}`);
    this.#worker.signal(signal, target).catch((thrown: unknown) => {
      this.#note('limit-failed', `${signal} could not be sent: ${toHsuError(thrown).message}`);
    });
  }

  #countBreach({ policy }: LimitGroup, { name }: Observation): void {
    this.#report.counter.breached(this.#worker.name, name, policy);
  }

  get #isStopping(): boolean {
    return this.#worker.snapshot.state === 'stopping';
  }

  #note(reason: string, message: string): void {
    this.#report.note(this.#worker, reason, message);
  }
}

function isRestart(action: EndingAction): boolean {
  return action === 'restart' || action === 'restart_adjusted';
}
