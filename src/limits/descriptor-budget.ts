import { ownDescriptorLimit } from '../shared/descriptor-limit.ts';

/** Share of the descriptors a process may have; the others are for pipes, connections and files. */
const SHARE = 0.5;

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
  return Math.floor(ownDescriptorLimit() * SHARE);
}
