import { closeSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import type { Native } from './native/native.ts';

interface Held {
  readonly port: number;
  readonly fd: number | null;
}

/**
 * The ports that are handed out to workers. Each is held by a socket that is bound and does not listen, as long as its
 * worker is configured: no other program is given it meanwhile, and the worker finds the same one at every start.
 * Without native calls it is only kept from others for the minute in which the kernel remembers a closed connection.
 */
export class Ports {
  readonly #native: Native | null;
  readonly #held = new Map<string, Held>();

  constructor(native: Native | null) {
    this.#native = native;
  }

  /**
   * The port of this worker; the wished one, if it can be had. Throws an Error when there is none.
   * @param wished the port it had before; null = any
   */
  async reserve(worker: string, wished: number | null): Promise<number> {
    const known = this.#held.get(worker);
    if (known !== undefined && known.fd !== null) return known.port;
    const wish = known?.port ?? wished;
    const held = this.#native === null ? await remember(wish) : hold(this.#native, wish);
    this.#held.set(worker, held);
    return held.port;
  }

  /** The worker is configured no more. */
  release(worker: string): void {
    const fd = this.#held.get(worker)?.fd ?? null;
    if (fd !== null) closeSync(fd);
    this.#held.delete(worker);
  }
}

function hold(native: Native, wished: number | null): Held {
  const first = native.holdPort(wished ?? 0);
  const held = 'fd' in first || wished === null ? first : native.holdPort(0);
  if ('fd' in held) return held;
  throw new Error(`no port can be had: errno ${held.errno}`);
}

/** A port on which a connection was closed a moment ago is not given to others, but to who asks for it. */
async function remember(wished: number | null): Promise<Held> {
  const server = await listen(wished ?? 0).catch(() => listen(0));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done, fail) => {
    const client = connect(port, '127.0.0.1').on('error', fail);
    // Who closes first is remembered, and it has to be the side that has the port.
    server.once('connection', (socket) => {
      socket.on('error', fail);
      socket.end();
      client.once('end', () => client.end());
      client.once('close', () => done());
      client.resume();
    });
  });
  await new Promise((done) => server.close(done));
  return { port, fd: null };
}

function listen(port: number): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer({ allowHalfOpen: true }).on('error', fail);
    server.listen(port, '127.0.0.1', () => done(server));
  });
}
