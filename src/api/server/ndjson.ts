import type { ServerResponse } from 'node:http';

/** An answer of one JSON document a line, written while things happen. */
export interface NdjsonStream {
  /** Queues a line. False: the reader is behind; who has an endless supply awaits {@link drained} first. */
  write(value: unknown): boolean;
  /** Resolves when the reader has caught up or has gone. */
  drained(): Promise<void>;
  end(): void;
}

/** Sends the head at once, so that the client knows it was understood, and then lines as they come. */
export function openNdjson(response: ServerResponse): NdjsonStream {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  response.flushHeaders();
  return {
    write(value) {
      if (response.destroyed) return false;
      return response.write(`${JSON.stringify(value)}\n`);
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
