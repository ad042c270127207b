import { describe, expect, test } from 'vitest';
import { missingOf, type NeededWorker } from '../../../../src/master/dependencies/condition.ts';
import type { Edge } from '../../../../src/master/dependencies/graph.ts';

const edge = (changes: Partial<Edge> = {}): Edge => ({
  from: 'web',
  to: 'db',
  condition: 'ready',
  restart: 'keep',
  required: true,
  kind: 'depends_on',
  ...changes,
});

const db = (changes: Partial<NeededWorker> = {}): NeededWorker => ({
  state: 'running',
  desired: 'running',
  isReady: true,
  isOneshot: false,
  reason: '',
  ...changes,
});

describe('what an edge waits for', () => {
  test.each<[Edge['condition'], Partial<NeededWorker>, string | null]>([
    ['ready', {}, null],
    ['ready', { isReady: false }, 'db (not ready)'],
    ['ready', { state: 'starting', isReady: false }, 'db (starting)'],
    ['ready', { state: 'starting', isReady: true }, null],
    ['ready', { state: 'crash-loop', isReady: false, reason: 'exit 1' }, 'db (crash-loop: exit 1)'],
    ['ready', { state: 'stopped', desired: 'stopped', isReady: false }, 'db (stopped)'],
    ['ready', { state: 'stopped', isReady: false }, 'db (not started)'],
    ['ready', { state: 'done', isReady: false, isOneshot: true }, null],
    ['started', { isReady: false }, null],
    ['started', { state: 'starting', isReady: false }, 'db (starting)'],
    ['completed', { state: 'failed', isReady: false, reason: 'exit 1' }, null],
    ['completed', { state: 'running' }, 'db (not completed)'],
    ['completed_successfully', { state: 'done', isReady: false }, null],
    ['completed_successfully', { state: 'failed', isReady: false, reason: 'exit 1' }, 'db (failed: exit 1)'],
  ])('%s of %j: %s', (condition, changes, text) => {
    expect(missingOf(edge({ condition }), db(changes))?.text ?? null).toBe(text);
  });

  describe('A021: a line of the log', () => {
    const line = { pattern: 'ready to \\w+', stream: 'stderr' as const, timeoutMs: 30_000 };
    const outcome = (word: 'matched' | 'gave-up') => ({ ...line, outcome: word, at: 0 });
    const what = 'a log line matching /ready to \\w+/ on stderr';

    test.each<[Partial<NeededWorker>, number, string | null, boolean]>([
      [{}, 0, `db (${what})`, false],
      [{ state: 'starting', isReady: false }, 0, `db (${what})`, false],
      [{ line: outcome('matched') }, 0, null, false],
      [{ line: outcome('matched'), state: 'starting' }, 0, null, false],
      [{ line: outcome('matched'), state: 'stopping' }, 0, 'db (stopping)', false],
      [{ upSinceMs: null, state: 'backoff', reason: 'exit 1' }, 0, 'db (backoff: exit 1)', false],
      [{ upSinceMs: null, state: 'done' }, 0, 'db (done)', true],
      [{ line: outcome('gave-up') }, 0, `db (${what}, whose expression takes too long on its output)`, true],
      [{}, 31_000, `db (${what}, which has not come within 30s)`, true],
    ])('%j at %d: %s', (changes, nowMs, text, isInVain) => {
      const needed = db({ upSinceMs: 1000, ...changes });
      const missing = missingOf(edge({ condition: 'log_match', line }), needed, nowMs);
      expect(missing?.text ?? null).toBe(text);
      expect(missing?.isInVain ?? false).toBe(isInVain);
      const optional = missingOf(edge({ condition: 'log_match', line, required: false }), needed, nowMs);
      expect(optional !== null).toBe(text !== null && !isInVain);
    });

    test('is looked at again when its time is over', () => {
      const missing = missingOf(edge({ condition: 'log_match', line }), db({ upSinceMs: 1000 }), 0);
      expect(missing?.untilMs).toBe(31_000);
    });
  });

  test.each<[Partial<NeededWorker>, boolean]>([
    [{ state: 'starting' }, true],
    [{ state: 'stopped' }, true],
    [{ state: 'backoff' }, true],
    [{ state: 'waiting' }, true],
    [{ state: 'stopped', desired: 'stopped' }, false],
    [{ state: 'stopped', rests: true }, false],
    [{ state: 'running', desired: 'stopped', isReady: false }, false],
    [{ state: 'crash-loop' }, false],
    [{ state: 'failed' }, false],
  ])('A076: an optional one in %j is waited for: %s', (changes, isWaitedFor) => {
    const missing = missingOf(edge({ required: false }), db({ isReady: false, ...changes }));
    expect(missing !== null).toBe(isWaitedFor);
  });

  test.each<[Partial<NeededWorker>, boolean]>([
    [{ state: 'starting' }, false],
    [{ state: 'backoff' }, false],
    [{ state: 'crash-loop' }, true],
    [{ state: 'failed' }, true],
    [{ state: 'stopped', desired: 'stopped' }, true],
    [{ state: 'stopped', rests: true }, true],
  ])('A058: waiting for one in %j is in vain: %s', (changes, isInVain) => {
    expect(missingOf(edge(), db({ isReady: false, ...changes }))).toMatchObject({ isInVain });
  });
});
