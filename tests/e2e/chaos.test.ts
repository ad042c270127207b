import { expect, test } from 'vitest';
import { runChaos } from '../chaos/chaos.ts';

/** Some ten kills; `npm run chaos` disturbs for as long as one likes. */
const MINUTES = 0.15;

test.each([1, 2])(
  'I1, I4, I5, I6: master and shim are killed at random (seed %d) and every invariant holds',
  { timeout: 120_000 },
  async (seed) => {
    const { problems } = await runChaos({ minutes: MINUTES, workers: 12, seed, keep: false });
    expect(problems).toEqual([]);
  },
);
