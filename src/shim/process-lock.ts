import { readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
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
 * Takes the lock of this path in an existing folder. It names its owner by pid and start time, so one that was left
 * behind is recognised even when the pid is in use again. It is a symbolic link whose target is that name: made in one
 * step, complete from the first moment, and with room on a disk that is full. Throws system errors.
 */
export function takeProcessLock(path: string): ProcessLock {
  const self: Owner = { pid: process.pid, startTime: readStat(process.pid)?.startTime ?? 0, boot: bootId() };
  for (let attempt = 0; attempt < 10; attempt++) {
    if (tryTake(path, self)) return held(path, self);
    const owner = readOwner(path);
    // Ours, and not taken by this program: by the one this process ran before it.
    if (owner !== null && isSame(owner, self) && !taken.has(path)) return held(path, self);
    if (owner !== null && isAlive(owner)) return { isMine: false, pid: owner.pid };
    setAside(path);
  }
  throw new Error(`${path} keeps changing hands`);
}

/** The live process that has the lock of this path; null = none. */
export function lockHolder(path: string): number | null {
  const owner = readOwner(path);
  return owner !== null && isAlive(owner) ? owner.pid : null;
}

/** Paths of the locks that this program has. */
const taken = new Set<string>();

function held(path: string, self: Owner): ProcessLock {
  taken.add(path);
  return {
    isMine: true,
    release() {
      taken.delete(path);
      release(path, self);
    },
  };
}

/** symlink(2) is the one step that two processes cannot both take. */
function tryTake(path: string, { pid, startTime, boot }: Owner): boolean {
  try {
    symlinkSync(`${pid}:${startTime}:${boot}`, path);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock out of the way; the one who moves it is the only one who may delete it. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return;
    throw error;
  }
  const owner = readOwner(aside);
  // Somebody else took the lock between our look and our rename: give it back.
  if (owner !== null && isAlive(owner)) tryTake(path, owner);
  rmSync(aside, { force: true, recursive: true });
}

function isAlive({ pid, startTime, boot }: Owner): boolean {
  return boot === bootId() && isSameAlive(pid, startTime);
}

function readOwner(path: string): Owner | null {
  try {
    const [, pid, startTime, boot = ''] = /^(\d+):(\d+):(.+)$/.exec(readlinkSync(path)) ?? [];
    return pid === undefined ? null : { pid: Number(pid), startTime: Number(startTime), boot };
  } catch {
    return null;
  }
}

function release(path: string, self: Owner): void {
  const owner = readOwner(path);
  if (owner !== null && isSame(owner, self)) rmSync(path, { force: true });
}

function isSame(one: Owner, other: Owner): boolean {
  return one.pid === other.pid && one.startTime === other.startTime && one.boot === other.boot;
}
