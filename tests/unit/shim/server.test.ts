import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeMessage, MessageReader } from '../../../src/shim/protocol/framing.ts';
import type { Notice } from '../../../src/shim/protocol/notices.ts';
import type { Request } from '../../../src/shim/protocol/requests.ts';
import { type ShimServer, startShimServer } from '../../../src/shim/server.ts';

const HELLO = { type: 'welcome' } as Notice;

let dir: string;
let server: ShimServer;
let handle: (request: Request) => unknown;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'hsu-shim-server-'));
  await new Promise<void>((ready) => {
    server = startShimServer(
      join(dir, 'shim.sock'),
      () => HELLO,
      (request) => handle(request),
      ready,
    );
  });
});

afterEach(() => {
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** One end of a connection that collects what it hears. */
class Master {
  readonly heard: unknown[] = [];
  readonly socket: Socket = connect(join(dir, 'shim.sock'));
  #wake = (): void => {};

  constructor() {
    const reader = new MessageReader();
    this.socket.on('data', (chunk: Buffer) => {
      this.heard.push(...reader.push(chunk));
      this.#wake();
    });
  }

  ask(id: number): void {
    this.socket.write(encodeMessage({ type: 'acknowledge', of: 'a', id }));
  }

  async hears(message: object): Promise<void> {
    while (!this.heard.some((one) => JSON.stringify(one) === JSON.stringify(message))) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

test('I4: what a master said before it died is heard before the next one is greeted', async () => {
  const order: string[] = [];
  handle = ({ id }) => void order.push(`request ${id}`);
  const first = new Master();
  await first.hears(HELLO);
  const second = new Master();
  await once(second.socket, 'connect');
  first.ask(1);
  first.ask(2);
  first.socket.end();
  await second.hears(HELLO);
  expect(order).toEqual(['request 1', 'request 2']);
});

test('a master that hangs is replaced', async () => {
  const first = new Master();
  await first.hears(HELLO);
  const closed = once(first.socket, 'close');
  const second = new Master();
  await second.hears(HELLO);
  await closed;
});

test('an answer that comes late is not given to the next master, whose requests have the same numbers', async () => {
  let finish: (result: string) => void = () => {};
  handle = ({ id }) =>
    id === 1
      ? new Promise<string>((resolve) => {
          finish = resolve;
        })
      : 'second';
  const first = new Master();
  await first.hears(HELLO);
  first.ask(1);
  first.ask(2);
  await first.hears({ id: 2, result: 'second' });
  first.socket.destroy();
  const second = new Master();
  await second.hears(HELLO);
  finish('first');
  second.ask(3);
  await second.hears({ id: 3, result: 'second' });
  expect(second.heard).toEqual([HELLO, { id: 3, result: 'second' }]);
});
