import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf, HsuError } from '../shared/errors.ts';
import { takeProcessLock } from '../shim/process-lock.ts';

/** Held as long as this master lives; released by {@link Lock.release} or, for the next master, by our death. */
export interface Lock {
  release(): void;
}

/**
 * One master per state directory, and one per run directory (A127). A state directory that cannot be written at the
 * moment is no reason not to supervise: then the lock of the run directory has to do. Throws HsuError `conflict` while
 * another master lives, and the system's error when a lock cannot be made.
 */
export function takeLock(stateDir: string, runDir: string): Lock {
  for (const folder of [stateDir, runDir]) mkdirSync(folder, { recursive: true, mode: 0o750 });
  const ofState = lockState(stateDir);
  try {
    const ofRun = stateDir === runDir ? null : lockFolder(runDir, 'run');
    return {
      release() {
        ofRun?.release();
        ofState?.release();
      },
    };
  } catch (error) {
    ofState?.release();
    throw error;
  }
}

function lockState(folder: string): Lock | null {
  try {
    return lockFolder(folder, 'state');
  } catch (error) {
    if (isReadOnlyForNow(error, folder)) return null;
    throw error;
  }
}

function lockFolder(folder: string, what: 'state' | 'run'): Lock {
  const lock = takeProcessLock(join(folder, 'master.lock'));
  if (lock.isMine) return lock;
  throw new HsuError('conflict', `another master (pid ${lock.pid}) uses the ${what} directory ${folder}`, {
    hint: 'stop it, or give this one places of its own: --state-dir, --run-dir, --log-dir',
    details: { pid: lock.pid },
  });
}

/** True for a disk in trouble, and for our own directory without permission to write; not for somebody else's. */
function isReadOnlyForNow(error: unknown, folder: string): boolean {
  const errno = errnoOf(error) ?? '';
  if (['EROFS', 'ENOSPC', 'EDQUOT', 'EIO'].includes(errno)) return true;
  return errno === 'EACCES' && statSync(folder).uid === process.geteuid?.();
}
