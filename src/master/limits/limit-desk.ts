import { allocatedBytes } from '../../limits/burst-watch.ts';
import { breachText, throttleText } from '../../limits/limit-text.ts';
import type { Meters } from '../../limits/meters.ts';
import { LimitMonitor, type MonitorClock, type Sampling } from '../../limits/monitor.ts';
import { isRate, observeStored } from '../../limits/observe.ts';
import { OomWatch } from '../../limits/oom-watch.ts';
import type { StorageFigures } from '../../limits/stored.ts';
import { hasTuning } from '../../limits/tuning-views.ts';
import type { Usage } from '../../limits/usage.ts';
import type { KernelLimits } from '../../shim/kernel-limits.ts';
import { isUpState, type Snapshot } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { LimitsDocument } from '../documents.ts';
import type { Kept } from '../kept.ts';
import { measurable } from '../usage-desk.ts';
import { asHeld, HoldWatch } from './hold-watch.ts';
import { type KernelControl, KernelOrders } from './kernel-orders.ts';
import { LimitActions } from './limit-actions.ts';
import { type LimitFigure, limitFigures, limitViews } from './limit-view.ts';
import { LimitsInForce } from './limits-in-force.ts';
import { OomNotices, type OomNoticesParts } from './oom-notices.ts';
import { WorkerThrottle, type WorkerThrottleParts } from './worker-throttle.ts';
import { limitsTraffic, WorkerTraffic } from './worker-traffic.ts';

export interface LimitDeskParts extends WorkerThrottleParts, OomNoticesParts {
  readonly kernel: KernelControl;
  readonly meters: Meters;
  readonly clock: MonitorClock;
  /** Limits that `restart_adjusted` has raised; they outlive the master. */
  readonly raised: Kept<LimitsDocument>;
  /** Takes what is measured of workers whose definition asks for it. */
  readonly sampled: (worker: WorkerActor, usage: Usage) => void;
  readonly storage: StorageFigures;
}

/** One run of a worker whose limits are looked at. */
interface Held {
  readonly id: string;
  readonly definition: WorkerActor['definition'];
  readonly throttle: WorkerThrottle;
  /** Null when its traffic is not limited. */
  readonly traffic: WorkerTraffic | null;
  /** Null when it is in no group of the memory controller. */
  readonly oom: OomWatch | null;
}

/** Has the limits of all workers looked at while they run, and what their policies want carried out. */
export class LimitDesk {
  readonly #parts: LimitDeskParts;
  readonly #monitor: LimitMonitor;
  readonly #inForce: LimitsInForce;
  readonly #orders: KernelOrders;
  readonly #oom: OomNotices;
  readonly #held = new Map<string, Held>();
  /** Runs of workers that had no limits when they were seen last, by worker. */
  readonly #unlimited = new Map<string, string>();

  constructor(parts: LimitDeskParts) {
    const { meters, clock, raised, kernel, note } = parts;
    this.#parts = parts;
    this.#monitor = new LimitMonitor(meters, clock, allocatedBytes);
    this.#inForce = new LimitsInForce(raised, note);
    this.#orders = new KernelOrders({ kernel, note, limitsOf: (worker) => this.#inForce.of(worker) });
    this.#oom = new OomNotices(parts);
  }

  /** Something happened to the worker: a run began or ended, or its definition changed. */
  changed(worker: WorkerActor): void {
    const { name, definition, process } = worker;
    const held = this.#held.get(name);
    if (process === null || !isLookedAt(worker.snapshot)) {
      if (held !== undefined) this.#end(worker, held);
      if (process === null) this.#unlimited.delete(name);
      return;
    }
    if (worker.snapshot.state === 'stopping') held?.throttle.end();
    if (held?.id === process.id && held.definition === definition) return;
    if (held !== undefined) this.#end(worker, held);
    if (held?.id === process.id || this.#unlimited.get(name) === process.id) this.#makeRoom(worker);
    this.#unlimited.delete(name);
    const isLimited =
      definition.limits.length > 0 || hasTuning(definition.tuning) || definition.monitoring.sampling !== null;
    // Limits that an earlier master has set must go when they are configured no more.
    if (isLimited || this.#orders.hasTold(worker)) this.#begin(worker, process.id);
    else this.#unlimited.set(name, process.id);
  }

  /** What the kernel is to hold this worker to; undefined when it has nothing to do. */
  kernelLimitsOf(worker: WorkerActor): KernelLimits | undefined {
    return this.#orders.atStart(worker);
  }

  /** The kernel has killed its main process for memory. At the limit of a group its own is none that could be raised. */
  killedForMemory(worker: WorkerActor): void {
    const memory = this.#inForce.of(worker).find(({ name }) => name === 'memory');
    if (memory?.policy !== 'restart_adjusted' || this.#parts.whoseLimit(worker)) return;
    this.#inForce.raise(worker, memory);
  }

  /** Failures are forgotten, and with them what they have raised. */
  reset(worker: WorkerActor): void {
    if (!this.#inForce.reset(worker.name)) return;
    this.#parts.note(worker, 'limit-reset', 'its limits are again what is configured');
    const held = this.#held.get(worker.name);
    if (held === undefined) return;
    this.#end(worker, held);
    this.#makeRoom(worker);
    this.#begin(worker, held.id);
  }

  /** The worker is configured no more. */
  forget(name: string): void {
    this.#monitor.forget(name);
    this.#held.delete(name);
    this.#unlimited.delete(name);
    this.#orders.forget(name);
    this.#inForce.forget(name);
  }

  /** Every limit of the worker, what it uses of each, and how each is enforced. */
  views(worker: WorkerActor): ReturnType<typeof limitViews> {
    const { observations: seen, brokenSinceMs } = this.#monitor.stateOf(worker.name);
    const held = this.#held.get(worker.name);
    const ways = asHeld(this.#orders.planOf(worker), worker.process?.pid);
    const groups = this.#inForce.of(worker);
    // Also what nobody looks at because somebody keeps to it.
    const observations = [...seen, ...observeStored(groups, this.#parts.storage.of(worker.name))];
    return limitViews(groups, worker.definition.tuning, {
      ways: held?.traffic?.correct(ways) ?? ways,
      configuredOf: (group, limit) => this.#inForce.configuredOf(worker, group, limit),
      observations,
      brokenSinceMs,
      nowMs: this.#parts.clock.monotonicMs(),
      isThrottledBy: (group) => held?.throttle.isHeldBy(group) ?? false,
    });
  }

  /** The limits of the worker against what it uses now; null = nothing of it runs. */
  figures(worker: WorkerActor, usage: Usage | null): readonly LimitFigure[] {
    if (worker.definition.limits.length === 0) return [];
    const { brokenSinceMs } = this.#monitor.stateOf(worker.name);
    const startedAtMs = worker.snapshot.process?.startedAtMs;
    const look =
      usage === null || startedAtMs === undefined
        ? null
        : {
            usage,
            memoryBytes: usage.rssBytes,
            runTimeMs: usage.atMs - startedAtMs,
            share: this.shareOf(worker.name),
            traffic: this.#held.get(worker.name)?.traffic?.known ?? null,
            stored: this.#parts.storage.of(worker.name),
          };
    return limitFigures(this.#inForce.of(worker), look, brokenSinceMs);
  }

  /** Share of the time that the worker may run. */
  shareOf(worker: string): number {
    return this.#held.get(worker)?.throttle.share ?? 1;
  }

  /** What a person should know about the limits of a worker that runs; empty when they are kept. */
  noteOf({ name }: WorkerActor): string {
    return [this.brokenOf(name), throttleText(this.shareOf(name))].filter(Boolean).join('; ');
  }

  /** Which limits of the worker are broken, and for how long, in words; empty when none is. */
  brokenOf(name: string): string {
    const { observations, brokenSinceMs } = this.#monitor.stateOf(name);
    const nowMs = this.#parts.clock.monotonicMs();
    return observations
      .flatMap((one) => {
        const sinceMs = brokenSinceMs.get(one.name);
        if (sinceMs === undefined) return [];
        const isWouldBe = isRate(one.name) && this.shareOf(name) < 1;
        return [`${breachText(one, nowMs - sinceMs)}${isWouldBe ? ' if it ran freely' : ''}`];
      })
      .join('; ');
  }

  /** Looks whether the kernel has killed a part of the worker, for somebody who has a reason to. */
  lookForVictims(worker: WorkerActor): void {
    const oom = this.#held.get(worker.name)?.oom ?? null;
    if (oom !== null) this.#oom.look(worker, oom);
  }

  /** Tells the kernel again what it is to hold workers to: there is another shim. */
  assert(workers: readonly WorkerActor[]): void {
    this.#orders.assert(workers);
  }

  close(): void {
    this.#monitor.close();
  }

  #begin(worker: WorkerActor, id: string): void {
    const of = measurable(worker);
    if (of === null) return;
    const { note, clock, storage } = this.#parts;
    const { memoryGroup } = of.subject;
    const throttle = new WorkerThrottle(worker, id, this.#parts);
    const traffic = limitsTraffic(worker) ? new WorkerTraffic(worker, note) : null;
    const oom = memoryGroup === undefined ? null : new OomWatch(memoryGroup);
    this.#held.set(worker.name, { id, definition: worker.definition, throttle, traffic, oom });
    const plan = this.#orders.planOf(worker);
    this.#orders.give(worker, plan);
    const inForce = this.#inForce;
    const actions = new LimitActions(worker, this.#parts, throttle, inForce);
    const hold = new HoldWatch({ worker, plan, inForce, actions, note, clock });
    this.#monitor.begin({
      of: { ...of, isMonitored: plan.sampled.length > 0 },
      groups: plan.sampled,
      sampling: this.#samplingOf(worker),
      carryOut: (group, outcome) => actions.carryOut(group, outcome),
      share: () => throttle.share,
      traffic: () => traffic?.look(clock.monotonicMs()) ?? null,
      stored: () => storage.of(worker.name),
      looked: (observations, hasRun, usage) => {
        if (throttle.share < 1) throttle.keep(inForce.of(worker), observations);
        hold.look(observations, usage);
        // Who is killed runs once more, to end.
        if (hasRun && oom !== null) this.#oom.look(worker, oom);
      },
    });
  }

  #makeRoom(worker: WorkerActor): void {
    const { meters, clock } = this.#parts;
    this.#inForce.makeRoom(worker, () => {
      const of = measurable(worker);
      return (of && meters.look(of, 'monitor', {}, clock.monotonicMs())?.rssBytes) ?? null;
    });
  }

  #samplingOf(worker: WorkerActor): Sampling | null {
    const { sampling } = worker.definition.monitoring;
    if (sampling === null) return null;
    return { everyMs: sampling.intervalMs, take: (usage) => this.#parts.sampled(worker, usage) };
  }

  #end({ name }: WorkerActor, { oom, throttle }: Held): void {
    this.#monitor.end(name);
    this.#held.delete(name);
    oom?.close();
    throttle.end();
  }
}

/** While it runs, and while a limit has it stopped: that may have to be done harder. */
function isLookedAt({ state, stop }: Snapshot): boolean {
  return isUpState(state) || (state === 'stopping' && stop?.cause === 'limit');
}
