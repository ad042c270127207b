import { amountText } from '../../config/limit-amount.ts';
import type { Limit } from '../../config/limit-definition.ts';
import { OomCulprit } from '../../limits/oom-culprit.ts';
import { type OomKill, oomKills } from '../../limits/oom-log.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';

interface Run {
  readonly id: string;
  /** Of its memory group. */
  readonly path: string;
  readonly culprit: OomCulprit;
}

/** Tells at which group's limit on memory the kernel has killed, and whom. */
export class MemoryVictims {
  readonly #limitsOf: (group: string) => readonly Limit[];
  readonly #nowMs: () => number;
  /** The present or last run of each member, as far as it was in a memory group. */
  readonly #runs = new Map<string, Run>();

  readonly #killsIn: typeof oomKills;

  /**
   * @param nowMs monotonic
   * @param killsIn reads the kernel's log
   */
  constructor(
    limitsOf: (group: string) => readonly Limit[],
    nowMs: () => number,
    killsIn: typeof oomKills = oomKills,
  ) {
    this.#limitsOf = limitsOf;
    this.#nowMs = nowMs;
    this.#killsIn = killsIn;
  }

  /** Something happened to a worker that is in a group with limits. */
  changed({ name, process }: Pick<WorkerActor, 'name' | 'process'>): void {
    if (process?.memoryGroup === undefined) return;
    const { id, memoryGroup } = process;
    const { path } = memoryGroup;
    const known = this.#runs.get(name);
    if (known?.id === id && known.path === path) return;
    this.#runs.set(name, { id, path, culprit: new OomCulprit(memoryGroup) });
  }

  forget(worker: string): void {
    this.#runs.delete(worker);
  }

  /** The main process of the worker was killed: by whom, in words; null when it was for no limit of a group. */
  end(worker: string): string | null {
    const run = this.#runs.get(worker);
    if (run === undefined) return null;
    const kills = this.#killsIn(run.path);
    const where = this.whoseLimit(worker, kills);
    if (where === '') return null;
    const victim = kills[0]?.victim ?? 'its process';
    return `the kernel has killed ${victim} for memory${where}`;
  }

  /**
   * At which group's limit the kernel has killed in this worker, as the end of a sentence; empty when at none.
   * @param kills in its memory group, as far as somebody has just looked
   */
  whoseLimit(worker: string, kills: readonly OomKill[]): string {
    const culprit = this.#runs.get(worker)?.culprit.of(kills, this.#nowMs()) ?? null;
    if (culprit === null) return '';
    const amounts = this.#limitsOf(culprit).filter(({ name }) => name.startsWith('memory.'));
    const least = Math.min(...amounts.map(({ max }) => max));
    const amount = Number.isFinite(least) ? ` of ${amountText('bytes', least)}` : '';
    return `: the group ${culprit} is at its limit${amount}`;
  }
}
