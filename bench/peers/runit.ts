import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Fleet } from '../fleet.ts';
import { unpackedPackage } from './debian-packages.ts';
import type { Peer, Setup, Workshop } from './peer.ts';
import { writeRunScript } from './run-script.ts';

/** runit: runsvdir with a runsv for each service, and svlogd for output. */
export async function createRunit(workshop: Workshop): Promise<Peer> {
  const programs = await unpackedPackage('runit', 'runsvdir', workshop);
  return {
    name: 'runit',
    version: programs.version,
    logFormats: ['raw'],
    configure: async (fleet) => configure(fleet, programs.bin),
  };
}

function configure(fleet: Fleet, bin: string): Setup {
  const services = join(fleet.dir, 'services');
  for (const worker of fleet.workers) {
    const service = join(services, worker.name);
    writeRunScript(service, worker.argv);
    if (fleet.logs !== 'none') writeLogger(service, join(fleet.logDir, worker.name), bin);
  }
  const env = { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` };
  return {
    launch: { argv: [join(bin, 'runsvdir'), services], env },
    daemonizes: false,
    stop: 'SIGHUP',
    status: {
      argv: [join(bin, 'sv'), 'status', ...fleet.workers.map((worker) => join(services, worker.name))],
    },
    logFiles: (worker) => [join(fleet.logDir, worker.name, 'current')],
  };
}

/** `s0`: never rotated, as for all peers. */
function writeLogger(service: string, dir: string, bin: string): void {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'config'), 's0\n');
  writeRunScript(join(service, 'log'), [join(bin, 'svlogd'), dir]);
}
