import type { GroupDefinition } from '../../config/group-definition.ts';

/** Workers that are restarted together with one of them, and the group that wants it. */
export interface Companions {
  readonly group: string;
  readonly workers: readonly string[];
}

/** Workers that are stopped because another one of their group has ended for good. */
export interface GroupEnd extends Companions {
  readonly why: string;
}

/** Which worker is in which groups, as one configuration says; never changed. */
export class GroupTree {
  /** In configuration order. */
  readonly groups: readonly GroupDefinition[];
  readonly #byName: ReadonlyMap<string, GroupDefinition>;
  readonly #homes: ReadonlyMap<string, string>;

  constructor(groups: readonly GroupDefinition[]) {
    this.groups = groups;
    this.#byName = new Map(groups.map((group) => [group.name, group]));
    this.#homes = new Map(groups.flatMap(({ name, members }) => members.map((member) => [member, name])));
  }

  /** The groups a worker is in, the outermost first. */
  pathOf(worker: string): readonly string[] {
    const path: string[] = [];
    for (let home = this.#homes.get(worker); home !== undefined; home = this.#homes.get(home))
      path.unshift(home);
    return path;
  }

  /**
   * Who is stopped when this worker has ended for good, and why in words; null = nobody. Of several groups that want it the
   * outermost counts: the others are in it.
   */
  endsWith(worker: string, hasFailed: boolean): GroupEnd | null {
    const isMeant = (name: string): boolean => {
      const group = this.#byName.get(name);
      return group?.leader === worker || (hasFailed && group?.onFailure === 'stop');
    };
    const group = this.pathOf(worker).find(isMeant);
    if (group === undefined) return null;
    const isLeader = this.#byName.get(group)?.leader === worker;
    const why = isLeader
      ? `${worker}, the leader of the group ${group}, has ended`
      : `${worker} of the group ${group} has failed`;
    return { group, why, workers: this.workersOf(group).filter((name) => name !== worker) };
  }

  /** All workers of a group and of the groups in it, in the order in which they are written. */
  workersOf(group: string): readonly string[] {
    const members = this.#byName.get(group)?.members ?? [];
    return members.flatMap((member) => (this.#byName.has(member) ? this.workersOf(member) : [member]));
  }

  /**
   * Who is restarted when this worker has ended by itself and is. The innermost group that says a strategy decides, about
   * all workers in it; null = nobody.
   */
  companionsOf(worker: string): Companions | null {
    const deciding = this.pathOf(worker).findLast((name) => this.#byName.get(name)?.strategy != null);
    if (deciding === undefined) return null;
    const all = this.workersOf(deciding);
    switch (this.#byName.get(deciding)?.strategy) {
      case 'one_for_all':
        return { group: deciding, workers: all.filter((name) => name !== worker) };
      case 'rest_for_one':
        return { group: deciding, workers: all.slice(all.indexOf(worker) + 1) };
      default:
        return null;
    }
  }
}
