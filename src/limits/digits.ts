import type { Bytes } from './kept-file.ts';

const ZERO = 48;
const NINE = 57;

/**
 * The whole number that is written from `at` on; 0 when there is none. Makes no string of it: this is read for every worker, once a
 * second.
 */
export function numberAt({ buffer, length }: Bytes, at: number): number {
  let value = 0;
  for (let index = at; index < length; index++) {
    const digit = buffer[index] ?? 0;
    if (digit < ZERO || digit > NINE) break;
    value = value * 10 + digit - ZERO;
  }
  return value;
}
