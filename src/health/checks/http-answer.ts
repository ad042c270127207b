/** Of an answer this much is read and judged. */
export const BODY_LIMIT = 64 * 1024;
const HEAD_LIMIT = 64 * 1024;
/** A chunk size has some digits, and perhaps an extension. */
const CHUNK_LINE_LIMIT = 256;
const HEAD_END = '\r\n\r\n';

export interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

/** An answer, and whether the connection may be used for the next one. */
export interface HttpAnswer extends Answer {
  readonly isReusable: boolean;
}

/** How the body of an answer is delimited. */
type Framing = { readonly kind: 'length'; readonly bytes: number } | { readonly kind: 'chunked' | 'close' };

const NO_BODY: Framing = { kind: 'length', bytes: 0 };

interface Head {
  readonly status: number;
  readonly location: string | undefined;
  readonly framing: Framing;
  readonly keepsAlive: boolean;
}

/**
 * Reads one HTTP/1.1 answer from what a connection brings: as much as a probe needs of it, and no more of the body than it
 * judges. Throws Error when it is none.
 */
export class AnswerReader {
  readonly #isHead: boolean;
  #rest: Buffer = Buffer.alloc(0);
  #head: Head | null = null;
  readonly #body: Buffer[] = [];
  #size = 0;
  /** Bytes of the present chunk that are still to come; null between chunks. */
  #chunkLeft: number | null = null;

  /** @param method of the question: an answer to HEAD has no body */
  constructor(method: string) {
    this.#isHead = method === 'HEAD';
  }

  /** Takes in what has come. Returns the answer as soon as it is whole, or long enough. */
  feed(chunk: Buffer): HttpAnswer | null {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const head = this.#head ?? this.#readHead();
    if (head === null) return null;
    this.#head = head;
    switch (head.framing.kind) {
      case 'length':
        this.#take(head.framing.bytes - this.#size);
        return this.#size >= head.framing.bytes
          ? this.#finish(head, this.#rest.length === 0)
          : this.#cut(head);
      case 'chunked':
        return this.#readChunks() ? this.#finish(head, this.#rest.length === 0) : this.#cut(head);
      case 'close':
        this.#take(this.#rest.length);
        return this.#cut(head);
    }
  }

  /** The other side has said all it will say. Throws when the answer is not whole. */
  end(): HttpAnswer {
    if (this.#head?.framing.kind === 'close') return this.#finish(this.#head, false);
    throw new Error(
      this.#head === null ? 'the connection was closed before the answer' : 'the answer was cut off',
    );
  }

  /** The head of the answer; interim ones (1xx) are passed over. */
  #readHead(): Head | null {
    for (;;) {
      const end = this.#rest.indexOf(HEAD_END);
      if (end < 0) {
        if (!looksLikeHttp(this.#rest)) throw new Error('Parse Error: the answer is not HTTP');
        if (this.#rest.length > HEAD_LIMIT) throw new Error('the head of the answer is too long');
        return null;
      }
      const head = parseHead(this.#rest.toString('latin1', 0, end), this.#isHead);
      this.#rest = this.#rest.subarray(end + HEAD_END.length);
      if (head.status >= 200) return head;
      if (head.status === 101) throw new Error('the server changes to another protocol');
    }
  }

  /** Returns true at the end of the last chunk. */
  #readChunks(): boolean {
    for (;;) {
      if (this.#chunkLeft !== null) {
        this.#chunkLeft -= this.#take(this.#chunkLeft);
        if (this.#chunkLeft > 0 || this.#rest.length < 2) return false;
        if (this.#rest.readUInt16BE() !== 0x0d0a)
          throw new Error('Parse Error: a chunk is longer than it says');
        this.#rest = this.#rest.subarray(2);
        this.#chunkLeft = null;
      }
      const end = this.#rest.indexOf('\r\n');
      if (end < 0) {
        if (this.#rest.length > CHUNK_LINE_LIMIT)
          throw new Error('Parse Error: the size of a chunk is missing');
        return false;
      }
      const size = /^([0-9a-f]{1,8})[ \t]*(;.*)?$/i.exec(this.#rest.toString('latin1', 0, end))?.[1];
      if (size === undefined) throw new Error('Parse Error: the size of a chunk is no number');
      if (Number.parseInt(size, 16) === 0) return this.#endChunks(end);
      this.#rest = this.#rest.subarray(end + 2);
      this.#chunkLeft = Number.parseInt(size, 16);
    }
  }

  /** After the last chunk come trailers, perhaps none, and an empty line. */
  #endChunks(lineEnd: number): boolean {
    const end = this.#rest.indexOf(HEAD_END, lineEnd);
    if (end < 0) {
      if (this.#rest.length > HEAD_LIMIT) throw new Error('the trailers of the answer are too long');
      return false;
    }
    this.#rest = this.#rest.subarray(end + HEAD_END.length);
    return true;
  }

  /** Moves at most so many bytes into the body. Returns how many. */
  #take(most: number): number {
    const piece = this.#rest.length > most ? this.#rest.subarray(0, most) : this.#rest;
    if (piece.length > 0 && this.#size < BODY_LIMIT) this.#body.push(piece);
    this.#size += piece.length;
    this.#rest = this.#rest.subarray(piece.length);
    return piece.length;
  }

  /** What has come, when that is all that is judged. */
  #cut(head: Head): HttpAnswer | null {
    return this.#size >= BODY_LIMIT ? this.#finish(head, false) : null;
  }

  #finish({ status, location, keepsAlive }: Head, isClean: boolean): HttpAnswer {
    const [only] = this.#body;
    const body = this.#body.length === 1 && only !== undefined ? only : Buffer.concat(this.#body);
    return {
      status,
      location,
      body: body.toString('utf8', 0, BODY_LIMIT),
      isReusable: keepsAlive && isClean,
    };
  }
}

function looksLikeHttp(start: Buffer): boolean {
  return 'HTTP/1.'.startsWith(start.toString('latin1', 0, 7));
}

const STATUS_LINE = /^HTTP\/1\.([01]) (\d{3})(?=[ \r]|$)/;
/** The few headers that matter, each with its value. Looking for them by name costs less than taking all apart. */
const HEADERS = {
  location: headerPattern('location'),
  length: headerPattern('content-length'),
  coding: headerPattern('transfer-encoding'),
  connection: headerPattern('connection'),
};

function headerPattern(name: string): RegExp {
  return new RegExp(`\r\n${name}:([^\r\n]*)`, 'i');
}

/** Trimmed here and not by the expression, for which a value full of spaces would be work for many seconds. */
function headerIn(head: string, header: RegExp): string | undefined {
  return header.exec(head)?.[1]?.trim();
}

function parseHead(text: string, isHead: boolean): Head {
  const found = STATUS_LINE.exec(text);
  if (found === null) throw new Error('Parse Error: the answer is not HTTP');
  const status = Number(found[2]);
  const location = headerIn(text, HEADERS.location);
  const connection = headerIn(text, HEADERS.connection)?.toLowerCase();
  const keepsAlive = found[1] === '1' ? connection !== 'close' : connection === 'keep-alive';
  const hasNoBody = isHead || status < 200 || status === 204 || status === 304;
  return { status, location, framing: hasNoBody ? NO_BODY : framingOf(text), keepsAlive };
}

function framingOf(head: string): Framing {
  const coding = headerIn(head, HEADERS.coding);
  if (coding !== undefined) return { kind: /(^|[ ,])chunked$/i.test(coding) ? 'chunked' : 'close' };
  const length = headerIn(head, HEADERS.length);
  if (length === undefined) return { kind: 'close' };
  if (!/^\d{1,15}$/.test(length)) throw new Error('Parse Error: the length of the answer is no number');
  return { kind: 'length', bytes: Number(length) };
}
