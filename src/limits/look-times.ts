import type { Limit, LimitGroup } from '../config/limit-definition.ts';
import type { Observation } from './evaluate.ts';
import { isRate } from './observe.ts';

/** How often limits are looked at. */
export const LOOK_MS = 1000;
/** How often when one of them is nearly reached: what grows by a gigabyte a second is not waited for. */
export const CLOSE_LOOK_MS = 200;
/** Share of a limit from which on it is nearly reached. */
const NEAR = 0.8;

/** The limits of a run, as far as the times of looks at them depend on them. */
export interface LookedAt {
  readonly limits: readonly Limit[];
  /** See {@link deadlinesOf}. */
  readonly deadlinesMs: readonly number[];
}

/** Urgent: one of them is nearly reached. Hastened: this look came before its time, for the sake of a burst. */
export type Pace = 'calm' | 'urgent' | 'hastened';

/** When limits are looked at next. */
export function nextLookMs({ limits, deadlinesMs }: LookedAt, nowMs: number, pace: Pace = 'calm'): number {
  if (limits.length === 0) return Number.POSITIVE_INFINITY;
  let deadlineMs = Number.POSITIVE_INFINITY;
  for (const ms of deadlinesMs) if (ms > nowMs && ms < deadlineMs) deadlineMs = ms;
  // A broken run time stays broken: what is to follow still needs looks.
  const isTimeOnly = limits.length === 1 && deadlineMs !== Number.POSITIVE_INFINITY;
  return isTimeOnly ? deadlineMs : Math.min(deadlineMs, atPace(pace, nowMs));
}

function atPace(pace: Pace, nowMs: number): number {
  switch (pace) {
    case 'calm':
      return nextTimeMs(nowMs, LOOK_MS);
    case 'urgent':
      return nextTimeMs(nowMs, CLOSE_LOOK_MS);
    case 'hastened':
      // A full interval, or on a machine that allocates all the time each second would have two looks.
      return nextTimeMs(nowMs + LOOK_MS - CLOSE_LOOK_MS, CLOSE_LOOK_MS);
  }
}

/** When the run time of a run is to be warned about, and when it is over, monotonic ms; none = it is not limited. */
export function deadlinesOf(startedAtMs: number, groups: readonly LimitGroup[]): readonly number[] {
  return groups.flatMap(({ limits, warningPercent }) =>
    limits
      .filter(({ name }) => name === 'run_time.max_time')
      .flatMap(({ max }) => (warningPercent === null ? [max] : [(max * warningPercent) / 100, max]))
      .map((ms) => startedAtMs + ms + 1),
  );
}

/**
 * All workers are looked at together, at full intervals of the clock: what one look at the machine costs is shared, and
 * the master is woken once.
 */
export function nextTimeMs(nowMs: number, everyMs: number): number {
  return (Math.floor(nowMs / everyMs) + 1) * everyMs;
}

/** Nearly reached, or it will be before the look after the next one if it goes on like this. */
export function isNear({ name, value, max, nature }: Observation, before: readonly Observation[]): boolean {
  // What lies on a disk is looked through at a pace of its own.
  if (isRate(name) || nature === 'counter' || name.startsWith('storage.')) return false;
  const last = before.find((one) => one.name === name)?.value ?? value;
  if (value === 0) return false;
  return value >= max * NEAR || value + 2 * Math.max(0, value - last) > max;
}
