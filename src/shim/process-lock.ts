import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errnoOf } from '../shared/errors.ts';
import { bootId, isSameAlive, readStat } from './process-table.ts';

/** Held as long as this process lives, and left behind by kill -9. */
export type ProcessLock =
  | { readonly isMine: true; release(): void }
  /** Another process has it, and lives. */
  | { readonly isMine: false; readonly pid: number };

interface Owner {
  readonly pid: number;
  readonly startTime: number;
  /** Pids and start times begin anew with each boot. */
  readonly boot: string;
}

/**
 * Takes the lock that is a file of this path in an existing folder. The file names its owner by pid and start time, so one
 * that was left behind is recognised even when the pid is in use again. Throws system errors.
 */
export function takeProcessLock(path: string): ProcessLock {
  const mine = `${path}.${process.pid}`;
  const self: Owner = { pid: process.pid, startTime: readStat(process.pid)?.startTime ?? 0, boot: bootId() };
  writeFileSync(mine, `${JSON.stringify(self)}\n`, { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (tryLink(mine, path)) return { isMine: true, release: () => release(path, self) };
      const owner = readOwner(path);
      if (owner !== null && isAlive(owner)) return { isMine: false, pid: owner.pid };
      setAside(path, mine);
    }
    throw new Error(`${path} keeps changing hands`);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** link(2) is the one step that two processes cannot both take. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock out of the way; the one who moves it is the only one who may delete it. */
function setAside(path: string, mine: string): void {
  const aside = `${mine}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  const owner = readOwner(aside);
  if (owner !== null && isAlive(owner)) {
    // Somebody else took the lock between our look and our rename: give it back.
    tryLink(aside, path);
  }
  rmSync(aside, { force: true });
}

function isAlive({ pid, startTime, boot }: Owner): boolean {
  return boot === bootId() && isSameAlive(pid, startTime);
}

function readOwner(path: string): Owner | null {
  try {
    const { pid, startTime, boot } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    if (typeof pid !== 'number' || typeof startTime !== 'number' || typeof boot !== 'string') return null;
    return { pid, startTime, boot };
  } catch {
    return null;
  }
}

function release(path: string, self: Owner): void {
  if (readOwner(path)?.pid === self.pid) rmSync(path, { force: true });
}
