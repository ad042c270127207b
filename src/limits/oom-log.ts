import { closeSync, constants, openSync, readSync } from 'node:fs';

/** A process that the kernel has killed for memory, as its log has it. */
export interface OomKill {
  /** Grows with each record of the log. */
  readonly seq: number;
  /** `node (4711)`. */
  readonly victim: string;
  /** Path of the group whose limit was reached, in its hierarchy; null = the machine had no more. */
  readonly limitOf: string | null;
}

/** Whom the kernel has killed for memory in this group, the newest first. Empty when its log is not for us to read. */
export function oomKills(group: string): readonly OomKill[] {
  return oomKillsIn(kernelLog(), group);
}

/** @param records of the kernel's log, as /dev/kmsg has them */
export function oomKillsIn(records: readonly string[], group: string): readonly OomKill[] {
  const kills: OomKill[] = [];
  for (const record of records) {
    const [, seq = '', limitOf = null, groupOfTask = '', task = '', pid = ''] = KILL.exec(record) ?? [];
    if (groupOfTask === '' || !group.endsWith(groupOfTask)) continue;
    kills.unshift({ seq: Number(seq), victim: `${task} (${pid})`, limitOf });
  }
  return kills;
}

/** `6,18356,36688901633,-;oom-kill:constraint=…,oom_memcg=/a,task_memcg=/a/b,task=node,pid=4711,uid=0` */
const KILL =
  /^\d+,(\d+),.*?;oom-kill:.*?,(?:oom_memcg=([^,]*)|global_oom),task_memcg=([^,]*),task=(.*),pid=(\d+)/;

/** Longest record of the kernel's log. */
const RECORD_BYTES = 8192;

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
