import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { ConnectionFilter, ConnectionState } from '../config/limit-definition.ts';

/** TCP states as /proc/net writes them. */
const STATE_CODES: Readonly<Record<ConnectionState, string>> = {
  established: '01',
  'syn-sent': '02',
  'syn-recv': '03',
  'fin-wait-1': '04',
  'fin-wait-2': '05',
  'close-wait': '08',
  'last-ack': '09',
  closing: '0B',
};

/** What has to be read for it grows with all sockets of the machine, so it is not read at every look. */
export const CONNECTIONS_EVERY_MS = 5000;

/** Counts the TCP connections of processes, from their descriptors and the tables of their network namespaces. */
export class ConnectionCounter {
  readonly #states: ReadonlySet<string>;
  readonly #ports: ReadonlySet<string>;
  #countedAtMs = Number.NEGATIVE_INFINITY;
  #count: number | null = null;

  constructor({ states, ports }: ConnectionFilter) {
    this.#states = new Set(states.map((state) => STATE_CODES[state]));
    this.#ports = new Set(ports.map((port) => port.toString(16).toUpperCase().padStart(4, '0')));
  }

  /**
   * Connections of all of these together, each once, however many processes share it; null when the descriptors of one
   * are not for us to see. Counts again after {@link CONNECTIONS_EVERY_MS} only.
   */
  count(pids: Iterable<number>, nowMs: number): number | null {
    if (nowMs - this.#countedAtMs < CONNECTIONS_EVERY_MS) return this.#count;
    this.#countedAtMs = nowMs;
    this.#count = this.#counted(pids);
    return this.#count;
  }

  #counted(pids: Iterable<number>): number | null {
    const own = new Set<string>();
    /** One process of each network namespace: its tables are those of all the others there. */
    const namespaces = new Map<string, number>();
    for (const pid of pids) {
      const sockets = socketsOf(pid);
      if (sockets === null) return null;
      for (const inode of sockets) own.add(inode);
      if (sockets.length > 0) namespaces.set(linkOf(`/proc/${pid}/ns/net`), pid);
    }
    let count = 0;
    for (const pid of namespaces.values()) {
      for (const table of ['tcp', 'tcp6']) count += this.#countedIn(`/proc/${pid}/net/${table}`, own);
    }
    return count;
  }

  #countedIn(table: string, own: ReadonlySet<string>): number {
    let count = 0;
    for (const line of linesOf(table)) {
      const [, local = '', , state = '', , , , , , inode = ''] = line.trim().split(/\s+/);
      if (!own.has(inode) || !this.#states.has(state)) continue;
      if (this.#ports.size === 0 || this.#ports.has(local.slice(local.lastIndexOf(':') + 1))) count += 1;
    }
    return count;
  }
}

/** Inodes of the sockets that a process has open; none when it has just ended, null when they are not for us to see. */
function socketsOf(pid: number): readonly string[] | null {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder).flatMap(
      (fd) => /^socket:\[(\d+)\]$/.exec(linkOf(`${folder}/${fd}`))?.[1] ?? [],
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ESRCH' ? [] : null;
  }
}

/** Empty when it is closed already. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

/** Without IPv6 there is no table for it. */
function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'latin1').trimEnd().split('\n').slice(1);
  } catch {
    return [];
  }
}
