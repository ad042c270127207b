import type { Usage } from '../../limits/usage.ts';
import { type Exposition, labelText } from '../../metrics/exposition.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitFigure } from '../limits/limit-view.ts';
import { addLimits, type LimitMetrics } from './limit-samples.ts';
import type { WorkerTally } from './worker-tally.ts';

/** What there is to tell of a worker at a scrape. */
export interface WorkerFigures {
  readonly worker: WorkerActor;
  readonly tally: WorkerTally;
  /** Null when nothing of it runs. */
  readonly usage: Usage | null;
  readonly limits: readonly LimitFigure[];
  /** Share of the time that it may run. */
  readonly share: number;
  readonly nowMs: number;
}

const LIMIT_METRICS: LimitMetrics = {
  max: {
    bytes: 'hsu_worker_limit_bytes',
    'bytes/s': 'hsu_worker_limit_bytes_per_second',
    percent: 'hsu_worker_limit_cores',
    ms: 'hsu_worker_limit_seconds',
    count: 'hsu_worker_limit_objects',
  },
  used: 'hsu_worker_limit_used_ratio',
  broken: 'hsu_worker_limit_broken',
  breaches: 'hsu_worker_limit_breaches_total',
  actions: 'hsu_worker_limit_actions_total',
};

/** Adds all samples of one worker. */
export function addWorker(page: Exposition, figures: WorkerFigures): void {
  const { own, info } = labelsOf(figures.worker);
  addState(page, own, info, figures);
  addCounted(page, own, figures);
  addUsage(page, own, figures);
  addLimits(page, LIMIT_METRICS, own, figures.limits, figures.tally);
  addProbes(page, own, figures);
  addLog(page, own, figures);
}

interface Labels {
  readonly own: string;
  readonly info: string;
}

/** The same at every scrape, as long as the definition is. */
const rendered = new WeakMap<WorkerActor['definition'], Labels>();

function labelsOf({ name, definition }: WorkerActor): Labels {
  const known = rendered.get(definition);
  if (known !== undefined) return known;
  const { type, profile } = definition;
  const own = labelText({ worker: name });
  const labels = { own, info: `${own},${labelText({ type, profile })}` };
  rendered.set(definition, labels);
  return labels;
}

function addState(page: Exposition, own: string, info: string, { worker, nowMs }: WorkerFigures): void {
  const { snapshot, startedAt } = worker;
  page.add('hsu_worker_info', info, 1);
  page.add('hsu_worker_state', `${own},state="${snapshot.state}"`, 1);
  page.add('hsu_worker_wanted', own, snapshot.desired === 'running');
  page.add('hsu_worker_ready', own, worker.isReady);
  page.add('hsu_worker_failures', own, snapshot.memory.level);
  if (snapshot.process === null) return;
  if (startedAt !== null) page.add('hsu_worker_start_time_seconds', own, startedAt / 1000);
  page.add('hsu_worker_uptime_seconds', own, seconds(nowMs - snapshot.process.startedAtMs));
}

function addCounted(page: Exposition, own: string, { tally, share, nowMs }: WorkerFigures): void {
  page.addCounts('hsu_worker_restarts_total', own, tally.restarts);
  page.addCounts('hsu_worker_exits_total', own, tally.exits);
  page.add('hsu_worker_oom_kills_total', own, tally.oomKills);
  page.add('hsu_worker_run_share_ratio', own, share);
  page.add('hsu_worker_throttled_seconds_total', `${own},by="master"`, seconds(tally.throttledMs(nowMs)));
  if (tally.kernelThrottledMs.isKnown) {
    const kernelMs = tally.kernelThrottledMs.value;
    page.add('hsu_worker_throttled_seconds_total', `${own},by="kernel"`, seconds(kernelMs));
  }
}

function addUsage(page: Exposition, own: string, { tally, usage }: WorkerFigures): void {
  page.add('hsu_worker_cpu_seconds_total', own, seconds(tally.cpuMs.value));
  if (tally.readBytes.isKnown) page.add('hsu_worker_storage_read_bytes_total', own, tally.readBytes.value);
  if (tally.writtenBytes.isKnown)
    page.add('hsu_worker_storage_written_bytes_total', own, tally.writtenBytes.value);
  if (usage === null) return;
  page.add('hsu_worker_resident_memory_bytes', own, usage.rssBytes);
  page.add('hsu_worker_virtual_memory_bytes', own, usage.virtualBytes);
  page.add('hsu_worker_processes', own, usage.processes.length);
  page.add('hsu_worker_threads', own, usage.threads);
  if (usage.descriptors !== null) page.add('hsu_worker_open_fds', own, usage.descriptors);
}

function addProbes(page: Exposition, own: string, { worker, tally }: WorkerFigures): void {
  for (const { definition, tally: counted, isActive } of worker.health.probes) {
    if (!isActive || counted.verdict === 'unknown') continue;
    const labels = `${own},${labelText({ probe: definition.name })}`;
    page.add('hsu_worker_probe_passing', labels, counted.verdict === 'passing');
  }
  page.addCounts('hsu_worker_probe_results_total', own, tally.probeResults);
  for (const [probe, durations] of tally.probeDurations) {
    page.addHistogram('hsu_worker_probe_duration_seconds', `${own},${labelText({ probe })}`, durations);
  }
}

function addLog(page: Exposition, own: string, { tally }: WorkerFigures): void {
  const { bytes, lines, droppedBytes, droppedLines } = tally.log;
  if (!bytes.isKnown) return;
  page.add('hsu_worker_log_bytes_total', own, bytes.value);
  if (lines.isKnown) page.add('hsu_worker_log_lines_total', own, lines.value);
  page.add('hsu_worker_log_dropped_bytes_total', own, droppedBytes.value);
  page.add('hsu_worker_log_dropped_lines_total', own, droppedLines.value);
  page.add('hsu_worker_log_removed_bytes_total', own, tally.removedLogs.bytes);
  page.add('hsu_worker_log_removed_lines_total', own, tally.removedLogs.lines);
}

/** To the microsecond: more digits say nothing and cost their place. */
function seconds(ms: number): number {
  return Math.round(ms * 1000) / 1e6;
}
