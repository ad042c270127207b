import { isDeepStrictEqual } from 'node:util';
import type {
  DependencyGraphView,
  DependencyView,
  ExternalDependencyView,
} from '../../api/contract/dependencies.ts';
import type { WorkerDetail } from '../../api/contract/worker.ts';
import type { WorkerDefinition } from '../../config/definition.ts';
import type { ProbeClock } from '../../health/probe-clock.ts';
import { isUpState } from '../../statemachine/states.ts';
import type { WorkerActor } from '../../workers/worker-actor.ts';
import { isSatisfied, type Missing, missingOf, type NeededWorker } from './condition.ts';
import { ExternalWait } from './external.ts';
import { DependencyGraph, type Edge } from './graph.ts';
import type { LogLines } from './log-lines.ts';

/** The part of the fleet that is needed here. */
export interface Workers {
  get(name: string): WorkerActor | undefined;
}

/** What is remembered of a dependent between two looks. */
interface Dependent {
  readonly external: readonly ExternalWait[];
  /** Incarnation of each worker it needs when that was last found to be as wanted. */
  readonly seen: Map<string, number>;
  /** Ends the wait for the moment from which on there is something else to say of what is missing. */
  cancelLook: () => void;
}

/** What is known of lines in the output of workers. */
export type LineSight = Pick<LogLines, 'configure' | 'changed' | 'outcomeOf' | 'close'>;

const NO_LINES: LineSight = {
  configure: () => {},
  changed: () => {},
  outcomeOf: () => null,
  close: () => {},
};

/**
 * Tells each worker what it still has to wait for, and restarts or stops those that want that when what they need goes
 * or comes back. Looks again whenever a worker has changed; a dependency that recovers lets its dependents go on
 * by themselves.
 */
export class DependencyKeeper {
  readonly #workers: Workers;
  readonly #clock: ProbeClock;
  readonly #others: (worker: string) => Missing[];
  readonly #lines: LineSight;
  readonly #dependents = new Map<string, Dependent>();
  #graph = new DependencyGraph([]);
  #oneshots: ReadonlySet<string> = new Set();

  /** @param others what else keeps a worker from starting */
  constructor(
    workers: Workers,
    clock: ProbeClock,
    others: (worker: string) => Missing[] = () => [],
    lines: LineSight = NO_LINES,
  ) {
    this.#workers = workers;
    this.#clock = clock;
    this.#others = others;
    this.#lines = lines;
  }

  get graph(): DependencyGraph {
    return this.#graph;
  }

  /** From now on this configuration counts. Its workers are there already. */
  configure(definitions: readonly WorkerDefinition[]): void {
    const before = new Map(this.#dependents);
    this.#dependents.clear();
    this.#graph = new DependencyGraph(definitions);
    this.#lines.configure(this.#graph);
    this.#oneshots = new Set(definitions.filter(({ oneshot }) => oneshot).map(({ name }) => name));
    for (const { name, dependencies } of definitions) {
      const former = before.get(name);
      const external = dependencies.external.map(
        (dependency) =>
          former?.external.find(({ definition }) => isDeepStrictEqual(definition, dependency)) ??
          new ExternalWait(dependency, this.#clock, () => this.look(name)),
      );
      this.#dependents.set(name, { external, seen: former?.seen ?? new Map(), cancelLook: () => {} });
      const worker = this.#workers.get(name);
      if (worker !== undefined) this.#lines.changed(worker);
    }
    const kept = new Set([...this.#dependents.values()].flatMap(({ external }) => external));
    for (const { external, cancelLook } of before.values()) {
      cancelLook();
      for (const wait of external) if (!kept.has(wait)) wait.close();
    }
    for (const { name } of definitions) {
      this.look(name);
      const worker = this.#workers.get(name);
      if (worker !== undefined) this.#followExternal(worker);
    }
  }

  /** A worker has changed: it, and those that need it, are looked at again. */
  changed(worker: WorkerActor): void {
    this.#lines.changed(worker);
    this.#followExternal(worker);
    this.lookAtDependentsOf(worker.name);
  }

  /** Those that need this worker are looked at again. */
  lookAtDependentsOf(name: string): void {
    for (const { from } of this.#graph.dependentsOf(name)) this.look(from);
  }

  /** The whole graph, with what each edge waits for now. */
  view(): DependencyGraphView {
    const edges = this.#graph.edges.map((edge) => this.#edgeView(edge));
    return { edges, external: [...this.#dependents.keys()].flatMap((name) => this.#externalOf(name)) };
  }

  /** What a worker starts after, and what starts after it. */
  viewOf(name: string): WorkerDetail['dependencies'] {
    return {
      needs: this.#graph.needsOf(name).map((edge) => this.#edgeView(edge)),
      neededBy: this.#graph.dependentsOf(name).map((edge) => this.#edgeView(edge)),
      external: this.#externalOf(name),
    };
  }

  /** What is outside is missing only for one who waits; at other times nobody looks. */
  #externalOf(worker: string): ExternalDependencyView[] {
    const doesWait = this.#workers.get(worker)?.snapshot.state === 'waiting';
    const external = this.#dependents.get(worker)?.external ?? [];
    return external.map((wait) => ({
      worker,
      name: wait.name,
      missing: doesWait ? (wait.missing?.text ?? null) : null,
    }));
  }

  /** When the first of those that this worker waits for is tried again, in monotonic ms; null when none waits for a try. */
  nextTryMs(name: string): number | null {
    const waitedFor = this.#graph
      .needsOf(name)
      .filter((edge) => missingOf(edge, this.#needed(edge)) !== null);
    const tries = waitedFor.map(({ to }) => this.#workers.get(to)?.snapshot.nextTryAtMs ?? Infinity);
    const next = Math.min(...tries);
    return Number.isFinite(next) ? next : null;
  }

  #edgeView(edge: Edge): DependencyView {
    const needed = this.#needed(edge);
    const isFulfilled = needed !== undefined && isSatisfied(edge.condition, needed);
    const { line: awaited, ...view } = edge;
    if (awaited === undefined) return { ...view, line: null, isFulfilled };
    const at = isFulfilled ? (needed?.line?.at ?? null) : null;
    const { pattern, stream } = awaited;
    return {
      ...view,
      line: { pattern, stream, writtenAt: at === null ? null : new Date(at).toISOString() },
      isFulfilled,
    };
  }

  close(): void {
    for (const dependent of this.#dependents.values()) end(dependent);
    this.#dependents.clear();
    this.#lines.close();
  }

  /** Looks again at what this worker has to wait for. */
  look(name: string): void {
    const worker = this.#workers.get(name);
    const dependent = this.#dependents.get(name);
    if (worker === undefined || dependent === undefined) return;
    const missing = this.#missing(name, dependent);
    this.#lookAgain(name, dependent, Math.min(...missing.map(({ untilMs = Infinity }) => untilMs)));
    const text = missing.length === 0 ? null : missing.map((one) => one.text).join(', ');
    worker.waitFor(
      text,
      missing.some(({ isInVain }) => isInVain),
    );
    for (const edge of this.#graph.needsOf(name)) this.#followRestart(worker, edge, dependent);
  }

  /** @param atMs monotonic; Infinity = there is nothing to look at again for */
  #lookAgain(name: string, dependent: Dependent, atMs: number): void {
    dependent.cancelLook();
    if (!Number.isFinite(atMs)) return;
    dependent.cancelLook = this.#clock.after(atMs - this.#clock.monotonicMs(), () => this.look(name));
  }

  #missing(name: string, { external }: Dependent): Missing[] {
    const nowMs = this.#clock.monotonicMs();
    return [
      ...this.#graph.needsOf(name).map((edge) => missingOf(edge, this.#needed(edge), nowMs)),
      ...external.map((wait) => wait.missing),
      ...this.#others(name),
    ].filter((missing) => missing !== null);
  }

  /** Carries out `restart: restart` and `restart: stop` of an edge. */
  #followRestart(worker: WorkerActor, edge: Edge, { seen }: Dependent): void {
    const { to, condition, restart } = edge;
    const needed = this.#needed(edge);
    if (needed === undefined || restart === 'keep') return;
    const incarnation = this.#workers.get(to)?.snapshot.incarnation ?? 0;
    const isAsWanted = isSatisfied(condition, needed);
    // What a new master has not seen well yet has not gone.
    const hasGone = restart === 'stop' && seen.has(to) && !isAsWanted;
    const isAnother = restart === 'restart' && isAsWanted && (seen.get(to) ?? incarnation) !== incarnation;
    if (isAsWanted) seen.set(to, incarnation);
    else if (restart === 'stop') seen.delete(to);
    if ((hasGone && isStarted(worker)) || (isAnother && isUp(worker))) {
      worker.tell({ type: 'restart', cause: 'dependency' });
    }
  }

  /** Something outside is looked at while the worker waits, and has to be found anew for its next start. */
  #followExternal(worker: WorkerActor): void {
    const dependent = this.#dependents.get(worker.name);
    if (dependent === undefined || dependent.external.length === 0) return;
    if (worker.snapshot.state === 'waiting') for (const wait of dependent.external) wait.begin();
    else {
      for (const wait of dependent.external) wait.end();
      this.look(worker.name);
    }
  }

  #needed({ to, line }: Edge): NeededWorker | undefined {
    const worker = this.#workers.get(to);
    if (worker === undefined) return undefined;
    const { state, desired, rests, reason, process } = worker.snapshot;
    return {
      state,
      desired,
      rests,
      reason,
      isReady: worker.isReady,
      isOneshot: this.#oneshots.has(to),
      upSinceMs: process?.startedAtMs ?? null,
      line: line === undefined ? null : this.#lines.outcomeOf(worker, line),
    };
  }
}

function end({ external, cancelLook }: Dependent): void {
  for (const wait of external) wait.close();
  cancelLook();
}

function isUp(worker: WorkerActor): boolean {
  return worker.snapshot.process !== null && isStarted(worker);
}

/** It has a process, or is about to have one. */
function isStarted({ snapshot: { state } }: WorkerActor): boolean {
  return isUpState(state);
}
