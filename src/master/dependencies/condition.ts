import type { DependencyCondition } from '../../config/dependency-definition.ts';
import type { Desired, State } from '../../statemachine/states.ts';
import type { Edge } from './graph.ts';

/** As much of a worker as those that need it look at. */
export interface NeededWorker {
  readonly state: State;
  readonly desired: Desired;
  readonly isReady: boolean;
  readonly isOneshot: boolean;
  /** Why it is in this state. */
  readonly reason: string;
}

/** What is missing, in words, and whether it will not come unless somebody does something. */
export interface Missing {
  readonly text: string;
  readonly isInVain: boolean;
}

/** What this edge still waits for; null when nothing. */
export function missingOf(edge: Edge, needed: NeededWorker | undefined): Missing | null {
  if (needed === undefined || isSatisfied(edge.condition, needed)) return null;
  if (!edge.required && !isOnItsWay(needed)) return null;
  const isInVain = IN_VAIN.has(needed.state) && !isOnItsWay(needed);
  return { text: `${edge.to} (${describe(edge.condition, needed)})`, isInVain };
}

/** True when the worker is as the condition wants it. */
export function isSatisfied(condition: DependencyCondition, needed: NeededWorker): boolean {
  const { state, isReady, isOneshot } = needed;
  switch (condition) {
    case 'started':
      return state === 'running' || (isOneshot && state === 'done');
    case 'ready':
      return isReady || (isOneshot && state === 'done');
    case 'completed':
      return state === 'done' || state === 'failed';
    case 'completed_successfully':
      return state === 'done';
  }
}

/** States in which nothing changes by itself, or not soon. */
const IN_VAIN: ReadonlySet<State> = new Set([
  'stopped',
  'done',
  'failed',
  'crash-loop',
  'absent',
  'stop-failed',
]);

/** It is being started, or about to be. */
function isOnItsWay({ state, desired }: NeededWorker): boolean {
  if (desired === 'stopped') return false;
  // Wanted and stopped: its start is the next thing to happen, as when a master begins.
  return state === 'stopped' || !IN_VAIN.has(state);
}

function describe(condition: DependencyCondition, { state, desired, reason, isReady }: NeededWorker): string {
  if (state === 'running') return condition === 'ready' && !isReady ? 'not ready' : 'not completed';
  if (state === 'stopped') return desired === 'stopped' ? 'stopped' : 'not started';
  return state === 'failed' || state === 'crash-loop' || state === 'backoff' || state === 'absent'
    ? `${state}: ${reason}`
    : state;
}
