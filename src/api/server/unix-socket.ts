import { chmodSync, lstatSync, mkdtempSync, renameSync, rmSync, type Stats } from 'node:fs';
import { connect, type Server } from 'node:net';
import { dirname, join } from 'node:path';
import { errnoOf, HsuError, toHsuError } from '../../shared/errors.ts';

/** `sun_path` of Linux has 108 bytes with its final NUL. */
const MAX_PATH_BYTES = 107;

/** A socket that is listened on under its final name. */
export interface BoundSocket {
  /** Removes the name, unless it is another process's by now. Stopping to listen is the server's business. */
  unlink(): void;
}

/**
 * Makes the server listen on `path` with exactly `mode`. The socket is bound in a private folder beside it, gets
 * its mode there and is then renamed into place: at no moment can anyone connect who may not, and a stale socket
 * is replaced without a moment in which there is none. Setting the umask around `listen` would do the first
 * only, and change the mode of whatever the process creates at the same time.
 *
 * Throws `conflict` when somebody answers there or the path is no socket, `usage` when the path is too long,
 * `permission` or `io` when the folder cannot be written. Two masters starting at once are kept apart by the
 * master's lock, not here.
 */
export async function listenOnUnixSocket(server: Server, path: string, mode: number): Promise<BoundSocket> {
  try {
    await refuseIfTaken(path);
    return await bindInPlace(server, path, mode);
  } catch (thrown) {
    throw cannotListen(path, thrown);
  }
}

async function refuseIfTaken(path: string): Promise<void> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isSocket()) {
    throw new HsuError('conflict', `cannot listen on ${path}: it exists and is not a socket`, {
      hint: 'Move it away, or choose another --socket.',
      details: { path },
    });
  }
  if (await isAnswering(path)) {
    throw new HsuError('conflict', `cannot listen on ${path}: another process answers there`, {
      hint: 'Stop the other master, or choose another --socket or --run-dir.',
      details: { path },
    });
  }
}

/** Only a refused connection proves that nobody listens; EAGAIN, for one, is a listener with a full queue. */
function isAnswering(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(path);
    probe.once('connect', () => {
      probe.destroy();
      resolve(true);
    });
    probe.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(errnoOf(error) ?? '')));
  });
}

async function bindInPlace(server: Server, path: string, mode: number): Promise<BoundSocket> {
  const folder = mkdtempSync(`${dirname(path)}/.`);
  const temporary = join(folder, 's');
  try {
    checkLength(path, temporary);
    await listen(server, temporary);
    chmodSync(temporary, mode);
    const own = lstatSync(temporary);
    renameSync(temporary, path);
    return { unlink: () => unlinkIfOwn(path, own) };
  } catch (thrown) {
    server.close();
    throw thrown;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkLength(path: string, temporary: string): void {
  if (Math.max(Buffer.byteLength(path), Buffer.byteLength(temporary)) <= MAX_PATH_BYTES) return;
  throw new HsuError(
    'usage',
    `cannot listen on ${path}: the path of a Unix socket has at most ${MAX_PATH_BYTES} bytes`,
    {
      hint: 'Choose a shorter --socket or --run-dir.',
      details: { path },
    },
  );
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ path }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function cannotListen(path: string, thrown: unknown): HsuError {
  const error = toHsuError(thrown);
  if (error === thrown) return error;
  return new HsuError(error.kind, `cannot listen on ${path}: ${error.message}`, {
    hint: 'The folder must exist and be writable for the master.',
    details: { path },
    cause: thrown,
  });
}

function unlinkIfOwn(path: string, own: Stats): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.ino === own.ino && found.dev === own.dev) rmSync(path, { force: true });
}
