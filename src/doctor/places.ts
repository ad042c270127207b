import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from '../shared/errors.ts';
import type { Places } from '../shared/places.ts';
import { formatBytes } from '../shared/units.ts';
import { bad, type Finding, good, limited } from './finding.ts';

/** Less room than this is gone before anybody looks. */
const TOO_LITTLE_BYTES = 64 * 1024 ** 2;
const LITTLE_BYTES = 1024 ** 3;
const LITTLE_SHARE = 0.05;
const FEW_FILES = 1000;
/** Longest path of a Unix socket. */
const SOCKET_PATH_BYTES = 107;

/** The directories: whether this user may use them, and whether there is room. */
export function lookAtPlaces(places: Places): readonly Finding[] {
  const kinds = [
    ['state-dir', places.stateDir, '--state-dir'],
    ['run-dir', places.runDir, '--run-dir'],
    ['log-dir', places.logDir, '--log-dir'],
  ] as const;
  const folders = kinds.map(([id, path, flag]) => mayUse(id, path, flag));
  const fileSystems = new Map<number, string>();
  for (const [, path] of kinds) {
    const nearest = nearestExisting(path);
    const { dev } = statSync(nearest);
    if (!fileSystems.has(dev)) fileSystems.set(dev, nearest);
  }
  return [...folders, socketPath(places), ...[...fileSystems.values()].map(room)];
}

function mayUse(id: string, path: string, flag: string): Finding {
  const nearest = nearestExisting(path);
  try {
    if (!statSync(nearest).isDirectory())
      return bad(id, `${nearest} is not a directory`, `name another one: ${flag}`);
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch (error) {
    return bad(
      id,
      `${path}: this user (uid ${process.getuid?.()}) may not write to ${nearest} (${errnoOf(error)})`,
      `name another one with ${flag}, or run it as the user that ${nearest} belongs to`,
    );
  }
  return good(id, nearest === path ? path : `${path}, will be made in ${nearest}`);
}

function socketPath({ socket }: Places): Finding {
  const bytes = Buffer.byteLength(socket);
  if (bytes <= SOCKET_PATH_BYTES) return good('socket', socket);
  return bad(
    'socket',
    `${socket} has ${bytes} bytes; a socket's path may have ${SOCKET_PATH_BYTES}`,
    'name a shorter one: --run-dir or --socket',
  );
}

function room(path: string): Finding {
  const { bavail, bsize, blocks, files, ffree } = statfsSync(path);
  const free = bavail * bsize;
  const text = `${formatBytes(free)} of ${formatBytes(blocks * bsize)} are free where ${path} is`;
  const advice = 'make room; logs are held to a size by logs.max_total_size';
  // File systems without a number of files say 0.
  if (files > 0 && ffree < FEW_FILES)
    return bad('space', `${text}, but room for only ${ffree} files`, advice);
  if (free < TOO_LITTLE_BYTES) return bad('space', text, advice);
  if (free < LITTLE_BYTES && free < blocks * bsize * LITTLE_SHARE) return limited('space', text, advice);
  return good('space', text);
}

function nearestExisting(path: string): string {
  const parent = dirname(path);
  return exists(path) || parent === path ? path : nearestExisting(parent);
}

/** What lies in a file, or where nobody lets us look, does not exist for us. */
function exists(path: string): boolean {
  try {
    return statSync(path) !== undefined;
  } catch {
    return false;
  }
}
