import type { LimitGroup } from '../../config/limit-definition.ts';
import type { Observation, Outcome } from '../../limits/evaluate.ts';
import { breachText } from '../../limits/limit-text.ts';
import { isUpState } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { departureOf } from '../limits/departure.ts';
import { type LimitNews, newsOf } from '../limits/limit-news.ts';
import type { GroupThrottles } from './group-throttles.ts';
import type { QuotaEntry } from './quota-entries.ts';
import { type QuotaMeter, shareIn } from './quota-meter.ts';

export interface QuotaActionsParts {
  readonly workerOf: (name: string) => WorkerActor | undefined;
  /** `worker` null: it is about the group as a whole. */
  readonly note: (worker: WorkerActor | null, reason: string, message: string) => void;
  readonly counter: QuotaCounter;
}

/** Counts what limits of groups lead to. */
export interface QuotaCounter {
  groupBreached(group: string, limit: string, policy: string): void;
  groupActed(group: string, limit: string, action: string): void;
}

type Act = Extract<Outcome, { kind: 'act' }>;

/**
 * Carries out what follows from looks at the limits of groups: either all members are slowed down, or the one that uses
 * most has to go.
 */
export class QuotaActions {
  readonly #parts: QuotaActionsParts;
  readonly #meter: Pick<QuotaMeter, 'sharesOf'>;
  readonly #throttles: GroupThrottles;

  constructor(parts: QuotaActionsParts, meter: Pick<QuotaMeter, 'sharesOf'>, throttles: GroupThrottles) {
    this.#parts = parts;
    this.#meter = meter;
    this.#throttles = throttles;
  }

  /** Returns false when it was refused. */
  carryOut(entry: QuotaEntry, group: LimitGroup, outcome: Outcome): boolean {
    switch (outcome.kind) {
      case 'release':
        this.#throttles.release(entry, group);
        this.#note(entry, 'limit-released', 'its workers run freely again');
        return true;
      case 'act':
        return this.#act(entry, group, outcome);
      default:
        this.#tell(entry, group, outcome);
        return true;
    }
  }

  #tell(entry: QuotaEntry, { policy }: LimitGroup, news: LimitNews): void {
    const { name } = entry.definition;
    const { reason, message } = newsOf(news);
    if (news.kind === 'broken') this.#parts.counter.groupBreached(name, news.observation.name, policy);
    const largest = 'isAlert' in news ? this.#largest(entry, news.observation) : undefined;
    this.#note(entry, reason, largest === undefined ? message : `${message}, mostly ${largest.name}`);
  }

  #act(entry: QuotaEntry, group: LimitGroup, { action, observation, forMs }: Act): boolean {
    const { counter } = this.#parts;
    const { name } = entry.definition;
    if (observation.nature === 'ceiling') counter.groupBreached(name, observation.name, group.policy);
    // Policies with such actions are none for groups.
    if (typeof action === 'object' || action === 'restart_adjusted') return true;
    const message = breachText(observation, forMs);
    if (action === 'throttle') {
      this.#throttles.hold(entry, group, observation);
      this.#note(entry, 'limit-throttled', `${message}: its workers are slowed down`);
    } else {
      const worker = this.#largest(entry, observation);
      const why = `group ${name}: ${message}`;
      const departure = { ...departureOf(action, group), message: `${why}, and it uses most` };
      if (worker?.breakLimit(departure) !== true) return false;
      entry.victim = worker.name;
      this.#parts.note(worker, 'limit-broken', `${why}; ${worker.name} uses most of it`);
    }
    counter.groupActed(name, observation.name, action);
    return true;
  }

  /** The member that uses most of what a limit is about, unless it is on its way out already. */
  #largest({ definition }: QuotaEntry, { name }: Observation): WorkerActor | undefined {
    const shares = [...this.#meter.sharesOf(definition.name)];
    const [largest] = shares
      .map(([worker, usage]) => ({ worker, share: shareIn(name, usage) }))
      .sort((a, b) => b.share - a.share)
      .map(({ worker }) => this.#parts.workerOf(worker))
      .filter((worker) => worker !== undefined && isUpState(worker.snapshot.state));
    return largest;
  }

  #note({ definition }: QuotaEntry, reason: string, message: string): void {
    this.#parts.note(null, reason, `group ${definition.name}: ${message}`);
  }
}
