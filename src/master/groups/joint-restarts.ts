import type { GroupDefinition } from '../../config/group-definition.ts';
import type { Snapshot } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { Missing } from '../dependencies/condition.ts';
import type { DependencyKeeper } from '../dependencies/keeper.ts';
import { stopInOrder } from '../dependencies/stop-order.ts';
import type { Fleet } from '../fleet.ts';
import { advance, beginRound, holdOf, type Round } from './round.ts';
import { GroupTree } from './tree.ts';

export interface JointRestartParts {
  readonly fleet: Pick<Fleet, 'get' | 'until'>;
  readonly dependencies: Pick<DependencyKeeper, 'graph' | 'look'>;
  readonly note: (worker: WorkerActor, message: string) => void;
}

/**
 * Restarts workers together: those that need others stop first, none starts before all have stopped, and then what they
 * need of each other orders them. Because a group wants it so (one outage is one restart of the group, however many tries the
 * one takes that began it), or because somebody restarts several.
 */
export class JointRestarts {
  readonly #parts: JointRestartParts;
  readonly #rounds = new Set<{ round: Round }>();
  #tree = new GroupTree([]);

  constructor(parts: JointRestartParts) {
    this.#parts = parts;
  }

  /** Which groups there are. */
  get tree(): GroupTree {
    return this.#tree;
  }

  /** From now on these groups count; whoever waits for others because of the old ones waits no more. */
  configure(groups: readonly GroupDefinition[]): void {
    this.#tree = new GroupTree(groups);
    for (const entry of [...this.#rounds]) {
      if (entry.round.origin !== null) this.#replace(entry, { ...entry.round, phase: 'over' });
    }
  }

  /** What keeps this worker from starting because others are restarted with it. */
  missing(worker: string): Missing[] {
    return [...this.#rounds].flatMap(({ round }) => {
      if (!round.members.has(worker)) return [];
      const state = round.origin === null ? undefined : this.#parts.fleet.get(round.origin)?.snapshot.state;
      const text = holdOf(round, worker, state);
      return text === null ? [] : [{ text, isInVain: state === 'crash-loop' || state === 'stop-failed' }];
    });
  }

  /** A worker has changed: it may have failed, or be what others wait for. */
  changed(worker: WorkerActor, before: Snapshot): void {
    const { name, snapshot } = worker;
    for (const entry of [...this.#rounds]) {
      if (entry.round.members.has(name))
        this.#replace(entry, advance(entry.round, name, snapshot.state), name);
    }
    if (hasFailed(before, snapshot)) this.#beginFor(worker);
  }

  /** The worker is no more. */
  forget(name: string): void {
    for (const entry of [...this.#rounds]) this.#replace(entry, advance(entry.round, name, undefined), name);
  }

  /** Nothing is restarted any more: the fleet is being stopped. */
  close(): void {
    this.#tree = new GroupTree([]);
    this.#rounds.clear();
  }

  /**
   * Restarts these together.
   * @param tell called once for each, when it is its turn to stop
   */
  restart(workers: readonly WorkerActor[], tell: (worker: WorkerActor) => void): void {
    const names = workers.map(({ name }) => name);
    this.#begin('this restart', null, names, workers, tell);
  }

  /** Whether one of these starts after another one. */
  areRelated(workers: readonly WorkerActor[]): boolean {
    const names = new Set(workers.map(({ name }) => name));
    return workers.some(({ name }) =>
      this.#parts.dependencies.graph.needsOf(name).some(({ to }) => names.has(to)),
    );
  }

  #beginFor(worker: WorkerActor): void {
    const companions = this.#tree.companionsOf(worker.name);
    if (companions === null || worker.definition.attachment !== undefined) return;
    const title = `the group ${companions.group}`;
    const mine = [...this.#rounds].filter(({ round }) => round.origin !== null && round.title === title);
    // One outage: whatever else of the group ends until it is over is part of it.
    if (mine.some(({ round }) => round.members.has(worker.name))) return;
    for (const entry of mine) this.#replace(entry, { ...entry.round, phase: 'over' });
    const others = companions.workers
      .map((name) => this.#parts.fleet.get(name))
      .filter((other) => other !== undefined && other.definition.attachment === undefined) as WorkerActor[];
    const up = others.filter(({ snapshot }) => IS_UP.has(snapshot.state));
    if (others.length === 0) return;
    if (up.length > 0) {
      const names = up.map(({ name }) => name).join(', ');
      this.#parts.note(worker, `${names} restarted with it, as ${title} says`);
    }
    const members = [worker.name, ...others.map(({ name }) => name)];
    this.#begin(title, worker, members, up, (other) => other.tell({ type: 'restart', cause: 'group' }));
  }

  #begin(
    title: string,
    origin: WorkerActor | null,
    members: readonly string[],
    restarted: readonly WorkerActor[],
    tell: (worker: WorkerActor) => void,
  ): void {
    const up = restarted.filter(({ snapshot }) => IS_UP.has(snapshot.state));
    const ending = origin !== null && isEnding(origin.snapshot) ? [origin] : [];
    const pending = [...up, ...ending].map(({ name }) => name);
    const entry = { round: beginRound(title, origin?.name ?? null, members, pending) };
    this.#rounds.add(entry);
    this.#replace(entry, entry.round);
    this.#look(entry.round);
    void stopInOrder(restarted, this.#parts.dependencies.graph, this.#parts.fleet, (worker) => {
      // The outage is over before it came to this.
      if (origin !== null && !this.#rounds.has(entry)) return;
      tell(worker);
      // Whatever did not want to stop is not waited for.
      const { state } = worker.snapshot;
      const stays = state === 'running' || state === 'starting';
      if (stays) this.#replace(entry, advance(entry.round, worker.name, 'waiting'));
    });
  }

  #replace(entry: { round: Round }, next: Round, changed?: string): void {
    const before = entry.round;
    entry.round = next;
    if (next.phase === 'over') this.#rounds.delete(entry);
    if (next.phase !== before.phase || changed === next.origin) this.#look(next);
  }

  #look({ members }: Round): void {
    for (const name of members) this.#parts.dependencies.look(name);
  }
}

const IS_UP: ReadonlySet<Snapshot['state']> = new Set(['starting', 'running', 'stopping', 'cleaning']);

function isEnding({ state }: Snapshot): boolean {
  return state === 'stopping' || state === 'cleaning';
}

/** It has ended by itself, or had to be ended, and the restart policy has decided that it comes back. */
function hasFailed(before: Snapshot, after: Snapshot): boolean {
  if (isToBeRetried(before)) return false;
  return isToBeRetried(after) || (after.restarts > before.restarts && after.incarnation > before.incarnation);
}

function isToBeRetried({ state, sequel }: Snapshot): boolean {
  return state === 'backoff' || state === 'crash-loop' || sequel?.kind === 'retry';
}
