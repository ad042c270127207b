import { readdirSync } from 'node:fs';
import { ownDescriptorLimit } from '../shared/descriptor-limit.ts';

/** Kept for the next master, for signals and looks at processes, which take one or two for a moment. */
const KEPT = 48;
const KEPT_SHARE = 1 / 4;
/** More than a worker ever takes: pipes, a file for its log, sockets, a pidfd. */
const MOST_OF_WORKER = 8;

/**
 * Sees to it that workers and checks do not take the last descriptors: a shim without any can neither end what it has started
 * nor be talked to by the next master.
 */
export class DescriptorRoom {
  readonly #workers: () => number;
  readonly #limit = ownDescriptorLimit();
  readonly #kept = Math.min(KEPT, Math.floor(this.#limit * KEPT_SHARE));

  /** @param workers how many have an output; each may still open its log */
  constructor(workers: () => number) {
    this.#workers = workers;
  }

  /** For the output of another worker. Throws an Error with the code EMFILE when there is no room for it. */
  checkForWorker(): void {
    this.#check(this.#kept + this.#workers() + MOST_OF_WORKER);
  }

  /** For another check or hook, which is over soon: it may have some of what is kept. The same. */
  checkForCommand(): void {
    this.#check(Math.floor(this.#kept / 2));
  }

  #check(needed: number): void {
    // Counting them takes a while when there are many.
    if (this.#workers() * MOST_OF_WORKER * 2 + needed < this.#limit) return;
    const used = countOpen();
    if (used + needed < this.#limit) return;
    const message = `EMFILE: too many open files: ${used} of ${this.#limit} are open, and the rest is kept for what is there`;
    throw Object.assign(new Error(message), { code: 'EMFILE' });
  }
}

function countOpen(): number {
  try {
    return readdirSync('/proc/self/fd').length;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
