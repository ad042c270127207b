import type { AwaitedLine } from '../shared/awaited-line.ts';
import { HsuError, isHsuError } from '../shared/errors.ts';
import { signalNumber } from '../shared/signals.ts';
import type { ControllerName, KernelLimits, QuotaSpec } from '../shim/kernel-limits.ts';
import type { CommandEnd, ExitRecord, IncarnationFacts } from '../shim/protocol/facts.ts';
import type { Notice } from '../shim/protocol/notices.ts';
import type { RequestBody, Results } from '../shim/protocol/requests.ts';
import type { NotifySpec, SpawnSpec } from '../shim/protocol/specs.ts';
import type { PipeKeeper } from './pipe-keeper.ts';
import type {
  CommandRunner,
  Inheritance,
  LineControl,
  ProcessControl,
  ProcessListener,
} from './process-control.ts';
import type { ShimConnection } from './shim-connection.ts';

/** ProcessControl by way of a shim: hands each notice to the worker it concerns. */
export class ShimProcessControl implements ProcessControl, CommandRunner, LineControl {
  readonly #onLost: () => void;
  readonly #listeners = new Map<string, ProcessListener>();
  readonly #pipes: PipeKeeper;
  #strangerEnded: (exit: ExitRecord) => void = () => {};
  #complete: (spec: SpawnSpec) => SpawnSpec = (spec) => spec;
  #groupRestored: (group: string, message: string) => void = () => {};
  #limitsOf: (worker: string) => KernelLimits | undefined = () => undefined;
  #linesOf: (worker: string) => readonly AwaitedLine[] = () => [];
  #connection: ShimConnection;
  /** Resolved when there is a successor of the present shim. */
  #successor = Promise.withResolvers<void>();

  /**
   * @param pipes keeps the output of live workers while a lost shim is being replaced
   * @param onLost called when the shim is gone without having been asked to; {@link reconnect} to another then
   */
  constructor(connection: ShimConnection, pipes: PipeKeeper, onLost: () => void) {
    this.#connection = connection;
    this.#pipes = pipes;
    this.#onLost = onLost;
    this.#listen();
  }

  get shimPid(): number {
    return this.#connection.welcome.pid;
  }

  /** What the shim says it can do here. */
  get shim() {
    const { abilities, version } = this.#connection.welcome;
    const { native, subreaper, cgroup, notify = false } = abilities;
    const { controllers, missing } = this.controllers;
    return {
      version,
      native,
      subreaper,
      cgroup,
      controllers,
      controllersMissing: missing,
      groups: this.quotaAbilities.holdsGroups,
      notify,
    };
  }

  /** The versions of the protocol that the shim speaks. */
  get protocol(): { readonly oldest: number; readonly newest: number } {
    const { protocol, oldestProtocol = protocol } = this.#connection.welcome;
    return { oldest: oldestProtocol, newest: protocol };
  }

  /** What the shim had when it was connected to. */
  get inheritance(): Inheritance {
    return this.#connection.welcome;
  }

  /** Goes on with the successor of a lost shim. What it inherited is for the caller to hand out. */
  reconnect(connection: ShimConnection): void {
    this.#connection = connection;
    this.#listen();
    const { resolve } = this.#successor;
    this.#successor = Promise.withResolvers();
    resolve();
  }

  #listen(): void {
    for (const { worker } of this.#connection.welcome.live) this.#pipes.hold(worker);
    this.#connection.listen((notice) => this.#noticed(notice), this.#onLost);
  }

  listen(worker: string, listener: ProcessListener): void {
    this.#listeners.set(worker, listener);
  }

  /** Who hears of the end of a process whose worker nobody listens for: it was removed. */
  listenToStrangers(ended: (exit: ExitRecord) => void): void {
    this.#strangerEnded = ended;
  }

  /** Who hears that a limit of a group was set back. */
  listenToGroups(restored: (group: string, message: string) => void): void {
    this.#groupRestored = restored;
  }

  /** What the kernel can be told to enforce; an older shim cannot tell it anything. */
  get controllers(): {
    readonly controllers: Readonly<Partial<Record<ControllerName, 1 | 2>>>;
    readonly missing: string;
    readonly weight?: { readonly why: string };
  } {
    const { controllers, controllersMissing, ioWeights } = this.#connection.welcome.abilities;
    return {
      controllers: controllers ?? {},
      missing: controllersMissing ?? OLDER,
      ...(ioWeights === true ? {} : { weight: { why: OLDER } }),
    };
  }

  /** Asked at each spawn for what the kernel is to hold the worker to. */
  limitBy(limitsOf: (worker: string) => KernelLimits | undefined): void {
    this.#limitsOf = limitsOf;
  }

  awaitBy(linesOf: (worker: string) => readonly AwaitedLine[]): void {
    this.#linesOf = linesOf;
  }

  async awaitLines(of: string, lines: readonly AwaitedLine[]): Promise<Results['awaitLines'] | null> {
    if (this.#connection.welcome.abilities.awaitLines !== true) return null;
    return this.#connection.request({ type: 'awaitLines', of, lines });
  }

  lineFound(of: string, line: Parameters<LineControl['lineFound']>[1]): void {
    this.#tell({ type: 'lineFound', of, line });
  }

  /** Called at each spawn, which does not happen when it throws. */
  completeBy(complete: (spec: SpawnSpec) => SpawnSpec): void {
    this.#complete = complete;
  }

  /** Changes what the kernel holds a worker to. Resolves with what could not be set, in words. */
  async setLimits(worker: string, limits: KernelLimits): Promise<readonly string[]> {
    if (this.#connection.welcome.abilities.controllers === undefined) return [];
    return (await this.#connection.request({ type: 'setLimits', worker, limits })).problems;
  }

  /** What the kernel can be told to enforce, and whether also for groups of workers. */
  get quotaAbilities() {
    return { ...this.controllers, holdsGroups: this.#connection.welcome.abilities.quotas === true };
  }

  /** Changes what groups of workers may use together. Resolves with what could not be set, in words. */
  async setQuotas(quotas: readonly QuotaSpec[]): Promise<readonly string[]> {
    if (!this.quotaAbilities.holdsGroups) return [];
    return (await this.#connection.request({ type: 'setQuotas', quotas })).problems;
  }

  /** A shim that is lost is no fault of the worker: its successor knows what became of the spawn. */
  async spawn(asked: SpawnSpec): Promise<Results['spawn'] | 'did-not-happen'> {
    const limits = this.#limitsOf(asked.worker);
    const awaits = this.#linesOf(asked.worker);
    const whole: SpawnSpec = {
      ...asked,
      ...(limits === undefined ? {} : { limits }),
      ...(awaits.length === 0 ? {} : { awaits }),
    };
    if (whole.forking !== undefined && this.#connection.welcome.abilities.forking !== true) {
      return tooOld('does not know daemons that put themselves into the background');
    }
    if (whole.ionice !== undefined && this.#connection.welcome.abilities.ioWeights !== true) {
      return tooOld('does not set priorities of storage traffic (ionice)');
    }
    if (whole.notify !== undefined && !this.#hears(whole.notify)) {
      return tooOld('does not hear notifications');
    }
    const spec = this.#complete(whole);
    const successor = this.#successor.promise;
    try {
      const result = await this.#connection.request({ type: 'spawn', spec });
      // The pipe of an earlier incarnation, on which that one said that it was ready, is another one.
      if (spec.notify !== undefined) this.#pipes.release(spec.worker);
      this.#pipes.hold(spec.worker);
      return result;
    } catch (error) {
      if (!isHsuError(error) || error.kind !== 'unavailable') throw error;
      await successor;
    }
    const facts = factsOf(spec, this.#connection.welcome);
    return facts === undefined ? 'did-not-happen' : { ok: true, facts };
  }

  #hears(notify: NotifySpec): boolean {
    const { abilities } = this.#connection.welcome;
    if ('log' in notify) return abilities.notifyLog === true;
    return 'fd' in notify ? abilities.notifyFd === true : abilities.notify !== undefined;
  }

  async attach(spec: Parameters<ProcessControl['attach']>[0]): Promise<Results['attach']> {
    if (this.#connection.welcome.abilities.attach !== true) {
      return tooOld('does not watch processes that somebody else started');
    }
    return this.#connection.request({ type: 'attach', spec });
  }

  async reservePort(worker: string, wished: number | null): Promise<number> {
    if (this.#connection.welcome.abilities.ports !== true) {
      throw new HsuError('process', tooOld('does not hand out ports').failure.message);
    }
    return (await this.#connection.request({ type: 'reservePort', worker, wished })).port;
  }

  release(of: string): void {
    this.#tell({ type: 'release', of });
  }

  permit(of: string, signals: Parameters<ProcessControl['permit']>[1]): void {
    this.#tell({ type: 'permit', of, signals });
  }

  get ownPids(): readonly number[] {
    return [process.pid, this.shimPid];
  }

  async signal(
    of: string,
    signal: Parameters<ProcessControl['signal']>[1],
    target: Parameters<ProcessControl['signal']>[2],
  ): Promise<number> {
    const number = signalNumber(signal);
    return (await this.#ask({ type: 'signal', of, signal: number, target })).delivered;
  }

  async exec(...[of, spec, timeoutMs]: Parameters<ProcessControl['exec']>): Promise<void> {
    await this.#ask({ type: 'exec', of, spec, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  }

  async runCommand(
    spec: Parameters<CommandRunner['runCommand']>[0],
    timeoutMs: number,
    outputBytes: number,
  ): Promise<CommandEnd> {
    if (this.#connection.welcome.abilities.commands !== true) {
      throw new HsuError('unavailable', 'the shim that runs is of an older version and cannot run commands', {
        hint: 'it is replaced when all workers have been stopped and the master is started again',
      });
    }
    return this.#command({ type: 'runCommand', spec, timeoutMs, outputBytes });
  }

  async runHook(
    spec: Parameters<CommandRunner['runHook']>[0],
    timeoutMs: number,
    outputBytes: number,
    label: string,
  ): Promise<CommandEnd> {
    if (this.#connection.welcome.abilities.hooks !== true)
      return this.runCommand(spec, timeoutMs, outputBytes);
    return this.#command({ type: 'runCommand', spec, timeoutMs, outputBytes, hook: { label } });
  }

  endHook(worker: string, of: string): void {
    if (this.#connection.welcome.abilities.hooks !== true) return;
    void this.#connection.request({ type: 'endHook', worker, of }).catch(() => {});
  }

  async #command(request: Extract<RequestBody, { type: 'runCommand' }>): Promise<CommandEnd> {
    const result = await this.#connection.request(request);
    if (!result.ok) throw new HsuError('process', result.failure.message);
    return result;
  }

  async killTree(facts: IncarnationFacts): Promise<void> {
    await this.#ask({ type: 'killTree', facts });
  }

  sweep(facts: IncarnationFacts, graceMs: number) {
    return this.#ask({ type: 'sweep', facts, graceMs });
  }

  async throttle(of: string, share: number, forMs: number): Promise<void> {
    if (this.#connection.welcome.abilities.throttle !== true) {
      throw new HsuError('unavailable', 'the shim that runs is of an older version and cannot throttle', {
        hint: 'it is replaced when no worker runs',
      });
    }
    await this.#connection.request({ type: 'throttle', of, share, forMs });
  }

  /** What the shim has counted; null when it is of an older version, or gone. */
  async figures(): Promise<Results['figures'] | null> {
    if (this.#connection.isClosed || this.#connection.welcome.abilities.figures !== true) return null;
    return this.#connection.request({ type: 'figures' }).catch(() => null);
  }

  /** Removes rotated files of a log. Resolves with null when the shim is of an older version, or gone. */
  async trimLogs(worker: string, files: readonly string[]): Promise<Results['trimLogs'] | null> {
    if (this.#connection.isClosed || this.#connection.welcome.abilities.trimLogs !== true) return null;
    return this.#connection.request({ type: 'trimLogs', worker, files }).catch(() => null);
  }

  processes(of: string) {
    return this.#ask({ type: 'processes', of });
  }

  acknowledge(of: string): void {
    this.#tell({ type: 'acknowledge', of });
  }

  setLogs(worker: string, logs: Parameters<ProcessControl['setLogs']>[1]): void {
    this.#tell({ type: 'setLogs', worker, logs });
  }

  forget(worker: string): void {
    this.#listeners.delete(worker);
    this.#pipes.release(worker);
    this.#tell({ type: 'forget', worker });
  }

  /** Makes all log files be opened anew, after an external logrotate. */
  reopenLogs(): void {
    this.#tell({ type: 'reopenLogs', worker: null });
  }

  /** Ends the shim when nothing lives any more; rejects with HsuError `process` otherwise. */
  async shutdown(): Promise<void> {
    await this.#endBy({ type: 'shutdown' });
    this.leave();
  }

  async #endBy(body: { readonly type: 'shutdown' } | { readonly type: 'leave' }): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#connection.listen(() => {}, resolve));
    try {
      await this.#connection.request(body);
      // A master that starts next must find neither its socket nor its cgroups.
      await ended;
    } catch (error) {
      // The shim may be gone before its answer is.
      if (!isHsuError(error) || error.kind !== 'unavailable') throw error;
    }
  }

  /**
   * Ends the shim and lets everything run on that it runs; the next one takes it over. Resolves with false when the shim
   * is of an older version, which cannot do that: then it stays.
   */
  async retire(): Promise<boolean> {
    const canLeave = this.#connection.welcome.abilities.leave === true;
    if (canLeave) await this.#endBy({ type: 'leave' });
    this.leave();
    return canLeave;
  }

  /** Leaves the shim and everything it runs alone. */
  leave(): void {
    this.#pipes.releaseAll();
    this.#connection.close();
  }

  /** Without a shim it waits for the next one; a request that the shim died over may have been carried out. */
  async #ask<T extends RequestBody['type']>(body: Extract<RequestBody, { type: T }>): Promise<Results[T]> {
    while (this.#connection.isClosed) await this.#successor.promise;
    return this.#connection.request(body);
  }

  /** A request whose loss is harmless: a later master is told again, or the shim is gone altogether. */
  #tell(body: Parameters<ShimConnection['request']>[0]): void {
    this.#connection.request(body).catch(() => {});
  }

  #noticed(notice: Notice): void {
    switch (notice.type) {
      case 'exited':
        this.#exited(notice.exit);
        return;
      case 'promoted':
        this.#listeners.get(notice.facts.worker)?.promoted(notice.facts);
        return;
      case 'notified':
        this.#listeners.get(notice.worker)?.notified?.(notice.of, notice.news);
        return;
      case 'logProblem':
        this.#listeners.get(notice.worker)?.remarked('log', notice.message);
        return;
      case 'remark':
        this.#listeners.get(notice.worker)?.remarked('process', notice.message);
        return;
      case 'limitRestored':
        if (notice.group !== undefined) this.#groupRestored(notice.group, notice.message);
        else this.#listeners.get(notice.worker ?? '')?.limitRestored?.(notice.message);
        return;
      case 'welcome':
        return;
    }
  }

  #exited(exit: ExitRecord): void {
    const listener = this.#listeners.get(exit.worker);
    if (listener === undefined) this.#strangerEnded(exit);
    else listener.exited(exit);
  }
}

const OLDER = 'the shim that runs is of an older version';

/** Old shims outlive new masters. */
function tooOld(what: string): Extract<Results['spawn'], { ok: false }> {
  const message = `the running shim is of an older version and ${what}; it is replaced when all workers have stopped`;
  return { ok: false, failure: { code: 'other', message, transient: false } };
}

/** What a shim knows of this incarnation; undefined when it never came to be. */
function factsOf(
  spec: SpawnSpec,
  { live, exits, leftBehind = [] }: Inheritance,
): IncarnationFacts | undefined {
  const facts = [...live, ...leftBehind].find(({ id }) => id === spec.id);
  const exit = exits.find(({ id }) => id === spec.id);
  if (facts !== undefined || exit === undefined) return facts;
  const { worker, incarnation, id, pid, startedAt } = exit;
  return { worker, incarnation, id, pid, startedAt, startTime: 0, definition: spec.definition, cgroup: null };
}
