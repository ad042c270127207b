import { formatPath, type Path } from './path.ts';
import type { Report } from './report.ts';

/** A value and where the file says it. */
export interface Given<T> {
  readonly value: T;
  readonly path: Path;
}

/** The value of a key, unless it is absent. */
export function given<T>(value: T | undefined, ...path: (string | number | Path)[]): Given<T> | undefined {
  return value === undefined ? undefined : { value, path: path.flat() };
}

/** Whichever of two spellings the file uses; both at once is an error, even when they agree. */
export function either<T>(
  report: Report,
  first: Given<T> | undefined,
  second: Given<T> | undefined,
): Given<T> | undefined {
  saidOnce(report, first, second);
  return first ?? second;
}

/** Reports it when two keys that mean the same are both there. */
export function saidOnce(
  report: Report,
  first: Given<unknown> | undefined,
  second: Given<unknown> | undefined,
): void {
  if (first === undefined || second === undefined) return;
  report.error(
    second.path,
    `says again what ${formatPath(first.path)} says (line ${report.lineOf(first.path)})`,
    {
      hint: 'keep one of the two',
      at: 'key',
    },
  );
}
