import { parseArgs } from 'node:util';
import { datedFile, someOf, wholeNumber } from '../option-values.ts';
import type { CommonOptions } from '../program.ts';

export const USAGE = `usage: npm run bench:survival -- [options]

  --kills 100       kills of each process that can be killed
  --peers ours,...  of the names in bench/survival/targets.ts
  --workers 10      how many write meanwhile
  --lines 200       lines a second of each worker
  --readopt 0       also measure how long a new master of ours needs to take over so many workers
  --no-install      only the peers that are already there
  --out FILE        the JSON; default bench/out/survival-<time>.json`;

export interface SurvivalOptions extends CommonOptions {
  readonly kills: number;
  readonly peers: readonly string[];
  readonly workers: number;
  /** Microseconds from line to line. */
  readonly periodUs: number;
  /** 0 = not measured. */
  readonly readopt: number;
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
  return {
    kills: wholeNumber('--kills', values.kills, 0),
    peers: someOf('--peers', values.peers, known),
    workers: wholeNumber('--workers', values.workers, 1),
    periodUs: Math.round(1e6 / wholeNumber('--lines', values.lines, 1)),
    readopt: wholeNumber('--readopt', values.readopt, 0),
    mayInstall: !values['no-install'],
    out: values.out ?? datedFile(outDir, 'survival-'),
  };
}
