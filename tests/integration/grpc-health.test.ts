import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { GrpcCheck, TlsRules } from '../../src/config/probe-definition.ts';
import { grpcChecker } from '../../src/health/checks/grpc.ts';
import { grpcWatchChecker } from '../../src/health/checks/grpc-watch.ts';
import type { Checker, Finding } from '../../src/health/result.ts';
import { TestAuthority } from '../helpers/certificates.ts';
import { eventually } from '../helpers/eventually.ts';
import { grpcCheck } from '../helpers/grpc-check.ts';
import { GrpcHealthServer } from '../helpers/grpc-health-server.ts';

const TLS: TlsRules = { verify: true, serverName: null, ca: null, cert: null, key: null };
const HEALTH = '/grpc.health.v1.Health';

const checkOf = ({ port }: { readonly port: number }, changes: Partial<GrpcCheck> = {}): GrpcCheck =>
  grpcCheck(port, changes);

function look(checker: Checker, timeoutMs = 60_000): Promise<Finding> {
  return checker.look(AbortSignal.timeout(timeoutMs));
}

/** A watching checker, and the changes it tells of. */
function watching(check: GrpcCheck): {
  checker: Checker;
  change: () => Promise<void>;
  changes: () => number;
} {
  const checker = grpcWatchChecker(check);
  onTestFinished(() => checker.close());
  let changes = 0;
  let next = Promise.withResolvers<void>();
  checker.onChange?.(() => {
    changes += 1;
    next.resolve();
    next = Promise.withResolvers<void>();
  });
  return { checker, change: () => next.promise, changes: () => changes };
}

describe('Check', () => {
  test('the whole server, a service, and one it does not know', async () => {
    const server = await GrpcHealthServer.start();
    const metadata = { 'x-token': 'abc' };
    const outcomes = [];
    for (const service of ['', 'shop.Cart', 'shop.Nothing']) {
      const { outcome, message } = await look(grpcChecker(checkOf(server, { service, metadata })));
      outcomes.push(`${outcome} ${message}`);
    }
    expect(outcomes).toEqual([
      'pass SERVING',
      'pass SERVING',
      'fail NOT_FOUND (5): Health status unknown for service shop.Nothing',
    ]);
    await server.said(/(call \/grpc\.health\.v1\.Health\/Check token=abc[\s\S]*){3}/);
    server.set('shop.Cart', 'NOT_SERVING');
    const { checker, change } = watching(checkOf(server, { service: 'shop.Cart' }));
    const told = change();
    if ((await look(checker)).outcome === 'pass') await told;
    expect(await look(grpcChecker(checkOf(server, { service: 'shop.Cart' })))).toMatchObject({
      outcome: 'fail',
      message: 'NOT_SERVING',
    });
    expect(await look(grpcChecker(checkOf(server)))).toMatchObject({ outcome: 'pass' });
  });

  test("HSU's service and method", async () => {
    const server = await GrpcHealthServer.start();
    const ping = checkOf(server, { service: 'CoreService', method: 'Ping' });
    expect(await look(grpcChecker(ping))).toMatchObject({
      outcome: 'pass',
      message: 'CoreService/Ping answers',
    });
    const pong = checkOf(server, { service: 'CoreService', method: 'Pong' });
    expect(await look(grpcChecker(pong))).toMatchObject({
      outcome: 'fail',
      message: expect.stringMatching(/^UNIMPLEMENTED \(12\): /),
    });
  });

  test('through TLS, with a certificate of the client', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hsu-grpc-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const authority = new TestAuthority(folder);
    const own = authority.issue('localhost');
    const client = authority.issue('probe');
    const server = await GrpcHealthServer.start({
      TLS_CERT: own.certFile,
      TLS_KEY: own.keyFile,
      TLS_CLIENT_CA: authority.caFile,
    });
    const tls = { ...TLS, ca: authority.caFile, cert: client.certFile, key: client.keyFile };
    for (const make of [grpcChecker, grpcWatchChecker]) {
      const checker = make(checkOf(server, { tls }));
      onTestFinished(() => checker.close());
      expect(await look(checker)).toMatchObject({ outcome: 'pass', message: 'SERVING' });
    }
    expect(await look(grpcChecker(checkOf(server, { tls: TLS })))).toMatchObject({
      outcome: 'fail',
      message: expect.stringContaining('certificate not accepted'),
    });
    expect(
      await look(grpcChecker(checkOf(server, { tls: { ...tls, cert: null, key: null } }))),
    ).toMatchObject({
      outcome: 'fail',
    });
  });
});

describe('Watch', () => {
  test('a change is told at once, and what the server says is its own word', async () => {
    const server = await GrpcHealthServer.start();
    const { checker, change, changes } = watching(checkOf(server, { service: 'shop.Cart' }));
    await look(checker);
    expect(await look(checker)).toMatchObject({ outcome: 'pass', message: 'SERVING', isOwnWord: true });
    expect(changes()).toBe(0);
    for (const status of ['NOT_SERVING', 'SERVING'] as const) {
      const told = change();
      server.set('shop.Cart', status);
      await told;
      expect(await look(checker)).toMatchObject({ message: status, isOwnWord: true });
    }
    expect(server.calls.filter((call) => call === `call ${HEALTH}/Watch`)).toHaveLength(1);
  });

  test('a service that comes to be known later is told of', async () => {
    const server = await GrpcHealthServer.start();
    const { checker, change } = watching(checkOf(server, { service: 'shop.New' }));
    expect(await look(checker)).toMatchObject({
      outcome: 'fail',
      message: expect.stringMatching(/^NOT_FOUND/),
    });
    expect(await look(checker)).toMatchObject({ outcome: 'fail' });
    const told = change();
    server.set('shop.New', 'SERVING');
    await told;
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
  });

  test('nothing stays open when nobody looks any more, and a later look begins anew', async () => {
    const server = await GrpcHealthServer.start();
    const { checker, changes } = watching(checkOf(server));
    await look(checker);
    await server.said(/^call .*Watch$/m);
    checker.close();
    await server.said(/^end .*Watch$/m);
    expect(changes()).toBe(0);
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
    await server.said(/(call \S+Watch[\s\S]*){2}/);
  });

  test('the end of the server is told of at once, and the next one is found', async () => {
    const server = await GrpcHealthServer.start();
    const { checker, change } = watching(checkOf(server));
    await look(checker);
    const lost = change();
    await server.kill();
    await lost;
    expect(await look(checker)).toMatchObject({ outcome: 'fail', message: 'connection refused' });
    await GrpcHealthServer.start({ PORT: String(server.port) });
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
  });

  test('a server that hangs is found out, though its connection stays', async () => {
    const server = await GrpcHealthServer.start();
    const { checker } = watching(checkOf(server));
    await look(checker);
    server.pause();
    expect(await look(checker, 50)).toMatchObject({ outcome: 'fail', message: 'connected, but no answer' });
  });

  test('a server without Watch is asked, on the same connection', async () => {
    const server = await GrpcHealthServer.start({ WITHOUT_WATCH: '1' });
    const { checker, changes } = watching(checkOf(server));
    await look(checker);
    const second = await look(checker);
    expect(second).toMatchObject({ outcome: 'pass', message: 'SERVING, without Watch' });
    expect(second.isOwnWord).toBeUndefined();
    server.set('-', 'NOT_SERVING');
    await eventually(async () => expect((await look(checker)).message).toBe('NOT_SERVING, without Watch'));
    expect(changes()).toBe(0);
  });

  test('a server that ends old connections (GOAWAY) is never found failing for it', async () => {
    const server = await GrpcHealthServer.start({ MAX_CONNECTION_AGE_MS: '200' });
    const { checker, change } = watching(checkOf(server));
    for (let round = 0; round < 3; round++) {
      const lost = change();
      expect(await look(checker)).toMatchObject({ outcome: 'pass' });
      await lost;
    }
    expect(await look(checker)).toMatchObject({ outcome: 'pass' });
  });
});
