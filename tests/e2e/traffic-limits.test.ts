import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { fleet, SLEEPER } from '../helpers/fleet.ts';
import { TestMaster } from '../helpers/master.ts';

/** A network namespace with two interfaces that are each other's other end. */
const ALONE = [
  'ip link add v0 type veth peer name v1',
  'ip link set v0 up',
  'ip link set v1 up',
  'ip addr add 10.9.9.1/24 dev v0',
  'ip neigh add 10.9.9.2 lladdr 02:00:00:00:00:01 dev v0',
].join(' && ');
const canBeAlone = spawnSync('unshare', ['-n', 'sh', '-c', ALONE]).status === 0;

const FLOOD = `
  const socket = require('node:dgram').createSocket('udp4');
  const packet = Buffer.alloc(1000);
  setInterval(() => { for (let i = 0; i < 100; i++) socket.send(packet, 9, '10.9.9.2'); }, 100);`;

test.skipIf(!canBeAlone)(
  'what a worker sends in a network namespace of its own is limited (needs root, ip and unshare)',
  async () => {
    const run = ['unshare', '-n', 'sh', '-c', `${ALONE} && exec "$0" -e "$1"`, process.execPath, FLOOD];
    const limits = { network: { max_tx_rate: '100KB/s', policy: 'restart', sustained_violation_time: '0' } };
    await using master = await TestMaster.start(
      fleet({ loud: { run, start_seconds: '0', limits, env: { PATH: process.env['PATH'] ?? '' } } }),
    );
    const broken = await master.event(({ worker, reason }) => worker === 'loud' && reason === 'limit-broken');
    expect(broken.message).toMatch(/^sending \d.*\/s > 97\.7K\/s$/);
    const again = await master.until('loud', ({ incarnation }) => incarnation >= 2);
    expect(again.lastExit?.cause).toBe('limit');
  },
);

test('of a worker that shares the network of the machine it is said that its traffic cannot be limited', async () => {
  await using master = await TestMaster.start(
    fleet({ usual: { ...SLEEPER, limits: { network: { max_rx_rate: '1MB/s' } } } }),
  );
  const told = await master.event(({ worker, reason }) => worker === 'usual' && reason === 'limit-failed');
  expect(told.message).toMatch(
    /^its network traffic cannot be limited: it shares the network of the machine/,
  );
  const [limit] = (await master.worker('usual')).limits;
  expect(limit).toMatchObject({ name: 'network.max_rx_rate', value: null });
  expect(limit?.enforcement).toMatch(/^not possible here: it shares the network/);
});
