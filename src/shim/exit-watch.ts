import { closeSync, readFileSync } from 'node:fs';
import type { Native, Poller } from './native/native.ts';
import { isAlive, readStat } from './process-table.ts';
import type { ChildExit } from './spawner.ts';
import { decodeStatus } from './spawner.ts';

/** How often processes are looked at where there are no pidfds. */
const LOOK_MS = 200;
/** A reaped process's status is there a moment after its pidfd says so; longer than this it never comes. */
const STATUS_TRIES = 10;
const STATUS_RETRY_MS = 20;

/**
 * Notices the end of processes that are not our children: those a dead shim left behind. Costs nothing while they
 * live where pidfds can be had; elsewhere they are looked at five times a second.
 */
export class ExitWatch {
  readonly #native: Native | null;
  readonly #ended: (exit: ChildExit) => void;
  readonly #byFd = new Map<number, number>();
  readonly #looked = new Map<number, number>();
  #poller: Poller | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(native: Native | null, ended: (exit: ChildExit) => void) {
    this.#native = native;
    this.#ended = ended;
  }

  /** Tells once when this process has ended; at once when it is gone already. */
  watch(pid: number, startTime: number): void {
    const fd = this.#native?.openPidfd(pid) ?? -1;
    if (readStat(pid)?.startTime !== startTime) {
      if (fd >= 0) closeSync(fd);
      this.#ended({ pid, code: null, signal: null });
      return;
    }
    if (fd < 0 || this.#native === null) {
      this.#looked.set(pid, startTime);
      this.#timer ??= setInterval(() => this.#look(), LOOK_MS);
      return;
    }
    this.#byFd.set(fd, pid);
    this.#poller ??= this.#native.createPoller((readable) => this.#readable(readable));
    this.#poller.add(fd);
  }

  /** Its end is known already: nothing is told of it any more. */
  forget(pid: number): void {
    this.#looked.delete(pid);
    for (const [fd, watched] of this.#byFd) {
      if (watched !== pid) continue;
      this.#byFd.delete(fd);
      this.#poller?.remove(fd);
      closeSync(fd);
    }
  }

  #readable(fd: number): void {
    const pid = this.#byFd.get(fd);
    if (pid === undefined) return;
    this.#byFd.delete(fd);
    this.#poller?.remove(fd);
    this.#askStatus(fd, pid, STATUS_TRIES);
  }

  /** A zombie shows its status in /proc; once it is reaped by somebody else only newer kernels still know it. */
  #askStatus(fd: number, pid: number, triesLeft: number): void {
    const status = zombieStatus(pid) ?? this.#native?.exitStatus(fd) ?? null;
    if (status === null && triesLeft > 0 && this.#native?.knowsExitStatus === true) {
      setTimeout(() => this.#askStatus(fd, pid, triesLeft - 1), STATUS_RETRY_MS);
      return;
    }
    closeSync(fd);
    this.#ended({ pid, ...(status === null ? { code: null, signal: null } : decodeStatus(status)) });
  }

  #look(): void {
    for (const [pid, startTime] of this.#looked) {
      const stat = readStat(pid);
      if (isAlive(stat) && stat.startTime === startTime) continue;
      this.#looked.delete(pid);
      const status = stat?.startTime === startTime ? zombieStatus(pid) : null;
      this.#ended({ pid, ...(status === null ? { code: null, signal: null } : decodeStatus(status)) });
    }
    if (this.#looked.size === 0 && this.#timer !== null) {
      clearInterval(this.#timer);
      this.#timer = null;
    }
  }
}

/** The wait status of a process that has ended and was not reaped: the last field of its stat, for those who may read it. */
function zombieStatus(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .trimEnd()
      .split(' ');
    if (fields[0] !== 'Z') return null;
    // Readers without the right to look see 0, which cannot be told from a good end.
    return mayRead(pid) ? Number(fields[49]) : null;
  } catch {
    return null;
  }
}

function mayRead(pid: number): boolean {
  const uid = process.getuid?.();
  if (uid === 0) return true;
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    return Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]) === uid;
  } catch {
    return false;
  }
}
