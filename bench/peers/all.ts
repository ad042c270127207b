import { createFloor } from './floor.ts';
import { createOurs } from './ours.ts';
import type { Peer, Workshop } from './peer.ts';
import { createPm2 } from './pm2.ts';
import { createRunit } from './runit.ts';
import { createS6 } from './s6.ts';
import { createSupervisord } from './supervisord.ts';

/** Every peer that `--peers` may name, in the order of the tables. A factory throws Unavailable when it cannot be had. */
export const PEERS: Readonly<Record<string, (workshop: Workshop) => Promise<Peer>>> = {
  floor: createFloor,
  ours: createOurs,
  runit: createRunit,
  s6: createS6,
  supervisord: createSupervisord,
  pm2: createPm2,
};
