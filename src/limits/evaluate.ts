import type { LimitGroup, LimitStep } from '../config/limit-definition.ts';

/** One limit and what was measured against it. */
export interface Observation {
  /** `memory.max_rss`. */
  readonly name: string;
  readonly value: number;
  readonly max: number;
  readonly nature: 'gauge' | 'counter' | 'ceiling';
  /** The value may be more than this. */
  readonly isAtLeast?: true;
}

/** What is done about a broken limit. */
export type LimitAction = Exclude<LimitStep['action'], 'log' | 'alert'> | 'restart_adjusted';

export type Outcome =
  /** The warning threshold was passed, or the value is below it again. */
  | { readonly kind: 'warned' | 'calmed'; readonly observation: Observation }
  /** The limit is broken. */
  | { readonly kind: 'broken'; readonly observation: Observation; readonly isAlert: boolean }
  /** A step of `escalate` that only tells. */
  | {
      readonly kind: 'told';
      readonly observation: Observation;
      readonly isAlert: boolean;
      readonly forMs: number;
    }
  /** It has been broken for `forMs`; do this. */
  | {
      readonly kind: 'act';
      readonly action: LimitAction;
      readonly observation: Observation;
      readonly forMs: number;
    }
  /** The limit is kept again, after this long. */
  | { readonly kind: 'kept'; readonly observation: Observation; readonly forMs: number }
  /** What was throttled may run freely again. */
  | { readonly kind: 'release' };

/** A limit that is being broken. */
interface Breach {
  readonly sinceMs: number;
  /** It has lasted longer than a spike. */
  readonly counts: boolean;
  /** It counts, and that was said. */
  readonly isTold: boolean;
}

/** That a value was over its warning threshold. */
interface Warning {
  readonly toldAtMs: number;
  /** The value has not been below it since. */
  readonly stands: boolean;
}

/** What is remembered of one group of limits of one worker; plain data. */
export interface GroupState {
  readonly breaches: Readonly<Record<string, Breach>>;
  /** By limit, what was told of its warning threshold last. */
  readonly warned: Readonly<Record<string, Warning>>;
  /** Something was done about the breaches that last; null = not yet. For `escalate` the step and when it was taken. */
  readonly acted: { readonly step: number; readonly atMs: number } | null;
  readonly isThrottled: boolean;
  /** Nothing is done before this time. */
  readonly coolUntilMs: number;
}

export const CALM: GroupState = {
  breaches: {},
  warned: {},
  acted: null,
  isThrottled: false,
  coolUntilMs: Number.NEGATIVE_INFINITY,
};

/** A value that goes up and down over its threshold is not worth more than a warning in this time. */
const WARNING_PAUSE_MS = 60_000;

/** Stands for a step behind the last one: nothing is done after that. */
const KILLED = Number.MAX_SAFE_INTEGER;

export interface Evaluation {
  readonly state: GroupState;
  readonly outcomes: readonly Outcome[];
}

/**
 * Decides what follows from one look at the limits of a group. Pure: no clock, no I/O. Nothing is done before a limit
 * has been broken for the time the group asks for, without a look at which it was kept; one action an outage; what was
 * throttled is released when all limits of the group are kept again. The state is the same object when it has not changed.
 */
export function evaluate(
  group: LimitGroup,
  state: GroupState,
  observations: readonly Observation[],
  nowMs: number,
): Evaluation {
  if (isCalm(state) && observations.every((one) => isFar(group, one))) return { state, outcomes: [] };
  const outcomes: Outcome[] = [];
  const warned = warn(group, state, observations, nowMs, outcomes);
  const breaches = followBreaches(group, state, observations, nowMs, outcomes);
  const ceiling = observations.find(({ nature, value, max }) => nature === 'ceiling' && value > max);
  const next: GroupState = { ...state, warned, breaches };
  if (ceiling !== undefined) return passedCeiling(next, ceiling, nowMs, outcomes);
  if (Object.keys(breaches).length === 0) return recovered(next, outcomes);
  return act(group, next, observations, nowMs, outcomes);
}

/** What was asked for could not be had (a restart within the grace period): the outage still has its action. */
export function refused(state: GroupState): GroupState {
  return { ...state, acted: null };
}

/** Whoever had to go has gone. What is still broken is another outage, and has all the time of one. */
export function outlasted(state: GroupState, nowMs: number): GroupState {
  const breaches = Object.entries(state.breaches).map(([name, breach]) => [
    name,
    { ...breach, sinceMs: nowMs },
  ]);
  return { ...state, acted: null, breaches: Object.fromEntries(breaches) };
}

/** Another process: what was broken, warned about and throttled was the last one's. */
export function startedAfresh({ coolUntilMs }: GroupState): GroupState {
  return { ...CALM, coolUntilMs };
}

/** Nothing is broken, warned about or done. */
function isCalm({ breaches, warned, acted, isThrottled }: GroupState): boolean {
  const isWarned = Object.values(warned).some(({ stands }) => stands);
  return acted === null && !isThrottled && !isWarned && Object.keys(breaches).length === 0;
}

/** Neither the limit nor its warning threshold is reached. */
function isFar({ warningPercent }: LimitGroup, { value, max }: Observation): boolean {
  return value <= max && (warningPercent === null || value < (max * warningPercent) / 100);
}

function warn(
  { warningPercent, hysteresis }: LimitGroup,
  { warned }: GroupState,
  observations: readonly Observation[],
  nowMs: number,
  outcomes: Outcome[],
): GroupState['warned'] {
  if (warningPercent === null) return {};
  const next: Record<string, Warning> = {};
  for (const observation of observations) {
    const { name, value, max, nature } = observation;
    if (nature === 'ceiling') continue;
    const before = warned[name];
    const threshold = (max * warningPercent) / 100;
    if (before?.stands === true) {
      const stands = value > threshold * (1 - hysteresis);
      if (!stands) outcomes.push({ kind: 'calmed', observation });
      next[name] = { ...before, stands };
      // Of nothing at all nothing is used.
    } else if (value > 0 && value >= threshold && isNews(before, nowMs)) {
      outcomes.push({ kind: 'warned', observation });
      next[name] = { toldAtMs: nowMs, stands: true };
    } else if (before !== undefined) {
      next[name] = before;
    }
  }
  return next;
}

function isNews(before: Warning | undefined, nowMs: number): boolean {
  return before === undefined || nowMs - before.toldAtMs >= WARNING_PAUSE_MS;
}

function followBreaches(
  group: LimitGroup,
  state: GroupState,
  observations: readonly Observation[],
  nowMs: number,
  outcomes: Outcome[],
): Readonly<Record<string, Breach>> {
  const breaches: Record<string, Breach> = {};
  for (const observation of observations) {
    const { name, nature } = observation;
    if (nature === 'ceiling') continue;
    const before = state.breaches[name];
    if (!isBroken(observation, before !== undefined, group.hysteresis)) {
      if (before?.isTold === true) {
        outcomes.push({ kind: 'kept', observation, forMs: nowMs - before.sinceMs });
      }
      continue;
    }
    const sinceMs = before?.sinceMs ?? nowMs;
    const forMs = nowMs - sinceMs;
    const counts = before?.counts === true || isMoreThanSpike(group, nature, forMs);
    const isTold = before?.isTold === true || (counts && isWorthTelling(group, state, nature, forMs, nowMs));
    if (isTold && before?.isTold !== true) {
      outcomes.push({ kind: 'broken', observation, isAlert: group.policy === 'alert' });
    }
    breaches[name] = { sinceMs, counts, isTold };
  }
  return breaches;
}

function isMoreThanSpike(
  { policy, spikeMs }: LimitGroup,
  nature: Observation['nature'],
  forMs: number,
): boolean {
  return policy !== 'none' && (nature === 'counter' || forMs >= spikeMs);
}

/** Where telling is all that is done, it is done no sooner and no more often than any other action. */
function isWorthTelling(
  { policy, sustainedMs }: LimitGroup,
  { coolUntilMs }: GroupState,
  nature: Observation['nature'],
  forMs: number,
  nowMs: number,
): boolean {
  if (policy !== 'log' && policy !== 'alert') return true;
  return nowMs >= coolUntilMs && (nature === 'counter' || forMs >= sustainedMs);
}

/** A limit that was broken is kept only some way below it, so that one that wavers is one outage. */
function isBroken({ value, max }: Observation, wasBroken: boolean, hysteresis: number): boolean {
  return wasBroken ? value > max * (1 - hysteresis) : value > max;
}

function passedCeiling(
  state: GroupState,
  observation: Observation,
  nowMs: number,
  outcomes: Outcome[],
): Evaluation {
  if (state.acted?.step === KILLED) return { state, outcomes };
  outcomes.push({ kind: 'act', action: 'immediate_kill', observation, forMs: 0 });
  return { state: { ...state, acted: { step: KILLED, atMs: nowMs } }, outcomes };
}

function recovered(state: GroupState, outcomes: Outcome[]): Evaluation {
  if (state.isThrottled) outcomes.push({ kind: 'release' });
  return { state: { ...state, acted: null, isThrottled: false }, outcomes };
}

function act(
  group: LimitGroup,
  state: GroupState,
  observations: readonly Observation[],
  nowMs: number,
  outcomes: Outcome[],
): Evaluation {
  const due = longestDue(group, state, observations, nowMs);
  const isCooling = nowMs < state.coolUntilMs && state.acted === null;
  if (due === null || isCooling) return { state, outcomes };
  if (group.policy === 'escalate') return escalate(group, state, due, nowMs, outcomes);
  if (state.acted !== null) return { state, outcomes };
  const action = actionOf(group.policy);
  const next = acting(group, state, action, 0, nowMs);
  if (action !== null) outcomes.push({ kind: 'act', action, ...due });
  return { state: next, outcomes };
}

/** The limit that has been broken for longest, if that is long enough. Waiting does not make a counter smaller. */
function longestDue(
  { sustainedMs, spikeMs }: LimitGroup,
  { breaches }: GroupState,
  observations: readonly Observation[],
  nowMs: number,
): { readonly observation: Observation; readonly forMs: number } | null {
  let longest: { observation: Observation; forMs: number } | null = null;
  for (const observation of observations) {
    const breach = breaches[observation.name];
    if (breach === undefined) continue;
    const forMs = nowMs - breach.sinceMs;
    const isDue = observation.nature === 'counter' || forMs >= Math.max(sustainedMs, spikeMs);
    if (isDue && (longest === null || forMs > longest.forMs)) longest = { observation, forMs };
  }
  return longest;
}

function escalate(
  group: LimitGroup,
  state: GroupState,
  due: { readonly observation: Observation; readonly forMs: number },
  nowMs: number,
  outcomes: Outcome[],
): Evaluation {
  const last = state.acted;
  const isWaiting = last !== null && nowMs - last.atMs < (group.steps[last.step]?.waitMs ?? 0);
  const index = last === null ? 0 : last.step + 1;
  const step = group.steps[index];
  if (isWaiting || step === undefined) return { state, outcomes };
  const action = actionOf(step.action);
  if (action !== null) outcomes.push({ kind: 'act', action, ...due });
  else outcomes.push({ kind: 'told', isAlert: step.action === 'alert', ...due });
  return { state: acting(group, state, action, index, nowMs), outcomes };
}

function acting(
  { coolDownMs, policy }: LimitGroup,
  state: GroupState,
  action: LimitAction | null,
  step: number,
  nowMs: number,
): GroupState {
  return {
    ...state,
    acted: { step, atMs: nowMs },
    isThrottled: state.isThrottled || action === 'throttle',
    // The steps of one escalation are one action; what cools down is the next escalation.
    coolUntilMs: policy === 'escalate' && step > 0 ? state.coolUntilMs : nowMs + coolDownMs,
  };
}

/** What is to be done beside telling; null when telling is all. */
function actionOf(policy: LimitGroup['policy'] | LimitStep['action']): LimitAction | null {
  switch (policy) {
    case 'none':
    case 'log':
    case 'alert':
    case 'escalate':
      return null;
    default:
      return policy;
  }
}
