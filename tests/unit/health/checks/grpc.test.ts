import { createSecureServer, createServer, type Http2Server, type ServerHttp2Stream } from 'node:http2';
import { describe, expect, test } from 'vitest';
import { grpcChecker } from '../../../../src/health/checks/grpc.ts';
import { decodeStatus, encodeRequest, frame, unframe } from '../../../../src/health/checks/grpc-wire.ts';
import { TestAuthority } from '../../../helpers/certificates.ts';
import { grpcCheck } from '../../../helpers/grpc-check.ts';
import { closedPort, listening, look, rawServer, TLS, temporaryFolder } from './servers.ts';

interface Asked {
  readonly path: string;
  readonly message: string;
  readonly token: string | undefined;
}

/** A gRPC server that answers every call so. */
async function grpcServer(
  server: Http2Server,
  answer: { message?: Buffer; status: number; text?: string },
): Promise<{ port: number; asked: Asked[] }> {
  const asked: Asked[] = [];
  server.on('stream', (stream: ServerHttp2Stream, headers) => {
    const chunks: Buffer[] = [];
    stream.on('error', () => {});
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      const token = headers['x-token'] as string | undefined;
      asked.push({ path: String(headers[':path']), message: Buffer.concat(chunks).toString('hex'), token });
      stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
      stream.on('wantTrailers', () =>
        stream.sendTrailers({ 'grpc-status': String(answer.status), 'grpc-message': answer.text ?? '' }),
      );
      stream.end(answer.message === undefined ? undefined : frame(answer.message));
    });
  });
  return { port: await listening(server as unknown as import('node:net').Server), asked };
}

describe('grpc.health.v1', () => {
  test.each([
    [[0x08, 1], 'pass', 'SERVING'],
    [[0x08, 2], 'fail', 'NOT_SERVING'],
    [[0x08, 3], 'fail', 'SERVICE_UNKNOWN'],
    [[], 'fail', 'UNKNOWN'],
  ])('the answer %j: %s %s', async (message, outcome, text) => {
    const { port, asked } = await grpcServer(createServer(), { message: Buffer.from(message), status: 0 });
    expect(await look(grpcChecker(grpcCheck(port)))).toMatchObject({ outcome, message: text });
    expect(asked).toMatchObject([{ path: '/grpc.health.v1.Health/Check', message: '0000000000' }]);
  });

  test('asks for a service, with metadata', async () => {
    const { port, asked } = await grpcServer(createServer(), { message: Buffer.from([8, 1]), status: 0 });
    const wanted = grpcCheck(port, { service: 'shop.Cart', metadata: { 'x-token': 'abc' } });
    expect(await look(grpcChecker(wanted))).toMatchObject({ outcome: 'pass' });
    const message = `000000000b0a09${Buffer.from('shop.Cart').toString('hex')}`;
    expect(asked).toEqual([{ path: '/grpc.health.v1.Health/Check', message, token: 'abc' }]);
  });

  test('a service that does not have it says so', async () => {
    const { port } = await grpcServer(createServer(), { status: 12, text: 'unknown service' });
    expect(await look(grpcChecker(grpcCheck(port)))).toMatchObject({
      outcome: 'fail',
      message: 'UNIMPLEMENTED (12): unknown service',
    });
  });

  test("HSU's service and method is a call with an empty message", async () => {
    const { port, asked } = await grpcServer(createServer(), { message: Buffer.alloc(0), status: 0 });
    const wanted = grpcCheck(port, { service: 'CoreService', method: 'Ping' });
    expect(await look(grpcChecker(wanted))).toMatchObject({
      outcome: 'pass',
      message: 'CoreService/Ping answers',
    });
    expect(asked).toMatchObject([{ path: '/CoreService/Ping', message: '0000000000' }]);
  });

  test('is asked through TLS', async () => {
    const authority = new TestAuthority(temporaryFolder());
    const { cert, key } = authority.issue('localhost');
    const server = createSecureServer({ cert, key });
    const { port } = await grpcServer(server, { message: Buffer.from([8, 1]), status: 0 });
    const tls = { ...TLS, ca: authority.caFile };
    expect(await look(grpcChecker(grpcCheck(port, { tls })))).toMatchObject({ outcome: 'pass' });
    const found = await look(grpcChecker(grpcCheck(port, { tls: TLS })));
    expect(found.message).toContain('certificate not accepted');
  });

  test('A089: says what is wrong when nobody listens, when it is no gRPC, and when it never answers', async () => {
    expect(await look(grpcChecker(grpcCheck(await closedPort())))).toMatchObject({
      message: 'connection refused',
    });
    const http1 = await rawServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await look(grpcChecker(grpcCheck(http1)))).toMatchObject({ outcome: 'fail' });
    const silent = await rawServer(() => {});
    expect(await look(grpcChecker(grpcCheck(silent)), 50)).toMatchObject({
      outcome: 'fail',
      message: expect.stringMatching(/^(connected, but no answer|no connection)$/),
    });
  });
});

describe('the wire format', () => {
  test('a long name has a length of two bytes', () => {
    expect([...encodeRequest('x'.repeat(200)).subarray(0, 3)]).toEqual([0x0a, 0xc8, 0x01]);
  });

  test('a frame comes back out, and half of one is none yet', () => {
    const framed = frame(Buffer.from('abc'));
    expect(unframe(framed)?.toString()).toBe('abc');
    expect(unframe(framed.subarray(0, 7))).toBeNull();
    expect(() => unframe(Buffer.from([1, 0, 0, 0, 0]))).toThrow(RangeError);
  });

  test('fields of later versions are passed over', () => {
    const later = [
      0x10, 0x85, 0x01, 0x1a, 2, 65, 66, 0x21, 0, 0, 0, 0, 0, 0, 0, 0, 0x2d, 0, 0, 0, 0, 0x08, 1,
    ];
    expect(decodeStatus(Buffer.from(later))).toBe('SERVING');
    expect(() => decodeStatus(Buffer.from([0x08, 0x80]))).toThrow(RangeError);
    expect(() => decodeStatus(Buffer.from([0x0b]))).toThrow(RangeError);
  });
});
