import { signalName } from '../shared/signals.ts';
import type { Cgroups } from './cgroups.ts';
import type { Daemons } from './daemons.ts';
import { maySend } from './foreign.ts';
import type { Native } from './native/native.ts';
import type { OwedExits } from './owed-exits.ts';
import { isSameAlive, readStat } from './process-table.ts';
import type { IncarnationFacts, ProcessFacts } from './protocol/facts.ts';
import type { Results, SignalTarget } from './protocol/requests.ts';
import type { SpawnSpec } from './protocol/specs.ts';
import type { Roster } from './roster.ts';
import { signalExactly, signalOwnGroup } from './signals.ts';
import type { Starter } from './starter.ts';
import { StopCommands } from './stop-commands.ts';
import { processFacts, Sweeper } from './sweeper.ts';
import { Throttler } from './throttler.ts';
import type { ProcessTrees } from './tree.ts';

export interface TreeControlParts {
  readonly native: Native | null;
  readonly cgroups: Cgroups | null;
  readonly trees: ProcessTrees;
  readonly roster: Roster;
  readonly owed: OwedExits;
  readonly daemons: Daemons;
  readonly starter: Starter;
}

/** What is done to the processes of incarnations: signals, the commands of a stop, throttling, the end of a whole tree. */
export class TreeControl {
  readonly #parts: TreeControlParts;
  readonly #sweeper: Sweeper;
  readonly #throttler: Throttler;
  readonly #stopCommands = new StopCommands();

  constructor(parts: TreeControlParts) {
    this.#parts = parts;
    this.#sweeper = new Sweeper(parts.native, parts.cgroups, parts.trees);
    this.#throttler = new Throttler(parts.cgroups, this.#sweeper);
  }

  /** Returns how many processes got the signal. A main process that has already gone is not an error (A028). */
  signal(of: string, signal: number, target: SignalTarget): Results['signal'] {
    const { native, trees, roster, daemons } = this.#parts;
    const live = roster.get(of);
    if (live === undefined) return { delivered: 0 };
    if (!maySend(live.facts, signal)) {
      throw new Error(`${signalName(signal)} may not be sent to ${live.facts.worker}`);
    }
    // Whoever is to end must be able to.
    this.#throttler.release(of);
    const { pid, startTime } = live.facts;
    // Without a cgroup a main process that ends takes the only evidence for some of its children with it.
    if (live.facts.cgroup === null) trees.members(live.facts);
    // The launcher has gone, and its daemon is among what it left.
    if (daemons.isLeaderless(of)) {
      daemons.expectEnd(of);
      return { delivered: this.#sweeper.signal(live.facts, signal) };
    }
    if (target === 'main') return { delivered: signalExactly(native, pid, startTime, signal) ? 1 : 0 };
    if (target === 'tree') return { delivered: this.#sweeper.signal(live.facts, signal) };
    const isSafe = live.isChild || isSameAlive(pid, startTime);
    return { delivered: isSafe && signalOwnGroup(pid, signal) ? 1 : 0 };
  }

  /** Runs a command of the stop sequence beside the worker; see {@link StopCommands}. */
  exec(of: string, spec: SpawnSpec, timeoutMs?: number): Results['exec'] {
    this.#throttler.release(of);
    const pid = this.#parts.starter.startBeside(this.#parts.roster.require(of).facts, spec);
    this.#stopCommands.started(pid, timeoutMs);
    return { pid };
  }

  /** SIGKILL to everything of the incarnation; nothing is done when the worker was started again since. */
  killTree(facts: IncarnationFacts): Results['killTree'] {
    if (this.#parts.roster.isSuperseded(facts)) return { delivered: 0 };
    this.#throttler.release(facts.id);
    this.#parts.daemons.expectEnd(facts.id);
    return { delivered: this.#sweeper.kill(this.#newest(facts)) };
  }

  /**
   * See {@link Sweeper.sweep}. Refused for an incarnation whose main process lives, that is stopped and not swept, and
   * for one whose worker was started again since: in its cgroup there is now another incarnation (I3).
   */
  async sweep(facts: IncarnationFacts, graceMs: number): Promise<Results['sweep']> {
    const { roster, owed } = this.#parts;
    if (roster.get(facts.id) !== undefined) throw new Error(`${facts.worker} (pid ${facts.pid}) is alive`);
    if (roster.isSuperseded(facts)) throw new Error(`${facts.worker} was started again`);
    const result = await this.#sweeper.sweep(this.#newest(facts), graceMs, () => roster.isSuperseded(facts));
    if (result.survivors.length === 0) owed.settle(facts.id);
    return result;
  }

  /** See {@link Throttler.set}; nothing happens to one that has just ended. */
  throttle(of: string, share: number, forMs: number): void {
    const live = this.#parts.roster.get(of);
    if (live === undefined) return;
    if (live.facts.foreign !== undefined) {
      throw new Error(`${live.facts.worker} was not started here, and is not slowed down`);
    }
    this.#throttler.set(live.facts, share, forMs);
  }

  async processes(of: string): Promise<readonly ProcessFacts[]> {
    const live = this.#parts.roster.get(of);
    if (live === undefined) return [];
    return (await this.#parts.trees.shown(live.facts)).map(processFacts);
  }

  /** An earlier shim may have died while it had stopped this one. */
  goOn(facts: IncarnationFacts): void {
    this.#throttler.wake(facts, readStat(facts.pid)?.state === 'T');
  }

  /** The main process has ended. */
  ended({ id }: IncarnationFacts): void {
    this.#throttler.release(id);
  }

  /** A child was reaped. */
  reaped(pid: number): void {
    this.#stopCommands.ended(pid);
  }

  /** Those who wait for a tree to vanish look again. */
  childEnded(): void {
    this.#sweeper.childEnded();
  }

  /** A master may not have heard yet that the main process is another one now. */
  #newest(facts: IncarnationFacts): IncarnationFacts {
    const { roster, owed } = this.#parts;
    return (roster.get(facts.id) ?? owed.get(facts.id))?.facts ?? facts;
  }
}
