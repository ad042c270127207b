import type { MetricName } from '../../metrics/catalogue.ts';
import type { Counts } from '../../metrics/counts.ts';
import { type Exposition, labelText } from '../../metrics/exposition.ts';
import type { LimitFigure } from '../limits/limit-view.ts';

/** What the samples about limits are called. */
export interface LimitMetrics {
  /** Of each unit; null = there are no such limits. */
  readonly max: Readonly<Record<LimitFigure['unit'], MetricName | null>>;
  readonly used: MetricName;
  readonly broken: MetricName;
  readonly breaches: MetricName;
  readonly actions: MetricName;
}

/** What was counted about limits. */
export interface LimitTally {
  readonly breaches: Counts;
  readonly actions: Counts;
}

/** How many of each unit make one of its base unit. */
const PER_BASE_UNIT: Readonly<Record<LimitFigure['unit'], number>> = {
  bytes: 1,
  'bytes/s': 1,
  percent: 100,
  ms: 1000,
  count: 1,
};

/**
 * Adds all samples about the limits of a worker or a group.
 * @param own labels that say whose they are
 */
export function addLimits(
  page: Exposition,
  metrics: LimitMetrics,
  own: string,
  limits: readonly LimitFigure[],
  { breaches, actions }: LimitTally,
): void {
  for (const { name, unit, max, policy, value, isBroken } of limits) {
    const metric = metrics.max[unit];
    if (metric === null) continue;
    const limit = labelText({ limit: name });
    const withPolicy = `${limit},policy="${policy}"`;
    page.add(metric, `${own},${limit}`, max / PER_BASE_UNIT[unit]);
    if (value !== null && max > 0) page.add(metrics.used, `${own},${withPolicy}`, value / max);
    breaches.begin(withPolicy);
    page.add(metrics.broken, `${own},${withPolicy}`, isBroken);
  }
  page.addCounts(metrics.breaches, own, breaches);
  page.addCounts(metrics.actions, own, actions);
}
