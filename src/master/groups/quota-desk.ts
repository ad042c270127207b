import type { LimitView, ShareView } from '../../api/contract/limits.ts';
import type { WorkerDefinition } from '../../config/definition.ts';
import type { LimitGroup } from '../../config/limit-definition.ts';
import type { Observation, Outcome } from '../../limits/evaluate.ts';
import { breachText, useText } from '../../limits/limit-text.ts';
import type { Meters } from '../../limits/meters.ts';
import { LimitMonitor, type MonitorClock } from '../../limits/monitor.ts';
import type { QuotaAbilities } from '../../limits/quota-plan.ts';
import { THROTTLE_MS } from '../../limits/throttle.ts';
import type { Usage } from '../../limits/usage.ts';
import { toHsuError } from '../../shared/errors.ts';
import type { QuotaSpec } from '../../shim/kernel-limits.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { type LimitFigure, limitFigures, limitViews } from '../limit-view.ts';
import { MemoryVictims } from './memory-victims.ts';
import { type QuotaEntry, quotaEntries } from './quota-entries.ts';
import { QuotaMeter, shareIn } from './quota-meter.ts';
import type { GroupTree } from './tree.ts';

/** Has the kernel hold groups of workers to their limits. */
export interface QuotaControl {
  readonly quotaAbilities: QuotaAbilities;
  /** From now on these are all there are. Resolves with what could not be set, in words. */
  setQuotas(quotas: readonly QuotaSpec[]): Promise<readonly string[]>;
}

export interface QuotaDeskParts {
  readonly kernel: QuotaControl;
  readonly meters: Meters;
  readonly clock: MonitorClock;
  readonly workerOf: (name: string) => WorkerActor | undefined;
  /** `worker` null: it is about the group as a whole. */
  readonly note: (worker: WorkerActor | null, reason: string, message: string) => void;
  /** Share of the time that its own limits let it run. */
  readonly ownShareOf: (worker: string) => number;
  /** The worker runs this share of the time from now on, by its own limits and by those of its groups. */
  readonly shared: (worker: string, share: number) => void;
  /** Looks whether the kernel has killed a part of a worker. */
  readonly lookForVictims: (worker: WorkerActor) => void;
  readonly counter?: QuotaCounter;
}

/** Counts what limits of groups lead to. */
export interface QuotaCounter {
  groupBreached(group: string, limit: string, policy: string): void;
  groupActed(group: string, limit: string, action: string): void;
}

type Act = Extract<Outcome, { kind: 'act' }>;

/**
 * Has the limits of groups of workers kept: by the kernel where it adds up, else by looking at the sum. When one is broken
 * either all members are slowed down, or the one that uses most has to go; when it has gone, the group is looked at anew.
 */
export class QuotaDesk {
  readonly #parts: QuotaDeskParts;
  readonly #meter: QuotaMeter;
  readonly #monitor: LimitMonitor;
  #entries = new Map<string, QuotaEntry>();
  readonly #victims = new MemoryVictims((group) => {
    return this.#entries.get(group)?.definition.quota.limits.flatMap(({ limits }) => limits) ?? [];
  });
  #hasAsserted = false;
  #groupsOf = new Map<string, readonly QuotaEntry[]>();

  constructor(parts: QuotaDeskParts) {
    this.#parts = parts;
    this.#meter = new QuotaMeter(parts.meters, (group) => this.#liveOf(group));
    this.#monitor = new LimitMonitor(this.#meter, parts.clock);
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
  whoseLimit({ name }: WorkerActor): string {
    return this.#victims.whoseLimit(name);
  }

  /** Share of the time that the groups of this worker let it run. */
  shareOf(worker: string): number {
    return Math.min(1, ...(this.#groupsOf.get(worker) ?? []).map(({ throttle }) => throttle.share));
  }

  /** What a person should know about the groups of this worker; empty when their limits are kept. */
  noteOf({ name }: WorkerActor): string {
    return (this.#groupsOf.get(name) ?? [])
      .filter(({ throttle }) => throttle.share < 1)
      .map(({ definition, throttle }) => {
        return `throttled to ${Math.round(throttle.share * 100)}% with the group ${definition.name}`;
      })
      .join('; ');
  }

  /** The limits of a group, what is used of each, and how each is enforced; empty for a group without. */
  views(group: string): { readonly limits: readonly LimitView[]; readonly shares: readonly ShareView[] } {
    const entry = this.#entries.get(group);
    if (entry === undefined) return { limits: [], shares: [] };
    const { observations, brokenSinceMs } = this.#monitor.stateOf(group);
    const { limits, tuning } = entry.definition.quota;
    return limitViews(limits, tuning, {
      ways: entry.plan.ways,
      factorOf: () => 1,
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
      for (const group of entry.definition.quota.limits) entry.throttle.release(group.name);
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
      carryOut: (group, outcome) => this.#carryOut(entry, group, outcome),
      share: () => entry.throttle.share,
      looked: (observations) => {
        this.#keepThrottled(entry, observations);
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
    if (entry.throttle.share === 1) return;
    for (const group of entry.definition.quota.limits) entry.throttle.release(group.name);
    this.#applyThrottle(entry);
  }

  /** Returns false when it was refused. */
  #carryOut(entry: QuotaEntry, group: LimitGroup, outcome: Outcome): boolean {
    const { name } = entry.definition;
    const note = (reason: string, message: string): void =>
      this.#parts.note(null, reason, `group ${name}: ${message}`);
    switch (outcome.kind) {
      case 'warned':
        note('limit-warning', useText(outcome.observation));
        return true;
      case 'calmed':
      case 'kept':
        note(
          outcome.kind === 'calmed' ? 'limit-calm' : 'limit-kept',
          `${useText(outcome.observation)} again`,
        );
        return true;
      case 'broken':
      case 'told':
        if (outcome.kind === 'broken')
          this.#parts.counter?.groupBreached(name, outcome.observation.name, group.policy);
        note(
          outcome.isAlert ? 'alert' : 'limit-broken',
          `${breachText(outcome.observation)}${this.#mostly(entry, outcome.observation)}`,
        );
        return true;
      case 'release':
        entry.throttle.release(group.name);
        this.#applyThrottle(entry);
        note('limit-released', 'its workers run freely again');
        return true;
      case 'act':
        return this.#act(entry, group, outcome);
    }
  }

  #act(entry: QuotaEntry, group: LimitGroup, outcome: Act): boolean {
    const { action, observation } = outcome;
    const { counter, note } = this.#parts;
    const { name } = entry.definition;
    if (observation.nature === 'ceiling') counter?.groupBreached(name, observation.name, group.policy);
    const message = `group ${name}: ${breachText(observation, outcome.forMs)}`;
    if (typeof action === 'object' || action === 'restart_adjusted') return true;
    if (action === 'throttle') {
      entry.throttle.hold(group, [observation]);
      this.#applyThrottle(entry);
      note(null, 'limit-throttled', `${message}: its workers are slowed down`);
      counter?.groupActed(name, observation.name, action);
      return true;
    }
    const worker = this.#largest(entry, observation);
    if (worker === undefined) return false;
    const comesBack = action === 'restart' || (action === 'immediate_kill' && group.policy === 'restart');
    const isTaken = worker.breakLimit({
      how: action === 'immediate_kill' ? 'at-once' : 'gracefully',
      afterwards: comesBack ? 'restart' : 'rest',
      severity: action === 'immediate_kill' ? 'emergency' : 'critical',
      message: `${message}, and it uses most`,
    });
    if (!isTaken) return false;
    entry.victim = worker.name;
    counter?.groupActed(name, observation.name, action);
    note(worker, 'limit-broken', `${message}; ${worker.name} uses most of it`);
    return true;
  }

  /** The member that uses most of what a limit is about, unless it is on its way out already. */
  #largest({ definition }: QuotaEntry, { name }: Observation): WorkerActor | undefined {
    const shares = [...this.#meter.sharesOf(definition.name)];
    const [largest] = shares
      .map(([worker, usage]) => ({ worker, share: shareIn(name, usage) }))
      .sort((a, b) => b.share - a.share)
      .map(({ worker }) => this.#parts.workerOf(worker))
      .filter((worker) => worker !== undefined && isUp(worker));
    return largest;
  }

  #mostly(entry: QuotaEntry, observation: Observation): string {
    const largest = this.#largest(entry, observation);
    return largest === undefined ? '' : `, mostly ${largest.name}`;
  }

  /** What is throttled follows what it would use, and has to be asked for again and again. */
  #keepThrottled(entry: QuotaEntry, observations: readonly Observation[]): void {
    if (entry.throttle.share === 1) return;
    for (const group of entry.definition.quota.limits) {
      if (entry.throttle.isHeldBy(group.name)) entry.throttle.hold(group, observations);
    }
    this.#applyThrottle(entry);
  }

  #applyThrottle(entry: QuotaEntry): void {
    for (const name of entry.workers) {
      const worker = this.#parts.workerOf(name);
      if (worker?.process == null || !isCounted(worker)) continue;
      const share = Math.min(this.shareOf(name), this.#parts.ownShareOf(name));
      this.#parts.shared(name, share);
      // What cannot be slowed down any more has ended, and is reaped in a moment.
      worker.throttle(worker.process.id, share, THROTTLE_MS).catch(() => {});
    }
  }
}

/** Something of it runs, and the master has started it. */
function isCounted({ process, definition }: WorkerActor): boolean {
  return process !== null && definition.attachment === undefined;
}

function isUp({ snapshot }: WorkerActor): boolean {
  return snapshot.state === 'running' || snapshot.state === 'starting';
}
