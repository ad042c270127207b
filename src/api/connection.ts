import { connect, type Socket } from 'node:net';
import { errnoOf, HsuError } from '../shared/errors.ts';
import { type ResponseHead, ResponseParser } from './response-parser.ts';

/** One call, as it goes over the socket. */
export interface Call {
  readonly method: 'GET' | 'POST';
  /** With its query. */
  readonly path: string;
  readonly body?: unknown;
  /** Longest wait for the head of the answer; the body may take as long as it wants. 0 = no limit. */
  readonly headTimeoutMs: number;
  /** Aborting closes the connection; the call then fails with `cancelled`. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer whose body is still coming. It must be read to its end, or left by ending the iteration. */
export interface Answer {
  readonly status: number;
  readonly body: AsyncIterable<Buffer>;
}

/** A reader that is this far behind makes the daemon wait. */
const HIGH_WATER_BYTES = 256 * 1024;

/**
 * Makes one HTTP/1.1 call over a Unix socket, a connection of its own each. It is written on `node:net` because
 * loading `node:http` takes longer than everything else `status` does.
 * Rejects with `unavailable` when nobody answers there, `permission` when we may not connect, `timeout` when the
 * head does not come in time, `io` when the answer is not HTTP. The body throws `unavailable` when the
 * connection ends before the answer does: half an answer is never taken for the whole.
 */
export function call(socketPath: string, request: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(socketPath);
    const body = new BodyQueue(socket);
    let hasHead = false;
    const fail = (error: HsuError) => {
      clearTimeout(timer);
      socket.destroy();
      if (hasHead) body.fail(error);
      else reject(error);
    };
    const parser = new ResponseParser({
      head(head: ResponseHead) {
        hasHead = true;
        clearTimeout(timer);
        resolve({ status: head.status, body });
      },
      body: (chunk) => body.add(chunk),
    });
    const timer =
      request.headTimeoutMs === 0
        ? undefined
        : setTimeout(() => fail(noAnswer(socketPath, request.headTimeoutMs)), request.headTimeoutMs);
    const abort = () => fail(new HsuError('cancelled', 'interrupted'));
    request.signal?.addEventListener('abort', abort, { once: true });
    socket.on('data', (piece: Buffer) => {
      try {
        parser.push(piece);
      } catch (thrown) {
        fail(thrown as HsuError);
        return;
      }
      if (parser.isComplete) {
        body.end();
        socket.end();
      }
    });
    // A daemon that refuses a request early may close before it has read it all: what it said still counts.
    socket.on('error', (cause) => {
      if (!parser.isComplete) fail(hasHead ? brokenOff(cause) : unreachable(socketPath, cause));
    });
    socket.on('close', () => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', abort);
      if (!parser.isComplete) fail(brokenOff(undefined));
    });
    socket.write(requestText(request));
  });
}

/** Body bytes that have come and nobody has read yet; it slows the socket down when they pile up. */
class BodyQueue implements AsyncIterable<Buffer> {
  readonly #socket: Socket;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #isEnded = false;
  #error: HsuError | undefined;
  #wake: (() => void) | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
  }

  add(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes > HIGH_WATER_BYTES) this.#socket.pause();
    this.#wake?.();
  }

  end(): void {
    this.#isEnded = true;
    this.#wake?.();
  }

  fail(error: HsuError): void {
    this.#error ??= error;
    this.end();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        const chunk = this.#chunks.shift();
        if (chunk !== undefined) {
          this.#bytes -= chunk.length;
          if (this.#bytes <= HIGH_WATER_BYTES) this.#socket.resume();
          yield chunk;
        } else if (this.#isEnded) {
          if (this.#error !== undefined) throw this.#error;
          return;
        } else {
          await new Promise<void>((resolve) => {
            this.#wake = resolve;
          });
        }
      }
    } finally {
      this.#socket.destroy();
    }
  }
}

function requestText({ method, path, body }: Call): string {
  const text = body === undefined ? '' : JSON.stringify(body);
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: close',
    'Accept: application/json, application/x-ndjson',
  ];
  if (body !== undefined) lines.push('Content-Type: application/json');
  if (method === 'POST') lines.push(`Content-Length: ${Buffer.byteLength(text)}`);
  return `${lines.join('\r\n')}\r\n\r\n${text}`;
}

function unreachable(socketPath: string, cause: Error): HsuError {
  const code = errnoOf(cause);
  if (code === 'EACCES' || code === 'EPERM') {
    return new HsuError('permission', `no permission to use ${socketPath}`, {
      cause,
      hint: 'Use the account the daemon runs as, or join the group of its socket.',
      details: { socket: socketPath },
    });
  }
  const why: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such socket',
    ENOTDIR: 'there is no such socket',
    ECONNREFUSED: 'the socket is stale, its daemon is gone',
    ENAMETOOLONG: 'the path is too long for a Unix socket',
    EAGAIN: 'too many clients are waiting there',
  };
  return new HsuError(
    'unavailable',
    `the daemon is not reachable at ${socketPath}: ${why[code ?? ''] ?? cause.message}`,
    {
      cause,
      hint: 'Start it with `hsu-master run -c FILE`, or say where it is with --socket or --run-dir.',
      details: { socket: socketPath, code },
    },
  );
}

function noAnswer(socketPath: string, timeoutMs: number): HsuError {
  return new HsuError(
    'timeout',
    `the daemon at ${socketPath} has not answered within ${timeoutMs / 1000} s`,
    {
      hint: "Look at the daemon's own log.",
    },
  );
}

function brokenOff(cause: Error | undefined): HsuError {
  return new HsuError('unavailable', 'the daemon broke off in the middle of its answer', {
    ...(cause === undefined ? {} : { cause }),
    hint: 'What was asked for may have happened: see `hsu-master-cli status`.',
  });
}
