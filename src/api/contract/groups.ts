import type { LimitView, ShareView } from './limits.ts';
import type { API_VERSION } from './version.ts';

/** One group of workers: who is in it, what they use together, and what they may. */
export interface GroupView {
  readonly name: string;
  /** The groups around it, the outermost first. */
  readonly within: readonly string[];
  /** All its workers, those of groups inside included, in the order of the file. */
  readonly workers: readonly string[];
  /** What follows when one of them has ended by itself; null = as the group around it says. */
  readonly strategy: 'one_for_one' | 'one_for_all' | 'rest_for_one' | null;
  /** What its limits allow all of them together; empty without limits. */
  readonly limits: readonly LimitView[];
  readonly shares: readonly ShareView[];
  /** The sum over its workers, measured now; null when nothing of it runs. */
  readonly usage: GroupUsageView | null;
  readonly running: number;
  /** Of those so many may run at the same time; null = all. */
  readonly maxRunning: number | null;
  /** Workers that wait for a place, the next one first. */
  readonly waiting: readonly string[];
}

/** What all workers of a group use together. */
export interface GroupUsageView {
  /** Of one core. */
  readonly cpuPercent: number;
  readonly rssBytes: number;
  readonly processes: number;
  readonly threads: number;
  /** Bytes per second; null where it is not for the master to see. */
  readonly readRate: number | null;
  readonly writeRate: number | null;
}

/** Answer to `GET /v1/groups`; in the order of the file. */
export interface GroupList {
  readonly apiVersion: typeof API_VERSION;
  readonly kind: 'GroupList';
  readonly groups: readonly GroupView[];
}
