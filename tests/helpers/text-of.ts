import { readFileSync } from 'node:fs';

/** ENXIO: a socket. */
const NO_TEXT = new Set(['ENOENT', 'ENXIO']);

/** What a file contains, a byte per character; nothing where there is none, which may begin to be so at any time. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if (NO_TEXT.has((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
