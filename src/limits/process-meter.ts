import { readdirSync } from 'node:fs';
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
  readonly #stat: KeptFile;
  readonly #fds: KeptFile;
  readonly #io: KeptFile;
  readonly #status: KeptFile;
  readonly #rollup: KeptFile;
  #startTime: number | null;

  /** @param startTime of the process that is meant; null = whichever has the number at the first look */
  constructor(pid: number, startTime: number | null) {
    this.pid = pid;
    this.#startTime = startTime;
    this.#stat = new KeptFile(`/proc/${pid}/stat`);
    this.#fds = new KeptFile(`/proc/${pid}/fd`);
    this.#io = new KeptFile(`/proc/${pid}/io`);
    this.#status = new KeptFile(`/proc/${pid}/status`);
    this.#rollup = new KeptFile(`/proc/${pid}/smaps_rollup`);
  }

  /** Null when the process is gone, a zombie, or when its number belongs to another one by now. */
  usage(): StatUsage | null {
    const bytes = this.#stat.read();
    const usage = bytes === null ? null : parseStatUsage(bytes);
    if (usage === null) return null;
    this.#startTime ??= usage.startTime;
    if (usage.startTime !== this.#startTime) return null;
    return usage.state === 'X' || (usage.state === 'Z' && usage.threads <= 1) ? null : usage;
  }

  /** Open descriptors; null when that is not for us to see. */
  descriptors(): number | null {
    const size = this.#fds.stat()?.size ?? null;
    // From Linux 6.2 on the size of the folder is the number of its entries; before it is 0.
    if (size !== 0) return size;
    try {
      return readdirSync(this.#fds.path).length;
    } catch {
      return null;
    }
  }

  /** Storage traffic since its start, that of children it has waited for included; null when not for us to see. */
  storage(): StorageBytes | null {
    const text = this.#io.text();
    if (text === null) return null;
    return { read: numberAfter(text, '\nread_bytes: '), written: numberAfter(text, '\nwrite_bytes: ') };
  }

  /** Bytes in swap; null when not for us to see. */
  swapBytes(): number | null {
    const text = this.#status.text();
    return text === null ? null : numberAfter(text, '\nVmSwap:') * 1024;
  }

  /** Its proportional share of what it has in memory; dear, see docs/limits.md. Null when not for us to see. */
  proportionalBytes(): number | null {
    const text = this.#rollup.text();
    return text === null ? null : numberAfter(text, '\nPss:') * 1024;
  }

  close(): void {
    for (const file of [this.#stat, this.#fds, this.#io, this.#status, this.#rollup]) file.close();
  }
}

/** The whole number behind a label; 0 when there is none. */
export function numberAfter(text: string, label: string): number {
  const at = text.indexOf(label);
  return at < 0 ? 0 : Number.parseInt(text.slice(at + label.length), 10) || 0;
}
