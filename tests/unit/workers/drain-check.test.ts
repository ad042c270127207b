import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Slots } from '../../../src/health/slots.ts';
import { drainChecker } from '../../../src/workers/drain-check.ts';

const worker = {
  target: { process: () => null, runCommand: () => Promise.reject(new Error('no commands')) },
  processes: () => Promise.resolve([{ pid: process.pid }]),
};

async function served(): Promise<{ server: Server; port: number; accepted: Socket[] }> {
  const accepted: Socket[] = [];
  const server = createServer((socket) => accepted.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of accepted) socket.destroy();
    server.close();
  });
  return { server, port: (server.address() as AddressInfo).port, accepted };
}

async function connected(port: number): Promise<Socket> {
  const client = connect(port, '127.0.0.1');
  onTestFinished(() => {
    client.destroy();
  });
  await once(client, 'connect');
  return client;
}

const checkerOf = (ports: readonly number[], max = 0) =>
  drainChecker({ type: 'connections', max, ports }, 5000, worker, { commandSlots: new Slots(1) });
const look = (checker: ReturnType<typeof checkerOf>) => checker.look(new AbortController().signal);

test('only clients count: connections to a port the worker listens on, also when it no longer does', async () => {
  const { server, port, accepted } = await served();
  const checker = checkerOf([]);
  const before = Number.parseInt((await look(checker)).message, 10) || 0;
  await Promise.all([connected(port), connected(port)]);
  while (accepted.length < 2) await once(server, 'connection');
  // The other ends are of this process too, and have ports of their own.
  expect((await look(checker)).message).toBe(`${before + 2} connections`);
  server.close();
  expect((await look(checker)).message).toBe(`${before + 2} connections`);
  await Promise.all(accepted.map((socket) => once(socket.destroy(), 'close')));
  expect(Number.parseInt((await look(checker)).message, 10) || 0).toBe(before);
});

test('ports that are named are the only ones, and so many may stay', async () => {
  const { server, port, accepted } = await served();
  const { port: other } = await served();
  await connected(port);
  while (accepted.length < 1) await once(server, 'connection');
  expect(await look(checkerOf([other]))).toMatchObject({ outcome: 'pass', message: 'no connections' });
  expect(await look(checkerOf([port]))).toMatchObject({ outcome: 'fail', message: '1 connection' });
  expect(await look(checkerOf([port], 1))).toMatchObject({ outcome: 'pass', message: '1 connection' });
});

test('nobody who cannot see the connections says that there are none', async () => {
  const checker = drainChecker(
    { type: 'connections', max: 0, ports: [] },
    5000,
    { ...worker, processes: () => Promise.reject(new Error('no shim')) },
    { commandSlots: new Slots(1) },
  );
  await expect(look(checker)).rejects.toThrow('no shim');
});
