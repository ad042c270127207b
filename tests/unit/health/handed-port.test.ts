import { expect, test } from 'vitest';
import type { CheckDefinition } from '../../../src/config/probe-definition.ts';
import { handedPortChecker, needsHandedPort } from '../../../src/health/handed-port.ts';
import { passed } from '../../../src/health/result.ts';
import { HANDED_PORT } from '../../../src/shared/address.ts';

const TCP: CheckDefinition = {
  type: 'tcp',
  address: { host: '::1', port: HANDED_PORT },
  tls: null,
  send: null,
  expect: null,
};
const { signal } = new AbortController();

test('only a check that names the port needs it', () => {
  expect(needsHandedPort(TCP)).toBe(true);
  expect(needsHandedPort({ ...TCP, address: { host: '::1', port: 80 } })).toBe(false);
  expect(needsHandedPort({ ...TCP, address: { socket: '/run/it' } })).toBe(false);
  expect(needsHandedPort({ type: 'process' })).toBe(false);
});

test('the port that the process has is looked at, and the connection to an old one is let go of', async () => {
  const [made, closed]: [CheckDefinition[], number[]] = [[], []];
  let process: { pid: number; startTime: number; port?: number } | null = null;
  const target = { process: () => process, runCommand: () => Promise.reject(new Error('no commands')) };
  const checker = handedPortChecker(TCP, target, (check) => {
    made.push(check);
    const number = made.length;
    return { look: async () => passed(`${number}`), close: () => closed.push(number) };
  });
  expect(await checker.look(signal)).toMatchObject({ outcome: 'fail', message: 'it has no port' });
  process = { pid: 1, startTime: 1, port: 4001 };
  expect(await checker.look(signal)).toMatchObject({ message: '1' });
  expect(await checker.look(signal)).toMatchObject({ message: '1' });
  process = { pid: 2, startTime: 2, port: 4002 };
  expect(await checker.look(signal)).toMatchObject({ message: '2' });
  checker.close();
  expect(made.map((check) => 'address' in check && check.address)).toEqual([
    { host: '::1', port: 4001 },
    { host: '::1', port: 4002 },
  ]);
  expect(closed).toEqual([1, 2]);
});
