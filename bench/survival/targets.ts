import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Session } from '../session.ts';
import { mustRun } from '../system/command.ts';
import { exitsTold, fleetRuns } from './ask-ours.ts';

/** What is killed of a supervisor, all of it at once. */
export interface Target {
  readonly name: string;
  /** Command lines of the processes that are meant, one pattern each. */
  readonly victims: readonly RegExp[];
  /** `one`: of many alike a random one, which looks after one worker. */
  readonly reach: 'fleet' | 'one';
  /** Nobody but an init system starts it again: the benchmark does. */
  readonly isTop: boolean;
}

/** What the benchmark has to know of a supervisor to kill it. */
export interface Prey {
  readonly targets: readonly Target[];
  /** How many of the exits with code 7 the supervisor itself has on record; undefined = it keeps no such record. */
  readonly exitsKnown?: (session: Session) => Promise<number>;
  /** Whether the supervisor says that everything runs; by default the processes alone are looked at. */
  readonly isWell?: (session: Session) => Promise<boolean>;
}

const MASTER = /^hsu-master( |$)|\/master\.cjs /;
const SHIM = /^hsu-shim( |$)|\/shim\.cjs /;

/** Peers by the names in bench/peers/all.ts. */
export const PREY: Readonly<Record<string, Prey>> = {
  ours: {
    targets: [
      { name: 'master', victims: [MASTER], reach: 'fleet', isTop: true },
      { name: 'shim', victims: [SHIM], reach: 'fleet', isTop: false },
      { name: 'master and shim', victims: [MASTER, SHIM], reach: 'fleet', isTop: true },
    ],
    exitsKnown: (session) => exitsTold(session, 7),
    isWell: fleetRuns,
  },
  runit: {
    targets: [
      { name: 'runsvdir', victims: [/^\S*runsvdir /], reach: 'fleet', isTop: true },
      { name: 'one runsv', victims: [/^runsv w\d+$/], reach: 'one', isTop: false },
    ],
  },
  s6: {
    targets: [
      { name: 's6-svscan', victims: [/^\S*s6-svscan /], reach: 'fleet', isTop: true },
      { name: 'one s6-supervise', victims: [/^s6-supervise w\d+$/], reach: 'one', isTop: false },
    ],
    exitsKnown: deathTally,
  },
  supervisord: {
    targets: [{ name: 'supervisord', victims: [/\/supervisord -n /], reach: 'fleet', isTop: true }],
    exitsKnown: async (session) =>
      occurrences(join(session.fleet.dir, 'supervisord.log'), /exited: w\d+ \(exit status 7;/g),
  },
  pm2: {
    targets: [{ name: 'daemon', victims: [/God Daemon/], reach: 'fleet', isTop: true }],
    exitsKnown: async (session) =>
      occurrences(join(session.fleet.dir, 'pm2', 'pm2.log'), /exited with code \[7\]/g),
  },
};

/** s6-supervise keeps the last hundred deaths of each service. */
async function deathTally(session: Session): Promise<number> {
  let known = 0;
  for (const { name } of session.fleet.workers) {
    const { stdout } = await mustRun({ argv: ['s6-svdt', join(session.fleet.dir, 'scan', name)] });
    known += stdout.match(/exitcode 7$/gm)?.length ?? 0;
  }
  return known;
}

function occurrences(path: string, pattern: RegExp): number {
  return existsSync(path) ? (readFileSync(path, 'latin1').match(pattern)?.length ?? 0) : 0;
}
