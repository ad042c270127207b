import type { Documents } from '../store/documents.ts';
import type { WriteBehind } from '../store/write-behind.ts';

/** Documents of one kind as this master has them in mind; every change finds its way into the store by itself. */
export class Kept<T extends object> {
  readonly #documents: Documents<T>;
  readonly #behind: WriteBehind;
  readonly #values: Map<string, T>;

  constructor(documents: Documents<T>, values: Map<string, T>, behind: WriteBehind) {
    this.#documents = documents;
    this.#behind = behind;
    this.#values = values;
  }

  get(name: string): T | undefined {
    return this.#values.get(name);
  }

  names(): readonly string[] {
    return [...this.#values.keys()];
  }

  set(name: string, value: T): void {
    this.#values.set(name, value);
    this.#behind.set(this.#documents.key(name), this.#documents.encode(value));
  }

  delete(name: string): void {
    this.#values.delete(name);
    this.#behind.set(this.#documents.key(name), null);
  }

  /** Resolves when everything that was changed so far is in the store, or the store has refused it. */
  flush(): Promise<void> {
    return this.#behind.flush();
  }
}
