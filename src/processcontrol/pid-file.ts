import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes `<pid>\n` in one step, so that no reader ever sees half of it. Rejects with the system error. */
export async function writePidFile(path: string, pid: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, `${pid}\n`, { mode: 0o644 });
  await rename(temporary, path);
}

/** Removes the file if it still names this process; another one's is left alone. */
export async function removePidFile(path: string, pid: number): Promise<void> {
  try {
    if ((await readFile(path, 'utf8')).trim() === String(pid)) await rm(path, { force: true });
  } catch {
    // Already gone, which is what was wanted.
  }
}
