import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * A file with one number, the PID or the port of a worker, kept for others to read. Writing and removing happen in the order they were asked for,
 * off the path that starts and reaps; a failure is told and changes nothing else.
 */
export class NumberFile {
  readonly #onProblem: (error: Error) => void;
  #published: { readonly path: string; readonly value: number } | null = null;
  #work: Promise<void> = Promise.resolve();

  constructor(onProblem: (error: Error) => void) {
    this.#onProblem = onProblem;
  }

  /** Writes `<number>\n` in one step, so that no reader ever sees half of it. Without a path nothing is written. */
  publish(path: string | undefined, value: number): void {
    if (path === undefined) return;
    this.#published = { path, value };
    this.#then(() => writeWhole(path, value));
  }

  /** An earlier master may have published this. */
  claim(path: string | undefined, value: number): void {
    if (path !== undefined) this.#published ??= { path, value };
  }

  /** Removes what was published, if it is still there; another one's number is left alone. */
  withdraw(): void {
    if (this.#published === null) return;
    const { path, value } = this.#published;
    this.#published = null;
    this.#then(() => removeOwn(path, value));
  }

  /** Resolves when everything asked for so far is done. */
  settled(): Promise<void> {
    return this.#work;
  }

  #then(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((error: unknown) => this.#onProblem(error as Error));
  }
}

async function writeWhole(path: string, value: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  await rm(temporary, { force: true });
  // In a folder that others may write to, nobody must be able to have put a link in its place.
  await writeFile(temporary, `${value}\n`, { mode: 0o644, flag: 'wx' });
  await rename(temporary, path);
}

async function removeOwn(path: string, value: number): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text.trim() === String(value)) await rm(path, { force: true });
}
