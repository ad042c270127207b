import { HsuError } from '../../shared/errors.ts';

/** Throws `usage` when the query has a parameter the call does not know. */
export function onlyParameters(query: URLSearchParams, known: readonly string[]): void {
  for (const key of query.keys()) {
    if (!known.includes(key)) {
      const list = known.length === 0 ? 'this call has none' : `known here: ${known.join(', ')}`;
      throw new HsuError('usage', `unknown parameter ${key}; ${list}`);
    }
  }
}

/** A parameter that may be given once; throws `usage` when it is repeated. */
export function singleParameter(query: URLSearchParams, key: string): string | undefined {
  const values = query.getAll(key);
  if (values.length > 1) throw new HsuError('usage', `parameter ${key} is given ${values.length} times`);
  return values[0];
}
