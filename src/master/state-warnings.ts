import type { ArchiveWarning } from '../store/archive.ts';
import type { MemoryWarning } from './memory.ts';

type Warning = ArchiveWarning | MemoryWarning;

/**
 * What a person is told about the state directory: each trouble once when it begins and once when it is over, however
 * many files suffer from it.
 */
export class StateWarnings {
  readonly #troubled = new Map<'store' | 'events', string>();
  readonly #early: Warning[] = [];
  #tell: ((warning: Warning) => void) | null = null;

  /** What cannot be written at the moment, and why; null when all is well. */
  get trouble(): string | null {
    const [first] = this.#troubled.values();
    return first ?? null;
  }

  /** From now on there is somebody to tell, also what was said before. */
  tellTo(tell: (warning: Warning) => void): void {
    this.#tell = tell;
    for (const warning of this.#early.splice(0)) tell(warning);
  }

  take(from: 'store' | 'events', warning: Warning): void {
    if (this.#isNews(from, warning)) {
      if (this.#tell === null) this.#early.push(warning);
      else this.#tell(warning);
    }
  }

  #isNews(from: 'store' | 'events', { reason, message }: Warning): boolean {
    if (reason === 'degraded') {
      const isFirst = this.#troubled.size === 0;
      this.#troubled.set(from, message);
      return isFirst;
    }
    if (reason === 'recovered') {
      this.#troubled.delete(from);
      return this.#troubled.size === 0;
    }
    return true;
  }
}
