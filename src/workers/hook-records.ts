import type { HookDefinition, HookKind, Hooks } from '../config/hook-definition.ts';

/** One try of a hook, and how it ended; `ended` = it was cut off, because nobody waited for it any more. */
export interface HookRecord {
  /** Epoch ms. */
  readonly at: number;
  readonly durationMs: number;
  readonly incarnation: number;
  /** Counted from 1. */
  readonly attempt: number;
  readonly outcome: 'succeeded' | 'failed' | 'ended';
  readonly message: string;
  readonly output: string;
}

/** The last tries of the hooks of a worker, as they are remembered. */
export type HookResults = Readonly<Record<string, HookRecord>>;

/** A hook as it is configured, with its last try. */
export interface HookWithRecord {
  readonly kind: HookKind;
  readonly hook: HookDefinition;
  readonly last: HookRecord | null;
}

/** The last try of each hook of one worker, as long as the configuration has that hook. */
export class HookRecords {
  readonly #byHook = new Map<string, HookRecord>();
  #results: HookResults | null = null;

  /** Those of these hooks, to be remembered; another object only after a change. What was known of others is forgotten. */
  resultsOf(hooks: Hooks): HookResults {
    // Asked at every change of a worker, and most have nothing to tell.
    if (this.#byHook.size > 0) this.#forgetOthers(new Set(keyed(hooks).map(({ key }) => key)));
    this.#results ??= Object.fromEntries(this.#byHook);
    return this.#results;
  }

  /** What an earlier master knew. */
  remember(results: HookResults): void {
    for (const [key, record] of Object.entries(results)) this.#byHook.set(key, record);
    this.#results = null;
  }

  /** @param index of the hook among those of its kind */
  add(kind: HookKind, index: number, { tag }: HookDefinition, record: HookRecord): void {
    this.#byHook.set(keyOf(kind, index, tag), record);
    this.#results = null;
  }

  /** Every hook, in the order in which they are run; what was known of others is forgotten (I11). */
  of(hooks: Hooks): readonly HookWithRecord[] {
    const all = keyed(hooks);
    this.#forgetOthers(new Set(all.map(({ key }) => key)));
    return all.map(({ kind, hook, key }) => ({ kind, hook, last: this.#byHook.get(key) ?? null }));
  }

  #forgetOthers(keys: ReadonlySet<string>): void {
    for (const key of this.#byHook.keys()) {
      if (keys.has(key)) continue;
      this.#byHook.delete(key);
      this.#results = null;
    }
  }
}

function keyed(hooks: Hooks) {
  const kinds = Object.entries(hooks) as [HookKind, readonly HookDefinition[]][];
  return kinds.flatMap(([kind, list]) =>
    list.map((hook, index) => ({ kind, hook, key: keyOf(kind, index, hook.tag) })),
  );
}

function keyOf(kind: HookKind, index: number, tag: string): string {
  return `${kind} ${index} ${tag}`;
}
