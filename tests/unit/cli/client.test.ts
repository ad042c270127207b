import { chmodSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createClient } from '../../../src/api/client.ts';
import type { ActionResult } from '../../../src/api/contract/actions.ts';
import {
  actionResult,
  eventView,
  fakeDaemon,
  rawDaemon,
  readHandlers,
  temporaryDirectory,
  workerView,
} from './fake-daemon.ts';

const isRoot = process.getuid?.() === 0;

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('the API client', () => {
  test('reads a list and asks for what was selected', async () => {
    await using daemon = await fakeDaemon(
      readHandlers([workerView('web'), workerView('db', { labels: { tier: 'back' } })]),
    );
    const client = createClient(daemon.socket);
    const list = await client.workers({ names: ['d*'], labels: { tier: 'back' } });
    expect(list.workers.map(({ name }) => name)).toEqual(['db']);
    expect(daemon.seen[0]?.query.getAll('label')).toEqual(['tier=back']);
  });

  test('encodes a name so that it stays one path segment', async () => {
    await using daemon = await fakeDaemon({
      'GET /v1/workers/a/../b?': (_, response) =>
        void response.writeHead(200, { 'content-length': 2 }).end('{}'),
    });
    await expect(createClient(daemon.socket).worker('a/../b?')).resolves.toEqual({});
  });

  test('turns an error body into the error it describes, hint and details included', async () => {
    await using daemon = await fakeDaemon(readHandlers([workerView('web')]));
    const failure = createClient(daemon.socket).workers({ names: ['wbe'] });
    await expect(failure).rejects.toMatchObject({
      kind: 'not_found',
      hint: expect.stringContaining('status'),
      details: { names: ['wbe'] },
    });
  });

  test('gives each NDJSON line as it comes, however the packets cut it', async () => {
    const lines = ['web', 'wörker'].map((name) => `${JSON.stringify(actionResult(name))}\n`);
    const body = Buffer.from(lines.join(''));
    const chunked = Buffer.concat([
      Buffer.from(`HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)};x=y\r\n`),
      body,
      Buffer.from('\r\n0\r\nTrailer: yes\r\n\r\n'),
    ]);
    await using daemon = await rawDaemon(async (socket) => {
      socket.setNoDelay(true);
      for (const byte of chunked) await new Promise((resolve) => socket.write(Buffer.of(byte), resolve));
      socket.end();
    });
    const results = await collect(createClient(daemon.socket).act('start', { selector: { all: true } }));
    expect(results.map(({ worker }) => worker)).toEqual(['web', 'wörker']);
  });

  test('hands over a line before the answer ends', async () => {
    let finish = () => {};
    await using daemon = await fakeDaemon({
      'POST /v1/actions/stop': (_, response) => {
        response.write(`${JSON.stringify(actionResult('web'))}\n`);
        finish = () => response.end(JSON.stringify(actionResult('db')));
      },
    });
    const results: ActionResult[] = [];
    for await (const result of createClient(daemon.socket).act('stop', { selector: { all: true } })) {
      results.push(result);
      finish();
    }
    expect(results.map(({ worker }) => worker)).toEqual(['web', 'db']);
  });

  test('passes every filter of an event query', async () => {
    await using daemon = await fakeDaemon({
      'GET /v1/events': (_, response) => void response.end(`${JSON.stringify(eventView(8))}\n`),
    });
    const query = { after: 7, workers: ['web', 'db'], types: ['exit', 'state'] };
    await expect(collect(createClient(daemon.socket).events(query))).resolves.toHaveLength(1);
    expect(daemon.seen[0]?.query.toString()).toBe('after=7&worker=web&worker=db&type=exit&type=state');
  });

  test('ends a followed stream when it is aborted', async () => {
    await using daemon = await fakeDaemon({
      'GET /v1/events': (_, response) => void response.write(`${JSON.stringify(eventView(1))}\n`),
    });
    const abort = new AbortController();
    const read = async () => {
      for await (const _ of createClient(daemon.socket).events({ follow: true, signal: abort.signal }))
        abort.abort();
    };
    await expect(read()).rejects.toMatchObject({ kind: 'cancelled' });
  });

  test('resolves with the findings of a refused reload', async () => {
    const refused = { apiVersion: 'hsu/v1', kind: 'ReloadResult', ok: false, findings: ['a.yaml:1:1: bad'] };
    await using daemon = await fakeDaemon({
      'POST /v1/reload': (_, response) => void response.writeHead(422).end(JSON.stringify(refused)),
    });
    await expect(createClient(daemon.socket).reload()).resolves.toMatchObject({ ok: false });
  });

  test.each([
    [
      'a body shorter than its length',
      'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"workers"',
      'unavailable',
    ],
    [
      'a chunked body without its end',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n',
      'unavailable',
    ],
    ['a connection closed without a word', '', 'unavailable'],
    ['a head that breaks off', 'HTTP/1.1 200 OK\r\nContent-Le', 'unavailable'],
    ['a body without a length', 'HTTP/1.1 200 OK\r\n\r\n{}', 'io'],
    ['a chunk without a size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}', 'io'],
    [
      'a chunk longer than its size',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n',
      'io',
    ],
    ['a head without an end', `HTTP/1.1 200 OK\r\n${'X-Much: more\r\n'.repeat(2000)}`, 'io'],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n\r\n', 'io'],
    ['a body that is not JSON', 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<html>', 'io'],
    ['an error status without a reason', 'HTTP/1.1 502 Bad Gateway\r\nContent-Length: 2\r\n\r\n{}', 'io'],
  ])('takes %s for an error', async (_, answer, kind) => {
    await using daemon = await rawDaemon((socket) => void socket.end(answer));
    await expect(createClient(daemon.socket).workers()).rejects.toMatchObject({ kind });
  });

  test('names the socket and the command that helps when there is none', async () => {
    using directory = temporaryDirectory();
    const socket = join(directory.path, 'api.sock');
    await expect(createClient(socket).workers()).rejects.toMatchObject({
      kind: 'unavailable',
      message: `the daemon is not reachable at ${socket}: there is no such socket`,
      hint: expect.stringContaining('hsu-master run'),
    });
  });

  test('calls a socket stale when nobody listens there any more', async () => {
    using directory = temporaryDirectory();
    const socket = join(directory.path, 'api.sock');
    await leaveStaleSocket(socket);
    await expect(createClient(socket).workers()).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('stale'),
    });
  });

  test.skipIf(isRoot)('says so when the socket is closed to this user', async () => {
    await using daemon = await fakeDaemon({});
    chmodSync(daemon.socket, 0o000);
    await expect(createClient(daemon.socket).workers()).rejects.toMatchObject({ kind: 'permission' });
  });

  test('takes a file in the place of the socket for unreachable', async () => {
    using directory = temporaryDirectory();
    const socket = join(directory.path, 'api.sock');
    writeFileSync(socket, '');
    await expect(createClient(socket).workers()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

/** A closed server removes its socket; one whose file was moved away meanwhile cannot. */
async function leaveStaleSocket(path: string): Promise<void> {
  const { renameSync } = await import('node:fs');
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(`${path}.new`, resolve));
  renameSync(`${path}.new`, path);
  await new Promise((resolve) => server.close(resolve));
}
