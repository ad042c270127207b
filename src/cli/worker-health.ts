import type { WorkerView } from '../api/contract/worker.ts';
import type { WorkerStateName } from '../api/contract/worker-state.ts';

/** Whether a worker is as it should be: running and ready, a one-shot that is done, or stopped because that is wanted. */
export function isOk({ state, desired, enabled, oneshot, ready }: WorkerView): boolean {
  if (state === 'running') return ready;
  if (state === 'done') return oneshot;
  return state === 'stopped' && (desired === 'stopped' || !enabled);
}

/** How much a state wants to be looked at; 0 is the most urgent. */
export const SEVERITY: Readonly<Record<WorkerStateName, number>> = {
  'stop-failed': 0,
  failed: 1,
  'crash-loop': 2,
  absent: 3,
  backoff: 4,
  waiting: 5,
  starting: 6,
  stopping: 7,
  cleaning: 8,
  running: 9,
  done: 10,
  stopped: 11,
};

export const SORT_KEYS = ['state', 'name', 'restarts', 'age'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/**
 * Workers in the order asked for: `state` the most urgent first, `name` alphabetical, `restarts` the most
 * first, `age` the youngest process first and what does not run last. Equal ones keep the configuration's order.
 */
export function sortWorkers(workers: readonly WorkerView[], key: SortKey): readonly WorkerView[] {
  return workers.toSorted(ORDERS[key]);
}

const ORDERS: Readonly<Record<SortKey, (a: WorkerView, b: WorkerView) => number>> = {
  state: (a, b) => Number(isOk(a)) - Number(isOk(b)) || SEVERITY[a.state] - SEVERITY[b.state],
  name: (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)),
  restarts: (a, b) => b.restarts - a.restarts,
  age: (a, b) => (a.uptimeMs ?? Number.MAX_SAFE_INTEGER) - (b.uptimeMs ?? Number.MAX_SAFE_INTEGER),
};
