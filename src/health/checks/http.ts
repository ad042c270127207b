import { type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { HttpCheck } from '../../config/probe-definition.ts';
import { VERSION } from '../../shared/version.ts';
import { known, nameLookups } from '../name-lookups.ts';
import { OutOfTime } from '../out-of-time.ts';
import { type Checker, type Finding, failed } from '../result.ts';
import { findingOf } from './explain.ts';
import { type Answer, BODY_LIMIT } from './http-answer.ts';
import { accepts, judgeHttp } from './http-expectations.ts';
import { HttpLine } from './http-line.ts';
import { tlsOptions } from './tls.ts';

const MOST_REDIRECTS = 5;

/** Makes a request and judges status, and where wanted body, of the answer. */
export function httpChecker(check: HttpCheck): Checker {
  let line: HttpLine | null = null;
  return {
    look: (signal) =>
      look(check, signal, () => {
        line ??= new HttpLine(check, headersOf(check, check.body));
        return line.ask(signal);
      }),
    close() {
      line?.close();
    },
  };
}

/** @param askKept makes the first request on the connection that is kept */
async function look(check: HttpCheck, signal: AbortSignal, askKept: () => Promise<Answer>): Promise<Finding> {
  let { method, body } = check;
  try {
    let url = check.url;
    for (let redirects = 0; ; redirects++) {
      const isKept = check.keepAlive && redirects === 0;
      const answer = isKept ? await askKept() : await ask(check, new URL(url), method, body, signal);
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
function redirectOf(check: HttpCheck, url: string, { status, location }: Answer): string | null {
  if (check.redirects === 'none' || location === undefined) return null;
  if (status < 300 || status > 399 || accepts(check, status)) return null;
  const next = new URL(location, url);
  if (next.protocol !== 'http:' && next.protocol !== 'https:') return null;
  return check.redirects === 'same-host' && next.host !== new URL(url).host ? null : next.href;
}

/** Makes a request on a connection of its own. */
async function ask(
  check: HttpCheck,
  url: URL,
  method: string,
  body: string | null,
  signal: AbortSignal,
): Promise<Answer> {
  const isTls = url.protocol === 'https:';
  const options = {
    method,
    headers: headersOf(check, body),
    agent: false,
    ...(check.socket === null ? { lookup: await addressesOf(url, signal) } : { socketPath: check.socket }),
    ...(isTls ? await tlsOptions(check.tls) : {}),
  } as const;
  return exchange(isTls ? requestTls(url, options) : requestPlain(url, options), body, signal);
}

async function addressesOf({ hostname }: URL, signal: AbortSignal): Promise<LookupFunction> {
  return known(await nameLookups.addressesOf(hostname.replace(/^\[(.*)\]$/, '$1'), signal));
}

function exchange(request: ClientRequest, body: string | null, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let begun: IncomingMessage | null = null;
    const abort = (): void => {
      const late = new OutOfTime(progressOf(request, begun));
      request.destroy(late);
      // An answer that has begun ends otherwise in a reset, which it was not.
      reject(late);
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    request.on('close', () => signal.removeEventListener('abort', abort));
    request.on('error', reject);
    request.on('response', (response) => {
      begun = response;
      readAnswer(response, resolve, reject);
    });
    request.end(body ?? undefined);
  });
}

function progressOf({ socket }: ClientRequest, response: IncomingMessage | null): string {
  if (response !== null) return 'the answer has not come to its end';
  return socket === null || socket.connecting ? 'no connection' : 'connected, but no answer';
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
