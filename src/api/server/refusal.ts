import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { HsuError } from '../../shared/errors.ts';
import { errorBody } from './answer.ts';

/**
 * Throws `permission` for a request of a web page. No page may speak to the master through a proxy that somebody
 * has put before the socket: browsers mark what a page sends with Origin, and what they send unmarked has a
 * content type that the body reader refuses.
 */
export function refuseBrowser(request: IncomingMessage): void {
  if (request.headers.origin === undefined) return;
  throw new HsuError('permission', 'requests from web pages are not accepted', {
    hint: 'Send the request without an Origin header.',
  });
}

/** Answers bytes that are no HTTP request, for which there is no response object, and closes. */
export function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const isTooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const status = isTooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const message = isTooLarge ? 'the request headers are too large' : `not an HTTP request: ${error.message}`;
  const body = `${JSON.stringify(errorBody(new HsuError('usage', message)))}\n`;
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
