import { resolveIdentity } from '../../src/processcontrol/user-lookup.ts';
import { SeededRandom } from '../fakes/seeded-random.ts';
import { BASE } from './definitions.ts';
import { Broken } from './oracle.ts';
import { SimulatedGlobals } from './simulated-globals.ts';
import { type Tally, World } from './world.ts';

/** An episode that broke an invariant: its seed alone brings it back. */
export interface Failure {
  readonly episode: number;
  readonly error: Error;
  /** What happened last. */
  readonly history: readonly string[];
}

export interface Outcome {
  readonly tally: Tally;
  readonly episodes: number;
  readonly failure: Failure | null;
}

/** Most episodes are short, so that the trouble of one does not hide that of the next; some are long enough to fill things up. */
const EPISODE_STEPS = [300, 1000, 1000, 1000, 3000, 3000, 3000, 50_000] as const;
const HISTORY_KEPT = 100;
const MACROTASK_EVERY = 20;

/**
 * Plays one episode after the other until so many things have happened, or until one breaks an invariant.
 * @param longest episodes of more steps are left out
 */
export async function simulate(seed: number, steps: number, longest = Infinity): Promise<Outcome> {
  const seeds = new SeededRandom(seed);
  const total = emptyTally();
  let episodes = 0;
  while (total.steps < steps) {
    const episode = Math.floor(seeds.next() * 2 ** 32);
    if (stepsOf(episode) > longest) continue;
    episodes += 1;
    try {
      add(total, await playEpisode(episode));
    } catch (error) {
      return { tally: total, episodes, failure: await explain(episode, error as Error) };
    }
    // Only promises and ticks so far: let Ctrl-C and a test's time limit have a look.
    if (episodes % MACROTASK_EVERY === 0) await new Promise((resume) => setImmediate(resume));
  }
  return { tally: total, episodes, failure: null };
}

/** Plays the episode of this seed. Throws {@link Broken}, or whatever else went wrong. */
export async function playEpisode(
  episode: number,
  trace: ((line: string) => void) | null = null,
): Promise<Tally> {
  await lookUpUser();
  const world = new World(episode, trace);
  using _ = new SimulatedGlobals(world.simulation);
  return await world.play(stepsOf(episode));
}

/** Real files are read for it, and in simulated time nothing is ever read; what was found is remembered. */
function lookUpUser(): Promise<unknown> {
  using _ = new SimulatedGlobals({ after: () => () => {}, wallMs: () => 0, random: () => 0 });
  return resolveIdentity(BASE.runAs);
}

/** Has nothing to do with what happens in them. */
function stepsOf(episode: number): number {
  return new SeededRandom(episode ^ 0x5eed).oneOf(EPISODE_STEPS);
}

/** Plays it again, and this time writes down what happens. */
async function explain(episode: number, error: Error): Promise<Failure> {
  const history: string[] = [];
  try {
    await playEpisode(episode, (line) => {
      history.push(line);
      if (history.length > HISTORY_KEPT) history.shift();
    });
  } catch (again) {
    const repeats = again instanceof Error && again.message === error.message;
    if (!repeats) history.push(`played again it went differently: ${String(again)}`);
    return { episode, error, history };
  }
  history.push('played again nothing was broken: the simulation depends on something that is not simulated');
  return { episode, error, history };
}

/** For a person: what broke, what happened before, and how to see it again. */
export function describeFailure({ episode, error, history }: Failure): string {
  const what = error instanceof Broken ? error.message : (error.stack ?? error.message);
  return `${history.join('\n')}\n\n${what}\nreproduce: npm run simulate -- --episode ${episode}`;
}

function emptyTally(): Tally {
  return {
    steps: 0,
    masters: 0,
    mastersKilled: 0,
    shims: 0,
    shimsKilled: 0,
    reboots: 0,
    spawns: 0,
    adopted: 0,
    commands: 0,
    answered: 0,
    editions: 0,
    refused: 0,
    exits: 0,
    hooks: 0,
    rounds: 0,
    turns: 0,
  };
}

function add(total: Tally, tally: Tally): void {
  for (const name of Object.keys(total) as (keyof Tally)[]) total[name] += tally[name];
}
