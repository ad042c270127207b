import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Fleet } from '../fleet.ts';
import { mustRun } from '../system/command.ts';
import { type Peer, type Setup, Unavailable, type Workshop } from './peer.ts';

export const PM2_VERSION = '7.0.4';

/** PM2 on the Node that runs the benchmark, with a home of its own for each session. */
export async function createPm2(workshop: Workshop): Promise<Peer> {
  const program = await installedPm2(workshop);
  return {
    name: 'pm2',
    version: PM2_VERSION,
    logFormats: ['raw'],
    configure: async (fleet) => configure(fleet, program),
  };
}

/** The program of PM2, in the workshop. */
export async function installedPm2(workshop: Workshop): Promise<string> {
  const prefix = join(workshop.toolsDir, `pm2-${PM2_VERSION}`);
  const program = join(prefix, 'node_modules', 'pm2', 'bin', 'pm2');
  if (!existsSync(program)) await install(prefix, workshop);
  return program;
}

/** What PM2 is run with, beside its usual environment. */
export function pm2Environment(home: string): Readonly<Record<string, string>> {
  return {
    PM2_HOME: home,
    PM2_DISCRETE_MODE: 'true',
    PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`,
  };
}

async function install(prefix: string, workshop: Workshop): Promise<void> {
  if (!workshop.mayInstall) throw new Unavailable(`pm2 is not in ${prefix} and --no-install was given`);
  mkdirSync(prefix, { recursive: true });
  try {
    await mustRun({
      argv: ['npm', 'install', '--prefix', prefix, '--no-audit', '--no-fund', `pm2@${PM2_VERSION}`],
    });
  } catch (error) {
    throw new Unavailable(`npm could not install pm2: ${(error as Error).message}`);
  }
  workshop.say(`installed pm2@${PM2_VERSION} into ${prefix}`);
}

function configure(fleet: Fleet, program: string): Setup {
  const file = join(fleet.dir, 'fleet.json');
  writeFileSync(file, JSON.stringify({ apps: apps(fleet) }));
  const env = pm2Environment(join(fleet.dir, 'pm2'));
  const pm2 = (...args: string[]) => ({ argv: [process.execPath, program, ...args], env });
  return {
    launch: pm2('start', file),
    daemonizes: true,
    stop: pm2('kill'),
    status: pm2('ls'),
    logFiles: (worker) => [join(fleet.logDir, `${worker.name}.log`)],
  };
}

function apps(fleet: Fleet): object[] {
  return fleet.workers.map((worker) => {
    const [script, ...args] = worker.argv;
    return {
      name: worker.name,
      script,
      args,
      interpreter: 'none',
      exec_mode: 'fork',
      autorestart: true,
      min_uptime: 0,
      max_restarts: 1_000_000,
      restart_delay: 0,
      merge_logs: true,
      out_file: fleet.logs === 'none' ? '/dev/null' : join(fleet.logDir, `${worker.name}.log`),
      error_file: '/dev/null',
      pmx: false,
      vizion: false,
    };
  });
}
