import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fleet } from '../fleet.ts';
import { installedPackage } from './debian-packages.ts';
import type { Peer, Setup, Workshop } from './peer.ts';
import { writeRunScript } from './run-script.ts';

/** The largest file s6-log can be told to write. */
const LARGEST_FILE_BYTES = 268435455;

/** s6: s6-svscan with an s6-supervise for each service, and s6-log for output. Its s6-svscan has the path of s6-supervise built in. */
export async function createS6(workshop: Workshop): Promise<Peer> {
  const programs = await installedPackage('s6', 's6-svscan', workshop);
  return {
    name: 's6',
    version: programs.version,
    logFormats: ['raw'],
    configure: async (fleet) => configure(fleet, programs.bin),
  };
}

function configure(fleet: Fleet, bin: string): Setup {
  const scan = join(fleet.dir, 'scan');
  for (const worker of fleet.workers) {
    const service = join(scan, worker.name);
    writeRunScript(service, worker.argv);
    if (fleet.logs !== 'none') writeLogger(service, join(fleet.logDir, worker.name), bin);
  }
  const most = String(Math.max(500, 2 * fleet.workers.length));
  return {
    launch: { argv: [join(bin, 's6-svscan'), '-c', most, scan] },
    daemonizes: false,
    stop: 'SIGTERM',
    status: { argv: ['sh', '-c', 'for d in "$2"/*; do "$1" "$d"; done', 'sh', join(bin, 's6-svstat'), scan] },
    logFiles: (worker) => filesOf(join(fleet.logDir, worker.name)),
  };
}

function writeLogger(service: string, dir: string, bin: string): void {
  mkdirSync(dir, { recursive: true });
  writeRunScript(join(service, 'log'), [join(bin, 's6-log'), 'n20', `s${LARGEST_FILE_BYTES}`, dir]);
}

/** Rotated files are named `@<TAI64N>.s`, which sorts by age. */
function filesOf(dir: string): string[] {
  const rotated = readdirSync(dir).filter((name) => name.startsWith('@'));
  return [...rotated.sort(), 'current'].map((name) => join(dir, name));
}
