import { readFileSync } from 'node:fs';

/** What a file contains, a byte per character; nothing where there is none, which may begin to be so at any time. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
