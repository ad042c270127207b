import { availableParallelism } from 'node:os';
import type { MasterView } from '../api/contract.ts';
import type { MasterPort, Operation } from '../api/master-port.ts';
import type { Configuration } from '../config/definition.ts';
import { systemProbeClock } from '../health/probe-clock.ts';
import { Slots } from '../health/slots.ts';
import { Meters } from '../limits/meters.ts';
import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import type { Clock } from '../shared/clock.ts';
import { HsuError } from '../shared/errors.ts';
import type { Places } from '../shared/places.ts';
import type { SignalName } from '../shared/signals.ts';
import { VERSION } from '../shared/version.ts';
import type { ExitStatus } from '../statemachine/restart-policy.ts';
import type { WorkerObserver } from '../workers/worker-actor.ts';
import { checkWorkers } from './checks.ts';
import type { ConfigSource } from './config-source.ts';
import type { DesiredState } from './desired-state.ts';
import type { EventLog } from './event-log.ts';
import { Fleet } from './fleet.ts';
import { Operations } from './operations.ts';
import { orphanDefinition } from './orphan.ts';
import { Reloader } from './reloader.ts';
import { stopFleet } from './shutdown.ts';
import { UsageDesk } from './usage-desk.ts';
import { workerDetail, workerView } from './worker-view.ts';

/** Checks that may run commands at the same time, on however small a machine. */
const MIN_COMMAND_SLOTS = 4;

export interface MasterParts {
  readonly places: Places;
  readonly clock: Clock;
  readonly events: EventLog;
  readonly desired: DesiredState;
  readonly source: ConfigSource;
  readonly control: ShimProcessControl;
  /** An essential worker ended for good. */
  readonly onEssentialEnded: (worker: string, status: ExitStatus) => void;
}

/** The running master as its API and its program see it. Puts the parts together; decides nothing about a worker. */
export class Master implements MasterPort {
  readonly #parts: MasterParts;
  readonly #fleet: Fleet;
  readonly #reloader: Reloader;
  readonly #operations: Operations;
  readonly #usage: UsageDesk;
  readonly #startedAtMs: number;
  #state: MasterView['state'] = 'running';

  constructor(config: Configuration, parts: MasterParts) {
    this.#parts = parts;
    this.#startedAtMs = parts.clock.wallMs();
    const { events } = parts;
    this.#usage = new UsageDesk(new Meters(), parts.clock);
    const observer: Omit<WorkerObserver, 'changed'> & Partial<WorkerObserver> = {
      changed: (worker, before) => {
        this.#usage.changed(worker);
        const { state, reason, incarnation } = worker.snapshot;
        if (state === before.state) return;
        const why = reason === '' ? '' : `: ${reason}`;
        const message = `${before.state} → ${state}${why}`;
        events.add({ worker: worker.name, incarnation, type: 'state', reason: state, message });
      },
      noted: (worker, type, reason, message) => {
        const { incarnation } = worker.snapshot;
        events.add({ worker: worker.name, incarnation, type, reason, message });
      },
      desiredChanged: ({ name, snapshot, definition }) => {
        if (snapshot.desired === 'running') parts.desired.started(name, definition.enabled);
        else parts.desired.forget(name);
      },
      essentialEnded: (worker, status) => parts.onEssentialEnded(worker.name, status),
    };
    this.#fleet = new Fleet(parts.control, parts.clock, observer, {
      clock: systemProbeClock,
      commands: parts.control,
      commandSlots: new Slots(Math.max(MIN_COMMAND_SLOTS, 2 * availableParallelism())),
    });
    this.#reloader = new Reloader(config, { ...parts, fleet: this.#fleet });
    this.#operations = new Operations(this.#fleet, parts.desired, events);
  }

  get events(): EventLog {
    return this.#parts.events;
  }

  /**
   * Takes over what runs already, then starts what is wanted. A process whose worker is configured no more is stopped.
   */
  boot(rejected: readonly string[]): void {
    if (rejected.length > 0) this.#reloader.rejected(rejected);
    const { control, desired } = this.#parts;
    for (const definition of this.#reloader.config.workers) {
      const stopped = desired.isStopped(definition.name);
      const worker = this.#fleet.add(definition);
      if (!stopped && definition.enabled) worker.rememberDesired('running', 'not started');
      else if (stopped) worker.rememberDesired('stopped', 'stopped by request');
    }
    for (const facts of control.inheritance.live) {
      const worker = this.#fleet.get(facts.worker) ?? this.#fleet.add(orphanDefinition(facts.worker));
      if (desired.isStarted(facts.worker)) worker.rememberDesired('running', 'started by request');
      worker.adopt(facts);
    }
    const leftBehind = new Map(control.inheritance.leftBehind?.map((facts) => [facts.id, facts]));
    const ended = new Set<string>();
    for (const exit of control.inheritance.exits) {
      const worker = this.#fleet.get(exit.worker);
      if (worker === undefined) {
        control.acknowledge(exit.id);
        continue;
      }
      worker.adoptEnd(exit, leftBehind.get(exit.id));
      leftBehind.delete(exit.id);
      ended.add(exit.worker);
    }
    for (const facts of leftBehind.values()) {
      const worker = this.#fleet.get(facts.worker) ?? this.#fleet.add(orphanDefinition(facts.worker));
      worker.removeLeftBehind(facts);
    }
    const configured = new Set(this.#reloader.config.workers.map(({ name }) => name));
    for (const worker of this.#fleet.all()) {
      if (!configured.has(worker.name)) void this.#fleet.remove(worker.name);
      // What follows an end is for the restart policy to say; a fresh start would forget the failure.
      else if (worker.snapshot.desired === 'running' && !ended.has(worker.name))
        worker.tell({ type: 'start' });
    }
  }

  /** Hands out what the successor of a lost shim knows. */
  reattach(): void {
    const { live, exits } = this.#parts.control.inheritance;
    const liveOf = new Map(live.map((facts) => [facts.worker, facts]));
    for (const worker of this.#fleet.all()) {
      worker.reattach(
        liveOf.get(worker.name),
        exits.filter((exit) => exit.worker === worker.name),
      );
    }
  }

  /** Stops all workers. Resolves with the names of those that could not be stopped. */
  async shutdown(force: AbortSignal): Promise<string[]> {
    this.#state = 'stopping';
    this.#reloader.close();
    const { forceShutdownTimeoutMs } = this.#reloader.config.master;
    const survivors = await stopFleet(this.#fleet, forceShutdownTimeoutMs, force);
    await this.#parts.desired.flush();
    return survivors;
  }

  master(): MasterView {
    const { clock, control, places, source } = this.#parts;
    return {
      pid: process.pid,
      shimPid: control.shimPid,
      version: VERSION,
      startedAt: new Date(this.#startedAtMs).toISOString(),
      uptimeMs: Math.max(0, clock.wallMs() - this.#startedAtMs),
      state: this.#state,
      configFile: source.file,
      configRevision: this.#reloader.revision,
      configError: this.#reloader.error,
      stateDir: places.stateDir,
      runDir: places.runDir,
      logDir: places.logDir,
    };
  }

  list() {
    return this.#fleet
      .all()
      .map((worker) => workerView(worker, this.#parts.clock, this.#reloader.isPending(worker.name)));
  }

  async detail(name: string) {
    const worker = this.#fleet.get(name);
    if (worker === undefined) return undefined;
    const { clock, events, places } = this.#parts;
    const detail = await workerDetail(worker, clock, this.#reloader.isPending(name), events, places.logDir);
    return { ...detail, usage: this.#usage.look(worker, 'tree') };
  }

  usage(name: string, detail: 'total' | 'tree') {
    const worker = this.#fleet.get(name);
    return worker === undefined ? null : this.#usage.look(worker, detail);
  }

  act(verb: 'start' | 'stop' | 'restart' | 'reset', names: readonly string[]): readonly Operation[] {
    if (this.#state === 'stopping') {
      throw new HsuError('failed_precondition', `cannot ${verb}: the master is shutting down`);
    }
    return this.#operations.begin(verb, names);
  }

  signal(names: readonly string[], signal: SignalName, target: 'main' | 'group' | 'tree') {
    return this.#operations.signal(names, signal, target);
  }

  waitFor(name: string, state: Parameters<MasterPort['waitFor']>[1], signal: AbortSignal) {
    return this.#operations.waitFor(name, state, signal);
  }

  check(names: readonly string[]) {
    return checkWorkers(this.#fleet, names);
  }

  reload() {
    return this.#reloader.reload();
  }

  /** The configuration file has changed on disk. Never rejects. */
  noticeFileChange(): Promise<void> {
    return this.#reloader.noticeFileChange();
  }
}
