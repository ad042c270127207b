import type { IncomingMessage } from 'node:http';
import { HsuError } from '../../shared/errors.ts';

/**
 * Reads a JSON body; undefined when there is none. Throws `usage` for another content type, for more than
 * `maxBytes`, for bytes that are not UTF-8 and for text that is not JSON; `cancelled` when the client goes
 * away in the middle.
 */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers['content-type'];
  if (type !== undefined && !/^application\/json\s*(;|$)/i.test(type)) {
    throw new HsuError('usage', `content type ${type} is not accepted`, { hint: 'Send application/json.' });
  }
  const bytes = await readBytes(request, maxBytes);
  if (bytes.length === 0) return undefined;
  if (type === undefined) {
    throw new HsuError('usage', 'the body has no content type', { hint: 'Send application/json.' });
  }
  return parseJson(bytes);
}

/** What is beyond the limit is thrown away; how long that may go on is the request deadline's business. */
async function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
    }
  } catch (cause) {
    throw new HsuError('cancelled', 'the client went away before the body was complete', { cause });
  }
  if (size > maxBytes) {
    throw new HsuError('usage', `the body has ${size} bytes; at most ${maxBytes} are accepted`);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new HsuError('usage', `the body is not JSON: ${(cause as Error).message}`, { cause });
  }
}
