import type { ProcessControl, ProcessListener } from '../../src/processcontrol/process-control.ts';
import type { ExitRecord, IncarnationFacts } from '../../src/shim/protocol/facts.ts';
import type { Results } from '../../src/shim/protocol/requests.ts';
import type { AttachSpec, LogSpec, SpawnSpec } from '../../src/shim/protocol/specs.ts';

/** ProcessControl without processes: a test says what becomes of each, and every call is written down. */
export class FakeProcessControl implements ProcessControl {
  readonly spawns: SpawnSpec[] = [];
  readonly attached: AttachSpec[] = [];
  readonly calls: string[] = [];
  readonly acknowledged: string[] = [];
  /** Answers the next spawn instead of a success. */
  answer: (() => ReturnType<ProcessControl['spawn']>) | null = null;
  /** What the next sweep finds, or throws. */
  swept: Results['sweep'] | Error = { removed: [], survivors: [] };
  /** What signals and commands of the stop sequence throw. */
  failure: Error | null = null;
  readonly #live = new Map<string, IncarnationFacts>();
  readonly #listeners = new Map<string, ProcessListener>();
  readonly #waiting: (() => void)[] = [];
  #nextPid = 100;

  /** Pids of what lives. */
  get live(): number[] {
    return [...this.#live.values()].map(({ pid }) => pid);
  }

  listen(worker: string, listener: ProcessListener): void {
    this.#listeners.set(worker, listener);
  }

  spawn(spec: SpawnSpec): ReturnType<ProcessControl['spawn']> {
    this.spawns.push(spec);
    for (const wake of this.#waiting.splice(0)) wake();
    const { answer } = this;
    this.answer = null;
    if (answer !== null) return answer();
    return Promise.resolve({ ok: true, facts: this.begin(spec) });
  }

  /** Resolves when a spawn was asked for. */
  spawned(): Promise<void> {
    return new Promise((resolve) => {
      if (this.spawns.length > 0) resolve();
      else this.#waiting.push(resolve);
    });
  }

  attach(spec: AttachSpec): Promise<Results['attach']> {
    this.attached.push(spec);
    const { signals } = spec;
    return Promise.resolve({ ok: true, facts: { ...this.begin(spec), foreign: { signals } } });
  }

  reservePort(_worker: string, wished: number | null): Promise<number> {
    return Promise.resolve(wished ?? 40_000);
  }

  release(of: string): void {
    this.calls.push(`release ${of.split('.')[0]}`);
    for (const [worker, facts] of this.#live) if (facts.id === of) this.#live.delete(worker);
  }

  permit(of: string, signals: AttachSpec['signals']): void {
    this.calls.push(`permit ${of.split('.')[0]} ${signals?.join(',') ?? 'any'}`);
  }

  get ownPids(): readonly number[] {
    return [process.pid];
  }

  /** A process of this worker lives from now on. */
  begin(spec: Pick<SpawnSpec, 'worker' | 'incarnation' | 'id' | 'definition'>): IncarnationFacts {
    const { worker, incarnation, id, definition } = spec;
    const pid = this.#nextPid++;
    const facts = {
      worker,
      incarnation,
      id,
      definition,
      pid,
      startTime: pid,
      startedAt: Date.now(),
      cgroup: null,
    };
    this.#live.set(worker, facts);
    return facts;
  }

  /** The live process of this worker ends. */
  end(worker: string, how: { code?: number; signal?: string; leftovers?: number | null } = {}): ExitRecord {
    const facts = this.#live.get(worker);
    if (facts === undefined) throw new Error(`${worker} has no live process`);
    this.#live.delete(worker);
    const { incarnation, id, pid, startedAt } = facts;
    const { signal = null, leftovers = 0 } = how;
    const code = signal === null ? (how.code ?? 0) : null;
    const exit = { worker, incarnation, id, pid, code, signal, startedAt, at: Date.now(), leftovers };
    this.tellExit(exit);
    return exit;
  }

  tellExit(exit: ExitRecord): void {
    this.#listeners.get(exit.worker)?.exited(exit);
  }

  async signal(of: string, signal: string, target: string): Promise<number> {
    this.calls.push(`${signal} ${target}`);
    if (this.failure !== null) throw this.failure;
    return this.#isLive(of) ? 1 : 0;
  }

  async throttle(_of: string, share: number): Promise<void> {
    this.calls.push(`throttle ${share}`);
  }

  async exec(_of: string, spec: SpawnSpec): Promise<void> {
    this.calls.push(`exec ${spec.argv.join(' ')}`);
    if (this.failure !== null) throw this.failure;
  }

  async killTree(facts: IncarnationFacts): Promise<void> {
    this.calls.push('killTree');
    if (this.#isLive(facts.id)) this.end(facts.worker, { signal: 'SIGKILL' });
  }

  async sweep(): Promise<Results['sweep']> {
    this.calls.push('sweep');
    if (this.swept instanceof Error) throw this.swept;
    return this.swept;
  }

  async processes(of: string): Promise<Results['processes']> {
    const found = [...this.#live.values()].filter(({ id }) => id === of);
    return found.map(({ pid, startTime }) => ({ pid, ppid: 1, startTime, command: 'fake' }));
  }

  acknowledge(of: string): void {
    this.acknowledged.push(of);
  }

  setLogs(worker: string, logs: LogSpec): void {
    this.calls.push(`setLogs ${worker} ${logs.format}`);
  }

  forget(worker: string): void {
    this.calls.push(`forget ${worker}`);
    this.#listeners.delete(worker);
  }

  #isLive(id: string): boolean {
    return [...this.#live.values()].some((facts) => facts.id === id);
  }
}
