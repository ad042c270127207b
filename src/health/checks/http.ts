import { Agent, type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls, Agent as TlsAgent } from 'node:https';
import type { HttpCheck } from '../../config/probe-definition.ts';
import { errnoOf } from '../../shared/errors.ts';
import { VERSION } from '../../shared/version.ts';
import { type Checker, type Finding, failed } from '../result.ts';
import { findingOf } from './explain.ts';
import { accepts, judgeHttp } from './http-expectations.ts';
import { tlsOptions } from './tls.ts';

/** Of an answer this much is read and judged. */
const BODY_LIMIT = 64 * 1024;
const MOST_REDIRECTS = 5;

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** Makes a request and judges status, and where wanted body, of the answer. */
export function httpChecker(check: HttpCheck): Checker {
  const options = { keepAlive: check.keepAlive, maxSockets: 1 };
  const agents = { plain: new Agent(options), tls: new TlsAgent(options) };
  return {
    look: (signal) => look(check, agents, signal),
    close() {
      agents.plain.destroy();
      agents.tls.destroy();
    },
  };
}

interface Agents {
  readonly plain: Agent;
  readonly tls: TlsAgent;
}

async function look(check: HttpCheck, agents: Agents, signal: AbortSignal): Promise<Finding> {
  let url = new URL(check.url);
  let { method, body } = check;
  try {
    for (let redirects = 0; ; redirects++) {
      const answer = await ask(check, url, method, body, agents, signal);
      const next = redirectOf(check, url, answer);
      if (next === null) return judgeHttp(check, answer.status, answer.body);
      if (redirects === MOST_REDIRECTS) return failed(`more than ${MOST_REDIRECTS} redirects`);
      url = next;
      // As browsers do: what was not a question about the moved thing itself becomes one.
      if (answer.status === 303 || (answer.status < 307 && method === 'POST')) {
        method = method === 'HEAD' ? 'HEAD' : 'GET';
        body = null;
      }
    }
  } catch (error) {
    return findingOf(error);
  }
}

/** Where the answer sends us, if that is to be followed. */
function redirectOf(check: HttpCheck, url: URL, { status, location }: Answer): URL | null {
  if (check.redirects === 'none' || location === undefined) return null;
  if (status < 300 || status > 399 || accepts(check, status)) return null;
  const next = new URL(location, url);
  if (next.protocol !== 'http:' && next.protocol !== 'https:') return null;
  return check.redirects === 'same-host' && next.host !== url.host ? null : next;
}

async function ask(
  check: HttpCheck,
  url: URL,
  method: string,
  body: string | null,
  agents: Agents,
  signal: AbortSignal,
): Promise<Answer> {
  const isTls = url.protocol === 'https:';
  const options = {
    method,
    headers: headersOf(check, body),
    agent: isTls ? agents.tls : agents.plain,
    ...(check.socket === null ? {} : { socketPath: check.socket }),
    ...(isTls ? await tlsOptions(check.tls) : {}),
  };
  const send = (): ClientRequest => (isTls ? requestTls(url, options) : requestPlain(url, options));
  try {
    return await exchange(send(), body, signal);
  } catch (error) {
    // The other side may close a kept connection at the very moment it is used again; that says nothing about it.
    if (error instanceof StaleConnection && !signal.aborted) return await exchange(send(), body, signal);
    throw error;
  }
}

class StaleConnection extends Error {}

function exchange(request: ClientRequest, body: string | null, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      request.destroy(new Error('no answer in time'));
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    request.on('close', () => signal.removeEventListener('abort', abort));
    request.on('error', (error) => {
      const isStale = request.reusedSocket && errnoOf(error) === 'ECONNRESET';
      reject(isStale ? new StaleConnection(error.message) : error);
    });
    request.on('response', (response) => readAnswer(response, resolve, reject));
    request.end(body ?? undefined);
  });
}

function readAnswer(
  response: IncomingMessage,
  resolve: (answer: Answer) => void,
  reject: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  const finish = (): void =>
    resolve({
      status: response.statusCode ?? 0,
      location: response.headers.location,
      body: Buffer.concat(chunks).toString(),
    });
  response.on('data', (chunk: Buffer) => {
    chunks.push(size + chunk.length > BODY_LIMIT ? chunk.subarray(0, BODY_LIMIT - size) : chunk);
    size += chunk.length;
    if (size < BODY_LIMIT) return;
    finish();
    response.destroy();
  });
  response.on('end', finish);
  response.on('error', reject);
}

function headersOf({ headers }: HttpCheck, body: string | null): Record<string, string | number> {
  const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  return {
    ...(given.has('user-agent') ? {} : { 'User-Agent': `hsu-master/${VERSION}` }),
    ...(given.has('accept') ? {} : { Accept: '*/*' }),
    ...(body === null || given.has('content-length') ? {} : { 'Content-Length': Buffer.byteLength(body) }),
    ...headers,
  };
}
