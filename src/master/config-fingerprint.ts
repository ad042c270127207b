import { crc32 } from 'node:zlib';
import type { Configuration } from '../config/definition.ts';

/** Equal for configurations that mean the same; the order of the workers means nothing. */
export function configFingerprint({ master, workers }: Configuration): string {
  const sorted = workers.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  // Definitions are made by one function each, so the order of their keys is always the same.
  const text = JSON.stringify([master, sorted]);
  return `${crc32(text).toString(36)}-${text.length.toString(36)}`;
}
