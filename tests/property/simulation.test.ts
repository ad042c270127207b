import { expect, test } from 'vitest';
import { describeFailure, playEpisode, simulate } from '../simulation/simulate.ts';

/** `npm run simulate` searches for as long as one likes. */
const STEPS = 80_000;
const LONGEST_EPISODE = 3000;
const SEED = 20_261;

test('I1, I2, I3, I4, I8, I9, I11: whatever dies, fails or is asked for, masters and shims keep every promise', {
  timeout: 120_000,
}, async () => {
  const { tally, failure } = await simulate(SEED, STEPS, LONGEST_EPISODE);
  expect(failure === null ? '' : describeFailure(failure)).toBe('');
  // The search is worth something only while it gets into the corners.
  for (const [what, count] of Object.entries(tally)) expect(count, what).toBeGreaterThan(10);
});

test('an episode repeats itself exactly', async () => {
  const play = async (): Promise<string[]> => {
    const lines: string[] = [];
    await playEpisode(1, (line) => lines.push(line));
    return lines;
  };
  expect(await play()).toEqual(await play());
});
