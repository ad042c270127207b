import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createServer as createTls } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { dnsChecker } from '../../../../src/health/checks/dns.ts';
import { postgresChecker } from '../../../../src/health/checks/postgres.ts';
import { memcachedChecker, redisChecker, tcpChecker } from '../../../../src/health/checks/tcp.ts';
import { TestAuthority } from '../../../helpers/certificates.ts';
import { closedPort, listening, look, rawServer, TLS, temporaryFolder } from './servers.ts';

const HOST = '127.0.0.1';
const tcp = { type: 'tcp', tls: null, send: null, expect: null } as const;

describe('a tcp check', () => {
  test('is content with a connection', async () => {
    const port = await rawServer(() => {});
    expect(await look(tcpChecker({ ...tcp, address: { host: HOST, port } }))).toMatchObject({
      outcome: 'pass',
    });
  });

  test('A089: says that nobody listens', async () => {
    const address = { host: HOST, port: await closedPort() };
    expect(await look(tcpChecker({ ...tcp, address }))).toMatchObject({
      outcome: 'fail',
      message: 'connection refused',
    });
    const socket = join(temporaryFolder(), 'none.sock');
    expect(await look(tcpChecker({ ...tcp, address: { socket } }))).toMatchObject({
      message: 'there is no such socket',
    });
  });

  test('sends, and waits for what it expects, also when that comes in pieces', async () => {
    const port = await rawServer((socket) => {
      socket.once('data', (asked) => {
        socket.write(`you said ${asked}`);
        setImmediate(() => socket.write(' and I say rea'));
        setImmediate(() => setImmediate(() => socket.write('dy\n')));
      });
    });
    const check = { ...tcp, address: { host: HOST, port }, send: 'hello', expect: '^you said hello.*ready$' };
    expect(await look(tcpChecker({ ...check, expect: 'you said hello.*ready' }))).toMatchObject({
      outcome: 'pass',
    });
  });

  test('fails when the answer never matches, and shows it', async () => {
    const port = await rawServer((socket) => socket.write('530 go away\r\n'));
    const check = { ...tcp, address: { host: HOST, port }, expect: '^220 ' };
    expect(await look(tcpChecker(check), 2000)).toMatchObject({ outcome: 'fail', output: '530 go away\r\n' });
  });

  test('an expression that takes too long on the answer says nothing about the worker, and keeps nobody', async () => {
    const answer = `${'a'.repeat(28)}!`;
    const port = await rawServer((socket) => socket.write(answer));
    const check = { ...tcp, address: { host: HOST, port }, expect: '^(a+)+$' };
    expect(await look(tcpChecker(check))).toEqual({
      outcome: 'unknown',
      message: 'the expression /^(a+)+$/ takes too long on the answer',
      output: answer,
    });
  });

  test('fails when the connection is closed before the answer', async () => {
    const port = await rawServer((socket) => socket.end('220'));
    const check = { ...tcp, address: { host: HOST, port }, expect: '^220 ' };
    expect(await look(tcpChecker(check))).toMatchObject({
      message: 'the connection was closed before the answer came',
    });
  });

  test('I11: an endless answer has an end', async () => {
    const port = await rawServer((socket) => {
      const more = () => {
        while (!socket.destroyed && socket.write('x'.repeat(65_536)));
      };
      socket.on('drain', more);
      more();
    });
    const check = { ...tcp, address: { host: HOST, port }, expect: 'never' };
    expect(await look(tcpChecker(check))).toMatchObject({ message: 'the answer is not what it should be' });
  });

  test('goes through a Unix socket', async () => {
    const socket = join(temporaryFolder(), 'app.sock');
    await listening(createServer(), { path: socket });
    expect(await look(tcpChecker({ ...tcp, address: { socket } }))).toMatchObject({ outcome: 'pass' });
  });

  test('with TLS wants a certificate it can verify', async () => {
    const authority = new TestAuthority(temporaryFolder());
    const { cert, key } = authority.issue('localhost');
    const address = { host: HOST, port: await listening(createTls({ cert, key })) };
    const good = { ...TLS, ca: authority.caFile };
    expect(await look(tcpChecker({ ...tcp, address, tls: good }))).toMatchObject({ outcome: 'pass' });
    const bad = await look(tcpChecker({ ...tcp, address, tls: TLS }));
    expect(bad.message).toContain('certificate not accepted');
  });
});

describe('redis', () => {
  test.each([
    ['+PONG', 'pass', 'PONG'],
    ['-NOAUTH Authentication required.', 'pass', 'answers, and wants a password'],
    [
      '-LOADING Redis is loading the dataset in memory',
      'fail',
      'LOADING Redis is loading the dataset in memory',
    ],
    ['HTTP/1.1 400 Bad Request', 'fail', 'TTP/1.1 400 Bad Request'],
  ])('%s: %s', async (answer, outcome, message) => {
    const port = await rawServer((socket) => {
      socket.once('data', (asked) =>
        socket.write(asked.toString() === 'PING\r\n' ? `${answer}\r\n` : 'what?\r\n'),
      );
    });
    expect(await look(redisChecker({ host: HOST, port }))).toMatchObject({ outcome, message });
  });
});

describe('memcached', () => {
  test.each([
    ['VERSION 1.6.18', 'pass', 'version 1.6.18'],
    ['ERROR', 'fail', 'ERROR'],
  ])('%s: %s', async (answer, outcome, message) => {
    const port = await rawServer((socket) => socket.once('data', () => socket.write(`${answer}\r\n`)));
    expect(await look(memcachedChecker({ host: HOST, port }))).toMatchObject({ outcome, message });
  });
});

describe('postgres', () => {
  const errorResponse = (code: string, message: string) => {
    const body = Buffer.from(`SFATAL\0C${code}\0M${message}\0\0`);
    const head = Buffer.alloc(5, 'E');
    head.writeUInt32BE(body.length + 4, 1);
    return Buffer.concat([head, body]);
  };

  test.each([
    ['asks for a password', Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 5]), 'pass', 'accepts connections'],
    [
      'refuses the user',
      errorResponse('28000', 'role "x" does not exist'),
      'pass',
      'answers: role "x" does not exist',
    ],
    [
      'starts up',
      errorResponse('57P03', 'the database system is starting up'),
      'fail',
      'the database system is starting up',
    ],
    ['is no PostgreSQL', Buffer.from('HTTP/1.1 400\r\n'), 'fail', 'the answer is not that of PostgreSQL'],
  ])('a server that %s', async (_what, answer, outcome, message) => {
    const asked: Buffer[] = [];
    const port = await rawServer((socket) => {
      socket.once('data', (chunk: Buffer) => {
        asked.push(chunk);
        for (const byte of answer) socket.write(Buffer.from([byte]));
      });
    });
    const check = { address: { host: HOST, port }, user: 'monitor', database: 'shop' };
    expect(await look(postgresChecker(check))).toMatchObject({ outcome, message });
    const [first = Buffer.alloc(8)] = asked;
    expect(first.readUInt32BE(0)).toBe(first.length);
    expect(first.toString('latin1', 8)).toMatch(/^user\0monitor\0database\0shop\0/);
  });
});

describe('dns', () => {
  /** Answers every question with these bytes after the question. */
  const nameServer = async (answers: number, record: Buffer, code = 0) => {
    const server = createSocket('udp4');
    server.on('message', (question, { port, address }) => {
      const head = Buffer.from(question.subarray(0, 12));
      head.writeUInt16BE(0x8180 | code, 2);
      head.writeUInt16BE(answers, 6);
      head.writeUInt32BE(0, 8);
      const end = question.indexOf(0, 12) + 5;
      server.send(Buffer.concat([head, question.subarray(12, end), record]), port, address);
    });
    server.bind(0, HOST);
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
    });
    return `${HOST}:${server.address().port}`;
  };
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 10, 1, 2, 3]);
  const dns = { type: 'dns', name: 'db.internal', record: 'A' } as const;

  test('an answer passes', async () => {
    const server = await nameServer(1, record);
    expect(await look(dnsChecker({ ...dns, server }))).toEqual({
      outcome: 'pass',
      message: '1 A record',
      output: '["10.1.2.3"]',
    });
  });

  test('an unknown name, and a server that is silent, fail', async () => {
    const server = await nameServer(0, Buffer.alloc(0), 3);
    expect(await look(dnsChecker({ ...dns, server }))).toMatchObject({
      outcome: 'fail',
      message: 'db.internal: ENOTFOUND',
    });
    const silent = createSocket('udp4').bind(0, HOST);
    await once(silent, 'listening');
    onTestFinished(() => {
      silent.close();
    });
    const check = { ...dns, server: `${HOST}:${silent.address().port}` };
    expect(await look(dnsChecker(check), 50)).toMatchObject({ outcome: 'fail' });
  });
});
