import { setImmediate } from 'node:timers/promises';
import type { ConnectionFilter } from '../config/limit-definition.ts';
import { TCP_STATES, type TcpSocket, tcpSocketsOf } from '../discovery/tcp-sockets.ts';

/** What has to be read for it grows with all sockets of the machine, so it is not read at every look. */
export const CONNECTIONS_EVERY_MS = 5000;
/** Whoever is new does not wait that long for the first count. */
const FIRST_COUNT_MS = 900;

/** A tree whose connections are counted. */
interface Counted {
  readonly filter: ConnectionFilter;
  readonly counts: (socket: TcpSocket) => boolean;
  /** At the last look. */
  pids: readonly number[];
  isNew: boolean;
  count: number | null;
}

/**
 * Counts the TCP connections of trees of processes, from their descriptors and the tables of their network namespaces. All trees are
 * counted in one reading, which takes its time beside the looks: they have what the last one has found.
 */
export class ConnectionCounts {
  readonly #read: typeof tcpSocketsOf<Counted>;
  readonly #trees = new Map<string, Counted>();
  #reading: Promise<void> | null = null;
  #readAtMs = Number.NEGATIVE_INFINITY;

  constructor(read: typeof tcpSocketsOf<Counted> = tcpSocketsOf) {
    this.#read = read;
  }

  /**
   * Connections of all of these processes together, each once, however many share it; null when they have not been counted yet, or the
   * descriptors of one are not for us to see. Has them counted again when it is time to.
   */
  of(id: string, filter: ConnectionFilter, pids: readonly number[], nowMs: number): number | null {
    const tree = this.#tree(id, filter);
    tree.pids = pids;
    const everyMs = tree.isNew ? FIRST_COUNT_MS : CONNECTIONS_EVERY_MS;
    if (this.#reading === null && nowMs - this.#readAtMs >= everyMs) {
      this.#readAtMs = nowMs;
      this.#reading = this.#countAll().finally(() => {
        this.#reading = null;
      });
    }
    return tree.count;
  }

  /** The tree is gone. */
  forget(id: string): void {
    this.#trees.delete(id);
  }

  /** Resolves when nothing is being read. */
  async settled(): Promise<void> {
    await this.#reading;
  }

  /** A changed limit begins anew. */
  #tree(id: string, filter: ConnectionFilter): Counted {
    const known = this.#trees.get(id);
    if (known?.filter === filter) return known;
    const tree = { filter, counts: predicateOf(filter), pids: [], isNew: true, count: null };
    this.#trees.set(id, tree);
    return tree;
  }

  async #countAll(): Promise<void> {
    // All that are looked at now ask one after the other.
    await setImmediate();
    const trees = [...this.#trees.values()];
    for (const tree of trees) tree.isNew = false;
    const found = await this.#read(new Map(trees.map((tree) => [tree, tree.pids])));
    for (const tree of trees) tree.count = found.get(tree)?.filter(tree.counts).length ?? null;
  }
}

function predicateOf(filter: ConnectionFilter): (socket: TcpSocket) => boolean {
  const states = new Set<string>(filter.states.map((state) => TCP_STATES[state]));
  const ports = new Set(filter.ports);
  return ({ state, localPort }) => states.has(state) && (ports.size === 0 || ports.has(localPort));
}
