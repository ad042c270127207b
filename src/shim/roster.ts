import type { Ledger } from './ledger.ts';
import type { IncarnationFacts } from './protocol/facts.ts';

/** An incarnation that lives. */
export interface Live {
  readonly facts: IncarnationFacts;
  /** False for one that was taken over from a dead shim: somebody else reaps it, so its group id is not safe with us. */
  readonly isChild: boolean;
  /** Monotonic ms of its start; undefined for one that was taken over. */
  readonly sinceMs?: number;
}

/** Who lives, by incarnation, pid and worker; at most one of each worker (I1). */
export class Roster {
  readonly #ledger: Ledger;
  readonly #live = new Map<string, Live>();
  readonly #byPid = new Map<number, Live>();
  readonly #byWorker = new Map<string, Live>();
  /** Workers between the two steps of a spawn. */
  readonly #starting = new Set<string>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  get facts(): IncarnationFacts[] {
    return [...this.#live.values()].map(({ facts }) => facts);
  }

  get(of: string): Live | undefined {
    return this.#live.get(of);
  }

  /** Throws an Error when it does not live. */
  require(of: string): Live {
    const live = this.#live.get(of);
    if (live === undefined) throw new Error(`no live incarnation ${of}`);
    return live;
  }

  withPid(pid: number): Live | undefined {
    return this.#byPid.get(pid);
  }

  ofWorker(worker: string): Live | undefined {
    return this.#byWorker.get(worker);
  }

  /** Workers of which an incarnation lives. */
  workers(): Iterable<string> {
    return this.#byWorker.keys();
  }

  /** Between the two steps of a spawn nobody else may begin one. */
  begin(worker: string): void {
    this.#starting.add(worker);
  }

  begun(worker: string): void {
    this.#starting.delete(worker);
  }

  isStarting(worker: string): boolean {
    return this.#starting.has(worker);
  }

  /** Adds it, or takes in what is new of it. */
  add(live: Live): void {
    this.#live.set(live.facts.id, live);
    this.#byPid.set(live.facts.pid, live);
    this.#byWorker.set(live.facts.worker, live);
  }

  /** Takes in what is new of it, for a shim that comes later too. */
  learn(live: Live, facts: IncarnationFacts): void {
    this.add({ ...live, facts });
    this.#ledger.identifyAgain(facts);
  }

  /** The process with this pid is nobody's main process any more; its incarnation goes on without it. */
  dismiss(pid: number): void {
    this.#byPid.delete(pid);
  }

  remove({ id, pid, worker }: IncarnationFacts): void {
    this.#live.delete(id);
    this.#byPid.delete(pid);
    this.#byWorker.delete(worker);
  }

  /** True when the worker of this incarnation was started again since, or is being started. */
  isSuperseded({ worker, id }: IncarnationFacts): boolean {
    const current = this.#byWorker.get(worker);
    return this.#starting.has(worker) || (current !== undefined && current.facts.id !== id);
  }
}
