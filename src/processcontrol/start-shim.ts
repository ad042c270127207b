import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { errnoOf, HsuError, isHsuError } from '../shared/errors.ts';
import { lockHolder } from '../shim/process-lock.ts';
import { ANOTHER_RUNS } from '../shim/protocol/exit-code.ts';
import { ShimConnection } from './shim-connection.ts';
import { isSuspended } from './suspended.ts';

/** How long a shim may take to say "ready" on a machine that is very busy. */
const READY_TIMEOUT_MS = 60_000;
/** How long one that listens may take to answer before it is looked at why it does not. */
const WELCOME_MS = 5000;
/** Between looks whether a shim that is about to listen does, and how many of them before another is started. */
const JOIN_PAUSE_MS = 20;
const JOINS_PER_START = 25;

export interface ShimPlaces {
  readonly runDir: string;
  readonly logDir: string;
  /** The shim's program file. */
  readonly program: string;
}

/**
 * Joins the shim of this run directory, or starts one when nobody listens there. Throws HsuError `process` when there is one
 * that does not answer: while it lives no other may take over.
 */
export async function startOrJoinShim(
  places: ShimPlaces,
  welcomeMs = WELCOME_MS,
): Promise<{ connection: ShimConnection; joined: boolean }> {
  const socket = join(places.runDir, 'shim.sock');
  const begun = performance.now();
  for (let tries = 0; ; tries++) {
    const connection = await tryJoin(places, welcomeMs);
    if (connection !== null) return { connection, joined: true };
    // A master that died left one that does not listen yet: it will, or it dies too.
    if (tries % JOINS_PER_START === 0 && (await startShim(places)) === 'started') {
      return { connection: await ShimConnection.open(socket), joined: false };
    }
    if (performance.now() - begun > READY_TIMEOUT_MS) throw silent(places, 'does not answer');
    await setTimeout(JOIN_PAUSE_MS);
  }
}

/** Null when nobody listens, or nobody answers yet. */
async function tryJoin(places: ShimPlaces, welcomeMs: number): Promise<ShimConnection | null> {
  const socket = join(places.runDir, 'shim.sock');
  if (!existsSync(socket)) return null;
  try {
    return await ShimConnection.open(socket, welcomeMs);
  } catch (error) {
    if (isHsuError(error) && error.kind === 'unavailable') {
      const pid = holderOf(places);
      if (pid !== null && isSuspended(pid)) throw silent(places, 'is suspended and answers nobody');
      return null;
    }
    const errno = errnoOf(error);
    if (errno !== 'ECONNREFUSED' && errno !== 'ENOENT') throw error;
    return null;
  }
}

const holderOf = ({ runDir }: ShimPlaces): number | null => lockHolder(join(runDir, 'shim.lock'));

function silent(places: ShimPlaces, how: string): HsuError {
  const pid = holderOf(places);
  return new HsuError(
    'process',
    `the shim of ${places.runDir}${pid === null ? '' : ` (pid ${pid})`} ${how}; its workers run on`,
    {
      hint: `kill -CONT ${pid ?? 'PID'} lets it go on; when it is gone (kill -9) the next one takes over its workers`,
    },
  );
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
