import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/shared/fingerprint.ts';

test('the order of keys means nothing, that of lists does', () => {
  expect(fingerprint({ a: 1, b: { c: 2, d: 3 } })).toBe(fingerprint({ b: { d: 3, c: 2 }, a: 1 }));
  expect(fingerprint(['a', 'b'])).not.toBe(fingerprint(['b', 'a']));
});

test('what looks alike is told apart', () => {
  const lookalikes = [
    null,
    'null',
    0,
    '0',
    '',
    [],
    {},
    [[]],
    [''],
    { a: null },
    { a: 'null' },
    ['a,b'],
    ['a', 'b'],
  ];
  expect(new Set(lookalikes.map(fingerprint)).size).toBe(lookalikes.length);
});

test('equal data has equal fingerprints, other data other ones', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const same = JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b));
      expect(fingerprint(a) === fingerprint(b)).toBe(same);
    }),
  );
});

/** Maps as lists of entries in order, marked so that no list looks like one. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sortKeys)];
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sortKeys(inner)] as const);
  return ['map', ...entries.sort(([a], [b]) => (a < b ? -1 : 1))];
}
