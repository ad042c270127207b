import { formatDuration } from '../shared/units.ts';
import { type Given, given, saidOnce } from './given.ts';
import type { LimitGroup } from './limit-definition.ts';
import type { MonitoringRules, SamplingRules } from './monitoring-definition.ts';
import type { NormalizeContext } from './normalize-context.ts';
import { limitsOf } from './normalize-limits.ts';
import type { Path } from './path.ts';
import type { RawMonitoring, RawWorker } from './raw.ts';
import { unitOf } from './unit-of.ts';
import { durationMs } from './written-values.ts';

const INTERVAL_MS = 30_000;
const LEAST_INTERVAL_MS = 1000;
const RETENTION_MS = 24 * 3_600_000;
const MOST_RETENTION_MS = 366 * 24 * 3_600_000;

const UNMONITORED: MonitoringRules = { sampling: null, alerting: true };

/** `resource_monitoring` from any of its places: the worker, its control block, or `limits.monitoring`. */
export function normalizeMonitoring(
  worker: RawWorker,
  base: Path,
  limits: readonly LimitGroup[],
  context: NormalizeContext,
): MonitoringRules {
  const written = writtenIn(worker, base, context);
  if (written === undefined) return UNMONITORED;
  const { value, path } = written;
  const alerting = value.alerting_enabled ?? true;
  const mute = limits.find(({ policy }) => policy === 'alert' || policy === 'log');
  if (!alerting && mute !== undefined) {
    context.report.warning(
      [...path, 'alerting_enabled'],
      `nothing follows when a ${mute.name} limit is broken: its policy ${mute.policy} only tells`,
      { hint: 'remove alerting_enabled: false, or write policy: none' },
    );
  }
  return { sampling: value.enabled === false ? null : samplingOf(written, context), alerting };
}

function writtenIn(
  worker: RawWorker,
  base: Path,
  context: NormalizeContext,
): Given<RawMonitoring> | undefined {
  const { unit, path } = unitOf(worker, base);
  const limits = limitsOf(worker, base, context);
  const places = [
    given(worker.resource_monitoring, base, 'resource_monitoring'),
    given(unit.control?.resource_monitoring, path, 'control', 'resource_monitoring'),
    given(limits?.value.monitoring, limits?.path ?? base, 'monitoring'),
  ].filter((place) => place !== undefined);
  const [first, ...others] = places;
  for (const other of others) saidOnce(context.report, first, other);
  return first;
}

function samplingOf({ value, path }: Given<RawMonitoring>, { report }: NormalizeContext): SamplingRules {
  const intervalMs = durationMs(value.interval, INTERVAL_MS);
  const retentionMs = durationMs(value.history_retention, RETENTION_MS);
  if (intervalMs < LEAST_INTERVAL_MS) {
    report.error([...path, 'interval'], 'is too short', { hint: 'write 1s or more' });
  }
  if (retentionMs < intervalMs) {
    report.error(
      [...path, value.history_retention === undefined ? 'interval' : 'history_retention'],
      `the history is kept for ${formatDuration(retentionMs)}, which is less than the interval`,
      { hint: 'write a longer history_retention, such as 24h' },
    );
  }
  if (retentionMs > MOST_RETENTION_MS) {
    report.error([...path, 'history_retention'], 'is too long', { hint: 'write 366d or less' });
  }
  return { intervalMs, retentionMs };
}
