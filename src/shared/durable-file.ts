import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Puts a file in the place of another in one step, and has both it and its name on disk when it resolves. Whatever goes
 * wrong, also a power failure, leaves the old one or the new one, never half of one. Rejects with the system's error.
 */
export async function replaceFile(path: string, content: Buffer, mode: number): Promise<void> {
  const unfinished = `${path}.new`;
  try {
    const file = await open(unfinished, 'w', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    // On a full disk it would stand in the way of everything else.
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
