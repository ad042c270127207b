import { amountText } from '../../config/limit-amount.ts';
import { CEILING_FACTOR, type Limit, type LimitGroup, TAKES_TIME } from '../../config/limit-definition.ts';
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
  /** Ceilings of runs that used more than theirs when it came down on them. */
  readonly #room = new Map<string, Room>();

  constructor(raised: Kept<LimitsDocument>, note: LimitReport['note']) {
    this.#raised = raised;
    this.#note = note;
  }

  of({ name, definition, process }: WorkerActor): readonly LimitGroup[] {
    return definition.limits.map((configured) => {
      const factor = this.factorOf(name, configured.name);
      const group = process === null ? configured : withVariance(configured, process.id);
      const room = this.#roomOf(name, process?.id);
      if (factor === 1 && room === null) return group;
      return {
        ...group,
        limits: group.limits.map((limit) => scaled(limit, factor)).map((limit) => withRoom(limit, room)),
      };
    });
  }

  /** What is written in the configuration for a limit that is this now. */
  configuredOf({ name, process }: WorkerActor, group: LimitGroup, limit: Limit): number {
    if (limit.name === 'storage.max_log_size') return limit.max;
    const room = limit.name === CEILING ? this.#roomOf(name, process?.id) : null;
    return room === null ? limit.max / this.factorOf(name, group.name) : room.configured;
  }

  /**
   * The limits of a run have changed. A ceiling is there for whoever grows: where it has come down below what is used
   * already, the policy of `max_rss` has its turn, and until the next run it is a little above what is used.
   * @param lookAtMemory returns bytes, null when they are not known
   */
  makeRoom(worker: WorkerActor, lookAtMemory: () => number | null): void {
    const { name, process } = worker;
    this.#room.delete(name);
    const memory = this.of(worker).find((group) => group.name === 'memory');
    const ceiling = memory?.limits.find((limit) => limit.name === CEILING);
    if (process === null || memory === undefined || ceiling === undefined) return;
    const hasTurn = TAKES_TIME.has(memory.policy) && memory.limits.some((limit) => limit.name === RESIDENT);
    const usedBytes = hasTurn ? lookAtMemory() : null;
    if (usedBytes === null || usedBytes <= ceiling.max) return;
    const max = Math.floor(usedBytes * CEILING_FACTOR);
    this.#room.set(name, {
      run: process.id,
      max,
      configured: ceiling.max / this.factorOf(name, memory.name),
    });
    const [less, used, now] = [ceiling.max, usedBytes, max].map((bytes) => amountText('bytes', bytes));
    this.#note(
      worker,
      'limit-deferred',
      `${CEILING} ${less} is less than it uses (${used}): for this run ${now}`,
    );
  }

  /** How many times what is configured a group of limits is raised to. */
  factorOf(worker: string, group: string): number {
    return this.#raised.get(worker)?.factors[group] ?? 1;
  }

  /** Raises a group of limits, as far as its policy lets it. */
  raise(worker: WorkerActor, group: LimitGroup): void {
    const { name, adjust, limits } = group;
    const before = this.factorOf(worker.name, name);
    const factor = Math.min(adjust.most, before * adjust.factor);
    if (factor === before) {
      this.#note(worker, 'limit-adjusted', `its ${name} limits cannot be raised any more`);
      return;
    }
    const texts = limits.map((limit) => {
      const { key, unit } = kindOf(limit.name);
      const configured = { ...limit, max: this.configuredOf(worker, group, limit) };
      return `${key} ${amountText(unit, scaled(configured, factor).max)}`;
    });
    const factors = { ...this.#raised.get(worker.name)?.factors, [name]: factor };
    this.#raised.set(worker.name, { factors });
    this.#note(worker, 'limit-adjusted', `its ${name} limits are raised: ${texts.join(', ')}`);
  }

  /** Back to what is configured. Returns false when that is what it is. */
  reset(worker: string): boolean {
    if (this.#raised.get(worker) === undefined) return false;
    this.#raised.delete(worker);
    return true;
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.reset(worker);
    this.#room.delete(worker);
  }

  #roomOf(worker: string, run: string | undefined): Room | null {
    const room = this.#room.get(worker);
    return room !== undefined && room.run === run ? room : null;
  }
}

const RESIDENT = 'memory.max_rss';
const CEILING = 'memory.max';

/** A ceiling in place of one that came down too far. */
interface Room {
  readonly run: string;
  readonly max: number;
  readonly configured: number;
}

function withRoom(limit: Limit, room: Room | null): Limit {
  return room === null || limit.name !== CEILING ? limit : { ...limit, max: room.max };
}

/** Another run needs no larger log. */
function scaled(limit: Limit, factor: number): Limit {
  return limit.name === 'storage.max_log_size' ? limit : { ...limit, max: limit.max * factor };
}
