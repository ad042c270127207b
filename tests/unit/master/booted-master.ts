import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ConfigSource } from '../../../src/master/config-source.ts';
import { Master } from '../../../src/master/master.ts';
import { openState } from '../../../src/master/state.ts';
import { PipeKeeper } from '../../../src/processcontrol/pipe-keeper.ts';
import { ShimProcessControl } from '../../../src/processcontrol/shim-process-control.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { FakeWire } from '../../fakes/fake-wire.ts';
import { IDLE_DISK } from '../../fakes/idle-disk.ts';
import { stateFolder } from './state-folder.ts';

/** A master that has booted, whose shim is gone. */
export async function masterWithoutShim(yaml: string) {
  const folder = stateFolder();
  const file = join(folder, 'fleet.yaml');
  writeFileSync(file, yaml);
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
