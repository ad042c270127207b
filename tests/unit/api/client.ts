import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { createInterface } from 'node:readline';

export interface Answer {
  readonly status: number;
  readonly type: string | undefined;
  readonly text: string;
  readonly json: unknown;
  /** The documents of an NDJSON answer. */
  readonly lines: readonly unknown[];
}

export interface Call {
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One call, answer read to its end. A body is sent as JSON unless it is bytes or a string already. */
export async function call(socket: string, path: string, options: Call = {}): Promise<Answer> {
  const { response } = await open(socket, path, options);
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  const type = response.headers['content-type'];
  const isStream = type === 'application/x-ndjson';
  return {
    status: response.statusCode ?? 0,
    type,
    text,
    json: isStream || type === 'text/event-stream' ? undefined : JSON.parse(text),
    lines: isStream ? text.split('\n').filter(Boolean).map(parse) : [],
  };
}

/** One call, answer still to be read. */
export function open(
  socket: string,
  path: string,
  { method, body, headers }: Call = {},
): Promise<{ request: ClientRequest; response: IncomingMessage }> {
  return new Promise((resolve, reject) => {
    const payload =
      body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const outgoing = request({
      socketPath: socket,
      path,
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: body === undefined ? { ...headers } : { 'content-type': 'application/json', ...headers },
      agent: false,
    });
    outgoing.on('error', reject);
    outgoing.on('response', (response) => resolve({ request: outgoing, response }));
    outgoing.end(payload);
  });
}

/** The documents of an NDJSON answer as they arrive. */
export async function* documents(response: IncomingMessage): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: response })) yield parse(line);
}

function parse(line: string): unknown {
  return JSON.parse(line);
}
