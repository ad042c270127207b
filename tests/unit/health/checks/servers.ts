import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as createHttp, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HttpCheck, TlsRules } from '../../../../src/config/probe-definition.ts';
import type { Checker, Finding } from '../../../../src/health/result.ts';

export const TLS: TlsRules = { verify: true, serverName: null, ca: null, cert: null, key: null };

/** Looks once, for as long as it takes. */
export async function look(checker: Checker, timeoutMs = 60_000): Promise<Finding> {
  onTestFinished(() => checker.close());
  return checker.look(AbortSignal.timeout(timeoutMs));
}

/** A GET whose answer has any 2xx status. */
export function httpCheck(url: string, changes: Partial<HttpCheck> = {}): HttpCheck {
  return {
    type: 'http',
    url,
    socket: null,
    method: 'GET',
    headers: {},
    body: null,
    statuses: [{ from: 200, to: 299 }],
    expectBody: null,
    expectJson: {},
    tls: TLS,
    redirects: 'follow',
    keepAlive: false,
    ...changes,
  };
}

/** Listens on a free loopback port until the test is over; returns the port. */
export async function listening(
  server: Server,
  at: object = { host: '127.0.0.1', port: 0 },
): Promise<number> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => open.add(socket));
  server.listen(at);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

export function httpServer(answer: RequestListener): Promise<number> {
  return listening(createHttp(answer));
}

/** A server that does this with each connection. */
export function rawServer(answer: (socket: Socket) => void): Promise<number> {
  return listening(
    createServer((socket) => {
      socket.on('error', () => {});
      answer(socket);
    }),
  );
}

/** A port nobody listens on. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-checks-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
