import type { WorkerDefinition } from '../config/definition.ts';
import type { ProcessControl } from '../processcontrol/process-control.ts';
import type { Clock } from '../shared/clock.ts';
import { HsuError } from '../shared/errors.ts';
import type { Snapshot } from '../statemachine/states.ts';
import { WorkerActor } from '../workers/worker-actor.ts';
import type { HealthServices } from '../workers/worker-health.ts';
import type { WorkerObserver } from '../workers/worker-observer.ts';

/** What the fleet tells beside what its workers tell. */
export interface FleetObserver extends WorkerObserver {
  /** Nothing of the worker lives any more, and it is no part of the fleet any more. */
  removed(name: string): void;
}

/** Names that may come back (I11). */
const REMOVED_KEPT = 1000;
const AT_REST: ReadonlySet<Snapshot['state']> = new Set(['stopped', 'done', 'failed']);

/** The workers there are, in configuration order, and a way to wait for one of them to change. */
export class Fleet {
  readonly #control: ProcessControl;
  readonly #clock: Clock;
  readonly #observer: FleetObserver;
  readonly #health: HealthServices | undefined;
  readonly #workers = new Map<string, WorkerActor>();
  readonly #watchers = new Map<string, Set<() => void>>();
  /** Workers that are being removed, each with a mark of the removal that is under way. */
  readonly #leaving = new Map<string, symbol>();
  /** The newest incarnation of each worker that was removed: ends of it may still be told when the name is back. */
  readonly #removed = new Map<string, number>();

  constructor(
    control: ProcessControl,
    clock: Clock,
    observer: Omit<FleetObserver, 'changed'> & Partial<FleetObserver>,
    health?: HealthServices,
  ) {
    this.#control = control;
    this.#clock = clock;
    this.#health = health;
    this.#observer = {
      ...observer,
      changed: (worker, before) => {
        observer.changed?.(worker, before);
        for (const wake of [...(this.#watchers.get(worker.name) ?? [])]) wake();
      },
    };
  }

  get size(): number {
    return this.#workers.size;
  }

  get(name: string): WorkerActor | undefined {
    return this.#workers.get(name);
  }

  /** Throws HsuError `not_found`. */
  require(name: string): WorkerActor {
    const worker = this.#workers.get(name);
    if (worker === undefined) throw new HsuError('not_found', `no worker ${name}`);
    return worker;
  }

  all(): WorkerActor[] {
    return [...this.#workers.values()];
  }

  /** True while the worker is being removed. */
  isLeaving(name: string): boolean {
    return this.#leaving.has(name);
  }

  /** Adds a worker; one of this name that is still being removed is taken back and redefined instead (I1). */
  add(definition: WorkerDefinition): WorkerActor {
    const leaving = this.#workers.get(definition.name);
    if (leaving !== undefined) {
      this.#leaving.delete(definition.name);
      leaving.redefine(definition);
      return leaving;
    }
    const worker = new WorkerActor(definition, this.#control, this.#clock, this.#observer, this.#health);
    worker.countFrom(this.#removed.get(definition.name) ?? 0);
    this.#workers.set(definition.name, worker);
    return worker;
  }

  /**
   * Stops the worker and forgets it when nothing of it lives any more. Resolves then, or when it was taken back, or
   * when something of it survived its stop sequence; the removal goes on in the background after that.
   */
  async remove(name: string): Promise<void> {
    const worker = this.#workers.get(name);
    if (worker === undefined) return;
    const removal = Symbol(name);
    this.#leaving.set(name, removal);
    worker.tell({ type: 'stop', cause: 'config' });
    await Promise.race([
      this.#forgetAtRest(worker, removal),
      this.until(worker, (it) => it.snapshot.state === 'stop-failed'),
    ]);
  }

  /** Puts the workers into this order; names that are not there are passed over. */
  reorder(names: readonly string[]): void {
    for (const name of names) {
      const worker = this.#workers.get(name);
      if (worker === undefined) continue;
      this.#workers.delete(name);
      this.#workers.set(name, worker);
    }
  }

  async #forgetAtRest(worker: WorkerActor, removal: symbol): Promise<void> {
    const isOver = (): boolean => this.#leaving.get(worker.name) !== removal;
    await this.until(worker, (it) => isAtRest(it) || isOver());
    if (isOver()) return;
    this.#leaving.delete(worker.name);
    this.#workers.delete(worker.name);
    this.#rememberRemoved(worker);
    const watchers = this.#watchers.get(worker.name) ?? [];
    this.#watchers.delete(worker.name);
    this.#observer.removed(worker.name);
    for (const wake of [...watchers]) wake();
    await worker.dispose();
  }

  #rememberRemoved({ name, snapshot }: WorkerActor): void {
    this.#removed.delete(name);
    this.#removed.set(name, snapshot.incarnation);
    const [oldest] = this.#removed.keys();
    if (oldest !== undefined && this.#removed.size > REMOVED_KEPT) this.#removed.delete(oldest);
  }

  /**
   * Resolves with the first answer of `look` that is neither null nor false, asked now, after each change of the
   * worker and when it has been forgotten; resolves with undefined when the signal aborts first.
   */
  until<T>(
    worker: WorkerActor,
    look: (worker: WorkerActor) => T | null | false,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    return new Promise((resolve) => {
      const watchers = this.#watchers.get(worker.name) ?? new Set();
      this.#watchers.set(worker.name, watchers);
      const finish = (answer: T | undefined): void => {
        watchers.delete(wake);
        signal?.removeEventListener('abort', abort);
        resolve(answer);
      };
      const abort = (): void => finish(undefined);
      const wake = (): void => {
        const answer = look(worker);
        if (answer !== null && answer !== false) finish(answer);
      };
      watchers.add(wake);
      if (signal?.aborted === true) abort();
      else {
        signal?.addEventListener('abort', abort);
        wake();
      }
    });
  }
}

/** True when nothing of the worker runs or will run by itself. */
export function isAtRest(worker: WorkerActor): boolean {
  return AT_REST.has(worker.snapshot.state);
}
