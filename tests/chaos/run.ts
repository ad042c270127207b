import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ChaosOptions, runChaos } from './chaos.ts';
import { renderReport } from './report.ts';

const USAGE = `usage: npm run chaos -- [options]

  --minutes 2     how long it is disturbed
  --workers 30    of several kinds, in turn
  --seed N        what is done and when; by default another one each time
  --json FILE     the report also as JSON; - is standard output, without the table
  --keep          leave logs, ledgers and state for a look afterwards`;

/** Exit code 0 when every invariant held, 1 when one was broken, 2 for wrong usage. */
async function main(): Promise<number> {
  let options: ChaosOptions & { readonly json: string | undefined };
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
    return 2;
  }
  const report = await runChaos(options);
  const json = `${JSON.stringify(report, null, 2)}\n`;
  if (options.json === '-') process.stdout.write(json);
  else {
    process.stdout.write(`${renderReport(report)}\n`);
    if (options.json !== undefined) writeFileSync(options.json, json);
  }
  return report.problems.length === 0 ? 0 : 1;
}

function readOptions(): ChaosOptions & { readonly json: string | undefined } {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '2' },
      workers: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const above = (name: 'minutes' | 'workers' | 'seed', least: number): number => {
    const number = Number(values[name]);
    if (Number.isFinite(number) && number >= least) return number;
    throw new Error(`--${name}: expected a number from ${least} on, got "${values[name]}"`);
  };
  return {
    minutes: above('minutes', 0.01),
    workers: Math.floor(above('workers', 1)),
    seed: Math.floor(above('seed', 0)),
    json: values.json,
    keep: values.keep,
  };
}

process.exitCode = await main();
