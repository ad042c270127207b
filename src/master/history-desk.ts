import type { UsageHistoryView } from '../api/contract/usage.ts';
import type { Usage } from '../limits/usage.ts';
import type { Clock } from '../shared/clock.ts';
import { joinPoints, type UsagePoint } from '../store/usage-point.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { pointMs, UsageHistory } from './usage-history.ts';

export interface HistoryDeskParts {
  /** The file the history lies in. */
  readonly path: string;
  readonly clock: Clock;
  readonly workerOf: (name: string) => WorkerActor | undefined;
  readonly onWarning: (message: string) => void;
}

/** An average over more than this many intervals is not about the last one: nobody looked meanwhile. */
const FRESH_INTERVALS = 2;

/** Keeps what is measured of workers that ask for it, and tells it. */
export class HistoryDesk {
  readonly #parts: HistoryDeskParts;
  readonly #history: UsageHistory;

  constructor(parts: HistoryDeskParts) {
    this.#parts = parts;
    const { path, onWarning } = parts;
    this.#history = new UsageHistory({ path, onWarning, isKept: (name) => this.#rulesOf(name) !== null });
  }

  /** A measurement of this worker, as an average since the one before. */
  take(worker: WorkerActor, usage: Usage): void {
    const rules = this.#rulesOf(worker.name);
    // The first look at a process that was taken over: an average since its start, however long ago that was.
    if (rules === null || usage.overMs > FRESH_INTERVALS * rules.intervalMs) return;
    this.#history.add(worker.name, rules, pointOf(usage, this.#parts.clock.wallMs()));
  }

  /** What this worker has used since then (epoch ms). */
  view(name: string, sinceMs: number): UsageHistoryView {
    const rules = this.#rulesOf(name);
    const fromMs = rules === null ? 0 : Math.max(sinceMs, this.#parts.clock.wallMs() - rules.retentionMs);
    const points = rules === null ? [] : this.#history.read(name, rules, fromMs);
    const whole = points.length === 0 ? null : points.reduce(joinPoints);
    return {
      worker: name,
      intervalMs: rules?.intervalMs ?? null,
      pointMs: rules === null ? null : pointMs(rules),
      retentionMs: rules?.retentionMs ?? null,
      whole: whole === null ? null : viewOf(whole),
      points: points.map(viewOf),
    };
  }

  /** The worker is configured no more. */
  forget(name: string): void {
    this.#history.forget(name);
  }

  close(): void {
    this.#history.close((name) => this.#rulesOf(name));
  }

  #rulesOf(name: string) {
    return this.#parts.workerOf(name)?.definition.monitoring.sampling ?? null;
  }
}

function pointOf(usage: Usage, at: number): UsagePoint {
  const { overMs, cpuPercent, rssBytes, descriptors, readRate, writeRate } = usage;
  return {
    at,
    overMs,
    cpuPercent,
    cpuPeak: cpuPercent,
    rssBytes,
    rssPeak: rssBytes,
    processes: usage.processes.length,
    descriptors,
    readRate,
    writeRate,
  };
}

function viewOf(point: UsagePoint): UsageHistoryView['points'][number] {
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  const whole = (value: number | null): number | null => (value === null ? null : Math.round(value));
  return {
    at: new Date(point.at).toISOString(),
    overMs: Math.round(point.overMs),
    cpuPercent: tenths(point.cpuPercent),
    cpuPeakPercent: tenths(point.cpuPeak),
    rssBytes: Math.round(point.rssBytes),
    rssPeakBytes: Math.round(point.rssPeak),
    processes: point.processes,
    descriptors: point.descriptors,
    readRate: whole(point.readRate),
    writeRate: whole(point.writeRate),
  };
}
