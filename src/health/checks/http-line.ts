import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Socket } from 'node:net';
import type { HttpCheck } from '../../config/probe-definition.ts';
import type { Address } from '../../shared/address.ts';
import { errnoOf } from '../../shared/errors.ts';
import { unansweredInTime } from '../out-of-time.ts';
import { openConnection } from './connect.ts';
import { AnswerReader, type HttpAnswer } from './http-answer.ts';

const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * A connection that is kept for the same question again and again. This is the one kind of probe of which there are
 * thousands a second, and node:http takes twice the processor time for it.
 */
export class HttpLine {
  readonly #check: HttpCheck;
  readonly #address: Address;
  readonly #host: string;
  readonly #question: Buffer;
  #connection: Connection | null = null;

  /** @throws TypeError for headers or a method that cannot be sent */
  constructor(check: HttpCheck, headers: Readonly<Record<string, string | number>>) {
    const url = new URL(check.url);
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const port = Number(url.port === '' ? PORTS[url.protocol] : url.port);
    this.#check = check;
    this.#address = check.socket === null ? { host, port } : { socket: check.socket };
    this.#host = hostIn(headers) ?? host;
    this.#question = questionOf(check, url, headers);
  }

  /** Asks; one question at a time. Rejects with the error of the connection, or of what came instead of an answer. */
  ask(signal: AbortSignal): Promise<HttpAnswer> {
    if (this.#connection?.isUsable !== true) return this.#askAnew(signal);
    return this.#connection.ask(this.#question, this.#check.method, signal).catch((error: unknown) => {
      // The other side may close a kept connection at the very moment it is used again; that says nothing about it.
      if (error instanceof StaleConnection && !signal.aborted) return this.#askAnew(signal);
      throw error;
    });
  }

  async #askAnew(signal: AbortSignal): Promise<HttpAnswer> {
    const { tls, url, method } = this.#check;
    const rules = url.startsWith('https:') ? tls : null;
    const socket = await openConnection(this.#address, rules, signal, [], this.#host);
    this.#connection = new Connection(socket);
    return this.#connection.ask(this.#question, method, signal);
  }

  close(): void {
    this.#connection?.close();
    this.#connection = null;
  }
}

class StaleConnection extends Error {}

/** A question that waits for its answer. */
interface Asked {
  readonly reader: AnswerReader;
  readonly resolve: (answer: HttpAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** Its listeners stay for as long as it lives: adding and removing them each time is what is dear about a question. */
class Connection {
  readonly #socket: Socket;
  #asked: Asked | null = null;
  #hasAnswered = false;
  /** Something of the present answer has come. */
  #hasBegun = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (chunk: Buffer) => this.#heard(chunk));
    socket.on('error', (error) => this.#failed(error));
    socket.on('end', () => this.#ended());
    socket.on('close', () => this.#ended());
  }

  get isUsable(): boolean {
    return !this.#socket.destroyed && !this.#socket.readableEnded;
  }

  ask(question: Buffer, method: string, signal: AbortSignal): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      const abort = (): void => this.#failed(unansweredInTime(this.#hasBegun));
      const settled =
        <T>(settle: (result: T) => void) =>
        (result: T): void => {
          signal.removeEventListener('abort', abort);
          this.#asked = null;
          settle(result);
        };
      this.#asked = { reader: new AnswerReader(method), resolve: settled(resolve), reject: settled(reject) };
      this.#hasBegun = false;
      signal.addEventListener('abort', abort, { once: true });
      if (signal.aborted) abort();
      else this.#socket.write(question);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #heard(chunk: Buffer): void {
    // What nobody has asked for, such as "408 Request Timeout", must not be taken for the next answer.
    if (this.#asked === null) {
      this.close();
      return;
    }
    this.#hasBegun = true;
    try {
      const answer = this.#asked.reader.feed(chunk);
      if (answer !== null) this.#answered(answer);
    } catch (error) {
      this.#failed(error as Error);
    }
  }

  #ended(): void {
    if (this.#asked === null) {
      this.close();
      return;
    }
    try {
      this.#answered(this.#asked.reader.end());
    } catch (error) {
      this.#failed(error as Error, !this.#hasBegun);
    }
  }

  #answered(answer: HttpAnswer): void {
    this.#hasAnswered = true;
    if (!answer.isReusable) this.close();
    this.#asked?.resolve(answer);
  }

  #failed(error: Error, wasClosed = errnoOf(error) === 'ECONNRESET' || errnoOf(error) === 'EPIPE'): void {
    this.close();
    const isStale = wasClosed && this.#hasAnswered && !this.#hasBegun;
    this.#asked?.reject(isStale ? new StaleConnection(error.message) : error);
  }
}

function questionOf(
  { method, body }: HttpCheck,
  url: URL,
  headers: Readonly<Record<string, string | number>>,
): Buffer {
  validateHeaderName(method);
  const given = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  const lines = [`${method} ${url.pathname}${url.search} HTTP/1.1`];
  if (!given.has('host')) lines.push(`Host: ${url.host}`);
  if (url.username !== '' && !given.has('authorization')) lines.push(`Authorization: ${credentials(url)}`);
  for (const [name, value] of Object.entries(headers)) {
    validateHeaderName(name);
    validateHeaderValue(name, String(value));
    lines.push(`${name}: ${value}`);
  }
  if (!given.has('connection')) lines.push('Connection: keep-alive');
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body ?? '')]);
}

/** The host that a header asks for, without its port; undefined when none does. */
function hostIn(headers: Readonly<Record<string, string | number>>): string | undefined {
  const [, value] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'host') ?? [];
  const [, inBrackets, plain] = /^(?:\[([^\]]*)\]|([^:]*))/.exec(String(value ?? '')) ?? [];
  return (inBrackets ?? plain) || undefined;
}

function credentials({ username, password }: URL): string {
  const text = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return `Basic ${Buffer.from(text).toString('base64')}`;
}
