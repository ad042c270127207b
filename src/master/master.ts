import { availableParallelism } from 'node:os';
import type { MasterView } from '../api/contract/master.ts';
import type { ActOptions, MasterPort, Operation } from '../api/master-port.ts';
import type { Configuration, MasterSettings } from '../config/definition.ts';
import { systemProbeClock } from '../health/probe-clock.ts';
import { Slots } from '../health/slots.ts';
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
import { Attacher } from '../workers/attacher.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { unattendedEnd } from '../workers/worker-status.ts';
import { checkWorkers } from './checks.ts';
import type { ConfigSource } from './config-source.ts';
import { findInLog } from './dependencies/find-in-log.ts';
import type { LogLinesParts } from './dependencies/log-lines.ts';
import { discoverFor } from './discoveries.ts';
import type { EventLog } from './event-log.ts';
import { Fleet } from './fleet.ts';
import { fleetFollower } from './fleet-follower.ts';
import { FleetViews } from './fleet-views.ts';
import { GroupDesk } from './groups/group-desk.ts';
import { masterView } from './master-view.ts';
import { MetricsDesk } from './metrics/metrics-desk.ts';
import { Tallies } from './metrics/tallies.ts';
import { Operations } from './operations/operations.ts';
import { ReadyLines } from './ready-lines.ts';
import { reattach } from './reattach.ts';
import { Relations } from './relations.ts';
import { Reloader } from './reloader.ts';
import { WorkerReloads } from './reloads/worker-reloads.ts';
import { Resources } from './resources.ts';
import { stopFleet } from './shutdown.ts';
import { StartQueue } from './start-queue.ts';
import { StartRecords } from './start-record.ts';
import type { State } from './state.ts';
import { takeOver } from './take-over.ts';

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
  readonly #tallies: Tallies;
  readonly #resources: Resources;
  readonly #starts = new StartQueue();
  readonly #records: StartRecords;
  readonly #fleet: Fleet;
  readonly #readyLines: ReadyLines;
  readonly #relations: Relations;
  readonly #groups: GroupDesk;
  readonly #reloader: Reloader;
  readonly #reloads: WorkerReloads;
  readonly #operations: Operations;
  readonly #views: FleetViews;
  readonly #metrics: MetricsDesk;
  readonly #startedAtMs: number;
  /** When a configuration was applied last. */
  #appliedAtMs: number;
  #state: MasterView['state'] = 'running';

  constructor(config: Configuration, parts: MasterParts) {
    this.#parts = parts;
    this.#startedAtMs = parts.clock.wallMs();
    this.#appliedAtMs = this.#startedAtMs;
    const { clock, control, places, source } = parts;
    const { events, memory } = parts.state;
    const workerOf = (name: string): WorkerActor | undefined => this.#fleet.get(name);
    this.#tallies = new Tallies(clock);
    events.witness(({ type }) => this.#tallies.events.add({ type }));
    const tallies = this.#tallies;
    this.#resources = new Resources({
      places,
      clock,
      disk: parts.disk,
      control,
      memory,
      events,
      tallies,
      workerOf,
    });
    const resources = this.#resources;
    this.#records = new StartRecords(clock);
    const starts = this.#starts;
    const observer = fleetFollower({
      control,
      memory,
      events,
      tallies,
      starts,
      records: this.#records,
      resources,
      relations: () => this.#relations,
      reloads: () => this.#reloads,
      onEssentialEnded: parts.onEssentialEnded,
    });
    this.#fleet = new Fleet(control, clock, observer, {
      clock: systemProbeClock,
      commands: control.commands,
      hearOut: (name) => control.hearOut(name),
      brokenLimits: (name) => resources.limits.brokenOf(name),
      commandSlots: new Slots(Math.max(MIN_COMMAND_SLOTS, 2 * availableParallelism())),
    });
    const fleet = this.#fleet;
    const lines: Omit<LogLinesParts, 'settled'> = {
      control,
      find: (worker, facts, line, signal) => findInLog(places.logDir, worker.definition, facts, line, signal),
      note: (worker, message) => events.noteOf(worker, 'process', 'line', message),
    };
    this.#readyLines = new ReadyLines(lines);
    this.#relations = new Relations({ fleet, memory, events, lines });
    const { dependencies, joint, ends } = this.#relations;
    this.#groups = new GroupDesk({
      joint,
      ends,
      quotas: resources.quotas,
      starts,
      tallies: resources.groupTallies,
      usage: resources.usage,
      workerOf,
    });
    const groups = this.#groups;
    groups.configure(config);
    starts.limitTo(config.master.maxParallelStarts);
    this.#reloader = new Reloader(config, {
      source,
      events,
      memory,
      desired: memory.desired,
      fleet,
      dependencies,
      starts,
      groups,
      onApplied: (applied) => {
        this.#appliedAtMs = clock.wallMs();
        resources.storage.configure(applied);
        tallies.reloads.add({ result: 'applied' });
        return parts.onSettings?.(applied.master);
      },
      onRejected: () => tallies.reloads.add({ result: 'rejected' }),
    });
    this.#reloads = new WorkerReloads({
      fleet,
      events,
      graph: () => dependencies.graph,
      wallMs: () => clock.wallMs(),
    });
    this.#operations = new Operations(fleet, memory.desired, events, dependencies, joint);
    this.#views = new FleetViews({
      clock,
      logDir: places.logDir,
      control,
      fleet,
      events,
      resources,
      dependencies,
      groups,
      reloader: this.#reloader,
      reloads: this.#reloads,
    });
    this.#metrics = new MetricsDesk({
      clock,
      fleet,
      usage: resources.usage,
      limits: resources.limits,
      control,
      tallies,
      master: () => this.master(),
      appliedAt: () => this.#appliedAtMs,
      groups: (usageOf) => groups.figures(usageOf),
    });
    control.listenToShim(({ reason, message }) => this.#note(reason, message));
    control.listenToStrangers((exit) => this.#strangerEnded(exit));
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
      dependencies: this.#relations.dependencies,
      joint: this.#relations.joint,
      starts: this.#starts,
      stopInTurn: (workers) => this.#operations.goOnStopping(workers),
      release: (incarnation) => control.release(incarnation),
      onStrangerEnded: (exit) => this.#strangerEnded(exit),
    });
    this.#readyLines.lookFor(this.#fleet.all());
    this.#resources.storage.tidyUp(this.#fleet.all());
    this.#resources.storage.configure(config);
    this.#relations.ends.takeOver();
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
    this.#resources.quotas.assert();
    const orphans = reattach({
      fleet: this.#fleet,
      inheritance: this.#parts.control.inheritance,
      // Nothing that turns up runs on in a shutdown.
      onTurnedUp: (worker) => {
        if (this.#state === 'stopping') worker.tell({ type: 'stop', cause: 'shutdown' });
      },
      onStrangerEnded: (exit) => this.#strangerEnded(exit),
    });
    this.#relations.shimReplaced();
    this.#readyLines.lookFor(this.#fleet.all());
    for (const name of orphans) void this.#fleet.remove(name);
    this.#resources.limits.assert(this.#fleet.all());
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
    this.#relations.close();
    const { graph } = this.#relations.dependencies;
    const survivors = await stopFleet(this.#fleet, graph, forceShutdownTimeoutMs, force);
    this.#note('ended', 'hsu-master ends');
    await this.#endFollowing();
    if (survivors.length === 0) memory.endSession(events.newest);
    await memory.flush();
    return survivors;
  }

  master(): MasterView {
    return masterView({ ...this.#parts, reloader: this.#reloader }, this.#startedAtMs, this.#state);
  }

  list() {
    return this.#views.list();
  }

  groups() {
    return this.#groups.views();
  }

  detail(name: string) {
    return this.#views.detail(name);
  }

  usage(name: string, detail: 'total' | 'tree') {
    const worker = this.#fleet.get(name);
    return worker === undefined ? null : this.#resources.usage.look(worker, detail);
  }

  usageHistory(name: string, sinceMs: number) {
    return this.#resources.history.view(name, sinceMs);
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
    this.#refuseInShutdown(verb);
    const operations = this.#operations.begin(verb, names, options);
    for (const name of verb === 'reset' ? names : []) {
      const worker = this.#fleet.get(name);
      if (worker !== undefined) this.#resources.limits.reset(worker);
    }
    return operations;
  }

  remembered(): Promise<void> {
    return this.#parts.state.memory.flush();
  }

  reloadWorkers(names: readonly string[], options: ActOptions = {}): readonly Operation[] {
    this.#refuseInShutdown('reload');
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
    return { ...this.#relations.dependencies.view(), starts: this.#records.view() };
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

  #refuseInShutdown(verb: string): void {
    if (this.#state !== 'stopping') return;
    throw new HsuError('failed_precondition', `cannot ${verb}: the master is shutting down`);
  }

  async #endFollowing(): Promise<void> {
    this.#readyLines.close();
    await this.#resources.close();
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
