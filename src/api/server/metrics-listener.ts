import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { CONTENT_TYPE } from '../../metrics/exposition.ts';
import { addressText } from '../../shared/address.ts';
import { errnoOf, toHsuError } from '../../shared/errors.ts';
import type { Log } from './exchange.ts';
import { NO_OWN_TIMEOUTS, RequestDeadline } from './request-deadline.ts';

// The ES module form of node:http reads each of its exports and so loads undici: 12 MB for nothing.
const { createServer } = process.getBuiltinModule('node:http');

/** Where metrics are to be had beside the API. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
  /** Asked for by whatever name; otherwise only by an address or `localhost`, so that no web page can rebind its name. */
  readonly isOpen: boolean;
}

export interface MetricsListenerParts {
  readonly page: () => Promise<Buffer>;
  /** It cannot listen, or can again after that; told once each. */
  readonly tell: (reason: 'metrics-unavailable' | 'metrics-available', message: string) => void;
  readonly log: Log;
  /** How long after a failure it is tried again; default 5 s. */
  readonly retryMs?: number;
}

const RETRY_MS = 5000;
/** Scrapers are few. */
const CONNECTIONS = 16;
const HEADER_BYTES = 8 * 1024;
const REQUEST_MS = 10_000;

/**
 * Serves `GET /metrics` over TCP, and nothing else. Where it cannot listen it says so and tries again: metrics are no
 * reason for a master to end.
 */
export class MetricsListener {
  readonly #parts: MetricsListenerParts;
  readonly #deadline = new RequestDeadline(REQUEST_MS);
  #address: MetricsAddress | null = null;
  #server: Server | null = null;
  #retry: NodeJS.Timeout | null = null;
  #isFailing = false;

  constructor(parts: MetricsListenerParts) {
    this.#parts = parts;
  }

  /**
   * Listens there from now on; null = nowhere. The same address again changes nothing. Resolves when it listens, or has
   * told why it cannot.
   */
  async configure(address: MetricsAddress | null): Promise<void> {
    if (JSON.stringify(this.#address) === JSON.stringify(address)) return;
    this.#address = address;
    this.#isFailing = false;
    await this.#stop();
    if (this.#address === address) await this.#listen();
  }

  /** Stops listening. Resolves when all connections are closed. */
  async close(): Promise<void> {
    this.#address = null;
    await this.#stop();
    this.#deadline.close();
  }

  async #listen(): Promise<void> {
    const address = this.#address;
    if (address === null || this.#server !== null) return;
    const settled = Promise.withResolvers<void>();
    const server = createServer(
      { ...NO_OWN_TIMEOUTS, maxHeaderSize: HEADER_BYTES },
      (request, response) => void this.#answer(request, response, address),
    );
    this.#server = server;
    server.maxConnections = CONNECTIONS;
    server.maxRequestsPerSocket = 1;
    server.on('connection', (socket) => this.#deadline.begin(socket));
    server.on('clientError', (_error, socket) => socket.destroy());
    server.once('close', settled.resolve);
    server.on('error', (error) => {
      this.#failed(server, address, error);
      settled.resolve();
    });
    server.listen({ host: address.host, port: address.port, exclusive: true }, () => {
      const where = addressText(address);
      this.#parts.log('info', `metrics at http://${where}/metrics`, {});
      if (this.#isFailing) this.#parts.tell('metrics-available', `metrics are at ${where} again`);
      this.#isFailing = false;
      settled.resolve();
    });
    await settled.promise;
  }

  #failed(server: Server, address: MetricsAddress, error: Error): void {
    if (this.#server !== server) return;
    this.#server = null;
    server.close();
    if (!this.#isFailing) {
      const why = errnoOf(error) === 'EADDRINUSE' ? 'the port is in use' : error.message;
      const message = `cannot listen for metrics on ${addressText(address)}: ${why}; it is tried again until it works`;
      this.#parts.tell('metrics-unavailable', message);
    }
    this.#isFailing = true;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.#listen();
    }, this.#parts.retryMs ?? RETRY_MS);
  }

  #stop(): Promise<void> {
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#retry = null;
    const server = this.#server;
    this.#server = null;
    if (server === null) return Promise.resolve();
    return new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  async #answer(
    request: IncomingMessage,
    response: ServerResponse,
    { isOpen }: MetricsAddress,
  ): Promise<void> {
    request.resume();
    this.#deadline.end(request.socket);
    response.on('error', () => {});
    const refusal = refusalOf(request, isOpen);
    if (refusal !== null) {
      send(response, refusal.status, 'text/plain; charset=utf-8', `${refusal.message}\n`);
      return;
    }
    try {
      send(response, 200, CONTENT_TYPE, await this.#parts.page());
    } catch (thrown) {
      this.#parts.log('error', `metrics cannot be collected: ${toHsuError(thrown).message}`, {});
      send(
        response,
        500,
        'text/plain; charset=utf-8',
        'internal error in the master; its log has the details\n',
      );
    }
  }
}

function refusalOf(
  { headers, method, url }: IncomingMessage,
  isOpen: boolean,
): { readonly status: number; readonly message: string } | null {
  if (!isOpen && !isPlainHost(headers.host ?? '')) {
    return { status: 403, message: 'ask by an address or by localhost, not by another name' };
  }
  if (headers.origin !== undefined)
    return { status: 403, message: 'requests from web pages are not accepted' };
  if (url?.split('?')[0] !== '/metrics') return { status: 404, message: 'there is only /metrics here' };
  return method === 'GET' ? null : { status: 405, message: 'only GET' };
}

function isPlainHost(host: string): boolean {
  const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || isIP(name) !== 0;
}

function send(response: ServerResponse, status: number, type: string, body: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  response.end(body);
}
