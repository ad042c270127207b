import type { Datagrams } from './datagrams.ts';
import type { DescriptorCalls } from './descriptors.ts';
import type { SocketCalls } from './sockets.ts';

/**
 * What Linux can do and Node cannot. Everything here has a way around by /proc and child_process,
 * so the shim works without it: slower to spawn, and blind for orphans until it looks.
 */
export interface Native extends DescriptorCalls, SocketCalls {
  readonly datagrams: Datagrams;
  /** Become the parent of orphaned descendants (PR_SET_CHILD_SUBREAPER); false when the kernel refuses. */
  becomeSubreaper(): boolean;
  /** An extended attribute of a file; null when it has none of this name. */
  attribute(path: string, name: string): string | null;
  /** mkfifo(3) with this mode; returns 0 or an errno number. */
  mkfifo(path: string, mode: number): number;
  /** posix_spawn(3) in a session of its own, with default signal dispositions and an empty signal mask. */
  spawn(options: NativeSpawn): { readonly pid: number } | { readonly errno: number };
  /** Reaps one ended child, or returns null when none has ended. */
  reap(): Reaped | null;
  /** read(2): bytes read, 0 at end of file, or a negative errno. */
  read(fd: number, buffer: Buffer): number;
  /** Opens a pidfd; a negative errno when there is no such process. The caller closes it with fs.closeSync. */
  openPidfd(pid: number): number;
  /** Sends through a pidfd, so that it can never hit another process; returns 0 or an errno. */
  signalPidfd(fd: number, signal: number): number;
  /** The wait status of a process that has ended and was reaped by anybody, through a pidfd opened before; null = not known. */
  exitStatus(fd: number): number | null;
  /** Whether this kernel can answer {@link exitStatus} at all (Linux 6.15 and newer). */
  readonly knowsExitStatus: boolean;
  /** Calls back, from the event loop, whenever one of the watched descriptors is readable. */
  createPoller(onReadable: (fd: number) => void): Poller;
}

export interface NativeSpawn {
  readonly file: string;
  readonly argv: readonly string[];
  readonly env: readonly string[];
  readonly cwd: string;
  readonly stdin: number;
  readonly stdout: number;
  readonly stderr: number;
  /** A descriptor of ours that the child has at another number. */
  readonly extra?: { readonly from: number; readonly to: number } | undefined;
  readonly umask: number;
  /** Soft limit of open files for the child; Node raises its own to the hard one, and select(2) users break on that. */
  readonly softNofile: number;
}

export interface Reaped {
  readonly pid: number;
  /** The status word of waitpid(2). */
  readonly status: number;
}

/** Readiness of many descriptors through one epoll descriptor. */
export interface Poller {
  add(fd: number): void;
  remove(fd: number): void;
  close(): void;
}
