import { expect, test } from 'vitest';
import { findingOf } from '../../../../src/health/checks/explain.ts';

const errorOf = (code: string, message = code): Error =>
  Object.assign(new Error(message), { code, errno: -1 });

test.each(['EMFILE', 'ENFILE', 'ENOMEM', 'ENOBUFS', 'EADDRNOTAVAIL'])(
  'a checker without means to look (%s) does not say that the worker failed',
  (code) => {
    expect(findingOf(errorOf(code))).toEqual({
      outcome: 'unknown',
      message: `could not look: ${code}`,
      output: '',
    });
    expect(findingOf(new AggregateError([errorOf(code)])).outcome).toBe('unknown');
  },
);

test('a worker that refuses has failed', () => {
  expect(findingOf(errorOf('ECONNREFUSED'), 'head')).toEqual({
    outcome: 'fail',
    message: 'connection refused',
    output: 'head',
  });
});
