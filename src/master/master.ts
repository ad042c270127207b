import { type ActionResult, API_VERSION, type MasterView, type ReloadResult } from '../api/contract.ts';
import type { MasterPort, Operation } from '../api/master-port.ts';
import type { Configuration } from '../config/definition.ts';
import { diffConfigurations } from '../config/diff.ts';
import type { ShimProcessControl } from '../processcontrol/shim-process-control.ts';
import type { Clock } from '../shared/clock.ts';
import { HsuError, toHsuError } from '../shared/errors.ts';
import type { Places } from '../shared/places.ts';
import type { SignalName } from '../shared/signals.ts';
import { VERSION } from '../shared/version.ts';
import type { ExitStatus } from '../statemachine/restart-policy.ts';
import type { WorkerActor } from '../workers/worker-actor.ts';
import { applyConfiguration } from './apply.ts';
import type { ConfigSource } from './config-source.ts';
import type { DesiredState } from './desired-state.ts';
import type { EventLog } from './event-log.ts';
import { Fleet } from './fleet.ts';
import { orphanDefinition } from './orphan.ts';
import { type Judgement, judgeStart, judgeStop, judgeWait, resultOf } from './settle.ts';
import { stopFleet } from './shutdown.ts';
import { workerDetail, workerView } from './worker-view.ts';

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
  readonly #startedAtMs: number;
  #config: Configuration;
  #revision = 1;
  #configError: string | null = null;
  /** Workers that the file says something else about than what runs, while reload is manual. */
  #pending: ReadonlySet<string> = new Set();
  /** The reload that has not read the file yet; whoever asks now shares it. */
  #nextReload: Promise<ReloadResult> | null = null;
  /** Settled when the file that was read last has been applied. */
  #applied: Promise<void> = Promise.resolve();
  #state: MasterView['state'] = 'running';

  constructor(config: Configuration, parts: MasterParts) {
    this.#config = config;
    this.#parts = parts;
    this.#startedAtMs = parts.clock.wallMs();
    const { events } = parts;
    this.#fleet = new Fleet(parts.control, parts.clock, {
      changed: (worker, before) => {
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
    });
  }

  get events(): EventLog {
    return this.#parts.events;
  }

  get settings(): Configuration['master'] {
    return this.#config.master;
  }

  /**
   * Takes over what runs already, then starts what is wanted. A process whose worker is configured no more is stopped.
   */
  boot(rejected: readonly string[]): void {
    if (rejected.length > 0) this.#noteRejected(rejected);
    const { control, desired } = this.#parts;
    for (const definition of this.#config.workers) {
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
    for (const exit of control.inheritance.exits) {
      const worker = this.#fleet.get(exit.worker);
      if (worker === undefined) control.acknowledge(exit.id);
      else worker.inheritExit(exit);
    }
    const configured = new Set(this.#config.workers.map(({ name }) => name));
    for (const worker of this.#fleet.all()) {
      if (!configured.has(worker.name)) void this.#fleet.remove(worker.name);
      else if (worker.snapshot.desired === 'running') worker.tell({ type: 'start' });
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
    const survivors = await stopFleet(this.#fleet, this.#config.master.forceShutdownTimeoutMs, force);
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
      configRevision: this.#revision,
      configError: this.#configError,
      stateDir: places.stateDir,
      runDir: places.runDir,
      logDir: places.logDir,
    };
  }

  list() {
    return this.#fleet
      .all()
      .map((worker) => workerView(worker, this.#parts.clock, this.#pending.has(worker.name)));
  }

  async detail(name: string) {
    const worker = this.#fleet.get(name);
    if (worker === undefined) return undefined;
    const { clock, events, places } = this.#parts;
    return workerDetail(worker, clock, this.#pending.has(name), events, places.logDir);
  }

  act(verb: 'start' | 'stop' | 'restart' | 'reset', names: readonly string[]): readonly Operation[] {
    if (this.#state === 'stopping') {
      throw new HsuError('failed_precondition', `cannot ${verb}: the master is shutting down`);
    }
    return names.map((name) => {
      const worker = this.#require(name);
      if (this.#fleet.isLeaving(name)) {
        return finished(
          resultOf(worker, 'failed', `cannot ${verb}: it is being removed from the configuration`),
        );
      }
      this.events.add({
        worker: name,
        incarnation: worker.snapshot.incarnation,
        type: 'api',
        reason: verb,
        message: `${verb} was asked for`,
      });
      return this.#begin(verb, worker);
    });
  }

  async signal(
    names: readonly string[],
    signal: SignalName,
    target: 'main' | 'group' | 'tree',
  ): Promise<readonly ActionResult[]> {
    return Promise.all(
      names.map(async (name) => {
        const worker = this.#require(name);
        const { state, process } = worker.snapshot;
        if (process === null) {
          return resultOf(worker, 'failed', `cannot signal: the worker is ${state}, nothing was signalled`);
        }
        try {
          const reached = await worker.signal(signal, target);
          return reached === 0
            ? resultOf(worker, 'failed', `${signal} reached nobody: the process has just ended`)
            : resultOf(worker, 'done', `${signal} sent to ${target} (pid ${process.pid})`);
        } catch (error) {
          return resultOf(worker, 'failed', toHsuError(error).message);
        }
      }),
    );
  }

  async waitFor(
    name: string,
    state: Parameters<MasterPort['waitFor']>[1],
    signal: AbortSignal,
  ): Promise<ActionResult> {
    return this.#settled(this.#require(name), judgeWait(state), signal);
  }

  /**
   * Applies the file as it is now. All who ask before the file is read share one reload (A118); one that is asked for
   * later reads it again, because what was read may be older than what the caller has written.
   */
  reload(): Promise<ReloadResult> {
    if (this.#nextReload !== null) return this.#nextReload;
    const turn = this.#applied.then(() => {
      this.#nextReload = null;
      return this.#applyFile();
    });
    this.#applied = turn.then(
      () => {},
      () => {},
    );
    this.#nextReload = turn.then(async ({ result, finished }) => {
      await finished;
      return result;
    });
    return this.#nextReload;
  }

  /** The file has changed: applied by itself, or only looked at when reload is manual. Never rejects. */
  async noticeFileChange(): Promise<void> {
    try {
      if (this.#state === 'stopping') return;
      if (this.#config.master.reload === 'auto') await this.reload();
      else await this.#lookAtFile();
    } catch (error) {
      if (this.#state === 'running') this.#noteRejected([toHsuError(error).message]);
    }
  }

  async #lookAtFile(): Promise<void> {
    const loaded = await this.#parts.source.loadForReload();
    if ('findings' in loaded) {
      this.#noteRejected(loaded.findings);
      return;
    }
    this.#configError = null;
    const diff = diffConfigurations(this.#config, loaded.config);
    this.#pending = new Set([...diff.removed, ...diff.changed.map(({ name }) => name)]);
    const count = this.#pending.size + diff.added.length;
    if (count > 0)
      this.#note('changed', `the file changes ${count} workers; apply it with: hsu-master-cli reload`);
  }

  /** Reads and applies the file; what takes its time, the end of removed workers, is left to `finished`. */
  async #applyFile(): Promise<{ readonly result: ReloadResult; readonly finished: Promise<void> }> {
    const { source, desired } = this.#parts;
    const loaded = await source.loadForReload();
    if (this.#state === 'stopping') {
      throw new HsuError('failed_precondition', 'cannot reload: the master is shutting down');
    }
    if ('findings' in loaded) {
      this.#noteRejected(loaded.findings);
      const nothing = { added: [], removed: [], changed: [], unchanged: 0 };
      return { result: this.#reloadResult(false, nothing, loaded.findings), finished: Promise.resolve() };
    }
    const before = this.#config;
    this.#config = loaded.config;
    this.#configError = null;
    this.#pending = new Set();
    const { diff, finished } = applyConfiguration(before, loaded.config, {
      fleet: this.#fleet,
      desired,
      events: this.events,
    });
    const touched = diff.added.length + diff.removed.length + diff.changed.length + diff.master.length;
    if (touched > 0) this.#revision += 1;
    await source.markGood().catch((error: unknown) => this.#noteUnsaved(error));
    const result = {
      added: diff.added,
      removed: diff.removed,
      changed: diff.changed.map(({ name }) => name),
      unchanged: diff.unchanged.length,
    };
    this.#note(
      'reloaded',
      touched === 0
        ? 'the configuration is unchanged'
        : `configuration revision ${this.#revision}: ${result.added.length} added, ${result.removed.length} removed, ` +
            `${result.changed.length} changed, ${result.unchanged} unchanged`,
    );
    return { result: this.#reloadResult(true, result, []), finished };
  }

  #reloadResult(
    ok: boolean,
    what: Pick<ReloadResult, 'added' | 'removed' | 'changed' | 'unchanged'>,
    findings: readonly string[],
  ): ReloadResult {
    return { apiVersion: API_VERSION, kind: 'ReloadResult', ok, revision: this.#revision, ...what, findings };
  }

  #begin(verb: 'start' | 'stop' | 'restart' | 'reset', worker: WorkerActor): Operation {
    const before = worker.snapshot;
    switch (verb) {
      case 'start': {
        const verdict = worker.tell({ type: 'start' });
        if (verdict === 'ignored' && before.state === 'running') {
          return finished(resultOf(worker, 'unchanged', `already running (pid ${before.process?.pid})`));
        }
        return this.#operation(worker, judgeStart(worker.snapshot.incarnation));
      }
      case 'restart': {
        const fresh = before.process === null && before.state === 'starting';
        worker.tell({ type: 'restart', cause: 'requested' });
        return this.#operation(worker, judgeStart(fresh ? before.incarnation : before.incarnation + 1));
      }
      case 'stop': {
        const verdict = worker.tell({ type: 'stop', cause: 'requested' });
        this.#parts.desired.stopped(worker.name);
        if (verdict === 'ignored') {
          return finished(resultOf(worker, 'unchanged', `already ${worker.snapshot.state}`));
        }
        return this.#operation(worker, judgeStop);
      }
      case 'reset':
        worker.tell({ type: 'reset' });
        return finished(resultOf(worker, 'done', `counters are reset, ${worker.snapshot.state}`));
    }
  }

  #operation(worker: WorkerActor, judge: (worker: WorkerActor) => Judgement): Operation {
    return {
      worker: worker.name,
      accepted: resultOf(worker, 'accepted', worker.snapshot.state),
      settled: async (signal) => {
        const result = await this.#settled(worker, judge, signal);
        // Whoever was told "stopped" may rely on it, whatever happens to this master in the next moment (I2).
        await this.#parts.desired.flush();
        return result;
      },
    };
  }

  async #settled(
    worker: WorkerActor,
    judge: (worker: WorkerActor) => Judgement,
    signal: AbortSignal,
  ): Promise<ActionResult> {
    const judgement = await this.#fleet.until(worker, judge, signal);
    return judgement === undefined
      ? resultOf(worker, 'timeout', `still ${worker.snapshot.state}; the operation continues`)
      : resultOf(worker, judgement.outcome, judgement.message);
  }

  #require(name: string): WorkerActor {
    const worker = this.#fleet.get(name);
    if (worker === undefined) throw new HsuError('not_found', `no worker ${name}`);
    return worker;
  }

  #noteRejected(findings: readonly string[]): void {
    this.#configError = findings.join('\n');
    this.#note('rejected', `the configuration is invalid and was not applied:\n${this.#configError}`);
  }

  #noteUnsaved(error: unknown): void {
    this.#note('not-saved', `the last good configuration cannot be saved: ${toHsuError(error).message}`);
  }

  #note(reason: string, message: string): void {
    this.events.add({ worker: null, incarnation: null, type: 'config', reason, message });
  }
}

function finished(result: ActionResult): Operation {
  return { worker: result.worker, accepted: result, settled: () => Promise.resolve(result) };
}
