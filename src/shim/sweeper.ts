import type { Cgroups } from './cgroups.ts';
import { maySend } from './foreign.ts';
import type { Native } from './native/native.ts';
import { commandLine, type ProcStat } from './process-table.ts';
import type { IncarnationFacts, ProcessFacts } from './protocol/facts.ts';
import type { Results } from './protocol/requests.ts';
import { signalExactly } from './signals.ts';
import type { ProcessTrees } from './tree.ts';

const SIGKILL = 9;
const SIGTERM = 15;

/** Processes may fork while they are signalled, so killing goes on in rounds until none is left. */
const KILL_ROUNDS = 10;
const KILL_ROUND_MS = 300;
/** Looks become rarer: a process that ends at once costs 5 ms, one that hangs costs ten looks a second. */
const FIRST_LOOK_MS = 5;
const LONGEST_LOOK_MS = 100;
/** A busy machine has processes in transit at any time. */
const LOOKS_IN_DOUBT = 20;

/** Signals and removes whole trees. */
export class Sweeper {
  readonly #native: Native | null;
  readonly #cgroups: Cgroups | null;
  readonly #trees: ProcessTrees;
  readonly #waiting = new Set<() => void>();

  constructor(native: Native | null, cgroups: Cgroups | null, trees: ProcessTrees) {
    this.#native = native;
    this.#cgroups = cgroups;
    this.#trees = trees;
  }

  /** Some child has ended: those who wait for a tree to vanish look again. */
  childEnded(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /**
   * Live processes of the tree. Where many are asked for at once one look serves them all: who is born after it is found by the
   * next one, and a tree in which it shows nobody alive has nobody who could still have a child.
   */
  members(facts: IncarnationFacts): ProcStat[] {
    return this.#trees.members(facts);
  }

  /** Returns how many processes the signal reached. */
  signal(facts: IncarnationFacts, signal: number): number {
    if (!maySend(facts, signal)) return 0;
    return this.signalThese(this.members(facts), signal);
  }

  /** The same for processes that were found before; those that have gone meanwhile are passed over. */
  signalThese(members: readonly ProcStat[], signal: number): number {
    let delivered = 0;
    for (const { pid, startTime } of members) {
      if (signalExactly(this.#native, pid, startTime, signal)) delivered += 1;
    }
    return delivered;
  }

  /** SIGKILL to everything, at once where the kernel can (`cgroup.kill`). */
  kill(facts: IncarnationFacts): number {
    const { cgroup } = facts;
    if (cgroup !== null) {
      this.#cgroups?.freeze(cgroup, true);
      this.#cgroups?.kill(cgroup);
    }
    const delivered = this.signal(facts, SIGKILL);
    if (cgroup !== null) this.#cgroups?.freeze(cgroup, false);
    return delivered;
  }

  /**
   * Removes what an ended main process left behind: SIGTERM, a grace period, then SIGKILL until nothing is left.
   * Resolves with those that cannot be removed. Ends at once when `isOver`: what is found then is not meant any more.
   */
  async sweep(
    facts: IncarnationFacts,
    graceMs: number,
    isOver: () => boolean = () => false,
  ): Promise<Results['sweep']> {
    const found = (await this.#certainMembers(facts)).map(processFacts);
    if (found.length === 0) return { removed: [], survivors: [] };
    this.signal(facts, SIGTERM);
    const goneWithin = async (ms: number): Promise<boolean> => this.#goneWithin(facts, ms, isOver);
    if (await goneWithin(graceMs)) return { removed: found, survivors: [] };
    for (let round = 0; round < KILL_ROUNDS; round++) {
      this.kill(facts);
      if (await goneWithin(KILL_ROUND_MS)) return { removed: found, survivors: [] };
    }
    const survivors = this.members(facts).map(({ pid }) => pid);
    return { removed: found.filter(({ pid }) => !survivors.includes(pid)), survivors };
  }

  /** Looks again while nobody is found but somebody may be there. */
  async #certainMembers(facts: IncarnationFacts): Promise<ProcStat[]> {
    for (let looks = 1; ; looks++) {
      const found = this.members(facts);
      if (found.length > 0 || !this.#trees.inDoubt || looks === LOOKS_IN_DOUBT) return found;
      await this.#childEndOr(FIRST_LOOK_MS);
    }
  }

  async #goneWithin(facts: IncarnationFacts, ms: number, isOver: () => boolean): Promise<boolean> {
    const deadline = performance.now() + ms;
    let pause = FIRST_LOOK_MS;
    for (;;) {
      if (isOver() || (this.members(facts).length === 0 && !this.#trees.inDoubt)) return true;
      const left = deadline - performance.now();
      if (left <= 0) return false;
      await this.#childEndOr(Math.min(pause, left));
      pause = Math.min(pause * 2, LONGEST_LOOK_MS);
    }
  }

  #childEndOr(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const finish = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      this.#waiting.add(finish);
    });
  }
}

/** A process as it is told to the master. */
export function processFacts(stat: ProcStat): ProcessFacts {
  const { pid, ppid, startTime } = stat;
  return { pid, ppid, startTime, command: commandLine(stat) };
}
