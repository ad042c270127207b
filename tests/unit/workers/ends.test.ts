import { expect, test } from 'vitest';
import { Ends } from '../../../src/workers/ends.ts';
import { unattendedEnd } from '../../../src/workers/worker-status.ts';

const exit = (incarnation: number) => ({
  worker: 'web',
  incarnation,
  id: `web.${incarnation}.x`,
  pid: 100 + incarnation,
  startedAt: 1000 * incarnation,
  at: 1000 * incarnation + 500,
  code: 0,
  signal: null,
  leftovers: 0,
});

function keeping() {
  const said: string[] = [];
  const ends = new Ends({
    ended: ({ id }) => said.push(`ended ${id}`),
    endedAgain: (id) => said.push(`again ${id}`),
  });
  return { ends, said: () => said.splice(0) };
}

test('I4: an end that a new shim tells again is acknowledged, also when the worker has ended once more since', () => {
  const { ends, said } = keeping();
  for (const incarnation of [1, 2]) ends.record(unattendedEnd(exit(incarnation)));
  said();
  expect(ends.isRecorded(exit(1))).toBe(true);
  ends.recordAgain(exit(1));
  expect(said()).toEqual(['again web.1.x']);
});

test('I4: one that only an earlier master can have written down is written down once more, and once', () => {
  const { ends, said } = keeping();
  ends.remember(unattendedEnd(exit(2)));
  expect(ends.isRecorded(exit(1))).toBe(true);
  ends.recordAgain(exit(1));
  ends.recordAgain(exit(1));
  expect(said()).toEqual(['ended web.1.x', 'again web.1.x']);
});
