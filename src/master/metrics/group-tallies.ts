import { Counts } from '../../metrics/counts.ts';
import type { QuotaCounter } from '../groups/quota-actions.ts';
import type { LimitTally } from './limit-samples.ts';

/** More names of groups than any configuration has. */
const GROUPS_KEPT = 10_000;

/** Counts what limits of groups lead to. Groups that are gone are kept: their counters must not go down when they come back. */
export class GroupTallies implements QuotaCounter {
  readonly #groups = new Map<string, LimitTally>();

  of(group: string): LimitTally {
    const known = this.#groups.get(group);
    if (known !== undefined) return known;
    const tally = { breaches: new Counts(), actions: new Counts() };
    this.#groups.set(group, tally);
    const [oldest] = this.#groups.keys();
    if (oldest !== undefined && this.#groups.size > GROUPS_KEPT) this.#groups.delete(oldest);
    return tally;
  }

  groupBreached(group: string, limit: string, policy: string): void {
    this.of(group).breaches.add({ limit, policy });
  }

  groupActed(group: string, limit: string, action: string): void {
    this.of(group).actions.add({ limit, action });
  }
}
