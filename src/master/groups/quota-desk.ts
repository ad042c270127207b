import type { LimitView, ShareView } from '../../api/contract/limits.ts';
import type { WorkerDefinition } from '../../config/definition.ts';
import { allocatedBytes } from '../../limits/burst-watch.ts';
import type { Meters } from '../../limits/meters.ts';
import { LimitMonitor, type MonitorClock } from '../../limits/monitor.ts';
import type { OomKill } from '../../limits/oom-log.ts';
import type { QuotaAbilities } from '../../limits/quota-plan.ts';
import type { Usage } from '../../limits/usage.ts';
import { toHsuError } from '../../shared/errors.ts';
import type { QuotaSpec } from '../../shim/kernel-limits.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { type LimitFigure, limitFigures, limitViews } from '../limits/limit-view.ts';
import { GroupThrottles, type GroupThrottlesParts } from './group-throttles.ts';
import { MemoryVictims } from './memory-victims.ts';
import { QuotaActions, type QuotaActionsParts } from './quota-actions.ts';
import { isCounted, type QuotaEntry, quotaEntries } from './quota-entries.ts';
import { QuotaMeter } from './quota-meter.ts';
import type { GroupTree } from './tree.ts';

/** Has the kernel hold groups of workers to their limits. */
export interface QuotaControl {
  readonly quotaAbilities: QuotaAbilities;
  /** From now on these are all there are. Resolves with what could not be set, in words. */
  setQuotas(quotas: readonly QuotaSpec[]): Promise<readonly string[]>;
}

export interface QuotaDeskParts extends QuotaActionsParts, Omit<GroupThrottlesParts, 'groupsOf'> {
  readonly kernel: QuotaControl;
  readonly meters: Meters;
  readonly clock: MonitorClock;
  /** Looks whether the kernel has killed a part of a worker. */
  readonly lookForVictims: (worker: WorkerActor) => void;
}

/**
 * Has the limits of groups of workers kept: by the kernel where it adds up, else by looking at the sum. When one is broken
 * either all members are slowed down, or the one that uses most has to go; when it has gone, the group is looked at anew.
 */
export class QuotaDesk {
  readonly #parts: QuotaDeskParts;
  readonly #meter: QuotaMeter;
  readonly #monitor: LimitMonitor;
  readonly #throttles: GroupThrottles;
  readonly #actions: QuotaActions;
  #entries = new Map<string, QuotaEntry>();
  readonly #victims: MemoryVictims;
  #hasAsserted = false;
  #groupsOf = new Map<string, readonly QuotaEntry[]>();

  constructor(parts: QuotaDeskParts) {
    this.#parts = parts;
    this.#meter = new QuotaMeter(parts.meters, (group) => this.#liveOf(group));
    this.#victims = new MemoryVictims(
      (group) => this.#entries.get(group)?.definition.quota.limits.flatMap(({ limits }) => limits) ?? [],
      () => parts.clock.monotonicMs(),
    );
    this.#monitor = new LimitMonitor(this.#meter, parts.clock, allocatedBytes);
    this.#throttles = new GroupThrottles({
      ...parts,
      groupsOf: (worker) => this.#groupsOf.get(worker) ?? [],
    });
    this.#actions = new QuotaActions(parts, this.#meter, this.#throttles);
  }

  /** From now on these groups count. Nothing happens to the workers. */
  configure(tree: GroupTree, workers: readonly WorkerDefinition[]): void {
    const before = this.#entries;
    const folders = new Map(workers.map(({ name, workingDirectory }) => [name, workingDirectory]));
    const folderOf = (worker: string): string | undefined => folders.get(worker);
    this.#entries = quotaEntries(tree, this.#parts.kernel.quotaAbilities, folderOf, before);
    for (const [name, entry] of before) this.#leave(name, entry);
    this.#groupsOf = new Map();
    for (const entry of this.#entries.values()) {
      for (const worker of entry.workers)
        this.#groupsOf.set(worker, [...(this.#groupsOf.get(worker) ?? []), entry]);
    }
    // At first also when there are none: an earlier master may have set some.
    if (!this.#hasAsserted || this.#entries.size + before.size > 0) this.assert();
    for (const entry of this.#entries.values()) this.#follow(entry);
  }

  /** Tells the kernel again, also when there is another shim. */
  assert(): void {
    this.#hasAsserted = true;
    const quotas = [...this.#entries.values()].map(({ path, plan }) => ({
      groups: path,
      limits: plan.kernel ?? {},
    }));
    const note = (message: string): void => this.#parts.note(null, 'limit-failed', message);
    this.#parts.kernel.setQuotas(quotas).then(
      (problems) => {
        for (const problem of new Set(problems)) note(`a limit of a group could not be set: ${problem}`);
      },
      (thrown: unknown) => note(`limits of groups could not be set: ${toHsuError(thrown).message}`),
    );
  }

  /** Something happened to the worker: a run began or ended. */
  changed(worker: WorkerActor): void {
    const entries = this.#groupsOf.get(worker.name);
    if (entries === undefined) return;
    this.#victims.changed(worker);
    if (worker.process === null) this.#parts.shared(worker.name, 1);
    for (const entry of entries) {
      this.#follow(entry);
      if (entry.victim !== worker.name || worker.process !== null) continue;
      // The outage may last without it: whoever is the largest then has as much time as it had.
      entry.victim = null;
      this.#monitor.outlasted(entry.definition.name);
    }
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.#victims.forget(worker);
  }

  /** The kernel has killed the main process of this worker for memory. */
  killedForMemory(worker: WorkerActor): void {
    const message = this.#victims.end(worker.name);
    if (message !== null) this.#parts.note(worker, 'oom', message);
  }

  /** At which group's limit the kernel has killed in this worker, as the end of a sentence; empty when at none. */
  whoseLimit({ name }: WorkerActor, kills: readonly OomKill[] = []): string {
    return this.#victims.whoseLimit(name, kills);
  }

  /** Share of the time that the groups of this worker let it run. */
  shareOf(worker: string): number {
    return this.#throttles.shareOf(worker);
  }

  /** What a person should know about the groups of this worker; empty when their limits are kept. */
  noteOf({ name }: WorkerActor): string {
    return this.#throttles.noteOf(name);
  }

  /** The limits of a group, what is used of each, and how each is enforced; empty for a group without. */
  views(group: string): { readonly limits: readonly LimitView[]; readonly shares: readonly ShareView[] } {
    const entry = this.#entries.get(group);
    if (entry === undefined) return { limits: [], shares: [] };
    const { observations, brokenSinceMs } = this.#monitor.stateOf(group);
    const { limits, tuning } = entry.definition.quota;
    return limitViews(limits, tuning, {
      ways: entry.plan.ways,
      configuredOf: (_group, { max }) => max,
      observations,
      brokenSinceMs,
      nowMs: this.#parts.clock.monotonicMs(),
      isThrottledBy: (name) => entry.throttle.isHeldBy(name),
    });
  }

  /** The limits of a group against what its workers use. */
  figures(group: string, usage: Usage | null): readonly LimitFigure[] {
    const entry = this.#entries.get(group);
    if (entry === undefined) return [];
    const { brokenSinceMs } = this.#monitor.stateOf(group);
    const look = usage && {
      usage,
      memoryBytes: usage.rssBytes,
      runTimeMs: 0,
      share: entry.throttle.share,
    };
    return limitFigures(entry.definition.quota.limits, look, brokenSinceMs);
  }

  close(): void {
    this.#monitor.close();
  }

  #liveOf(group: string): readonly WorkerActor[] {
    return (this.#entries.get(group)?.workers ?? [])
      .map((name) => this.#parts.workerOf(name))
      .filter((worker) => worker !== undefined && isCounted(worker)) as WorkerActor[];
  }

  /** Looks at the group while something of it runs. */
  #follow(entry: QuotaEntry): void {
    const { name } = entry.definition;
    const hasLive = entry.workers.some((one) => {
      const worker = this.#parts.workerOf(one);
      return worker !== undefined && isCounted(worker);
    });
    if (hasLive === entry.isWatched) return;
    entry.isWatched = hasLive;
    if (!hasLive) {
      this.#monitor.end(name);
      this.#meter.forget(name);
      entry.throttle.clear();
      return;
    }
    this.#monitor.begin({
      of: {
        worker: name,
        subject: { id: name, pid: 0, startTime: 0, cgroup: null },
        startedAtMs: this.#parts.clock.monotonicMs(),
        isMonitored: true,
      },
      groups: entry.plan.sampled,
      carryOut: (group, outcome) => this.#actions.carryOut(entry, group, outcome),
      share: () => entry.throttle.share,
      looked: (observations) => {
        this.#throttles.keep(entry, observations);
        for (const worker of this.#liveOf(name)) this.#parts.lookForVictims(worker);
      },
    });
  }

  /** The group as it was configured before counts no more. */
  #leave(name: string, entry: QuotaEntry): void {
    const now = this.#entries.get(name);
    if (now === entry) return;
    this.#monitor.end(name);
    if (now === undefined) this.#monitor.forget(name);
    this.#throttles.end(entry);
  }
}
