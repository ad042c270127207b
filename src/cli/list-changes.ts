import type { WorkerView } from '../api/contract/worker.ts';

/** One difference between two looks at the workers. */
export interface ListChange {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly worker: WorkerView;
}

/** What is different in `after`; that time has passed is no difference. A deleted worker is shown as it was. */
export function changesBetween(
  before: readonly WorkerView[],
  after: readonly WorkerView[],
): readonly ListChange[] {
  const known = new Map(before.map((worker) => [worker.name, worker]));
  const changes: ListChange[] = [];
  for (const worker of after) {
    const old = known.get(worker.name);
    known.delete(worker.name);
    if (old === undefined) changes.push({ type: 'ADDED', worker });
    else if (timeless(old) !== timeless(worker)) changes.push({ type: 'MODIFIED', worker });
  }
  return [...changes, ...[...known.values()].map((worker) => ({ type: 'DELETED' as const, worker }))];
}

function timeless(worker: WorkerView): string {
  return JSON.stringify({ ...worker, uptimeMs: null, nextTryInMs: null });
}
