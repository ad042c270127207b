import type { AwaitedLine } from '../shared/awaited-line.ts';
import { HsuError, isHsuError } from '../shared/errors.ts';
import { signalNumber } from '../shared/signals.ts';
import type { KernelLimits, QuotaSpec } from '../shim/kernel-limits.ts';
import type { ExitRecord, IncarnationFacts } from '../shim/protocol/facts.ts';
import type { Results } from '../shim/protocol/requests.ts';
import type { SpawnSpec } from '../shim/protocol/specs.ts';
import { CurrentShim } from './current-shim.ts';
import type { PipeKeeper } from './pipe-keeper.ts';
import type {
  CommandRunner,
  Inheritance,
  LineControl,
  ProcessControl,
  ProcessListener,
} from './process-control.ts';
import { ProcessListeners } from './process-listeners.ts';
import { describeShim, type EnforcedLimits, enforcedLimits, tooOld, whyNotSpawn } from './shim-abilities.ts';
import { ShimCommands } from './shim-commands.ts';
import type { ShimConnection } from './shim-connection.ts';
import type { ShimNews } from './shim-watch.ts';

/** ProcessControl by way of a shim, which may be an older one, and may be lost and replaced. */
export class ShimProcessControl implements ProcessControl, LineControl {
  readonly commands: CommandRunner;
  readonly #shim: CurrentShim;
  readonly #listeners = new ProcessListeners();
  readonly #pipes: PipeKeeper;
  #complete: (spec: SpawnSpec) => SpawnSpec = (spec) => spec;
  #completeCommand: (spec: SpawnSpec) => SpawnSpec = (spec) => spec;
  #limitsOf: (worker: string) => KernelLimits | undefined = () => undefined;
  #linesOf: (worker: string) => readonly AwaitedLine[] = () => [];

  /**
   * @param pipes keeps the output of live workers while a lost shim is being replaced
   * @param onLost called when the shim is gone without having been asked to; {@link reconnect} to another then
   */
  constructor(connection: ShimConnection, pipes: PipeKeeper, onLost: () => void) {
    this.#pipes = pipes;
    this.#shim = new CurrentShim(connection, (notice) => this.#listeners.tell(notice), onLost);
    this.commands = new ShimCommands(this.#shim, (spec) => this.#completeCommand(spec));
    this.#holdPipes();
  }

  get shimPid(): number {
    return this.#shim.welcome.pid;
  }

  /** What the shim says it can do here. */
  get shim() {
    return describeShim(this.#shim.welcome);
  }

  /** What the kernel can be told to enforce. */
  get controllers(): EnforcedLimits {
    return enforcedLimits(this.#shim.welcome);
  }

  /** The same, and whether it can be told so for groups of workers. */
  get quotaAbilities(): EnforcedLimits & { readonly holdsGroups: boolean } {
    return { ...this.controllers, holdsGroups: this.#shim.abilities.quotas === true };
  }

  /** The versions of the protocol that the shim speaks. */
  get protocol(): { readonly oldest: number; readonly newest: number } {
    const { protocol, oldestProtocol = protocol } = this.#shim.welcome;
    return { oldest: oldestProtocol, newest: protocol };
  }

  /** What the shim had when it was connected to. */
  get inheritance(): Inheritance {
    return this.#shim.welcome;
  }

  /** Goes on with the successor of a lost shim. What it inherited is for the caller to hand out. */
  reconnect(connection: ShimConnection): void {
    this.#shim.reconnect(connection);
    this.#holdPipes();
  }

  listen(worker: string, listener: ProcessListener): void {
    this.#listeners.set(worker, listener);
  }

  /** Who hears of the end of a process whose worker nobody listens for: it was removed. */
  listenToStrangers(ended: (exit: ExitRecord) => void): void {
    this.#listeners.strangerEnded = ended;
  }

  /** Who hears that the shim does not answer, and that it answers again. */
  listenToShim(news: (news: ShimNews) => void): void {
    this.#shim.onNews = news;
  }

  /** Why the shim does not answer at the moment; null while it does. */
  get shimTrouble(): string | null {
    return this.#shim.trouble;
  }

  /** Who hears that a limit of a group was set back. */
  listenToGroups(restored: (group: string, message: string) => void): void {
    this.#listeners.groupRestored = restored;
  }

  /** Asked at each spawn for what the kernel is to hold the worker to. */
  limitBy(limitsOf: (worker: string) => KernelLimits | undefined): void {
    this.#limitsOf = limitsOf;
  }

  awaitBy(linesOf: (worker: string) => readonly AwaitedLine[]): void {
    this.#linesOf = linesOf;
  }

  async awaitLines(of: string, lines: readonly AwaitedLine[]): Promise<Results['awaitLines'] | null> {
    if (this.#shim.abilities.awaitLines !== true) return null;
    return this.#shim.request({ type: 'awaitLines', of, lines });
  }

  lineFound(of: string, line: Parameters<LineControl['lineFound']>[1]): void {
    this.#shim.tell({ type: 'lineFound', of, line });
  }

  /** Called at each spawn, which does not happen when it throws. */
  completeBy(complete: (spec: SpawnSpec) => SpawnSpec): void {
    this.#complete = complete;
  }

  /** Called for each command that is run for a worker: checks, hooks, and those of its stop sequence. */
  completeCommandsBy(complete: (spec: SpawnSpec) => SpawnSpec): void {
    this.#completeCommand = complete;
  }

  /** Changes what the kernel holds a worker to. Resolves with what could not be set, in words. */
  async setLimits(worker: string, limits: KernelLimits): Promise<readonly string[]> {
    if (this.#shim.abilities.controllers === undefined) return [];
    return (await this.#shim.request({ type: 'setLimits', worker, limits })).problems;
  }

  /** Changes what groups of workers may use together. Resolves with what could not be set, in words. */
  async setQuotas(quotas: readonly QuotaSpec[]): Promise<readonly string[]> {
    if (!this.quotaAbilities.holdsGroups) return [];
    return (await this.#shim.request({ type: 'setQuotas', quotas })).problems;
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
    const refusal = whyNotSpawn(whole, this.#shim.welcome);
    if (refusal !== null) return refusal;
    const spec = this.#complete(whole);
    const successor = this.#shim.successor;
    try {
      const result = await this.#shim.request({ type: 'spawn', spec });
      // The pipe of an earlier incarnation, on which that one said that it was ready, is another one.
      if (spec.notify !== undefined) this.#pipes.release(spec.worker);
      this.#pipes.hold(spec.worker);
      return result;
    } catch (error) {
      if (!isHsuError(error) || error.kind !== 'unavailable') throw error;
      await successor;
    }
    const facts = factsOf(spec, this.#shim.welcome);
    return facts === undefined ? 'did-not-happen' : { ok: true, facts };
  }

  async attach(spec: Parameters<ProcessControl['attach']>[0]): Promise<Results['attach']> {
    if (this.#shim.abilities.attach !== true) {
      return tooOld('does not watch processes that somebody else started');
    }
    return this.#shim.request({ type: 'attach', spec });
  }

  async reservePort(worker: string, wished: number | null): Promise<number> {
    if (this.#shim.abilities.ports !== true) {
      throw new HsuError('process', tooOld('does not hand out ports').failure.message);
    }
    return (await this.#shim.request({ type: 'reservePort', worker, wished })).port;
  }

  release(of: string): void {
    this.#shim.tell({ type: 'release', of });
  }

  permit(of: string, signals: Parameters<ProcessControl['permit']>[1]): void {
    this.#shim.tell({ type: 'permit', of, signals });
  }

  get ownPids(): readonly number[] {
    return [process.pid, this.shimPid];
  }

  async signal(
    of: string,
    signal: Parameters<ProcessControl['signal']>[1],
    target: Parameters<ProcessControl['signal']>[2],
  ): Promise<number> {
    const body = { type: 'signal', of, signal: signalNumber(signal), target } as const;
    const isHarmlessTwice = signal === 'SIGKILL';
    return (await (isHarmlessTwice ? this.#shim.insist(body) : this.#shim.ask(body))).delivered;
  }

  async exec(...[of, asked, timeoutMs]: Parameters<ProcessControl['exec']>): Promise<void> {
    const spec = this.#completeCommand(asked);
    await this.#shim.ask({ type: 'exec', of, spec, ...(timeoutMs === undefined ? {} : { timeoutMs }) });
  }

  async killTree(facts: IncarnationFacts): Promise<void> {
    await this.#shim.insist({ type: 'killTree', facts });
  }

  sweep(facts: IncarnationFacts, graceMs: number) {
    return this.#shim.ask({ type: 'sweep', facts, graceMs });
  }

  async throttle(of: string, share: number, forMs: number): Promise<void> {
    if (this.#shim.abilities.throttle !== true) {
      throw new HsuError('unavailable', 'the shim that runs is of an older version and cannot throttle', {
        hint: 'it is replaced when no worker runs',
      });
    }
    try {
      await this.#shim.request({ type: 'throttle', of, share, forMs });
    } catch (error) {
      if (!this.#shim.isLost) throw error;
    }
  }

  /**
   * Has listeners told what this worker has said and nobody has read yet. Waits for the shim, and without one for the next; resolves
   * with the monotonic ms since which somebody has listened: what was said before may be lost.
   */
  async hearOut(worker: string): Promise<number> {
    while (this.#shim.isLost) await this.#shim.successor;
    if (this.#shim.abilities.hearOut !== true) return this.#shim.sinceMs;
    await this.#shim.insist({ type: 'hearOut', worker });
    return this.#shim.sinceMs;
  }

  /** What the shim has counted; null when it is of an older version, or gone. */
  async figures(): Promise<Results['figures'] | null> {
    if (this.#shim.isLost || this.#shim.abilities.figures !== true) return null;
    return this.#shim.request({ type: 'figures' }).catch(() => null);
  }

  /** Removes rotated files of a log. Resolves with null when the shim is of an older version, or gone. */
  async trimLogs(worker: string, files: readonly string[]): Promise<Results['trimLogs'] | null> {
    if (this.#shim.isLost || this.#shim.abilities.trimLogs !== true) return null;
    return this.#shim.request({ type: 'trimLogs', worker, files }).catch(() => null);
  }

  processes(of: string) {
    return this.#shim.ask({ type: 'processes', of });
  }

  acknowledge(of: string): void {
    this.#shim.tell({ type: 'acknowledge', of });
  }

  setLogs(worker: string, logs: Parameters<ProcessControl['setLogs']>[1]): void {
    this.#shim.tell({ type: 'setLogs', worker, logs });
  }

  forget(worker: string): void {
    this.#listeners.forget(worker);
    this.#pipes.release(worker);
    this.#shim.tell({ type: 'forget', worker });
  }

  /** Makes all log files be opened anew, after an external logrotate. */
  reopenLogs(): void {
    this.#shim.tell({ type: 'reopenLogs', worker: null });
  }

  /** Ends the shim when nothing lives any more; rejects with HsuError `process` otherwise. */
  async shutdown(): Promise<void> {
    await this.#shim.endBy({ type: 'shutdown' });
    this.leave();
  }

  /**
   * Ends the shim and lets everything run on that it runs; the next one takes it over. Resolves with false when the shim
   * is of an older version, which cannot do that: then it stays.
   */
  async retire(): Promise<boolean> {
    const canLeave = this.#shim.abilities.leave === true;
    if (canLeave) await this.#shim.endBy({ type: 'leave' });
    this.leave();
    return canLeave;
  }

  /** Leaves the shim and everything it runs alone. */
  leave(): void {
    this.#pipes.releaseAll();
    this.#shim.close();
  }

  #holdPipes(): void {
    for (const { worker } of this.#shim.welcome.live) this.#pipes.hold(worker);
  }
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
