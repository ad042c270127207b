import { HsuError } from '../shared/errors.ts';
import { type Answer, type Call, call } from './connection.ts';
import type { ActionRequest, ActionResult, Selector, Verb, WaitRequest } from './contract/actions.ts';
import type { GraphDocument } from './contract/dependencies.ts';
import type { DiscoverRequest, DiscoveryResult } from './contract/discovery.ts';
import type { ErrorBody } from './contract/error.ts';
import type { EventView } from './contract/events.ts';
import type { GroupList } from './contract/groups.ts';
import type {
  MasterView,
  ReloadResult,
  ShutdownRequest,
  ShutdownResult,
  UpgradeResult,
} from './contract/master.ts';
import type { CheckResult } from './contract/probes.ts';
import type { UsageDetail, UsageHistoryView } from './contract/usage.ts';
import type { WorkerDetail, WorkerList } from './contract/worker.ts';

/** Which events to read; all fields narrow. */
export interface EventQuery {
  /** Only events with a greater sequence number. */
  readonly after?: number | undefined;
  /** Only so many of the newest, and with `follow` what comes; does not go with `after`. */
  readonly last?: number | undefined;
  /** Epoch ms; only these and younger ones. */
  readonly since?: number | undefined;
  readonly workers?: readonly string[];
  readonly types?: readonly string[];
  /** Keep the stream open for what is still to come. */
  readonly follow?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * The API of one daemon. Every call makes a connection of its own and throws an HsuError: the daemon's own one,
 * or `unavailable`, `permission`, `timeout`, `io` when the daemon could not be asked.
 */
export interface ApiClient {
  readonly socket: string;
  workers(selector?: Selector, usage?: UsageDetail): Promise<WorkerList>;
  worker(name: string): Promise<WorkerDetail>;
  groups(): Promise<GroupList>;
  /** What these workers have used since then (epoch ms); one history a worker. */
  usageHistory(selector: Selector, sinceMs: number): AsyncIterable<UsageHistoryView>;
  master(): Promise<MasterView>;
  /** One result a worker, each as it is reached. */
  act(verb: Verb, request: ActionRequest): AsyncIterable<ActionResult>;
  wait(request: WaitRequest): AsyncIterable<ActionResult>;
  graph(): Promise<GraphDocument>;
  /** Makes all checks of these workers now; one result a worker, each as it is there. */
  check(selector: Selector): AsyncIterable<CheckResult>;
  /** What a rule matches now; nothing is attached. */
  discover(request: DiscoverRequest): Promise<DiscoveryResult>;
  /** Resolves when it is done, and the daemon is about to end. */
  shutdown(request: ShutdownRequest): Promise<ShutdownResult>;
  /** Resolves when another version is about to take over. */
  upgrade(): Promise<UpgradeResult>;
  /** Resolves also when the file is invalid; then `ok` is false and nothing has changed. */
  reload(): Promise<ReloadResult>;
  events(query: EventQuery): AsyncIterable<EventView>;
}

export interface ClientOptions {
  /** Told about each call as it is made: `GET /v1/workers`. */
  readonly onCall?: ((text: string) => void) | undefined;
}

/** The head of an answer comes at once, also when its lines take long; a daemon that needs longer is stuck. */
const HEAD_TIMEOUT_MS = 15_000;
/** A line is an event or a result: a few hundred bytes. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;

/** A client for the daemon that listens on this Unix socket. Nothing is connected yet. */
export function createClient(socket: string, options: ClientOptions = {}): ApiClient {
  const request = async (description: Call): Promise<Answer> => {
    const { method, path, body } = description;
    options.onCall?.(`${method} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`);
    return call(socket, description);
  };
  const read = async <T>(path: string): Promise<T> => {
    const answer = await request({ method: 'GET', path, headTimeoutMs: HEAD_TIMEOUT_MS });
    return (await okDocument(answer)) as T;
  };
  return {
    socket,
    workers: (selector = { all: true }, usage = 'none') => read(`/v1/workers${queryOf(selector, usage)}`),
    worker: (name) => read(`/v1/workers/${encodeURIComponent(name)}`),
    groups: () => read('/v1/groups'),
    async *usageHistory(selector, sinceMs) {
      const query = queryOf(selector, 'none');
      const since = `${query === '' ? '?' : '&'}since=${new Date(sinceMs).toISOString()}`;
      const path = `/v1/usage${query}${since}`;
      yield* lines<UsageHistoryView>(await request({ method: 'GET', path, headTimeoutMs: HEAD_TIMEOUT_MS }));
    },
    master: () => read('/v1/master'),
    async *act(verb, body) {
      yield* lines<ActionResult>(
        await request({ method: 'POST', path: `/v1/actions/${verb}`, body, headTimeoutMs: HEAD_TIMEOUT_MS }),
      );
    },
    async *wait(body) {
      yield* lines<ActionResult>(
        await request({ method: 'POST', path: '/v1/wait', body, headTimeoutMs: HEAD_TIMEOUT_MS }),
      );
    },
    graph: () => read('/v1/graph'),
    async *check(selector) {
      const body = { selector };
      yield* lines<CheckResult>(
        await request({ method: 'POST', path: '/v1/check', body, headTimeoutMs: HEAD_TIMEOUT_MS }),
      );
    },
    discover: async (body) =>
      (await okDocument(
        await request({ method: 'POST', path: '/v1/discover', body, headTimeoutMs: HEAD_TIMEOUT_MS }),
      )) as DiscoveryResult,
    async reload() {
      const answer = await request({ method: 'POST', path: '/v1/reload', headTimeoutMs: 0 });
      const document = await documentOf(answer);
      if (isReloadResult(document)) return document;
      throw errorOf(answer.status, document);
    },
    shutdown: async (body) =>
      (await okDocument(
        await request({ method: 'POST', path: '/v1/shutdown', body, headTimeoutMs: 0 }),
      )) as ShutdownResult,
    upgrade: async () =>
      (await okDocument(
        await request({ method: 'POST', path: '/v1/upgrade', headTimeoutMs: 0 }),
      )) as UpgradeResult,
    async *events({ after, last, since, workers = [], types = [], follow = false, signal }) {
      const query = new URLSearchParams();
      if (after !== undefined) query.set('after', String(after));
      if (last !== undefined) query.set('last', String(last));
      if (since !== undefined) query.set('since', new Date(since).toISOString());
      for (const worker of workers) query.append('worker', worker);
      for (const type of types) query.append('type', type);
      if (follow) query.set('follow', 'true');
      const path = `/v1/events${query.size === 0 ? '' : `?${query}`}`;
      yield* lines<EventView>(await request({ method: 'GET', path, headTimeoutMs: HEAD_TIMEOUT_MS, signal }));
    },
  };
}

function queryOf({ names = [], labels = {} }: Selector, usage: UsageDetail): string {
  const parts = [
    ...names.map((name) => `name=${encodeURIComponent(name)}`),
    ...Object.entries(labels).map(([key, value]) => `label=${encodeURIComponent(`${key}=${value}`)}`),
    ...(usage === 'none' ? [] : [`usage=${usage}`]),
  ];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

async function okDocument(answer: Answer): Promise<unknown> {
  const document = await documentOf(answer);
  if (answer.status !== 200) throw errorOf(answer.status, document);
  return document;
}

async function documentOf(answer: Answer): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer.body) chunks.push(chunk);
  return parseJson(Buffer.concat(chunks).toString());
}

async function* lines<T>(answer: Answer): AsyncGenerator<T> {
  if (answer.status !== 200) throw errorOf(answer.status, await documentOf(answer));
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const chunk of answer.body) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      const line = chunk.subarray(start, end);
      yield parseJson((held.length === 0 ? line : Buffer.concat([...held, line])).toString()) as T;
      held = [];
      heldBytes = 0;
      start = end + 1;
    }
    if (start < chunk.length) {
      held.push(chunk.subarray(start));
      heldBytes += chunk.length - start;
      if (heldBytes > MAX_LINE_BYTES) throw notUnderstood('a line of it does not end');
    }
  }
  if (heldBytes > 0) yield parseJson(Buffer.concat(held).toString()) as T;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notUnderstood('it is not JSON');
  }
}

function notUnderstood(why: string): HsuError {
  return new HsuError('io', `the answer of the daemon cannot be understood: ${why}`, {
    hint: 'Check that the socket belongs to an HSU Master of this version.',
  });
}

function isReloadResult(document: unknown): document is ReloadResult {
  return (document as { kind?: unknown } | null)?.kind === 'ReloadResult';
}

function errorOf(status: number, document: unknown): HsuError {
  const error = (document as Partial<ErrorBody> | null)?.error;
  if (error === undefined) return notUnderstood(`HTTP status ${status} without a reason`);
  const { kind, message, hint, details } = error;
  return new HsuError(kind, message, {
    ...(hint === undefined ? {} : { hint }),
    ...(details === undefined ? {} : { details }),
  });
}
