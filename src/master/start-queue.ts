import type { WorkerActor } from '../workers/worker-actor.ts';
import { GroupPlaces } from './groups/group-places.ts';
import type { GroupTree } from './groups/tree.ts';

/**
 * Lets at most so many workers be in `starting` at once (`master.max_parallel_starts`), and at most so many of a group run
 * (`max_running`); the others are `waiting` and go in the order in which they came to wait. What is up but not ready yet does not count as
 * starting: it might become ready only with the help of one that waits here, and both would wait for ever.
 */
export class StartQueue {
  #limit = Infinity;
  /** It is not known yet who is being started. */
  #isTakingOver = false;
  readonly #places = new GroupPlaces();
  readonly #starting = new Set<WorkerActor>();
  readonly #waiting = new Set<WorkerActor>();
  /** Where each that waits stands; grows. */
  readonly #numbers = new Map<string, number>();
  #lastNumber = 0;
  /** Changes about which something is being done: one may bring about another. */
  #acting = 0;

  /** From now on this limit counts. */
  limitTo(limit: number): void {
    this.#limit = limit;
    this.#callNext();
  }

  /** Where starts are bounded nobody is launched before it is known what an earlier master had begun to start. */
  beginTakeOver(): void {
    this.#isTakingOver = true;
  }

  /** It is known who is being started. */
  endTakeOver(): void {
    this.#isTakingOver = false;
    this.#callNext();
  }

  /** From now on the places of these groups count. */
  configure(tree: GroupTree): void {
    this.#places.configure(tree);
    this.#callNext();
  }

  /** Why this worker may not be launched now, in words; null when it may. */
  busy(worker: WorkerActor): string | null {
    if (isExempt(worker)) return null;
    const noPlace = this.#places.busy(worker.name, this.#before(worker));
    if (noPlace !== null) return noPlace;
    const free = this.#free;
    if (this.#starting.has(worker) || (free > 0 && free > this.#aheadOf(worker))) return null;
    return `its turn (max_parallel_starts is ${this.#limit})`;
  }

  /**
   * A worker has changed: it may have taken a place, left one, or come to wait for one. That counts before anything is
   * done about the change, which may start others; those who wait are called when all of that is done.
   * @param act what is done about the change
   */
  changed(worker: WorkerActor, act: () => void): void {
    if (!isExempt(worker)) this.#places.changed(worker);
    move(this.#starting, worker, worker.snapshot.state === 'starting' && !isExempt(worker));
    move(this.#waiting, worker, isInQueue(worker));
    this.#acting += 1;
    try {
      act();
    } finally {
      this.#acting -= 1;
    }
    this.#callNext();
  }

  /** Where the worker stands in the queue, smaller is earlier; undefined when it is not in it. Outlives the master. */
  numberOf(worker: WorkerActor): number | undefined {
    if (!isInQueue(worker)) {
      this.#numbers.delete(worker.name);
      return undefined;
    }
    const known = this.#numbers.get(worker.name);
    if (known !== undefined) return known;
    this.#lastNumber += 1;
    this.#numbers.set(worker.name, this.#lastNumber);
    return this.#lastNumber;
  }

  /** Workers that wait for a place in this group, the next one first. */
  waitingFor(group: string): readonly string[] {
    return [...this.#waiting].map(({ name }) => name).filter((name) => this.#places.isIn(group, name));
  }

  /** The worker is no more. */
  forget(name: string): void {
    for (const workers of [this.#starting, this.#waiting]) {
      for (const worker of workers) if (worker.name === name) workers.delete(worker);
    }
    this.#numbers.delete(name);
    this.#places.forget(name);
    this.#callNext();
  }

  /** How many are called before this worker. */
  #aheadOf(worker: WorkerActor): number {
    if (!Number.isFinite(this.#limit)) return 0;
    return this.#places.admitted([...this.#before(worker)]).length;
  }

  *#before(worker: WorkerActor): Iterable<string> {
    for (const other of this.#waiting) {
      if (other === worker) return;
      yield other.name;
    }
  }

  get #free(): number {
    const isHeld = this.#isTakingOver && Number.isFinite(this.#limit);
    return isHeld ? 0 : this.#limit - this.#starting.size;
  }

  #callNext(): void {
    const free = this.#free;
    if (this.#acting > 0 || free <= 0 || this.#waiting.size === 0) return;
    const waiting = [...this.#waiting];
    const admitted = new Set(this.#places.admitted(waiting.map(({ name }) => name)));
    for (const worker of waiting.filter(({ name }) => admitted.has(name)).slice(0, free)) {
      worker.tell({ type: 'turnCame' });
    }
  }
}

/** To find a process that somebody else has started costs next to nothing. */
function isExempt({ definition }: WorkerActor): boolean {
  return definition.attachment !== undefined;
}

/** It has everything it needs, but for its turn. */
function isInQueue({ snapshot }: WorkerActor): boolean {
  return snapshot.state === 'waiting' && snapshot.waitsFor === null;
}

/** The place in the queue is kept while nothing changes. */
function move(workers: Set<WorkerActor>, worker: WorkerActor, belongs: boolean): void {
  if (!belongs) workers.delete(worker);
  else if (!workers.has(worker)) workers.add(worker);
}
