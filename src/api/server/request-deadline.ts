import type { ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import { LONGEST_TIMER_MS } from '../../shared/long-timer.ts';

/** Has Node leave timeouts to {@link RequestDeadline}. It checks its own all the same, as seldom as a timer can. */
export const NO_OWN_TIMEOUTS = {
  headersTimeout: 0,
  requestTimeout: 0,
  connectionsCheckingInterval: LONGEST_TIMER_MS,
} satisfies ServerOptions;

/**
 * Closes connections on which no complete request arrives in time, be they silent or dripping. Node has such
 * timeouts of its own, but checks them with an interval that runs for the server's whole life; a supervisor
 * that has nothing to do should not wake up. Here a timer exists only while a connection owes its request.
 */
export class RequestDeadline {
  readonly #limitMs: number;
  readonly #owing = new Map<Socket, NodeJS.Timeout>();

  constructor(limitMs: number) {
    this.#limitMs = limitMs;
  }

  /** A request is due on this connection from now on. */
  begin(socket: Socket): void {
    this.#owing.set(
      socket,
      setTimeout(() => socket.destroy(), this.#limitMs),
    );
    socket.once('close', () => this.end(socket));
  }

  /** The request is here in full, or never will be. */
  end(socket: Socket): void {
    clearTimeout(this.#owing.get(socket));
    this.#owing.delete(socket);
  }

  isOwing(socket: Socket): boolean {
    return this.#owing.has(socket);
  }

  /** Closes every connection that still owes its request. */
  close(): void {
    for (const socket of this.#owing.keys()) socket.destroy();
  }
}
