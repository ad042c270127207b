import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { ownDescriptorLimit } from '../shared/descriptor-limit.ts';
import { READY_SUFFIX } from '../shim/protocol/specs.ts';

const HELD = constants.O_RDWR | constants.O_NONBLOCK;
/** Share of this process's descriptors that may be spent here. */
const SHARE = 1 / 4;

/**
 * Holds the output pipes of live workers open beside the shim, and never reads them. What waits in a pipe is gone with
 * the last process that has it open, so a worker that ends while a lost shim is being replaced would take its last
 * lines with it; as long as a master is there it does not (I10).
 */
export class PipeKeeper {
  readonly #folder: string;
  readonly #held = new Map<string, readonly number[]>();
  readonly #most = Math.floor((ownDescriptorLimit() * SHARE) / 3);

  /** @param folder where the shim makes the pipes, `WORKER.out` and `WORKER.err`, and perhaps `WORKER.ready` */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Holds the pipes of a worker, if it has any; there may be more workers than descriptors, and then some go without. */
  hold(worker: string): void {
    if (this.#held.has(worker) || this.#held.size >= this.#most) return;
    const held: number[] = [];
    try {
      for (const suffix of ['out', 'err']) {
        const path = join(this.#folder, `${worker}.${suffix}`);
        held.push(openSync(path, HELD));
      }
      const ready = join(this.#folder, `${worker}${READY_SUFFIX}`);
      if (existsSync(ready)) held.push(openSync(ready, HELD));
      this.#held.set(worker, held);
    } catch {
      for (const fd of held) closeSync(fd);
    }
  }

  release(worker: string): void {
    for (const fd of this.#held.get(worker) ?? []) closeSync(fd);
    this.#held.delete(worker);
  }

  releaseAll(): void {
    for (const worker of [...this.#held.keys()]) this.release(worker);
  }
}
