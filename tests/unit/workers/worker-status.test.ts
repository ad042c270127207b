import { describe, expect, test } from 'vitest';
import { INITIAL } from '../../../src/statemachine/transition.ts';
import { statusOf, underWayOf, type WorkerStatus } from '../../../src/workers/worker-status.ts';

const NOW_MS = 1_000_000;

function stopping(more: Partial<WorkerStatus>): WorkerStatus {
  const facts = { lastRestartAt: null, lastEnd: null, definition: 'd', timerAtMs: null };
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
    expect(underWayOf(status, 3, NOW_MS)).toMatchObject({ stepWaitMs });
  });

  test('is none of another incarnation', () => {
    expect(underWayOf(stopping({}), 4, NOW_MS)).toBeUndefined();
  });
});
