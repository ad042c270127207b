import { expect, test } from 'vitest';
import { advance, beginRound } from '../../../../src/master/groups/round.ts';
import { isSavedRound, restoredRound, savedRound } from '../../../../src/master/groups/saved-round.ts';

const incarnations = new Map([
  ['db', 4],
  ['nginx', 7],
]);
const begun = beginRound('the group web', 'app', ['app', 'db', 'nginx'], ['db', 'nginx']);

test('I6: what is saved of a round is enough to go on with it', () => {
  const saved = savedRound({ round: advance(begun, 'nginx', 'waiting'), incarnations, now: false });
  const read: unknown = JSON.parse(JSON.stringify(saved));
  expect(isSavedRound(read)).toBe(true);
  if (!isSavedRound(read)) return;
  const { round, incarnations: known } = restoredRound(read, () => true);
  expect(round).toEqual(advance(begun, 'nginx', 'waiting'));
  expect([...known]).toEqual([['db', 4]]);
  expect(advance(round, 'db', 'waiting').phase).toBe('returning');
});

test('workers that are no more are not waited for', () => {
  const saved = savedRound({ round: begun, incarnations, now: true });
  if (saved === null) throw new Error('it is not over');
  const { round, now } = restoredRound(saved, (name) => name !== 'db');
  expect([[...round.members], [...round.pending], now]).toEqual([['app', 'nginx'], ['nginx'], true]);
});

test('nothing is saved of one that is over, and nothing else is taken for one', () => {
  expect(savedRound({ round: { ...begun, phase: 'over' }, incarnations, now: false })).toBeNull();
  for (const value of [null, 3, {}, { ...begun, members: 'app' }, { title: 'x', origin: 'a', members: [] }]) {
    expect(isSavedRound(value)).toBe(false);
  }
});
