import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errnoOf, HsuError } from '../shared/errors.ts';
import { bootId, isSameAlive, readStat } from '../shim/process-table.ts';

/** Held as long as this master lives; released by {@link Lock.release} or, for the next master, by our death. */
export interface Lock {
  release(): void;
}

interface Owner {
  readonly pid: number;
  readonly startTime: number;
  /** Pids and start times begin anew with each boot. */
  readonly boot: string;
}

/**
 * One master per state directory (A127). The file names its owner by pid and start time, so a lock left behind by
 * kill -9 is recognised even when the pid is in use again. Throws HsuError `conflict` while the owner lives.
 */
export function takeLock(stateDir: string): Lock {
  mkdirSync(stateDir, { recursive: true, mode: 0o750 });
  const path = join(stateDir, 'master.lock');
  const mine = `${path}.${process.pid}`;
  const self: Owner = { pid: process.pid, startTime: readStat(process.pid)?.startTime ?? 0, boot: bootId() };
  writeFileSync(mine, `${JSON.stringify(self)}\n`, { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 10; attempt++) {
      if (tryLink(mine, path)) return { release: () => release(path, self) };
      const owner = readOwner(path);
      if (owner !== null && isAlive(owner)) throw heldBy(owner, stateDir);
      setAside(path, mine);
    }
    throw new HsuError('conflict', `${path} keeps changing hands`, { hint: 'start one master at a time' });
  } finally {
    rmSync(mine, { force: true });
  }
}

/** link(2) is the one step that two masters cannot both take. */
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
    // Another master took the lock between our look and our rename: give it back.
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

function heldBy(owner: Owner, stateDir: string): HsuError {
  return new HsuError('conflict', `another master (pid ${owner.pid}) uses the state directory ${stateDir}`, {
    hint: 'stop it, or give this one places of its own: --state-dir, --run-dir, --log-dir',
    details: { pid: owner.pid },
  });
}
