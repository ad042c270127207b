import { expect, test } from 'vitest';
import { nameProcesses } from '../../../src/workers/name-processes.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ pid: at + 1, command: `sleep ${at}` }));

test('a few processes are all named', () => {
  expect(nameProcesses(many(2))).toBe('1 (sleep 0), 2 (sleep 1)');
  expect(nameProcesses(many(10))).toMatch(/10 \(sleep 9\)$/);
});

test('of what a fork bomb leaves ten are named and the others counted', () => {
  expect(nameProcesses(many(1000))).toMatch(/^1 \(sleep 0\), .*, 10 \(sleep 9\) and 990 more$/);
});
