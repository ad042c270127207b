import type { Cgroups } from './cgroups.ts';
import type { Controllers, LimitedGroups } from './controllers.ts';
import type { KernelLimits, QuotaSpec } from './kernel-limits.ts';
import type { Placements } from './placements.ts';
import type { IncarnationFacts } from './protocol/facts.ts';
import type { Results } from './protocol/requests.ts';
import type { Roster } from './roster.ts';
import type { ProcessTrees } from './tree.ts';

export interface WorkerGroupsParts {
  readonly roster: Roster;
  readonly cgroups: Cgroups | null;
  readonly controllers: Controllers | null;
  readonly placements: Placements;
  readonly trees: ProcessTrees;
}

/** The cgroups of workers, in all hierarchies: where they lie, and that those who live are in them. */
export class WorkerGroups {
  readonly #parts: WorkerGroupsParts;

  constructor(parts: WorkerGroupsParts) {
    this.#parts = parts;
  }

  /** Its next process is started in these groups; that of an earlier one has ended. */
  putInto(worker: string, groups: readonly string[]): void {
    const { placements } = this.#parts;
    if (placements.of(worker).join('/') === groups.join('/')) return;
    this.#remove(worker);
    placements.set(worker, groups);
  }

  /** It lives in these, which an earlier shim has made. */
  rediscover({ worker, quotas }: IncarnationFacts): void {
    this.#parts.placements.set(worker, quotas ?? []);
    this.#parts.controllers?.rediscover(worker);
  }

  /** The worker is configured no more. */
  forget(worker: string): void {
    this.#remove(worker);
    this.#parts.placements.set(worker, []);
  }

  /** Changes the limits of a worker, and moves what runs into groups that they need for the first time. */
  setLimits(worker: string, limits: KernelLimits): Results['setLimits'] {
    const { controllers } = this.#parts;
    if (controllers === null) return { problems: [] };
    return { problems: this.#moveInto(worker, controllers, controllers.apply(worker, limits)) };
  }

  /** Changes what groups of workers may use together; nothing happens to the workers. */
  setQuotas(quotas: readonly QuotaSpec[]): Results['setQuotas'] {
    const { roster, controllers, placements } = this.#parts;
    if (controllers === null) return { problems: [] };
    const problems = [...controllers.quotas.set(quotas)];
    for (const worker of roster.workers()) {
      if (placements.of(worker).length === 0) continue;
      problems.push(...this.#moveInto(worker, controllers, controllers.applyAgain(worker)));
    }
    return { problems };
  }

  /** Processes of its tree that the kernel has killed for memory. */
  oomKillsOf({ worker, memoryGroup }: IncarnationFacts): { readonly oomKills?: number } {
    const now = memoryGroup === undefined ? null : (this.#parts.controllers?.oomKills(worker) ?? null);
    return memoryGroup === undefined || now === null
      ? {}
      : { oomKills: Math.max(0, now - memoryGroup.oomKills) };
  }

  #moveInto(
    worker: string,
    controllers: Controllers,
    { problems, hasNew }: LimitedGroups,
  ): readonly string[] {
    const { roster, trees } = this.#parts;
    const live = roster.ofWorker(worker);
    if (hasNew && live !== undefined && live.facts.foreign === undefined) {
      trees.refresh();
      for (const { pid } of trees.members(live.facts)) controllers.place(worker, pid);
    }
    return problems;
  }

  #remove(worker: string): void {
    const { cgroups, controllers } = this.#parts;
    controllers?.remove(worker);
    cgroups?.remove(worker);
    controllers?.quotas.sweep();
  }
}
