import type { WorkerDefinition } from '../config/definition.ts';
import type { HookKind } from '../config/hook-definition.ts';
import type { HealthMonitor } from '../health/monitor.ts';
import type { ProbeResult } from '../health/result.ts';
import type { ProbeTarget } from '../health/target.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import type { Clock } from '../shared/clock.ts';
import { toHsuError } from '../shared/errors.ts';
import type { SignalName } from '../shared/signals.ts';
import type { ExitRecord, IncarnationFacts, NotifyNews, ProcessFacts } from '../shim/protocol/facts.ts';
import type { SignalTarget } from '../shim/protocol/requests.ts';
import type { Effect } from '../statemachine/effects.ts';
import type { MachineEvent } from '../statemachine/events.ts';
import type { ExitStatus } from '../statemachine/restart-policy.ts';
import type { ExitFacts, ResumePoint, Sequel, Snapshot, UnderWay } from '../statemachine/states.ts';
import { INITIAL, type Step, transition } from '../statemachine/transition.ts';
import { Attacher, permittedSignals } from './attacher.ts';
import { drainChecker } from './drain-check.ts';
import { DrainWatch } from './drain-watch.ts';
import { Ends } from './ends.ts';
import { fillEnvironment, fillPort } from './handed-port.ts';
import { HealthFollower } from './health-follower.ts';
import { hookFacts } from './hook-facts.ts';
import type { HookWithRecord } from './hook-records.ts';
import { HookRunner } from './hook-runner.ts';
import { tryHook } from './hook-try.ts';
import { launchFingerprint } from './launch-identity.ts';
import { prepareSpawn } from './launcher.ts';
import { longestWaitMs, machineRules } from './machine-rules.ts';
import { Mailbox } from './mailbox.ts';
import { type Acted, ProcessActions } from './process-actions.ts';
import { ProcessStarter } from './process-starter.ts';
import { PublishedNumbers } from './published-numbers.ts';
import { TimerSlot } from './timer-slot.ts';
import { type HealthServices, NO_COMMANDS } from './worker-health.ts';
import {
  countersOf,
  type EndStatus,
  resumePointOf,
  statusOf,
  unattendedEnd,
  underWayOf,
  uptimeOf,
  type WorkerStatus,
} from './worker-status.ts';

/** What a worker tells those around it. */
export interface WorkerObserver {
  changed(worker: WorkerActor, before: Snapshot): void;
  noted(worker: WorkerActor, type: string, reason: string, message: string): void;
  desiredChanged(worker: WorkerActor): void;
  essentialEnded(worker: WorkerActor, status: ExitStatus): void;
  /** Asked before each launch: why it has to wait for its turn; null or left out = it may be launched. */
  busy?(worker: WorkerActor): string | null;
  /** A process has ended: to be written down, and then to be acknowledged to the process control. */
  ended(worker: WorkerActor, end: EndStatus): void;
  /** One of its probes has looked. */
  probed?(worker: WorkerActor, probe: string, result: ProbeResult): void;
  /** An end that was written down before was told again; acknowledge it when what is said about it is on disk. */
  endedAgain(worker: WorkerActor, id: string): void;
}

/** A process lives, or was asked for. */
const UNDER_WAY: ReadonlySet<Snapshot['state']> = new Set(['starting', 'running', 'stopping']);
/** Output of a check that is looked at; what is kept of it is less. */
const CHECK_OUTPUT_BYTES = 4096;
const LAUNCH: Sequel = { kind: 'launch' };

/**
 * One worker: feeds its state machine, one event at a time, and turns the effects into calls. Has no opinion of its
 * own; whatever happens is decided in `statemachine/`.
 */
export class WorkerActor {
  readonly #control: ProcessControl;
  readonly #clock: Clock;
  readonly #observer: WorkerObserver;
  readonly #services: HealthServices;
  readonly #timer = new TimerSlot();
  readonly #starter: ProcessStarter;
  readonly #actions: ProcessActions;
  readonly #numbers: PublishedNumbers;
  readonly #health: HealthFollower;
  readonly #ends: Ends;
  readonly #hooks: HookRunner;
  readonly #drain: DrainWatch;
  readonly #mailbox = new Mailbox<MachineEvent, Step['verdict']>((event) => this.#step(event), 'taken');
  #definition: WorkerDefinition;
  /** Waits for the next spawn when the running process cannot take it over. */
  #nextDefinition: WorkerDefinition | null = null;
  #snapshot: Snapshot = INITIAL;
  /** `HSU_INCARNATION` of the current process. */
  #incarnationId = '';
  /** The newest process, as the shim knows it; kept after its end, for what it left behind. */
  #facts: IncarnationFacts | null = null;
  /** What an earlier master was in the middle of; null when that does not count any more. */
  #before: WorkerStatus | null = null;
  /** Monotonic ms; null when no timer is set. */
  #timerAtMs: number | null = null;
  /** Epoch ms. */
  #lastRestartAt: number | null = null;
  /** An exit that was told before the answer to its spawn was taken in. */
  #earlyExit: ExitRecord | null = null;
  /** A spawn was asked for and is not answered. */
  #isSpawning = false;
  #waitsInVain = false;
  readonly #hearers = new Set<(news: NotifyNews) => void>();

  constructor(
    definition: WorkerDefinition,
    control: ProcessControl,
    clock: Clock,
    observer: WorkerObserver,
    services: HealthServices = NO_COMMANDS,
    attacher = new Attacher(control),
  ) {
    this.#definition = definition;
    this.#control = control;
    this.#clock = clock;
    this.#observer = observer;
    this.#services = services;
    const note = (reason: string, message: string): void => observer.noted(this, 'process', reason, message);
    this.#starter = new ProcessStarter(control, attacher);
    this.#actions = new ProcessActions(control, attacher, note);
    this.#numbers = new PublishedNumbers(note);
    this.#health = new HealthFollower(definition, {
      target: this.#target,
      services,
      tell: (news) => this.#receive({ ...news, incarnation: this.#snapshot.incarnation }),
      note: (reason, message) => observer.noted(this, 'probe', reason, message),
      looked: (probe, result) => observer.probed?.(this, probe, result),
      wallMs: () => clock.wallMs(),
    });
    this.#ends = new Ends({
      ended: (end) => observer.ended(this, end),
      endedAgain: (id) => observer.endedAgain(this, id),
    });
    this.#hooks = new HookRunner({
      clock,
      tryOnce: (...one) => tryHook(services.commands, ...one),
      ended: (result) => this.#receive({ type: 'hooksEnded', ...result }),
      note: (reason, message) => observer.noted(this, 'hook', reason, message),
      changed: () => observer.changed(this, this.#snapshot),
    });
    this.#drain = new DrainWatch({
      clock: services.clock,
      makeChecker: (check, timeoutMs) => drainChecker(check, timeoutMs, this, services),
      drained: () => this.#receive({ type: 'drained', incarnation: this.#snapshot.incarnation }),
      note,
      changed: () => observer.changed(this, this.#snapshot),
    });
    control.listen(definition.name, {
      exited: (exit) => this.#exited(exit),
      promoted: (promoted) => this.#promoted(promoted),
      notified: (of, news) => this.#notified(of, news),
      remarked: (kind, message) => observer.noted(this, kind, 'remark', message),
      limitRestored: (message) => observer.noted(this, 'limit', 'limit-restored', message),
    });
  }

  get name(): string {
    return this.#definition.name;
  }

  /** The definition that is wanted; what runs may still be an older one for a moment. */
  get definition(): WorkerDefinition {
    return this.#nextDefinition ?? this.#definition;
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Epoch ms of the start of the current process. */
  get startedAt(): number | null {
    return this.#snapshot.process === null ? null : (this.#facts?.startedAt ?? null);
  }

  get cgroup(): string | null {
    return this.process?.cgroup ?? null;
  }

  /** The live main process, as the shim knows it. */
  get process(): IncarnationFacts | null {
    return this.#snapshot.process === null ? null : this.#facts;
  }

  /** The hook that is run at this moment, for a person; empty when none is. */
  get hook(): string {
    return this.#hooks.current;
  }

  /** What it was last seen doing while it drains, for a person, and how much longer that can take; null when it does not. */
  get drain(): { readonly seen: string; readonly leftMs: number } | null {
    const { seen } = this.#drain;
    if (seen === null) return null;
    const { delayMs, timeoutMs } = this.#definition.drain ?? { delayMs: 0, timeoutMs: 0 };
    const afterDelayMs = this.#snapshot.stop?.drain === 'delay' ? timeoutMs - delayMs : 0;
    const timerMs = Math.max(0, (this.#timerAtMs ?? 0) - this.#clock.monotonicMs());
    return { seen, leftMs: timerMs + afterDelayMs };
  }

  /** Its hooks, each with what came of it the last time. */
  get hooks(): readonly HookWithRecord[] {
    return this.#hooks.records.of(this.#definition.hooks);
  }

  /** Its probes, and what they have come to. */
  get health(): HealthMonitor {
    return this.#health.monitor;
  }

  /** Itself as its probes see it, also for commands that are run for it. */
  get target(): ProbeTarget {
    return this.#target;
  }

  /** Calls back for everything its process says about itself, until the returned function is called. */
  hear(listener: (news: NotifyNews) => void): () => void {
    this.#hearers.add(listener);
    return () => this.#hearers.delete(listener);
  }

  /** It may be used: its readiness probes pass or, when it has none, it runs. */
  get isReady(): boolean {
    return this.#health.isReady(this.#snapshot);
  }

  /** Epoch ms at which it first became ready in this run; later turns do not change it (A091). */
  get readyAt(): number | null {
    return this.#health.readyAt;
  }

  /** Epoch ms of the last automatic restart; null when there was none. */
  get lastRestartAt(): number | null {
    return this.#lastRestartAt;
  }

  /** How the last process ended; null when none has. */
  get lastEnd(): EndStatus | null {
    return this.#ends.last;
  }

  /** What a later master has to know. */
  get status(): WorkerStatus {
    return statusOf(this.#snapshot, {
      id: this.#incarnationId,
      lastRestartAt: this.#lastRestartAt,
      lastEnd: this.#ends.last,
      definition: launchFingerprint(this.#definition),
      timerAtMs: this.#timerAtMs,
    });
  }

  /** Sends a command to the machine. Returns what it made of it. */
  tell(
    command: Extract<MachineEvent, { type: 'start' | 'stop' | 'restart' | 'reset' | 'kill' | 'turnCame' }>,
  ): Step['verdict'] {
    return this.#receive(command);
  }

  /** The next incarnation has a greater number than this one; only while none is there. */
  countFrom(incarnation: number): void {
    this.#snapshot = {
      ...this.#snapshot,
      incarnation: Math.max(this.#snapshot.incarnation, incarnation),
    };
  }

  /**
   * What it has to wait for before its next start, in words, or null; and whether that will not come unless somebody
   * does something about it.
   */
  waitFor(what: string | null, isInVain: boolean): void {
    this.#waitsInVain = isInVain;
    if (what !== this.#snapshot.waitsFor) this.#receive({ type: 'dependenciesChanged', waitsFor: what });
  }

  /** True while what it waits for will not come by itself. */
  get waitsInVain(): boolean {
    return this.#snapshot.state === 'waiting' && this.#waitsInVain;
  }

  /** What is wanted, from the configuration and from before this master's time; only before anything else happened. */
  rememberDesired(desired: Snapshot['desired'], reason: string): void {
    this.#snapshot = { ...this.#snapshot, desired, reason };
  }

  /**
   * What an earlier master knew; only before anything else happened.
   * @param goesOn false when only the counters count: the fleet was ended in order, or the machine was booted
   */
  remember(status: WorkerStatus, goesOn: boolean): void {
    const { desired, reason } = this.#snapshot;
    const counters = countersOf(status, (wallMs) => this.#monotonicOf(wallMs));
    const memory = goesOn ? { level: status.level, recent: status.recentMs } : counters.memory;
    this.#snapshot = { ...counters, desired, reason, memory };
    this.#before = goesOn ? status : null;
    this.#lastRestartAt = status.lastRestartAt;
    this.#ends.remember(status.lastEnd);
  }

  /** Goes on where an earlier master left off, or starts when there is nothing to go on with. Nothing of it lives. */
  resume(): void {
    const { desired, state, sequel } = this.#snapshot;
    const leftOff = this.#wrapUpPoint();
    if (leftOff !== null) {
      this.#receive({ type: 'resumed', at: leftOff });
      return;
    }
    // What follows a removal or a stop that goes on is known already.
    if (desired !== 'running' || sequel !== null) return;
    const before = this.#before;
    if (state === 'stopped' && before?.definition === launchFingerprint(this.#definition)) {
      const at = resumePointOf(before, longestWaitMs(this.#definition), this.#clock.monotonicMs());
      this.#receive({ type: 'resumed', at });
    } else if (state === 'stopped' || state === 'cleaning') {
      this.tell({ type: 'start' });
    }
  }

  /** An earlier master was in the middle of what comes after a run. */
  #wrapUpPoint(): ResumePoint | null {
    const { desired, state } = this.#snapshot;
    const before = this.#before;
    const hasHooks = Object.keys(this.#definition.hooks).length > 0;
    if (state !== 'stopped' || before?.state !== 'cleaning' || !hasHooks) return null;
    const isSame = before.definition === launchFingerprint(this.#definition);
    const next = isSame ? before.sequel : null;
    return { kind: 'wrapUp', stop: before.stop, sequel: desired === 'stopped' ? null : (next ?? LAUNCH) };
  }

  /** Takes over a process that runs already. Restarts it when it was started from another definition. */
  adopt(facts: IncarnationFacts): void {
    this.#incarnationId = facts.id;
    this.#know(facts);
    this.#receive({
      type: 'adopted',
      incarnation: facts.incarnation,
      pid: facts.pid,
      startedAtMs: this.#monotonicOf(facts.startedAt),
      ...this.#underWay(facts),
      isLauncher: facts.isLauncher === true,
    });
    if (facts.foreign !== undefined) {
      this.#control.permit(facts.id, permittedSignals(this.#definition.attachment));
    }
    if (this.#snapshot.process === null) return;
    this.#observer.noted(
      this,
      'process',
      'adopted',
      `pid ${facts.pid} was running already and is taken over`,
    );
    const wanted = this.#snapshot.desired === 'running' && !this.#converts(facts);
    if (wanted && facts.definition !== launchFingerprint(this.#definition)) {
      this.tell({ type: 'restart', cause: 'config' });
    }
  }

  /**
   * Takes over an end that no master saw, as if it had been seen: it is written down, what it left is removed, and the
   * restart policy decides what follows (I4).
   */
  adoptEnd(exit: ExitRecord, leftBehind: IncarnationFacts | undefined): void {
    this.#incarnationId = exit.id;
    this.#facts = leftBehind ?? null;
    if (exit.port !== undefined) this.#numbers.claimPort(this.#definition, exit.port);
    const { incarnation, pid } = exit;
    this.#receive({
      type: 'endedUnseen',
      incarnation,
      pid,
      startedAtMs: this.#monotonicOf(exit.startedAt),
      status: { code: exit.code, signal: exit.signal },
      uptimeMs: uptimeOf(exit),
      leftovers: leftBehind === undefined ? 0 : null,
      ...this.#underWay(exit),
      ...reasonOf(exit),
    });
  }

  /** Removes what a process of before this master's time left behind; a start that is told now waits for this. */
  removeLeftBehind(facts: IncarnationFacts): void {
    this.#facts = facts;
    const { incarnation } = facts;
    this.#receive({ type: 'leftBehind', incarnation, ...this.#underWay(facts) });
  }

  /**
   * The shim was replaced; this is what its successor knows of this worker. What it does not know any more has ended
   * in a way nobody saw. About a spawn that is under way the spawn itself will tell.
   */
  reattach(live: IncarnationFacts | undefined, exits: readonly ExitRecord[]): void {
    for (const exit of exits) this.#exited(exit);
    const { process, state, incarnation } = this.#snapshot;
    const id = this.#incarnationId;
    if (process === null) {
      if (live !== undefined && !this.#isSpawning) this.adopt(live);
    } else if (live?.id !== id) {
      const status: ExitStatus = { code: null, signal: null };
      this.#receive({ type: 'exited', incarnation, status, leftovers: null });
    } else if (live.hasSaidReady === true && !this.#snapshot.hasComeUp) {
      // The next shim heard it before it could tell anybody.
      this.#health.heard({ ready: true }, this.#snapshot);
    }
    if (state === 'cleaning' && this.#snapshot.hooks === null) void this.#sweep(incarnation);
  }

  /** Writes down an exit about which nothing is to be decided any more. */
  inheritExit(exit: ExitRecord): void {
    if (this.#ends.isRecorded(exit)) {
      this.#ends.recordAgain(exit);
      return;
    }
    // The number of a start or a process that is there already is what it goes by.
    if (!UNDER_WAY.has(this.#snapshot.state)) this.countFrom(exit.incarnation);
    this.#ends.record(unattendedEnd(exit));
  }

  /**
   * Applies a changed definition with the smallest action that does it, and returns which one that was. What was
   * stopped by hand stays stopped, also while its stop is still under way (I2).
   */
  redefine(next: WorkerDefinition): 'in-place' | 'restart' | 'next-start' | 'look' {
    const before = this.definition;
    const { process } = this;
    if (process?.foreign !== undefined) return this.#redefineForeign(process, next);
    const needsProcess = launchFingerprint(before) !== launchFingerprint(next);
    const restarts = needsProcess && next.enabled && this.#snapshot.desired === 'running';
    if (needsProcess && this.#snapshot.state !== 'stopped') {
      // The stop still follows the rules the process was started under.
      this.#nextDefinition = next;
      if (restarts) this.tell({ type: 'restart', cause: 'config' });
    } else {
      this.#setDefinition(next);
      this.#control.setLogs(next.name, next.logs);
    }
    if (before.enabled && !next.enabled) this.tell({ type: 'stop', cause: 'config' });
    if (!before.enabled && next.enabled) this.tell({ type: 'start' });
    this.#observer.changed(this, this.#snapshot);
    if (!needsProcess) return 'in-place';
    return restarts ? 'restart' : 'next-start';
  }

  /**
   * Nothing was built into a process that somebody else started, so the new rules hold at once. A worker that becomes
   * managed keeps it until its next restart, which starts one here.
   */
  #redefineForeign(process: IncarnationFacts, next: WorkerDefinition): 'in-place' | 'next-start' | 'look' {
    this.#control.permit(process.id, permittedSignals(next.attachment));
    this.#setDefinition(next);
    if (!next.enabled) this.tell({ type: 'stop', cause: 'config' });
    if (next.attachment === undefined) return 'next-start';
    if (process.definition === launchFingerprint(next)) return 'in-place';
    if (this.#snapshot.desired === 'running') this.tell({ type: 'restart', cause: 'config' });
    return 'look';
  }

  /** A process that was attached, of a worker that is managed by now: it may stay until its next restart. */
  #converts(facts: IncarnationFacts): boolean {
    return facts.foreign !== undefined && this.#definition.attachment === undefined;
  }

  /** A limit is broken, and its policy wants this. Returns false when the worker may not be restarted yet. */
  breakLimit(breach: LimitBreach): boolean {
    const { incarnation } = this.#snapshot;
    const verdict = this.#receive({ type: 'limitBroken', incarnation, ...breach });
    return verdict === 'taken' || this.#snapshot.stop !== null;
  }

  /** Lets this incarnation run only a share of the time; see {@link ProcessControl.throttle}. */
  throttle(incarnation: string, share: number, forMs: number): Promise<void> {
    return this.#control.throttle(incarnation, share, forMs);
  }

  /** Sends a signal without changing what is wanted. Returns how many processes got it. */
  async signal(signal: SignalName, target: SignalTarget): Promise<number> {
    if (this.#snapshot.process === null) return 0;
    return this.#control.signal(this.#incarnationId, signal, target);
  }

  /** Runs what comes before a reload. Resolves with why it must not go on; null = it may. */
  async prepareReload(): Promise<string | null> {
    const { incarnation } = this.#snapshot;
    const kind = 'pre_reload';
    if (this.#definition.hooks[kind] === undefined) return null;
    const facts = hookFacts(kind, this.#snapshot);
    const occasion = Math.random().toString(36).slice(2, 10);
    return new Promise((resolve) => {
      this.#hooks.run(
        { kind, definition: this.#definition, incarnation, facts, occasion },
        (result, wasCut) =>
          resolve(wasCut ? `${kind}: ended, because the worker is being stopped` : result.failure),
      );
    });
  }

  /** Every live process of the worker, the main one first. */
  async processes(): Promise<readonly ProcessFacts[]> {
    return this.#snapshot.process === null ? [] : this.#control.processes(this.#incarnationId);
  }

  /** Lets go of everything; the worker must be at rest. */
  async dispose(): Promise<void> {
    this.#timer.clear();
    this.#health.close();
    this.#hooks.end();
    this.#drain.close();
    this.#control.forget(this.name);
    await this.#numbers.settled();
  }

  #receive(event: MachineEvent): Step['verdict'] {
    return this.#mailbox.put(event);
  }

  #step(event: MachineEvent): Step['verdict'] {
    const before = this.#snapshot;
    const step = transition(before, event, {
      rules: machineRules(this.#definition, this.definition),
      nowMs: this.#clock.monotonicMs(),
      random: Math.random(),
      busy: this.#observer.busy?.(this) ?? null,
    });
    this.#snapshot = step.snapshot;
    if (step.snapshot.restarts !== before.restarts) this.#lastRestartAt = this.#clock.wallMs();
    this.#drain.follow(this.#snapshot, this.#definition.drain);
    for (const effect of step.effects) this.#carryOut(effect);
    this.#health.follow(before, this.#snapshot, this.#facts);
    if (step.snapshot !== before) this.#observer.changed(this, before);
    return step.verdict;
  }

  #carryOut(effect: Effect): void {
    switch (effect.type) {
      case 'spawn':
        this.#adoptNextDefinition();
        void this.#launch(effect.incarnation, true);
        return;
      case 'look':
        this.#adoptNextDefinition();
        void this.#launch(effect.incarnation, false);
        return;
      case 'release':
        if (this.#facts !== null) this.#control.release(this.#facts.id);
        return;
      case 'stopStep':
        void this.#actions.stopStep(this.#acted, effect.step, this.#snapshot.sequel?.kind === 'launch');
        return;
      case 'announceDrain':
        void this.#announceDrain();
        return;
      case 'abort':
        void this.#actions.abort(this.#acted);
        return;
      case 'killTree':
        void this.#actions.kill(this.#acted);
        return;
      case 'sweep':
        void this.#sweep(effect.incarnation);
        return;
      case 'runHooks':
        this.#runHooks(effect.kind);
        return;
      case 'endHooks':
        this.#hooks.end();
        return;
      case 'setTimer':
        this.#timerAtMs = this.#clock.monotonicMs() + effect.ms;
        this.#timer.set(effect.ms, () => {
          this.#timerAtMs = null;
          this.#receive({ type: 'timerElapsed' });
        });
        return;
      case 'clearTimer':
        this.#timerAtMs = null;
        this.#timer.clear();
        return;
      case 'recordExit':
        this.#recordExit(effect.exit);
        return;
      case 'desiredChanged':
        this.#observer.desiredChanged(this);
        return;
      case 'note':
        this.#observer.noted(this, 'process', effect.reason, effect.message);
        return;
      case 'essentialEnded':
        this.#observer.essentialEnded(this, effect.status);
        return;
    }
  }

  async #announceDrain(): Promise<void> {
    const acted = this.#acted;
    if (await this.#drain.mayAnnounce()) await this.#actions.announceDrain(acted);
  }

  #runHooks(kind: HookKind): void {
    if (kind === 'pre_start') this.#adoptNextDefinition();
    const { incarnation } = this.#snapshot;
    const facts = hookFacts(kind, this.#snapshot);
    this.#hooks.run({ kind, definition: this.#definition, incarnation, facts });
  }

  #adoptNextDefinition(): void {
    if (this.#nextDefinition !== null) this.#setDefinition(this.#nextDefinition);
  }

  #setDefinition(next: WorkerDefinition): void {
    this.#definition = next;
    this.#nextDefinition = null;
    this.#health.redefine(next, this.#snapshot, this.#facts);
  }

  #notified(of: string, news: NotifyNews): void {
    if (of !== this.#incarnationId) return;
    this.#health.heard(news, this.#snapshot);
    for (const hearer of [...this.#hearers]) hearer(news);
  }

  readonly #target: ProbeTarget = {
    process: () => (this.#snapshot.process === null ? null : this.#facts),
    runCommand: async (argv, timeoutMs) => {
      const { incarnation, process } = this.#snapshot;
      const random = () => Math.random().toString(36).slice(2, 10);
      const spec = await prepareSpawn(this.#definition, incarnation, `${this.name}~${random()}.${random()}`);
      const port = process === null ? undefined : this.#facts?.port;
      const env = {
        ...fillEnvironment(spec.env, port),
        ...(process === null ? {} : { MAINPID: String(process.pid) }),
      };
      const command = { ...spec, env, argv: fillPort(argv, port) };
      return this.#services.commands.runCommand(command, timeoutMs, CHECK_OUTPUT_BYTES);
    },
  };

  /** Starts a process, or takes over one that somebody else started; `mayStart` is about the latter. */
  async #launch(incarnation: number, mayStart: boolean): Promise<void> {
    const id = `${this.name}.${incarnation}.${Math.random().toString(36).slice(2, 10)}`;
    this.#health.expectProcess();
    this.#incarnationId = id;
    try {
      const result = await this.#starter.start({
        definition: this.#definition,
        incarnation,
        id,
        mayStart,
        port: this.#facts?.port ?? null,
        isWanted: () => this.#snapshot.state === 'starting',
        onAsked: () => {
          this.#isSpawning = true;
        },
      });
      this.#isSpawning = false;
      if (result === 'did-not-happen') {
        void this.#launch(incarnation, mayStart);
        return;
      }
      if (!result.ok) {
        const { message, transient } = result.failure;
        this.#receive({ type: 'spawnFailed', incarnation, message, transient });
        return;
      }
      if (result.facts.foreign !== undefined && incarnation !== this.#snapshot.incarnation) {
        // Something else was wanted meanwhile; nobody else would let go of it.
        this.#control.release(id);
        return;
      }
      const { pid } = result.facts;
      const promoted = this.#facts?.id === id ? this.#facts : null;
      this.#know(promoted ?? result.facts);
      this.#receive({ type: 'spawned', incarnation, pid, ...this.#startOf(result.facts) });
      if (promoted !== null) this.#receive({ type: 'promoted', incarnation, pid: promoted.pid });
      const exit = this.#earlyExit;
      this.#earlyExit = null;
      if (exit !== null) this.#exited(exit);
    } catch (thrown) {
      this.#isSpawning = false;
      const error = toHsuError(thrown);
      const transient = error.kind === 'unavailable';
      this.#receive({ type: 'spawnFailed', incarnation, message: error.message, transient });
    }
  }

  /** A foreign process has run for some time already. */
  #startOf({ foreign, startedAt }: IncarnationFacts): { startedAtMs?: number } {
    return foreign === undefined ? {} : { startedAtMs: this.#monotonicOf(startedAt) };
  }

  async #sweep(incarnation: number): Promise<void> {
    const survivors = await this.#actions.sweep(this.#acted);
    if (survivors !== null) this.#receive({ type: 'swept', incarnation, survivors });
  }

  get #acted(): Acted {
    const { incarnation } = this.#snapshot;
    return { definition: this.#definition, incarnation, id: this.#incarnationId, facts: this.#facts };
  }

  #exited(exit: ExitRecord): void {
    if (exit.id === this.#incarnationId && this.#isSpawning) {
      this.#earlyExit = exit;
      return;
    }
    if (exit.id !== this.#incarnationId || this.#snapshot.process === null) {
      this.inheritExit(exit);
      return;
    }
    const { incarnation, leftovers, uptimeMs, code, signal } = exit;
    // Known by whoever saw it end, whatever time it took to hear of it.
    const lived = uptimeMs === undefined ? {} : { uptimeMs };
    const status: ExitStatus = { code, signal };
    this.#receive({
      type: 'exited',
      incarnation,
      status,
      leftovers,
      ...lived,
      ...reasonOf(exit),
      ...oomOf(exit, this.#snapshot),
    });
  }

  /** True for an end that was written down before. */
  isWrittenDown(exit: ExitRecord): boolean {
    return this.#ends.isRecorded(exit);
  }

  #underWay(of: IncarnationFacts | ExitRecord): { underWay?: UnderWay } {
    if (this.#before === null) return {};
    const underWay = underWayOf(this.#before, of, this.#clock.monotonicMs());
    return underWay === undefined ? {} : { underWay };
  }

  /** The main process is another one from now on; also heard before the answer to its spawn was taken in. */
  #promoted(facts: IncarnationFacts): void {
    if (facts.id !== this.#incarnationId) return;
    this.#know(facts);
    const { incarnation, pid } = facts;
    if (this.#snapshot.process !== null) this.#receive({ type: 'promoted', incarnation, pid });
  }

  #know(facts: IncarnationFacts): void {
    this.#facts = facts;
    this.#numbers.publish(this.#definition, facts);
  }

  /** The monotonic time of a moment of the wall clock. */
  #monotonicOf(wallMs: number): number {
    return this.#clock.monotonicMs() - (this.#clock.wallMs() - wallMs);
  }

  #recordExit({ incarnation, pid, status, cause, uptimeMs, atMs }: ExitFacts): void {
    const at = Math.round(this.#clock.wallMs() - (this.#clock.monotonicMs() - atMs));
    const id = this.#incarnationId;
    this.#ends.record({ id, incarnation, pid, ...status, cause, uptimeMs: Math.round(uptimeMs), at });
    this.#numbers.withdraw(this.#definition, pid);
  }
}

/** A SIGKILL that nobody here has sent, while the kernel says that it killed for memory. */
function oomOf({ signal, oomKills = 0 }: ExitRecord, { stop }: Snapshot): { cause?: 'oom' } {
  return signal === 'SIGKILL' && oomKills > 0 && stop === null ? { cause: 'oom' } : {};
}

export type LimitBreach = Omit<Extract<MachineEvent, { type: 'limitBroken' }>, 'type' | 'incarnation'>;

function reasonOf({ reason }: ExitRecord): { reason?: string } {
  return reason === undefined ? {} : { reason };
}
