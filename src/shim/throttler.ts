import type { Cgroups } from './cgroups.ts';
import type { ProcStat } from './process-table.ts';
import type { IncarnationFacts } from './protocol/facts.ts';
import type { Sweeper } from './sweeper.ts';

const SIGCONT = 18;
const SIGSTOP = 19;

/** One pause and one run. Short, so that nobody notices more than slowness. */
const CYCLE_MS = 100;
/** Less than this is not enough for a program to do anything; the cycle becomes longer instead. */
const SHORTEST_RUN_MS = 5;
/** Whoever cannot do anything for longer than this is not slow but stopped. */
const LONGEST_CYCLE_MS = 1000;
/** How long the list of processes to be stopped is good for, where there is no freezer. */
const MEMBERS_MS = 1000;

interface Throttled {
  readonly facts: IncarnationFacts;
  share: number;
  /** Monotonic ms; nobody has to remember to end it. */
  untilMs: number;
  /** By what it is paused now; null = it runs. A pause is ended by what has begun it. */
  pausedBy: 'freezer' | 'signals' | null;
  timer: NodeJS.Timeout | null;
  members: readonly ProcStat[];
  membersAtMs: number;
}

/**
 * Lets workers run only a part of the time, by the freezer of their cgroup or by SIGSTOP and SIGCONT to their tree. Ends
 * by itself when it is not asked for again, so that a master that dies leaves nothing slow behind.
 */
export class Throttler {
  readonly #cgroups: Cgroups | null;
  readonly #sweeper: Sweeper;
  readonly #throttled = new Map<string, Throttled>();

  constructor(cgroups: Cgroups | null, sweeper: Sweeper) {
    this.#cgroups = cgroups;
    this.#sweeper = sweeper;
  }

  /**
   * @param share of the time that the worker may run, from above 0 to 1; 1 ends it
   * @param forMs when it ends by itself
   */
  set(facts: IncarnationFacts, share: number, forMs: number): void {
    if (share >= 1) {
      this.release(facts.id);
      return;
    }
    const untilMs = performance.now() + forMs;
    const known = this.#throttled.get(facts.id);
    if (known !== undefined) {
      known.share = share;
      known.untilMs = untilMs;
      return;
    }
    const fresh: Throttled = {
      facts,
      share,
      untilMs,
      pausedBy: null,
      timer: null,
      members: [],
      membersAtMs: Number.NEGATIVE_INFINITY,
    };
    this.#throttled.set(facts.id, fresh);
    this.#turn(fresh);
  }

  /** Lets the worker run freely; does nothing when it does already. */
  release(id: string): void {
    const throttled = this.#throttled.get(id);
    if (throttled === undefined) return;
    this.#throttled.delete(id);
    if (throttled.timer !== null) clearTimeout(throttled.timer);
    this.#goOn(throttled);
  }

  /** What a dead shim may have left in a pause goes on. */
  wake(facts: IncarnationFacts, isStopped: boolean): void {
    if (facts.cgroup !== null && this.#cgroups?.pause(facts.cgroup, false) === true) return;
    if (isStopped) this.#sweeper.signal(facts, SIGCONT);
  }

  #turn(throttled: Throttled): void {
    const { share, untilMs } = throttled;
    const leftMs = untilMs - performance.now();
    if (leftMs <= 0) {
      this.release(throttled.facts.id);
      return;
    }
    const cycleMs = Math.min(LONGEST_CYCLE_MS, Math.max(CYCLE_MS, SHORTEST_RUN_MS / share));
    const wasPaused = throttled.pausedBy !== null;
    if (wasPaused) this.#goOn(throttled);
    else this.#pause(throttled);
    const ms = wasPaused ? Math.max(SHORTEST_RUN_MS, cycleMs * share) : cycleMs * (1 - share);
    throttled.timer = setTimeout(() => this.#turn(throttled), Math.min(ms, leftMs));
  }

  #pause(throttled: Throttled): void {
    const { facts } = throttled;
    if (facts.cgroup !== null && this.#cgroups?.pause(facts.cgroup, true) === true) {
      throttled.pausedBy = 'freezer';
      return;
    }
    const nowMs = performance.now();
    if (nowMs - throttled.membersAtMs >= MEMBERS_MS) {
      throttled.members = this.#sweeper.members(facts);
      throttled.membersAtMs = nowMs;
    }
    throttled.pausedBy = 'signals';
    this.#sweeper.signalThese(throttled.members, SIGSTOP);
  }

  #goOn(throttled: Throttled): void {
    const { facts, pausedBy, members } = throttled;
    throttled.pausedBy = null;
    if (pausedBy === 'signals') this.#sweeper.signalThese(members, SIGCONT);
    if (pausedBy === 'freezer' && facts.cgroup !== null) this.#cgroups?.pause(facts.cgroup, false);
  }
}
