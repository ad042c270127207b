import type { Notice } from './notices.ts';
import type { Request, Response } from './requests.ts';

/** A longer line is a broken peer, not a message. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** Cuts a byte stream into messages. Throws RangeError when a line grows beyond the bound. */
export class MessageReader {
  #rest: Buffer[] = [];
  #restBytes = 0;

  push(chunk: Buffer): unknown[] {
    const messages: unknown[] = [];
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(10, from);
      if (end < 0) break;
      this.#rest.push(chunk.subarray(from, end));
      messages.push(JSON.parse(Buffer.concat(this.#rest).toString('utf8')));
      this.#rest = [];
      this.#restBytes = 0;
      from = end + 1;
    }
    if (from < chunk.length) {
      this.#rest.push(Buffer.from(chunk.subarray(from)));
      this.#restBytes += chunk.length - from;
      if (this.#restBytes > MAX_MESSAGE_BYTES) throw new RangeError('message too long');
    }
    return messages;
  }
}

/** One message as it goes over the wire. */
export function encodeMessage(message: Request | Response | Notice): string {
  return `${JSON.stringify(message)}\n`;
}
