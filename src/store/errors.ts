import { HsuError, isHsuError } from '../shared/errors.ts';

/** The commit was under way when something broke: it may have happened or not. The caller must read before retrying. */
export function unknownOutcome(cause: unknown): HsuError {
  return new HsuError('unavailable', `it is unknown whether the commit has happened: ${messageOf(cause)}`, {
    hint: 'read again before trying again',
    details: { outcome: 'unknown' },
    cause,
  });
}

/** True when the outcome of a commit is not known; after any other error nothing was changed. */
export function isUnknownOutcome(thrown: unknown): boolean {
  return isHsuError(thrown) && thrown.details['outcome'] === 'unknown';
}

/** Nothing was changed, because the storage refused before the commit. */
export function notStored(cause: unknown): HsuError {
  return new HsuError('io', `the store refused, nothing was changed: ${messageOf(cause)}`, { cause });
}

export function storeClosed(): HsuError {
  return new HsuError('unavailable', 'the store is closed, nothing was changed');
}

/** The text of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
