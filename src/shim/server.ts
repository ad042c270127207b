import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { encodeMessage, MessageReader } from './protocol/framing.ts';
import type { Notice } from './protocol/notices.ts';
import type { Request, Response } from './protocol/requests.ts';

/** Beyond this much unsent data the master is not reading: the connection is cut, and exits are kept for the next. */
const MAX_UNSENT_BYTES = 16 * 1024 * 1024;

export interface ShimServer {
  /** Tells the connected master, if there is one. */
  tell(notice: Notice): void;
  close(): void;
}

/** What a master that died said last (which exits it has told) is heard before its successor is greeted. */
const LAST_WORDS_MS = 100;

/**
 * The socket a master talks to. One master at a time: a new connection replaces the old one, because a master that
 * died may still hang in the kernel while its successor is here.
 */
export function startShimServer(
  path: string,
  hello: () => Notice,
  handle: (request: Request) => unknown | Promise<unknown>,
  ready: () => void,
): ShimServer {
  let master: Socket | null = null;
  const outbox: string[] = [];
  let flushing = false;

  const flush = (): void => {
    flushing = false;
    if (master === null) return;
    master.write(outbox.join(''));
    outbox.length = 0;
    if (master.writableLength > MAX_UNSENT_BYTES) master.destroy();
  };
  /** Everything said in one turn of the loop goes out in one write. */
  const say = (message: Response | Notice): void => {
    if (master === null) return;
    outbox.push(encodeMessage(message));
    if (!flushing) {
      flushing = true;
      queueMicrotask(flush);
    }
  };

  const admit = (socket: Socket): void => {
    const predecessor = master;
    if (predecessor !== null) {
      const timer = setTimeout(() => predecessor.destroy(), LAST_WORDS_MS);
      predecessor.once('close', () => {
        clearTimeout(timer);
        admit(socket);
      });
      return;
    }
    if (socket.destroyed) return;
    master = socket;
    outbox.length = 0;
    const reader = new MessageReader();
    // What it asked for is not for its successor, who counts its requests anew.
    const reply = (response: Response): void => {
      if (master === socket) say(response);
    };
    socket.on('data', (chunk: Buffer) => {
      try {
        for (const request of reader.push(chunk)) void answer(request as Request, handle, reply);
      } catch {
        socket.destroy();
      }
    });
    socket.prependListener('close', () => {
      master = null;
    });
    say(hello());
  };

  const server: Server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    admit(socket);
  });
  rmSync(path, { force: true });
  server.listen(path, () => {
    chmodSync(path, 0o600);
    ready();
  });
  return {
    tell: say,
    close: () => {
      server.close();
      rmSync(path, { force: true });
      // Last, for a master takes the end of its connection for the end of the shim.
      master?.destroy();
    },
  };
}

async function answer(
  request: Request,
  handle: (request: Request) => unknown | Promise<unknown>,
  say: (response: Response) => void,
): Promise<void> {
  try {
    const result = handle(request);
    say({ id: request.id, result: result instanceof Promise ? await result : result });
  } catch (error) {
    say({ id: request.id, error: (error as Error).message });
  }
}
