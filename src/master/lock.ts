import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { HsuError } from '../shared/errors.ts';
import { takeProcessLock } from '../shim/process-lock.ts';

/** Held as long as this master lives; released by {@link Lock.release} or, for the next master, by our death. */
export interface Lock {
  release(): void;
}

/** One master per state directory (A127). Throws HsuError `conflict` while another one lives. */
export function takeLock(stateDir: string): Lock {
  mkdirSync(stateDir, { recursive: true, mode: 0o750 });
  const lock = takeProcessLock(join(stateDir, 'master.lock'));
  if (lock.isMine) return lock;
  throw new HsuError('conflict', `another master (pid ${lock.pid}) uses the state directory ${stateDir}`, {
    hint: 'stop it, or give this one places of its own: --state-dir, --run-dir, --log-dir',
    details: { pid: lock.pid },
  });
}
