import type { Quota } from './quota-definition.ts';

/** What happens to the others of a group when one of them has ended by itself and is restarted; as in Erlang/OTP. */
export type GroupStrategy = 'one_for_one' | 'one_for_all' | 'rest_for_one';

/** Workers under one name. Groups form trees: whatever is a member is so of one group only. */
export interface GroupDefinition {
  readonly name: string;
  /** Workers and groups, in the order of the file. */
  readonly members: readonly string[];
  /** null = that of the group around it; `one_for_one` when there is none. */
  readonly strategy: GroupStrategy | null;
  /** What all its workers may use together. */
  readonly quota: Quota;
  /** So many of its workers may run at the same time; Infinity = all. */
  readonly maxRunning: number;
  /** A worker in it: when that has ended for good, the others are stopped. null = none. */
  readonly leader: string | null;
  /** What follows when one of it has failed for good: the others are stopped, or go on. */
  readonly onFailure: 'keep' | 'stop';
}
