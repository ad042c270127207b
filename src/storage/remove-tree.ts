import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  openSync,
  readdirSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs';
import { errnoOf } from '../shared/errors.ts';

const FOLDER = constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW;
/** Each level of folders holds a descriptor. */
const MOST_LEVELS = 500;

/**
 * Removes a folder that somebody else may write to, with everything in it. Every step is taken from an open folder, so that nobody can
 * put a symbolic link in the way and have something else removed; what is mounted in it stays. Returns what could not be
 * removed, in words, or null. Waits for the disk, so it is none for an event loop.
 */
export function removeTree(path: string): string | null {
  try {
    const folder = openFolder(Buffer.from(path));
    if (folder === null) {
      unlinkSync(path);
      return null;
    }
    try {
      empty(folder, fstatSync(folder).dev, 1);
    } finally {
      closeSync(folder);
    }
    rmdirSync(path);
    return null;
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? null : (error as Error).message;
  }
}

/** Null when it is no folder. */
function openFolder(path: Buffer): number | null {
  try {
    return openSync(path, FOLDER);
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === 'ENOTDIR' || errno === 'ELOOP') return null;
    if (errno !== 'EACCES' || isRoot()) throw error;
    chmodSync(path, 0o700);
    return openSync(path, FOLDER);
  }
}

function empty(folder: number, device: number, level: number): void {
  if (level > MOST_LEVELS) throw new Error(`more than ${MOST_LEVELS} levels of folders`);
  if (fstatSync(folder).dev !== device) throw new Error('something is mounted in it');
  // In a folder that is read-only even its owner removes nothing.
  if (!isRoot()) fchmodSync(folder, 0o700);
  const self = Buffer.from(`/proc/self/fd/${folder}/`);
  for (const entry of readdirSync(self, { encoding: 'buffer', withFileTypes: true })) {
    const path = Buffer.concat([self, entry.name]);
    const inner = entry.isDirectory() ? openFolder(path) : null;
    if (inner === null) {
      unlinkSync(path);
      continue;
    }
    try {
      empty(inner, device, level + 1);
    } finally {
      closeSync(inner);
    }
    rmdirSync(path);
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
