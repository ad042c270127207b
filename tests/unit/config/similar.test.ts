import { describe, expect, it } from 'vitest';
import { editDistance, mostSimilar } from '../../../src/config/similar.ts';

describe('did you mean', () => {
  it.each([
    ['restart_polcy', 'restart_policy'],
    ['restart-policy', 'restart_policy'],
    ['RestartPolicy', 'restart_policy'],
    ['rnu', 'run'],
    ['enabeld', 'enabled'],
    ['xyz', undefined],
    ['', undefined],
  ])('%j: %j', (word, expected) => {
    expect(mostSimilar(word, ['restart_policy', 'run', 'enabled', 'user'])).toBe(expected);
  });

  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'acb', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%j is %j away from %j', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});
