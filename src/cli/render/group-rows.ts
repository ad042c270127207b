import type { WorkerView } from '../../api/contract/worker.ts';

/** A line of a table that is grouped. */
export type GroupedRow =
  | { readonly depth: number; readonly worker: WorkerView }
  | { readonly depth: number; readonly group: string; readonly workers: readonly WorkerView[] };

/** Workers in no group, and then each group with what is in it; everything else in the order given. */
export function groupRows(workers: readonly WorkerView[], depth = 0): GroupedRow[] {
  const homes = Map.groupBy(workers, ({ groups }) => groups[depth]);
  const alone = (homes.get(undefined) ?? []).map((worker) => ({ depth, worker }));
  const grouped = [...homes].flatMap(([group, members]) =>
    group === undefined ? [] : [{ depth, group, workers: members }, ...groupRows(members, depth + 1)],
  );
  return [...alone, ...grouped];
}
