import { readdirSync } from 'node:fs';
import { numberAt } from '../shared/digits.ts';
import { KeptFile } from './kept-file.ts';
import { parseStatUsage, type StatUsage } from './proc-stat.ts';

/** Bytes that really went to or came from storage. */
export interface StorageBytes {
  readonly read: number;
  readonly written: number;
}

/**
 * Reads what one process uses. The process is pinned by its start time, and while its files are kept open also by
 * their descriptors.
 */
export class ProcessMeter {
  readonly pid: number;
  readonly #ran: KeptFile;
  readonly #stat: KeptFile;
  readonly #fds: KeptFile;
  readonly #io: KeptFile;
  /** These two are made when somebody asks for them first: few do. */
  #status: KeptFile | null = null;
  #rollup: KeptFile | null = null;
  #startTime: number | null;
  /** Time its only thread had run when it was looked at last, ns; null = not known. */
  #ranNs: number | null = null;
  #isAtRest = false;
  #usage: StatUsage | null = null;
  #descriptors: number | null | undefined;
  #storage: StorageBytes | null | undefined;

  /** @param startTime of the process that is meant; null = whichever has the number at the first look */
  constructor(pid: number, startTime: number | null) {
    this.pid = pid;
    this.#startTime = startTime;
    this.#ran = new KeptFile(`/proc/${pid}/schedstat`);
    this.#stat = new KeptFile(`/proc/${pid}/stat`);
    this.#fds = new KeptFile(`/proc/${pid}/fd`);
    this.#io = new KeptFile(`/proc/${pid}/io`);
  }

  /**
   * Begins a look: whether the process may have run since the last one. While it has not, the figures of the last look
   * hold, and are not read again. Always true with several threads, and where the kernel does not count (CONFIG_SCHED_INFO).
   */
  hasRun(): boolean {
    // Only the time of the first thread is told, which says nothing of a process with several.
    const ranNs = this.isOneThread ? this.#readRan() : null;
    this.#isAtRest = ranNs !== null && ranNs === this.#ranNs;
    this.#ranNs = ranNs;
    return !this.#isAtRest;
  }

  /** Whether {@link hasRun} could be answered the last time. */
  get isCounted(): boolean {
    return this.#ranNs !== null;
  }

  /** At the last look. */
  get isOneThread(): boolean {
    return this.#usage?.threads === 1;
  }

  /** Begins a look at which everything is read. */
  lookAfresh(): void {
    this.#isAtRest = false;
  }

  /** Null when the process is gone, a zombie, or when its number belongs to another one by now. */
  usage(): StatUsage | null {
    if (this.#isAtRest) return this.#usage;
    this.#usage = this.#readUsage();
    this.#descriptors = undefined;
    this.#storage = undefined;
    return this.#usage;
  }

  /** Open descriptors; null when that is not for us to see. */
  descriptors(): number | null {
    if (this.#descriptors === undefined) this.#descriptors = this.#countDescriptors();
    return this.#descriptors;
  }

  /** Storage traffic since its start, that of children it has waited for included; null when not for us to see. */
  storage(): StorageBytes | null {
    if (this.#storage === undefined) this.#storage = this.#readStorage();
    return this.#storage;
  }

  /** Bytes in swap; null when not for us to see. */
  swapBytes(): number | null {
    this.#status ??= new KeptFile(`/proc/${this.pid}/status`);
    const text = this.#status.text();
    return text === null ? null : numberAfter(text, '\nVmSwap:') * 1024;
  }

  /** Its proportional share of what it has in memory; dear, see docs/limits.md. Null when not for us to see. */
  proportionalBytes(): number | null {
    this.#rollup ??= new KeptFile(`/proc/${this.pid}/smaps_rollup`);
    const text = this.#rollup.text();
    return text === null ? null : numberAfter(text, '\nPss:') * 1024;
  }

  /** Lets go of all files but the one that tells whether it has run. */
  closeMost(): void {
    this.#stat.close();
    this.#fds.close();
    this.#io.close();
    this.#status?.close();
    this.#rollup?.close();
  }

  close(): void {
    this.closeMost();
    this.#ran.close();
  }

  /** Only of a file that stays open: opened anew it could be another process's. */
  #readRan(): number | null {
    const bytes = this.#ran.read();
    const ranNs = bytes === null || !this.#ran.isKept ? 0 : numberAt(bytes.buffer, 0, bytes.length);
    // Some kernels have the file and count nothing; what has a number has run.
    return ranNs === 0 ? null : ranNs;
  }

  #readUsage(): StatUsage | null {
    const bytes = this.#stat.read();
    const usage = bytes === null ? null : parseStatUsage(bytes);
    if (usage === null) return null;
    this.#startTime ??= usage.startTime;
    if (usage.startTime !== this.#startTime) return null;
    return usage.state === 'X' || (usage.state === 'Z' && usage.threads <= 1) ? null : usage;
  }

  #countDescriptors(): number | null {
    const size = this.#fds.stat()?.size ?? null;
    // From Linux 6.2 on the size of the folder is the number of its entries; before it is 0.
    if (size !== 0) return size;
    try {
      return readdirSync(this.#fds.path).length;
    } catch {
      return null;
    }
  }

  #readStorage(): StorageBytes | null {
    const text = this.#io.text();
    if (text === null) return null;
    return { read: numberAfter(text, '\nread_bytes: '), written: numberAfter(text, '\nwrite_bytes: ') };
  }
}

/** The whole number behind a label; 0 when there is none. */
export function numberAfter(text: string, label: string): number {
  const at = text.indexOf(label);
  return at < 0 ? 0 : Number.parseInt(text.slice(at + label.length), 10) || 0;
}
