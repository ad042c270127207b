import { type AddressInfo, createServer, type Server } from 'node:net';
import { describe, expect, test } from 'vitest';
import { loadNative } from '../../src/shim/native/linux.ts';
import { Ports } from '../../src/shim/ports.ts';

const listen = (port: number): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(port, '127.0.0.1', () => done(server));
  });
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

describe.each([
  ['held by a socket', loadNative()],
  ['remembered by the kernel', null],
] as const)('a port that is %s', (how, native) => {
  const isSkipped = how === 'held by a socket' && native === null;

  test.skipIf(isSkipped)('is given to nobody else, and its worker can listen on it', async () => {
    const ports = new Ports(native);
    const names = Array.from({ length: 20 }, (_, index) => `w${index}`);
    const held = await Promise.all(names.map((name) => ports.reserve(name, null)));
    expect(new Set(held).size).toBe(names.length);
    const others = await Promise.all(Array.from({ length: 400 }, () => listen(0)));
    expect(others.map(portOf).filter((port) => held.includes(port))).toEqual([]);
    const own = await Promise.all(held.map(listen));
    expect(own.map(portOf)).toEqual(held);
    for (const server of [...others, ...own]) server.close();
    for (const name of names) ports.release(name);
  });

  test.skipIf(isSkipped)(
    'stays that of its worker, and another one is given when it cannot be had',
    async () => {
      const ports = new Ports(native);
      const port = await ports.reserve('w', null);
      expect(await ports.reserve('w', null)).toBe(port);
      const taken = await listen(0);
      const other = await ports.reserve('v', portOf(taken));
      expect([port, portOf(taken)]).not.toContain(other);
      taken.close();
      ports.release('w');
      ports.release('v');
    },
  );
});
