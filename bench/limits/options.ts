import { join } from 'node:path';
import { parseArgs } from 'node:util';

export const USAGE = `usage: npm run bench:limits -- [options]

  --passes 5          how often a worker outgrows its limit, for each guard and pace
  --guards ours,...   of the names in bench/limits/guards.ts
  --n 1000            workers that rest while it is measured what watching them costs; 0 = not measured
  --seconds 20        how long that is measured
  --no-install        only the guards that are already there
  --out FILE          the JSON; default bench/out/limits-<time>.json`;

export interface LimitsOptions {
  readonly passes: number;
  readonly guards: readonly string[];
  readonly workers: number;
  readonly seconds: number;
  readonly mayInstall: boolean;
  readonly out: string;
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
  const guards = values.guards.split(',').filter((name) => name !== '');
  const unknown = guards.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`--guards: there is no ${unknown}, only ${known.join(', ')}`);
  const time = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
  return {
    passes: number('--passes', values.passes),
    guards,
    workers: number('--n', values.n),
    seconds: number('--seconds', values.seconds),
    mayInstall: !values['no-install'],
    out: values.out ?? join(outDir, `limits-${time}.json`),
  };
}

function number(option: string, text: string): number {
  const value = Number(text);
  if (text !== '' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error(`${option}: expected a whole number, got "${text}"`);
}
