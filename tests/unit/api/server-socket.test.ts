import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startApiServer } from '../../../src/api/server/server.ts';
import { call, documents, open } from './client.ts';
import { FakeMaster, workerView } from './fake-master.ts';
import { serve, temporaryFolder } from './serve.ts';

const master = new FakeMaster([]);
const isRoot = process.getuid?.() === 0;

/** A socket file whose listener has gone, as kill -9 leaves it. */
async function leaveStaleSocket(path: string): Promise<void> {
  const server = createServer().listen(`${path}.live`);
  await once(server, 'listening');
  linkSync(`${path}.live`, path);
  server.close();
  await once(server, 'close');
}

describe('the socket', () => {
  test('is for root and its group, or for the user alone, whatever the umask', async () => {
    const before = process.umask(0);
    onTestFinished(() => void process.umask(before));
    const { socket } = await serve(master);
    expect(statSync(socket).mode & 0o777).toBe(isRoot ? 0o660 : 0o600);
    expect(readdirSync(dirname(socket))).toEqual(['api.sock']);
  });

  test('has the mode it is given', async () => {
    const socket = join(temporaryFolder(), 'api.sock');
    const server = await startApiServer({ socket, mode: 0o640, master });
    onTestFinished(() => server.close());
    expect(statSync(socket).mode & 0o777).toBe(0o640);
  });

  test('of a dead master is replaced (A127)', async () => {
    const socket = join(temporaryFolder(), 'api.sock');
    await leaveStaleSocket(socket);
    const server = await startApiServer({ socket, master });
    onTestFinished(() => server.close());
    expect((await call(socket, '/v1/master')).status).toBe(200);
  });

  test('of a living process is left to it (A127)', async () => {
    const { socket } = await serve(master);
    await expect(startApiServer({ socket, master })).rejects.toMatchObject({
      kind: 'conflict',
      message: `cannot listen on ${socket}: another process answers there`,
    });
    expect((await call(socket, '/v1/master')).status).toBe(200);
  });

  test('does not take the place of a file', async () => {
    const socket = join(temporaryFolder(), 'api.sock');
    writeFileSync(socket, 'precious');
    await expect(startApiServer({ socket, master })).rejects.toMatchObject({ kind: 'conflict' });
    expect(readFileSync(socket, 'utf8')).toBe('precious');
  });

  test('in a folder that does not exist is an error that names it', async () => {
    const socket = join(temporaryFolder(), 'nowhere', 'api.sock');
    await expect(startApiServer({ socket, master })).rejects.toMatchObject({
      kind: 'io',
      message: expect.stringContaining(`cannot listen on ${socket}: ENOENT`),
      hint: 'The folder must exist and be writable for the master.',
    });
  });

  test.skipIf(isRoot)('in a folder of others is a permission error', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    await expect(startApiServer({ socket: join(folder, 'api.sock'), master })).rejects.toMatchObject({
      kind: 'permission',
    });
  });

  test('with a path that is too long is refused, and nothing is left behind', async () => {
    const folder = join(temporaryFolder(), 'x'.repeat(100));
    mkdirSync(folder);
    await expect(startApiServer({ socket: join(folder, 'api.sock'), master })).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('at most 107 bytes'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('closing', () => {
  test('removes the socket', async () => {
    const { socket, server } = await serve(master);
    await server.close();
    expect(existsSync(socket)).toBe(false);
  });

  test('leaves a socket that has taken its place', async () => {
    const { socket, server } = await serve(master);
    renameSync(socket, `${socket}.old`);
    const successor = await startApiServer({ socket, master });
    onTestFinished(() => successor.close());
    await server.close();
    expect((await call(socket, '/v1/master')).status).toBe(200);
  });

  test('ends event streams at a line and waits with what is known', async () => {
    const fleet = new FakeMaster([workerView('web')]);
    fleet.events.add();
    const { socket, server } = await serve(fleet);
    const follower = await open(socket, '/v1/events?follow=true');
    const waiting = await open(socket, '/v1/actions/stop', { body: { selector: { all: true } } });
    const events = documents(follower.response);
    const results = documents(waiting.response);
    expect((await events.next()).value).toMatchObject({ seq: 1 });
    const closed = server.close();
    expect((await results.next()).value).toMatchObject({ worker: 'web', outcome: 'timeout' });
    expect((await results.next()).done).toBe(true);
    expect((await events.next()).done).toBe(true);
    await closed;
    expect(fleet.events.listeners.size).toBe(0);
  });

  test('waits neither for a silent connection nor for a reader that does not read', async () => {
    const fleet = new FakeMaster([]);
    const { socket, server } = await serve(fleet, { closeMs: 1, requestMs: 2 ** 31 - 1 });
    const silent = connect(socket);
    await once(silent, 'connect');
    const stuck = await open(socket, '/v1/events?follow=true');
    stuck.response.on('error', () => {});
    for (let event = 0; event < 5000; event += 1) fleet.events.add({ message: 'x'.repeat(1000) });
    await server.close();
    expect(await text(silent)).toBe('');
  });
});
