import { performance } from 'node:perf_hooks';
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import type { MasterView } from '../../api/contract/master.ts';
import type { Usage } from '../../limits/usage.ts';
import { Exposition, labelText } from '../../metrics/exposition.ts';
import type { ShimProcessControl } from '../../processcontrol/shim-process-control.ts';
import type { Clock } from '../../shared/clock.ts';
import { STATES } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { Fleet } from '../fleet.ts';
import type { LimitDesk } from '../limits/limit-desk.ts';
import { figuresInTime } from '../shim-figures.ts';
import type { UsageDesk } from '../usage-desk.ts';
import { addGroup, type GroupFigures } from './group-samples.ts';
import { OwnProcess } from './own-process.ts';
import type { Tallies } from './tallies.ts';
import { addWorker } from './worker-samples.ts';

export interface MetricsParts {
  readonly clock: Clock;
  readonly fleet: Pick<Fleet, 'all'>;
  readonly usage: Pick<UsageDesk, 'scrape'>;
  readonly limits: Pick<LimitDesk, 'figures' | 'shareOf'>;
  readonly control: Pick<ShimProcessControl, 'figures' | 'shimPid'>;
  readonly tallies: Tallies;
  readonly master: () => MasterView;
  /** The groups there are, by what each of their workers uses. */
  readonly groups: (usageOf: ReadonlyMap<string, Usage>) => readonly GroupFigures[];
  /** Epoch ms. */
  readonly appliedAt: () => number;
}

/** Workers that are looked at before others have their turn: some milliseconds. */
const WORKERS_PER_TURN = 50;
/** Text that is put together before others have their turn: less than a millisecond. */
const BYTES_PER_TURN = 128 * 1024;
/** The timer by which the lag of the event loop is seen. */
const LAG_PROBE_MS = 1;

/** Collects all metrics when somebody scrapes, and measures what they need then; nothing is measured in between. */
export class MetricsDesk {
  readonly #parts: MetricsParts;
  readonly #own = new OwnProcess('master');
  readonly #shim = new OwnProcess('shim');
  /** Whoever asks while a page is made gets the same one. */
  #page: Promise<Buffer> | null = null;

  constructor(parts: MetricsParts) {
    this.#parts = parts;
  }

  /** The page in the text format of Prometheus, UTF-8. Never rejects. */
  scrape(): Promise<Buffer> {
    this.#page ??= this.#make().finally(() => {
      this.#page = null;
    });
    return this.#page;
  }

  async #make(): Promise<Buffer> {
    const { clock } = this.#parts;
    const begunMs = clock.monotonicMs();
    // The shim reads its files meanwhile, on another processor.
    const [{ lagMs, used, nowMs }] = await Promise.all([this.#lookAround(), this.#askShim()]);
    const page = new Exposition();
    await this.#addWorkers(page, used, nowMs);
    this.#addMaster(page, lagMs);
    page.add('hsu_master_scrape_duration_seconds', '', (clock.monotonicMs() - begunMs) / 1000);
    return encoded(page);
  }

  /** Has the tallies know what only the shim has counted; one that is silent is left out of this scrape. */
  async #askShim(): Promise<void> {
    const { control, tallies } = this.#parts;
    const figures = await figuresInTime(control);
    if (figures === null) return;
    const shim = String(control.shimPid);
    for (const { name } of this.#parts.fleet.all()) {
      const log = figures.logs[name];
      if (log !== undefined) tallies.of(name).logged(shim, log);
      const throttledMs = figures.throttledMs[name];
      // Counted by the kernel, in a group that outlives shims.
      if (throttledMs !== undefined) tallies.of(name).kernelThrottledMs.take('kernel', throttledMs);
    }
  }

  /** What everybody uses, by incarnation. */
  async #lookAround(): Promise<{
    readonly lagMs: number;
    readonly used: ReadonlyMap<string, Usage>;
    readonly nowMs: number;
  }> {
    const { clock, fleet, usage, tallies } = this.#parts;
    const lagMs = await lag(clock);
    const nowMs = clock.monotonicMs();
    const used = new Map<string, Usage>();
    for (const [at, worker] of fleet.all().entries()) {
      if (at % WORKERS_PER_TURN === WORKERS_PER_TURN - 1) await turn();
      const seen = usage.scrape(worker, nowMs);
      if (seen === null || worker.process === null) continue;
      tallies.of(worker.name).used(worker.process.id, seen);
      used.set(worker.process.id, seen);
    }
    return { lagMs, used, nowMs };
  }

  async #addWorkers(page: Exposition, used: ReadonlyMap<string, Usage>, nowMs: number): Promise<void> {
    const running = new Map<string, Usage>();
    for (const [at, worker] of this.#parts.fleet.all().entries()) {
      if (at % WORKERS_PER_TURN === WORKERS_PER_TURN - 1) await turn();
      // It may have ended since it was measured, and another run of it begun.
      const usage = worker.process === null ? null : (used.get(worker.process.id) ?? null);
      this.#addWorker(page, worker, usage, nowMs);
      if (usage !== null) running.set(worker.name, usage);
    }
    for (const group of this.#parts.groups(running)) addGroup(page, group);
  }

  #addWorker(page: Exposition, worker: WorkerActor, usage: Usage | null, nowMs: number): void {
    const { tallies, limits } = this.#parts;
    addWorker(page, {
      worker,
      tally: tallies.of(worker.name),
      usage,
      limits: limits.figures(worker, usage),
      share: limits.shareOf(worker.name),
      nowMs,
    });
  }

  #addMaster(page: Exposition, lagMs: number): void {
    const { fleet, tallies, control } = this.#parts;
    const master = this.#parts.master();
    page.add('hsu_build_info', labelText({ version: master.version, node: process.versions.node }), 1);
    page.add('hsu_master_start_time_seconds', '', Date.parse(master.startedAt) / 1000);
    page.add('hsu_master_stopping', '', master.state === 'stopping');
    page.add('hsu_master_event_loop_lag_seconds', '', lagMs / 1000);
    page.add(
      'hsu_master_event_loop_active_seconds_total',
      '',
      performance.eventLoopUtilization().active / 1000,
    );
    page.add('hsu_master_state_error', '', master.stateError !== null);
    page.addCounts('hsu_master_events_total', '', tallies.events);
    page.add('hsu_config_revision', '', master.configRevision);
    page.add('hsu_config_error', '', master.configError !== null);
    page.addCounts('hsu_config_reloads_total', '', tallies.reloads);
    page.add('hsu_config_last_applied_time_seconds', '', this.#parts.appliedAt() / 1000);
    page.add('hsu_shim_replacements_total', '', tallies.shimReplacements);
    this.#own.addTo(page, process.pid);
    this.#shim.addTo(page, control.shimPid);
    const counts = new Map<string, number>(STATES.map((state) => [state, 0]));
    for (const { snapshot } of fleet.all()) counts.set(snapshot.state, (counts.get(snapshot.state) ?? 0) + 1);
    for (const [state, count] of counts) page.add('hsu_workers', `state="${state}"`, count);
  }
}

/** The page as it is sent. Others have their turn in between: putting together a megabyte takes a while. */
async function encoded(page: Exposition): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for (const text of page.parts()) {
    const part = Buffer.from(text);
    parts.push(part);
    bytes += part.length;
    if (bytes >= BYTES_PER_TURN) {
      bytes = 0;
      await turn();
    }
  }
  return Buffer.concat(parts);
}

/** How much later than it should a timer elapses now. */
async function lag(clock: Clock): Promise<number> {
  const begunMs = clock.monotonicMs();
  await sleep(LAG_PROBE_MS);
  return Math.max(0, clock.monotonicMs() - begunMs - LAG_PROBE_MS);
}
