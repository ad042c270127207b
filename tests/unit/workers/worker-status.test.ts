import { describe, expect, test } from 'vitest';
import { INITIAL } from '../../../src/statemachine/transition.ts';
import { statusOf, underWayOf, type WorkerStatus } from '../../../src/workers/worker-status.ts';

const NOW_MS = 1_000_000;
const THE_THIRD = { incarnation: 3, id: 'web.3.x' };

function stopping(more: Partial<WorkerStatus>): WorkerStatus {
  const times = { lastRestartAt: null, timerAtMs: null, timerSetAtMs: 0 };
  const facts = { id: 'web.3.x', lastEnd: null, definition: 'd', ...times };
  const stop = { cause: 'requested', step: 1, killed: false } as const;
  return { ...statusOf({ ...INITIAL, incarnation: 3, stop, state: 'stopping' }, facts), ...more };
}

describe('a stop that an earlier master was in the middle of', () => {
  test.each([
    ['has some time left', stopping({ stepEndsAtMs: NOW_MS + 500 }), 500],
    ['has none left', stopping({ stepEndsAtMs: NOW_MS - 500 }), 0],
    ['waits for ever', stopping({}), Number.POSITIVE_INFINITY],
    ['I2: had failed, and is tried again', stopping({ state: 'stop-failed' }), 0],
  ])('%s', (_what, status, stepWaitMs) => {
    expect(underWayOf(status, THE_THIRD, NOW_MS)).toMatchObject({ stepWaitMs });
  });

  test('is none of another worker of this name, whose numbers began anew', () => {
    expect(underWayOf(stopping({}), { ...THE_THIRD, id: 'web.3.y' }, NOW_MS)).toBeUndefined();
    const { id: _, ...byAnOlderMaster } = stopping({});
    expect(underWayOf(byAnOlderMaster, { ...THE_THIRD, id: 'web.3.y' }, NOW_MS)).toBeDefined();
  });

  test('is none of another incarnation', () => {
    expect(underWayOf(stopping({}), { incarnation: 4, id: 'web.4.x' }, NOW_MS)).toBeUndefined();
  });
});
