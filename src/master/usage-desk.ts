import type { UsageDetail, UsageView } from '../api/contract/usage.ts';
import type { Measurable, Meters } from '../limits/meters.ts';
import { EVERYTHING, RECORDED, type Usage } from '../limits/usage.ts';
import type { Clock } from '../shared/clock.ts';
import { commandLine, readStat } from '../shim/process-table.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';

/** Whoever scrapes this often comes again: then files stay open in between. */
const OFTEN_MS = 2 * 60_000;

/** Measures workers for those who ask. */
export class UsageDesk {
  readonly #meters: Meters;
  readonly #clock: Clock;
  /** Those who ask in one turn of the loop share one look at the machine. */
  #nowMs: number | null = null;
  #scrapedAtMs = Number.NEGATIVE_INFINITY;
  #isScrapedOften = false;

  constructor(meters: Meters, clock: Clock) {
    this.#meters = meters;
    this.#clock = clock;
  }

  /** What the worker uses, measured now; null when nothing of it runs. */
  look(worker: WorkerActor, detail: Exclude<UsageDetail, 'none'>): UsageView | null {
    const of = measurable(worker);
    if (of === null) return null;
    const nowMs = this.#now();
    const usage = this.#meters.look(of, 'visitor', EVERYTHING, nowMs);
    return usage === null ? null : this.#view(usage, detail);
  }

  /** The same without keeping others waiting for longer than a moment. */
  async lookGently(worker: WorkerActor, detail: Exclude<UsageDetail, 'none'>): Promise<UsageView | null> {
    const of = measurable(worker);
    if (of !== null) await this.#meters.prepare(of, this.#now());
    return this.look(worker, detail);
  }

  /** What the worker uses, for metrics; null when nothing of it runs. Looks with the same `nowMs` share what they can. */
  scrape(worker: WorkerActor, nowMs: number): Usage | null {
    if (nowMs !== this.#scrapedAtMs) {
      this.#isScrapedOften = nowMs - this.#scrapedAtMs <= OFTEN_MS;
      this.#scrapedAtMs = nowMs;
    }
    const of = measurable(worker);
    const isMonitored = this.#isScrapedOften;
    return of === null ? null : this.#meters.look({ ...of, isMonitored }, 'scrape', RECORDED, nowMs);
  }

  /** Something happened to the worker: what has ended is measured no more. */
  changed(worker: WorkerActor): void {
    if (worker.process === null) this.#meters.release(worker.name);
  }

  #now(): number {
    if (this.#nowMs === null) {
      this.#nowMs = this.#clock.monotonicMs();
      setImmediate(() => {
        this.#nowMs = null;
      });
    }
    return this.#nowMs;
  }

  #view(usage: Usage, detail: Exclude<UsageDetail, 'none'>): UsageView {
    const agoMs = this.#clock.monotonicMs() - usage.atMs;
    return {
      at: new Date(this.#clock.wallMs() - agoMs).toISOString(),
      overMs: Math.round(usage.overMs),
      cpuPercent: rounded(usage.cpuPercent),
      cpuTimeMs: Math.round(usage.cpuMs),
      rssBytes: usage.rssBytes,
      peakRssBytes: usage.peakRssBytes,
      peakCpuPercent: rounded(usage.peakCpuPercent),
      virtualBytes: usage.virtualBytes,
      processes: usage.processes.length,
      threads: usage.threads,
      swapBytes: usage.swapBytes,
      descriptors: usage.descriptors,
      readBytes: usage.readBytes,
      writtenBytes: usage.writtenBytes,
      readRate: usage.readRate === null ? null : Math.round(usage.readRate),
      writeRate: usage.writeRate === null ? null : Math.round(usage.writeRate),
      pressure: usage.pressure,
      throttledMs: usage.throttledMs === null ? null : Math.round(usage.throttledMs),
      ...(detail === 'tree' ? { tree: usage.byProcess.map(processView) } : {}),
    };
  }
}

/** What a meter has to know of a worker; null when nothing of it runs. */
export function measurable(worker: WorkerActor): Measurable | null {
  const { process, snapshot, name } = worker;
  if (process === null || snapshot.process === null) return null;
  return { worker: name, subject: process, startedAtMs: snapshot.process.startedAtMs, isMonitored: false };
}

function processView(one: Usage['byProcess'][number]): NonNullable<UsageView['tree']>[number] {
  const stat = readStat(one.pid);
  return {
    pid: one.pid,
    ppid: one.ppid,
    threads: one.threads,
    cpuPercent: rounded(one.cpuPercent),
    cpuTimeMs: one.cpuMs,
    rssBytes: one.rssBytes,
    command: stat?.startTime === one.startTime ? commandLine(stat) : '(ended)',
  };
}

function rounded(percent: number): number {
  return Math.round(percent * 10) / 10;
}
