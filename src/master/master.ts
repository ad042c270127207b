import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { MasterView } from '../api/contract/master.ts';
import type { ActOptions, MasterPort, Operation } from '../api/master-port.ts';
import type { Configuration, MasterSettings } from '../config/definition.ts';
import { systemProbeClock } from '../health/probe-clock.ts';
import { Slots } from '../health/slots.ts';
import { Meters } from '../limits/meters.ts';
import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import type { Clock } from '../shared/clock.ts';
import type { DiscoveryRule } from '../shared/discovery-rule.ts';
import { HsuError } from '../shared/errors.ts';
import type { Places } from '../shared/places.ts';
import type { SignalName } from '../shared/signals.ts';
import { VERSION } from '../shared/version.ts';
import type { ExitRecord } from '../shim/protocol/facts.ts';
import type { ExitStatus } from '../statemachine/restart-policy.ts';
import type { Disk } from '../storage/disk-thread.ts';
import { TemporaryFolders } from '../storage/temporary-folders.ts';
import { Attacher } from '../workers/attacher.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { unattendedEnd, type WorkerStatus } from '../workers/worker-status.ts';
import { checkWorkers } from './checks.ts';
import type { ConfigSource } from './config-source.ts';
import { findInLog } from './dependencies/find-in-log.ts';
import { DependencyKeeper } from './dependencies/keeper.ts';
import { LogLines, type LogLinesParts } from './dependencies/log-lines.ts';
import { discoverFor } from './discoveries.ts';
import type { EventLog } from './event-log.ts';
import { Fleet, type FleetObserver } from './fleet.ts';
import { GroupDesk } from './groups/group-desk.ts';
import { GroupEnds } from './groups/group-ends.ts';
import { JointRestarts } from './groups/joint-restarts.ts';
import { QuotaDesk } from './groups/quota-desk.ts';
import { HistoryDesk } from './history-desk.ts';
import { withKernelThrottling } from './kernel-throttling.ts';
import { LimitDesk } from './limits/limit-desk.ts';
import { GroupTallies } from './metrics/group-tallies.ts';
import { MetricsDesk } from './metrics/metrics-desk.ts';
import { Tallies } from './metrics/tallies.ts';
import { Operations } from './operations.ts';
import { orphanDefinition } from './orphan.ts';
import { ReadyLines } from './ready-lines.ts';
import { Reloader } from './reloader.ts';
import { WorkerReloads } from './reloads/worker-reloads.ts';
import { stopFleet } from './shutdown.ts';
import { StartQueue } from './start-queue.ts';
import { StartRecords } from './start-record.ts';
import type { State } from './state.ts';
import { StorageDesk } from './storage/storage-desk.ts';
import { takeOver } from './take-over.ts';
import { UsageDesk } from './usage-desk.ts';
import { type Surroundings, workerDetail, workerView } from './worker-view.ts';

/** Checks that may run commands at the same time, on however small a machine. */
const MIN_COMMAND_SLOTS = 4;

export interface MasterParts {
  readonly places: Places;
  readonly clock: Clock;
  readonly state: State;
  readonly source: ConfigSource;
  readonly control: ShimProcessControl;
  readonly disk: Disk;
  /** An essential worker ended for good. */
  readonly onEssentialEnded: (worker: string, status: ExitStatus) => void;
  /** Other settings of the master itself are in force. */
  readonly onSettings?: (settings: MasterSettings) => Promise<void>;
}

/** The running master as its API and its program see it. Puts the parts together; decides nothing about a worker. */
export class Master implements MasterPort {
  readonly #parts: MasterParts;
  readonly #fleet: Fleet;
  readonly #reloader: Reloader;
  readonly #operations: Operations;
  readonly #reloads: WorkerReloads;
  readonly #usage: UsageDesk;
  readonly #history: HistoryDesk;
  readonly #dependencies: DependencyKeeper;
  readonly #lines: LogLines;
  readonly #readyLines: ReadyLines;
  readonly #limits: LimitDesk;
  readonly #storage: StorageDesk;
  readonly #quotas: QuotaDesk;
  readonly #groupTallies = new GroupTallies();
  readonly #starts = new StartQueue();
  readonly #joint: JointRestarts;
  readonly #groupEnds: GroupEnds;
  readonly #groups: GroupDesk;
  readonly #records: StartRecords;
  readonly #tallies: Tallies;
  readonly #metrics: MetricsDesk;
  readonly #startedAtMs: number;
  /** When a configuration was applied last. */
  #appliedAtMs: number;
  #state: MasterView['state'] = 'running';

  constructor(config: Configuration, parts: MasterParts) {
    this.#parts = parts;
    this.#startedAtMs = parts.clock.wallMs();
    this.#appliedAtMs = this.#startedAtMs;
    const { control, state } = parts;
    const { events, memory } = state;
    const { desired } = memory;
    this.#records = new StartRecords(parts.clock);
    const meters = new Meters();
    this.#usage = new UsageDesk(meters, parts.clock);
    this.#history = new HistoryDesk({
      path: join(parts.places.stateDir, 'usage.db'),
      clock: parts.clock,
      workerOf: (name) => this.#fleet.get(name),
      onWarning: (message) => this.#note('state-usage', message),
    });
    this.#tallies = new Tallies(parts.clock);
    this.#storage = new StorageDesk({
      disk: parts.disk,
      temporary: new TemporaryFolders(parts.places.runDir),
      clock: systemProbeClock,
      workerOf: (name) => this.#fleet.get(name),
      note: (worker, message) => events.noteOf(worker, 'limit', 'storage', message),
      logDir: parts.places.logDir,
      keeper: control,
      tellOfLog: (worker, message) => {
        if (worker === null) this.#note('logs', message);
        else events.noteOf(worker, 'log', 'removed', message);
      },
      logRemoved: (name, removed) => this.#tallies.of(name).logRemoved(removed),
    });
    this.#limits = new LimitDesk({
      storage: this.#storage,
      groupShareOf: (name) => this.#quotas.shareOf(name),
      whoseLimit: (worker, kills) => this.#quotas.whoseLimit(worker, kills),
      meters,
      counter: this.#tallies,
      sampled: (worker, usage) => this.#history.take(worker, usage),
      kernel: control,
      clock: systemProbeClock,
      raised: memory.raisedLimits,
      note: (worker, reason, message) => events.noteOf(worker, 'limit', reason, message),
    });
    this.#quotas = new QuotaDesk({
      meters,
      kernel: control,
      clock: systemProbeClock,
      workerOf: (name) => this.#fleet.get(name),
      note: (worker, reason, message) => {
        if (worker !== null) events.noteOf(worker, 'limit', reason, message);
        else events.note('limit', reason, message);
      },
      ownShareOf: (name) => this.#limits.shareOf(name),
      shared: (name, share) => this.#tallies.shared(name, share),
      lookForVictims: (worker) => this.#limits.lookForVictims(worker),
      counter: this.#groupTallies,
    });
    const follow: FleetObserver['changed'] = (worker, before) => {
      memory.keep(worker.name, this.#statusOf(worker));
      memory.keepHooks(worker.name, worker.hookResults);
      // What it brings about for others comes after it in the journal.
      const { state, reason } = worker.snapshot;
      if (state !== before.state) {
        const why = reason === '' ? '' : `: ${reason}`;
        events.noteOf(worker, 'state', state, `${before.state} → ${state}${why}`);
      }
      this.#tallies.changed(worker.name, before, worker.snapshot);
      this.#usage.changed(worker);
      this.#records.changed(worker, before);
      this.#groupEnds.changed(worker, before);
      this.#joint.changed(worker, before);
      this.#dependencies.changed(worker);
      this.#storage.changed(worker);
      this.#limits.changed(worker);
      this.#quotas.changed(worker);
    };
    const observer: Omit<FleetObserver, 'changed'> & Partial<FleetObserver> = {
      changed: (worker, before) => this.#starts.changed(worker, () => follow(worker, before)),
      busy: (worker) => this.#starts.busy(worker),
      noted: (worker, type, reason, message) => events.noteOf(worker, type, reason, message),
      desiredChanged: ({ name, snapshot, definition }) => {
        if (snapshot.desired === 'running') desired.started(name, definition.enabled);
        else desired.forget(name);
      },
      essentialEnded: (worker, status) => parts.onEssentialEnded(worker.name, status),
      probed: (worker, probe, result) => this.#tallies.of(worker.name).probed(probe, result),
      ended: (worker, end) => {
        events.addEnd(worker.name, end);
        if (end.cause === 'oom') {
          this.#quotas.killedForMemory(worker);
          this.#limits.killedForMemory(worker);
        }
        this.#tallies.ended(worker.name, end);
        memory.keep(worker.name, this.#statusOf(worker));
        // Until then the shim keeps it, for a master that comes after this one.
        memory.afterwards(() => control.acknowledge(end.id));
      },
      endedAgain: (_worker, id) => memory.afterwards(() => control.acknowledge(id)),
      removed: (name) => {
        memory.forget(name);
        this.#limits.forget(name);
        this.#storage.forget(name);
        this.#quotas.forget(name);
        this.#history.forget(name);
        this.#starts.forget(name);
        this.#records.forget(name);
        this.#joint.forget(name);
        this.#tallies.forget(name);
        this.#reloads.forget(name);
      },
    };
    this.#fleet = new Fleet(control, parts.clock, observer, {
      clock: systemProbeClock,
      commands: control.commands,
      brokenLimits: (name) => this.#limits.brokenOf(name),
      commandSlots: new Slots(Math.max(MIN_COMMAND_SLOTS, 2 * availableParallelism())),
    });
    control.limitBy((name) => {
      const worker = this.#fleet.get(name);
      return worker === undefined ? undefined : this.#limits.kernelLimitsOf(worker);
    });
    control.completeBy((spec) => this.#storage.prepare(spec));
    control.completeCommandsBy((spec) => this.#storage.prepareCommand(spec));
    const lookUp: Pick<LogLinesParts, 'control' | 'find' | 'note'> = {
      control,
      find: (worker, facts, line, signal) =>
        findInLog(parts.places.logDir, worker.definition, facts, line, signal),
      note: (worker, message) => events.noteOf(worker, 'process', 'line', message),
    };
    this.#readyLines = new ReadyLines(lookUp);
    this.#lines = new LogLines({
      ...lookUp,
      settled: (name) => this.#dependencies.lookAtDependentsOf(name),
    });
    this.#dependencies = new DependencyKeeper(
      this.#fleet,
      systemProbeClock,
      (name) => this.#joint.missing(name),
      this.#lines,
    );
    this.#joint = new JointRestarts({
      fleet: this.#fleet,
      dependencies: this.#dependencies,
      note: (worker, message) => events.noteOf(worker, 'process', 'group', message),
      keep: (rounds) => memory.keepRounds(rounds),
    });
    this.#groupEnds = new GroupEnds({
      fleet: this.#fleet,
      dependencies: this.#dependencies,
      note: (worker, message) => events.noteOf(worker, 'process', 'group', message),
    });
    this.#groups = new GroupDesk({
      joint: this.#joint,
      ends: this.#groupEnds,
      quotas: this.#quotas,
      starts: this.#starts,
      tallies: this.#groupTallies,
      usage: this.#usage,
      workerOf: (name) => this.#fleet.get(name),
    });
    this.#groups.configure(config);
    this.#starts.limitTo(config.master.maxParallelStarts);
    this.#reloader = new Reloader(config, {
      source: parts.source,
      events,
      memory,
      desired,
      fleet: this.#fleet,
      dependencies: this.#dependencies,
      starts: this.#starts,
      groups: this.#groups,
      onApplied: (applied) => {
        this.#appliedAtMs = parts.clock.wallMs();
        this.#storage.configure(applied);
        this.#tallies.reloads.add({ result: 'applied' });
        return parts.onSettings?.(applied.master);
      },
      onRejected: () => this.#tallies.reloads.add({ result: 'rejected' }),
    });
    events.witness(({ type }) => this.#tallies.events.add({ type }));
    this.#metrics = new MetricsDesk({
      clock: parts.clock,
      fleet: this.#fleet,
      usage: this.#usage,
      limits: this.#limits,
      control,
      tallies: this.#tallies,
      master: () => this.master(),
      appliedAt: () => this.#appliedAtMs,
      groups: (usageOf) => this.#groups.figures(usageOf),
    });
    control.listenToGroups((group, message) =>
      events.note('limit', 'limit-restored', `group ${group}: ${message}`),
    );
    control.listenToStrangers((exit) => this.#strangerEnded(exit));
    this.#reloads = new WorkerReloads({
      fleet: this.#fleet,
      events,
      graph: () => this.#dependencies.graph,
      wallMs: () => parts.clock.wallMs(),
    });
    this.#operations = new Operations(this.#fleet, desired, events, this.#dependencies, this.#joint);
  }

  get events(): EventLog {
    return this.#parts.state.events;
  }

  /** Takes over what runs already, goes on with what was under way, and starts what else is wanted. */
  boot(rejected: readonly string[]): void {
    if (rejected.length > 0) this.#reloader.rejected(rejected);
    const { control } = this.#parts;
    const { memory, events } = this.#parts.state;
    const { config } = this.#reloader;
    const { inheritance } = control;
    if (memory.isBlank && inheritance.live.length > 0) {
      this.#note(
        'forgotten',
        'nothing is known of the time before: what was stopped by hand is not known any more',
      );
    }
    memory.beginSession(events.newest);
    this.#note(
      'started',
      `hsu-master ${VERSION} (pid ${process.pid}) has started, ${config.workers.length} workers configured`,
    );
    const { live, ends } = takeOver({
      config,
      fleet: this.#fleet,
      memory,
      inheritance,
      dependencies: this.#dependencies,
      joint: this.#joint,
      starts: this.#starts,
      release: (incarnation) => control.release(incarnation),
      onStrangerEnded: (exit) => this.#strangerEnded(exit),
    });
    this.#readyLines.lookFor(this.#fleet.all());
    this.#storage.tidyUp(this.#fleet.all());
    this.#storage.configure(config);
    this.#groupEnds.takeOver();
    if (live + ends > 0) {
      this.#note(
        'took-over',
        `${live} processes had been running on, ${ends} had ended while no master was there`,
      );
    }
  }

  /** Hands out what the successor of a lost shim knows. What belongs to no worker any more is stopped. */
  reattach(): void {
    this.#tallies.shimReplacements += 1;
    this.#quotas.assert();
    const { live, exits } = this.#parts.control.inheritance;
    for (const exit of exits) if (this.#fleet.get(exit.worker) === undefined) this.#strangerEnded(exit);
    // The old shim may have died over the start of a worker that was removed meanwhile.
    const orphans = live.filter(({ worker }) => this.#fleet.get(worker) === undefined);
    for (const { worker } of orphans) this.#fleet.add(orphanDefinition(worker));
    const liveOf = new Map(live.map((facts) => [facts.worker, facts]));
    for (const worker of this.#fleet.all()) {
      const wasThere = worker.snapshot.process !== null;
      worker.takeOver.reattach(
        liveOf.get(worker.name),
        exits.filter((exit) => exit.worker === worker.name),
      );
      const turnsUp = !wasThere && worker.snapshot.process !== null;
      // Nothing that turns up runs on in a shutdown.
      if (turnsUp && this.#state === 'stopping') worker.tell({ type: 'stop', cause: 'shutdown' });
    }
    this.#lines.shimReplaced();
    this.#readyLines.lookFor(this.#fleet.all());
    for (const { worker } of orphans) void this.#fleet.remove(worker);
    this.#limits.assert(this.#fleet.all());
  }

  /** Ends and lets all workers run on. Resolves when everything that was said is on disk. */
  async leave(): Promise<void> {
    this.#state = 'stopping';
    this.#reloader.close();
    this.#note('left', 'hsu-master ends, and its workers run on');
    await this.#endFollowing();
    await this.#parts.state.memory.flush();
  }

  /** Stops all workers. Resolves with the names of those that could not be stopped. */
  async shutdown(force: AbortSignal): Promise<string[]> {
    this.#state = 'stopping';
    this.#reloader.close();
    const { forceShutdownTimeoutMs } = this.#reloader.config.master;
    const { memory, events } = this.#parts.state;
    this.#joint.close();
    this.#groupEnds.close();
    this.#dependencies.close();
    const { graph } = this.#dependencies;
    const survivors = await stopFleet(this.#fleet, graph, forceShutdownTimeoutMs, force);
    this.#note('ended', 'hsu-master ends');
    await this.#endFollowing();
    if (survivors.length === 0) memory.endSession(events.newest);
    await memory.flush();
    return survivors;
  }

  master(): MasterView {
    const { clock, control, places, source, state } = this.#parts;
    return {
      pid: process.pid,
      shimPid: control.shimPid,
      shim: control.shim,
      version: VERSION,
      startedAt: new Date(this.#startedAtMs).toISOString(),
      uptimeMs: Math.max(0, clock.wallMs() - this.#startedAtMs),
      state: this.#state,
      configFile: source.file,
      configRevision: this.#reloader.revision,
      configError: this.#reloader.error,
      stateError: state.trouble,
      stateDir: places.stateDir,
      runDir: places.runDir,
      logDir: places.logDir,
    };
  }

  list() {
    return this.#fleet.all().map((worker) => {
      const view = workerView(worker, this.#parts.clock, this.#surroundingsOf(worker.name));
      const more = [
        this.#limits.noteOf(worker),
        this.#quotas.noteOf(worker),
        this.#reloads.noteOf(worker),
      ].filter(Boolean);
      return more.length === 0 ? view : { ...view, note: [view.note, ...more].filter(Boolean).join('; ') };
    });
  }

  #surroundingsOf(name: string): Surroundings {
    return {
      changed: this.#reloader.isPending(name),
      groups: this.#groups.pathOf(name),
      neededTryMs: () => this.#dependencies.nextTryMs(name),
    };
  }

  groups() {
    return this.#groups.views();
  }

  async detail(name: string) {
    const worker = this.#fleet.get(name);
    if (worker === undefined) return undefined;
    const { clock, control, places } = this.#parts;
    const detail = await workerDetail(
      worker,
      clock,
      this.#surroundingsOf(name),
      this.events,
      places.logDir,
      this.#dependencies.viewOf(name),
    );
    const lastReload = this.#reloads.viewOf(name);
    const measured = await this.#usage.lookGently(worker, 'tree');
    const usage = await withKernelThrottling(measured, worker, control);
    return { ...detail, lastReload, usage, ...this.#limits.views(worker) };
  }

  usage(name: string, detail: 'total' | 'tree') {
    const worker = this.#fleet.get(name);
    return worker === undefined ? null : this.#usage.look(worker, detail);
  }

  usageHistory(name: string, sinceMs: number) {
    return this.#history.view(name, sinceMs);
  }

  /** Everything there is to measure, in the text format of Prometheus. */
  metrics() {
    return this.#metrics.scrape();
  }

  act(
    verb: 'start' | 'stop' | 'restart' | 'reset',
    names: readonly string[],
    options: ActOptions = {},
  ): readonly Operation[] {
    if (this.#state === 'stopping') {
      throw new HsuError('failed_precondition', `cannot ${verb}: the master is shutting down`);
    }
    const operations = this.#operations.begin(verb, names, options);
    for (const name of verb === 'reset' ? names : []) {
      const worker = this.#fleet.get(name);
      if (worker !== undefined) this.#limits.reset(worker);
    }
    return operations;
  }

  reloadWorkers(names: readonly string[], options: ActOptions = {}): readonly Operation[] {
    if (this.#state === 'stopping') {
      throw new HsuError('failed_precondition', 'cannot reload: the master is shutting down');
    }
    return this.#reloads.begin(names, options);
  }

  signal(
    names: readonly string[],
    signal: SignalName,
    target: 'main' | 'group' | 'tree',
    options: ActOptions = {},
  ) {
    return this.#operations.signal(names, signal, target, options);
  }

  waitFor(name: string, state: Parameters<MasterPort['waitFor']>[1], signal: AbortSignal) {
    return this.#operations.waitFor(name, state, signal);
  }

  graph() {
    return { ...this.#dependencies.view(), starts: this.#records.view() };
  }

  check(names: readonly string[]) {
    return checkWorkers(this.#fleet, names);
  }

  discover(wanted: DiscoveryRule | string) {
    return discoverFor(wanted, this.#fleet, new Attacher(this.#parts.control));
  }

  reload() {
    return this.#reloader.reload();
  }

  /** The configuration file has changed on disk. Never rejects. */
  noticeFileChange(): Promise<void> {
    return this.#reloader.noticeFileChange();
  }

  #statusOf(worker: WorkerActor): WorkerStatus {
    const queue = this.#starts.numberOf(worker);
    return queue === undefined ? worker.status : { ...worker.status, queue };
  }

  async #endFollowing(): Promise<void> {
    this.#readyLines.close();
    this.#limits.close();
    this.#quotas.close();
    this.#history.close();
    await this.#storage.close();
  }

  /** The end of a process whose worker is no more. */
  #strangerEnded(exit: ExitRecord): void {
    const { memory, events } = this.#parts.state;
    events.addEnd(exit.worker, unattendedEnd(exit));
    memory.afterwards(() => this.#parts.control.acknowledge(exit.id));
  }

  #note(reason: string, message: string): void {
    this.events.note('master', reason, message);
  }
}
