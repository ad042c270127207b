import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Fleet } from '../fleet.ts';
import { monotonicMs } from '../system/clock.ts';
import { type Peer, type Setup, Unavailable, type Workshop } from './peer.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const MASTER = join(PROJECT, 'bin', 'hsu-master');
const CLI = join(PROJECT, 'bin', 'hsu-master-cli');

/** This project, as its own commands run it. */
export async function createOurs(_workshop: Workshop): Promise<Peer> {
  if (!existsSync(MASTER)) throw new Unavailable(`${MASTER} is missing; build the project first (npm ci)`);
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
  return { name: 'hsu-master', version, logFormats: ['raw', 'cri'], hasProbes: true, configure };
}

async function configure(fleet: Fleet): Promise<Setup> {
  const file = join(fleet.dir, 'fleet.yaml');
  const socket = join(fleet.dir, 'api.sock');
  writeFileSync(file, stringify({ workers: workers(fleet) }));
  const places = ['--state-dir', join(fleet.dir, 'state'), '--run-dir', runDirectory(fleet)];
  return {
    launch: { argv: [MASTER, 'run', '-c', file, ...places, '--log-dir', fleet.logDir, '--socket', socket] },
    daemonizes: false,
    stop: 'SIGTERM',
    status: { argv: [CLI, 'status', '-o', 'json', '--socket', socket] },
    serverStatusMs: async () => (await timeRequest(socket, '/v1/workers')).ms,
    apiMs: async () => (await timeRequest(socket, '/v1/master')).ms,
    scrape: () => timeRequest(socket, '/metrics'),
    logFiles: (worker) => [join(fleet.logDir, `${worker.name}.log`)],
  };
}

const TMPFS_MAGIC = 0x01021994;

/** Where a real host has it: /run is a tmpfs there, while the temporary directory of this machine may be a disk. */
function runDirectory(fleet: Fleet): string {
  const shared = '/dev/shm';
  if (!existsSync(shared) || statfsSync(shared).type !== TMPFS_MAGIC) return join(fleet.dir, 'run');
  const folder = mkdtempSync(join(shared, 'hsu-bench-run-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Immediate restart, as every peer is set, and one log file that is not rotated. */
function workers(fleet: Fleet): object[] {
  return fleet.workers.map((worker) => ({
    id: worker.name,
    run: worker.argv.join(' '),
    restart_policy: 'always',
    start_seconds: 0,
    restart: { retry_delay: 0, max_retries: 0, window: { attempts: 0 } },
    logs: { format: fleet.logs === 'raw' ? 'raw' : 'cri', max_size: '1TiB' },
    ...(fleet.probedUrl === undefined
      ? {}
      : { readiness: { http: { url: fleet.probedUrl, keep_alive: true }, period: '1s', timeout: '1s' } }),
  }));
}

/** Time until the answer is read to its end. */
function timeRequest(
  socketPath: string,
  path: string,
): Promise<{ readonly ms: number; readonly bytes: number }> {
  return new Promise((resolve, reject) => {
    const startedAt = monotonicMs();
    request({ socketPath, path }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once('end', () => resolve({ ms: monotonicMs() - startedAt, bytes }));
      response.once('error', reject);
    })
      .once('error', reject)
      .end();
  });
}
