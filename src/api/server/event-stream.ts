import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventView } from '../contract/events.ts';
import { type LineStream, lineStream } from './ndjson.ts';

/** True for a client that speaks Server-Sent Events, as a browser's EventSource does. */
export function wantsEventStream({ headers }: IncomingMessage): boolean {
  return headers.accept?.includes('text/event-stream') ?? false;
}

/**
 * Sends events as Server-Sent Events. The number is their id, so that a browser that comes back says by itself, in
 * `Last-Event-ID`, how far it had got.
 */
export function openEventStream(response: ServerResponse): LineStream<EventView> {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  // Without a name of its own each one is a `message`, whatever its type.
  return lineStream(response, (event) => `id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
}
