import type { DesiredDocument } from './documents.ts';
import type { Kept } from './kept.ts';

/**
 * Remembers where somebody asked for something else than the configuration does: a worker that was stopped by hand
 * stays stopped when a new master starts (I2), and a disabled one that was started by hand and still runs is left
 * alone (I6).
 */
export class DesiredState {
  readonly #kept: Kept<DesiredDocument>;

  constructor(kept: Kept<DesiredDocument>) {
    this.#kept = kept;
  }

  isStopped(worker: string): boolean {
    return this.#kept.get(worker)?.wish === 'stopped';
  }

  /** True for a disabled worker that was started by hand. */
  isStarted(worker: string): boolean {
    return this.#kept.get(worker)?.wish === 'running';
  }

  stopped(worker: string): void {
    this.#kept.set(worker, { wish: 'stopped' });
  }

  started(worker: string, enabled: boolean): void {
    if (enabled) this.#kept.delete(worker);
    else this.#kept.set(worker, { wish: 'running' });
  }

  /** What the configuration says holds again. */
  forget(worker: string): void {
    this.#kept.delete(worker);
  }

  /** Resolves when everything said so far is on disk, or cannot be written. */
  flush(): Promise<void> {
    return this.#kept.flush();
  }
}
