import type { Limit, LimitGroup } from '../config/limit-definition.ts';
import type { Clock } from '../shared/clock.ts';
import type { TimerClock } from '../shared/timer-clock.ts';
import { BurstWatch } from './burst-watch.ts';
import {
  CALM,
  evaluate,
  type GroupState,
  type Observation,
  type Outcome,
  outlasted,
  refused,
  startedAfresh,
} from './evaluate.ts';
import { deadlinesOf, isNear, LOOK_MS, nextLookMs, nextTimeMs } from './look-times.ts';
import { MemoryFigure } from './memory-figure.ts';
import type { Measurable, Meters } from './meters.ts';
import type { Traffic } from './network-traffic.ts';
import { isStillAtRest, kindOf, observe, wantedFor } from './observe.ts';
import type { Stored } from './stored.ts';
import { RECORDED, type Usage, type Wanted } from './usage.ts';

/** Where the figures come from. */
export type LimitMeters = Pick<Meters, 'look' | 'rests' | 'proportionalBytes'>;

/** Time, so that tests can be in charge of it. */
export type MonitorClock = Clock & TimerClock;

/** One run of a worker, and what it may use. */
export interface Watch {
  readonly of: Measurable;
  readonly groups: readonly LimitGroup[];
  /** Carries out one outcome; false = it was refused, and is to be asked for again while the limit is broken. */
  readonly carryOut: (group: LimitGroup, outcome: Outcome) => boolean;
  /** Share of the time that the worker may run now; 1 = it is not throttled. */
  readonly share: () => number;
  /** What it receives and sends, for whoever limits that; null = not known. */
  readonly traffic?: () => Traffic | null;
  /** What it has on disks by now. */
  readonly stored?: () => Stored;
  /**
   * Called after each look, whatever came of it, but for those that find a worker at rest and nothing to do.
   * @param hasRun false = nothing of it has run since the look before
   */
  readonly looked: (observations: readonly Observation[], hasRun: boolean, usage: Usage) => void;
  /** What it uses is measured this often, limits or not, for somebody who keeps it. */
  readonly sampling?: Sampling | null;
}

/** A measurement at full intervals of the clock; averages are since the one before. */
export interface Sampling {
  readonly everyMs: number;
  readonly take: (usage: Usage) => void;
}

/** A group, and what is the same at every look at it. */
interface GroupPart {
  readonly group: LimitGroup;
  /** Of its state. */
  readonly key: string;
  readonly names: ReadonlySet<string>;
}

interface Watched extends Watch {
  readonly limits: readonly Limit[];
  readonly parts: readonly GroupPart[];
  readonly wanted: Wanted;
  readonly memory: MemoryFigure;
  readonly smallestMemoryLimit: number;
  /** The smallest one that something is done about when it is broken; infinity = none. */
  readonly actingMemoryLimit: number;
  /** Nothing that is limited changes while nothing of it runs. */
  readonly isStillAtRest: boolean;
  readonly deadlinesMs: readonly number[];
  /** See {@link Usage.runs}, at the last look. */
  runs: number | null;
  /** As they count for its limit, at the last look. */
  memoryBytes: number;
  /** The next look can only find the same if nothing has run until then. */
  isSettled: boolean;
  states: ReadonlyMap<string, GroupState>;
  observations: readonly Observation[];
  /** When its limits are looked at next, and when it is measured next; infinity = never. */
  lookMs: number;
  sampleMs: number;
  /** That look is for what the machine has allocated. */
  isHastened: boolean;
}

/**
 * Measures all workers that somebody follows, and looks at the limits of those that have some: once a second, more often where
 * one is nearly reached or the machine has allocated what is left of one on memory ({@link BurstWatch}), and at its very time
 * where nothing but the run time is limited. One timer for all of them, and none when there is nothing to
 * look at. Decides by {@link evaluate}, and does nothing itself.
 */
export class LimitMonitor {
  readonly #meters: LimitMeters;
  readonly #clock: MonitorClock;
  readonly #watched = new Map<string, Watched>();
  /** Of workers whose run has ended, because cool-downs outlive it. */
  readonly #rested = new Map<string, ReadonlyMap<string, GroupState>>();
  readonly #bursts: BurstWatch;
  #cancelTimer: (() => void) | null = null;
  #timerAtMs = Number.POSITIVE_INFINITY;
  /** Nobody is due before. */
  #nextMs = Number.POSITIVE_INFINITY;

  /** @param allocatedBytes see {@link BurstWatch} */
  constructor(meters: LimitMeters, clock: MonitorClock, allocatedBytes: () => number | null) {
    this.#meters = meters;
    this.#clock = clock;
    this.#bursts = new BurstWatch(allocatedBytes);
  }

  /** Begins to look at a run, or goes on with other limits. */
  begin(watch: Watch): void {
    const { groups, sampling = null } = watch;
    const { worker, subject } = watch.of;
    const before = this.#watched.get(worker);
    const isSameRun = before?.of.subject.id === subject.id;
    this.end(worker);
    if (groups.length === 0 && sampling === null) return;
    const rested = this.#rested.get(worker) ?? new Map();
    const limits = groups.flatMap((group) => group.limits);
    const watched: Watched = {
      ...watch,
      limits,
      parts: groups.map(partOf),
      wanted: wantedFor(limits),
      memory: new MemoryFigure(),
      smallestMemoryLimit: smallestMemoryLimit(limits),
      actingMemoryLimit: smallestMemoryLimit(groups.flatMap(actingLimits)),
      deadlinesMs: deadlinesOf(watch.of.startedAtMs, groups),
      isStillAtRest: limits.every(({ name }) => isStillAtRest(name)),
      runs: null,
      memoryBytes: 0,
      isSettled: false,
      states: isSameRun ? rested : new Map([...rested].map(([name, state]) => [name, startedAfresh(state)])),
      observations: [],
      lookMs: 0,
      sampleMs: 0,
      isHastened: false,
    };
    const nowMs = this.#clock.monotonicMs();
    watched.lookMs = nextLookMs(watched, nowMs);
    watched.sampleMs = nextSampleMs(watched, nowMs);
    this.#watched.set(worker, watched);
    this.#followMemory(watched, nowMs);
    this.#nextMs = Math.min(this.#nextMs, dueMs(watched));
    this.#schedule(Math.min(this.#nextMs, this.#bursts.dueMs));
  }

  /** What was done about a broken limit has come to its end: if it is broken all the same, something is done again. */
  outlasted(worker: string): void {
    const watched = this.#watched.get(worker);
    if (watched === undefined) return;
    const nowMs = this.#clock.monotonicMs();
    watched.states = new Map([...watched.states].map(([name, state]) => [name, outlasted(state, nowMs)]));
  }

  /** The run has ended, or is being ended. */
  end(worker: string): void {
    const watched = this.#watched.get(worker);
    if (watched === undefined) return;
    this.#rested.set(worker, watched.states);
    this.#watched.delete(worker);
    this.#bursts.end(worker);
    if (this.#watched.size > 0) return;
    this.close();
    this.#nextMs = Number.POSITIVE_INFINITY;
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.end(worker);
    this.#rested.delete(worker);
  }

  /** What was seen last, and since when each limit is broken. */
  stateOf(worker: string): {
    readonly observations: readonly Observation[];
    readonly brokenSinceMs: ReadonlyMap<string, number>;
  } {
    const watched = this.#watched.get(worker);
    const brokenSinceMs = new Map<string, number>();
    for (const { breaches } of watched?.states.values() ?? []) {
      for (const [name, { sinceMs, counts }] of Object.entries(breaches)) {
        if (counts) brokenSinceMs.set(name, sinceMs);
      }
    }
    return { observations: watched?.observations ?? [], brokenSinceMs };
  }

  close(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    this.#timerAtMs = Number.POSITIVE_INFINITY;
  }

  #schedule(atMs: number): void {
    if (atMs >= this.#timerAtMs) return;
    this.close();
    this.#timerAtMs = atMs;
    const waitMs = Math.max(0, atMs - this.#clock.monotonicMs());
    this.#cancelTimer = this.#clock.after(waitMs, () => this.#elapsed());
  }

  #elapsed(): void {
    this.#cancelTimer = null;
    this.#timerAtMs = Number.POSITIVE_INFINITY;
    const nowMs = this.#clock.monotonicMs();
    if (this.#bursts.dueMs <= nowMs) {
      for (const worker of this.#bursts.look(nowMs)) this.#hasten(worker, nowMs);
    }
    if (this.#nextMs <= nowMs) this.#lookAtDue(nowMs);
    this.#schedule(Math.min(this.#nextMs, this.#bursts.dueMs));
  }

  #lookAtDue(nowMs: number): void {
    this.#nextMs = Number.POSITIVE_INFINITY;
    // Who begins another run meanwhile comes once more, and has nothing due.
    for (const watched of this.#watched.values()) {
      if (watched.sampleMs <= nowMs) this.#sample(watched, nowMs);
      if (watched.lookMs <= nowMs) this.#look(watched, nowMs);
      this.#nextMs = Math.min(this.#nextMs, dueMs(watched));
    }
    if (this.#watched.size === 0) this.#nextMs = Number.POSITIVE_INFINITY;
  }

  #hasten(worker: string, nowMs: number): void {
    const watched = this.#watched.get(worker);
    if (watched === undefined || watched.lookMs <= nowMs) return;
    watched.lookMs = nowMs;
    watched.isHastened = true;
    this.#nextMs = nowMs;
  }

  #followMemory({ of, actingMemoryLimit, memoryBytes }: Watched, nowMs: number): void {
    if (actingMemoryLimit === Number.POSITIVE_INFINITY) return;
    this.#bursts.watch(of.worker, actingMemoryLimit - memoryBytes, nowMs);
  }

  #sample(watched: Watched, nowMs: number): void {
    watched.sampleMs = nextSampleMs(watched, nowMs);
    const usage = this.#meters.look(watched.of, 'history', RECORDED, nowMs);
    if (usage !== null) watched.sampling?.take(usage);
  }

  #look(watched: Watched, nowMs: number): void {
    const { of, wanted, limits, runs } = watched;
    const pace = watched.isHastened ? 'hastened' : 'calm';
    watched.isHastened = false;
    if (watched.isSettled && runs !== null && this.#meters.rests(of, 'monitor', runs, nowMs)) {
      watched.lookMs = nextLookMs(watched, nowMs, pace);
      this.#followMemory(watched, nowMs);
      return;
    }
    watched.isSettled = false;
    const usage = this.#meters.look(of, 'monitor', wanted, nowMs);
    watched.lookMs = nowMs + LOOK_MS;
    // It has just ended, and whoever reaps it says so in a moment.
    if (usage === null) return;
    const hasRun = usage.runs !== runs;
    watched.runs = usage.runs;
    const memoryBytes = watched.memory.of(usage, watched.smallestMemoryLimit, () =>
      this.#meters.proportionalBytes(of),
    );
    watched.memoryBytes = memoryBytes;
    this.#followMemory(watched, nowMs);
    const share = watched.share();
    const observations = observe(limits, {
      usage,
      memoryBytes,
      runTimeMs: nowMs - of.startedAtMs,
      share,
      ...(watched.traffic === undefined ? {} : { traffic: watched.traffic() }),
      ...(watched.stored === undefined ? {} : { stored: watched.stored() }),
    });
    const isUrgent = observations.some((one) => isNear(one, watched.observations));
    watched.observations = observations;
    watched.lookMs = nextLookMs(watched, nowMs, isUrgent ? 'urgent' : pace);
    const isCalm = !this.#decide(watched, observations, nowMs);
    // A figure of shared memory changes with what others do.
    const isExact = memoryBytes === usage.rssBytes;
    watched.isSettled =
      watched.isStillAtRest && usage.hasRested && isCalm && !isUrgent && isExact && share === 1;
    watched.looked(observations, hasRun, usage);
  }

  /** Returns whether anything has changed, or may change with time. */
  #decide(watched: Watched, observations: readonly Observation[], nowMs: number): boolean {
    let states: Map<string, GroupState> | null = null;
    for (const { group, key, names } of watched.parts) {
      const own =
        watched.parts.length === 1 ? observations : observations.filter(({ name }) => names.has(name));
      const before = watched.states.get(key) ?? CALM;
      const { state, outcomes } = evaluate(group, before, own, nowMs);
      if (state === before) continue;
      states ??= new Map(watched.states);
      states.set(key, state);
      watched.states = states;
      for (const outcome of outcomes) {
        if (!watched.carryOut(group, outcome)) states.set(key, refused(state));
      }
    }
    return states !== null;
  }
}

function partOf(group: LimitGroup): GroupPart {
  return {
    group,
    key: `${group.name} ${group.policy}`,
    names: new Set(group.limits.map(({ name }) => name)),
  };
}

/** When something is to be done about it. */
function dueMs({ lookMs, sampleMs }: Watched): number {
  return Math.min(lookMs, sampleMs);
}

function nextSampleMs({ sampling }: Watched, nowMs: number): number {
  return sampling ? nextTimeMs(nowMs, sampling.everyMs) : Number.POSITIVE_INFINITY;
}

/** Limits that something is done about when they are broken. */
function actingLimits({ policy, limits }: LimitGroup): readonly Limit[] {
  return limits.filter(({ name }) => policy !== 'none' || kindOf(name).nature === 'ceiling');
}

function smallestMemoryLimit(limits: readonly Limit[]): number {
  const memory = limits.filter(({ name }) => name === 'memory.max_rss' || name === 'memory.max');
  return Math.min(Number.POSITIVE_INFINITY, ...memory.map(({ max }) => max));
}
