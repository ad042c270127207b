import type { DependencyCondition, LineDependency } from '../../config/dependency-definition.ts';
import { lineText } from '../../shared/awaited-line.ts';
import { formatDuration } from '../../shared/units.ts';
import type { LineOutcome } from '../../shim/protocol/facts.ts';
import { type Desired, isUpState, type State } from '../../statemachine/states.ts';
import type { Edge } from './graph.ts';

/** As much of a worker as those that need it look at. */
export interface NeededWorker {
  readonly state: State;
  readonly desired: Desired;
  readonly isReady: boolean;
  readonly isOneshot: boolean;
  /** It is `stopped` though it is wanted, by a limit or with its group; absent = it is not. */
  readonly rests?: boolean;
  /** Why it is in this state. */
  readonly reason: string;
  /** Monotonic ms since when its process has run; absent or null = there is none. */
  readonly upSinceMs?: number | null;
  /** What came of the line of this edge, in the process that runs; absent or null = nothing yet. */
  readonly line?: LineOutcome | null;
}

/** What is missing, in words, and whether it will not come unless somebody does something. */
export interface Missing {
  readonly text: string;
  readonly isInVain: boolean;
  /** Monotonic ms from which on something else is to be said of it, if it is missing still. */
  readonly untilMs?: number;
}

/** What this edge still waits for; null when nothing. */
export function missingOf(edge: Edge, needed: NeededWorker | undefined, nowMs = 0): Missing | null {
  if (needed === undefined || isSatisfied(edge.condition, needed)) return null;
  if (!edge.required && !isOnItsWay(needed)) return null;
  if (edge.line !== undefined && isUp(needed)) {
    const missing = missingLine(edge.to, edge.line, needed, nowMs);
    return missing.isInVain && !edge.required ? null : missing;
  }
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
    case 'log_match':
      return isUp(needed) && needed.line?.outcome === 'matched';
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
function isOnItsWay({ state, desired, rests = false }: NeededWorker): boolean {
  if (desired === 'stopped' || (state === 'stopped' && rests)) return false;
  // Wanted and stopped: its start is the next thing to happen, as when a master begins.
  return state === 'stopped' || !IN_VAIN.has(state);
}

function isUp({ state, upSinceMs = null }: NeededWorker): boolean {
  return upSinceMs !== null && isUpState(state);
}

function missingLine(
  to: string,
  line: LineDependency,
  { line: outcome, upSinceMs }: NeededWorker,
  nowMs: number,
): Missing {
  const what = lineText(line);
  if (outcome?.outcome === 'gave-up') {
    return { text: `${to} (${what}, whose expression takes too long on its output)`, isInVain: true };
  }
  if (outcome?.outcome === 'unseen') {
    return {
      text: `${to} (${what}, for which the running shim, of an older version, does not look)`,
      isInVain: true,
    };
  }
  const untilMs = (upSinceMs ?? nowMs) + line.timeoutMs;
  if (nowMs < untilMs) return { text: `${to} (${what})`, isInVain: false, untilMs };
  return {
    text: `${to} (${what}, which has not come within ${formatDuration(line.timeoutMs)})`,
    isInVain: true,
  };
}

function describe(condition: DependencyCondition, { state, desired, reason, isReady }: NeededWorker): string {
  if (state === 'running') return condition === 'ready' && !isReady ? 'not ready' : 'not completed';
  if (state === 'stopped') return desired === 'stopped' ? 'stopped' : 'not started';
  return state === 'failed' || state === 'crash-loop' || state === 'backoff' || state === 'absent'
    ? `${state}: ${reason}`
    : state;
}
