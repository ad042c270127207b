import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readStat } from '../../src/shim/process-table.ts';
import { killNow } from './kill-tree.ts';

/** What the kernel says about a process; every function throws when it is gone. */
export const proc = {
  argv: (pid: number): string[] => strings(readFileSync(`/proc/${pid}/cmdline`, 'utf8')),

  environ: (pid: number): Record<string, string> =>
    Object.fromEntries(
      strings(readFileSync(`/proc/${pid}/environ`, 'utf8')).map((entry) => {
        const equals = entry.indexOf('=');
        return [entry.slice(0, equals), entry.slice(equals + 1)];
      }),
    ),

  /** A line of /proc/PID/status, its fields apart. */
  status: (pid: number, name: string): string[] => {
    const line = readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .find((candidate) => candidate.startsWith(`${name}:`));
    if (line === undefined) throw new Error(`/proc/${pid}/status has no ${name}`);
    return line
      .slice(name.length + 1)
      .split(/\s+/)
      .filter((word) => word !== '');
  },

  /** Soft and hard value of a limit, by the beginning of its line. */
  limit: (pid: number, name: string): [string, string] => {
    const line = readFileSync(`/proc/${pid}/limits`, 'utf8')
      .split('\n')
      .find((candidate) => candidate.startsWith(name));
    const [soft = '', hard = ''] = (line ?? '').slice(26).split(/\s+/);
    return [soft, hard];
  },

  /** Open descriptors and what they are. */
  descriptors: (pid: number): Record<number, string> =>
    Object.fromEntries(
      readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
        try {
          return [[Number(fd), readlinkSync(`/proc/${pid}/fd/${fd}`)]];
        } catch {
          // Closed meanwhile.
          return [];
        }
      }),
    ),

  nice: (pid: number): number => {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[16]);
  },

  oomScoreAdj: (pid: number): number => Number(readFileSync(`/proc/${pid}/oom_score_adj`, 'latin1')),

  cwd: (pid: number): string => readlinkSync(`/proc/${pid}/cwd`),
};

/** CPU time of a process, hundredths of a second. */
export function cpuTicks(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** Kills what a failed test left, by identity; does nothing to processes that have gone. */
export class Strays implements Disposable {
  readonly #known = new Map<number, number>();

  /** Remembers a process while it certainly is the right one. */
  watch(...pids: readonly number[]): void {
    for (const pid of pids) {
      const stat = readStat(pid);
      if (stat !== undefined) this.#known.set(pid, stat.startTime);
    }
  }

  [Symbol.dispose](): void {
    for (const [pid, startTime] of this.#known) {
      if (readStat(pid)?.startTime === startTime) killNow(pid);
    }
  }
}

function strings(text: string): string[] {
  return text.split('\0').slice(0, -1);
}
