import { readdirSync, readFileSync, statSync } from 'node:fs';
import { uptime } from 'node:os';
import { kernelText } from '../shared/kernel-files.ts';
import { atOnce } from '../shared/slices.ts';

/** One line of /proc/PID/stat, the fields that are needed here. */
export interface ProcStat {
  readonly pid: number;
  readonly ppid: number;
  readonly pgid: number;
  readonly session: number;
  /** Clock ticks after boot; pid and start time together never come twice in one boot. */
  readonly startTime: number;
  /** `Z` and `X` are dead: kill(pid, 0) still succeeds for them, so nobody may ask that. */
  readonly state: string;
  readonly threads: number;
  readonly comm: string;
}

/** PF_EXITING of linux/sched.h. */
const EXITING = 0x4;

/** True for a process that is in the middle of its end, though it may still look alive, and for one that is gone. */
export function isExiting(pid: number): boolean {
  const text = kernelText(`/proc/${pid}/stat`);
  const flags = text.slice(text.lastIndexOf(')') + 2).split(' ')[6];
  return flags === undefined || (Number(flags) & EXITING) !== 0;
}

/** Reads one process, or undefined when there is none. */
export function readStat(pid: number): ProcStat | undefined {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return undefined;
  }
}

/** The command name may hold blanks and parentheses, so fields are counted from the last `)`. */
export function parseStat(text: string): ProcStat | undefined {
  const open = text.indexOf('(');
  const close = text.lastIndexOf(')');
  if (open < 0 || close < 0) return undefined;
  const fields = text.slice(close + 2).split(' ');
  return {
    pid: Number(text.slice(0, open)),
    comm: text.slice(open + 1, close),
    state: fields[0] ?? 'X',
    ppid: Number(fields[1]),
    pgid: Number(fields[2]),
    session: Number(fields[3]),
    threads: Number(fields[17]),
    startTime: Number(fields[19]),
  };
}

/** True for a process that can still do something: neither dead nor a zombie without threads that go on. */
export function isAlive(stat: ProcStat | undefined): stat is ProcStat {
  return stat !== undefined && stat.state !== 'X' && (stat.state !== 'Z' || stat.threads > 1);
}

/** True when this very process, not a later one with its number, is alive. */
export function isSameAlive(pid: number, startTime: number): boolean {
  const stat = readStat(pid);
  return isAlive(stat) && stat.startTime === startTime;
}

/** Real, effective, saved and file system user of a process; none when it has gone. */
export function ownersOf(pid: number): readonly number[] {
  try {
    const [, line = ''] = /^Uid:\s+(.*)$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return line.split(/\s+/).map(Number);
  } catch {
    return [];
  }
}

/** A process that forks and ends for ever must not keep a scan from ending. */
const SCAN_ROUNDS = 10;

/**
 * Every process of the machine. About 10 µs a process: ask once for many workers. What ends between the listing and
 * the reading may have left a child that was not born at the listing, so then the new ones are read too. Whoever is in
 * the table as dead thus has all children in it.
 */
export function scanProcesses(): Map<number, ProcStat> {
  return atOnce(scanInSteps());
}

/** The same in steps, for those who must not hold up others for so long. */
export function* scanInSteps(): Generator<void, Map<number, ProcStat>> {
  const table = new Map<number, ProcStat>();
  for (let round = 0, complete = false; !complete && round < SCAN_ROUNDS; round++) {
    complete = true;
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!Number.isInteger(pid) || table.has(pid)) continue;
      yield;
      const stat = readStat(pid);
      if (stat === undefined || (!isAlive(stat) && isYoung(stat))) complete = false;
      if (stat !== undefined) table.set(pid, stat);
    }
  }
  return table;
}

/** USER_HZ, the clock tick of /proc; the same on every Linux. */
const TICKS_PER_SECOND = 100;
/** An exec takes less than a millisecond, but the machine may be busy. */
const EXEC_SECONDS = 1;

/** True for a process that may still be in the middle of its first exec. */
export function isYoung({ startTime }: ProcStat): boolean {
  return startTime >= youngSince();
}

/** The start time from which on a process may, now, still be in the middle of its first exec. */
export function youngSince(): number {
  return (uptime() - EXEC_SECONDS) * TICKS_PER_SECOND;
}

/**
 * What the environment of a process says about whose it is. `silent` is one that shows none: it is in the middle of an
 * exec, or has ended since it was listed and may have left a child that was not there yet.
 */
export type Markedness =
  | { readonly kind: 'marked'; readonly id: string }
  | { readonly kind: 'unmarked' | 'silent' };

/** Looks for the `HSU_INCARNATION` a process was started with, in one read: asked twice it may be through its exec. */
export function lookForMark(pid: number): Markedness {
  try {
    const environ = readFileSync(`/proc/${pid}/environ`, 'latin1');
    if (environ === '') return { kind: 'silent' };
    const from = environ.startsWith(MARK) ? 0 : environ.indexOf(`\0${MARK}`) + 1;
    if (from === 0 && !environ.startsWith(MARK)) return { kind: 'unmarked' };
    const end = environ.indexOf('\0', from);
    return { kind: 'marked', id: environ.slice(from + MARK.length, end < 0 ? undefined : end) };
  } catch (error) {
    // What is just ending belongs to root in every file of /proc; only the folder still says whose it was.
    const isForeign = (error as NodeJS.ErrnoException).code === 'EACCES' && !isOwn(pid);
    return { kind: isForeign ? 'unmarked' : 'silent' };
  }
}

/** The `HSU_INCARNATION` a process was started with, if its environment can be read. */
export function incarnationMark(pid: number): string | undefined {
  const found = lookForMark(pid);
  return found.kind === 'marked' ? found.id : undefined;
}

function isOwn(pid: number): boolean {
  const folder = statSync(`/proc/${pid}`, { throwIfNoEntry: false });
  return folder === undefined || folder.uid === process.geteuid?.();
}

const MARK = 'HSU_INCARNATION=';

/** The command line as one string, or `[name]` where there is none. */
export function commandLine(stat: ProcStat): string {
  try {
    const line = readFileSync(`/proc/${stat.pid}/cmdline`, 'latin1').replace(/\0+$/, '');
    return line === '' ? `[${stat.comm}]` : line.replaceAll('\0', ' ');
  } catch {
    return `[${stat.comm}]`;
  }
}

/** Changes with every boot; identities of another boot mean nothing. */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return 'unknown';
  }
}
