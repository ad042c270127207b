import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** A second, independent client for the API: Node's own, so that tests do not trust the product's. */
export class HttpClient {
  readonly #socket: string;

  constructor(socket: string) {
    this.#socket = socket;
  }

  send(method: string, path: string, body?: unknown): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const req = this.#request(method, path, body === undefined ? undefined : 'application/json');
      req.on('error', reject);
      req.on('response', (response: IncomingMessage) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve(new Answer(response.statusCode ?? 0, Buffer.concat(chunks).toString())),
        );
      });
      req.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Opens an NDJSON stream; disposing of it closes the connection. */
  stream(path: string): Promise<LineStream> {
    return new Promise((resolve, reject) => {
      const req = this.#request('GET', path);
      req.on('error', reject);
      req.on('response', (response: IncomingMessage) => resolve(new LineStream(req, response)));
      req.end();
    });
  }

  #request(method: string, path: string, type?: string): ClientRequest {
    const headers = type === undefined ? {} : { 'content-type': type };
    return request({ socketPath: this.#socket, method, path, headers, agent: false });
  }
}

export class Answer {
  readonly status: number;
  readonly text: string;

  constructor(status: number, text: string) {
    this.status = status;
    this.text = text;
  }

  json<T>(): T {
    return JSON.parse(this.text) as T;
  }

  lines<T>(): T[] {
    return this.text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as T);
  }
}

export class LineStream implements Disposable {
  readonly #request: ClientRequest;
  readonly #response: IncomingMessage;

  constructor(req: ClientRequest, response: IncomingMessage) {
    this.#request = req;
    this.#response = response;
    response.on('error', () => {});
  }

  /** Yields once at once, for what is so already, and then for each line. */
  async *startingNow(): AsyncGenerator<unknown> {
    yield null;
    let rest = '';
    for await (const chunk of this.#response) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line);
    }
  }

  [Symbol.dispose](): void {
    this.#request.on('error', () => {});
    this.#request.destroy();
  }
}
