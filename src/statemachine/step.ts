import type { Effect } from './effects.ts';
import type { MachineEvent } from './events.ts';
import type { Snapshot } from './states.ts';
import type { Step } from './transition.ts';

/** The event of this type, with its details. */
export type Of<T extends MachineEvent['type']> = Extract<MachineEvent, { type: T }>;

/** The event changed something. */
export function taken(snapshot: Snapshot, ...effects: Effect[]): Step {
  return { snapshot, effects, verdict: 'taken' };
}

/** Nothing to do, on purpose. */
export function ignore(snapshot: Snapshot): Step {
  return { snapshot, effects: [], verdict: 'ignored' };
}

/** The same step with effects before its own. */
export function prepend(step: Step, ...effects: Effect[]): Step {
  return { ...step, effects: [...effects, ...step.effects] };
}
