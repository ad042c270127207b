import { readFileSync } from 'node:fs';
import type { Bytes } from './kept-file.ts';

/** What /proc/PID/stat says about use. */
export interface StatUsage {
  readonly state: string;
  readonly ppid: number;
  /** Clock ticks since boot: with the pid, the identity. */
  readonly startTime: number;
  readonly threads: number;
  /** CPU time of its own, ms. */
  readonly cpuMs: number;
  /** CPU time of children it has waited for, ms. */
  readonly childrenCpuMs: number;
  readonly virtualBytes: number;
  readonly rssBytes: number;
}

/** USER_HZ is 100 on every architecture that Node runs on. */
const MS_PER_TICK = 10;
export const PAGE_BYTES = pageBytes();

const BLANK = 32;
const CLOSING = 41;

/**
 * Takes the line apart without making strings of it: this runs for every process, once a second. The command name may
 * hold anything, so fields are counted from the last `)`. Returns null for what is no such line.
 */
export function parseStatUsage({ buffer, length }: Bytes): StatUsage | null {
  const close = buffer.lastIndexOf(CLOSING, length - 1);
  if (close < 0 || close + 2 >= length) return null;
  let at = close + 4;
  const numbers = new Array<number>(FIELDS.length).fill(0);
  for (let field = 4, wanted = 0; wanted < FIELDS.length; field++) {
    let value = 0;
    let negative = false;
    for (; at < length && buffer[at] !== BLANK; at++) {
      const digit = (buffer[at] ?? 0) - 48;
      if (digit < 0) negative = true;
      else value = value * 10 + digit;
    }
    at += 1;
    if (field === FIELDS[wanted]) {
      numbers[wanted] = negative ? -value : value;
      wanted += 1;
    }
    if (at >= length && wanted < FIELDS.length) return null;
  }
  const [
    ppid = 0,
    utime = 0,
    stime = 0,
    cutime = 0,
    cstime = 0,
    threads = 0,
    startTime = 0,
    vsize = 0,
    rss = 0,
  ] = numbers;
  return {
    state: String.fromCharCode(buffer[close + 2] ?? 88),
    ppid,
    startTime,
    threads,
    cpuMs: (utime + stime) * MS_PER_TICK,
    childrenCpuMs: (cutime + cstime) * MS_PER_TICK,
    virtualBytes: vsize,
    rssBytes: rss * PAGE_BYTES,
  };
}

/** Numbers of the fields as proc_pid_stat(5) counts them. */
const FIELDS = [4, 14, 15, 16, 17, 20, 22, 23, 24];

/** AT_PAGESZ of the auxiliary vector: 4 KiB on x86, up to 64 KiB on arm64. */
function pageBytes(): number {
  try {
    const vector = readFileSync('/proc/self/auxv');
    for (let at = 0; at + 16 <= vector.length; at += 16) {
      if (vector.readBigUInt64LE(at) === 6n) return Number(vector.readBigUInt64LE(at + 8));
    }
  } catch {
    // Not readable: the usual size it is.
  }
  return 4096;
}
