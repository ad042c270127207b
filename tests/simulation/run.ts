import { parseArgs } from 'node:util';
import { describeFailure, playEpisode, simulate } from './simulate.ts';
import type { Tally } from './world.ts';

const USAGE = `usage: npm run simulate -- [options]

  --seed N        which episodes are played; by default others each time
  --steps 1e6     how many things happen in all
  --episode N     plays this one alone and prints everything that happens`;

/** Exit code 0 when every invariant held, 1 when one was broken, 2 for wrong usage. */
async function main(): Promise<number> {
  let options: { readonly seed: number; readonly steps: number; readonly episode: number | null };
  try {
    options = readOptions();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${USAGE}\n`);
    return 2;
  }
  if (options.episode !== null) return playOne(options.episode);
  const { seed, steps } = options;
  const begin = performance.now();
  const { tally, episodes, failure } = await simulate(seed, steps);
  const seconds = (performance.now() - begin) / 1000;
  process.stdout.write(`${render(tally, episodes, seed, seconds)}\n`);
  if (failure === null) return 0;
  process.stdout.write(`\n${describeFailure(failure)}\n`);
  return 1;
}

async function playOne(episode: number): Promise<number> {
  try {
    await playEpisode(episode, (line) => process.stdout.write(`${line}\n`));
    return 0;
  } catch (error) {
    process.stdout.write(`${(error as Error).stack ?? error}\n`);
    return 1;
  }
}

function render(tally: Tally, episodes: number, seed: number, seconds: number): string {
  const rows: [string, string | number][] = [
    ['seed', seed],
    ['episodes', episodes],
    ['steps', `${tally.steps}, ${Math.round(tally.steps / seconds)} a second`],
    [
      'masters',
      `${tally.masters}, ${tally.mastersKilled} killed while idle, the others over a step or told to end`,
    ],
    ['shims', `${tally.shims}, ${tally.shimsKilled} of them killed`],
    ['reboots', tally.reboots],
    ['spawns, exits', `${tally.spawns}, ${tally.exits}`],
    ['adopted', tally.adopted],
    ['hooks', tally.hooks],
    ['groups, turns', `${tally.rounds} restarted or stopped together, ${tally.turns} waited for their turn`],
    ['commands', `${tally.commands}, ${tally.answered} answered`],
    ['configurations', `${tally.editions} applied, ${tally.refused} refused`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      steps: { type: 'string', default: '1e6' },
      episode: { type: 'string' },
    },
  });
  const whole = (name: string, text: string): number => {
    const number = Number(text);
    if (text.trim() !== '' && Number.isInteger(number) && number >= 0) return number;
    throw new Error(`--${name}: expected a whole number, got "${text}"`);
  };
  return {
    seed: whole('seed', values.seed),
    steps: whole('steps', values.steps),
    episode: values.episode === undefined ? null : whole('episode', values.episode),
  };
}

process.exitCode = await main();
