import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errnoOf, exitCodeOf, HsuError, isHsuError, toHsuError } from '../../../src/shared/errors.ts';

describe('an HsuError', () => {
  test('carries what the user needs and what machines need', () => {
    const cause = new Error('inner');
    const error = new HsuError('conflict', 'it is taken', { hint: 'free it', details: { pid: 1 }, cause });
    expect(error).toMatchObject({
      kind: 'conflict',
      message: 'it is taken',
      hint: 'free it',
      details: { pid: 1 },
      cause,
    });
    expect([error.httpStatus, error.exitCode]).toEqual([409, 8]);
  });

  test.each([
    ['usage', 2],
    ['not_found', 4],
    ['unavailable', 5],
    ['permission', 6],
    ['timeout', 7],
    ['validation', 1],
    ['process', 1],
  ] as const)('A129: %s ends a program with %d', (kind, code) => {
    expect(exitCodeOf(kind)).toBe(code);
    expect(new HsuError(kind, '').exitCode).toBe(code);
  });

  test('is recognised across copies of this module, and nothing else is taken for one', () => {
    const foreign = Object.assign(new Error('x'), { [Symbol.for('hsu-master.error')]: true });
    expect(isHsuError(foreign)).toBe(true);
    for (const other of [new Error('x'), null, undefined, 'x', {}]) expect(isHsuError(other)).toBe(false);
  });
});

describe('whatever is thrown', () => {
  test('keeps being what it is', () => {
    const error = new HsuError('io', 'x');
    expect(toHsuError(error)).toBe(error);
  });

  test('a system error keeps its errno in the message', () => {
    const error = toHsuError(thrownBy(() => readFileSync('/nowhere')));
    expect(error.kind).toBe('io');
    expect(error.message).toContain('ENOENT');
  });

  test.each(['EACCES', 'EPERM'])('%s is a matter of permission', (code) => {
    expect(toHsuError(Object.assign(new Error(code), { code })).kind).toBe('permission');
  });

  test('anything else is a bug', () => {
    expect(toHsuError(new TypeError('oops'))).toMatchObject({ kind: 'internal', message: 'oops' });
    expect(toHsuError('text')).toMatchObject({ kind: 'internal', message: 'text' });
  });

  test('only names of errno count as such', () => {
    expect(errnoOf({ code: 'ENOENT' })).toBe('ENOENT');
    for (const other of [{ code: 'ERR_INVALID_ARG_TYPE' }, { code: 5 }, {}, null, undefined]) {
      expect(errnoOf(other)).toBeUndefined();
    }
  });
});

function thrownBy(body: () => void): unknown {
  try {
    body();
  } catch (error) {
    return error;
  }
  return undefined;
}
