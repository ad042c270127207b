import { ConnectionCounts } from './connections.ts';
import { Counter } from './counter.ts';
import { GroupFiles } from './group-files.ts';
import type { MemoryGroup } from './oom-watch.ts';
import type { ProcessForest, Root } from './process-forest.ts';
import { ProcessMeter } from './process-meter.ts';
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
  /** The only process. If it has one thread nobody else has to be asked: whatever else there will be is started by it. Null = there are several. */
  #only: ProcessMeter | null = null;
  readonly #groups: GroupFiles | null;
  readonly #cpu = new Counter();
  readonly #read = new Counter();
  readonly #written = new Counter();
  readonly #connections: ConnectionCounts;
  /** What the group had counted before this incarnation; groups outlive them. */
  #groupCpuBeforeMs: number | null = null;
  /** CPU time of the group when it was asked last, µs; null = it was not asked, or does not tell. */
  #groupCpuUs: number | null = null;
  #isMainInGroup = false;
  /** Something has run since everything was read last. */
  #hasRunSince = false;
  /** At the last reading it had run, and may have forked after the list of processes was made that all trees share. */
  #mayHaveForked = false;
  #runs = 0;
  #wholeLookAtMs = Number.NEGATIVE_INFINITY;
  #last: { reading: Reading; readonly wanted: Wanted } | null = null;
  /** Until when the last reading is known to hold, monotonic ms. */
  #holdsAtMs = Number.NEGATIVE_INFINITY;

  /**
   * @param keepsOpen files stay open between two looks; for looks that come again and again
   * @param connections shared by all trees, because reading them costs the same for one and for all
   */
  constructor(
    subject: Subject,
    forest: ProcessForest,
    keepsOpen: boolean,
    connections: ConnectionCounts = new ConnectionCounts(),
  ) {
    this.subject = subject;
    this.#forest = forest;
    this.#keepsOpen = keepsOpen;
    this.#connections = connections;
    this.#groups = subject.cgroup === null ? null : new GroupFiles(subject.cgroup);
    if (this.#groups === null) forest.add(subject);
  }

  /**
   * Null when nothing of it lives any more. While nothing of it has run the last reading holds: what does not run cannot
   * take memory, open files, write or fork.
   * @param maxAgeMs a reading that somebody else has had this long ago will do
   */
  measure(wanted: Wanted, nowMs: number, maxAgeMs = 0): Reading | null {
    const last = this.#last;
    const isAnswered = last !== null && covers(last.wanted, wanted);
    // Somebody else has just looked.
    if (isAnswered && nowMs - this.#holdsAtMs <= maxAgeMs) return readAt(last, this.#holdsAtMs);
    const isDue = nowMs >= this.#wholeLookAtMs;
    const isListed = this.#groups === null && this.#forest.isListed(nowMs);
    // Asked before anything is read: what runs meanwhile is seen the next time.
    const hasRun = this.#hasRun();
    if (isAnswered && !isDue && !hasRun && !isMovedByOthers(wanted)) {
      this.#holdsAtMs = nowMs;
      return readAt(last, nowMs);
    }
    if (isDue) {
      this.#wholeLookAtMs = nowMs + WHOLE_LOOK_EVERY_MS + (this.subject.pid % WHOLE_LOOK_EVERY_MS);
      for (const meter of this.#processes.values()) meter.lookAfresh();
    }
    if (hasRun) this.#runs += 1;
    this.#mayHaveForked = isListed && this.#hasRunSince;
    this.#hasRunSince = false;
    const reading = this.#readAll(wanted, hasRun, nowMs);
    this.#last = reading === null ? null : { reading, wanted };
    this.#holdsAtMs = nowMs;
    return reading;
  }

  /** See {@link Reading.runs}. */
  get runs(): number {
    return this.#runs;
  }

  /**
   * Whether nothing of it has run since it was measured last, for those who want no more than that: one file is read, and
   * no object made. False also when it is time to read everything.
   */
  rests(nowMs: number): boolean {
    if (this.#last === null || nowMs >= this.#wholeLookAtMs || this.#hasRun()) return false;
    if (!isMovedByOthers(this.#last.wanted)) this.#holdsAtMs = nowMs;
    return true;
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
    for (const meter of this.#processes.values()) meter.close();
    this.#groups?.close();
    this.#processes.clear();
    this.#only = null;
    this.#connections.forget(this.subject.id);
    if (this.#groups === null) this.#forest.remove(this.subject);
  }

  /** Whether anything of the tree may have run since everything was read last. */
  #hasRun(): boolean {
    this.#hasRunSince ||= this.#hasRunNow();
    return this.#hasRunSince || this.#mayHaveForked;
  }

  /** Whether it may have run since this was asked last. */
  #hasRunNow(): boolean {
    const before = this.#groupCpuUs;
    this.#groupCpuUs = null;
    const only = this.#only;
    if (only?.isOneThread === true) {
      const hasRun = only.hasRun();
      if (only.isCounted) return hasRun;
    }
    this.#groupCpuUs = this.#groups?.cpuUs() ?? null;
    if (this.#groupCpuUs !== null && this.#isMainInGroup) return this.#groupCpuUs !== before;
    let hasRun = this.#processes.size === 0;
    // Each has to be asked, because it begins the look.
    for (const meter of this.#processes.values()) if (meter.hasRun()) hasRun = true;
    return hasRun;
  }

  #readAll(wanted: Wanted, hasRun: boolean, nowMs: number): Reading | null {
    const sum = { threads: 0, rss: 0, virtual: 0, descriptors: 0, swap: 0 };
    const seen = { descriptors: wanted.descriptors, swap: wanted.swap };
    const processes: ProcessReading[] = [];
    this.#groupCpuUs ??= this.#groups?.cpuUs() ?? null;
    const pids = this.#members(hasRun, nowMs);
    this.#drop(pids);
    this.#cpu.begin();
    if (wanted.storage === true) {
      this.#read.begin();
      this.#written.begin();
    }
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
    const [first] = this.#processes.values();
    this.#only = this.#processes.size === 1 ? (first ?? null) : null;
    const cpuMs = this.#cpuTotal(this.#cpu.end(), processes.length);
    const readBytes = this.#storageTotal(this.#read, wanted);
    const writtenBytes = this.#storageTotal(this.#written, wanted);
    const waiting = this.#waiting(wanted);
    if (!this.#keepsOpen) this.#closeMost();
    if (processes.length === 0) return null;
    return {
      atMs: nowMs,
      runs: this.#runs,
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

  #members(hasRun: boolean, nowMs: number): ReadonlySet<number> {
    if (this.#groups === null) {
      // What has not run has not forked. Into a cgroup others may put something.
      return hasRun ? this.#forest.members(this.subject.id, nowMs) : new Set(this.#processes.keys());
    }
    const pids = this.#groups.members();
    this.#isMainInGroup = pids.has(this.subject.pid);
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
    if (this.#groupCpuUs === null) return summedMs;
    const groupMs = this.#groupCpuUs / 1000;
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

  #connectionsOf(
    processes: readonly ProcessReading[],
    { connections }: Wanted,
    nowMs: number,
  ): number | null {
    if (connections === undefined) return null;
    const pids = processes.map(({ pid }) => pid);
    return this.#connections.of(this.subject.id, connections, pids, nowMs);
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

  #closeMost(): void {
    for (const meter of this.#processes.values()) meter.closeMost();
    this.#groups?.closeMost();
  }
}

/** Memory of a process that does not run is moved by the kernel all the same, and numbers come back. */
const WHOLE_LOOK_EVERY_MS = 30_000;

/** The last reading, which holds at this time, too. */
function readAt(last: { reading: Reading }, atMs: number): Reading {
  if (last.reading.atMs !== atMs) last.reading = { ...last.reading, atMs };
  return last.reading;
}

/** Whether somebody who asked for this much knows what is wanted. */
function covers(have: Wanted, wanted: Wanted): boolean {
  return (
    (have.descriptors === true || wanted.descriptors !== true) &&
    (have.storage === true || wanted.storage !== true) &&
    (have.swap === true || wanted.swap !== true) &&
    (have.pressure === true || wanted.pressure !== true) &&
    (wanted.connections === undefined || have.connections === wanted.connections)
  );
}

/** Figures that change without the worker having run. */
function isMovedByOthers({ swap, pressure, connections }: Wanted): boolean {
  return swap === true || pressure === true || connections !== undefined;
}

const DEAR = [
  ['descriptors', (meter: ProcessMeter) => meter.descriptors()],
  ['swap', (meter: ProcessMeter) => meter.swapBytes()],
] as const;
