import { HsuError } from '../../src/shared/errors.ts';
import type { Condition, Entry, Outcome, Store, StoreHealth, Transaction } from '../../src/store/store.ts';
import type { Disk } from './disk.ts';
import type { Life } from './life.ts';

/** As much of a store as the master's memory uses, on the simulated disk: a commit happens whole, or not at all. */
export class SimulatedStore implements Store {
  readonly #life: Life;
  readonly #disk: Disk;

  constructor(life: Life, disk: Disk) {
    this.#life = life;
    this.#disk = disk;
  }

  async get(key: string): Promise<Entry | undefined> {
    return this.#entries.get(key);
  }

  async list(): Promise<{ readonly entries: readonly Entry[]; readonly rev: number }> {
    return { entries: [...this.#entries.values()], rev: this.#disk.store.rev };
  }

  async commit(transaction: Transaction): Promise<Outcome> {
    let ok = false;
    await this.#life.write(() => {
      ok = (transaction.if ?? []).every((condition) => this.#holds(condition));
      if (ok) this.#apply(transaction);
    });
    return { ok, rev: this.#disk.store.rev, results: [], durable: true };
  }

  async health(): Promise<StoreHealth> {
    return { state: 'ok', reason: null, rev: this.#disk.store.rev };
  }

  async close(): Promise<void> {}

  watch(): never {
    throw new HsuError('unsupported', 'nobody watches here');
  }

  lease(): never {
    throw new HsuError('unsupported', 'nobody leases here');
  }

  backup(): never {
    throw new HsuError('unsupported', 'there are no backups here');
  }

  get #entries(): Map<string, Entry> {
    return this.#disk.store.entries;
  }

  #holds(condition: Condition): boolean {
    return 'modRev' in condition && (this.#entries.get(condition.key)?.modRev ?? 0) === condition.modRev;
  }

  #apply(transaction: Transaction): void {
    const { store } = this.#disk;
    store.rev += 1;
    for (const operation of transaction.do) {
      if ('delete' in operation) store.entries.delete(operation.delete);
      else if ('put' in operation) {
        const createRev = store.entries.get(operation.put)?.createRev ?? store.rev;
        store.entries.set(operation.put, {
          key: operation.put,
          value: operation.value,
          createRev,
          modRev: store.rev,
        });
      }
    }
  }
}
