import { amountText } from '../../config/limit-amount.ts';
import type { Limit, LimitGroup } from '../../config/limit-definition.ts';
import { kindOf } from '../../limits/observe.ts';
import { withVariance } from '../../limits/run-time-variance.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitsDocument } from '../documents.ts';
import type { Kept } from '../kept.ts';
import type { LimitReport } from './limit-report.ts';

/** The limits of workers as they are now: configured, raised by `restart_adjusted`, or those of this run. */
export class LimitsInForce {
  /** They outlive the master. */
  readonly #raised: Kept<LimitsDocument>;
  readonly #note: LimitReport['note'];

  constructor(raised: Kept<LimitsDocument>, note: LimitReport['note']) {
    this.#raised = raised;
    this.#note = note;
  }

  of({ name, definition, process }: WorkerActor): readonly LimitGroup[] {
    return definition.limits.map((configured) => {
      const factor = this.factorOf(name, configured.name);
      const group = process === null ? configured : withVariance(configured, process.id);
      if (factor === 1) return group;
      return { ...group, limits: group.limits.map((limit) => scaled(limit, factor)) };
    });
  }

  /** How many times what is configured a group of limits is raised to. */
  factorOf(worker: string, group: string): number {
    return this.#raised.get(worker)?.factors[group] ?? 1;
  }

  /** Raises a group of limits, as far as its policy lets it. */
  raise(worker: WorkerActor, { name, adjust, limits }: LimitGroup): void {
    const before = this.factorOf(worker.name, name);
    const factor = Math.min(adjust.most, before * adjust.factor);
    if (factor === before) {
      this.#note(worker, 'limit-adjusted', `its ${name} limits cannot be raised any more`);
      return;
    }
    const factors = { ...this.#raised.get(worker.name)?.factors, [name]: factor };
    this.#raised.set(worker.name, { factors });
    const texts = limits.map((limit) => {
      const { key, unit } = kindOf(limit.name);
      return `${key} ${amountText(unit, scaled(limit, factor / before).max)}`;
    });
    this.#note(worker, 'limit-adjusted', `its ${name} limits are raised: ${texts.join(', ')}`);
  }

  /** Back to what is configured. Returns false when that is what it is. */
  reset(worker: string): boolean {
    if (this.#raised.get(worker) === undefined) return false;
    this.#raised.delete(worker);
    return true;
  }
}

/** Another run needs no larger log. */
function scaled(limit: Limit, factor: number): Limit {
  return limit.name === 'storage.max_log_size' ? limit : { ...limit, max: limit.max * factor };
}
