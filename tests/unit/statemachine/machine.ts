import type { Effect } from '../../../src/statemachine/effects.ts';
import type { MachineEvent } from '../../../src/statemachine/events.ts';
import type { ExitStatus, RestartRules, RetryRules } from '../../../src/statemachine/restart-policy.ts';
import type { ExitFacts, Snapshot, State } from '../../../src/statemachine/states.ts';
import { INITIAL, type MachineRules, type Step, transition } from '../../../src/statemachine/transition.ts';
import { deepFreeze } from '../../fakes/deep-freeze.ts';

const RETRY: RetryRules = { maxRetries: 3, retryDelayMs: 1000, backoffRate: 2 };

/** Three retries of 1 s, 2 s, 4 s without jitter; stable after a minute; no window; parked for five minutes. */
export function restartRules(changes: Partial<RestartRules> = {}): RestartRules {
  return {
    policy: 'on-failure',
    successExitCodes: [0],
    successSignals: [],
    fatalExitCodes: [],
    fatalSignals: [],
    retries: { exit: RETRY, health_failure: RETRY, resource_violation: RETRY },
    severityMultipliers: { warning: 0.5, critical: 1, emergency: 2 },
    profileMultiplier: 1,
    startupGraceMs: 0,
    probeGraceMs: 0,
    maxDelayMs: 60_000,
    jitter: 0,
    stableAfterMs: 60_000,
    window: { attempts: 0, periodMs: 600_000 },
    exhausted: 'park',
    parkedRetryMs: 300_000,
    ...changes,
  };
}

/** The same retries for every trigger. */
export function sameRetries(changes: Partial<RetryRules>): Pick<RestartRules, 'retries'> {
  const retry = { ...RETRY, ...changes };
  return { retries: { exit: retry, health_failure: retry, resource_violation: retry } };
}

/** One second to start; TERM with 20 s, then KILL with 5 s; leftovers are removed. */
export function machineRules(
  changes: Partial<Omit<MachineRules, 'restart'>> & { restart?: Partial<RestartRules> } = {},
): MachineRules {
  return {
    startWindowMs: 1000,
    comesUpWithinMs: null,
    stopWaitsMs: [20_000, 5000],
    firstKill: 1,
    removesLeftovers: true,
    oneshot: false,
    essential: false,
    ...changes,
    restart: restartRules(changes.restart),
  };
}

/** Drives the pure machine by hand and remembers what it wanted done. */
export class Machine {
  rules: MachineRules;
  snapshot: Snapshot = deepFreeze(INITIAL);
  nowMs = 1_000_000;
  /** What the newest event caused. */
  effects: readonly Effect[] = [];
  verdict: Step['verdict'] = 'ignored';
  readonly recorded: ExitFacts[] = [];
  readonly spawns: number[] = [];
  /** Due time of the timer; null when none is set. */
  timerAtMs: number | null = null;

  constructor(rules: MachineRules = machineRules()) {
    this.rules = rules;
  }

  get state(): State {
    return this.snapshot.state;
  }

  get effectTypes(): string[] {
    return this.effects.map(({ type }) => type);
  }

  tell(event: MachineEvent): this {
    const { rules, nowMs, timerAtMs } = this;
    const context = deepFreeze({ rules, nowMs, timerAtMs, random: 0.5 });
    const step = transition(this.snapshot, deepFreeze(event), context);
    this.snapshot = deepFreeze(step.snapshot);
    this.effects = step.effects;
    this.verdict = step.verdict;
    for (const effect of step.effects) {
      if (effect.type === 'recordExit') this.recorded.push(effect.exit);
      if (effect.type === 'spawn') this.spawns.push(effect.incarnation);
      if (effect.type === 'setTimer') this.timerAtMs = this.nowMs + effect.ms;
      if (effect.type === 'clearTimer') this.timerAtMs = null;
    }
    return this;
  }

  start(): this {
    return this.tell({ type: 'start' });
  }

  stop(cause: 'requested' | 'config' | 'shutdown' = 'requested'): this {
    return this.tell({ type: 'stop', cause });
  }

  restart(cause: 'requested' | 'config' | 'dependency' = 'requested'): this {
    return this.tell({ type: 'restart', cause });
  }

  kill(): this {
    return this.tell({ type: 'kill' });
  }

  reset(): this {
    return this.tell({ type: 'reset' });
  }

  spawned(): this {
    const { incarnation } = this.snapshot;
    return this.tell({ type: 'spawned', incarnation, pid: 100 + incarnation });
  }

  spawnFails(transient = false): this {
    const { incarnation } = this.snapshot;
    return this.tell({ type: 'spawnFailed', incarnation, message: 'not found: /opt/web', transient });
  }

  exits(status: number | string | null = 1, leftovers: number | null = 0): this {
    const { incarnation } = this.snapshot;
    return this.tell({ type: 'exited', incarnation, status: exitStatus(status), leftovers });
  }

  waitsFor(waitsFor: string | null): this {
    return this.tell({ type: 'dependenciesChanged', waitsFor });
  }

  cameUp(): this {
    return this.tell({ type: 'cameUp', incarnation: this.snapshot.incarnation });
  }

  ready(isReady = true): this {
    return this.tell({ type: 'readinessChanged', incarnation: this.snapshot.incarnation, isReady });
  }

  unhealthy(message = 'liveness: HTTP 500'): this {
    const { incarnation } = this.snapshot;
    return this.tell({ type: 'healthReported', incarnation, isHealthy: false, message });
  }

  /** A limit is broken, and its policy wants the worker to rest, unless told otherwise. */
  breaksLimit(more: Partial<Extract<MachineEvent, { type: 'limitBroken' }>> = {}): this {
    return this.tell({
      type: 'limitBroken',
      incarnation: this.snapshot.incarnation,
      how: 'gracefully',
      afterwards: 'rest',
      severity: 'critical',
      message: 'memory 612M > 512M for 30s',
      ...more,
    });
  }

  startTimesOut(message = 'startup: connection refused'): this {
    return this.tell({ type: 'startTimedOut', incarnation: this.snapshot.incarnation, message });
  }

  /** It asks for so much time from now on. */
  asksForMore(ms: number): this {
    return this.tell({ type: 'moreTimeAsked', incarnation: this.snapshot.incarnation, ms });
  }

  swept(survivors: readonly number[] = []): this {
    return this.tell({ type: 'swept', incarnation: this.snapshot.incarnation, survivors });
  }

  /** Lets time pass without anything happening. */
  pass(ms: number): this {
    this.nowMs += ms;
    return this;
  }

  /** Jumps to the time the timer is set to and lets it elapse. */
  elapse(): this {
    if (this.timerAtMs === null) throw new Error(`no timer is set in ${this.state}`);
    this.nowMs = this.timerAtMs;
    this.timerAtMs = null;
    return this.tell({ type: 'timerElapsed' });
  }

  /** Started, spawned, and past its start window. */
  run(): this {
    this.start().spawned();
    return this.state === 'starting' ? this.elapse() : this;
  }
}

export function exitStatus(how: number | string | null): ExitStatus {
  if (how === null) return { code: null, signal: null };
  return typeof how === 'number' ? { code: how, signal: null } : { code: null, signal: how };
}
