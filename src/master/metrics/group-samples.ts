import type { Usage } from '../../limits/usage.ts';
import { type Exposition, labelText } from '../../metrics/exposition.ts';
import type { LimitFigure } from '../limits/limit-view.ts';
import { addLimits, type LimitMetrics, type LimitTally } from './limit-samples.ts';

/** What there is to tell of a group at a scrape. */
export interface GroupFigures {
  readonly name: string;
  readonly tally: LimitTally;
  /** The sum over its workers; null when nothing of it runs. */
  readonly usage: Usage | null;
  readonly limits: readonly LimitFigure[];
  readonly running: number;
  /** Null = all may run. */
  readonly maxRunning: number | null;
  readonly waiting: number;
}

const LIMIT_METRICS: LimitMetrics = {
  max: {
    bytes: 'hsu_group_limit_bytes',
    'bytes/s': 'hsu_group_limit_bytes_per_second',
    percent: 'hsu_group_limit_cores',
    // Groups have no limits on time.
    ms: null,
    count: 'hsu_group_limit_objects',
  },
  used: 'hsu_group_limit_used_ratio',
  broken: 'hsu_group_limit_broken',
  breaches: 'hsu_group_limit_breaches_total',
  actions: 'hsu_group_limit_actions_total',
};

/** Adds all samples of one group. */
export function addGroup(page: Exposition, figures: GroupFigures): void {
  const { name, tally, usage, limits, running, maxRunning, waiting } = figures;
  const own = labelText({ group: name });
  page.add('hsu_group_running_workers', own, running);
  if (maxRunning !== null) {
    page.add('hsu_group_running_workers_limit', own, maxRunning);
    page.add('hsu_group_waiting_workers', own, waiting);
  }
  page.add('hsu_group_resident_memory_bytes', own, usage?.rssBytes ?? 0);
  page.add('hsu_group_processes', own, usage?.processes.length ?? 0);
  addLimits(page, LIMIT_METRICS, own, limits, tally);
}
