import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { numberAt } from '../shared/digits.ts';
import { type Bytes, KeptFile } from './kept-file.ts';
import { type Pressure, PressureFiles } from './pressure.ts';
import { numberAfter } from './process-meter.ts';

/** Few programs make groups of their own, and those that do keep them. */
const LOOKS_PER_FOLDER_CHECK = 10;
const IF_THERE = { throwIfNoEntry: false } as const;

/** The files of a worker's own cgroup, and of those the worker made below it. */
export class GroupFiles {
  readonly #folder: string;
  readonly #procs: KeptFile;
  readonly #cpu: KeptFile;
  /** Made when somebody asks for it first: few do. */
  #pressure: PressureFiles | null = null;
  #hasCpu = true;
  #hasGroupsBelow = false;
  #looks = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#procs = new KeptFile(`${folder}/cgroup.procs`);
    this.#cpu = new KeptFile(`${folder}/cpu.stat`);
  }

  members(): Set<number> {
    const pids = new Set<number>();
    addPids(this.#procs, pids);
    // Two links are its own name and its dot; each folder below adds one.
    if (this.#looks++ % LOOKS_PER_FOLDER_CHECK === 0)
      this.#hasGroupsBelow = (statSync(this.#folder, IF_THERE)?.nlink ?? 2) > 2;
    if (this.#hasGroupsBelow) addMembersBelow(this.#folder, pids);
    return pids;
  }

  /**
   * CPU time in µs of everything that ever ran in it or below: version 2 counts it in each group, with or without the
   * controller. Null where it does not.
   */
  cpuUs(): number | null {
    const bytes = this.#hasCpu ? this.#cpu.read() : null;
    const microseconds = bytes === null ? null : usageOf(bytes);
    this.#hasCpu = microseconds !== null;
    return microseconds;
  }

  /** Null where the kernel does not tell. */
  pressure(): Pressure | null {
    this.#pressure ??= new PressureFiles(this.#folder);
    return this.#pressure.read();
  }

  /** Null without a controller of version 2 for its CPU. */
  throttledMs(): number | null {
    const text = this.#hasCpu ? this.#cpu.text() : null;
    return text?.includes('throttled_usec ') ? numberAfter(text, 'throttled_usec ') / 1000 : null;
  }

  /** Lets go of all files but the one that tells whether anything has run. */
  closeMost(): void {
    this.#procs.close();
    this.#pressure?.close();
  }

  close(): void {
    this.closeMost();
    this.#cpu.close();
  }
}

const USAGE = Buffer.from('usage_usec ');

/** The first line of cpu.stat. */
function usageOf(bytes: Bytes): number | null {
  const { buffer, length } = bytes;
  if (length <= USAGE.length || buffer.compare(USAGE, 0, USAGE.length, 0, USAGE.length) !== 0) return null;
  return numberAt(buffer, USAGE.length, length);
}

function addMembersBelow(folder: string, pids: Set<number>): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const below = join(folder, entry.name);
      const procs = new KeptFile(join(below, 'cgroup.procs'));
      addPids(procs, pids);
      procs.close();
      addMembersBelow(below, pids);
    }
  } catch {
    // Gone meanwhile.
  }
}

/** Processes of another PID namespace are listed as 0. */
function addPids(file: KeptFile, pids: Set<number>): void {
  const text = file.text() ?? '';
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const pid = Number(text.slice(from, end < 0 ? text.length : end));
    if (pid > 0) pids.add(pid);
    from = end < 0 ? text.length : end + 1;
  }
}
