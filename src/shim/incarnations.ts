import { type AwaitedLine, lineKey } from '../shared/awaited-line.ts';
import { signalName } from '../shared/signals.ts';
import { settleEstate } from './adoption.ts';
import type { AwaitedLines } from './awaited-lines.ts';
import type { Cgroups } from './cgroups.ts';
import type { Controllers, LimitedGroups } from './controllers.ts';
import { Daemons } from './daemons.ts';
import { ExitWatch } from './exit-watch.ts';
import { foreignFacts, maySend } from './foreign.ts';
import type { KernelLimits, QuotaSpec } from './kernel-limits.ts';
import type { Ledger } from './ledger.ts';
import { namedMain } from './named-main.ts';
import type { Native } from './native/native.ts';
import type { Notifications } from './notifications.ts';
import type { Outputs } from './outputs.ts';
import type { Placements } from './placements.ts';
import { bootId, isSameAlive, type ProcStat, readStat } from './process-table.ts';
import type {
  AttachSpec,
  ExitRecord,
  IncarnationFacts,
  LineOutcome,
  Notice,
  NotifySpec,
  ProcessFacts,
  Results,
  SignalTarget,
  SpawnSpec,
} from './protocol.ts';
import type { ReadyPipes } from './ready-pipes.ts';
import { signalExactly, signalOwnGroup } from './signals.ts';
import type { ChildExit, Spawner } from './spawner.ts';
import { Starter, uidOf } from './starter.ts';
import { StopCommands } from './stop-commands.ts';
import { processFacts, Sweeper } from './sweeper.ts';
import { Throttler } from './throttler.ts';
import type { ProcessTrees } from './tree.ts';

interface Live {
  readonly facts: IncarnationFacts;
  /** False for one that was taken over from a dead shim: somebody else reaps it, so its group id is not safe with us. */
  readonly isChild: boolean;
  /** Monotonic ms of its start; undefined for one that was taken over. */
  readonly sinceMs?: number;
}

interface Ended {
  readonly live: Live;
  readonly exit: ExitRecord;
  acknowledged: boolean;
  /** Its worker is configured no more: nothing but the acknowledgement is still to come. */
  isForgotten: boolean;
}

export interface IncarnationsParts {
  readonly native: Native | null;
  readonly spawner: Spawner;
  readonly cgroups: Cgroups | null;
  readonly controllers: Controllers | null;
  readonly placements: Placements;
  readonly trees: ProcessTrees;
  readonly outputs: Outputs;
  readonly ledger: Ledger;
  readonly notifications: Notifications;
  readonly readyPipes: ReadyPipes;
  readonly lines: AwaitedLines;
  readonly tell: (notice: Notice) => void;
  /** Told of every child that was reaped, also of those that are no workers. */
  readonly reaped: (exits: readonly ChildExit[]) => void;
}

/** A master that starts a worker again and again without ever acknowledging an exit is owed so many of them. */
const UNHEARD_KEPT = 16;
const SIGKILL = 9;

/**
 * Every incarnation this shim is the parent of: starts them, signals them, reaps them, and keeps each exit until
 * a master has acknowledged it. It decides nothing.
 */
export class Incarnations {
  readonly #parts: IncarnationsParts;
  readonly #live = new Map<string, Live>();
  readonly #byPid = new Map<number, Live>();
  readonly #byWorker = new Map<string, Live>();
  /** Workers between the two steps of a spawn. */
  readonly #starting = new Set<string>();
  /** Ended ones that may still be swept or acknowledged. */
  readonly #ended = new Map<string, Ended>();
  /** Exits that had not been acknowledged when the next incarnation of their worker was started. */
  readonly #unheard = new Map<string, ExitRecord>();
  readonly #sweeper: Sweeper;
  readonly #throttler: Throttler;
  readonly #watch: ExitWatch;
  readonly #starter: Starter;
  readonly #daemons: Daemons;
  readonly #stopCommands = new StopCommands();

  constructor(parts: IncarnationsParts) {
    this.#parts = parts;
    this.#sweeper = new Sweeper(parts.native, parts.cgroups, parts.trees);
    this.#throttler = new Throttler(parts.cgroups, this.#sweeper);
    this.#watch = new ExitWatch(parts.native, (exit) => this.#reaped([exit]));
    this.#starter = new Starter({
      ...parts,
      remark: (worker, message) => parts.tell({ type: 'remark', worker, message }),
    });
    this.#daemons = new Daemons({
      trees: parts.trees,
      isTaken: (pid) => this.#byPid.has(pid),
      killLauncher: ({ pid, startTime }) => signalExactly(parts.native, pid, startTime, SIGKILL),
      promote: (of, daemon) => this.#promote(of, daemon),
      giveUp: (of, launcher, reason) => this.#recordEnd(this.#require(of), launcher, reason),
    });
    parts.spawner.onExits((exits) => this.#reaped(exits));
  }

  get live(): IncarnationFacts[] {
    return [...this.#live.values()].map(({ facts }) => facts);
  }

  get unacknowledged(): ExitRecord[] {
    const ended = [...this.#ended.values()].filter(({ acknowledged }) => !acknowledged);
    return [...this.#unheard.values(), ...ended.map(({ exit }) => exit)];
  }

  /** Ended incarnations of which something still lives. A master that dies while it removes that leaves it to the next. */
  get leftBehind(): IncarnationFacts[] {
    this.#parts.trees.refresh();
    const candidates = [...this.#ended.values()].filter(({ exit }) => exit.leftovers !== 0);
    const ours = candidates.map(({ live }) => live.facts).filter(({ foreign }) => foreign === undefined);
    return ours.filter((facts) => this.#leftovers(facts) !== 0);
  }

  /**
   * Starts one incarnation, in two steps (see {@link Starter}). At most one per worker may live (I1): a second is
   * refused, whoever asks.
   */
  spawn(spec: SpawnSpec): () => Results['spawn'] {
    const earlier = this.#earlierOf(spec.worker);
    if (earlier !== null) return () => earlier;
    if (this.#starting.has(spec.worker)) throw new Error(`${spec.worker} is being started already`);
    this.#replaceEnded(spec.worker);
    this.#putInto(spec.worker, spec.quotas ?? []);
    const result = this.#starter.start(spec, this.#unheardOf(spec.worker));
    if (!result.ok) return () => result;
    this.#starting.add(spec.worker);
    return () => {
      this.#starting.delete(spec.worker);
      const facts = result.identify();
      this.#add({ facts, isChild: true, sinceMs: performance.now() });
      if (spec.notify !== undefined) this.#listenTo(facts, spec.notify);
      this.#parts.lines.identify(facts);
      if (spec.forking !== undefined) this.#daemons.expect(facts, { ...spec.forking, uid: uidOf(spec) });
      // It may have said already that it is ready.
      return { ok: true, facts: this.#live.get(facts.id)?.facts ?? facts };
    };
  }

  /** Watches a process that somebody else started, as an incarnation of this worker. It is in the ledger from now on. */
  attach(spec: AttachSpec): Results['attach'] {
    const earlier = this.#earlierOf(spec.worker);
    if (earlier !== null) return earlier;
    const other = this.#byPid.get(spec.pid)?.facts;
    if (other !== undefined) return refused(`pid ${spec.pid} is worker ${other.worker} already`);
    const result = foreignFacts(spec);
    if (!result.ok) return result;
    const { worker, incarnation, id, definition, pid, startTime } = spec;
    this.#replaceEnded(worker);
    const intent = { id, worker, incarnation, definition, logs: null, bootId: bootId(), at: Date.now() };
    this.#parts.ledger.open(intent, this.#unheardOf(worker)).identify(result.facts);
    this.#add({ facts: result.facts, isChild: false });
    this.#watch.watch(pid, startTime);
    return result;
  }

  /** Lets go of an attached process: nothing is done to it, and nothing of it is known any more. */
  release(of: string): void {
    const facts = this.#live.get(of)?.facts;
    if (facts?.foreign === undefined) return;
    this.#remove(facts);
    this.#parts.ledger.clear(facts.worker);
    this.#parts.trees.forget(facts.worker);
  }

  /** Changes what may be sent to an attached process. */
  permit(of: string, signals: AttachSpec['signals']): void {
    const live = this.#live.get(of);
    if (live?.facts.foreign === undefined) return;
    const facts = { ...live.facts, foreign: { signals } };
    this.#add({ ...live, facts });
    this.#parts.ledger.identifyAgain(facts);
  }

  /**
   * Takes over what an earlier shim of this run directory left: live incarnations are watched and their output is read
   * on, the others become exits for the master (I7).
   */
  takeOver(): void {
    const { ledger, outputs } = this.#parts;
    const { live, exits, stale, unheard } = settleEstate(ledger.entries(), bootId());
    for (const worker of stale) ledger.clear(worker);
    for (const exit of unheard) this.#unheard.set(exit.id, exit);
    for (const { exit, facts } of exits) {
      const live = { facts, isChild: false };
      this.#ended.set(facts.id, { live, exit, acknowledged: false, isForgotten: false });
    }
    for (const { facts, intent, isWritten } of live) {
      // Should this shim die too, its end must not go unnoticed.
      if (!isWritten) ledger.identifyAgain(facts);
      try {
        if (intent.logs !== null) outputs.resume(facts.worker, intent.logs);
      } catch (error) {
        // Not being able to read its output is no reason to lose the worker.
        process.stderr.write(`${facts.worker}: its output cannot be read: ${(error as Error).message}\n`);
      }
      this.#add({ facts, isChild: false });
      if (intent.notify !== undefined) this.#hearAgain(facts, intent.notify);
      if (facts.isLauncher && intent.forking !== undefined) {
        this.#daemons.expect(facts, { ...intent.forking, isInherited: true });
      }
      this.#parts.placements.set(facts.worker, facts.quotas ?? []);
      this.#parts.controllers?.rediscover(facts.worker);
      if (facts.foreign === undefined) this.#throttler.wake(facts, readStat(facts.pid)?.state === 'T');
    }
    // Only now: one that ends in this very moment must find the others in place.
    for (const { facts } of live) this.#watch.watch(facts.pid, facts.startTime);
  }

  /** It has said that it is ready; a shim and a master that come later know it too. */
  rememberReady({ id }: IncarnationFacts): void {
    const live = this.#live.get(id);
    if (live === undefined || live.facts.hasSaidReady === true) return;
    const facts: IncarnationFacts = { ...live.facts, hasSaidReady: true };
    this.#add({ ...live, facts });
    this.#parts.ledger.identifyAgain(facts);
  }

  /** The worker has named another process of its tree as the main one. Returns why that is not followed, if so. */
  follow({ id }: IncarnationFacts, pid: number): string | null {
    const live = this.#live.get(id);
    if (live === undefined) return 'it has ended';
    const main = namedMain(pid, live.facts, this.#parts.trees, (taken) => this.#byPid.has(taken));
    if (typeof main === 'string') return main;
    this.#watch.forget(live.facts.pid);
    this.#byPid.delete(live.facts.pid);
    this.#promote(id, main);
    const { worker, pid: before } = live.facts;
    const message = `pid ${pid} (${main.comm}) is its main process now, as it has said; before it was ${before}`;
    this.#parts.tell({ type: 'remark', worker, message });
    return null;
  }

  /** It has said, in other words than those of sd_notify, that it is ready. */
  saidReady(facts: IncarnationFacts): void {
    this.rememberReady(facts);
    this.#parts.tell({ type: 'notified', of: facts.id, worker: facts.worker, news: { ready: true } });
  }

  /** Others wait for these lines of it. Says what has come of them, and which were not looked for from its first byte on. */
  awaitLines(of: string, lines: readonly AwaitedLine[]): Results['awaitLines'] {
    const live = this.#live.get(of);
    const output = live === undefined ? undefined : this.#parts.outputs.get(live.facts.worker);
    if (live === undefined || output === undefined) return { late: [], settled: [] };
    const keys = new Set(lines.map(lineKey));
    const known = live.facts.lines ?? [];
    const settled = known.filter((line) => keys.has(lineKey(line)));
    if (settled.length < known.length) this.#rememberLines(live, settled);
    const settledKeys = new Set(settled.map(lineKey));
    const open = lines.filter((line) => !settledKeys.has(lineKey(line)));
    return { late: this.#parts.lines.change(live.facts, output, open), settled };
  }

  /** What has come of a line that others wait for; a shim and a master that come later know it too. */
  lineSettled({ id, worker }: Pick<IncarnationFacts, 'id' | 'worker'>, outcome: LineOutcome): void {
    const live = this.#live.get(id);
    const known = live?.facts.lines ?? [];
    if (live === undefined || known.some((line) => lineKey(line) === lineKey(outcome))) return;
    this.#rememberLines(live, [...known, outcome]);
    this.#parts.tell({ type: 'notified', of: id, worker, news: { line: outcome } });
  }

  /** Somebody has found it in the log. */
  lineFound(of: string, outcome: LineOutcome): void {
    const live = this.#live.get(of);
    if (live === undefined) return;
    this.#parts.lines.drop(live.facts.worker, outcome);
    this.lineSettled(live.facts, outcome);
  }

  #rememberLines(live: Live, lines: readonly LineOutcome[]): void {
    const facts: IncarnationFacts = { ...live.facts, lines };
    this.#add({ ...live, facts });
    this.#parts.ledger.identifyAgain(facts);
  }

  #listenTo(facts: IncarnationFacts, spec: NotifySpec): void {
    if ('fd' in spec) this.#parts.readyPipes.expect(facts);
    else if ('access' in spec) this.#parts.notifications.expect(facts, spec.access);
  }

  #hearAgain(facts: IncarnationFacts, spec: NotifySpec): void {
    try {
      const output = this.#parts.outputs.get(facts.worker);
      if ('fd' in spec) this.#parts.readyPipes.resume(facts);
      else if ('log' in spec) {
        const isOver = facts.hasSaidReady === true || output === undefined;
        if (!isOver) this.#parts.lines.resume(facts, output, spec.log);
      } else {
        this.#parts.notifications.open(facts.worker);
        this.#parts.notifications.expect(facts, spec.access);
      }
    } catch (error) {
      process.stderr.write(`${facts.worker}: it cannot be heard: ${(error as Error).message}\n`);
    }
  }

  /** Runs a command of the stop sequence beside the worker; see {@link StopCommands}. */
  exec(of: string, spec: SpawnSpec, timeoutMs?: number): Results['exec'] {
    this.#throttler.release(of);
    const pid = this.#starter.startBeside(this.#require(of).facts, spec);
    this.#stopCommands.started(pid, timeoutMs);
    return { pid };
  }

  /** Returns how many processes got the signal. A main process that has already gone is not an error (A028). */
  signal(of: string, signal: number, target: SignalTarget): Results['signal'] {
    const live = this.#live.get(of);
    if (live === undefined) return { delivered: 0 };
    if (!maySend(live.facts, signal)) {
      throw new Error(`${signalName(signal)} may not be sent to ${live.facts.worker}`);
    }
    // Whoever is to end must be able to.
    this.#throttler.release(of);
    const { pid, startTime } = live.facts;
    // Without a cgroup a main process that ends takes the only evidence for some of its children with it.
    if (live.facts.cgroup === null) this.#parts.trees.members(live.facts);
    // The launcher has gone, and its daemon is among what it left.
    if (this.#daemons.isLeaderless(of)) {
      this.#daemons.expectEnd(of);
      return { delivered: this.#sweeper.signal(live.facts, signal) };
    }
    if (target === 'main') {
      return { delivered: signalExactly(this.#parts.native, pid, startTime, signal) ? 1 : 0 };
    }
    if (target === 'tree') return { delivered: this.#sweeper.signal(live.facts, signal) };
    const isSafe = live.isChild || isSameAlive(pid, startTime);
    return { delivered: isSafe && signalOwnGroup(pid, signal) ? 1 : 0 };
  }

  /** SIGKILL to everything of the incarnation; nothing is done when the worker was started again since. */
  killTree(facts: IncarnationFacts): Results['killTree'] {
    if (this.#isSuperseded(facts)) return { delivered: 0 };
    this.#throttler.release(facts.id);
    this.#daemons.expectEnd(facts.id);
    return { delivered: this.#sweeper.kill(this.#newest(facts)) };
  }

  /**
   * See {@link Sweeper.sweep}. Refused for an incarnation whose main process lives, that is stopped and not swept, and
   * for one whose worker was started again since: in its cgroup there is now another incarnation (I3).
   */
  sweep(facts: IncarnationFacts, graceMs: number): Promise<Results['sweep']> {
    if (this.#live.has(facts.id)) throw new Error(`${facts.worker} (pid ${facts.pid}) is alive`);
    if (this.#isSuperseded(facts)) throw new Error(`${facts.worker} was started again`);
    return this.#sweeper.sweep(this.#newest(facts), graceMs, () => this.#isSuperseded(facts));
  }

  /** Changes the limits of a worker, and moves what runs into groups that they need for the first time. */
  setLimits(worker: string, limits: KernelLimits): Results['setLimits'] {
    const { controllers } = this.#parts;
    if (controllers === null) return { problems: [] };
    return { problems: this.#moveInto(worker, controllers, controllers.apply(worker, limits)) };
  }

  /** Changes what groups of workers may use together; nothing happens to the workers. */
  setQuotas(quotas: readonly QuotaSpec[]): Results['setQuotas'] {
    const { controllers, placements } = this.#parts;
    if (controllers === null) return { problems: [] };
    const problems = [...controllers.quotas.set(quotas)];
    for (const worker of this.#byWorker.keys()) {
      if (placements.of(worker).length === 0) continue;
      problems.push(...this.#moveInto(worker, controllers, controllers.applyAgain(worker)));
    }
    return { problems };
  }

  #moveInto(
    worker: string,
    controllers: Controllers,
    { problems, hasNew }: LimitedGroups,
  ): readonly string[] {
    const { trees } = this.#parts;
    const live = this.#byWorker.get(worker);
    if (hasNew && live !== undefined && live.facts.foreign === undefined) {
      trees.refresh();
      for (const { pid } of trees.members(live.facts)) controllers.place(worker, pid);
    }
    return problems;
  }

  /** Its next process is started in these groups; that of an earlier one has ended. */
  #putInto(worker: string, groups: readonly string[]): void {
    const { placements, cgroups, controllers } = this.#parts;
    if (placements.of(worker).join('/') === groups.join('/')) return;
    controllers?.remove(worker);
    cgroups?.remove(worker);
    controllers?.quotas.sweep();
    placements.set(worker, groups);
  }

  /** See {@link Throttler.set}; nothing happens to one that has just ended. */
  throttle(of: string, share: number, forMs: number): void {
    const live = this.#live.get(of);
    if (live === undefined) return;
    if (live.facts.foreign !== undefined) {
      throw new Error(`${live.facts.worker} was not started here, and is not slowed down`);
    }
    this.#throttler.set(live.facts, share, forMs);
  }

  processes(of: string): readonly ProcessFacts[] {
    const live = this.#live.get(of);
    if (live === undefined) return [];
    return this.#sweeper.members(live.facts).map(processFacts);
  }

  /** The master has written this exit down; the ledger may forget it. */
  acknowledge(of: string): void {
    const { ledger } = this.#parts;
    const unheard = this.#unheard.get(of);
    if (unheard !== undefined) {
      this.#unheard.delete(of);
      const { worker } = unheard;
      if (this.#byWorker.has(worker) || this.#starting.has(worker)) ledger.hear(worker, of);
      else if (!this.unacknowledged.some((exit) => exit.worker === worker)) ledger.clear(worker);
      return;
    }
    const ended = this.#ended.get(of);
    if (ended === undefined || ended.acknowledged) return;
    ended.acknowledged = true;
    if (ended.isForgotten) this.#ended.delete(of);
    ledger.clear(ended.live.facts.worker);
  }

  /** The worker is configured no more. Its exits are still owed to the master. */
  forget(worker: string): void {
    this.#forgetEnded(worker);
    this.#parts.outputs.close(worker);
    this.#parts.notifications.close(worker);
    this.#parts.readyPipes.close(worker);
    this.#parts.lines.forget(worker);
    this.#parts.controllers?.remove(worker);
    this.#parts.cgroups?.remove(worker);
    this.#parts.controllers?.quotas.sweep();
    this.#parts.placements.set(worker, []);
    this.#parts.trees.forget(worker);
  }

  #isSuperseded({ worker, id }: IncarnationFacts): boolean {
    const current = this.#byWorker.get(worker);
    return this.#starting.has(worker) || (current !== undefined && current.facts.id !== id);
  }

  #add(live: Live): void {
    this.#live.set(live.facts.id, live);
    this.#byPid.set(live.facts.pid, live);
    this.#byWorker.set(live.facts.worker, live);
  }

  #reaped(exits: readonly ChildExit[]): void {
    this.#parts.trees.refresh();
    for (const exit of exits) {
      this.#parts.cgroups?.reaped(exit.pid);
      this.#stopCommands.ended(exit.pid);
      const named = this.#byPid.get(exit.pid);
      if (named !== undefined) this.#parts.notifications.hearOut(named.facts.worker);
      const live = this.#byPid.get(exit.pid);
      if (live !== undefined) this.#mainEnded(live, exit);
    }
    this.#sweeper.childEnded();
    this.#parts.reaped(exits);
  }

  /** The main process has ended, unless it was a launcher that has done its work. */
  #mainEnded(live: Live, exit: ChildExit): void {
    const { id, pid, isLauncher } = live.facts;
    if (!isLauncher) {
      this.#recordEnd(live, exit);
      return;
    }
    const failure = this.#daemons.launcherEnded(id, exit);
    if (failure === null) this.#byPid.delete(pid);
    else this.#recordEnd(live, exit, failure);
  }

  /** The incarnation goes on with this process: the daemon that its launcher left, or whom the worker has named. */
  #promote(of: string, { pid, startTime }: ProcStat): void {
    const { facts: before, sinceMs } = this.#require(of);
    const { isLauncher, ...known } = before;
    const facts: IncarnationFacts = {
      ...known,
      pid,
      startTime,
      launchTime: known.launchTime ?? known.startTime,
    };
    // A launcher's time is not that of its daemon.
    this.#add({
      facts,
      isChild: false,
      ...(isLauncher === true || sinceMs === undefined ? {} : { sinceMs }),
    });
    this.#parts.ledger.identifyAgain(facts);
    this.#parts.notifications.goesOn(facts);
    this.#parts.tell({ type: 'promoted', facts });
    this.#watch.watch(pid, startTime);
  }

  #recordEnd(live: Live, exit: ChildExit, reason?: string): void {
    const { facts } = live;
    this.#throttler.release(facts.id);
    this.#remove(facts);
    this.#parts.outputs.get(facts.worker)?.drain();
    const record: ExitRecord = {
      worker: facts.worker,
      incarnation: facts.incarnation,
      id: facts.id,
      pid: facts.pid,
      startedAt: facts.startedAt,
      code: exit.code,
      signal: exit.signal === null ? null : signalName(exit.signal),
      at: Date.now(),
      ...(live.sinceMs === undefined ? {} : { uptimeMs: Math.round(performance.now() - live.sinceMs) }),
      leftovers: this.#leftovers(facts),
      ...this.#oomKillsOf(facts),
      ...(reason === undefined ? {} : { reason }),
      ...(facts.port === undefined ? {} : { port: facts.port }),
    };
    this.#ended.set(facts.id, { live, exit: record, acknowledged: false, isForgotten: false });
    this.#parts.ledger.recordExit(record);
    this.#parts.tell({ type: 'exited', exit: record });
  }

  #remove(facts: IncarnationFacts): void {
    this.#watch.forget(facts.pid);
    this.#live.delete(facts.id);
    this.#byPid.delete(facts.pid);
    this.#byWorker.delete(facts.worker);
  }

  /** The refusal for a worker of which something lives (I1). */
  #earlierOf(worker: string): Extract<Results['spawn'], { ok: false }> | null {
    const earlier = this.#byWorker.get(worker)?.facts;
    if (earlier === undefined) return null;
    return refused(`incarnation ${earlier.incarnation} (pid ${earlier.pid}) is still alive`);
  }

  #oomKillsOf({ worker, memoryGroup }: IncarnationFacts): Pick<ExitRecord, 'oomKills'> {
    const now = memoryGroup === undefined ? null : (this.#parts.controllers?.oomKills(worker) ?? null);
    return memoryGroup === undefined || now === null
      ? {}
      : { oomKills: Math.max(0, now - memoryGroup.oomKills) };
  }

  #leftovers(facts: IncarnationFacts): number | null {
    const { trees } = this.#parts;
    const hint = trees.leftoversHint(facts);
    if (hint !== null) return hint;
    const { length } = trees.members(facts);
    return length === 0 && trees.inDoubt ? null : length;
  }

  /** A master may not have heard yet that the main process is another one now. */
  #newest(facts: IncarnationFacts): IncarnationFacts {
    return (this.#live.get(facts.id) ?? this.#ended.get(facts.id)?.live)?.facts ?? facts;
  }

  #require(of: string): Live {
    const live = this.#live.get(of);
    if (live === undefined) throw new Error(`no live incarnation ${of}`);
    return live;
  }

  #forgetEnded(worker: string): void {
    for (const [id, ended] of this.#ended) {
      if (ended.live.facts.worker !== worker) continue;
      if (ended.acknowledged) this.#ended.delete(id);
      else ended.isForgotten = true;
    }
  }

  /** A new incarnation takes the place of the ended one, whose exit is still owed to the master. */
  #replaceEnded(worker: string): void {
    for (const [id, { live, exit, acknowledged }] of this.#ended) {
      if (live.facts.worker !== worker) continue;
      this.#ended.delete(id);
      if (!acknowledged) this.#unheard.set(id, exit);
    }
    const owed = this.#unheardOf(worker);
    for (const { id } of owed.slice(0, -UNHEARD_KEPT)) this.#unheard.delete(id);
  }

  #unheardOf(worker: string): ExitRecord[] {
    return [...this.#unheard.values()].filter((exit) => exit.worker === worker);
  }
}

function refused(message: string): Extract<Results['spawn'], { ok: false }> {
  return { ok: false, failure: { code: 'other', message, transient: false } };
}
