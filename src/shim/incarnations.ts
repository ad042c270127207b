import { signalName } from '../shared/signals.ts';
import { settleEstate } from './adoption.ts';
import type { Cgroups } from './cgroups.ts';
import { complain } from './complain.ts';
import type { Daemons } from './daemons.ts';
import { ExitWatch } from './exit-watch.ts';
import { foreignFacts } from './foreign.ts';
import type { Ledger } from './ledger.ts';
import { namedMain } from './named-main.ts';
import type { Native } from './native/native.ts';
import type { Outputs } from './outputs.ts';
import type { OwedExits } from './owed-exits.ts';
import { bootId, type ProcStat } from './process-table.ts';
import type { ExitRecord, IncarnationFacts } from './protocol/facts.ts';
import type { Notice } from './protocol/notices.ts';
import type { Results } from './protocol/requests.ts';
import type { AttachSpec, SpawnSpec } from './protocol/specs.ts';
import type { Live, Roster } from './roster.ts';
import type { SelfReports } from './self-reports.ts';
import type { ChildExit, Spawner } from './spawner.ts';
import { type Starter, uidOf } from './starter.ts';
import type { ProcessTrees } from './tree.ts';
import type { TreeControl } from './tree-control.ts';
import type { WorkerGroups } from './worker-groups.ts';

export interface IncarnationsParts {
  readonly native: Native | null;
  readonly spawner: Spawner;
  readonly cgroups: Cgroups | null;
  readonly trees: ProcessTrees;
  readonly outputs: Outputs;
  readonly ledger: Ledger;
  readonly roster: Roster;
  readonly owed: OwedExits;
  readonly groups: WorkerGroups;
  readonly reports: SelfReports;
  readonly daemons: Daemons;
  readonly starter: Starter;
  readonly control: TreeControl;
  readonly tell: (notice: Notice) => void;
  /** Told of every child that was reaped, also of those that are no workers. */
  readonly reaped: (exits: readonly ChildExit[]) => void;
}

/**
 * The life of every incarnation this shim is the parent of, or looks after: how it begins, which process it goes on as, and
 * how it ends. It decides nothing.
 */
export class Incarnations {
  readonly #parts: IncarnationsParts;
  readonly #watch: ExitWatch;

  constructor(parts: IncarnationsParts) {
    this.#parts = parts;
    this.#watch = new ExitWatch(parts.native, (exit) => this.#reaped([exit]));
    parts.spawner.onExits((exits) => this.#reaped(exits));
  }

  /** Ended incarnations of which something still lives. A master that dies while it removes that leaves it to the next. */
  get leftBehind(): IncarnationFacts[] {
    const { trees, owed } = this.#parts;
    trees.refresh();
    const candidates = owed.ended.filter(({ exit }) => exit.leftovers !== 0);
    const ours = candidates.map(({ facts }) => facts).filter(({ foreign }) => foreign === undefined);
    return ours.filter((facts) => trees.leftovers(facts) !== 0);
  }

  /**
   * Starts one incarnation, in two steps (see {@link Starter}). At most one per worker may live (I1): a second is
   * refused, whoever asks.
   */
  spawn(spec: SpawnSpec): () => Results['spawn'] {
    const { roster, owed, groups, starter, reports, daemons } = this.#parts;
    const earlier = this.#earlierOf(spec.worker);
    if (earlier !== null) return () => earlier;
    if (roster.isStarting(spec.worker)) throw new Error(`${spec.worker} is being started already`);
    owed.replace(spec.worker);
    groups.putInto(spec.worker, spec.quotas ?? []);
    const result = starter.start(spec, owed.unheardOf(spec.worker));
    if (!result.ok) return () => result;
    roster.begin(spec.worker);
    return () => {
      roster.begun(spec.worker);
      const facts = result.identify();
      roster.add({ facts, isChild: true, sinceMs: performance.now() });
      reports.listenTo(facts, spec.notify);
      if (spec.forking !== undefined) daemons.expect(facts, { ...spec.forking, uid: uidOf(spec) });
      // It may have said already that it is ready.
      return { ok: true, facts: roster.get(facts.id)?.facts ?? facts };
    };
  }

  /** Watches a process that somebody else started, as an incarnation of this worker. It is in the ledger from now on. */
  attach(spec: AttachSpec): Results['attach'] {
    const { roster, owed, ledger } = this.#parts;
    const earlier = this.#earlierOf(spec.worker);
    if (earlier !== null) return earlier;
    const other = roster.withPid(spec.pid)?.facts;
    if (other !== undefined) return refused(`pid ${spec.pid} is worker ${other.worker} already`);
    const result = foreignFacts(spec);
    if (!result.ok) return result;
    const { worker, incarnation, id, definition, pid, startTime } = spec;
    owed.replace(worker);
    const intent = { id, worker, incarnation, definition, logs: null, bootId: bootId(), at: Date.now() };
    ledger.open(intent, owed.unheardOf(worker)).identify(result.facts);
    roster.add({ facts: result.facts, isChild: false });
    this.#watch.watch(pid, startTime);
    return result;
  }

  /** Lets go of an attached process: nothing is done to it, and nothing of it is known any more. */
  release(of: string): void {
    const { roster, ledger, trees } = this.#parts;
    const facts = roster.get(of)?.facts;
    if (facts?.foreign === undefined) return;
    this.#remove(facts);
    ledger.clear(facts.worker);
    trees.forget(facts.worker);
  }

  /** Changes what may be sent to an attached process. */
  permit(of: string, signals: AttachSpec['signals']): void {
    const live = this.#parts.roster.get(of);
    if (live?.facts.foreign === undefined) return;
    this.#parts.roster.learn(live, { ...live.facts, foreign: { signals } });
  }

  /**
   * Takes over what an earlier shim of this run directory left: live incarnations are watched and their output is read
   * on, the others become exits for the master (I7).
   */
  takeOver(): void {
    const { cgroups, ledger, outputs, roster, owed, groups, reports, daemons, control, trees } = this.#parts;
    const { live, exits, stale, unheard } = settleEstate(ledger.entries(), bootId());
    for (const worker of stale) ledger.clear(worker);
    for (const exit of unheard) owed.addUnheard(exit);
    trees.refresh();
    for (const { exit, facts, isHeard } of exits) {
      cgroups?.rediscover(facts, true);
      owed.add({ exit, facts }, isHeard);
      if (isHeard && trees.leftovers(facts) === 0) owed.settle(facts.id);
      // What it left, and who comes after it, must not be paused for ever.
      if (facts.foreign === undefined) control.goOn(facts);
    }
    for (const { facts, intent, isWritten } of live) {
      // Should this shim die too, its end must not go unnoticed.
      if (!isWritten) ledger.identifyAgain(facts);
      try {
        if (intent.logs !== null) outputs.resume(facts.worker, intent.logs);
      } catch (error) {
        // Not being able to read its output is no reason to lose the worker.
        complain(`${facts.worker}: its output cannot be read: ${(error as Error).message}`);
      }
      roster.add({ facts, isChild: false });
      if (intent.notify !== undefined) reports.listenAgain(facts, intent.notify);
      if (facts.isLauncher && intent.forking !== undefined) {
        daemons.expect(facts, { ...intent.forking, isInherited: true });
      }
      groups.rediscover(facts);
      cgroups?.rediscover(facts, false);
      if (facts.foreign === undefined) control.goOn(facts);
    }
    // Only now: one that ends in this very moment must find the others in place.
    for (const { facts } of live) this.#watch.watch(facts.pid, facts.startTime);
  }

  /** The worker has named another process of its tree as the main one. Returns why that is not followed, if so. */
  follow({ id }: IncarnationFacts, pid: number): string | null {
    const { roster, trees, tell } = this.#parts;
    const live = roster.get(id);
    if (live === undefined) return 'it has ended';
    const main = namedMain(pid, live.facts, trees, (taken) => roster.withPid(taken) !== undefined);
    if (typeof main === 'string') return main;
    this.#watch.forget(live.facts.pid);
    roster.dismiss(live.facts.pid);
    this.promote(id, main);
    const { worker, pid: before } = live.facts;
    const message = `pid ${pid} (${main.comm}) is its main process now, as it has said; before it was ${before}`;
    tell({ type: 'remark', worker, message });
    return null;
  }

  /** The incarnation goes on with this process: the daemon that its launcher left, or whom the worker has named. */
  promote(of: string, { pid, startTime }: ProcStat): void {
    const { roster, ledger, reports, tell } = this.#parts;
    const { facts: before, sinceMs } = roster.require(of);
    const { isLauncher, ...known } = before;
    const facts: IncarnationFacts = {
      ...known,
      pid,
      startTime,
      launchTime: known.launchTime ?? known.startTime,
    };
    // A launcher's time is not that of its daemon.
    const since = isLauncher === true || sinceMs === undefined ? {} : { sinceMs };
    roster.add({ facts, isChild: false, ...since });
    ledger.identifyAgain(facts);
    reports.goesOn(facts);
    tell({ type: 'promoted', facts });
    this.#watch.watch(pid, startTime);
  }

  /** The launcher of this incarnation has ended so, and there will be no daemon. */
  hasNoDaemon(of: string, launcher: ChildExit, reason: string): void {
    this.#recordEnd(this.#parts.roster.require(of), launcher, reason);
  }

  /** The master has written this exit down. */
  acknowledge(of: string): void {
    const { roster, owed } = this.#parts;
    owed.acknowledge(of, (worker) => roster.ofWorker(worker) !== undefined || roster.isStarting(worker));
  }

  /** The worker is configured no more. Its exits are still owed to the master. */
  forget(worker: string): void {
    const { owed, outputs, reports, groups, trees } = this.#parts;
    owed.forget(worker);
    outputs.close(worker);
    reports.forget(worker);
    groups.forget(worker);
    trees.forget(worker);
  }

  #reaped(exits: readonly ChildExit[]): void {
    const { cgroups, trees, roster, reports, control, reaped } = this.#parts;
    trees.refresh();
    for (const exit of exits) {
      cgroups?.reaped(exit.pid);
      control.reaped(exit.pid);
      const named = roster.withPid(exit.pid);
      if (named !== undefined) reports.hearOut(named.facts.worker);
      // Its last words may have named another main process.
      const live = roster.withPid(exit.pid);
      if (live !== undefined) this.#mainEnded(live, exit);
    }
    control.childEnded();
    reaped(exits);
  }

  /** The main process has ended, unless it was a launcher that has done its work. */
  #mainEnded(live: Live, exit: ChildExit): void {
    const { id, pid, isLauncher } = live.facts;
    if (!isLauncher) {
      this.#recordEnd(live, exit);
      return;
    }
    const failure = this.#parts.daemons.launcherEnded(id, exit);
    if (failure === null) this.#parts.roster.dismiss(pid);
    else this.#recordEnd(live, exit, failure);
  }

  #recordEnd({ facts, sinceMs }: Live, exit: ChildExit, reason?: string): void {
    const { control, outputs, trees, groups, owed, ledger, tell } = this.#parts;
    control.ended(facts);
    this.#remove(facts);
    outputs.get(facts.worker)?.drain();
    const record: ExitRecord = {
      worker: facts.worker,
      incarnation: facts.incarnation,
      id: facts.id,
      pid: facts.pid,
      startedAt: facts.startedAt,
      code: exit.code,
      signal: exit.signal === null ? null : signalName(exit.signal),
      at: Date.now(),
      ...(sinceMs === undefined ? {} : { uptimeMs: Math.round(performance.now() - sinceMs) }),
      leftovers: trees.leftovers(facts),
      ...groups.oomKillsOf(facts),
      ...(reason === undefined ? {} : { reason }),
      ...(facts.port === undefined ? {} : { port: facts.port }),
    };
    owed.add({ facts, exit: record });
    ledger.recordExit(record);
    tell({ type: 'exited', exit: record });
  }

  #remove(facts: IncarnationFacts): void {
    this.#watch.forget(facts.pid);
    this.#parts.roster.remove(facts);
  }

  /** The refusal for a worker of which something lives (I1). */
  #earlierOf(worker: string): Extract<Results['spawn'], { ok: false }> | null {
    const earlier = this.#parts.roster.ofWorker(worker)?.facts;
    if (earlier === undefined) return null;
    return refused(`incarnation ${earlier.incarnation} (pid ${earlier.pid}) is still alive`);
  }
}

function refused(message: string): Extract<Results['spawn'], { ok: false }> {
  return { ok: false, failure: { code: 'other', message, transient: false } };
}
