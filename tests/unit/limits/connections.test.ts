import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { CONNECTION_STATES, type ConnectionFilter } from '../../../src/config/limit-definition.ts';
import { CONNECTIONS_EVERY_MS, ConnectionCounter } from '../../../src/limits/connections.ts';

const ALL: ConnectionFilter = { states: CONNECTION_STATES, ports: [] };
const OWN = [process.pid];

const countNow = (filter: ConnectionFilter, pids: readonly number[] = OWN) =>
  new ConnectionCounter(filter).count(pids, 0);

/** So many connections of this process to itself. */
async function connected(count: number): Promise<{ port: number; clients: readonly Socket[] }> {
  const accepted: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => accepted.push(socket)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clients = Array.from({ length: count }, () => connect(port, '127.0.0.1'));
  onTestFinished(() => {
    for (const socket of [...clients, ...accepted]) socket.destroy();
    server.close();
  });
  await Promise.all(clients.map((client) => once(client, 'connect')));
  while (accepted.length < count) await once(server, 'connection');
  return { port, clients };
}

test('connections are counted by local port, listening sockets are none', async () => {
  const before = countNow(ALL) ?? 0;
  const { port, clients } = await connected(5);
  // Both ends are of this process.
  expect(countNow(ALL)).toBe(before + 10);
  expect(countNow({ ...ALL, ports: [port] })).toBe(5);
  expect(countNow({ ...ALL, ports: clients.slice(0, 2).map((client) => client.localPort ?? 0) })).toBe(2);
  // However many processes have them open, they are the same connections.
  expect(countNow({ ...ALL, ports: [port] }, [process.pid, process.pid])).toBe(5);
});

test('connections are counted by state', async () => {
  const { port, clients } = await connected(4);
  const [closing] = clients;
  closing?.end();
  // The other end has been told when it is readable; the kernel has changed both states by then.
  const stateOf = (state: 'close-wait' | 'established') => countNow({ states: [state], ports: [port] });
  while (stateOf('close-wait') === 0) await new Promise(setImmediate);
  expect([stateOf('close-wait'), stateOf('established')]).toEqual([1, 3]);
});

test('the tables are not read at every look', async () => {
  const counter = new ConnectionCounter(ALL);
  const first = counter.count(OWN, 0) ?? 0;
  await connected(2);
  expect(counter.count(OWN, CONNECTIONS_EVERY_MS - 1)).toBe(first);
  expect(counter.count(OWN, CONNECTIONS_EVERY_MS)).toBe(first + 4);
});

test('a process that has ended has none', () => {
  expect(countNow(ALL, [2 ** 22 + 1])).toBe(0);
});

test.skipIf(process.getuid?.() === 0)(
  'descriptors of another user are not for us to see (skipped as root)',
  () => {
    expect(countNow(ALL, [1])).toBeNull();
  },
);
