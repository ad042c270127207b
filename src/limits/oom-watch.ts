import { join } from 'node:path';
import { KeptFile } from './kept-file.ts';

/** The memory group of a worker; see `IncarnationFacts.memoryGroup`. */
export interface MemoryGroup {
  readonly path: string;
  readonly version: 1 | 2;
  readonly oomKills: number;
}

/** Notices that the kernel has killed processes of a worker for memory, children too. */
export class OomWatch {
  readonly #file: KeptFile;
  #seen: number;

  constructor({ path, version, oomKills }: MemoryGroup) {
    this.#file = new KeptFile(join(path, version === 2 ? 'memory.events' : 'memory.oom_control'));
    this.#seen = oomKills;
  }

  /** How many were killed since the last look. */
  look(): number {
    const count = Number(/^oom_kill (\d+)/m.exec(this.#file.text() ?? '')?.[1] ?? this.#seen);
    const news = Math.max(0, count - this.#seen);
    this.#seen = count;
    return news;
  }

  close(): void {
    this.#file.close();
  }
}
