import { expect, test } from 'vitest';
import { Counter } from '../../../src/limits/counter.ts';

function look(
  counter: Counter,
  ...processes: readonly (readonly [pid: number, ppid: number, value: number])[]
) {
  counter.begin();
  for (const one of processes) counter.count(...one);
  return counter.end();
}

test('what a child has counted goes to the parent that waited for it, and is not counted twice', () => {
  const counter = new Counter();
  expect(look(counter, [1, 0, 10], [2, 1, 5])).toBe(15);
  // Process 2 used 1 more before it ended, and its parent has it all now.
  expect(look(counter, [1, 0, 16])).toBe(16);
});

test('what an orphan has counted is kept when it ends', () => {
  const counter = new Counter();
  expect(look(counter, [1, 0, 10], [2, 999, 5])).toBe(15);
  expect(look(counter, [1, 0, 11])).toBe(16);
  expect(look(counter, [1, 0, 12])).toBe(17);
});

test('it never goes back, also when a parent does not wait for its children', () => {
  const counter = new Counter();
  expect(look(counter, [1, 0, 10], [2, 1, 50])).toBe(60);
  expect(look(counter, [1, 0, 10])).toBe(60);
  expect(look(counter, [1, 0, 70])).toBe(70);
});

test('one that does not tell makes the sum incomplete, until the next look', () => {
  const counter = new Counter();
  counter.begin();
  counter.count(1, 0, 5);
  counter.miss();
  counter.end();
  expect(counter.isComplete).toBe(false);
  counter.begin();
  expect(counter.isComplete).toBe(true);
});
