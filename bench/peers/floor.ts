import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fleet } from '../fleet.ts';
import type { Peer, Setup, Workshop } from './peer.ts';

/** The C floor (bench/programs/floor.c): what the kernel itself costs. Not a peer but the limit for all of them. */
export async function createFloor(workshop: Workshop): Promise<Peer> {
  return {
    name: 'floor (C)',
    version: 'bench/programs/floor.c',
    logFormats: ['raw'],
    configure: async (fleet) => configure(fleet, workshop.programs.floor),
  };
}

function configure(fleet: Fleet, program: string): Setup {
  const list = join(fleet.dir, 'fleet.tsv');
  writeFileSync(list, fleet.workers.map((worker) => `${worker.argv.join('\t')}\n`).join(''));
  return {
    launch: { argv: fleet.logs === 'none' ? [program, list] : [program, list, fleet.logDir] },
    daemonizes: false,
    stop: 'SIGTERM',
    status: undefined,
    logFiles: (worker) => [join(fleet.logDir, `${worker.id}.log`)],
  };
}
