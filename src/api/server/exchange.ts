import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DaemonPort } from '../daemon-port.ts';
import type { MasterPort } from '../master-port.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Where the server reports what no client is told: bugs, refused connections. */
export type Log = (level: LogLevel, message: string, fields: Readonly<Record<string, unknown>>) => void;

/** One request on its way to its answer: all that a route handler sees. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The `{placeholders}` of the route's path, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Aborted when the client has gone or the server closes. Whatever waits ends then; operations go on. */
  readonly signal: AbortSignal;
  readonly maxBodyBytes: number;
  readonly master: MasterPort;
  readonly daemon: DaemonPort;
  readonly log: Log;
}

/** One call of the API. */
export interface Route {
  readonly method: 'GET' | 'POST';
  /** `/v1/workers/{name}`: a placeholder stands for one whole segment. */
  readonly path: string;
  /** Writes the answer. What it throws before the first byte becomes an ErrorBody. */
  readonly handle: (exchange: Exchange) => void | Promise<void>;
}
