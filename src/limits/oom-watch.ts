import { closeSync, constants, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { KeptFile } from './kept-file.ts';

/** The memory group of a worker; see `IncarnationFacts.memoryGroup`. */
export interface MemoryGroup {
  readonly path: string;
  readonly version: 1 | 2;
  readonly oomKills: number;
}

/** Notices that the kernel has killed processes of a worker for memory, children too. */
export class OomWatch {
  readonly #file: KeptFile;
  #seen: number;

  constructor({ path, version, oomKills }: MemoryGroup) {
    this.#file = new KeptFile(join(path, version === 2 ? 'memory.events' : 'memory.oom_control'));
    this.#seen = oomKills;
  }

  /** How many were killed since the last look. */
  look(): number {
    const count = Number(/^oom_kill (\d+)/m.exec(this.#file.text() ?? '')?.[1] ?? this.#seen);
    const news = Math.max(0, count - this.#seen);
    this.#seen = count;
    return news;
  }

  close(): void {
    this.#file.close();
  }
}

/** Longest record of the kernel's log. */
const RECORD_BYTES = 8192;

/**
 * Whom the kernel has killed for memory in this group, the newest first, as its log has it: `node (4711)`. Empty when the
 * log is not for us to read.
 */
export function oomVictims(group: string): readonly string[] {
  const victims: string[] = [];
  for (const record of kernelLog()) {
    const [, groupOfTask = '', task = '', pid = ''] =
      /oom-kill:.*task_memcg=([^,]*),task=([^,]*),pid=(\d+)/.exec(record) ?? [];
    if (groupOfTask !== '' && group.endsWith(groupOfTask)) victims.unshift(`${task} (${pid})`);
  }
  return victims;
}

function kernelLog(): string[] {
  const records: string[] = [];
  let fd = -1;
  try {
    fd = openSync('/dev/kmsg', constants.O_RDONLY | constants.O_NONBLOCK);
    const buffer = Buffer.alloc(RECORD_BYTES);
    for (let record = nextRecord(fd, buffer); record !== null; record = nextRecord(fd, buffer)) {
      records.push(record);
    }
  } catch {
    // Not for us to read, or not there.
  } finally {
    if (fd >= 0) closeSync(fd);
  }
  return records;
}

/** One record a read; null when there is none any more. */
function nextRecord(fd: number, buffer: Buffer): string | null {
  try {
    return buffer.toString('utf8', 0, readSync(fd, buffer));
  } catch (error) {
    // Overwritten while it was about to be read: the next one is there.
    return (error as NodeJS.ErrnoException).code === 'EPIPE' ? '' : null;
  }
}
