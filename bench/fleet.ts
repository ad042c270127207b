import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** How a peer is asked to keep its workers' output; `none` leaves it at the peer's cheapest setting. */
export type LogFormat = 'none' | 'raw' | 'cri';

export interface FleetWorker {
  readonly id: number;
  readonly name: string;
  /** The program by absolute path, and its arguments. */
  readonly argv: readonly string[];
}

/** What every peer is asked to supervise in one session, with immediate restart and no limit of attempts. */
export interface Fleet {
  /** A fresh directory for the peer's configuration, state and sockets. */
  readonly dir: string;
  /** Where captured output goes; exists. */
  readonly logDir: string;
  readonly logs: LogFormat;
  readonly workers: readonly FleetWorker[];
  /** A page that the supervisor asks once a second for each worker, on a connection that it keeps. */
  readonly probedUrl?: string;
}

/** `count` workers with the arguments that `argvOf` gives. */
export function makeFleet(
  dir: string,
  count: number,
  logs: LogFormat,
  argvOf: (id: number) => readonly string[],
  probedUrl?: string,
): Fleet {
  const logDir = join(dir, 'logs');
  mkdirSync(logDir, { recursive: true });
  const workers = Array.from({ length: count }, (_, id) => ({ id, name: `w${id}`, argv: argvOf(id) }));
  return { dir, logDir, logs, workers, ...(probedUrl === undefined ? {} : { probedUrl }) };
}
