import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * The PID file of one worker, kept for others to read. Writing and removing happen in the order they were asked for,
 * off the path that starts and reaps; a failure is told and changes nothing else.
 */
export class PidFile {
  readonly #onProblem: (error: Error) => void;
  #published: { readonly path: string; readonly pid: number } | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(onProblem: (error: Error) => void) {
    this.#onProblem = onProblem;
  }

  /** Writes `<pid>\n` in one step, so that no reader ever sees half of it. Without a path nothing is written. */
  publish(path: string | undefined, pid: number): void {
    if (path === undefined) return;
    this.#published = { path, pid };
    this.#then(() => writeWhole(path, pid));
  }

  /** Removes what was published, if the file still names that process; another one's is left alone. */
  withdraw(): void {
    if (this.#published === null) return;
    const { path, pid } = this.#published;
    this.#published = null;
    this.#then(() => removeOwn(path, pid));
  }

  /** Resolves when everything asked for so far is done. */
  settled(): Promise<void> {
    return this.#work;
  }

  #then(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((error: unknown) => this.#onProblem(error as Error));
  }
}

async function writeWhole(path: string, pid: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, `${pid}\n`, { mode: 0o644 });
  await rename(temporary, path);
}

async function removeOwn(path: string, pid: number): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text.trim() === String(pid)) await rm(path, { force: true });
}
