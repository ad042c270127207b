import { amountText } from '../config/limit-amount.ts';
import type { Limit, LimitGroup, LimitPolicy } from '../config/limit-definition.ts';
import { blockDevicesOf, weightSharing } from '../limits/block-devices.ts';
import { type HostAbilities, hasTuning, type Plan, planEnforcement } from '../limits/enforcement.ts';
import type { Observation, Outcome } from '../limits/evaluate.ts';
import { breachText, useText } from '../limits/limit-text.ts';
import type { Meters } from '../limits/meters.ts';
import { LimitMonitor, type MonitorClock } from '../limits/monitor.ts';
import { NetworkTraffic, type Traffic } from '../limits/network-traffic.ts';
import { kindOf, observeStored } from '../limits/observe.ts';
import { OomWatch, oomVictims } from '../limits/oom-watch.ts';
import { withVariance } from '../limits/run-time-variance.ts';
import type { StorageFigures } from '../limits/stored.ts';
import { THROTTLE_MS, Throttle } from '../limits/throttle.ts';
import type { Usage } from '../limits/usage.ts';
import { toHsuError } from '../shared/errors.ts';
import { fingerprint } from '../shared/fingerprint.ts';
import type { KernelLimits } from '../shim/kernel-limits.ts';
import { isSameAlive } from '../shim/process-table.ts';
import type { Snapshot } from '../statemachine/states.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import type { LimitsDocument } from './documents.ts';
import type { Kept } from './kept.ts';
import { type LimitFigure, limitFigures, limitViews } from './limit-view.ts';
import { measurable } from './usage-desk.ts';

/** Has the kernel hold workers to their limits. */
export interface KernelControl {
  readonly controllers: Pick<HostAbilities, 'controllers' | 'missing' | 'weight'>;
  /** Resolves with what could not be set, in words. */
  setLimits(worker: string, limits: KernelLimits): Promise<readonly string[]>;
}

export interface LimitDeskParts {
  readonly kernel: KernelControl;
  readonly meters: Meters;
  readonly clock: MonitorClock;
  /** Limits that `restart_adjusted` has raised; they outlive the master. */
  readonly raised: Kept<LimitsDocument>;
  readonly note: (worker: WorkerActor, reason: string, message: string) => void;
  /** Takes what is measured of workers whose definition asks for it. */
  readonly sampled: (worker: WorkerActor, usage: Usage) => void;
  readonly storage: StorageFigures;
  /** Share of the time that its groups let it run; 1 = they do not mind. */
  readonly groupShareOf?: (worker: string) => number;
  /** At which group's limit the kernel has killed in it, as the end of a sentence; empty = at none. */
  readonly whoseLimit?: (worker: WorkerActor) => string;
  /** What is done about limits, for whoever counts it. */
  readonly counter?: LimitCounter;
}

/** Counts what limits lead to. */
export interface LimitCounter {
  breached(worker: string, limit: string, policy: LimitPolicy): void;
  acted(worker: string, limit: string, action: string): void;
  oomKilled(worker: string): void;
  /** From now on it runs only this share of the time. */
  shared(worker: string, share: number): void;
}

type Action = Extract<Outcome, { kind: 'act' }>;

/** What is known of a worker whose limits are looked at. */
interface Held {
  readonly id: string;
  readonly oom: OomWatch | null;
  readonly definition: WorkerActor['definition'];
  readonly throttle: Throttle;
  /** Null when its traffic is not limited. */
  readonly traffic: NetworkTraffic | null;
  /** Refusals are told once an outage. */
  readonly refused: Set<string>;
}

/** Has the limits of all workers looked at while they run, and carries out what their policies want. */
export class LimitDesk {
  readonly #parts: LimitDeskParts;
  readonly #monitor: LimitMonitor;
  readonly #held = new Map<string, Held>();
  /** What the kernel was told last, by worker. */
  readonly #told = new Map<string, string>();

  constructor(parts: LimitDeskParts) {
    this.#parts = parts;
    this.#monitor = new LimitMonitor(parts.meters, parts.clock);
  }

  /** Something happened to the worker: a run began or ended, or its definition changed. */
  changed(worker: WorkerActor): void {
    const { name, definition, process } = worker;
    const held = this.#held.get(name);
    if (process === null || !isLookedAt(worker.snapshot)) {
      if (held !== undefined) this.#end(worker, held);
      return;
    }
    if (held?.id === process.id && held.definition === definition) return;
    if (held !== undefined) this.#end(worker, held);
    const isLimited =
      definition.limits.length > 0 || hasTuning(definition.tuning) || definition.monitoring.sampling !== null;
    // Limits that an earlier master has set must go when they are configured no more.
    if (isLimited || this.#told.has(name) || process.memoryGroup !== undefined) {
      this.#begin(worker, process.id);
    }
  }

  /** What the kernel is to hold this worker to; undefined when it has nothing to do. */
  kernelLimitsOf(worker: WorkerActor): KernelLimits | undefined {
    const { kernel } = this.#planOf(worker);
    if (kernel === null) return undefined;
    this.#told.set(worker.name, fingerprint(kernel));
    return kernel;
  }

  /** The kernel has killed its main process for memory. At the limit of a group its own is none that could be raised. */
  killedForMemory(worker: WorkerActor): void {
    const memory = this.#groupsOf(worker).find(({ name }) => name === 'memory');
    if (memory?.policy !== 'restart_adjusted' || this.#parts.whoseLimit?.(worker)) return;
    this.#raise(worker, memory);
  }

  /** Failures are forgotten, and with them what they have raised. */
  reset(worker: WorkerActor): void {
    if (this.#parts.raised.get(worker.name) === undefined) return;
    this.#parts.raised.delete(worker.name);
    this.#parts.note(worker, 'limit-reset', 'its limits are again what is configured');
    const held = this.#held.get(worker.name);
    if (held === undefined) return;
    this.#end(worker, held);
    this.#begin(worker, held.id);
  }

  /** The worker is configured no more. */
  forget(name: string): void {
    this.#monitor.forget(name);
    this.#held.delete(name);
    this.#told.delete(name);
    if (this.#parts.raised.get(name) !== undefined) this.#parts.raised.delete(name);
  }

  /** Every limit of the worker, what it uses of each, and how each is enforced. */
  views(worker: WorkerActor): ReturnType<typeof limitViews> {
    const { observations: seen, brokenSinceMs } = this.#monitor.stateOf(worker.name);
    const held = this.#held.get(worker.name);
    const ways = waysOf(this.#planOf(worker), held);
    const groups = this.#groupsOf(worker);
    // Also what nobody looks at because somebody keeps to it.
    const observations = [...seen, ...observeStored(groups, this.#parts.storage.of(worker.name))];
    return limitViews(groups, worker.definition.tuning, {
      ways,
      factorOf: (group) => this.#factorOf(worker.name, group),
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
    const held = this.#held.get(worker.name);
    const startedAtMs = worker.snapshot.process?.startedAtMs;
    const look =
      usage === null || startedAtMs === undefined
        ? null
        : {
            usage,
            memoryBytes: usage.rssBytes,
            runTimeMs: usage.atMs - startedAtMs,
            share: held?.throttle.share ?? 1,
            traffic: knownTraffic(held),
            stored: this.#parts.storage.of(worker.name),
          };
    return limitFigures(this.#groupsOf(worker), look, brokenSinceMs);
  }

  /** Share of the time that the worker may run. */
  shareOf(worker: string): number {
    return this.#held.get(worker)?.throttle.share ?? 1;
  }

  /** What a person should know about the limits of a worker that runs; empty when they are kept. */
  noteOf({ name }: WorkerActor): string {
    const share = this.#held.get(name)?.throttle.share ?? 1;
    const throttled = share < 1 ? `throttled to ${Math.round(share * 100)}%` : '';
    return [this.brokenOf(name), throttled].filter(Boolean).join('; ');
  }

  /** Which limits of the worker are broken, and for how long, in words; empty when none is. */
  brokenOf(name: string): string {
    const { observations, brokenSinceMs } = this.#monitor.stateOf(name);
    const nowMs = this.#parts.clock.monotonicMs();
    return observations
      .flatMap((one) => {
        const sinceMs = brokenSinceMs.get(one.name);
        return sinceMs === undefined ? [] : [breachText(one, nowMs - sinceMs)];
      })
      .join('; ');
  }

  /** Looks whether the kernel has killed a part of the worker, for somebody who has a reason to. */
  lookForVictims(worker: WorkerActor): void {
    const held = this.#held.get(worker.name);
    if (held !== undefined) this.#lookForVictims(worker, held);
  }

  /** Tells the kernel again what it is to hold workers to: there is another shim. */
  assert(workers: readonly WorkerActor[]): void {
    for (const worker of workers) {
      const { kernel } = this.#planOf(worker);
      if (kernel !== null && worker.process !== null) this.#tellKernel(worker, kernel, true);
    }
  }

  close(): void {
    this.#monitor.close();
  }

  #begin(worker: WorkerActor, id: string): void {
    const of = measurable(worker);
    if (of === null) return;
    const { memoryGroup } = of.subject;
    const held: Held = {
      id,
      definition: worker.definition,
      throttle: new Throttle(),
      traffic: limitsTraffic(worker) ? new NetworkTraffic() : null,
      refused: new Set(),
      oom: memoryGroup === undefined ? null : new OomWatch(memoryGroup),
    };
    this.#held.set(worker.name, held);
    const { kernel, sampled } = this.#planOf(worker);
    const { sampling } = worker.definition.monitoring;
    this.#tellKernel(worker, kernel ?? {});
    this.#monitor.begin({
      of: { ...of, isMonitored: sampled.length > 0 },
      groups: sampled,
      sampling:
        sampling === null
          ? null
          : { everyMs: sampling.intervalMs, take: (usage) => this.#parts.sampled(worker, usage) },
      carryOut: (group, outcome) => this.#carryOut(worker, held, group, outcome),
      share: () => held.throttle.share,
      traffic: () => this.#trafficOf(worker, held),
      stored: () => this.#parts.storage.of(worker.name),
      looked: (observations, hasRun) => {
        this.#keepThrottled(worker, held, observations);
        // Who is killed runs once more, to end.
        if (hasRun) this.#lookForVictims(worker, held);
      },
    });
  }

  /** Where it cannot be known that is told once a run. */
  #trafficOf(worker: WorkerActor, { traffic, refused }: Held): Traffic | null {
    const { process } = worker;
    if (traffic === null || process === null) return null;
    const look = traffic.look(process.pid, this.#parts.clock.monotonicMs());
    if (look === null || !('why' in look)) return look;
    // A process that has just ended has no namespace either.
    if (!refused.has('traffic') && isSameAlive(process.pid, process.startTime)) {
      refused.add('traffic');
      this.#parts.note(worker, 'limit-failed', `its network traffic cannot be limited: ${look.why}`);
    }
    return null;
  }

  #end(worker: WorkerActor, held: Held): void {
    this.#monitor.end(worker.name);
    this.#held.delete(worker.name);
    held.oom?.close();
    if (held.throttle.share < 1) this.#applyThrottle(worker, held, 1);
  }

  /** The limits as they are now: configured, raised, or those of this run. */
  #groupsOf({ name, definition, process }: WorkerActor): readonly LimitGroup[] {
    return definition.limits.map((configured) => {
      const factor = this.#factorOf(name, configured.name);
      const group = process === null ? configured : withVariance(configured, process.id);
      if (factor === 1) return group;
      return { ...group, limits: group.limits.map((limit) => scaled(limit, factor)) };
    });
  }

  #planOf(worker: WorkerActor): Plan {
    const { tuning, workingDirectory, limits } = worker.definition;
    if (limits.length === 0 && !hasTuning(tuning)) return UNLIMITED;
    const places = tuning.devices.length > 0 ? tuning.devices : [workingDirectory, '/'];
    const { controllers } = this.#parts.kernel;
    const devices = blockDevicesOf(places);
    const isOlder = controllers.weight !== undefined;
    const weight = controllers.weight ?? (tuning.ioWeight === undefined ? undefined : weightSharing(devices));
    return planEnforcement(this.#groupsOf(worker), tuning, {
      ...controllers,
      devices,
      weight,
      ...(isOlder ? {} : { deviceOf }),
    });
  }

  /** A process that was started with these limits already need not be told again. */
  #tellKernel(worker: WorkerActor, limits: KernelLimits, isDue = false): void {
    const mark = fingerprint(limits);
    const before = this.#told.get(worker.name);
    const isNews = before !== mark && (before !== undefined || mark !== NOTHING || isLeftOver(worker));
    if (!isNews && !isDue) return;
    this.#told.set(worker.name, mark);
    const note = (message: string): void => this.#parts.note(worker, 'limit-failed', message);
    this.#parts.kernel.setLimits(worker.name, limits).then(
      (problems) => {
        for (const problem of problems) note(`a limit could not be set: ${problem}`);
      },
      (thrown: unknown) => note(`limits could not be set: ${toHsuError(thrown).message}`),
    );
  }

  /** The kernel may kill a child and leave the rest; that nobody else would notice. */
  #lookForVictims(worker: WorkerActor, held: Held): void {
    const count = held.oom?.look() ?? 0;
    const { process } = worker;
    // Its own end is told by whoever reaps it.
    if (count === 0 || process?.memoryGroup === undefined || !isSameAlive(process.pid, process.startTime))
      return;
    const group = process.memoryGroup;
    const victims = oomVictims(group.path).slice(0, count);
    // A large process takes a moment to be gone after it was killed.
    if (victims.some((victim) => victim.endsWith(`(${process.pid})`))) return;
    this.#parts.counter?.oomKilled(worker.name);
    const who = victims.join(', ');
    const what = who === '' ? (count === 1 ? 'a process' : `${count} processes`) : who;
    this.#parts.note(
      worker,
      'oom',
      `the kernel has killed ${what} for memory${this.#parts.whoseLimit?.(worker) ?? ''}`,
    );
    const memory = worker.definition.limits.find(({ name }) => name === 'memory');
    // Of a group of version 2 the kernel has killed everything, and the main process is about to be gone.
    if (memory?.policy !== 'immediate_kill' || group.version === 2) return;
    const message = 'the kernel has killed a part of it for memory';
    worker.breakLimit({ how: 'at-once', afterwards: 'rest', severity: 'emergency', message });
  }

  #factorOf(worker: string, group: string): number {
    return this.#parts.raised.get(worker)?.factors[group] ?? 1;
  }

  /** Returns false when it was refused. */
  #carryOut(worker: WorkerActor, held: Held, group: LimitGroup, outcome: Outcome): boolean {
    const { note } = this.#parts;
    if (outcome.kind === 'kept') held.refused.delete(group.name);
    if (TALK.has(outcome.kind) && !worker.definition.monitoring.alerting) return true;
    switch (outcome.kind) {
      case 'warned':
        note(worker, 'limit-warning', `${useText(outcome.observation)}`);
        return true;
      case 'calmed':
        note(worker, 'limit-calm', `${useText(outcome.observation)} again`);
        return true;
      case 'broken':
        this.#parts.counter?.breached(worker.name, outcome.observation.name, group.policy);
        note(worker, outcome.isAlert ? 'alert' : 'limit-broken', breachText(outcome.observation));
        return true;
      case 'told':
        note(
          worker,
          outcome.isAlert ? 'alert' : 'limit-broken',
          breachText(outcome.observation, outcome.forMs),
        );
        return true;
      case 'kept':
        note(worker, 'limit-kept', `${useText(outcome.observation)} again`);
        return true;
      case 'release':
        held.throttle.release(group.name);
        this.#applyThrottle(worker, held, held.throttle.share);
        note(worker, 'limit-released', 'runs freely again');
        return true;
      case 'act':
        return this.#act(worker, held, group, outcome);
    }
  }

  #act(worker: WorkerActor, held: Held, group: LimitGroup, outcome: Action): boolean {
    const { action, observation } = outcome;
    const { counter } = this.#parts;
    // Nobody has waited for a ceiling to be broken for long: it was not told before.
    if (observation.nature === 'ceiling') counter?.breached(worker.name, observation.name, group.policy);
    const isTaken =
      typeof action === 'object'
        ? this.#signal(worker, action, observation)
        : this.#carryOutAction(worker, held, group, action, outcome);
    if (isTaken)
      counter?.acted(worker.name, observation.name, typeof action === 'object' ? 'signal' : action);
    return isTaken;
  }

  #carryOutAction(
    worker: WorkerActor,
    held: Held,
    group: LimitGroup,
    action: Extract<Action['action'], string>,
    outcome: Action,
  ): boolean {
    const { observation } = outcome;
    const message = breachText(observation, outcome.forMs);
    switch (action) {
      case 'throttle':
        held.throttle.hold(group, [observation]);
        this.#applyThrottle(worker, held, held.throttle.share);
        this.#parts.note(worker, 'limit-throttled', `${message}: it is slowed down`);
        return true;
      case 'graceful_shutdown':
        return worker.breakLimit({ how: 'gracefully', afterwards: 'rest', severity: 'critical', message });
      case 'immediate_kill':
        return this.#kill(worker, group, message);
      case 'restart':
      case 'restart_adjusted':
        return this.#restart(worker, held, group, action, message);
    }
  }

  #kill(worker: WorkerActor, group: LimitGroup, message: string): boolean {
    const isTaken = worker.breakLimit({
      how: 'at-once',
      afterwards: comesBack(group) ? 'restart' : 'rest',
      severity: 'emergency',
      message,
    });
    if (isTaken && group.policy === 'restart_adjusted') this.#raise(worker, group);
    return isTaken;
  }

  #restart(
    worker: WorkerActor,
    held: Held,
    group: LimitGroup,
    action: 'restart' | 'restart_adjusted',
    message: string,
  ): boolean {
    const isTaken = worker.breakLimit({
      how: 'gracefully',
      afterwards: 'restart',
      severity: 'critical',
      message,
    });
    if (isTaken) {
      if (action === 'restart_adjusted') this.#raise(worker, group);
      return true;
    }
    if (!held.refused.has(group.name)) {
      held.refused.add(group.name);
      this.#parts.note(
        worker,
        'limit-refused',
        `${message}; not restarted yet, it is within startup_grace_period`,
      );
    }
    return false;
  }

  #raise(worker: WorkerActor, { name, adjust, limits }: LimitGroup): void {
    const { note, raised } = this.#parts;
    const before = this.#factorOf(worker.name, name);
    const factor = Math.min(adjust.most, before * adjust.factor);
    if (factor === before) {
      note(worker, 'limit-adjusted', `its ${name} limits cannot be raised any more`);
      return;
    }
    raised.set(worker.name, { factors: { ...raised.get(worker.name)?.factors, [name]: factor } });
    const texts = limits.map((limit) => {
      const { key, unit } = kindOf(limit.name);
      return `${key} ${amountText(unit, scaled(limit, factor / before).max)}`;
    });
    note(worker, 'limit-adjusted', `its ${name} limits are raised: ${texts.join(', ')}`);
  }

  #signal(worker: WorkerActor, action: Exclude<Action['action'], string>, observation: Observation): boolean {
    const { note } = this.#parts;
    const { signal, target } = action;
    note(worker, 'limit-signal', `${breachText(observation)}: ${signal} to ${target}`);
    worker.signal(signal, target).catch((thrown: unknown) => {
      note(worker, 'limit-failed', `${signal} could not be sent: ${toHsuError(thrown).message}`);
    });
    return true;
  }

  /** What is throttled follows what it would use, and has to be asked for again and again. */
  #keepThrottled(worker: WorkerActor, held: Held, observations: readonly Observation[]): void {
    if (held.throttle.share === 1) return;
    for (const group of this.#groupsOf(worker)) {
      if (held.throttle.isHeldBy(group.name)) held.throttle.hold(group, observations);
    }
    this.#applyThrottle(worker, held, held.throttle.share);
  }

  #applyThrottle(worker: WorkerActor, held: Held, share: number): void {
    const together = Math.min(share, this.#parts.groupShareOf?.(worker.name) ?? 1);
    this.#parts.counter?.shared(worker.name, together);
    worker.throttle(held.id, together, THROTTLE_MS).catch((thrown: unknown) => {
      if (held.refused.has('throttle') || share === 1) return;
      held.refused.add('throttle');
      this.#parts.note(worker, 'limit-failed', `it cannot be slowed down: ${toHsuError(thrown).message}`);
    });
  }
}

/** Outcomes that are only told. */
const TALK: ReadonlySet<Outcome['kind']> = new Set(['warned', 'calmed', 'broken', 'told', 'kept']);
/** How the limits are enforced, now that it is known where it runs. */
function waysOf(plan: Plan, held: Held | undefined): Plan['ways'] {
  const look = held?.traffic?.last ?? null;
  if (look === null || !('why' in look)) return plan.ways;
  const isTraffic = (name: string): boolean => TRAFFIC.has(name);
  return new Map(
    [...plan.ways].map(([name, way]) => [name, isTraffic(name) ? `not possible here: ${look.why}` : way]),
  );
}

function knownTraffic(held: Held | undefined): Traffic | null {
  const look = held?.traffic?.last ?? null;
  return look === null || 'why' in look ? null : look;
}

function limitsTraffic({ definition }: WorkerActor): boolean {
  return definition.limits.some(({ limits }) => limits.some(({ name }) => TRAFFIC.has(name)));
}

const TRAFFIC: ReadonlySet<string> = new Set(['network.max_rx_rate', 'network.max_tx_rate']);
function deviceOf(path: string): string | null {
  return blockDevicesOf([path])[0] ?? null;
}

const NOTHING = fingerprint({});

/** It was started with limits that this master knows nothing of. */
function isLeftOver({ process }: WorkerActor): boolean {
  return process?.memoryGroup !== undefined;
}

/** Another run needs no larger log. */
function scaled(limit: Limit, factor: number): Limit {
  return limit.name === 'storage.max_log_size' ? limit : { ...limit, max: limit.max * factor };
}

const UNLIMITED: Plan = { kernel: null, sampled: [], ways: new Map() };

/** Whoever is killed at the ceiling comes back where the policy would have restarted it. */
function comesBack({ policy, steps }: LimitGroup): boolean {
  const restarts = (one: LimitPolicy): boolean => one === 'restart' || one === 'restart_adjusted';
  return restarts(policy) || (policy === 'escalate' && steps.some(({ action }) => action === 'restart'));
}

/** While it runs, and while a limit has it stopped: that may have to be done harder. */
function isLookedAt({ state, stop }: Snapshot): boolean {
  return state === 'starting' || state === 'running' || (state === 'stopping' && stop?.cause === 'limit');
}
