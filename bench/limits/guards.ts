import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { unpackedPackage } from '../peers/debian-packages.ts';
import { Unavailable, type Workshop } from '../peers/peer.ts';
import { installedPm2, PM2_VERSION, pm2Environment } from '../peers/pm2.ts';
import type { Command } from '../system/command.ts';
import { MEBIBYTE } from './growth.ts';

/** Somebody who restarts, or kills, a worker that takes more memory than it may. */
export interface Guard {
  readonly name: string;
  readonly version: string;
  /** Writes its configuration; `env` is what everything is launched with. */
  readonly configure: (plan: GuardPlan) => GuardSetup;
}

export interface GuardPlan {
  /** A fresh directory. */
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  readonly limitBytes: number;
  readonly workers: readonly { readonly name: string; readonly argv: readonly string[] }[];
}

export interface GuardSetup {
  readonly launch: Command;
  /** How it is asked to end. */
  readonly stop: Command | 'SIGTERM';
  /** Workers that it only watches are started before it. */
  readonly before?: () => void;
}

/** Every guard that `--guards` may name, in the order of the tables. */
export const GUARDS: Readonly<Record<string, (workshop: Workshop) => Promise<Guard>>> = {
  kernel: async () => ours('hsu-master, by the kernel', { policy: 'immediate_kill' }),
  // Else the kernel would end what is a quarter over its limit.
  sampled: async () =>
    ours('hsu-master, sampled', { policy: 'restart', sustained_violation_time: '0', max: '8GiB' }),
  monit,
  'pm2-1s': (workshop) => pm2(workshop, 'pm2, looks every 1 s', 1000),
  pm2: (workshop) => pm2(workshop, 'pm2, as it comes (30 s)', null),
};

const PROJECT = join(import.meta.dirname, '..', '..');

async function ours(name: string, policy: object): Promise<Guard> {
  const master = join(PROJECT, 'bin', 'hsu-master');
  if (!existsSync(join(PROJECT, 'dist', 'master.cjs')))
    throw new Unavailable('build the project first (npm run build)');
  return {
    name,
    version: '0.1.0',
    configure({ dir, workers, limitBytes }) {
      const file = join(dir, 'fleet.yaml');
      const limits = { memory: { max_rss: limitBytes, ...policy } };
      const entries = workers.map((worker) => ({ id: worker.name, run: worker.argv.join(' '), limits }));
      writeFileSync(file, stringify({ workers: entries }));
      const places = ['--state-dir', join(dir, 'state'), '--run-dir', join(dir, 'run')];
      const argv = [master, 'run', '-c', file, ...places, '--log-dir', join(dir, 'logs')];
      return { launch: { argv }, stop: 'SIGTERM' };
    },
  };
}

/** With the shortest cycle it has, one second. It starts nothing at first: it would need minutes for a thousand. */
async function monit(workshop: Workshop): Promise<Guard> {
  const { bin, version } = await unpackedPackage('monit', 'monit', workshop);
  return {
    name: 'monit',
    version,
    configure({ dir, env, workers, limitBytes }) {
      const file = join(dir, 'monitrc');
      const pidFile = (name: string): string => join(dir, `${name}.pid`);
      const checks = workers.map(({ name, argv }) =>
        [
          `check process ${name} with pidfile ${pidFile(name)}`,
          `  start program = "/bin/sh -c 'echo $$ > ${pidFile(name)}; exec ${argv.join(' ')}'"`,
          `  stop program = "/bin/sh -c 'kill $(cat ${pidFile(name)})'"`,
          `  if total memory > ${limitBytes / MEBIBYTE} MB then restart`,
        ].join('\n'),
      );
      const own = ['set daemon 1', `set log ${join(dir, 'monit.log')}`];
      for (const [key, path] of Object.entries({ pidfile: 'pid', statefile: 'state', idfile: 'id' }))
        own.push(`set ${key} ${join(dir, `monit.${path}`)}`);
      writeFileSync(file, `${[...own, ...checks].join('\n')}\n`);
      chmodSync(file, 0o600);
      return {
        launch: { argv: [join(bin, 'monit'), '-I', '-c', file] },
        stop: 'SIGTERM',
        before: () => {
          for (const { name, argv } of workers) {
            const [program = '', ...args] = argv;
            const child = spawn(program, args, { env, stdio: 'ignore', detached: true });
            child.unref();
            writeFileSync(pidFile(name), `${child.pid}\n`);
          }
        },
      };
    },
  };
}

/** @param everyMs how often it looks at memory; null = as it does unless told otherwise */
async function pm2(workshop: Workshop, name: string, everyMs: number | null): Promise<Guard> {
  const program = await installedPm2(workshop);
  return {
    name,
    version: PM2_VERSION,
    configure({ dir, workers, limitBytes }) {
      const file = join(dir, 'fleet.json');
      const apps = workers.map((worker) => ({
        name: worker.name,
        script: worker.argv[0],
        args: worker.argv.slice(1),
        interpreter: 'none',
        exec_mode: 'fork',
        max_memory_restart: `${limitBytes / MEBIBYTE}M`,
        out_file: '/dev/null',
        error_file: '/dev/null',
        pmx: false,
        vizion: false,
      }));
      writeFileSync(file, JSON.stringify({ apps }));
      const home = join(dir, 'pm2');
      mkdirSync(home);
      const interval = everyMs === null ? {} : { PM2_WORKER_INTERVAL: String(everyMs) };
      const env = { ...pm2Environment(home), ...interval };
      const command = (...args: string[]): Command => ({ argv: [process.execPath, program, ...args], env });
      return { launch: command('start', file), stop: command('kill') };
    },
  };
}
