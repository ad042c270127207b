import { fingerprint } from '../../shared/fingerprint.ts';
import { isUpState, type Snapshot } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import type { Missing } from '../dependencies/condition.ts';
import type { DependencyKeeper } from '../dependencies/keeper.ts';
import { stopInOrder } from '../dependencies/stop-order.ts';
import type { Fleet } from '../fleet.ts';
import { advance, beginRound, holdOf, isDown, type Round } from './round.ts';
import { type RoundEntry, restoredRound, type SavedRound, savedRound } from './saved-round.ts';
import { GroupTree } from './tree.ts';

export interface JointRestartParts {
  readonly fleet: Pick<Fleet, 'get' | 'until'>;
  readonly dependencies: Pick<DependencyKeeper, 'graph' | 'look'>;
  readonly note: (worker: WorkerActor, message: string) => void;
  /** Remembers what is under way for the next master. */
  readonly keep?: (rounds: readonly SavedRound[]) => void;
}

/**
 * Restarts workers together: those that need others stop first, none starts before all have stopped, and then what they
 * need of each other orders them. Because a group wants it so (one outage is one restart of the group, however many tries the
 * one takes that began it), or because somebody restarts several.
 */
export class JointRestarts {
  readonly #parts: JointRestartParts;
  readonly #rounds = new Set<RoundEntry>();
  /** What an earlier master was in the middle of; what is so of the workers is not known yet. */
  #isTakingOver = false;
  #tree = new GroupTree([]);

  constructor(parts: JointRestartParts) {
    this.#parts = parts;
  }

  /** From now on these groups count; whoever waits for others because of one that says something else now waits no more. */
  configure(tree: GroupTree): void {
    const before = this.#tree;
    this.#tree = tree;
    for (const entry of [...this.#rounds]) {
      const { origin } = entry.round;
      if (origin === null) continue;
      const isAnother = fingerprint(before.companionsOf(origin)) !== fingerprint(tree.companionsOf(origin));
      if (isAnother) this.#replace(entry, { ...entry.round, phase: 'over' });
    }
  }

  /** What keeps this worker from starting because others are restarted with it. */
  missing(worker: string): Missing[] {
    return [...this.#rounds].flatMap(({ round }) => {
      if (!round.members.has(worker)) return [];
      const known = round.origin === null ? undefined : this.#parts.fleet.get(round.origin)?.snapshot.state;
      const state = this.#isTakingOver && known !== undefined ? 'backoff' : known;
      const text = holdOf(round, worker, state);
      return text === null ? [] : [{ text, isInVain: state === 'crash-loop' || state === 'stop-failed' }];
    });
  }

  /** A worker has changed: it may have failed, or be what others wait for. */
  changed(worker: WorkerActor, before: Snapshot): void {
    const { name, snapshot } = worker;
    for (const entry of [...this.#rounds]) {
      // Before everything is taken over nothing can be told from its state.
      if (!this.#isTakingOver && entry.round.members.has(name))
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
    this.#save();
  }

  /** An earlier master was in the middle of these: nobody goes on with them by himself until {@link goOn}. */
  restore(rounds: readonly SavedRound[]): void {
    this.#isTakingOver = true;
    const isThere = (name: string): boolean => this.#parts.fleet.get(name) !== undefined;
    for (const saved of rounds) {
      const { origin, title } = saved;
      // Groups may say something else by now.
      const isMeant =
        origin === null ||
        (isThere(origin) && title === titleOf(this.#tree.companionsOf(origin)?.group ?? null));
      if (isMeant) this.#rounds.add(restoredRound(saved, isThere));
    }
  }

  /** It is known what lives and what has ended: those that were not told yet are told. */
  goOn(): void {
    this.#isTakingOver = false;
    for (const entry of [...this.#rounds]) {
      const { origin, pending, members } = entry.round;
      for (const name of pending) {
        const { state, incarnation } = this.#parts.fleet.get(name)?.snapshot ?? {};
        const isAnother = incarnation !== undefined && incarnation > (entry.incarnations.get(name) ?? 0);
        this.#replace(entry, advance(entry.round, name, isAnother ? 'waiting' : state));
      }
      if (origin !== null) {
        this.#replace(
          entry,
          advance(entry.round, origin, this.#parts.fleet.get(origin)?.snapshot.state),
          origin,
        );
      }
      // Perhaps nobody is left to wait for.
      this.#replace(entry, advance(entry.round, '', undefined));
      const untold = [...entry.round.pending]
        .filter((name) => name !== origin)
        .map((name) => this.#parts.fleet.get(name))
        .filter((worker) => worker !== undefined);
      this.#tellInOrder(entry, untold, (worker) => {
        const { desired } = worker.snapshot;
        if (origin !== null) worker.tell({ type: 'restart', cause: 'group' });
        else if (desired === 'running') worker.tell({ type: 'restart', cause: 'requested', now: entry.now });
      });
      this.#look({ ...entry.round, members });
    }
  }

  /**
   * Restarts these together.
   * @param tell called once for each, when it is its turn to stop
   */
  restart(workers: readonly WorkerActor[], tell: (worker: WorkerActor) => void, now = false): void {
    const names = workers.map(({ name }) => name);
    this.#begin('this restart', null, names, workers, tell, now);
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
    const title = titleOf(companions.group);
    const mine = [...this.#rounds].filter(({ round }) => round.origin !== null && round.title === title);
    // One outage: whatever else of the group ends until it is over is part of it.
    if (mine.some(({ round }) => round.members.has(worker.name))) return;
    for (const entry of mine) this.#replace(entry, { ...entry.round, phase: 'over' });
    const others = companions.workers
      .map((name) => this.#parts.fleet.get(name))
      .filter((other) => other !== undefined && other.definition.attachment === undefined) as WorkerActor[];
    const up = others.filter(({ snapshot }) => !isDown(snapshot.state));
    if (others.length === 0) return;
    const restarted = up.filter(({ snapshot }) => snapshot.desired === 'running');
    if (restarted.length > 0) {
      const names = restarted.map(({ name }) => name).join(', ');
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
    now = false,
  ): void {
    const up = restarted.filter(({ snapshot }) => !isDown(snapshot.state));
    const ending = origin !== null && isEnding(origin.snapshot) ? [origin] : [];
    const pending = [...up, ...ending];
    const entry: RoundEntry = {
      round: beginRound(
        title,
        origin?.name ?? null,
        members,
        pending.map(({ name }) => name),
      ),
      incarnations: new Map(pending.map(({ name, snapshot }) => [name, snapshot.incarnation])),
      now,
    };
    this.#rounds.add(entry);
    this.#replace(entry, entry.round);
    this.#save();
    this.#look(entry.round);
    this.#tellInOrder(entry, restarted, tell);
  }

  #tellInOrder(
    entry: RoundEntry,
    restarted: readonly WorkerActor[],
    tell: (worker: WorkerActor) => void,
  ): void {
    const { fleet, dependencies } = this.#parts;
    void stopInOrder(restarted, dependencies.graph, fleet, (worker) => {
      // The outage is over before it came to this.
      if (entry.round.origin !== null && !this.#rounds.has(entry)) return;
      tell(worker);
      // Whatever did not want to stop is not waited for.
      if (isUpState(worker.snapshot.state))
        this.#replace(entry, advance(entry.round, worker.name, 'waiting'));
    });
  }

  #save(): void {
    const rounds = [...this.#rounds].map(savedRound);
    this.#parts.keep?.(rounds.filter((round) => round !== null));
  }

  #replace(entry: RoundEntry, next: Round, changed?: string): void {
    const before = entry.round;
    entry.round = next;
    if (next.phase === 'over') this.#rounds.delete(entry);
    if (next !== before || next.phase === 'over') this.#save();
    if (next.phase !== before.phase || changed === next.origin) this.#look(next);
  }

  #look({ members }: Round): void {
    for (const name of members) this.#parts.dependencies.look(name);
  }
}

function isEnding({ state }: Snapshot): boolean {
  return state === 'stopping' || state === 'cleaning';
}

function titleOf(group: string | null): string {
  return `the group ${group}`;
}

/** It has ended by itself, or had to be ended, and the restart policy has decided that it comes back. */
function hasFailed(before: Snapshot, after: Snapshot): boolean {
  // What an earlier master has left so has been decided about.
  const isResumed = before.state === 'stopped' && after.lastExit === before.lastExit;
  if (isToBeRetried(before) || isResumed) return false;
  return isToBeRetried(after) || (after.restarts > before.restarts && after.incarnation > before.incarnation);
}

function isToBeRetried({ state, sequel }: Snapshot): boolean {
  return state === 'backoff' || state === 'crash-loop' || sequel?.kind === 'retry';
}
