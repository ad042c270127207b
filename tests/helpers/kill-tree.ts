import { scanProcesses } from '../../src/shim/process-table.ts';

/** Kills a process and whatever descends from it, by pid; for the end of a test. */
export function killTree(root: number): void {
  const table = scanProcesses();
  const tree = [root];
  for (const parent of tree) {
    for (const { pid, ppid } of table.values()) if (ppid === parent) tree.push(pid);
  }
  for (const pid of tree) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Ended by itself meanwhile.
    }
  }
}
