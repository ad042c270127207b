import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ShimConnection } from '../../../src/processcontrol/shim-connection.ts';
import { encodeMessage } from '../../../src/shim/protocol/framing.ts';
import type { Notice } from '../../../src/shim/protocol/notices.ts';

const WELCOME: Notice = {
  type: 'welcome',
  protocol: 1,
  pid: 1,
  version: '0',
  abilities: { native: false, subreaper: false, cgroup: null },
  live: [],
  exits: [],
};

/** A shim that says what it is told to, to whoever connects. */
class FakeShim implements Disposable {
  readonly path: string;
  readonly #dir = mkdtempSync(join(tmpdir(), 'hsu-connection-'));
  readonly #server: Server;
  readonly #sockets: Socket[] = [];

  private constructor(greeting: string, isGoneAfterwards: boolean) {
    this.path = join(this.#dir, 'shim.sock');
    this.#server = createServer((socket) => {
      this.#sockets.push(socket);
      if (isGoneAfterwards) socket.end(greeting);
      else socket.write(greeting);
    });
  }

  static listen(greeting: string, isGoneAfterwards = false): Promise<FakeShim> {
    const shim = new FakeShim(greeting, isGoneAfterwards);
    return new Promise((done) => shim.#server.listen(shim.path, () => done(shim)));
  }

  [Symbol.dispose](): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    rmSync(this.#dir, { recursive: true, force: true });
  }
}

test('I4: what a shim tells right after its welcome waits until somebody listens', async () => {
  const remark: Notice = { type: 'remark', worker: 'web', message: 'hello' };
  using shim = await FakeShim.listen(encodeMessage(WELCOME) + encodeMessage(remark));
  const connection = await ShimConnection.open(shim.path);
  await new Promise((resume) => setImmediate(resume));
  const told = await new Promise<readonly (Notice | string)[]>((resolve) => {
    const order: (Notice | string)[] = [];
    connection.listen(
      (notice) => {
        order.push(notice);
        resolve(order);
      },
      () => {},
    );
    order.push('welcome taken in');
  });
  expect(told).toEqual(['welcome taken in', remark]);
  connection.close();
});

test('I7: a shim that dies before anybody listens is missed all the same', async () => {
  using shim = await FakeShim.listen(encodeMessage(WELCOME), true);
  const connection = await ShimConnection.open(shim.path);
  await expect(connection.request({ type: 'acknowledge', of: 'x' })).rejects.toThrow(
    /connection to the shim/,
  );
  await new Promise<void>((resolve) => connection.listen(() => {}, resolve));
});
