import { HsuError } from '../shared/errors.ts';

/** Status line and headers of an answer; header names are in lower case. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** Where the parser hands over what it has understood. */
export interface ResponseSink {
  head(head: ResponseHead): void;
  body(chunk: Buffer): void;
}

/** More than the daemon ever sends; whoever sends more is not the daemon. */
const MAX_HEAD_BYTES = 16 * 1024;
/** A chunk's size line is at most 16 hex digits and an extension nobody uses. */
const MAX_LINE_BYTES = 256;

type Stage = 'head' | 'length' | 'chunk-size' | 'chunk-data' | 'chunk-end' | 'trailer' | 'done';

const EMPTY = Buffer.alloc(0);

/**
 * Reads one HTTP/1.1 answer from bytes that come in any pieces. The body has a Content-Length or is chunked;
 * an answer with neither is refused, because its end could not be told from a broken connection.
 * `push` throws `io` for anything that is not such an answer.
 */
export class ResponseParser {
  readonly #sink: ResponseSink;
  #stage: Stage = 'head';
  /** The beginning of a head or line whose end has not come yet. */
  #held: Buffer = EMPTY;
  /** Body bytes still expected, of the answer or of the chunk. */
  #left = 0;

  constructor(sink: ResponseSink) {
    this.#sink = sink;
  }

  /** True when the whole answer has been handed over. */
  get isComplete(): boolean {
    return this.#stage === 'done';
  }

  push(piece: Buffer): void {
    let rest: Buffer = piece;
    while (rest.length > 0 && this.#stage !== 'done') rest = this.#consume(rest);
  }

  /** Consumes some of the bytes and returns the others. */
  #consume(bytes: Buffer): Buffer {
    if (this.#stage === 'head') return this.#readHead(bytes);
    if (this.#stage === 'length' || this.#stage === 'chunk-data') return this.#readBody(bytes);
    return this.#readChunkLine(bytes);
  }

  #readHead(bytes: Buffer): Buffer {
    const all = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    const end = all.indexOf('\r\n\r\n');
    if ((end === -1 ? all.length : end) > MAX_HEAD_BYTES) throw malformed('its head is too long');
    if (end === -1) {
      this.#held = all;
      return EMPTY;
    }
    this.#held = EMPTY;
    this.#startBody(parseHead(all.toString('latin1', 0, end)));
    return all.subarray(end + 4);
  }

  #startBody(head: ResponseHead): void {
    const length = head.headers.get('content-length');
    if (head.headers.get('transfer-encoding')?.toLowerCase() === 'chunked') {
      this.#stage = 'chunk-size';
    } else if (length !== undefined && /^\d{1,15}$/.test(length)) {
      this.#left = Number(length);
      this.#stage = this.#left === 0 ? 'done' : 'length';
    } else {
      throw malformed('its body has no length');
    }
    this.#sink.head(head);
  }

  #readBody(bytes: Buffer): Buffer {
    const part = bytes.subarray(0, this.#left);
    this.#left -= part.length;
    if (this.#left === 0) this.#stage = this.#stage === 'length' ? 'done' : 'chunk-end';
    this.#sink.body(part);
    return bytes.subarray(part.length);
  }

  #readChunkLine(bytes: Buffer): Buffer {
    const all = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    const end = all.indexOf('\r\n');
    if ((end === -1 ? all.length : end) > MAX_LINE_BYTES) throw malformed('a chunk has no size');
    if (end === -1) {
      this.#held = all;
      return EMPTY;
    }
    this.#held = EMPTY;
    this.#endLine(all.toString('latin1', 0, end));
    return all.subarray(end + 2);
  }

  #endLine(line: string): void {
    if (this.#stage === 'chunk-end') {
      if (line !== '') throw malformed('a chunk is longer than its size');
      this.#stage = 'chunk-size';
    } else if (this.#stage === 'trailer') {
      if (line === '') this.#stage = 'done';
    } else {
      const size = /^([0-9a-fA-F]{1,12})\s*(;|$)/.exec(line)?.[1];
      if (size === undefined) throw malformed('a chunk has no size');
      this.#left = Number.parseInt(size, 16);
      this.#stage = this.#left === 0 ? 'trailer' : 'chunk-data';
    }
  }
}

function parseHead(text: string): ResponseHead {
  const [first = '', ...lines] = text.split('\r\n');
  const status = /^HTTP\/1\.[01] (\d{3})( |$)/.exec(first)?.[1];
  if (status === undefined) throw malformed('it does not speak HTTP');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw malformed('a header has no name');
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { status: Number(status), headers };
}

function malformed(why: string): HsuError {
  return new HsuError('io', `the answer on the socket cannot be understood: ${why}`, {
    hint: 'Check that the socket belongs to an HSU Master.',
  });
}
