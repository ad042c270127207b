import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Document {
  readonly version: 1;
  /** Workers somebody stopped on purpose; all others are wanted running. */
  readonly stopped: readonly string[];
}

/**
 * Remembers which workers were stopped by hand, so that they stay stopped when a new master starts (I2).
 * Written in one step with an fsync, and never on the path that spawns or reaps.
 */
export class DesiredState {
  readonly #path: string;
  readonly #onProblem: (message: string) => void;
  readonly #stopped: Set<string>;
  #writing: Promise<void> | null = null;
  #dirty = false;

  constructor(stateDir: string, onProblem: (message: string) => void) {
    this.#path = join(stateDir, 'desired.json');
    this.#onProblem = onProblem;
    this.#stopped = new Set(this.#load());
  }

  isStopped(worker: string): boolean {
    return this.#stopped.has(worker);
  }

  set(worker: string, desired: 'running' | 'stopped'): void {
    const known = this.#stopped.has(worker);
    if (known === (desired === 'stopped')) return;
    if (desired === 'stopped') this.#stopped.add(worker);
    else this.#stopped.delete(worker);
    this.#dirty = true;
    this.#writing ??= this.#writeAll();
  }

  /** Resolves when everything said so far is on disk. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  #load(): readonly string[] {
    try {
      const document = JSON.parse(readFileSync(this.#path, 'utf8')) as Partial<Document>;
      if (document.version === 1 && Array.isArray(document.stopped)) return document.stopped.map(String);
      this.#onProblem(`${this.#path} has an unknown form and is not used`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.#onProblem(`${this.#path} cannot be read and is not used: ${(error as Error).message}`);
      }
    }
    return [];
  }

  async #writeAll(): Promise<void> {
    while (this.#dirty) {
      this.#dirty = false;
      try {
        await this.#write({ version: 1, stopped: [...this.#stopped].sort() });
      } catch (error) {
        this.#onProblem(`desired state cannot be saved: ${(error as Error).message}`);
      }
    }
    this.#writing = null;
  }

  async #write(document: Document): Promise<void> {
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o750 });
    const temporary = `${this.#path}.new`;
    const file = await open(temporary, 'w', 0o640);
    try {
      await file.writeFile(`${JSON.stringify(document)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.#path);
  }
}
