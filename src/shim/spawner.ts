import { type StdioOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Native } from './native/native.ts';

/** A process about to be started, with everything decided. */
export interface SpawnOrder {
  readonly file: string;
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly umask: number;
  readonly stdin: number;
  readonly stdout: number;
  readonly stderr: number;
  /** A descriptor of ours that the child has at another number. */
  readonly extra?: { readonly from: number; readonly to: number } | undefined;
}

export interface ChildExit {
  readonly pid: number;
  readonly code: number | null;
  readonly signal: number | null;
}

/** Starts processes in a session of their own and tells when they end. */
export interface Spawner {
  /** Soft limit of open files that has to be set by a tool in front of a worker; null = done at the spawn. */
  readonly softNofileToSet: number | null;
  /** Returns the pid, or the errno name of the failure (`ENOENT`). */
  spawn(order: SpawnOrder): { readonly pid: number } | { readonly errno: string };
  /** Set once. Called in the loop, all children that ended together in one call. */
  onExits(listener: (exits: readonly ChildExit[]) => void): void;
}

/** What select(2) users can live with, and what systemd gives its services. */
const SOFT_NOFILE = 1024;

const ERRNO_NAMES: ReadonlyMap<number, string> = new Map(
  // Where a number has two names the first is the usual one: EAGAIN, not EWOULDBLOCK.
  Object.entries(constants.errno)
    .reverse()
    .map(([name, number]) => [number, name]),
);

/** posix_spawn and waitpid: 0.1 ms of CPU a spawn however large this process is, orphans reaped too (A045). */
export function nativeSpawner(native: Native): Spawner {
  return {
    softNofileToSet: null,
    spawn(order) {
      const env = Object.entries(order.env).map(([name, value]) => `${name}=${value}`);
      const result = native.spawn({ ...order, env, softNofile: SOFT_NOFILE });
      return 'pid' in result ? result : { errno: ERRNO_NAMES.get(result.errno) ?? `errno ${result.errno}` };
    },
    onExits(listener) {
      process.on('SIGCHLD', () => {
        const exits: ChildExit[] = [];
        for (let ended = native.reap(); ended !== null; ended = native.reap()) {
          exits.push({ pid: ended.pid, ...decodeStatus(ended.status) });
        }
        if (exits.length > 0) listener(exits);
      });
    },
  };
}

/**
 * child_process, for machines without the native calls: same result, and some ten times the price. One thing it cannot
 * know: Node tells of a process that died by a real-time signal as of one that exited with 0.
 */
export function nodeSpawner(): Spawner {
  let tell: (exits: readonly ChildExit[]) => void = () => {};
  return {
    // Node raises its own limit of open files and children inherit it; a tool sets the usual one again.
    softNofileToSet: SOFT_NOFILE,
    spawn(order) {
      const umask = process.umask(order.umask);
      try {
        const [argv0 = order.file, ...args] = order.argv;
        const child = spawn(order.file, args, {
          argv0,
          cwd: order.cwd,
          env: order.env,
          detached: true,
          stdio: stdioOf(order),
        });
        const { pid } = child;
        child.on('error', () => {});
        // Which errno it was Node tells only later. Program and folder were looked at before, so it is a shortage.
        if (pid === undefined) return { errno: 'EAGAIN' };
        child.on('exit', (code, signal) => {
          const number = signal === null ? null : constants.signals[signal];
          tell([{ pid, code: number === null ? code : null, signal: number }]);
        });
        return { pid };
      } catch (error) {
        return { errno: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN' };
      } finally {
        process.umask(umask);
      }
    },
    onExits(listener) {
      tell = listener;
    },
  };
}

function stdioOf({ stdin, stdout, stderr, extra }: SpawnOrder): StdioOptions {
  if (extra === undefined) return [stdin, stdout, stderr];
  const between = Array<'ignore'>(extra.to - 3).fill('ignore');
  return [stdin, stdout, stderr, ...between, extra.from];
}

/** The two halves of a waitpid status word. */
export function decodeStatus(status: number): { code: number | null; signal: number | null } {
  const signal = status & 0x7f;
  return signal === 0 ? { code: (status >> 8) & 0xff, signal: null } : { code: null, signal };
}
