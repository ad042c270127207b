import type { Ledger } from './ledger.ts';
import type { ExitRecord, IncarnationFacts } from './protocol/facts.ts';

/** An incarnation that has ended. */
export interface Ended {
  readonly facts: IncarnationFacts;
  readonly exit: ExitRecord;
}

interface Kept extends Ended {
  acknowledged: boolean;
  /** Nothing of its tree is left: a later shim need not know of it. */
  isSettled: boolean;
  /** Its worker is configured no more: nothing but the acknowledgement is still to come. */
  isForgotten: boolean;
}

/** A master that starts a worker again and again without ever acknowledging an exit is owed so many of them. */
const UNHEARD_KEPT = 16;

/**
 * Keeps each exit until a master has acknowledged it (I4, I6), and what has ended until its worker is started again. On disk it
 * stays until it is acknowledged and what it left has been removed: whoever comes next must find that (I5).
 */
export class OwedExits {
  readonly #ledger: Ledger;
  /** The last of each worker, which may still be swept or acknowledged. */
  readonly #ended = new Map<string, Kept>();
  /** Exits that had not been acknowledged when the next incarnation of their worker was started. */
  readonly #unheard = new Map<string, ExitRecord>();

  constructor(ledger: Ledger) {
    this.#ledger = ledger;
  }

  /** Exits that are still to be told. */
  get unacknowledged(): ExitRecord[] {
    const ended = [...this.#ended.values()].filter(({ acknowledged }) => !acknowledged);
    return [...this.#unheard.values(), ...ended.map(({ exit }) => exit)];
  }

  /** Those that have ended and were not followed by another incarnation of their worker. */
  get ended(): readonly Ended[] {
    return [...this.#ended.values()];
  }

  get(of: string): Ended | undefined {
    return this.#ended.get(of);
  }

  /** @param acknowledged whether a master knows it already, and something may be left of it */
  add(ended: Ended, acknowledged = false): void {
    const { facts, exit } = ended;
    const isSettled = exit.leftovers === 0 || facts.foreign !== undefined;
    this.#ended.set(facts.id, { ...ended, acknowledged, isSettled, isForgotten: false });
  }

  /** Nothing is left of what has ended. */
  settle(of: string): void {
    const ended = this.#ended.get(of);
    if (ended === undefined || ended.isSettled) return;
    ended.isSettled = true;
    if (ended.acknowledged) this.#ledger.clear(ended.facts.worker);
  }

  /** An earlier shim owed it, and a later incarnation of its worker has begun since. */
  addUnheard(exit: ExitRecord): void {
    this.#unheard.set(exit.id, exit);
  }

  /** A new incarnation takes the place of the ended one, whose exit is still owed to the master. */
  replace(worker: string): void {
    for (const [id, { facts, exit, acknowledged }] of this.#ended) {
      if (facts.worker !== worker) continue;
      this.#ended.delete(id);
      if (!acknowledged) this.#unheard.set(id, exit);
    }
    const owed = this.unheardOf(worker);
    for (const { id } of owed.slice(0, -UNHEARD_KEPT)) this.#unheard.delete(id);
  }

  /** Exits of earlier incarnations that are still to be told. */
  unheardOf(worker: string): ExitRecord[] {
    return [...this.#unheard.values()].filter((exit) => exit.worker === worker);
  }

  /**
   * The master has written this exit down; the ledger may forget it.
   * @param hasNext whether another incarnation of a worker has the page of the ledger
   */
  acknowledge(of: string, hasNext: (worker: string) => boolean): void {
    const unheard = this.#unheard.get(of);
    if (unheard !== undefined) {
      this.#unheard.delete(of);
      const { worker } = unheard;
      if (hasNext(worker)) this.#ledger.hear(worker, of);
      else if (!this.unacknowledged.some((exit) => exit.worker === worker)) this.#ledger.clear(worker);
      return;
    }
    const ended = this.#ended.get(of);
    if (ended === undefined || ended.acknowledged) return;
    ended.acknowledged = true;
    if (ended.isForgotten) this.#ended.delete(of);
    const { worker } = ended.facts;
    if (ended.isSettled || ended.isForgotten) this.#ledger.clear(worker);
    else this.#ledger.hear(worker, of);
  }

  /** The worker is configured no more. Its exits are still owed to the master. */
  forget(worker: string): void {
    for (const [id, ended] of this.#ended) {
      if (ended.facts.worker !== worker) continue;
      if (!ended.acknowledged) ended.isForgotten = true;
      else {
        this.#ended.delete(id);
        if (!ended.isSettled) this.#ledger.clear(worker);
      }
    }
  }
}
