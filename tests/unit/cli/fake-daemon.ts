import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createRawServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionResult } from '../../../src/api/contract/actions.ts';
import type { EventView } from '../../../src/api/contract/events.ts';
import type { MasterView } from '../../../src/api/contract/master.ts';
import type { WorkerDetail, WorkerList, WorkerView } from '../../../src/api/contract/worker.ts';
import { select } from '../../../src/api/selector.ts';
import { HsuError, isHsuError } from '../../../src/shared/errors.ts';

/** A request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export type Handler = (seen: Seen, response: ServerResponse) => void | Promise<void>;

export interface FakeDaemon extends AsyncDisposable {
  readonly directory: string;
  readonly socket: string;
  readonly seen: Seen[];
}

/** A temporary directory for one test, short enough for a socket's path. */
export function temporaryDirectory(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'hsu-cli-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * A daemon that answers from tables: `handlers` by `GET /v1/workers`, everything else 404. A handler that throws
 * an HsuError answers as the daemon does.
 */
export async function fakeDaemon(handlers: Readonly<Record<string, Handler>>): Promise<FakeDaemon> {
  const directory = temporaryDirectory();
  const socket = join(directory.path, 'api.sock');
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const one = {
      method: request.method ?? '',
      path: decodeURIComponent(url.pathname),
      query: url.searchParams,
      body: await jsonBody(request),
    };
    seen.push(one);
    try {
      const handler = handlers[`${one.method} ${one.path}`];
      if (handler === undefined) throw new HsuError('not_found', `no call ${one.method} ${one.path}`);
      await handler(one, response);
    } catch (thrown) {
      if (!isHsuError(thrown)) throw thrown;
      const { kind, message, hint, details } = thrown;
      sendJson(response, { error: { kind, message, hint, details } }, thrown.httpStatus);
    }
  });
  await listen(server, socket);
  return {
    directory: directory.path,
    socket,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      directory[Symbol.dispose]();
    },
  };
}

/** A server that does with each connection what it is told, once the request has arrived. */
export async function rawDaemon(answer: (socket: Socket) => void | Promise<void>): Promise<FakeDaemon> {
  const directory = temporaryDirectory();
  const socket = join(directory.path, 'api.sock');
  const open = new Set<Socket>();
  const server = createRawServer((connection) => {
    open.add(connection);
    connection.on('error', () => connection.destroy());
    connection.once('data', () => void answer(connection));
  });
  await listen(server, socket);
  return {
    directory: directory.path,
    socket,
    seen: [],
    async [Symbol.asyncDispose]() {
      for (const connection of open) connection.destroy();
      await new Promise((resolve) => server.close(resolve));
      directory[Symbol.dispose]();
    },
  };
}

/** Handlers for the read calls, answering for these workers. */
export function readHandlers(workers: readonly WorkerView[], master: Partial<MasterView> = {}) {
  const view = masterView(master);
  const list: Handler = ({ query }, response) => {
    const names = query.getAll('name');
    const labels = Object.fromEntries(
      query.getAll('label').map((text) => text.split('=') as [string, string]),
    );
    const isAll = names.length === 0 && Object.keys(labels).length === 0;
    const chosen = select(isAll ? { all: true } : { names, labels }, workers);
    sendJson(response, {
      apiVersion: 'hsu/v1',
      kind: 'WorkerList',
      master: view,
      workers: chosen,
    } satisfies WorkerList);
  };
  return {
    'GET /v1/workers': list,
    'GET /v1/master': ((_, response) => sendJson(response, view)) as Handler,
  };
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Writes the lines and ends the answer. */
export function sendLines(response: ServerResponse, lines: readonly (ActionResult | EventView)[]): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  for (const line of lines) response.write(`${JSON.stringify(line)}\n`);
  response.end();
}

export function workerView(name: string, fields: Partial<WorkerView> = {}): WorkerView {
  return {
    name,
    description: '',
    type: 'managed',
    port: null,
    labels: {},
    groups: [],
    profile: 'service',
    enabled: true,
    oneshot: false,
    essential: false,
    state: 'running',
    desired: 'running',
    ready: (fields.state ?? 'running') === 'running',
    readyAt: null,
    pid: 4121,
    incarnation: 1,
    startedAt: '2026-11-20T16:00:00.000Z',
    uptimeMs: 134_000,
    restarts: 0,
    lastRestartAt: null,
    nextTryAt: null,
    nextTryInMs: null,
    lastExit: null,
    note: '',
    config: 'ok',
    ...fields,
  };
}

export function workerDetail(name: string, fields: Partial<WorkerDetail> = {}): WorkerDetail {
  return {
    ...workerView(name),
    apiVersion: 'hsu/v1',
    kind: 'Worker',
    attachment: null,
    command: ['/usr/bin/node', 'server.js'],
    shell: false,
    workingDirectory: '/srv/web',
    runAs: null,
    environment: { PORT: '8080', TOKEN: '***' },
    restartPolicy: 'always',
    stopSequence: ['SIGTERM to the main process, wait 20s', 'SIGKILL to the tree'],
    logFile: '/var/log/hsu-master/web.log',
    pidFile: null,
    cgroup: null,
    processes: [{ pid: 4121, ppid: 1, command: 'node server.js' }],
    limits: [],
    shares: [],
    probes: [],
    hooks: [],
    dependencies: { needs: [], neededBy: [], external: [] },
    breaker: { state: 'closed', failures: 0, reason: '' },
    lastReload: null,
    exits: [],
    events: [],
    ...fields,
  };
}

export function eventView(seq: number, fields: Partial<EventView> = {}): EventView {
  return {
    seq,
    at: new Date(Date.UTC(2026, 10, 20, 16, 0, seq)).toISOString(),
    worker: 'web',
    incarnation: 1,
    type: 'state',
    reason: 'started',
    message: 'running',
    ...fields,
  };
}

export function actionResult(worker: string, fields: Partial<ActionResult> = {}): ActionResult {
  return { worker, outcome: 'done', state: 'running', pid: 4121, message: '', ...fields };
}

function masterView(fields: Partial<MasterView>): MasterView {
  return {
    pid: 1000,
    shimPid: 1001,
    shim: null,
    version: '1.2.3',
    startedAt: '2026-11-20T15:00:00.000Z',
    uptimeMs: 9 * 86_400_000,
    state: 'running',
    configFile: '/etc/hsu/fleet.yaml',
    configRevision: 14,
    configError: null,
    stateError: null,
    shimError: null,
    stateDir: '/var/lib/hsu-master',
    runDir: '/run/hsu-master',
    logDir: '/var/log/hsu-master',
    ...fields,
  };
}

async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
}

function listen(server: Server, socket: string): Promise<void> {
  return new Promise((resolve) => server.listen(socket, resolve));
}
