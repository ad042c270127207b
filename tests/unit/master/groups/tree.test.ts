import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupDefinition, GroupStrategy } from '../../../../src/config/group-definition.ts';
import { NO_QUOTA } from '../../../../src/config/quota-definition.ts';
import { GroupTree } from '../../../../src/master/groups/tree.ts';

const group = (
  name: string,
  members: readonly string[],
  strategy: GroupStrategy | null = null,
  more: Partial<GroupDefinition> = {},
): GroupDefinition => ({
  name,
  members,
  strategy,
  quota: NO_QUOTA,
  maxRunning: Infinity,
  leader: null,
  onFailure: 'keep',
  ...more,
});

const SHOP = [
  group('shop', ['front', 'db', 'jobs'], 'rest_for_one'),
  group('front', ['nginx', 'app']),
  group('jobs', ['worker', 'cron'], 'one_for_one'),
];

describe('a tree of groups', () => {
  const tree = new GroupTree(SHOP);

  test('knows the way to a worker, and all workers of a group in order', () => {
    expect(tree.pathOf('app')).toEqual(['shop', 'front']);
    expect(tree.pathOf('db')).toEqual(['shop']);
    expect(tree.pathOf('alone')).toEqual([]);
    expect(tree.workersOf('shop')).toEqual(['nginx', 'app', 'db', 'worker', 'cron']);
  });

  test('the innermost group with a strategy decides, about all workers in it', () => {
    expect(tree.companionsOf('app')).toEqual({ group: 'shop', workers: ['db', 'worker', 'cron'] });
    expect(tree.companionsOf('worker')).toBeNull();
    expect(tree.companionsOf('alone')).toBeNull();
  });
});

describe('A071: who is stopped with one that has ended for good', () => {
  const tree = new GroupTree([
    group('shop', ['db', 'job'], null, { leader: 'db' }),
    group('job', ['main', 'proxy', 'logs'], null, { leader: 'main', onFailure: 'stop' }),
  ]);

  test('the others of the group whose leader it is, however it has ended', () => {
    for (const hasFailed of [true, false]) {
      expect(tree.endsWith('main', hasFailed)).toEqual({
        group: 'job',
        workers: ['proxy', 'logs'],
        why: 'main, the leader of the group job, has ended',
      });
    }
    expect(tree.endsWith('db', false)?.workers).toEqual(['main', 'proxy', 'logs']);
  });

  test('the others of a group that wants it so when one has failed', () => {
    expect(tree.endsWith('proxy', false)).toBeNull();
    expect(tree.endsWith('proxy', true)).toEqual({
      group: 'job',
      workers: ['main', 'logs'],
      why: 'proxy of the group job has failed',
    });
    expect(tree.endsWith('alone', true)).toBeNull();
  });
});

const strategies = fc.constantFrom<GroupStrategy | null>('one_for_one', 'one_for_all', 'rest_for_one', null);

test('whom a strategy restarts is always of the same group, and never the one that ended', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 }),
      fc.nat(5),
      strategies,
      strategies,
      (names, cut, outer, inner) => {
        const [inside, outside] = [names.slice(0, cut), names.slice(cut)];
        const tree = new GroupTree([
          group('outer', ['inner', ...outside], outer),
          group('inner', inside, inner),
        ]);
        for (const name of names) {
          const decides = inside.includes(name) && inner !== null ? inner : outer;
          const scope = inside.includes(name) && inner !== null ? inside : names;
          const companions = tree.companionsOf(name)?.workers ?? [];
          const expected = {
            one_for_one: [],
            one_for_all: scope.filter((other) => other !== name),
            rest_for_one: scope.slice(scope.indexOf(name) + 1),
          };
          expect(companions).toEqual(expected[decides ?? 'one_for_one']);
        }
      },
    ),
  );
});
