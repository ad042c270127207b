import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NetworkTraffic } from '../../../src/limits/network-traffic.ts';

const HEADINGS = 'Inter-|   Receive |  Transmit\n face |bytes    packets |bytes    packets\n';
let proc = '';

beforeEach(() => {
  proc = mkdtempSync(join(tmpdir(), 'hsu-proc-'));
  enter('self', 'net:[1]');
});
afterEach(() => rmSync(proc, { recursive: true, force: true }));

/** Puts a process into a network namespace. */
function enter(pid: string, namespace: string): void {
  mkdirSync(join(proc, pid, 'ns'), { recursive: true });
  mkdirSync(join(proc, pid, 'net'), { recursive: true });
  rmSync(join(proc, pid, 'ns', 'net'), { force: true });
  symlinkSync(namespace, join(proc, pid, 'ns', 'net'));
}

function interfaces(pid: string, all: Readonly<Record<string, readonly [number, number]>>): void {
  const lines = Object.entries(all).map(
    ([name, [rx, tx]]) => `  ${name}: ${rx}  5 0 0 0 0 0 0 ${tx} 7 0 0 0 0 0 0\n`,
  );
  writeFileSync(join(proc, pid, 'net', 'dev'), HEADINGS + lines.join(''));
}

test('what goes over all interfaces but lo, as an average', () => {
  enter('7', 'net:[2]');
  interfaces('7', { lo: [1e9, 1e9], eth0: [1000, 100], eth1: [0, 0] });
  const traffic = new NetworkTraffic(proc);
  expect(traffic.look(7, 1000)).toBeNull();
  interfaces('7', { lo: [9e9, 9e9], eth0: [5000, 300], eth1: [1000, 0] });
  expect(traffic.look(7, 1500)).toBeNull();
  expect(traffic.look(7, 3000)).toEqual({ rxRate: 2500, txRate: 100 });
  expect(traffic.last).toEqual({ rxRate: 2500, txRate: 100 });
  interfaces('7', { lo: [0, 0] });
  expect(traffic.look(7, 4000)).toEqual({ rxRate: 0, txRate: 0 });
});

test('of a namespace that others share nothing is known, and it is said when it stays like that', () => {
  enter('7', 'net:[1]');
  const traffic = new NetworkTraffic(proc);
  const looks = [1000, 2000, 3000].map((nowMs) => traffic.look(7, nowMs));
  expect(looks).toEqual([null, null, { why: expect.stringContaining('shares the network of the machine') }]);
  enter('7', 'net:[2]');
  interfaces('7', { eth0: [0, 0] });
  expect(traffic.look(7, 4000)).toBeNull();
  interfaces('7', { eth0: [50, 0] });
  expect(traffic.look(7, 5000)).toEqual({ rxRate: 50, txRate: 0 });
});

test('what may not be looked at is said', () => {
  const traffic = new NetworkTraffic(proc);
  for (const nowMs of [1000, 2000]) traffic.look(8, nowMs);
  expect(traffic.look(8, 3000)).toEqual({ why: 'its network namespace cannot be looked at (ENOENT)' });
});
