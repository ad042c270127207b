import type { ActionResult, Verb, WaitRequest } from '../../../src/api/contract/actions.ts';
import type { DiscoveryResult } from '../../../src/api/contract/discovery.ts';
import type { EventView } from '../../../src/api/contract/events.ts';
import type { GroupView } from '../../../src/api/contract/groups.ts';
import type { MasterView, ReloadResult } from '../../../src/api/contract/master.ts';
import type { CheckResult } from '../../../src/api/contract/probes.ts';
import type { UsageHistoryView, UsageView } from '../../../src/api/contract/usage.ts';
import type { WorkerDetail, WorkerView } from '../../../src/api/contract/worker.ts';
import type { EventFilter, EventSource, MasterPort, Operation } from '../../../src/api/master-port.ts';
import type { DiscoveryRule } from '../../../src/shared/discovery-rule.ts';

/** A MasterPort without processes: operations settle when a test says so, and every call is written down. */
export class FakeMaster implements MasterPort {
  readonly workers: WorkerView[];
  readonly calls: unknown[] = [];
  readonly events = new FakeJournal();
  reloadResult: ReloadResult = reloaded(true);
  /** What the next act, signal or reload throws. */
  failure: unknown;
  readonly usages = new Map<string, UsageView>();
  readonly #settling = new Map<string, PromiseWithResolvers<ActionResult>>();

  constructor(workers: readonly WorkerView[]) {
    this.workers = [...workers];
  }

  master(): MasterView {
    return {
      pid: 1,
      shimPid: 2,
      shim: null,
      version: '0.1.0',
      startedAt: '2026-01-01T00:00:00.000Z',
      uptimeMs: 1,
      state: 'running',
      configFile: '/etc/fleet.yaml',
      configRevision: 1,
      configError: null,
      stateError: null,
      shimError: null,
      stateDir: '/s',
      runDir: '/r',
      logDir: '/l',
    };
  }

  list(): readonly WorkerView[] {
    return this.workers;
  }

  async metrics(): Promise<Buffer> {
    return Buffer.from('# TYPE up gauge\nup 1\n');
  }

  groups(): readonly GroupView[] {
    return [];
  }

  usage(name: string, detail: 'total' | 'tree'): UsageView | null {
    this.calls.push({ usage: name, detail });
    return this.usages.get(name) ?? null;
  }

  usageHistory(worker: string, sinceMs: number): UsageHistoryView {
    this.calls.push({ usageHistory: worker, sinceMs });
    return { worker, intervalMs: null, pointMs: null, retentionMs: null, whole: null, points: [] };
  }

  async detail(name: string): Promise<WorkerDetail | undefined> {
    const view = this.workers.find((worker) => worker.name === name);
    return view && detailOf(view);
  }

  graph() {
    return { edges: [], external: [], starts: [] };
  }

  check(names: readonly string[]): readonly Promise<CheckResult>[] {
    this.calls.push({ check: names });
    return names.map((worker) => Promise.resolve({ worker, outcome: 'none', probes: [] }));
  }

  /** How long it takes until what was asked for is on disk. */
  writing: Promise<void> = Promise.resolve();

  remembered(): Promise<void> {
    return this.writing;
  }

  reloadWorkers(names: readonly string[]): readonly Operation[] {
    return this.act('reload', names);
  }

  act(verb: Exclude<Verb, 'signal'>, names: readonly string[]): readonly Operation[] {
    this.calls.push({ verb, names });
    this.#failIfTold();
    return names.map((worker) => ({
      worker,
      accepted: resultFor(worker, 'accepted'),
      settled: (signal) => this.#settled(worker, signal),
    }));
  }

  async signal(
    names: readonly string[],
    signal: string,
    target: 'main' | 'group' | 'tree',
  ): Promise<readonly ActionResult[]> {
    this.calls.push({ verb: 'signal', names, signal, target });
    this.#failIfTold();
    return names.map((worker) => resultFor(worker, 'done'));
  }

  waitFor(name: string, state: WaitRequest['for'], signal: AbortSignal): Promise<ActionResult> {
    this.calls.push({ waitFor: name, state });
    return this.#settled(name, signal);
  }

  async discover(wanted: DiscoveryRule | string): Promise<DiscoveryResult> {
    this.calls.push({ discover: wanted });
    this.#failIfTold();
    return {
      apiVersion: 'hsu/v1',
      kind: 'DiscoveryResult',
      rule: 'called web',
      outcome: 'absent',
      reason: 'no process called web',
      candidates: [],
      problem: null,
    };
  }

  async reload(): Promise<ReloadResult> {
    this.calls.push('reload');
    this.#failIfTold();
    return this.reloadResult;
  }

  /** Ends the waits for a worker, those that are still to come included. */
  settle(worker: string): void {
    this.#pending(worker).resolve(resultFor(worker, 'done'));
  }

  /** Makes the waits for a worker fail as only a bug does. */
  breakWait(worker: string): void {
    const { promise, reject } = this.#pending(worker);
    promise.catch(() => {});
    reject(new Error('a bug in the actor'));
  }

  readonly #aborted = new Map<string, PromiseWithResolvers<void>>();

  /** Resolves when a wait for this worker has been given up. */
  waitAborted(worker: string): Promise<void> {
    return getOrMake(this.#aborted, worker).promise;
  }

  #settled(worker: string, signal: AbortSignal): Promise<ActionResult> {
    const aborted = new Promise<ActionResult>((resolve) => {
      signal.addEventListener('abort', () => {
        getOrMake(this.#aborted, worker).resolve();
        resolve(resultFor(worker, 'timeout'));
      });
    });
    return Promise.race([this.#pending(worker).promise, aborted]);
  }

  #pending(worker: string): PromiseWithResolvers<ActionResult> {
    return getOrMake(this.#settling, worker);
  }

  #failIfTold(): void {
    if (this.failure !== undefined) throw this.failure;
  }
}

/** A journal that keeps as many events as it is told. */
export class FakeJournal implements EventSource {
  readonly listeners = new Set<(event: EventView) => void>();
  retain = Number.POSITIVE_INFINITY;
  #events: EventView[] = [];
  #seq = 0;

  readonly inherited = 0;

  get newest(): number {
    return this.#seq;
  }

  get forgotten(): number {
    return (this.#events[0]?.seq ?? 1) - 1;
  }

  after(seq: number, limit = Number.POSITIVE_INFINITY, filter: EventFilter = {}): readonly EventView[] {
    return this.#chosen(filter)
      .filter((event) => event.seq > seq)
      .slice(0, limit);
  }

  last(count: number, filter: EventFilter = {}): readonly EventView[] {
    return count === 0 ? [] : this.#chosen(filter).slice(-count);
  }

  workers(): readonly string[] {
    return [...new Set(this.#events.flatMap(({ worker }) => worker ?? []))];
  }

  #chosen({ since = 0, workers = [], types = [] }: EventFilter): readonly EventView[] {
    return this.#events.filter(
      ({ at, worker, type }) =>
        Date.parse(at) >= since &&
        (workers.length === 0 || (worker !== null && workers.includes(worker))) &&
        (types.length === 0 || types.includes(type)),
    );
  }

  subscribe(listener: (event: EventView) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  add(fields: Partial<EventView> = {}): void {
    this.#seq += 1;
    const event: EventView = {
      seq: this.#seq,
      at: '2026-01-01T00:00:00.000Z',
      worker: 'web',
      incarnation: 1,
      type: 'state',
      reason: 'started',
      message: '',
      ...fields,
    };
    this.#events.push(event);
    if (this.#events.length > this.retain) this.#events = this.#events.slice(-this.retain);
    for (const listener of this.listeners) listener(event);
  }
}

/** A running worker. */
export function workerView(name: string, labels: Record<string, string> = {}): WorkerView {
  return {
    name,
    description: `the ${name} of the fleet`,
    type: 'managed',
    port: null,
    labels,
    groups: [],
    profile: '',
    enabled: true,
    oneshot: false,
    essential: false,
    state: 'running',
    desired: 'running',
    ready: true,
    readyAt: '2026-01-01T00:00:01.000Z',
    pid: 4711,
    incarnation: 3,
    startedAt: '2026-01-01T00:00:00.000Z',
    uptimeMs: 1000,
    restarts: 2,
    lastRestartAt: '2026-01-01T00:00:00.000Z',
    nextTryAt: null,
    nextTryInMs: null,
    lastExit: {
      at: '2026-01-01T00:00:00.000Z',
      incarnation: 2,
      pid: 4710,
      code: 1,
      signal: null,
      cause: 'crash',
      uptimeMs: 500,
    },
    note: 'exit 1',
    config: 'ok',
  };
}

/** The answer of a reload that went well, or did not. */
export function reloaded(ok: boolean): ReloadResult {
  return {
    apiVersion: 'hsu/v1',
    kind: 'ReloadResult',
    ok,
    revision: ok ? 2 : 1,
    added: ok ? ['new'] : [],
    removed: [],
    changed: [],
    unchanged: 3,
    findings: ok ? [] : ['fleet.yaml:3:5: workers[0].run: must not be empty'],
  };
}

function detailOf(view: WorkerView): WorkerDetail {
  return {
    ...view,
    apiVersion: 'hsu/v1',
    kind: 'Worker',
    attachment: null,
    command: ['/usr/bin/true'],
    shell: false,
    workingDirectory: '/',
    runAs: null,
    environment: { PORT: '8080' },
    restartPolicy: 'always',
    stopSequence: [],
    logFile: '/l/web.log',
    pidFile: null,
    cgroup: null,
    processes: [],
    limits: [],
    shares: [],
    probes: [],
    hooks: [],
    dependencies: { needs: [], neededBy: [], external: [] },
    breaker: { state: 'closed', failures: 0, reason: '' },
    lastReload: null,
    exits: [],
    events: [],
  };
}

function resultFor(worker: string, outcome: ActionResult['outcome']): ActionResult {
  return { worker, outcome, state: 'running', pid: 4711, message: '' };
}

function getOrMake<Value>(
  map: Map<string, PromiseWithResolvers<Value>>,
  key: string,
): PromiseWithResolvers<Value> {
  const found = map.get(key) ?? Promise.withResolvers<Value>();
  map.set(key, found);
  return found;
}
