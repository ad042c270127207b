import type { Usage } from '../../limits/usage.ts';
import type { MetricName } from '../../metrics/catalogue.ts';
import type { Counts } from '../../metrics/counts.ts';
import { type Exposition, labelText } from '../../metrics/exposition.ts';
import type { LimitFigure } from '../limit-view.ts';
import type { GroupTally } from './group-tallies.ts';

/** What there is to tell of a group at a scrape. */
export interface GroupFigures {
  readonly name: string;
  readonly tally: GroupTally;
  /** The sum over its workers; null when nothing of it runs. */
  readonly usage: Usage | null;
  readonly limits: readonly LimitFigure[];
  readonly running: number;
  /** Null = all may run. */
  readonly maxRunning: number | null;
  readonly waiting: number;
}

/** The metric of each unit, and how many of it make one of its base unit. */
const LIMIT_METRICS: Readonly<Record<LimitFigure['unit'], readonly [MetricName, number] | null>> = {
  bytes: ['hsu_group_limit_bytes', 1],
  'bytes/s': ['hsu_group_limit_bytes_per_second', 1],
  percent: ['hsu_group_limit_cores', 100],
  // Groups have no limits on time.
  ms: null,
  count: ['hsu_group_limit_objects', 1],
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
  for (const { name: limitName, unit, max, policy, value, isBroken } of limits) {
    const metric = LIMIT_METRICS[unit];
    if (metric === null) continue;
    const limit = `${own},limit="${limitName}"`;
    page.add(metric[0], limit, max / metric[1]);
    if (value !== null && max > 0)
      page.add('hsu_group_limit_used_ratio', `${limit},policy="${policy}"`, value / max);
    tally.breaches.add({ limit: limitName, policy }, 0);
    page.add('hsu_group_limit_broken', `${limit},policy="${policy}"`, isBroken);
  }
  addCounts(page, 'hsu_group_limit_breaches_total', own, tally.breaches);
  addCounts(page, 'hsu_group_limit_actions_total', own, tally.actions);
}

function addCounts(page: Exposition, name: MetricName, own: string, counts: Counts): void {
  for (const [labels, value] of counts.entries()) page.add(name, `${own},${labels}`, value);
}
