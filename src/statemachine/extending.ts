import type { Snapshot } from './states.ts';
import { ignore, type Of, taken } from './step.ts';
import type { Context, Step } from './transition.ts';

/**
 * The worker asks for more time to end: the present step of the stop sequence waits at least that long from now on, and never
 * shorter than it would have. What comes before the sequence has its own time, and after SIGKILL there is nothing to ask for.
 */
export function extendStep(snapshot: Snapshot, { ms }: Of<'moreTimeAsked'>, context: Context): Step {
  const { process, stop } = snapshot;
  const { rules, nowMs, timerAtMs = null } = context;
  if (process === null || stop === null || stop.killed || stop.step < 0) return ignore(snapshot);
  if (stop.step >= (rules.firstKill ?? Number.POSITIVE_INFINITY)) return ignore(snapshot);
  // A step that waits for ever has no timer.
  if (timerAtMs === null || nowMs + ms <= timerAtMs) return ignore(snapshot);
  return taken({ ...snapshot, stop: { ...stop, extended: true } }, { type: 'setTimer', ms });
}
