import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, beginRound, holdOf } from '../../../../src/master/groups/round.ts';
import { STATES, type State } from '../../../../src/statemachine/states.ts';

const begin = (up: readonly string[]) => beginRound('the group web', 'app', ['app', 'db', 'nginx'], up);

describe('a round of restarts', () => {
  test('nobody starts before all have stopped', () => {
    const round = begin(['db', 'nginx']);
    const half = advance(round, 'db', 'waiting');
    for (const name of ['app', 'db', 'nginx']) {
      expect(holdOf(half, name, 'backoff')).toBe('all of the group web to stop');
    }
    expect(advance(half, 'nginx', 'waiting').phase).toBe('returning');
  });

  test('the one whose end began it goes first; the others follow when it runs', () => {
    const round = begin([]);
    expect(holdOf(round, 'app', 'backoff')).toBeNull();
    expect(holdOf(round, 'db', 'backoff')).toBe('app (backoff), with which the group web is restarted');
    expect(advance(round, 'app', 'starting').phase).toBe('returning');
    expect(advance(round, 'app', 'backoff').phase).toBe('returning');
    expect(advance(round, 'app', 'running').phase).toBe('over');
  });

  test('while it waits for something, which may be one of them, nobody waits for it', () => {
    expect(holdOf(begin([]), 'db', 'waiting')).toBeNull();
  });

  test.each<State | undefined>(['stopped', 'done', 'failed', undefined])(
    'is over when it does not come back: %s',
    (state) => {
      expect(advance(begin(['db']), 'app', state).phase).toBe('over');
    },
  );

  test('one that somebody asked for is over when all have stopped', () => {
    const round = beginRound('this restart', null, ['app', 'db'], ['app', 'db']);
    expect(advance(advance(round, 'app', 'waiting'), 'db', 'stopped').phase).toBe('over');
  });
});

test('whatever happens, a round never goes back, and over it holds nobody', () => {
  const change = fc.record({
    name: fc.constantFrom('app', 'db', 'nginx', 'other'),
    state: fc.option(fc.constantFrom(...STATES), { nil: undefined }),
  });
  const order = ['gathering', 'returning', 'over'];
  fc.assert(
    fc.property(fc.subarray(['app', 'db', 'nginx']), fc.array(change, { maxLength: 30 }), (up, changes) => {
      let round = begin(up);
      for (const { name, state } of changes) {
        const next = round.phase === 'over' ? round : advance(round, name, state);
        expect(order.indexOf(next.phase)).toBeGreaterThanOrEqual(order.indexOf(round.phase));
        expect([...next.pending].every((one) => round.pending.has(one))).toBe(true);
        round = next;
      }
      if (round.phase === 'over') expect(holdOf(round, 'db', 'backoff')).toBeNull();
    }),
  );
});
