import { expect, test } from 'vitest';
import { atOnce, inSlices } from '../../../src/shared/slices.ts';

function* count(to: number, step: () => void = () => {}): Generator<void, number> {
  let sum = 0;
  for (let one = 1; one <= to; one++) {
    yield;
    step();
    sum += one;
  }
  return sum;
}

test('work in steps is carried out whole, at once or in slices', async () => {
  expect(atOnce(count(100))).toBe(5050);
  expect(await inSlices(count(100), 2)).toBe(5050);
});

test('others have the event loop after each slice', async () => {
  let nowMs = 0;
  let turns = 0;
  let isOver = false;
  const turn = (): void => {
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  // Each step takes a millisecond: ten slices of two.
  const work = count(20, () => {
    nowMs += 1;
  });
  await inSlices(work, 2, () => nowMs);
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(9);
});
