import type { WorkerActor } from '../workers/worker-actor.ts';

/**
 * Lets at most so many workers be in `starting` at once (`master.max_parallel_starts`); the others are `waiting` and go
 * in the order in which they came to wait. What is up but not ready yet does not count: it might become ready only with
 * the help of one that waits here, and both would wait for ever.
 */
export class StartQueue {
  #limit = Infinity;
  readonly #starting = new Set<WorkerActor>();
  readonly #waiting = new Set<WorkerActor>();

  /** From now on this limit counts. */
  limitTo(limit: number): void {
    this.#limit = limit;
    this.#callNext();
  }

  /** Why this worker may not be launched now, in words; null when it may. */
  busy(worker: WorkerActor): string | null {
    if (isExempt(worker) || this.#starting.has(worker) || this.#starting.size < this.#limit) return null;
    return `its turn (max_parallel_starts is ${this.#limit})`;
  }

  /** A worker has changed: it may have taken a place, left one, or come to wait for one. */
  changed(worker: WorkerActor): void {
    const { state, waitsFor } = worker.snapshot;
    move(this.#starting, worker, state === 'starting' && !isExempt(worker));
    move(this.#waiting, worker, state === 'waiting' && waitsFor === null);
    this.#callNext();
  }

  /** The worker is no more. */
  forget(name: string): void {
    for (const workers of [this.#starting, this.#waiting]) {
      for (const worker of workers) if (worker.name === name) workers.delete(worker);
    }
  }

  #callNext(): void {
    const free = this.#limit - this.#starting.size;
    if (free <= 0 || this.#waiting.size === 0) return;
    for (const worker of [...this.#waiting].slice(0, free)) worker.tell({ type: 'turnCame' });
  }
}

/** To find a process that somebody else has started costs next to nothing. */
function isExempt({ definition }: WorkerActor): boolean {
  return definition.attachment !== undefined;
}

/** The place in the queue is kept while nothing changes. */
function move(workers: Set<WorkerActor>, worker: WorkerActor, belongs: boolean): void {
  if (!belongs) workers.delete(worker);
  else if (!workers.has(worker)) workers.add(worker);
}
