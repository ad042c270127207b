import { expect, test } from 'vitest';
import { SpawnQueue } from '../../../src/shim/spawn-queue.ts';

test('jobs run in order, the second half of one after the first half of the next', async () => {
  const queue = new SpawnQueue();
  const steps: string[] = [];
  const job = (name: string) => () => {
    steps.push(`${name} begins`);
    return () => {
      steps.push(`${name} ends`);
      return name;
    };
  };
  expect(await Promise.all(['a', 'b', 'c'].map((name) => queue.add(job(name))))).toEqual(['a', 'b', 'c']);
  expect(steps.filter((step) => step.endsWith('begins'))).toEqual(['a begins', 'b begins', 'c begins']);
  expect(steps.filter((step) => step.endsWith('ends'))).toEqual(['a ends', 'b ends', 'c ends']);
});

test('a job that throws, in either half, is the only one that fails', async () => {
  const queue = new SpawnQueue();
  const results = await Promise.allSettled([
    queue.add(() => {
      throw new Error('first half');
    }),
    queue.add(() => () => {
      throw new Error('second half');
    }),
    queue.add(() => () => 'fine'),
  ]);
  expect(results).toMatchObject([
    { status: 'rejected', reason: { message: 'first half' } },
    { status: 'rejected', reason: { message: 'second half' } },
    { status: 'fulfilled', value: 'fine' },
  ]);
});
