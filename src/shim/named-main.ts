import { isAlive, type ProcStat, readStat } from './process-table.ts';
import type { IncarnationFacts } from './protocol/facts.ts';
import type { ProcessTrees } from './tree.ts';

/**
 * The process that a worker has named as its main one by `MAINPID`, if it can be that; otherwise why not. A number in a
 * message proves nothing: only a live process of the worker's own tree is followed.
 */
export function namedMain(
  pid: number,
  of: IncarnationFacts,
  trees: ProcessTrees,
  isTaken: (pid: number) => boolean,
): ProcStat | string {
  if (of.isLauncher === true) return 'its PID file says which process is the main one';
  const stat = Number.isSafeInteger(pid) && pid > 0 ? readStat(pid) : undefined;
  if (!isAlive(stat)) return 'it does not live';
  if (pid === 1) return `it is no process of the worker (${stat.comm})`;
  if (isTaken(pid)) return `it is another worker (${stat.comm})`;
  trees.refresh();
  const isOwn = trees.members(of).some((member) => member.pid === pid && member.startTime === stat.startTime);
  return isOwn ? stat : `it is no process of the worker (${stat.comm})`;
}
