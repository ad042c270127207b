import type { State } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { type Applicant, admit, type Places } from './places.ts';
import { GroupTree } from './tree.ts';

/** Knows which groups let only so many of their workers run (`max_running`), and who has a place in them. */
export class GroupPlaces {
  #most: ReadonlyMap<string, number> = new Map();
  #tree = new GroupTree([]);
  /** Workers of which something runs, or is about to. */
  readonly #up = new Set<string>();

  /** From now on these groups count. Who runs goes on, also where there are more than may be. */
  configure(tree: GroupTree): void {
    this.#tree = tree;
    const limited = tree.groups.filter(({ maxRunning }) => Number.isFinite(maxRunning));
    this.#most = new Map(limited.map(({ name, maxRunning }) => [name, maxRunning]));
  }

  /** A worker has changed: it may have taken a place, or left one. */
  changed({ name, snapshot }: WorkerActor): void {
    if (HAS_PLACE.has(snapshot.state)) this.#up.add(name);
    else this.#up.delete(name);
  }

  forget(name: string): void {
    this.#up.delete(name);
  }

  /**
   * Why this worker may not start now, in words; null when it may.
   * @param before those that have come before it, in their order
   */
  busy(name: string, before: Iterable<string>): string | null {
    const own = this.#groupsOf(name);
    if (own.length === 0 || this.#up.has(name)) return null;
    const rivals = [...before].filter((other) => other !== name);
    if (this.admitted([...rivals, name]).includes(name)) return null;
    const places = this.#places();
    const full = own.find((group) => (places.taken.get(group) ?? 0) >= (places.most.get(group) ?? Infinity));
    const group = full ?? own[0] ?? '';
    const running = `${places.taken.get(group) ?? 0} of ${places.most.get(group)} running`;
    return `a place in group ${group} (${running}${full === undefined ? ', others were first' : ''})`;
  }

  /** Who of those that wait, in their order, has a place now. Workers that need none always have. */
  admitted(waiting: readonly string[]): readonly string[] {
    if (this.#most.size === 0) return waiting;
    const applicants = waiting.map((name): Applicant => ({ name, groups: this.#groupsOf(name) }));
    return admit(applicants, this.#places());
  }

  /** Whether a worker needs a place in this group. */
  isIn(group: string, worker: string): boolean {
    return this.#groupsOf(worker).includes(group);
  }

  #groupsOf(worker: string): readonly string[] {
    return this.#most.size === 0 ? [] : this.#tree.pathOf(worker).filter((group) => this.#most.has(group));
  }

  #places(): Places {
    const taken = new Map<string, number>();
    for (const worker of this.#up) {
      for (const group of this.#groupsOf(worker)) taken.set(group, (taken.get(group) ?? 0) + 1);
    }
    return { most: this.#most, taken };
  }
}

const HAS_PLACE: ReadonlySet<State> = new Set(['starting', 'running', 'stopping', 'cleaning', 'stop-failed']);
