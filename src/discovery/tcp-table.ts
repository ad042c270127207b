import { type FileHandle, open } from 'node:fs/promises';
import { numberAt } from '../shared/digits.ts';
import type { TcpSocket } from './tcp-sockets.ts';

/** Into which lists the socket of each inode belongs. */
export type Holders = Map<number, TcpSocket[][]>;

/** The kernel hands out whole lines, a page of memory a read. */
const LARGEST_PAGE_BYTES = 64 * 1024;

/**
 * Reads a table of /proc/net and hands each socket to those who hold its inode, who are then done with it. Waits for the kernel
 * outside of the event loop, because one read may go past all sockets of the other family; and goes byte by byte over lines that
 * nobody wants: there may be tens of thousands.
 */
export async function readTcpTable(path: string, holders: Holders): Promise<void> {
  let table: FileHandle | null = null;
  try {
    table = await open(path);
    const page = Buffer.allocUnsafeSlow(LARGEST_PAGE_BYTES);
    while (holders.size > 0) {
      const { bytesRead } = await table.read(page, 0, page.length);
      if (bytesRead === 0) break;
      handOut(page.subarray(0, bytesRead), holders);
    }
  } catch {
    // Without IPv6 there is none, and what a process had that has ended meanwhile has gone with it.
  } finally {
    await table?.close();
  }
}

const LINE_FEED = 10;
const BLANK = 32;
/** `sl local_address rem_address st tx:rx tr:when retrnsmt uid timeout inode`. */
const LOCAL_FIELD = 1;
const STATE_FIELD = 3;
const INODE_FIELD = 9;

function handOut(bytes: Buffer, holders: Holders): void {
  for (let from = 0; from < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, from);
    const end = feed < 0 ? bytes.length : feed;
    const inode = numberAt(bytes, fieldAt(bytes, from, end, INODE_FIELD), end);
    const sockets = holders.get(inode);
    if (sockets !== undefined) {
      const socket = socketIn(bytes, from, end);
      for (const own of sockets) own.push(socket);
      holders.delete(inode);
    }
    from = end + 1;
  }
}

function socketIn(bytes: Buffer, from: number, end: number): TcpSocket {
  const [local = '', , state = ''] = bytes
    .toString('latin1', fieldAt(bytes, from, end, LOCAL_FIELD), fieldAt(bytes, from, end, STATE_FIELD + 1))
    .split(/ +/);
  return { state, localPort: Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16) };
}

/** Where the field of this number begins; the first is 0. */
function fieldAt(bytes: Buffer, from: number, end: number, field: number): number {
  let at = from;
  for (let left = field; at < end; left--) {
    while (at < end && bytes[at] === BLANK) at++;
    if (left === 0) break;
    while (at < end && bytes[at] !== BLANK) at++;
  }
  return at;
}
