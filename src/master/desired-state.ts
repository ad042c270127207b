import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

interface Document {
  readonly version: 1;
  /** Workers somebody stopped on purpose. */
  readonly stopped: readonly string[];
  /** Workers somebody started although the configuration has them disabled. */
  readonly started?: readonly string[];
}

/**
 * Remembers where somebody asked for something else than the configuration does: a worker that was stopped by hand
 * stays stopped when a new master starts (I2), and a disabled one that was started by hand and still runs is left
 * alone (I6). Written in one step with an fsync, and never on the path that spawns or reaps.
 */
export class DesiredState {
  readonly #path: string;
  readonly #onProblem: (message: string) => void;
  readonly #stopped: Set<string>;
  readonly #started: Set<string>;
  #writing: Promise<void> | null = null;
  #dirty = false;

  constructor(stateDir: string, onProblem: (message: string) => void) {
    this.#path = join(stateDir, 'desired.json');
    this.#onProblem = onProblem;
    const { stopped, started = [] } = this.#load();
    this.#stopped = new Set(stopped.map(String));
    this.#started = new Set(started.map(String));
  }

  isStopped(worker: string): boolean {
    return this.#stopped.has(worker);
  }

  /** True for a disabled worker that was started by hand. */
  isStarted(worker: string): boolean {
    return this.#started.has(worker);
  }

  stopped(worker: string): void {
    const isNew = !this.#stopped.has(worker);
    this.#stopped.add(worker);
    const wasStarted = this.#started.delete(worker);
    if (isNew || wasStarted) this.#save();
  }

  started(worker: string, enabled: boolean): void {
    const isNew = !enabled && !this.#started.has(worker);
    if (isNew) this.#started.add(worker);
    const wasStopped = this.#stopped.delete(worker);
    if (isNew || wasStopped) this.#save();
  }

  /** What the configuration says holds again. */
  forget(worker: string): void {
    const wasStopped = this.#stopped.delete(worker);
    const wasStarted = this.#started.delete(worker);
    if (wasStopped || wasStarted) this.#save();
  }

  /** Resolves when everything said so far is on disk. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  #save(): void {
    this.#dirty = true;
    this.#writing ??= this.#writeAll();
  }

  #load(): Document {
    try {
      const document = JSON.parse(readFileSync(this.#path, 'utf8')) as Document;
      if (document.version === 1 && Array.isArray(document.stopped)) return document;
      this.#onProblem(`${this.#path} has an unknown form and is not used`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') {
        this.#onProblem(`${this.#path} cannot be read and is not used: ${(error as Error).message}`);
      }
    }
    return { version: 1, stopped: [] };
  }

  async #writeAll(): Promise<void> {
    while (this.#dirty) {
      this.#dirty = false;
      try {
        await this.#write({
          version: 1,
          stopped: [...this.#stopped].sort(),
          started: [...this.#started].sort(),
        });
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
