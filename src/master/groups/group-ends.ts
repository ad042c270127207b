import type { Snapshot } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { DependencyKeeper } from '../dependencies/keeper.ts';
import { stopInOrder } from '../dependencies/stop-order.ts';
import { type Fleet, isAtRest } from '../fleet.ts';
import { GroupTree } from './tree.ts';

export interface GroupEndsParts {
  readonly fleet: Pick<Fleet, 'get' | 'all' | 'until'>;
  readonly dependencies: Pick<DependencyKeeper, 'graph'>;
  readonly note: (worker: WorkerActor, message: string) => void;
}

/** Stops the others of a group whose leader has ended for good, or of which one has failed for good, as the group says. */
export class GroupEnds {
  readonly #parts: GroupEndsParts;
  #tree = new GroupTree([]);

  constructor(parts: GroupEndsParts) {
    this.#parts = parts;
  }

  /** From now on these groups count. */
  configure(tree: GroupTree): void {
    this.#tree = tree;
  }

  /** The fleet is being stopped, and nobody because of another one. */
  close(): void {
    this.#tree = new GroupTree([]);
  }

  /** A worker has changed. */
  changed(worker: WorkerActor, before: Snapshot): void {
    const { state } = worker.snapshot;
    // What an earlier master has left so is looked at by `takeOver`.
    if (state === before.state || before.state === 'stopped') return;
    if (hasEnded(worker)) this.#stopOthers(worker, (other) => !isAtRest(other));
  }

  /** An earlier master may have died before it had told all of them: those that have run since before that end. */
  takeOver(): void {
    for (const worker of this.#parts.fleet.all()) {
      const { lastEnd } = worker;
      if (!hasEnded(worker) || lastEnd === null) continue;
      this.#stopOthers(worker, ({ startedAt }) => startedAt !== null && startedAt <= lastEnd.at);
    }
  }

  #stopOthers(worker: WorkerActor, isConcerned: (other: WorkerActor) => boolean): void {
    const { fleet, dependencies, note } = this.#parts;
    const end = this.#tree.endsWith(worker.name, worker.snapshot.state === 'failed');
    if (end === null) return;
    const others = end.workers
      .map((name) => fleet.get(name))
      .filter((other) => other !== undefined)
      .filter((other) => other.definition.attachment === undefined && isConcerned(other));
    if (others.length === 0) return;
    const names = others.map(({ name }) => name).join(', ');
    note(worker, `${names} stopped with it, as the group ${end.group} says`);
    void stopInOrder(others, dependencies.graph, fleet, (other) => {
      // Somebody has started it again meanwhile: then the others go on as well.
      if (hasEnded(worker)) other.tell({ type: 'stop', cause: 'group', why: end.why });
    });
  }
}

/** By itself, and for good. */
function hasEnded({ snapshot: { state, desired } }: WorkerActor): boolean {
  return desired === 'running' && (state === 'done' || state === 'failed');
}
