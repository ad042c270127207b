const ZERO = 48;
const NINE = 57;

/**
 * The whole number that is written in decimal digits from `at` on, before `end`; 0 when there is none. Makes no string of it: such files are
 * read for every worker, once a second, and have up to tens of thousands of lines.
 */
export function numberAt(bytes: Uint8Array, at: number, end: number): number {
  let value = 0;
  for (let index = at; index < end; index++) {
    const digit = bytes[index] ?? 0;
    if (digit < ZERO || digit > NINE) break;
    value = value * 10 + digit - ZERO;
  }
  return value;
}
