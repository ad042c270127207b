import { readdirSync } from 'node:fs';
import { kernelText } from '../shared/kernel-files.ts';
import { isAlive, type ProcStat, readStat } from '../shim/process-table.ts';

/** How long a look may keep the event loop before others have their turn. */
const SLICE_MS = 4;

/** Lets the event loop go on when a slice of work has been done. */
export class Breath {
  #until = performance.now() + SLICE_MS;

  async take(): Promise<void> {
    if (performance.now() < this.#until) return;
    await new Promise((resume) => setImmediate(resume));
    this.#until = performance.now() + SLICE_MS;
  }
}

/** Everything that lives on this machine, by pid; zombies do not (A046). */
export async function listProcesses(breath: Breath): Promise<Map<number, ProcStat>> {
  const table = new Map<number, ProcStat>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = readStat(pid);
    if (isAlive(stat)) table.set(pid, stat);
    await breath.take();
  }
  return table;
}

/** The words of a command line. Programs that write a title of their own make one long word of it, which is split. */
export function commandWords(pid: number): readonly string[] {
  const text = kernelText(`/proc/${pid}/cmdline`).replace(/\0+$/, '');
  return text.includes('\0') ? text.split('\0') : text.split(' ');
}

/** The paths of all hierarchies in which the process is. */
export function cgroupsOf(pid: number): readonly string[] {
  return kernelText(`/proc/${pid}/cgroup`)
    .split('\n')
    .flatMap((line) => {
      const [, , ...path] = line.split(':');
      return path.length === 0 ? [] : [path.join(':')];
    });
}

/** Pids from the process up to the first one. */
export function lineOf(pid: number, table: ReadonlyMap<number, ProcStat>): readonly number[] {
  const line: number[] = [];
  for (let at = table.get(pid); at !== undefined && !line.includes(at.pid); at = table.get(at.ppid)) {
    line.push(at.pid);
  }
  return line;
}
