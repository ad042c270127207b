import type { ConnectionFilter } from '../config/limit-definition.ts';
import { TCP_STATES, tcpSocketsOf } from '../discovery/tcp-sockets.ts';

/** What has to be read for it grows with all sockets of the machine, so it is not read at every look. */
export const CONNECTIONS_EVERY_MS = 5000;

/** Counts the TCP connections of processes, from their descriptors and the tables of their network namespaces. */
export class ConnectionCounter {
  readonly #states: ReadonlySet<string>;
  readonly #ports: ReadonlySet<number>;
  #countedAtMs = Number.NEGATIVE_INFINITY;
  #count: number | null = null;

  constructor({ states, ports }: ConnectionFilter) {
    this.#states = new Set(states.map((state) => TCP_STATES[state]));
    this.#ports = new Set(ports);
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
    const sockets = tcpSocketsOf(pids);
    if (sockets === null) return null;
    const counts = ({ state, localPort }: (typeof sockets)[number]): boolean =>
      this.#states.has(state) && (this.#ports.size === 0 || this.#ports.has(localPort));
    return sockets.filter(counts).length;
  }
}
