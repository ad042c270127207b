import type { WorkerDefinition } from '../config/definition.ts';
import type { HealthMonitor } from '../health/monitor.ts';
import type { ProbeTarget } from '../health/target.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import type { Clock } from '../shared/clock.ts';
import type { SignalName } from '../shared/signals.ts';
import type { IncarnationFacts, NotifyNews, ProcessFacts } from '../shim/protocol/facts.ts';
import type { SignalTarget } from '../shim/protocol/requests.ts';
import type { MachineEvent } from '../statemachine/events.ts';
import type { Snapshot } from '../statemachine/states.ts';
import type { Step } from '../statemachine/transition.ts';
import { Attacher } from './attacher.ts';
import { Definitions, type Redefinition } from './definitions.ts';
import { drainChecker } from './drain-check.ts';
import { DrainWatch } from './drain-watch.ts';
import { EffectRunner } from './effect-runner.ts';
import { Ends } from './ends.ts';
import { HealthFollower } from './health-follower.ts';
import type { HookResults, HookWithRecord } from './hook-records.ts';
import { tryHook } from './hook-try.ts';
import { launchFingerprint } from './launch-identity.ts';
import { Machine } from './machine.ts';
import { machineRules } from './machine-rules.ts';
import { NewestProcess } from './newest-process.ts';
import { ProcessActions } from './process-actions.ts';
import { ProcessStarter } from './process-starter.ts';
import { PublishedNumbers } from './published-numbers.ts';
import { type HealthServices, NO_COMMANDS } from './worker-health.ts';
import { WorkerHooks } from './worker-hooks.ts';
import type { WorkerObserver } from './worker-observer.ts';
import { type EndStatus, statusOf, type WorkerStatus } from './worker-status.ts';
import { WorkerTakeOver } from './worker-take-over.ts';
import { workerTarget } from './worker-target.ts';

export type LimitBreach = Omit<Extract<MachineEvent, { type: 'limitBroken' }>, 'type' | 'incarnation'>;

/**
 * One worker: puts together its state machine and those who carry out what that wants. Has no opinion of its own; whatever
 * happens is decided in `statemachine/`.
 */
export class WorkerActor {
  readonly #control: ProcessControl;
  readonly #clock: Clock;
  readonly #machine: Machine;
  readonly #definitions: Definitions;
  readonly #process: NewestProcess;
  readonly #numbers: PublishedNumbers;
  readonly #health: HealthFollower;
  readonly #ends: Ends;
  readonly #hooks: WorkerHooks;
  readonly #drain: DrainWatch;
  readonly #effects: EffectRunner;
  readonly #hearers = new Set<(news: NotifyNews) => void>();
  #waitsInVain = false;
  /** Itself as its probes see it, also for commands that are run for it. */
  readonly target: ProbeTarget;
  /** Goes on with it where an earlier master, or an earlier shim, has left it. */
  readonly takeOver: WorkerTakeOver;

  constructor(
    definition: WorkerDefinition,
    control: ProcessControl,
    clock: Clock,
    observer: WorkerObserver,
    services: HealthServices = NO_COMMANDS,
    attacher = new Attacher(control),
  ) {
    this.#control = control;
    this.#clock = clock;
    const noteAs =
      (type: string) =>
      (reason: string, message: string): void =>
        observer.noted(this, type, reason, message);
    const note = noteAs('process');
    const changed = (): void => observer.changed(this, this.snapshot);
    const machine = new Machine({
      clock,
      rules: () => machineRules(this.#definitions.current, this.#definitions.wanted),
      busy: () => observer.busy?.(this) ?? null,
      stepped: () => this.#drain.follow(machine.snapshot, this.#definitions.current.drain),
      carryOut: (effect) => this.#effects.carryOut(effect),
      carriedOut: (before) => {
        this.#health.follow(before, machine.snapshot, this.#process.facts);
        if (machine.snapshot !== before) observer.changed(this, before);
      },
    });
    this.#machine = machine;
    this.#definitions = new Definitions(definition, {
      control,
      machine,
      process: () => this.process,
      taken: (next) => this.#health.redefine(next, machine.snapshot, this.#process.facts),
      changed,
    });
    this.#process = new NewestProcess({
      control,
      clock,
      machine,
      starter: new ProcessStarter(control, attacher),
      definition: () => this.#definitions.current,
      launching: () => this.#health.expectProcess(),
      known: (facts) => this.#numbers.publish(this.#definitions.current, facts),
      strayEnd: (exit) => this.takeOver.inheritExit(exit),
    });
    this.#numbers = new PublishedNumbers(note);
    this.target = workerTarget(
      () => ({
        definition: this.#definitions.current,
        incarnation: machine.snapshot.incarnation,
        process: this.process,
      }),
      services.commands,
    );
    this.#health = new HealthFollower(definition, {
      target: this.target,
      services,
      tell: (news) => machine.receive({ ...news, incarnation: machine.snapshot.incarnation }),
      note: noteAs('probe'),
      looked: (probe, result) => observer.probed?.(this, probe, result),
      wallMs: () => clock.wallMs(),
    });
    this.#ends = new Ends({
      ended: (end) => observer.ended(this, end),
      endedAgain: (id) => observer.endedAgain(this, id),
    });
    this.#hooks = new WorkerHooks(machine, this.#definitions, {
      clock,
      tryOnce: (...one) => tryHook(services.commands, ...one),
      ended: (result) => machine.receive({ type: 'hooksEnded', ...result }),
      note: noteAs('hook'),
      changed,
    });
    this.#drain = new DrainWatch({
      clock: services.clock,
      makeChecker: (check, timeoutMs) => drainChecker(check, timeoutMs, this, services),
      drained: () => machine.receive({ type: 'drained', incarnation: machine.snapshot.incarnation }),
      leftMs: () => (machine.timerAtMs === null ? null : machine.timerAtMs - clock.monotonicMs()),
      note,
      changed,
    });
    this.#effects = new EffectRunner({
      control,
      clock,
      machine,
      definitions: this.#definitions,
      process: this.#process,
      actions: new ProcessActions(control, attacher, note),
      hooks: this.#hooks,
      drain: this.#drain,
      ends: this.#ends,
      numbers: this.#numbers,
      desiredChanged: () => {
        observer.desiredChanged(this);
        this.#definitions.catchUp();
      },
      essentialEnded: (status) => observer.essentialEnded(this, status),
      note,
    });
    this.takeOver = new WorkerTakeOver({
      control,
      clock,
      machine,
      definitions: this.#definitions,
      process: this.#process,
      ends: this.#ends,
      claimPort: (port) => this.#numbers.claimPort(this.#definitions.current, port),
      heard: (news) => this.#health.heard(news, machine.snapshot),
      sweep: (incarnation) => void this.#effects.sweep(incarnation),
      note,
    });
    control.listen(definition.name, {
      exited: (exit) => this.#process.exited(exit),
      promoted: (promoted) => this.#process.promoted(promoted),
      notified: (of, news) => this.#notified(of, news),
      remarked: (kind, message) => observer.noted(this, kind, 'remark', message),
      limitRestored: (message) => observer.noted(this, 'limit', 'limit-restored', message),
    });
  }

  get name(): string {
    return this.#definitions.current.name;
  }

  /** The definition that is wanted; what runs may still be an older one for a moment. */
  get definition(): WorkerDefinition {
    return this.#definitions.wanted;
  }

  get snapshot(): Snapshot {
    return this.#machine.snapshot;
  }

  /** Epoch ms of the start of the current process. */
  get startedAt(): number | null {
    return this.process?.startedAt ?? null;
  }

  get cgroup(): string | null {
    return this.process?.cgroup ?? null;
  }

  /** The live main process, as the shim knows it. */
  get process(): IncarnationFacts | null {
    return this.#process.live;
  }

  /** The hook that is run at this moment, for a person; empty when none is. */
  get hook(): string {
    return this.#hooks.current;
  }

  /** Its hooks, each with what came of it the last time. */
  get hooks(): readonly HookWithRecord[] {
    return this.#hooks.all;
  }

  /** What came of its hooks, to be remembered; another object only after a change. */
  get hookResults(): HookResults {
    return this.#hooks.results;
  }

  /** What an earlier master knew of its hooks; only before anything else happened. */
  rememberHooks(results: HookResults): void {
    this.#hooks.remember(results);
  }

  /** What it was last seen doing while it drains, for a person, and how much longer that can take; null when it does not. */
  get drain(): { readonly seen: string; readonly leftMs: number } | null {
    const { seen } = this.#drain;
    if (seen === null) return null;
    const { delayMs, timeoutMs } = this.#definitions.current.drain ?? { delayMs: 0, timeoutMs: 0 };
    const afterDelayMs = this.snapshot.stop?.drain === 'delay' ? timeoutMs - delayMs : 0;
    const timerMs = Math.max(0, (this.#machine.timerAtMs ?? 0) - this.#clock.monotonicMs());
    return { seen, leftMs: timerMs + afterDelayMs };
  }

  /** How much longer its stop waits before the next step, when that is longer than configured because it has asked for it; else null. */
  get moreTimeMs(): number | null {
    const { timerAtMs } = this.#machine;
    const isExtended = this.snapshot.state === 'stopping' && this.snapshot.stop?.extended === true;
    return isExtended && timerAtMs !== null ? Math.max(0, timerAtMs - this.#clock.monotonicMs()) : null;
  }

  /** Its probes, and what they have come to. */
  get health(): HealthMonitor {
    return this.#health.monitor;
  }

  /** It may be used: its readiness probes pass or, when it has none, it runs. */
  get isReady(): boolean {
    return this.#health.isReady(this.snapshot);
  }

  /** Epoch ms at which it first became ready in this run; later turns do not change it (A091). */
  get readyAt(): number | null {
    return this.#health.readyAt;
  }

  /** Epoch ms of the last automatic restart; null when there was none. */
  get lastRestartAt(): number | null {
    return this.#machine.lastRestartAt;
  }

  /** How the last process ended; null when none has. */
  get lastEnd(): EndStatus | null {
    return this.#ends.last;
  }

  /** What a later master has to know. */
  get status(): WorkerStatus {
    return statusOf(this.snapshot, {
      id: this.#process.id,
      lastRestartAt: this.#machine.lastRestartAt,
      lastEnd: this.#ends.last,
      definition: launchFingerprint(this.#definitions.current),
      timerAtMs: this.#machine.timerAtMs,
      timerSetAtMs: this.#machine.timerSetAtMs,
    });
  }

  /** True while what it waits for will not come by itself. */
  get waitsInVain(): boolean {
    return this.snapshot.state === 'waiting' && this.#waitsInVain;
  }

  /** Sends a command to the machine. Returns what it made of it. */
  tell(
    command: Extract<MachineEvent, { type: 'start' | 'stop' | 'restart' | 'reset' | 'kill' | 'turnCame' }>,
  ): Step['verdict'] {
    return this.#machine.receive(command);
  }

  /**
   * What it has to wait for before its next start, in words, or null; and whether that will not come unless somebody
   * does something about it.
   */
  waitFor(what: string | null, isInVain: boolean): void {
    this.#waitsInVain = isInVain;
    if (what !== this.snapshot.waitsFor)
      this.#machine.receive({ type: 'dependenciesChanged', waitsFor: what });
  }

  /** A limit is broken, and its policy wants this. Returns false when the worker may not be restarted yet. */
  breakLimit(breach: LimitBreach): boolean {
    const { incarnation } = this.snapshot;
    const verdict = this.#machine.receive({ type: 'limitBroken', incarnation, ...breach });
    return verdict === 'taken' || this.snapshot.stop !== null;
  }

  /**
   * Applies a changed definition with the smallest action that does it, and returns which one that was. What was
   * stopped by hand stays stopped, also while its stop is still under way (I2).
   */
  redefine(next: WorkerDefinition): Redefinition {
    return this.#definitions.redefine(next);
  }

  /** The next incarnation has a greater number than this one; only while none is there. */
  countFrom(incarnation: number): void {
    this.#machine.countFrom(incarnation);
  }

  /** Runs what comes before a reload. Resolves with why it must not go on; null = it may. */
  prepareReload(): Promise<string | null> {
    return this.#hooks.prepareReload();
  }

  /** Calls back for everything its process says about itself, until the returned function is called. */
  hear(listener: (news: NotifyNews) => void): () => void {
    this.#hearers.add(listener);
    return () => this.#hearers.delete(listener);
  }

  /** Lets this incarnation run only a share of the time; see {@link ProcessControl.throttle}. */
  throttle(incarnation: string, share: number, forMs: number): Promise<void> {
    return this.#control.throttle(incarnation, share, forMs);
  }

  /** Sends a signal without changing what is wanted. Returns how many processes got it. */
  async signal(signal: SignalName, target: SignalTarget): Promise<number> {
    return this.snapshot.process === null ? 0 : this.#control.signal(this.#process.id, signal, target);
  }

  /** Every live process of the worker, the main one first. */
  async processes(): Promise<readonly ProcessFacts[]> {
    return this.snapshot.process === null ? [] : this.#control.processes(this.#process.id);
  }

  /** Lets go of everything; the worker must be at rest. */
  async dispose(): Promise<void> {
    this.#machine.close();
    this.#health.close();
    this.#hooks.end();
    this.#drain.close();
    this.#control.forget(this.name);
    await this.#numbers.settled();
  }

  #notified(of: string, news: NotifyNews): void {
    if (of !== this.#process.id) return;
    this.#health.heard(news, this.snapshot);
    const { incarnation } = this.snapshot;
    if (news.extendMs !== undefined)
      this.#machine.receive({ type: 'moreTimeAsked', incarnation, ms: news.extendMs });
    for (const hearer of [...this.#hearers]) hearer(news);
  }
}
