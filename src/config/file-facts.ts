import { statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a path leads to, as far as starting a program goes. */
export type FileFact = 'missing' | 'folder' | 'program' | 'plain';

/** Looks at files, each once per load: a thousand workers often share one program. */
export class FileFacts {
  readonly #facts = new Map<string, FileFact>();
  readonly #sizes = new Map<string, number | null>();

  of(path: string): FileFact {
    let fact = this.#facts.get(path);
    if (fact === undefined) {
      fact = look(path);
      this.#facts.set(path, fact);
    }
    return fact;
  }

  /** Size of the file system that the path is or would be on; null when it cannot be known. */
  fileSystemBytes(path: string): number | null {
    let size = this.#sizes.get(path);
    if (size === undefined) {
      size = fileSystemSize(path);
      this.#sizes.set(path, size);
    }
    return size;
  }

  /** True when some folder of a PATH holds a program of this name. */
  isInPath(name: string, path: string): boolean {
    return path.split(':').some((folder) => this.of(join(folder === '' ? '.' : folder, name)) === 'program');
  }
}

function look(path: string): FileFact {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'missing';
    if (stats.isDirectory()) return 'folder';
    return (stats.mode & 0o111) === 0 ? 'plain' : 'program';
  } catch {
    // Not ours to see, perhaps the worker's user may: no ground for a complaint.
    return 'program';
  }
}

function fileSystemSize(path: string): number | null {
  try {
    const { bsize, blocks } = statfsSync(path);
    return bsize * blocks;
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    return isMissing && path !== '/' ? fileSystemSize(dirname(path)) : null;
  }
}
