import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { errnoOf, HsuError } from '../shared/errors.ts';
import { ANOTHER_RUNS } from '../shim/protocol/exit-code.ts';
import { ShimConnection } from './shim-connection.ts';

/** How long a shim may take to say "ready" on a machine that is very busy. */
const READY_TIMEOUT_MS = 60_000;
/** Between looks whether a shim that is about to listen does, and how many of them before another is started. */
const JOIN_PAUSE_MS = 20;
const JOINS_PER_START = 25;

export interface ShimPlaces {
  readonly runDir: string;
  readonly logDir: string;
  /** The shim's program file. */
  readonly program: string;
}

/** Joins the shim of this run directory, or starts one when nobody listens there. */
export async function startOrJoinShim(
  places: ShimPlaces,
): Promise<{ connection: ShimConnection; joined: boolean }> {
  const socket = join(places.runDir, 'shim.sock');
  for (let tries = 0; ; tries++) {
    const connection = await tryJoin(socket);
    if (connection !== null) return { connection, joined: true };
    // A master that died left one that does not listen yet: it will, or it dies too.
    if (tries % JOINS_PER_START === 0 && (await startShim(places)) === 'started') {
      return { connection: await ShimConnection.open(socket), joined: false };
    }
    if (tries * JOIN_PAUSE_MS > READY_TIMEOUT_MS) {
      throw new HsuError('process', `there is a shim in ${places.runDir}, but it does not answer`, {
        hint: `its pid is in ${join(places.runDir, 'shim.lock')}; when it is gone the next one takes over its workers`,
      });
    }
    await setTimeout(JOIN_PAUSE_MS);
  }
}

/** Null when nobody listens. */
async function tryJoin(socket: string): Promise<ShimConnection | null> {
  if (!existsSync(socket)) return null;
  try {
    return await ShimConnection.open(socket);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno !== 'ECONNREFUSED' && errno !== 'ENOENT') throw error;
    return null;
  }
}

/** Tries to replace a shim that is gone. */
const RESTART_TRIES = 5;
const RESTART_PAUSE_MS = 500;

/** Starts the successor of a lost shim; tries a few times, because a machine in trouble may recover. */
export async function startShimAgain(places: ShimPlaces): Promise<ShimConnection> {
  for (let tries = 1; ; tries++) {
    try {
      return (await startOrJoinShim(places)).connection;
    } catch (error) {
      if (tries === RESTART_TRIES) throw error;
      await setTimeout(RESTART_PAUSE_MS);
    }
  }
}

/** Resolves when the new shim listens, or when it has found another one. Its own complaints go to `shim.log` in the run directory. */
function startShim({ runDir, logDir, program }: ShimPlaces): Promise<'started' | 'another'> {
  mkdirSync(runDir, { recursive: true, mode: 0o700 });
  mkdirSync(logDir, { recursive: true, mode: 0o750 });
  const logFile = join(runDir, 'shim.log');
  const log = openSync(logFile, 'a', 0o600);
  // A small, flat heap: what a fork or a page fault costs grows with it.
  const flags = ['--expose-gc', '--max-semi-space-size=4', '--max-old-space-size=256'];
  const child = spawn(process.execPath, [...flags, program, runDir, logDir], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', log],
  }) as ChildProcessByStdio<null, Readable, null>;
  closeSync(log);
  return new Promise((resolve, reject) => {
    const timer = globalThis.setTimeout(() => fail('did not become ready in time'), READY_TIMEOUT_MS);
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.stdout.destroy();
      reject(new HsuError('process', `the shim ${why}`, { hint: `read ${logFile}` }));
    };
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    child.on('exit', (code, signal) => {
      if (code !== ANOTHER_RUNS) return fail(`ended at once (${signal ?? `exit ${code}`})`);
      clearTimeout(timer);
      resolve('another');
    });
    child.stdout.once('data', () => {
      clearTimeout(timer);
      child.removeAllListeners('exit');
      child.stdout.destroy();
      child.unref();
      resolve('started');
    });
  });
}
