import { readdirSync } from 'node:fs';
import { kernelLines, kernelLink } from '../shared/kernel-files.ts';
import type { Breath } from './process-list.ts';

/** States of /proc/net: a TCP socket that listens, a UDP socket that is bound and not connected. */
const WAITING = { tcp: '0A', udp: '07' } as const;

/** Inodes of the sockets that wait on this port for anybody, of both families, on any address. */
export function listeningSockets(protocol: 'tcp' | 'udp', port: number): ReadonlySet<string> {
  const wanted = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const inodes = new Set<string>();
  for (const table of [protocol, `${protocol}6`]) {
    for (const line of kernelLines(`/proc/net/${table}`).slice(1)) {
      const fields = line.trim().split(/\s+/);
      const [, local = '', , state] = fields;
      if (state === WAITING[protocol] && local.endsWith(wanted)) inodes.add(fields[9] ?? '');
    }
  }
  return inodes;
}

/** Which of these processes have one of the sockets open. Those of other users can only be seen by root. */
export async function holdersOf(
  inodes: ReadonlySet<string>,
  pids: Iterable<number>,
  breath: Breath,
): Promise<readonly number[]> {
  const targets = new Set([...inodes].map((inode) => `socket:[${inode}]`));
  const holders: number[] = [];
  for (const pid of pids) {
    if (hasOneOf(pid, targets)) holders.push(pid);
    await breath.take();
  }
  return holders;
}

function hasOneOf(pid: number, targets: ReadonlySet<string>): boolean {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).some((fd) => targets.has(kernelLink(`${folder}/${fd}`)));
  } catch {
    return false;
  }
}
