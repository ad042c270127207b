import { isSameAlive } from '../../src/shim/process-table.ts';
import type { SeededRandom } from '../fakes/seeded-random.ts';
import type { Shot } from './check-ends.ts';
import type { Gap } from './check-lines.ts';
import type { Daemon } from './daemon.ts';
import { eventually, pause } from './moments.ts';
import { type OwedEnds, owedEnds } from './owed-ends.ts';
import type { Problems } from './problems.ts';
import type { ProcessWatch } from './process-watch.ts';

export const STRIKES = ['master', 'master in its boot', 'shim', 'shim and its successor', 'both'] as const;
export type Strike = (typeof STRIKES)[number];

/** What a blow was, and how long until everything was there again. */
export interface Blow {
  readonly strike: Strike;
  readonly at: number;
  readonly recoveredInMs: number;
}

/** Long enough for a machine with very much to do. */
const RECOVERY_MS = 30_000;
const MAIN_SIGNALS = ['SIGKILL', 'SIGKILL', 'SIGHUP', 'SIGUSR1'] as const;

/** Kills -9 master, shim and workers at random moments, and starts the master again each time. */
export class Killer {
  readonly blows: Blow[] = [];
  readonly shots: Shot[] = [];
  readonly owed: OwedEnds[] = [];
  readonly withoutShim: Gap[] = [];
  readonly #daemon: Daemon;
  readonly #watch: ProcessWatch;
  readonly #random: SeededRandom;
  readonly #problems: Problems;

  constructor(daemon: Daemon, watch: ProcessWatch, random: SeededRandom, problems: Problems) {
    this.#daemon = daemon;
    this.#watch = watch;
    this.#random = random;
    this.#problems = problems;
  }

  get shimKills(): number[] {
    return this.withoutShim.map(({ from }) => from);
  }

  /** One blow after the other, each after everything has recovered from the one before. */
  async strikeUntil(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await pause(50 + this.#random.upTo(900));
      if (!this.#daemon.isUp) {
        this.#problems.add(
          'recovery',
          null,
          Date.now(),
          `the master ended by itself:\n${this.#daemon.lastWords()}`,
        );
        this.#daemon.begin();
      }
      const strike = this.#random.oneOf(STRIKES);
      const at = Date.now();
      await this.#strike(strike);
      await this.#recovery(strike, at);
    }
  }

  /** Ends main processes of workers as a crash or somebody careless would. */
  async shootUntil(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await pause(100 + this.#random.upTo(700));
      const [first, ...others] = this.#watch.mains();
      if (first === undefined) continue;
      const { mark, pid, startTime } = this.#random.oneOf([first, ...others]);
      if (!isSameAlive(pid, startTime)) continue;
      const signal = this.#random.oneOf(MAIN_SIGNALS);
      this.shots.push({ mark, signal, at: Date.now() });
      process.kill(pid, signal);
    }
  }

  async #strike(strike: Strike): Promise<void> {
    switch (strike) {
      case 'master':
        await this.#killMaster();
        await pause(this.#random.upTo(500));
        this.#daemon.begin();
        return;
      case 'master in its boot':
        await this.#killMaster();
        this.#daemon.begin();
        await pause(this.#random.upTo(350));
        await this.#killMaster();
        this.#daemon.begin();
        return;
      case 'shim':
        await this.#killShim();
        return;
      case 'shim and its successor': {
        const first = await this.#killShim();
        await eventually(RECOVERY_MS, () => this.#liveShims().some((pid) => pid !== first));
        await pause(this.#random.upTo(150));
        await this.#killShim();
        return;
      }
      case 'both': {
        const kills = [() => this.#killMaster(), () => this.#killShim()];
        if (this.#random.chance(0.5)) kills.reverse();
        const gap = this.#random.upTo(this.#random.oneOf([0, 30, 150]));
        for (const kill of kills) {
          await kill();
          await pause(gap);
        }
        this.#daemon.begin();
        return;
      }
    }
  }

  async #killMaster(): Promise<void> {
    await this.#daemon.crash();
    this.owed.push(owedEnds(this.#daemon.ledger));
  }

  async #killShim(): Promise<number | null> {
    const pids = this.#liveShims();
    const shim = this.#watch.shims().find(({ pid }) => pid === pids.at(-1));
    if (shim === undefined) return null;
    const from = Date.now();
    process.kill(shim.pid, 'SIGKILL');
    this.withoutShim.push({ from, to: Number.POSITIVE_INFINITY });
    await eventually(RECOVERY_MS, () => !isSameAlive(shim.pid, shim.startTime));
    this.owed.push(owedEnds(this.#daemon.ledger));
    return shim.pid;
  }

  #liveShims(): number[] {
    this.#watch.look();
    return this.#watch.shims().map(({ pid }) => pid);
  }

  async #recovery(strike: Strike, at: number): Promise<void> {
    const [lastGap] = this.withoutShim.slice(-1);
    const isBack = await eventually(RECOVERY_MS, async () => {
      if (!this.#daemon.isUp) {
        this.#problems.add(
          'recovery',
          null,
          at,
          `after a kill of ${strike} the master ended by itself:\n${this.#daemon.lastWords()}`,
        );
        this.#daemon.begin();
      }
      await this.#daemon.answers().catch(() => {});
      return this.#arrivalAfter(lastGap?.from ?? 0) !== undefined;
    });
    if (!isBack) {
      this.#problems.add('recovery', null, at, `no recovery from a kill of ${strike} within 30 s`);
    }
    this.blows.push({ strike, at, recoveredInMs: Date.now() - at });
    this.withoutShim.forEach(({ from, to }, index) => {
      const arrival = this.#arrivalAfter(from);
      if (to === Number.POSITIVE_INFINITY && arrival !== undefined) {
        this.withoutShim[index] = { from, to: arrival };
      }
    });
  }

  #arrivalAfter(at: number): number | undefined {
    return this.#daemon.shimArrivals.find((arrival) => arrival.at >= at)?.at;
  }
}
