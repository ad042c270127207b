import { expect, test } from 'vitest';
import { tcpSocketsOf } from '../../src/discovery/tcp-sockets.ts';
import { TestShim } from '../helpers/shim.ts';

const MISTAKES = [
  'SIGHUP',
  'SIGINT',
  'SIGTERM',
  'SIGPIPE',
  'SIGUSR1',
  'SIGUSR2',
  'SIGALRM',
  'SIGQUIT',
] as const;

test.each(MISTAKES)('I7: %s, sent to a shim by mistake, does not end it', async (signal) => {
  await using shim = await TestShim.start();
  await shim.spawn(shim.spec('web', ['sleep', '1000']));
  process.kill(shim.pid, signal);
  expect((await shim.reconnect()).welcome.live).toMatchObject([{ worker: 'web' }]);
});

test('a signal opens no debugger, to which anybody on the machine could connect', async () => {
  await using shim = await TestShim.start({ env: { NODE_OPTIONS: '--inspect-port=0' } });
  process.kill(shim.pid, 'SIGUSR1');
  // As long as Node needs for one.
  const { id } = shim.spec('wait', []);
  await shim.spawn(shim.spec('wait', ['sleep', '0.5']));
  await shim.exit(id);
  const sockets = await tcpSocketsOf(new Map([['shim', [shim.pid]]]));
  expect(sockets.get('shim') ?? []).toEqual([]);
});
