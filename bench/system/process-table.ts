import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Every live PID of this machine. */
export function allPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** The program a process runs, as an absolute path; undefined when it is gone, a zombie, or not ours to see. */
export function executableOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/exe`);
  } catch {
    return undefined;
  }
}

/** Whether the environment a process was started with contains `text`; false when that cannot be read. */
export function environmentContains(pid: number, text: string): boolean {
  return read(`/proc/${pid}/environ`)?.includes(text) ?? false;
}

/**
 * CPU time used so far by these processes, in seconds. From schedstat, which counts nanoseconds: a thousand small
 * helpers that each used less than one 10-ms tick would add up to nothing in /proc/PID/stat.
 */
export function cpuSeconds(pids: readonly number[]): number {
  let nanoseconds = 0;
  for (const thread of threadsOf(pids)) {
    nanoseconds += Number(read(`${thread}/schedstat`)?.split(' ')[0] ?? 0);
  }
  return nanoseconds / 1e9;
}

/** Context switches so far, voluntary or not, of all threads of these processes. */
export function contextSwitches(pids: readonly number[]): number {
  let switches = 0;
  for (const thread of threadsOf(pids)) {
    for (const found of read(`${thread}/status`)?.matchAll(/ctxt_switches:\s+(\d+)/g) ?? []) {
      switches += Number(found[1]);
    }
  }
  return switches;
}

/** Resident memory in MB (10^6 bytes): RSS counts shared pages once a process, PSS shares them out. */
export function memoryMb(pids: readonly number[]): { readonly rss: number; readonly pss: number } {
  let rss = 0;
  let pss = 0;
  for (const pid of pids) {
    const rollup = read(`/proc/${pid}/smaps_rollup`) ?? '';
    rss += kibibytes(rollup, 'Rss');
    pss += kibibytes(rollup, 'Pss');
  }
  return { rss: (rss * 1024) / 1e6, pss: (pss * 1024) / 1e6 };
}

/** CPU time of the commands this process has run and waited for, in seconds; in steps of one 10-ms tick. */
export function finishedChildrenCpuSeconds(): number {
  const fields = (read('/proc/self/stat') ?? '').replace(/^.*\) /s, '').split(' ');
  const ticks = Number(fields[13] ?? 0) + Number(fields[14] ?? 0);
  return ticks / 100;
}

function kibibytes(rollup: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
}

function threadsOf(pids: readonly number[]): string[] {
  return pids.flatMap((pid) => {
    try {
      return readdirSync(`/proc/${pid}/task`).map((thread) => `/proc/${pid}/task/${thread}`);
    } catch {
      return [];
    }
  });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
