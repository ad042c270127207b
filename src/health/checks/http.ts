import { type ClientRequest, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { HttpCheck } from '../../config/probe-definition.ts';
import { VERSION } from '../../shared/version.ts';
import { known, nameLookups } from '../name-lookups.ts';
import { OutOfTime, unansweredInTime } from '../out-of-time.ts';
import { type Checker, type Finding, failed } from '../result.ts';
import { findingOf } from './explain.ts';
import { type Answer, BODY_LIMIT } from './http-answer.ts';
import { judgeHttp } from './http-expectations.ts';
import { HttpLine } from './http-line.ts';
import { type HttpQuestion, redirected, withPlace } from './http-redirect.ts';
import { tlsOptions } from './tls.ts';

const MOST_REDIRECTS = 5;
const NOT_ANSWERED = 'the connection was closed before the answer';

/** Makes a request and judges status, and where wanted body, of the answer. */
export function httpChecker(check: HttpCheck): Checker {
  let line: HttpLine | null = null;
  return {
    look: (signal) =>
      look(check, signal, () => {
        line ??= new HttpLine(check, headersOf(check));
        return line.ask(signal);
      }),
    close() {
      line?.close();
    },
  };
}

/** @param askKept makes the first request on the connection that is kept */
async function look(check: HttpCheck, signal: AbortSignal, askKept: () => Promise<Answer>): Promise<Finding> {
  const { method, headers, body } = check;
  let question: HttpQuestion = { url: new URL(check.url), method, headers, body };
  try {
    for (let redirects = 0; ; redirects++) {
      const isKept = check.keepAlive && redirects === 0;
      const answer = isKept ? await askKept() : await ask(check, question, signal);
      const next = redirected(check, question, answer);
      if (next === null) {
        return withPlace(check, question, answer, judgeHttp(check, answer.status, answer.body));
      }
      if (redirects === MOST_REDIRECTS) return failed(`more than ${MOST_REDIRECTS} redirects`);
      question = next;
    }
  } catch (error) {
    return withPlace(check, question, null, findingOf(error));
  }
}

/** Makes a request on a connection of its own. */
async function ask(check: HttpCheck, question: HttpQuestion, signal: AbortSignal): Promise<Answer> {
  const { url, method, body } = question;
  const isTls = url.protocol === 'https:';
  const options = {
    method,
    headers: headersOf(question),
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
      const late = lateness(request, begun);
      request.destroy(late);
      // An answer that has begun ends otherwise in a reset, which it was not.
      reject(late);
    };
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    request.on('close', () => {
      signal.removeEventListener('abort', abort);
      // Not every end is an error to Node: a tunnel that was asked for is merely closed. Once begun, the answer has its own end.
      if (begun === null) reject(new Error(NOT_ANSWERED));
    });
    request.on('error', (error) => reject(isHangUp(error) ? new Error(NOT_ANSWERED) : error));
    request.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, location: undefined, body: '' });
    });
    request.on('response', (response) => {
      begun = response;
      readAnswer(response, resolve, reject);
    });
    request.end(body ?? undefined);
  });
}

function lateness({ socket }: ClientRequest, response: IncomingMessage | null): OutOfTime {
  const isConnected = response !== null || socket?.connecting === false;
  return isConnected ? unansweredInTime(response !== null) : new OutOfTime('no connection');
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
  response.on('error', (error) => reject(isHangUp(error) ? new Error('the answer was cut off') : error));
}

/** Node has the code of a reset also for a connection that was closed in good order too soon, but then no system call. */
function isHangUp(error: NodeJS.ErrnoException): boolean {
  return error.code === 'ECONNRESET' && error.syscall === undefined;
}

function headersOf({
  headers,
  body,
}: Pick<HttpQuestion, 'headers' | 'body'>): Record<string, string | number> {
  const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  return {
    ...(given.has('user-agent') ? {} : { 'User-Agent': `hsu-master/${VERSION}` }),
    ...(given.has('accept') ? {} : { Accept: '*/*' }),
    ...(body === null || given.has('content-length') ? {} : { 'Content-Length': Buffer.byteLength(body) }),
    ...headers,
  };
}
