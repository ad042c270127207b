import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { HttpCheck } from '../../../../src/config/probe-definition.ts';
import { httpChecker } from '../../../../src/health/checks/http.ts';
import { valueAt } from '../../../../src/health/checks/http-expectations.ts';
import { TestAuthority } from '../../../helpers/certificates.ts';
import {
  httpCheck as anyCheck,
  closedPort,
  httpServer,
  listening,
  look,
  rawServer,
  TLS,
  temporaryFolder,
} from './servers.ts';

describe.each([false, true])('an http check, keep_alive %s', (keepAlive) => {
  const httpCheck = (url: string, changes: Partial<HttpCheck> = {}) =>
    anyCheck(url, { keepAlive, ...changes });

  test('sends method, headers and body, and says who it is', async () => {
    const seen: unknown[] = [];
    const port = await httpServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const { host, 'x-token': token, 'user-agent': agent } = request.headers;
      seen.push([
        request.method,
        request.url,
        host,
        token,
        agent?.split('/')[0],
        Buffer.concat(chunks).toString(),
      ]);
      response.end('fine');
    });
    const check = httpCheck(`http://127.0.0.1:${port}/ping?a=1`, {
      method: 'POST',
      headers: { Host: 'shop.example', 'X-Token': 'abc' },
      body: '{"deep":true}',
    });
    expect(await look(httpChecker(check))).toEqual({ outcome: 'pass', message: 'HTTP 200', output: 'fine' });
    expect(seen).toEqual([['POST', '/ping?a=1', 'shop.example', 'abc', 'hsu-master', '{"deep":true}']]);
  });

  test.each([
    [200, [{ from: 200, to: 299 }], 'pass'],
    [204, [{ from: 200, to: 299 }], 'pass'],
    [404, [{ from: 200, to: 299 }], 'fail'],
    [500, [{ from: 200, to: 299 }], 'fail'],
    [
      401,
      [
        { from: 200, to: 200 },
        { from: 400, to: 403 },
      ],
      'pass',
    ],
    [302, [{ from: 200, to: 399 }], 'pass'],
  ])('status %i with %j: %s', async (status, statuses, outcome) => {
    const port = await httpServer((_, response) => {
      response.writeHead(status, { location: '/elsewhere' }).end('the body');
    });
    const found = await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`, { statuses })));
    expect(found).toMatchObject({ outcome, message: `HTTP ${status}` });
  });

  test.each([
    ['expect_body', { expectBody: '^up\\b' }, 'up and well', 'pass', 'HTTP 200'],
    [
      'expect_body',
      { expectBody: '^up\\b' },
      'down',
      'fail',
      'HTTP 200, but the answer does not match /^up\\b/',
    ],
    [
      'expect_body',
      { expectBody: '^(a+)+$' },
      `${'a'.repeat(28)}!`,
      'unknown',
      'the expression /^(a+)+$/ takes too long on the answer',
    ],
    [
      'expect_json',
      { expectJson: { status: 'up', 'checks[0].ok': 'true' } },
      '{"status":"up","checks":[{"ok":true}]}',
      'pass',
      'HTTP 200',
    ],
    [
      'expect_json',
      { expectJson: { status: 'up' } },
      '{"status":"degraded"}',
      'fail',
      'HTTP 200, but status is degraded and not up',
    ],
    [
      'expect_json',
      { expectJson: { status: 'up' } },
      '{}',
      'fail',
      'HTTP 200, but status is missing and not up',
    ],
    [
      'expect_json',
      { expectJson: { status: 'up' } },
      '<html>',
      'fail',
      'HTTP 200, but the answer is not JSON',
    ],
  ])('%s %j on %s: %s', async (_what, changes, body, outcome, message) => {
    const port = await httpServer((_, response) => response.end(body));
    const found = await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`, changes)));
    expect(found).toEqual({ outcome, message, output: body });
  });

  test.each([
    ['follow', 'pass'],
    ['same-host', 'pass'],
    ['none', 'fail'],
  ] as const)('a redirect with %s: %s', async (redirects, outcome) => {
    const port = await httpServer((request, response) => {
      if (request.url === '/new') response.end('moved here');
      else response.writeHead(302, { location: '/new' }).end();
    });
    expect(await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/old`, { redirects })))).toMatchObject({
      outcome,
    });
  });

  test.each([
    ['follow', 'pass'],
    ['same-host', 'fail'],
  ] as const)('a redirect to another host with %s: %s', async (redirects, outcome) => {
    const there = await httpServer((_, response) => response.end());
    const port = await httpServer((_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${there}/` }).end(),
    );
    expect(await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`, { redirects })))).toMatchObject({
      outcome,
    });
  });

  test('localhost is this machine, whatever name servers say', async () => {
    const port = await httpServer((_, response) => response.end());
    expect(await look(httpChecker(httpCheck(`http://localhost:${port}/`)))).toMatchObject({
      outcome: 'pass',
    });
  });

  test('A089: a look that has no more time says how far it has come', async () => {
    const deadline = new AbortController();
    const port = await rawServer((socket) => socket.on('data', () => deadline.abort()));
    const checker = httpChecker(httpCheck(`http://127.0.0.1:${port}/`));
    onTestFinished(() => checker.close());
    expect(await checker.look(deadline.signal)).toEqual({
      outcome: 'fail',
      message: 'connected, but no answer',
      output: '',
      isOutOfTime: true,
    });
  });

  test('what is meant for one host is not told to another one', async () => {
    const told: string[][] = [];
    const there = await httpServer(({ headers }, response) => {
      told.push([headers.authorization, headers.cookie, headers.host, headers['x-probe']].map(String));
      response.end();
    });
    const port = await httpServer(({ headers, url }, response) => {
      told.push([headers.authorization, headers.cookie, headers.host, headers['x-probe']].map(String));
      const location = url === '/' ? '/next' : `http://127.0.0.1:${there}/`;
      response.writeHead(302, { location }).end();
    });
    const headers = { Authorization: 'Bearer abc', cookie: 'a=b', Host: 'shop.example', 'X-Probe': 'hsu' };
    const found = await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`, { headers })));
    expect(found).toMatchObject({ outcome: 'pass' });
    expect(told).toEqual([
      ['Bearer abc', 'a=b', 'shop.example', 'hsu'],
      ['Bearer abc', 'a=b', 'shop.example', 'hsu'],
      ['undefined', 'undefined', `127.0.0.1:${there}`, 'hsu'],
    ]);
  });

  test('A089: a redirect that leads nowhere is named', async () => {
    const closed = await closedPort();
    const port = await httpServer(({ url }, response) =>
      response
        .writeHead(302, { location: url === '/bad' ? 'http://[' : `http://127.0.0.1:${closed}/x` })
        .end(),
    );
    const found = (path: string, changes: Partial<HttpCheck> = {}) =>
      look(httpChecker(httpCheck(`http://127.0.0.1:${port}${path}`, changes)));
    expect(await found('/')).toMatchObject({
      outcome: 'fail',
      message: `connection refused (redirected to http://127.0.0.1:${closed}/x)`,
    });
    expect(await found('/', { redirects: 'none' })).toMatchObject({
      message: `HTTP 302 to http://127.0.0.1:${closed}/x`,
    });
    expect(await found('/bad')).toMatchObject({ outcome: 'fail', message: 'HTTP 302 to http://[' });
  });

  test('JSON that is longer than what is read of it is said to be that', async () => {
    const port = await httpServer((_, response) =>
      response.end(JSON.stringify({ status: 'up', more: 'x'.repeat(70_000) })),
    );
    const check = httpCheck(`http://127.0.0.1:${port}/`, { expectJson: { status: 'up' } });
    expect(await look(httpChecker(check))).toMatchObject({
      outcome: 'fail',
      message: 'HTTP 200, but the answer is longer than the 64 KiB that are read of it',
    });
  });

  test('redirects in a circle have an end', async () => {
    const port = await httpServer((_, response) => response.writeHead(302, { location: '/' }).end());
    const found = await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`)));
    expect(found.message).toBe('more than 5 redirects');
  });

  test('goes through a Unix socket', async () => {
    const socket = join(temporaryFolder(), 'app.sock');
    await listening(
      createHttp((request, response) => response.end(request.headers.host)),
      { path: socket },
    );
    const found = await look(httpChecker(httpCheck('http://app.internal/health', { socket })));
    expect(found).toMatchObject({ outcome: 'pass', output: 'app.internal' });
  });

  test('A089: says what is wrong when nobody listens, when the answer is cut off, and when it is none', async () => {
    const closed = httpChecker(httpCheck(`http://127.0.0.1:${await closedPort()}/`));
    expect(await look(closed)).toMatchObject({ outcome: 'fail', message: 'connection refused' });
    const cut = await rawServer((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc'));
    expect(await look(httpChecker(httpCheck(`http://127.0.0.1:${cut}/`)))).toMatchObject({ outcome: 'fail' });
    const ssh = await rawServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    expect(await look(httpChecker(httpCheck(`http://127.0.0.1:${ssh}/`)))).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('Parse Error'),
    });
  });

  test.each([
    ['', 'the connection was closed before the answer'],
    ['HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc', 'the answer was cut off'],
  ])('A089: a connection that is closed in good order after %j was not reset', async (said, message) => {
    const port = await rawServer((socket) => socket.once('data', () => socket.end(said)));
    const found = await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`)));
    expect(found).toMatchObject({ outcome: 'fail', message });
  });

  test('a server that never answers is left at the deadline', async () => {
    const port = await rawServer(() => {});
    const found = await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`)), 50);
    expect(found).toMatchObject({
      outcome: 'fail',
      message: expect.stringMatching(/^(connected, but no answer|no connection)$/),
    });
  });

  test.each([
    ['GET', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['CONNECT', 'HTTP/1.1 200 Connection established\r\n\r\n'],
  ])('a look ends with a server that goes on in another protocol after %s', async (method, answer) => {
    const port = await rawServer((socket) => socket.once('data', () => socket.write(answer)));
    const check = httpCheck(`http://127.0.0.1:${port}/`, { method, expectBody: 'up' });
    expect(await look(httpChecker(check), 500)).toMatchObject({ outcome: 'fail' });
  });

  test('I11: of an endless answer only the beginning is read', async () => {
    const port = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(65_536)));
      };
      socket.on('drain', more);
      more();
    });
    const found = await look(httpChecker(httpCheck(`http://127.0.0.1:${port}/`)));
    expect(found).toMatchObject({ outcome: 'pass' });
    expect(found.output).toHaveLength(64 * 1024);
  });
});

test('a change to another protocol can be what is wanted', async () => {
  const answer = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  const port = await rawServer((socket) => socket.once('data', () => socket.write(answer)));
  const check = anyCheck(`http://127.0.0.1:${port}/`, {
    headers: { Connection: 'Upgrade', Upgrade: 'websocket' },
    statuses: [{ from: 101, to: 101 }],
  });
  expect(await look(httpChecker(check))).toMatchObject({ outcome: 'pass', message: 'HTTP 101' });
});

describe('a connection that is kept', () => {
  test.each([
    [true, 1],
    [false, 3],
  ])('with keep_alive %s three checks take %i connections', async (keepAlive, connections) => {
    let count = 0;
    const server = createHttp((_, response) => response.end('fine'));
    server.on('connection', () => {
      count += 1;
    });
    const checker = httpChecker(anyCheck(`http://127.0.0.1:${await listening(server)}/`, { keepAlive }));
    for (let n = 0; n < 3; n++) expect(await look(checker)).toMatchObject({ outcome: 'pass' });
    expect(count).toBe(connections);
  });

  test('a kept connection that the other side has just closed is not held against it', async () => {
    const port = await rawServer((socket) => {
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nok');
        socket.once('data', () => socket.resetAndDestroy());
      });
    });
    const checker = httpChecker(anyCheck(`http://127.0.0.1:${port}/`, { keepAlive: true }));
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
  });

  test.each([
    ['says that it closes', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok', 2],
    ['is of the old version', 'HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok', 2],
    ['says more than it was asked', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok and more', 2],
    ['goes on', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok', 1],
  ])('a server that %s', async (_what, answer, connections) => {
    let count = 0;
    const port = await rawServer((socket) => {
      count += 1;
      socket.on('data', () => socket.write(answer));
    });
    const checker = httpChecker(anyCheck(`http://127.0.0.1:${port}/`, { keepAlive: true }));
    for (let n = 0; n < 2; n++) expect(await look(checker)).toMatchObject({ outcome: 'pass', output: 'ok' });
    expect(count).toBe(connections);
  });

  test('what comes without a question is not the next answer', async () => {
    const told = Promise.withResolvers<void>();
    let count = 0;
    let tellUnasked = () => {};
    const port = await rawServer((socket) => {
      count += 1;
      socket.once('data', () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
        tellUnasked = () => socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
        socket.on('close', () => told.resolve());
      });
    });
    const checker = httpChecker(anyCheck(`http://127.0.0.1:${port}/`, { keepAlive: true }));
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
    tellUnasked();
    await told.promise;
    expect(await look(checker)).toMatchObject({ outcome: 'pass', message: 'HTTP 200' });
    expect(count).toBe(2);
  });

  test('is closed when nobody looks any more, and opened again', async () => {
    const gone = Promise.withResolvers<void>();
    const server = createHttp((_, response) => response.end('fine'));
    server.on('connection', (socket) => socket.on('close', () => gone.resolve()));
    const checker = httpChecker(
      anyCheck(`http://127.0.0.1:${await listening(server)}/`, { keepAlive: true }),
    );
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
    checker.close();
    await gone.promise;
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
  });

  test('shows who asks when the URL says so', async () => {
    const port = await httpServer((request, response) => response.end(request.headers.authorization));
    for (const keepAlive of [false, true]) {
      const found = await look(httpChecker(anyCheck(`http://me:p%40ss@127.0.0.1:${port}/`, { keepAlive })));
      expect(found.output).toBe(`Basic ${Buffer.from('me:p@ss').toString('base64')}`);
    }
  });

  test.each([
    [{ 'X-A': 'b\r\nX-C: d' }, 'GET'],
    [{ 'X A': 'b' }, 'GET'],
    [{}, 'GET /x HTTP/1.1\r\n'],
  ])('nothing else can be said by header %j or method %j', async (headers, method) => {
    const port = await httpServer((_, response) => response.end());
    const check = anyCheck(`http://127.0.0.1:${port}/`, {
      keepAlive: true,
      headers: headers as Record<string, string>,
      method,
    });
    expect(await look(httpChecker(check))).toMatchObject({ outcome: 'fail' });
  });
});

describe.each([false, true])('an https check, keep_alive %s (A089)', (keepAlive) => {
  const httpCheck = (url: string, changes: Partial<HttpCheck> = {}) =>
    anyCheck(url, { keepAlive, ...changes });
  const server = async (authority: TestAuthority, name = 'localhost', onlyName = false) => {
    const { cert, key } = authority.issue(name, onlyName);
    return listening(createHttps({ cert, key }, (_, response) => response.end('secret')));
  };

  test('is verified against the given authority, and fails without it', async () => {
    const authority = new TestAuthority(temporaryFolder());
    const url = `https://127.0.0.1:${await server(authority)}/`;
    expect(await look(httpChecker(httpCheck(url, { tls: { ...TLS, ca: authority.caFile } })))).toMatchObject({
      outcome: 'pass',
      output: 'secret',
    });
    const found = await look(httpChecker(httpCheck(url)));
    expect(found).toMatchObject({ outcome: 'fail' });
    expect(found.message).toContain('certificate not accepted');
    expect(await look(httpChecker(httpCheck(url, { tls: { ...TLS, verify: false } })))).toMatchObject({
      outcome: 'pass',
    });
  });

  test('can ask for another name than that it connects to', async () => {
    const authority = new TestAuthority(temporaryFolder());
    const url = `https://127.0.0.1:${await server(authority, 'shop.example', true)}/`;
    const tls = { ...TLS, ca: authority.caFile };
    expect(await look(httpChecker(httpCheck(url, { tls })))).toMatchObject({ outcome: 'fail' });
    const named = { ...tls, serverName: 'shop.example' };
    expect(await look(httpChecker(httpCheck(url, { tls: named })))).toMatchObject({ outcome: 'pass' });
  });

  test.each([
    ['https://shop.example/', {}, 'pass'],
    ['https://127.0.0.1/', {}, 'pass'],
    ['https://other.example/', { host: 'shop.example:8443' }, 'pass'],
    ['https://other.example/', {}, 'fail'],
    ['https://localhost/', {}, 'fail'],
    ['https://127.0.0.2/', {}, 'fail'],
  ])(
    'of a Unix socket it is the host that %s with headers %o asks for: %s',
    async (url, headers, outcome) => {
      const folder = temporaryFolder();
      const authority = new TestAuthority(folder);
      const { cert, key } = authority.issue('shop.example');
      const socket = join(folder, 'shop.sock');
      await listening(
        createHttps({ cert, key }, (_, response) => response.end()),
        { path: socket },
      );
      const check = httpCheck(url, { headers, socket, tls: { ...TLS, ca: authority.caFile } });
      expect(await look(httpChecker(check))).toMatchObject({ outcome });
    },
  );

  test('shows a client certificate', async () => {
    const authority = new TestAuthority(temporaryFolder());
    const { cert, key } = authority.issue('localhost');
    const client = authority.issue('checker');
    const options = {
      cert,
      key,
      ca: await import('node:fs').then((fs) => fs.readFileSync(authority.caFile)),
    };
    const port = await listening(
      createHttps({ ...options, requestCert: true, rejectUnauthorized: false }, (request, response) => {
        const { authorized } = request.socket as TLSSocket;
        response.writeHead(authorized ? 200 : 403).end();
      }),
    );
    const url = `https://127.0.0.1:${port}/`;
    const tls = { ...TLS, ca: authority.caFile };
    expect(await look(httpChecker(httpCheck(url, { tls })))).toMatchObject({ message: 'HTTP 403' });
    const shown = { ...tls, cert: client.certFile, key: client.keyFile };
    expect(await look(httpChecker(httpCheck(url, { tls: shown })))).toMatchObject({ message: 'HTTP 200' });
  });

  test('names a file that is not there', async () => {
    const check = httpCheck('https://127.0.0.1:1/', { tls: { ...TLS, ca: '/no/such/ca.pem' } });
    const found = await look(httpChecker(check));
    expect(found).toMatchObject({ outcome: 'fail' });
    expect(found.message).toContain('/no/such/ca.pem');
  });
});

test.each([
  ['status', 'up'],
  ['$.status', 'up'],
  ['checks[1].name', 'db'],
  ['checks.1.name', 'db'],
  ['checks[2].name', undefined],
  ['status.deeper', undefined],
  ['toString', undefined],
])('the value at %s is %s', (path, value) => {
  expect(valueAt({ status: 'up', checks: [{}, { name: 'db' }] }, path)).toBe(value);
});
