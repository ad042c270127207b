import { describe, expect, test } from 'vitest';
import type { Selector } from '../../../src/api/contract/actions.ts';
import { select } from '../../../src/api/selector.ts';

const fleet = [
  { name: 'web-1', labels: { tier: 'front', zone: 'a' }, groups: ['shop', 'front'] },
  { name: 'db', labels: { tier: 'back' }, groups: ['shop'] },
  { name: 'web-2', labels: { tier: 'front', zone: 'b' }, groups: ['shop', 'front'] },
];

function chosen(selector: Selector): string[] {
  return select(selector, fleet).map((worker) => worker.name);
}

describe('a selector', () => {
  test.each<[string, Selector, string[]]>([
    ['a name', { names: ['db'] }, ['db']],
    ['names, in the order of the configuration', { names: ['web-2', 'db'] }, ['db', 'web-2']],
    ['a name given twice, once', { names: ['db', 'db', 'd*'] }, ['db']],
    ['a glob', { names: ['web-*'] }, ['web-1', 'web-2']],
    ['a group', { names: ['@front'] }, ['web-1', 'web-2']],
    ['a group, with those inside', { names: ['@shop'] }, ['web-1', 'db', 'web-2']],
    ['a glob of groups, and a name', { names: ['@fr*', 'db'] }, ['web-1', 'db', 'web-2']],
    ['a group narrowed by labels', { names: ['@shop'], labels: { zone: 'b' } }, ['web-2']],
    ['a label', { labels: { tier: 'front' } }, ['web-1', 'web-2']],
    ['labels that must all match', { labels: { tier: 'front', zone: 'b' } }, ['web-2']],
    ['names narrowed by labels', { names: ['*'], labels: { tier: 'back' } }, ['db']],
    ['all', { all: true }, ['web-1', 'db', 'web-2']],
  ])('takes %s', (_, selector, expected) => {
    expect(chosen(selector)).toEqual(expected);
  });

  test('takes all of no workers, as an empty fleet is no mistake', () => {
    expect(select({ all: true }, [])).toEqual([]);
  });

  test('names every unknown name and every glob without a match, and takes none of the others', () => {
    expect(() => chosen({ names: ['db', 'wbe', 'cache', 'x-*'] })).toThrow(
      expect.objectContaining({
        kind: 'not_found',
        message: 'no worker named wbe, cache; no worker matches x-*',
        details: { names: ['wbe', 'cache', 'x-*'] },
      }),
    );
  });

  test.each<[string, Selector, string]>([
    ['nobody', { labels: { tier: 'middle' } }, 'no worker has the label tier=middle'],
    [
      'none of the named',
      { names: ['db'], labels: { tier: 'front' } },
      'no such worker has the label tier=front',
    ],
    ['an inherited property', { labels: { constructor: 'x' } }, 'no worker has the label constructor=x'],
  ])('finds nothing when %s has the label', (_, selector, message) => {
    expect(() => chosen(selector)).toThrow(expect.objectContaining({ kind: 'not_found', message }));
  });

  test.each<[string, Selector]>([
    ['empty', {}],
    ['empty lists', { names: [], labels: {} }],
    ['all: false alone', { all: false }],
    ['all beside names', { all: true, names: ['db'] }],
    ['all beside labels', { all: true, labels: { tier: 'front' } }],
  ])('that is %s is a usage error', (_, selector) => {
    expect(() => chosen(selector)).toThrow(expect.objectContaining({ kind: 'usage' }));
  });
});
