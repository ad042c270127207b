import type { Fleet, FleetWorker, LogFormat } from '../fleet.ts';
import type { Programs } from '../programs/compile.ts';
import type { Command } from '../system/command.ts';

/** Thrown when a peer cannot be measured here; the message says why and, where there is one, the way out. */
export class Unavailable extends Error {}

/** What a peer needs to make itself ready. */
export interface Workshop {
  /** Kept between runs: downloaded peers. */
  readonly toolsDir: string;
  readonly programs: Programs;
  /** false = use only what is already there. */
  readonly mayInstall: boolean;
  /** Tells the person at the terminal. */
  readonly say: (line: string) => void;
}

/** A supervisor that can be measured. */
export interface Peer {
  readonly name: string;
  /** As it says itself or its package says. */
  readonly version: string;
  /** Formats its log capture is measured in. */
  readonly logFormats: readonly Exclude<LogFormat, 'none'>[];
  /** It can look at its workers by HTTP. */
  readonly hasProbes?: true;
  /** Writes the peer's own configuration of a fleet; starts nothing. */
  readonly configure: (fleet: Fleet) => Promise<Setup>;
}

/** How to handle one configured fleet. */
export interface Setup {
  readonly launch: Command;
  /** true = the launch command returns by itself and leaves a daemon behind. */
  readonly daemonizes: boolean;
  /** Ends all workers and the supervisor: a signal to the launched process, or a command. */
  readonly stop: NodeJS.Signals | Command;
  /** Prints the state of every worker, as an operator would ask for it. */
  readonly status: Command | undefined;
  /** The time in milliseconds the supervisor itself needs for that answer, without a client's boot. */
  readonly serverStatusMs?: () => Promise<number>;
  /** The time in milliseconds that a small question to the supervisor takes. */
  readonly apiMs?: () => Promise<number>;
  /** Reads all its metrics once. */
  readonly scrape?: () => Promise<{ readonly ms: number; readonly bytes: number }>;
  /** Files with the captured stdout of a worker, oldest first. */
  readonly logFiles: (worker: FleetWorker) => string[];
}
