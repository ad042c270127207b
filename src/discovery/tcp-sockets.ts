import { readdirSync } from 'node:fs';
import { kernelLines, kernelLink } from '../shared/kernel-files.ts';

/** TCP states as /proc/net writes them. */
export const TCP_STATES = {
  established: '01',
  'syn-sent': '02',
  'syn-recv': '03',
  'fin-wait-1': '04',
  'fin-wait-2': '05',
  'close-wait': '08',
  'last-ack': '09',
  listen: '0A',
  closing: '0B',
} as const;
export type TcpState = keyof typeof TCP_STATES;

/** A TCP socket that a process has open. */
export interface TcpSocket {
  /** As in {@link TCP_STATES}. */
  readonly state: string;
  readonly localPort: number;
}

/**
 * The TCP sockets of all of these processes together, each once, however many share it; null when the descriptors of one
 * are not for us to see. What has to be read for it grows with all sockets of the machine.
 */
export function tcpSocketsOf(pids: Iterable<number>): readonly TcpSocket[] | null {
  const own = new Set<string>();
  /** One process of each network namespace: its tables are those of all the others there. */
  const namespaces = new Map<string, number>();
  for (const pid of pids) {
    const inodes = inodesOf(pid);
    if (inodes === null) return null;
    for (const inode of inodes) own.add(inode);
    if (inodes.length > 0) namespaces.set(kernelLink(`/proc/${pid}/ns/net`), pid);
  }
  return [...namespaces.values()].flatMap((pid) =>
    ['tcp', 'tcp6'].flatMap((table) => socketsIn(`/proc/${pid}/net/${table}`, own)),
  );
}

function socketsIn(table: string, own: ReadonlySet<string>): TcpSocket[] {
  const sockets: TcpSocket[] = [];
  for (const line of kernelLines(table).slice(1)) {
    const [, local = '', , state = '', , , , , , inode = ''] = line.trim().split(/\s+/);
    if (!own.has(inode)) continue;
    sockets.push({ state, localPort: Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16) });
  }
  return sockets;
}

/** Inodes of the sockets that a process has open; none when it has just ended, null when they are not for us to see. */
function inodesOf(pid: number): readonly string[] | null {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).flatMap(
      (fd) => /^socket:\[(\d+)\]$/.exec(kernelLink(`${folder}/${fd}`))?.[1] ?? [],
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ESRCH' ? [] : null;
  }
}
