import type { LimitGroup, LimitPolicy, LimitTuning } from './limit-definition.ts';

/** Kinds of limits that a group of workers can have. */
export type QuotaGroupName = 'memory' | 'cpu' | 'io' | 'process';

export const QUOTA_GROUPS: readonly QuotaGroupName[] = ['memory', 'cpu', 'io', 'process'];

/** Limits that mean something for several workers together. */
export const QUOTA_NAMES: ReadonlySet<string> = new Set([
  'memory.max_rss',
  'memory.max',
  'cpu.max_percent',
  'io.max_read_rate',
  'io.max_write_rate',
  'process.max_processes',
  'process.max_threads',
]);

/** Policies that are about one worker and its own limits. */
export const UNFIT_FOR_QUOTAS: ReadonlySet<LimitPolicy> = new Set(['restart_adjusted', 'escalate']);

/** What all workers of a group may use together. */
export interface Quota {
  readonly limits: readonly LimitGroup[];
  readonly tuning: LimitTuning;
}

/** What the groups with limits that a worker is in mean for it. */
export interface Membership {
  /** The outermost first; it is started in their cgroups. */
  readonly path: readonly string[];
  /** What follows when the kernel has killed it for the memory of a group; null = as if it had crashed. */
  readonly afterOom: 'rest' | 'restart' | null;
}

export const NO_QUOTA: Quota = { limits: [], tuning: { devices: [] } };
