import { opendirSync } from 'node:fs';
import { kernelLink } from '../shared/kernel-files.ts';
import { inSlices } from '../shared/slices.ts';
import { type Holders, readTcpTable } from './tcp-table.ts';

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
 * The TCP sockets of the processes of each owner, each once, however many of them share it; null when the descriptors of one are not for
 * us to see. The tables of the machine are read once for all of them. There may be many sockets: others have the event loop every few
 * milliseconds.
 */
export async function tcpSocketsOf<Owner>(
  owners: ReadonlyMap<Owner, Iterable<number>>,
): Promise<ReadonlyMap<Owner, readonly TcpSocket[] | null>> {
  const found = new Map<Owner, readonly TcpSocket[] | null>();
  const holders: Holders = new Map();
  /** One process of each network namespace: its tables are those of all the others there. */
  const namespaces = new Map<string, number>();
  for (const [owner, pids] of owners) {
    const sockets: TcpSocket[] = [];
    const isSeen = await inSlices(holdAll(pids, sockets, holders, namespaces));
    found.set(owner, isSeen ? sockets : null);
  }
  for (const pid of namespaces.values()) {
    for (const table of ['tcp', 'tcp6']) await readTcpTable(`/proc/${pid}/net/${table}`, holders);
  }
  return found;
}

/** Descriptors that are looked at in one step: a fraction of a millisecond. */
const DESCRIPTORS_PER_STEP = 64;

/** Has what these processes have open put among `sockets`. Returns false when their descriptors are not for us to see. */
function* holdAll(
  pids: Iterable<number>,
  sockets: TcpSocket[],
  holders: Holders,
  namespaces: Map<string, number>,
): Generator<void, boolean> {
  for (const pid of pids) {
    const folder = `/proc/${pid}/fd`;
    let has = false;
    try {
      using descriptors = opendirSync(folder, { bufferSize: DESCRIPTORS_PER_STEP });
      for (let entry = descriptors.readSync(), at = 1; entry !== null; entry = descriptors.readSync(), at++) {
        const [, inode] = SOCKET.exec(kernelLink(`${folder}/${entry.name}`)) ?? [];
        if (inode !== undefined) {
          hold(holders, Number(inode), sockets);
          has = true;
        }
        if (at % DESCRIPTORS_PER_STEP === 0) yield;
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // It has just ended, and has none any more.
      if (code !== 'ENOENT' && code !== 'ESRCH') return false;
    }
    if (has) namespaces.set(kernelLink(`/proc/${pid}/ns/net`), pid);
    yield;
  }
  return true;
}

const SOCKET = /^socket:\[(\d+)\]$/;

/** Once for an owner, however many of its processes share the socket. */
function hold(holders: Holders, inode: number, sockets: TcpSocket[]): void {
  const known = holders.get(inode);
  if (known === undefined) holders.set(inode, [sockets]);
  else if (known.at(-1) !== sockets) known.push(sockets);
}
