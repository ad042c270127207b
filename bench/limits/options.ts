import { parseArgs } from 'node:util';
import { datedFile, someOf, wholeNumber } from '../option-values.ts';
import type { CommonOptions } from '../program.ts';

export const USAGE = `usage: npm run bench:limits -- [options]

  --passes 5          how often a worker outgrows its limit, for each guard and pace
  --guards ours,...   of the names in bench/limits/guards.ts
  --n 1000            workers that rest while it is measured what watching them costs; 0 = not measured
  --seconds 20        how long that is measured
  --no-install        only the guards that are already there
  --out FILE          the JSON; default bench/out/limits-<time>.json`;

export interface LimitsOptions extends CommonOptions {
  readonly passes: number;
  readonly guards: readonly string[];
  readonly workers: number;
  readonly seconds: number;
}

/** Reads the command line. Throws with a message for the user when it makes no sense. */
export function readLimitsOptions(
  args: readonly string[],
  known: readonly string[],
  outDir: string,
): LimitsOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      passes: { type: 'string', default: '5' },
      guards: { type: 'string', default: known.join(',') },
      n: { type: 'string', default: '1000' },
      seconds: { type: 'string', default: '20' },
      'no-install': { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  return {
    passes: wholeNumber('--passes', values.passes, 0),
    guards: someOf('--guards', values.guards, known),
    workers: wholeNumber('--n', values.n, 0),
    seconds: wholeNumber('--seconds', values.seconds, 0),
    mayInstall: !values['no-install'],
    out: values.out ?? datedFile(outDir, 'limits-'),
  };
}
