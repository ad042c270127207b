import type { LimitGroup } from '../config/limit-definition.ts';
import type { Observation } from './evaluate.ts';
import { isRate } from './observe.ts';

/** A throttle ends by itself when the master has not asked for it again within this. */
export const THROTTLE_MS = 5000;
/** Less is as good as a stop. */
const LEAST_SHARE = 0.02;
/** For what does not get smaller when a worker runs less, only grows more slowly. */
const SLOW_SHARE = 0.1;

/** How much of the time a worker may run, by the groups of limits that throttle it. */
export class Throttle {
  readonly #shares = new Map<string, number>();

  /** 1 = it is not throttled. */
  get share(): number {
    return this.#shares.size === 0 ? 1 : Math.min(1, ...this.#shares.values());
  }

  isHeldBy(group: string): boolean {
    return this.#shares.has(group);
  }

  /**
   * Holds the worker to what the group allows, by what was seen last. A rate is held at its limit: the values of rates are
   * what it would use if it were not throttled.
   */
  hold({ name, limits }: LimitGroup, observations: readonly Observation[]): void {
    const names = new Set(limits.map((limit) => limit.name));
    const broken = observations.filter((one) => names.has(one.name) && one.value > one.max);
    // None is broken any more: it is held a little longer, until the evaluation says that it is over.
    if (broken.length === 0) return;
    const shares = broken.map((one) => (isRate(one.name) ? one.max / one.value : SLOW_SHARE));
    this.#shares.set(name, Math.max(LEAST_SHARE, Math.min(...shares)));
  }

  /** Holds the worker for those groups that throttle it already, by what was seen last. */
  follow(groups: readonly LimitGroup[], observations: readonly Observation[]): void {
    for (const group of groups) if (this.isHeldBy(group.name)) this.hold(group, observations);
  }

  release(group: string): void {
    this.#shares.delete(group);
  }

  clear(): void {
    this.#shares.clear();
  }
}
