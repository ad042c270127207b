import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { systemClock } from '../../shared/clock.ts';
import { HsuError, toHsuError } from '../../shared/errors.ts';
import type { DaemonPort } from '../daemon-port.ts';
import type { MasterPort } from '../master-port.ts';
import { sendError } from './answer.ts';
import type { Exchange, Log } from './exchange.ts';
import { refuseBrokenRequest, refuseBrowser } from './refusal.ts';
import { NO_OWN_TIMEOUTS, RequestDeadline } from './request-deadline.ts';
import { createRouter } from './router.ts';
import { actionRoutes } from './routes/actions.ts';
import { checkRoutes } from './routes/check.ts';
import { discoverRoutes } from './routes/discover.ts';
import { eventRoutes } from './routes/events.ts';
import { groupRoutes } from './routes/groups.ts';
import { masterRoutes } from './routes/master.ts';
import { metricsRoutes } from './routes/metrics.ts';
import { usageRoutes } from './routes/usage.ts';
import { workerRoutes } from './routes/workers.ts';
import { listenOnUnixSocket } from './unix-socket.ts';

// The ES module form of node:http reads each of its exports and so loads undici: 12 MB for nothing.
const { createServer } = process.getBuiltinModule('node:http');

export interface ApiOptions {
  /** Path of the Unix socket; its folder exists. */
  readonly socket: string;
  /** Permission bits; default 0660 for root, so that a group can be let in, and 0600 for everyone else. */
  readonly mode?: number;
  readonly master: MasterPort;
  /** Without it nobody ends or replaces the daemon over the API. */
  readonly daemon?: DaemonPort;
  readonly log?: Log;
  readonly limits?: Partial<ApiLimits>;
}

/** What one client can make the master spend (I11). */
export interface ApiLimits {
  /** Connections at once; one more is closed unanswered. */
  readonly connections: number;
  readonly headerBytes: number;
  readonly bodyBytes: number;
  /** From the connection until its request is here in full. */
  readonly requestMs: number;
  /** How long closing waits for the last answers to be read. */
  readonly closeMs: number;
}

export interface ApiServer {
  /**
   * Takes no more connections, ends every wait and event stream, removes the socket and resolves when all
   * connections are closed. Operations go on.
   */
  close(): Promise<void>;
}

const DEFAULT_LIMITS: ApiLimits = {
  connections: 256,
  headerBytes: 16 * 1024,
  bodyBytes: 1024 * 1024,
  requestMs: 30_000,
  closeMs: 1000,
};

const NO_DAEMON: DaemonPort = {
  shutdown: () => Promise.reject(new HsuError('unsupported', 'this master cannot be ended over its API')),
  upgrade: () => Promise.reject(new HsuError('unsupported', 'this master cannot be replaced over its API')),
};

const findRoute = createRouter([
  ...workerRoutes,
  ...actionRoutes,
  ...eventRoutes,
  ...checkRoutes,
  ...discoverRoutes,
  ...usageRoutes,
  ...groupRoutes,
  ...masterRoutes,
  ...metricsRoutes,
]);

/**
 * Serves docs/api.md on a Unix socket. Who may connect is decided by the mode of the socket and by nothing else.
 * Throws as {@link listenOnUnixSocket} does when the socket is taken or cannot be made.
 */
export async function startApiServer(options: ApiOptions): Promise<ApiServer> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const log = options.log ?? (() => {});
  const deadline = new RequestDeadline(limits.requestMs);
  const running = new Set<AbortController>();

  const server = createServer({
    ...NO_OWN_TIMEOUTS,
    maxHeaderSize: limits.headerBytes,
    // A Unix socket has no host to be mistaken about.
    requireHostHeader: false,
  });
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = 1;
  server.on('connection', (socket) => deadline.begin(socket));
  server.on('drop', warnAtMostOnceAMinute(log, limits.connections));
  server.on('clientError', (error, socket: Socket) => {
    // What comes after a whole request cannot be answered in the middle of that request's answer.
    if (deadline.isOwing(socket)) refuseBrokenRequest(error, socket);
    else socket.destroy();
  });
  server.on('request', (request, response) => {
    // A connection is cheap here, and an idle one would take the place of somebody else's request.
    response.setHeader('connection', 'close');
    const gone = new AbortController();
    running.add(gone);
    request.once('end', () => deadline.end(request.socket));
    response.once('close', () => {
      running.delete(gone);
      gone.abort();
    });
    response.on('error', (error) => log('debug', `API client lost: ${error.message}`, {}));
    const { master, daemon = NO_DAEMON } = options;
    answer(request, response, { signal: gone.signal, maxBodyBytes: limits.bodyBytes, master, daemon, log });
  });

  const mode = options.mode ?? (process.getuid?.() === 0 ? 0o660 : 0o600);
  const bound = await listenOnUnixSocket(server, options.socket, mode);
  return {
    close() {
      bound.unlink();
      const closed = closeServer(server, limits.closeMs);
      for (const exchange of running) exchange.abort();
      deadline.close();
      return closed;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  rest: Pick<Exchange, 'signal' | 'maxBodyBytes' | 'master' | 'daemon' | 'log'>,
): Promise<void> {
  try {
    refuseBrowser(request);
    const [path = '', query] = (request.url ?? '').split(/\?(.*)/s);
    const { route, params } = findRoute(request.method ?? '', path);
    if (route.method === 'GET') request.resume();
    await route.handle({ ...rest, request, response, params, query: new URLSearchParams(query) });
  } catch (thrown) {
    try {
      await readToEnd(request);
      sendError(response, thrown, rest.log);
    } catch (unsendable) {
      rest.log('error', `API error could not be sent: ${toHsuError(unsendable).message}`, {});
      response.destroy();
    }
  }
}

/** Closing on a client that is still writing would break its pipe before it sees the answer. */
async function readToEnd(request: IncomingMessage): Promise<void> {
  await finished(request.resume()).catch(() => {});
}

function warnAtMostOnceAMinute(log: Log, connections: number): () => void {
  let lastMs = Number.NEGATIVE_INFINITY;
  return () => {
    const nowMs = systemClock.monotonicMs();
    if (nowMs - lastMs < 60_000) return;
    lastMs = nowMs;
    log('warn', `API connection refused: ${connections} are open already`, { connections });
  };
}

function closeServer(server: Server, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), limitMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
