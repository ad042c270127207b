import type { Condition, Entry, Operation, Revision, Store } from './store.ts';

/** All keys of this generation of the program begin with it. */
const ROOT = '/hsu/v1';

/** One kind of document: where it lives, which form it has, and how to tell. */
export interface DocumentKind<T extends object> {
  /** The part of the key that names the kind: lower-case letters and dashes. */
  readonly kind: string;
  /** The form of the value; raised when an older program could misread it. */
  readonly schema: number;
  /** The value when it has the form, undefined when not. */
  readonly read: (value: Readonly<Record<string, unknown>>) => T | undefined;
}

export interface Document<T extends object> {
  readonly name: string;
  readonly value: T;
  readonly modRev: Revision;
}

export interface DocumentList<T extends object> {
  readonly documents: readonly Document<T>[];
  /** A sentence for each entry that is no document of this kind; such an entry is left as it is. */
  readonly unreadable: readonly string[];
  readonly rev: Revision;
}

/** Documents of one kind in a store, by name. Values are small JSON objects that carry the number of their form. */
export class Documents<T extends object> {
  readonly #store: Store;
  readonly #kind: DocumentKind<T>;

  constructor(store: Store, kind: DocumentKind<T>) {
    this.#store = store;
    this.#kind = kind;
  }

  /** Every key of this kind begins with it. */
  get prefix(): string {
    return `${ROOT}/${this.#kind.kind}/`;
  }

  key(name: string): string {
    return this.prefix + encodeURIComponent(name);
  }

  put(name: string, value: T): Operation {
    return { put: this.key(name), value: this.encode(value) };
  }

  /** The value as it is stored. */
  encode(value: T): string {
    return JSON.stringify({ schema: this.#kind.schema, ...value });
  }

  delete(name: string): Operation {
    return { delete: this.key(name) };
  }

  /** The document must still be as it was at this revision; 0 means: there must be none. */
  unchanged(name: string, modRev: Revision): Condition {
    return { key: this.key(name), modRev };
  }

  async list(): Promise<DocumentList<T>> {
    const { entries, rev } = await this.#store.list(this.prefix);
    const read = entries.map((entry) => this.read(entry));
    return {
      documents: read.filter((one) => typeof one !== 'string'),
      unreadable: read.filter((one) => typeof one === 'string'),
      rev,
    };
  }

  /** The document in an entry, or the sentence that says why there is none. */
  read({ key, value, modRev }: Entry): Document<T> | string {
    try {
      const { schema, ...rest } = JSON.parse(value) as Record<string, unknown>;
      if (schema !== this.#kind.schema) {
        return `${key} has form ${String(schema)}, this program knows ${this.#kind.schema}`;
      }
      const found = this.#kind.read(rest);
      const name = decodeURIComponent(key.slice(this.prefix.length));
      return found === undefined ? `${key} has an unknown content` : { name, value: found, modRev };
    } catch {
      return `${key} cannot be read`;
    }
  }
}
