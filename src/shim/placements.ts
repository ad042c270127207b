import { join } from 'node:path';

/** Names of groups with limits, each in the one before it. */
export type GroupPath = readonly string[];

/**
 * In which groups with limits each worker is: the folder of its own cgroup lies in theirs, in every hierarchy. No worker
 * can have such a name, `@` is none of its letters.
 */
export class Placements {
  readonly #groups = new Map<string, GroupPath>();

  set(worker: string, groups: GroupPath): void {
    if (groups.length === 0) this.#groups.delete(worker);
    else this.#groups.set(worker, groups);
  }

  of(worker: string): GroupPath {
    return this.#groups.get(worker) ?? [];
  }

  /** Folder of the worker's own cgroup below the base of a hierarchy. */
  folder(base: string, worker: string): string {
    return join(groupFolder(base, this.of(worker)), worker);
  }
}

/** Folder of a group of workers. */
export function groupFolder(base: string, groups: GroupPath): string {
  return join(base, ...groups.map((name) => `@${name}`));
}
