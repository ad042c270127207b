import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { call, open } from './client.ts';
import { FakeMaster, workerView } from './fake-master.ts';
import { serve } from './serve.ts';

const stop = JSON.stringify({ selector: { names: ['wéb'] }, wait: false });

function fleet(): FakeMaster {
  return new FakeMaster([workerView('wéb')]);
}

async function rawConnection(socket: string): Promise<Socket> {
  const connection = connect(socket);
  // On a busy machine it may be cut off before the test has written.
  connection.on('error', () => undefined);
  await once(connection, 'connect');
  return connection;
}

/** Resolves when the connection is over, in order or reset: what was on its way decides which of the two. */
async function ended(connection: Socket): Promise<void> {
  connection.resume();
  if (!connection.closed) await new Promise((resolve) => connection.once('close', resolve));
}

describe('a request', () => {
  test.each([
    ['GET', '/', 404, 'not_found', 'the API has no /'],
    ['GET', '/v1/workers/', 404, 'not_found', 'the API has no /v1/workers/'],
    ['GET', '/v1/workers/a/b', 404, 'not_found', 'the API has no /v1/workers/a/b'],
    ['GET', '//v1/master', 404, 'not_found', 'the API has no //v1/master'],
    ['GET', '/v1/reload', 400, 'usage', '/v1/reload takes POST, not GET'],
    ['PUT', '/v1/workers', 400, 'usage', '/v1/workers takes GET, not PUT'],
    ['DELETE', '/v1/actions/stop', 400, 'usage', '/v1/actions/stop takes POST, not DELETE'],
  ])('%s %s is %i %s', async (method, path, status, kind, message) => {
    const { socket } = await serve(fleet());
    const answer = await call(socket, path, { method });
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: { kind, message } });
  });

  test('from a web page is refused, whatever it asks', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const headers = { origin: 'https://example.org' };
    expect((await call(socket, '/v1/workers', { headers })).status).toBe(403);
    const answer = await call(socket, '/v1/actions/stop', { body: stop, headers });
    expect(answer).toMatchObject({ status: 403, json: { error: { kind: 'permission' } } });
    expect(master.calls).toEqual([]);
  });

  test('needs no host, and any host will do', async () => {
    const { socket } = await serve(fleet());
    expect((await call(socket, '/v1/master', { headers: { host: 'evil.example' } })).status).toBe(200);
    const connection = await rawConnection(socket);
    connection.write('GET /v1/master HTTP/1.1\r\n\r\n');
    expect(await text(connection)).toMatch(/^HTTP\/1\.1 200 /);
  });

  test('that is not HTTP gets an error document', async () => {
    const { socket } = await serve(fleet());
    const connection = await rawConnection(socket);
    connection.write('HELLO\r\n\r\n');
    expect(await text(connection)).toMatch(
      /^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*\{"error":\{"kind":"usage"/,
    );
  });

  test('with headers beyond the limit gets 431', async () => {
    const { socket } = await serve(fleet(), { headerBytes: 1000 });
    const answer = await call(socket, '/v1/master', { headers: { 'x-filler': 'x'.repeat(2000) } });
    expect(answer.status).toBe(431);
    expect(answer.json).toMatchObject({
      error: { kind: 'usage', message: 'the request headers are too large' },
    });
  });

  test('is the only one of its connection: what is sent behind it is not carried out', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const connection = await rawConnection(socket);
    connection.write('GET /v1/master HTTP/1.1\r\n\r\nPOST /v1/reload HTTP/1.1\r\n\r\n');
    expect(await text(connection)).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close/i);
    expect(master.calls).toEqual([]);
  });

  test('that is followed by rubbish does not get an error into the middle of its answer', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const connection = await rawConnection(socket);
    connection.write('GET /v1/events?follow=true HTTP/1.1\r\n\r\n');
    await once(connection, 'readable');
    connection.write('rubbish\r\n\r\n');
    expect(await text(connection)).not.toContain('Bad Request');
  });

  test('that never ends is cut off, at its headers and in its body', async () => {
    const { socket } = await serve(fleet(), { requestMs: 500 });
    const silent = await rawConnection(socket);
    const headless = await rawConnection(socket);
    headless.write('GET /v1/master HTTP/1.1\r\nx-a: b\r\n');
    const bodiless = await rawConnection(socket);
    bodiless.write(
      'POST /v1/reload HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n{',
    );
    await Promise.all([silent, headless, bodiless].map(ended));
  });

  test('whose answer takes longer than a request may is left alone', async () => {
    const master = fleet();
    const { socket } = await serve(master, { requestMs: 500 });
    const cutOff = await rawConnection(socket);
    const { response } = await open(socket, '/v1/actions/stop', { body: { selector: { all: true } } });
    const body = text(response);
    // A connection that is cut off after the same time shows that the time is over.
    const later = await rawConnection(socket);
    await Promise.all([ended(cutOff), ended(later)]);
    master.settle('wéb');
    expect(JSON.parse(await body)).toMatchObject({ outcome: 'done' });
  });

  test('beyond the allowed connections is closed, and that is logged once', async () => {
    const { socket, logged } = await serve(fleet(), { connections: 1 });
    await open(socket, '/v1/events?follow=true');
    await expect(call(socket, '/v1/master')).rejects.toThrow();
    await expect(call(socket, '/v1/master')).rejects.toThrow();
    expect(logged).toMatchObject([{ level: 'warn', fields: { connections: 1 } }]);
  });
});

describe('a body', () => {
  test('is put together from pieces, also when a character is torn', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const bytes = Buffer.from(stop);
    const torn = bytes.indexOf('é') + 1;
    const connection = await rawConnection(socket);
    const head = `POST /v1/actions/stop HTTP/1.1\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${bytes.length}\r\n\r\n`;
    for (const piece of [Buffer.from(head), bytes.subarray(0, torn), bytes.subarray(torn)]) {
      await new Promise((resolve) => connection.write(piece, resolve));
    }
    expect(await text(connection)).toMatch(/^HTTP\/1\.1 200 /);
    expect(master.calls).toEqual([{ verb: 'stop', names: ['wéb'] }]);
  });

  test.each<[string, string | Buffer, Record<string, string>, string]>([
    ['too large', `"${'x'.repeat(1000)}"`, {}, 'the body has 1002 bytes; at most 1000 are accepted'],
    [
      'much too large',
      Buffer.alloc(5_000_000, 'x'),
      {},
      'the body has 5000000 bytes; at most 1000 are accepted',
    ],
    ['not JSON', '{"selector":', {}, 'the body is not JSON: '],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 'the body is not JSON: '],
    [
      'a form',
      'a=b',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'x-www-form-urlencoded is not accepted',
    ],
    ['text', stop, { 'content-type': 'text/plain' }, 'content type text/plain is not accepted'],
    ['nearly JSON', stop, { 'content-type': 'application/jsonp' }, 'application/jsonp is not accepted'],
    [
      'large and of a wrong type',
      Buffer.alloc(5_000_000),
      { 'content-type': 'image/png' },
      'image/png is not',
    ],
  ])('that is %s is 400 and nothing is done', async (_, body, headers, message) => {
    const master = fleet();
    const { socket } = await serve(master, { bodyBytes: 1000 });
    const answer = await call(socket, '/v1/actions/stop', { body, headers });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      error: { kind: 'usage', message: expect.stringContaining(message) },
    });
    expect(master.calls).toEqual([]);
  });

  test('without a content type is refused', async () => {
    const { socket } = await serve(fleet());
    const connection = await rawConnection(socket);
    connection.write('POST /v1/reload HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}');
    expect(await text(connection)).toMatch(/^HTTP\/1\.1 400 [\s\S]*the body has no content type/);
  });

  test('that breaks off does nothing and harms nobody', async () => {
    const master = fleet();
    const { socket, logged } = await serve(master);
    const connection = await rawConnection(socket);
    connection.write(
      'POST /v1/reload HTTP/1.1\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{',
    );
    connection.destroy();
    await once(connection, 'close');
    expect((await call(socket, '/v1/master')).status).toBe(200);
    expect(master.calls).toEqual([]);
    expect(logged.filter(({ level }) => level !== 'debug')).toEqual([]);
  });
});
