import { amountText } from '../../config/limit-amount.ts';
import type { Limit } from '../../config/limit-definition.ts';
import { culpritOf } from '../../limits/oom-culprit.ts';
import { type MemoryGroup, oomVictims } from '../../limits/oom-watch.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';

/** Tells at which group's limit on memory the kernel has killed, and whom. */
export class MemoryVictims {
  readonly #limitsOf: (group: string) => readonly Limit[];
  /** Of each member the memory group that its present or last process had. */
  readonly #memoryGroups = new Map<string, MemoryGroup>();

  constructor(limitsOf: (group: string) => readonly Limit[]) {
    this.#limitsOf = limitsOf;
  }

  /** Something happened to a worker that is in a group with limits. */
  changed({ name, process }: WorkerActor): void {
    if (process?.memoryGroup !== undefined) this.#memoryGroups.set(name, process.memoryGroup);
  }

  forget(worker: string): void {
    this.#memoryGroups.delete(worker);
  }

  /** The main process of the worker was killed: by whom, in words; null when it was for no limit of a group. */
  end(worker: string): string | null {
    const where = this.whoseLimit(worker);
    const group = this.#memoryGroups.get(worker);
    if (where === '' || group === undefined) return null;
    const [victim = 'its process'] = oomVictims(group.path);
    return `the kernel has killed ${victim} for memory${where}`;
  }

  /** At which group's limit the kernel has killed in this worker, as the end of a sentence; empty when at none. */
  whoseLimit(worker: string): string {
    const memoryGroup = this.#memoryGroups.get(worker);
    const culprit = memoryGroup === undefined ? null : culpritOf(memoryGroup);
    if (culprit === null) return '';
    const amounts = this.#limitsOf(culprit).filter(({ name }) => name.startsWith('memory.'));
    const least = Math.min(...amounts.map(({ max }) => max));
    const amount = Number.isFinite(least) ? ` of ${amountText('bytes', least)}` : '';
    return `: the group ${culprit} is at its limit${amount}`;
  }
}
