import { describe, expect, test } from 'vitest';
import { compileGlob, isGlob } from '../../../src/api/glob.ts';

describe('a glob', () => {
  test.each([
    ['web', 'web', true],
    ['web', 'web-1', false],
    ['web-*', 'web-', true],
    ['web-*', 'web-front', true],
    ['web-*', 'my-web-front', false],
    ['*', '', true],
    ['*-db-*', 'main-db-1', true],
    ['*-db-*', 'main-db', false],
    ['*ab', 'aab', true],
    ['a*b*c', 'axxbxxbxc', true],
    ['a**c', 'abc', true],
    ['web-?', 'web-1', true],
    ['web-?', 'web-', false],
    ['web-?', 'web-😀', true],
    ['web-[12]', 'web-2', true],
    ['web-[12]', 'web-3', false],
    ['web-[0-9]', 'web-7', true],
    ['web-[!0-9]', 'web-7', false],
    ['web-[^0-9]', 'web-x', true],
    ['[]x]', ']', true],
    ['[!]]', ']', false],
    ['[a-]', '-', true],
    ['[a-]', 'b', false],
    ['a.c', 'abc', false],
    ['a+(b', 'a+(b', true],
  ])('%s on %s: %s', (pattern, name, expected) => {
    expect(compileGlob(pattern)(name)).toBe(expected);
  });

  test.each([
    ['web-[12', 'no closing ]'],
    ['[]', 'no closing ]'],
    ['[!]', 'no closing ]'],
    ['[z-a]', 'z-a runs backward'],
  ])('%s is refused and the message says why', (pattern, reason) => {
    expect(() => compileGlob(pattern)).toThrow(reason);
    expect(() => compileGlob(pattern)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });

  test('with fifty stars against a name that nearly matches ends, where backtracking would not', () => {
    expect(compileGlob('*a'.repeat(50))(`${'a'.repeat(200)}b`)).toBe(false);
  });

  test('is told from a plain name by its characters', () => {
    expect(['a*', 'a?', 'a[1]', 'a.b-c_1'].map(isGlob)).toEqual([true, true, true, false]);
  });
});
