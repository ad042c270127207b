import type { Configuration } from './definition.ts';
import { formatPath } from './path.ts';

/** What applying one configuration after another would touch. */
export interface ConfigurationDiff {
  /** Names of workers only the second one has. */
  readonly added: readonly string[];
  /** Names of workers only the first one has. */
  readonly removed: readonly string[];
  readonly changed: readonly WorkerChange[];
  readonly unchanged: readonly string[];
  /** Changed settings of the master itself; `groups` when these have changed. */
  readonly master: readonly string[];
}

/** A worker whose definition differs. */
export interface WorkerChange {
  readonly name: string;
  /** Paths in the definition that differ: `env.PORT`, `stop`. A list is one value. */
  readonly keys: readonly string[];
}

/**
 * Compares two configurations worker by worker. Pure; the order of workers and of keys in maps means nothing.
 */
export function diffConfigurations(
  before: Pick<Configuration, 'master' | 'workers' | 'groups'>,
  after: Pick<Configuration, 'master' | 'workers' | 'groups'>,
): ConfigurationDiff {
  const old = new Map(before.workers.map((worker) => [worker.name, worker]));
  const added: string[] = [];
  const changed: WorkerChange[] = [];
  const unchanged: string[] = [];
  for (const worker of after.workers) {
    const previous = old.get(worker.name);
    old.delete(worker.name);
    if (previous === undefined) {
      added.push(worker.name);
      continue;
    }
    const keys = differences(previous, worker, []);
    if (keys.length === 0) unchanged.push(worker.name);
    else changed.push({ name: worker.name, keys });
  }
  const master = [
    ...differences(before.master, after.master, []),
    ...differences(before.groups, after.groups, ['groups']),
  ];
  return { added, removed: [...old.keys()], changed, unchanged, master };
}

function differences(before: unknown, after: unknown, path: readonly string[]): readonly string[] {
  if (isMap(before) && isMap(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...keys].flatMap((key) => differences(own(before, key), own(after, key), [...path, key]));
  }
  return isEqual(before, after) ? [] : [formatPath(path)];
}

function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
  }
  if (isMap(a) && isMap(b)) return differences(a, b, []).length === 0;
  return Object.is(a, b);
}

function own(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
