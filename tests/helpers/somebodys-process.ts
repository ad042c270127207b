import { ownersOf, scanProcesses } from '../../src/shim/process-table.ts';

/** The name of a process of another user that no other has, and that we were not started from: the oldest, which will stay. */
export function somebodysProcess(): string | undefined {
  const table = scanProcesses();
  const ancestors = new Set<number>();
  for (let pid = process.pid; table.has(pid); pid = table.get(pid)?.ppid ?? 0) ancestors.add(pid);
  const oldestFirst = [...table.values()].sort((one, other) => one.startTime - other.startTime);
  const byName = Map.groupBy(oldestFirst, ({ comm }) => comm);
  return [...byName].find(
    ([name, [one, ...others]]) =>
      one !== undefined &&
      others.length === 0 &&
      // These are called after what they are just doing.
      !name.startsWith('kworker') &&
      // Tests start more of these.
      !name.startsWith('hsu-') &&
      !ancestors.has(one.pid) &&
      ownersOf(one.pid)[0] !== process.getuid?.(),
  )?.[0];
}
