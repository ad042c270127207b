import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { CONNECTION_STATES, type ConnectionFilter } from '../../../src/config/limit-definition.ts';
import { CONNECTIONS_EVERY_MS, ConnectionCounts } from '../../../src/limits/connections.ts';

const ALL: ConnectionFilter = { states: CONNECTION_STATES, ports: [] };
const OWN = [process.pid];

async function countNow(filter: ConnectionFilter, pids: readonly number[] = OWN): Promise<number | null> {
  const counts = new ConnectionCounts();
  counts.of('web.1.x', filter, pids, 0);
  await counts.settled();
  return counts.of('web.1.x', filter, pids, 0);
}

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
  const before = (await countNow(ALL)) ?? 0;
  const { port, clients } = await connected(5);
  // Both ends are of this process.
  expect(await countNow(ALL)).toBe(before + 10);
  expect(await countNow({ ...ALL, ports: [port] })).toBe(5);
  expect(await countNow({ ...ALL, ports: clients.slice(0, 2).map((client) => client.localPort ?? 0) })).toBe(
    2,
  );
  // However many processes have them open, they are the same connections.
  expect(await countNow({ ...ALL, ports: [port] }, [process.pid, process.pid])).toBe(5);
});

test('connections are counted by state', async () => {
  const { port, clients } = await connected(4);
  const [closing] = clients;
  closing?.end();
  // The other end has been told when it is readable; the kernel has changed both states by then.
  const stateOf = (state: 'close-wait' | 'established') => countNow({ states: [state], ports: [port] });
  while ((await stateOf('close-wait')) === 0) await new Promise(setImmediate);
  expect([await stateOf('close-wait'), await stateOf('established')]).toEqual([1, 3]);
});

test('the tables are not read at every look', async () => {
  const counts = new ConnectionCounts();
  const look = async (nowMs: number) => {
    counts.of('web.1.x', ALL, OWN, nowMs);
    await counts.settled();
    return counts.of('web.1.x', ALL, OWN, nowMs);
  };
  const first = (await look(0)) ?? 0;
  await connected(2);
  expect(await look(CONNECTIONS_EVERY_MS - 1)).toBe(first);
  expect(await look(CONNECTIONS_EVERY_MS)).toBe(first + 4);
});

describe('workers that are looked at together', () => {
  /** Counts them from made-up sockets. */
  function stage(stateOf: (pid: number) => string | null) {
    const readings: number[][] = [];
    const counts = new ConnectionCounts(async (owners) => {
      readings.push([...owners.values()].flatMap((pids) => [...pids]));
      return new Map(
        [...owners].map(([owner, [pid = 0]]) => {
          const state = stateOf(pid);
          return [owner, state === null ? null : [{ state, localPort: 80 }]];
        }),
      );
    });
    const look = (nowMs: number, pids: readonly number[]) =>
      pids.map((pid) => counts.of(`worker.${pid}`, ALL, [pid], nowMs));
    return { counts, readings, look };
  }

  test('share one reading, and have its counts at the next look', async () => {
    const { counts, readings, look } = stage((pid) => (pid === 3 ? null : pid === 2 ? '0A' : '01'));
    expect(look(0, [1, 2, 3])).toEqual([null, null, null]);
    await counts.settled();
    expect(look(1000, [1, 2, 3])).toEqual([1, 0, null]);
    await counts.settled();
    expect(readings).toEqual([[1, 2, 3]]);
    look(CONNECTIONS_EVERY_MS, [1, 2, 3]);
    await counts.settled();
    expect(readings).toHaveLength(2);
  });

  test('a new one is counted soon, one that has gone no more', async () => {
    const { counts, readings, look } = stage(() => '01');
    look(0, [1]);
    await counts.settled();
    expect(look(500, [1, 2])).toEqual([1, null]);
    await counts.settled();
    counts.forget('worker.1');
    look(1500, [2]);
    await counts.settled();
    expect(look(1600, [2])).toEqual([1]);
    expect(readings).toEqual([[1], [2]]);
  });

  test('a reading that takes its time is not begun twice', async () => {
    const { counts, readings, look } = stage(() => '01');
    look(0, [1]);
    look(CONNECTIONS_EVERY_MS, [1]);
    await counts.settled();
    expect(readings).toEqual([[1]]);
  });
});

test('others have the event loop while many sockets are looked through', async () => {
  await connected(200);
  const counts = new ConnectionCounts();
  counts.of('web.1.x', ALL, OWN, 0);
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  turn();
  await counts.settled();
  isOver = true;
  // Both tables are opened, read and closed, and each of these gives way.
  expect(turns).toBeGreaterThan(4);
  expect(counts.of('web.1.x', ALL, OWN, 0)).toBeGreaterThanOrEqual(400);
});

test('a process that has ended has none', async () => {
  expect(await countNow(ALL, [2 ** 22 + 1])).toBe(0);
});

test.skipIf(process.getuid?.() === 0)(
  'descriptors of another user are not for us to see (skipped as root)',
  async () => {
    expect(await countNow(ALL, [1])).toBeNull();
  },
);
