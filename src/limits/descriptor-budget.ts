import { readFileSync } from 'node:fs';

/** Share of the descriptors a process may have; the others are for pipes, connections and files. */
const SHARE = 0.5;
/** What POSIX systems have allowed since long, for a limit that cannot be read. */
const USUAL_LIMIT = 1024;

/** How many files may stay open between two looks. Whoever gets none opens its file for each look. */
export class DescriptorBudget {
  readonly #mostOf: () => number;
  #left: number | null = null;

  /** @param mostOf asked once, when the first one is taken */
  constructor(mostOf: () => number) {
    this.#mostOf = mostOf;
  }

  /** True when one more may stay open; it is to be given back. */
  take(): boolean {
    this.#left ??= this.#mostOf();
    if (this.#left <= 0) return false;
    this.#left -= 1;
    return true;
  }

  giveBack(): void {
    if (this.#left !== null) this.#left += 1;
  }
}

/** Half of what the kernel lets this process have open (RLIMIT_NOFILE). */
export function halfOfOwnLimit(): number {
  try {
    const [, soft = ''] = /^Max open files\s+(\S+)/m.exec(readFileSync('/proc/self/limits', 'latin1')) ?? [];
    return soft === 'unlimited' ? Number.MAX_SAFE_INTEGER : Math.floor((Number(soft) || USUAL_LIMIT) * SHARE);
  } catch {
    return Math.floor(USUAL_LIMIT * SHARE);
  }
}
