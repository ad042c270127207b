import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `usage: npm run bench:survival -- [options]

  --kills 100       kills of each process that can be killed
  --peers ours,...  of the names in bench/survival/targets.ts
  --workers 10      how many write meanwhile
  --lines 200       lines a second of each worker
  --readopt 0       also measure how long a new master of ours needs to take over so many workers
  --no-install      only the peers that are already there
  --out FILE        the JSON; default bench/out/survival-<time>.json`;

export interface SurvivalOptions {
  readonly kills: number;
  readonly peers: readonly string[];
  readonly workers: number;
  /** Microseconds from line to line. */
  readonly periodUs: number;
  /** 0 = not measured. */
  readonly readopt: number;
  readonly mayInstall: boolean;
  readonly out: string;
}

/** Reads the command line. Throws with a message for the user when it makes no sense. */
export function readSurvivalOptions(
  args: readonly string[],
  known: readonly string[],
  outDir: string,
): SurvivalOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kills: { type: 'string', default: '100' },
      peers: { type: 'string', default: known.join(',') },
      workers: { type: 'string', default: '10' },
      lines: { type: 'string', default: '200' },
      readopt: { type: 'string', default: '0' },
      'no-install': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const peers = values.peers.split(',').filter((part) => part !== '');
  const unknown = peers.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--peers: expected some of ${known.join(', ')}, got "${unknown}"`);
  }
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  return {
    kills: whole('--kills', values.kills, 0),
    peers,
    workers: whole('--workers', values.workers, 1),
    periodUs: Math.round(1e6 / whole('--lines', values.lines, 1)),
    readopt: whole('--readopt', values.readopt, 0),
    mayInstall: !values['no-install'],
    out: values.out ?? join(outDir, `survival-${stamp}.json`),
  };
}

function whole(option: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`${option}: expected a whole number from ${least} on, got "${text}"`);
}
