import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConnectionFilter } from '../config/limit-definition.ts';
import { ConnectionCounter } from './connections.ts';
import { Counter } from './counter.ts';
import { KeptFile } from './kept-file.ts';
import type { MemoryGroup } from './oom-watch.ts';
import { type Pressure, PressureFiles } from './pressure.ts';
import type { ProcessForest, Root } from './process-forest.ts';
import { numberAfter, ProcessMeter } from './process-meter.ts';
import type { ProcessReading, Reading, Wanted } from './usage.ts';

/** The incarnation that is measured. */
export interface Subject extends Root {
  /** Folder of its cgroup; null = its processes are found in /proc. */
  readonly cgroup: string | null;
  /** Its group of the memory controller, when the kernel limits its memory. */
  readonly memoryGroup?: MemoryGroup;
}

/** Measures everything a worker started: by its cgroup where there is one, else by descent. */
export class TreeMeter {
  readonly subject: Subject;
  readonly #forest: ProcessForest;
  #keepsOpen: boolean;
  readonly #processes = new Map<number, ProcessMeter>();
  readonly #groups: GroupFiles | null;
  readonly #cpu = new Counter();
  readonly #read = new Counter();
  readonly #written = new Counter();
  #connections: ConnectionCounter | null = null;
  #counted: ConnectionFilter | null = null;
  /** What the group had counted before this incarnation; groups outlive them. */
  #groupCpuBeforeMs: number | null = null;

  /**
   * @param keepsOpen files stay open between two looks; for looks that come again and again
   */
  constructor(subject: Subject, forest: ProcessForest, keepsOpen: boolean) {
    this.subject = subject;
    this.#forest = forest;
    this.#keepsOpen = keepsOpen;
    this.#groups = subject.cgroup === null ? null : new GroupFiles(subject.cgroup);
    if (this.#groups === null) forest.add(subject);
  }

  /** Null when nothing of it lives any more. */
  measure(wanted: Wanted, nowMs: number): Reading | null {
    const sum = { threads: 0, rss: 0, virtual: 0, descriptors: 0, swap: 0 };
    const seen = { descriptors: wanted.descriptors, swap: wanted.swap };
    const processes: ProcessReading[] = [];
    const pids = this.#members(nowMs);
    this.#drop(pids);
    this.#cpu.begin();
    this.#read.begin();
    this.#written.begin();
    for (const pid of pids) {
      const meter = this.#meter(pid);
      const usage = meter.usage();
      if (usage === null) {
        this.#release(pid);
        continue;
      }
      const { ppid, startTime, cpuMs, rssBytes, threads } = usage;
      processes.push({ pid, ppid, startTime, cpuMs, rssBytes, threads });
      sum.threads += threads;
      sum.rss += rssBytes;
      sum.virtual += usage.virtualBytes;
      this.#cpu.count(pid, ppid, cpuMs + usage.childrenCpuMs);
      if (wanted.storage === true) this.#countStorage(meter, ppid);
      for (const [figure, read] of DEAR) {
        if (seen[figure] !== true) continue;
        const value = read(meter);
        if (value === null) seen[figure] = false;
        else sum[figure] += value;
      }
    }
    const cpuMs = this.#cpuTotal(this.#cpu.end(), processes.length);
    const readBytes = this.#storageTotal(this.#read, wanted);
    const writtenBytes = this.#storageTotal(this.#written, wanted);
    const waiting = this.#waiting(wanted);
    if (!this.#keepsOpen) this.#closeFiles();
    if (processes.length === 0) return null;
    return {
      atMs: nowMs,
      processes,
      threads: sum.threads,
      cpuMs,
      rssBytes: sum.rss,
      virtualBytes: sum.virtual,
      descriptors: seen.descriptors === true ? sum.descriptors : null,
      swapBytes: seen.swap === true ? sum.swap : null,
      connections: this.#connectionsOf(processes, wanted, nowMs),
      readBytes,
      writtenBytes,
      ...waiting,
    };
  }

  /**
   * Memory of the processes of the last look, with pages that they share counted once; null when not for us to see.
   * About ten times the price of everything else.
   */
  proportionalBytes(): number | null {
    let sum = 0;
    for (const meter of this.#processes.values()) {
      const bytes = meter.proportionalBytes();
      if (bytes === null) return null;
      sum += bytes;
    }
    return sum;
  }

  /** From now on files stay open between two looks. */
  keepOpen(): void {
    this.#keepsOpen = true;
  }

  close(): void {
    this.#closeFiles();
    this.#processes.clear();
    if (this.#groups === null) this.#forest.remove(this.subject);
  }

  #members(nowMs: number): ReadonlySet<number> {
    if (this.#groups === null) return this.#forest.members(this.subject.id, nowMs);
    const pids = this.#groups.members();
    // Right after its start the main process is still on its way into the group.
    pids.add(this.subject.pid);
    return pids;
  }

  #meter(pid: number): ProcessMeter {
    const known = this.#processes.get(pid);
    if (known !== undefined) return known;
    const startTime = pid === this.subject.pid ? this.subject.startTime : null;
    const meter = new ProcessMeter(pid, startTime);
    this.#processes.set(pid, meter);
    return meter;
  }

  #countStorage(meter: ProcessMeter, ppid: number): void {
    const bytes = meter.storage();
    if (bytes === null) {
      this.#read.miss();
      this.#written.miss();
      return;
    }
    this.#read.count(meter.pid, ppid, bytes.read);
    this.#written.count(meter.pid, ppid, bytes.written);
  }

  /**
   * The group knows better than the sum, which misses what ended between two looks; a worker that has always been one
   * process is summed up without asking it.
   */
  #cpuTotal(summedMs: number, processes: number): number {
    if (processes <= 1 && this.#groupCpuBeforeMs === null) return summedMs;
    const groupMs = this.#groups?.cpuMs() ?? null;
    if (groupMs === null) return summedMs;
    this.#groupCpuBeforeMs ??= Math.max(0, groupMs - summedMs);
    return groupMs - this.#groupCpuBeforeMs;
  }

  #storageTotal(counter: Counter, wanted: Wanted): number | null {
    if (wanted.storage !== true) return null;
    const total = counter.end();
    return counter.isComplete ? total : null;
  }

  #waiting({ pressure }: Wanted): Pick<Reading, 'pressure' | 'throttledMs'> {
    if (pressure !== true || this.#groups === null) return { pressure: null, throttledMs: null };
    return { pressure: this.#groups.pressure(), throttledMs: this.#groups.throttledMs() };
  }

  /** A changed limit begins anew. */
  #connectionsOf(
    processes: readonly ProcessReading[],
    { connections }: Wanted,
    nowMs: number,
  ): number | null {
    if (connections === undefined) return null;
    if (this.#counted !== connections) this.#connections = new ConnectionCounter(connections);
    this.#counted = connections;
    const pids = processes.map(({ pid }) => pid);
    return this.#connections?.count(pids, nowMs) ?? null;
  }

  /** Lets go of those that are no members any more. */
  #drop(pids: ReadonlySet<number>): void {
    for (const pid of this.#processes.keys()) if (!pids.has(pid)) this.#release(pid);
  }

  #release(pid: number): void {
    this.#processes.get(pid)?.close();
    this.#processes.delete(pid);
    this.#forest.forget(pid);
  }

  #closeFiles(): void {
    for (const meter of this.#processes.values()) meter.close();
    this.#groups?.close();
  }
}

const DEAR = [
  ['descriptors', (meter: ProcessMeter) => meter.descriptors()],
  ['swap', (meter: ProcessMeter) => meter.swapBytes()],
] as const;

/** Few programs make groups of their own, and those that do keep them. */
const LOOKS_PER_FOLDER_CHECK = 10;

/** The files of a worker's own cgroup, and of those the worker made below it. */
class GroupFiles {
  readonly #folder: string;
  readonly #self: KeptFile;
  readonly #procs: KeptFile;
  readonly #cpu: KeptFile;
  readonly #pressure: PressureFiles;
  #hasCpu = true;
  #hasGroupsBelow = false;
  #looks = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#self = new KeptFile(folder);
    this.#procs = new KeptFile(join(folder, 'cgroup.procs'));
    this.#cpu = new KeptFile(join(folder, 'cpu.stat'));
    this.#pressure = new PressureFiles(folder);
  }

  members(): Set<number> {
    const pids = new Set<number>();
    addPids(this.#procs.text(), pids);
    // Two links are its own name and its dot; each folder below adds one.
    if (this.#looks++ % LOOKS_PER_FOLDER_CHECK === 0)
      this.#hasGroupsBelow = (this.#self.stat()?.nlink ?? 2) > 2;
    if (this.#hasGroupsBelow) addMembersBelow(this.#folder, pids);
    return pids;
  }

  /** CPU time of everything that ever ran in it: version 2 counts it in each group, with or without the controller. */
  cpuMs(): number | null {
    const text = this.#hasCpu ? this.#cpu.text() : null;
    this.#hasCpu = text?.startsWith('usage_usec ') ?? false;
    return text === null || !this.#hasCpu ? null : numberAfter(text, 'usage_usec ') / 1000;
  }

  /** Null where the kernel does not tell. */
  pressure(): Pressure | null {
    return this.#pressure.read();
  }

  /** Null without a controller of version 2 for its CPU. */
  throttledMs(): number | null {
    const text = this.#hasCpu ? this.#cpu.text() : null;
    return text?.includes('throttled_usec ') ? numberAfter(text, 'throttled_usec ') / 1000 : null;
  }

  close(): void {
    for (const file of [this.#self, this.#procs, this.#cpu, this.#pressure]) file.close();
  }
}

function addMembersBelow(folder: string, pids: Set<number>): void {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      const below = join(folder, entry.name);
      const procs = new KeptFile(join(below, 'cgroup.procs'));
      addPids(procs.text(), pids);
      procs.close();
      addMembersBelow(below, pids);
    }
  } catch {
    // Gone meanwhile.
  }
}

function addPids(text: string | null, pids: Set<number>): void {
  for (const line of text?.split('\n') ?? []) if (line !== '' && line !== '0') pids.add(Number(line));
}
