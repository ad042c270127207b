import { expect, test } from 'vitest';
import type { IncarnationFacts } from '../../../src/shim/protocol/facts.ts';
import { FakeWire } from '../../fakes/fake-wire.ts';
import { masterWithoutShim } from './booted-master.ts';

const FACTS: IncarnationFacts = {
  worker: 'gone',
  incarnation: 4,
  id: 'gone.4.x',
  pid: 7,
  startTime: 1,
  startedAt: 0,
  definition: 'd',
  cgroup: null,
};

test('I2: what a new shim finds alive and no worker is configured for is stopped', async () => {
  const { master, control } = await masterWithoutShim('workers: []\n');
  const { wire, connection } = await FakeWire.connect({ live: [FACTS] });
  control.reconnect(connection);
  master.reattach();
  expect(await wire.request('signal')).toMatchObject({ of: 'gone.4.x', signal: 15 });
  const { worker, incarnation, id, pid, startedAt } = FACTS;
  const exit = { worker, incarnation, id, pid, startedAt, at: 1, code: 0, signal: null, leftovers: 0 };
  wire.say({ type: 'exited', exit });
  expect(await wire.request('forget')).toMatchObject({ worker: 'gone' });
  expect(master.list()).toEqual([]);
});

test('I4: an exit that a new shim tells of a worker that is configured no more is written down', async () => {
  const { master, control, events } = await masterWithoutShim('workers: []\n');
  const { worker, incarnation, id, pid, startedAt } = FACTS;
  const exit = { worker, incarnation, id, pid, startedAt, at: 1, code: 3, signal: null, leftovers: 0 };
  const { wire, connection } = await FakeWire.connect({ exits: [exit] });
  control.reconnect(connection);
  master.reattach();
  expect(await wire.request('acknowledge')).toMatchObject({ of: 'gone.4.x' });
  expect(events.exitsOf('gone', 10)).toMatchObject([
    { incarnation: 4, pid: 7, code: 3, cause: 'unattended' },
  ]);
});
