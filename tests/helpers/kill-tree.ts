import { type ProcStat, scanProcesses } from '../../src/shim/process-table.ts';

/** Kills a process and whatever descends from it, by pid; for the end of a test. */
export function killTree(root: number): void {
  const table = scanProcesses();
  const tree = [root];
  for (const parent of tree) {
    for (const { pid, ppid } of table.values()) if (ppid === parent) tree.push(pid);
  }
  for (const pid of tree) killNow(pid);
}

/** Kills all processes of which this is so. */
export function killAll(isMeant: (stat: ProcStat) => boolean): void {
  for (const stat of scanProcesses().values()) if (isMeant(stat)) killNow(stat.pid);
}

/** Kills a process, if it has not ended by itself meanwhile. */
export function killNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
