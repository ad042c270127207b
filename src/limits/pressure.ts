import { join } from 'node:path';
import { KeptFile } from './kept-file.ts';

/** Share of the last ten seconds, in percent, in which some process of a group waited for each resource. */
export interface Pressure {
  readonly cpu: number;
  readonly memory: number;
  readonly io: number;
}

/** What the kernel tells of the waiting in a cgroup of version 2 (PSI). */
export class PressureFiles {
  readonly #files: Readonly<Record<keyof Pressure, KeptFile>>;
  #isTold = true;

  /** @param folder of the group */
  constructor(folder: string) {
    const file = (name: string): KeptFile => new KeptFile(join(folder, `${name}.pressure`));
    this.#files = { cpu: file('cpu'), memory: file('memory'), io: file('io') };
  }

  /** Null where the kernel does not tell: version 1, an old kernel, or switched off. */
  read(): Pressure | null {
    if (!this.#isTold) return null;
    const [cpu, memory, io] = [this.#files.cpu, this.#files.memory, this.#files.io].map(someOf);
    // It is the same for as long as the group exists, so nobody asks again.
    if (cpu === undefined || memory === undefined || io === undefined) {
      this.#isTold = false;
      return null;
    }
    return { cpu, memory, io };
  }

  close(): void {
    for (const file of Object.values(this.#files)) file.close();
  }
}

function someOf(file: KeptFile): number | undefined {
  const figure = /^some avg10=([\d.]+)/.exec(file.text() ?? '')?.[1];
  return figure === undefined ? undefined : Number(figure);
}
