import type { ServerResponse } from 'node:http';

/** An answer of one document after the other, written while things happen. */
export interface LineStream<T = unknown> {
  /** Queues a document. False: the reader is behind; who has an endless supply awaits {@link drained} first. */
  write(value: T): boolean;
  /** Resolves when the reader has caught up or has gone. */
  drained(): Promise<void>;
  end(): void;
}

/** One JSON document a line. Sends the head at once, so that the client knows it was understood. */
export function openNdjson(response: ServerResponse): LineStream {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.flushHeaders();
  return lineStream(response, (value) => `${JSON.stringify(value)}\n`);
}

/** Documents as `encode` writes them, after a head that was sent already. */
export function lineStream<T>(response: ServerResponse, encode: (value: T) => string): LineStream<T> {
  return {
    write(value) {
      if (response.destroyed) return false;
      return response.write(encode(value));
    },
    drained() {
      if (response.destroyed || !response.writableNeedDrain) return Promise.resolve();
      return new Promise((resolve) => {
        const done = () => {
          response.off('drain', done);
          response.off('close', done);
          resolve();
        };
        response.on('drain', done);
        response.on('close', done);
      });
    },
    end() {
      response.end();
    },
  };
}
