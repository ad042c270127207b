import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ConfigSource } from '../../../src/master/config-source.ts';
import { Master } from '../../../src/master/master.ts';
import { openState } from '../../../src/master/state.ts';
import { PipeKeeper } from '../../../src/processcontrol/pipe-keeper.ts';
import { ShimProcessControl } from '../../../src/processcontrol/shim-process-control.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { IncarnationFacts } from '../../../src/shim/protocol.ts';
import { FakeWire } from '../../fakes/fake-wire.ts';
import { IDLE_DISK } from '../../fakes/idle-disk.ts';
import { stateFolder } from './state-folder.ts';

/** A master without workers, whose shim is gone. */
async function begin() {
  const folder = stateFolder();
  const file = join(folder, 'fleet.yaml');
  writeFileSync(file, 'workers: []\n');
  const source = new ConfigSource(file, folder);
  const state = await openState({ directory: folder, clock: systemClock, life: 'this', witness: () => {} });
  onTestFinished(() => state.close());
  const { wire, connection } = await FakeWire.connect();
  const control = new ShimProcessControl(connection, new PipeKeeper(folder), () => {});
  const master = new Master((await source.loadForBoot()).config, {
    disk: IDLE_DISK,
    places: { stateDir: folder, runDir: folder, logDir: folder, socket: join(folder, 'api.sock') },
    clock: systemClock,
    state,
    source,
    control,
    onEssentialEnded: () => {},
  });
  master.boot([]);
  wire.destroy();
  return { master, control, events: state.events };
}

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
  const { master, control } = await begin();
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
  const { master, control, events } = await begin();
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
