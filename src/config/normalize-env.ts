import { either, type Given, given } from './given.ts';
import type { NormalizeContext } from './normalize-context.ts';
import type { Path } from './path.ts';
import type { RawEnvironment, RawWorker } from './raw.ts';
import { unitOf } from './unit-of.ts';

/** Set by the master to recognize a worker's processes; nobody else may. */
const RESERVED: ReadonlySet<string> = new Set(['HSU_INCARNATION', 'HSU_WORKER']);

/** Variables of a worker from either spelling, a map or a list, sorted by name. */
export function normalizeEnv(
  worker: RawWorker,
  base: Path,
  { report }: NormalizeContext,
): Readonly<Record<string, string>> {
  const { unit, path } = unitOf(worker, base);
  const written = either(
    report,
    given(worker.env, base, 'env'),
    given(unit.control?.execution?.environment, path, 'control', 'execution', 'environment'),
  );
  if (written === undefined) return {};
  const variables = new Map<string, string>();
  for (const { name, value, path } of entriesOf(written)) {
    if (RESERVED.has(name)) {
      report.error(path, `${name} is set by the master itself`, { hint: 'remove it', at: 'key' });
    }
    if (variables.has(name)) {
      report.warning(path, `${name} is given twice; the last one counts`, { hint: 'keep one of them' });
    }
    variables.set(name, value);
  }
  return sorted(variables);
}

/** Names taken over from the master's environment, each once and sorted. */
export function normalizeInheritedNames(
  worker: RawWorker,
  base: Path,
  { report }: NormalizeContext,
): readonly string[] {
  for (const [index, name] of (worker.inherit_env ?? []).entries()) {
    if (RESERVED.has(name)) {
      report.error([...base, 'inherit_env', index], `${name} is set by the master itself`, {
        hint: 'remove it',
      });
    }
  }
  return [...new Set(worker.inherit_env)].sort();
}

/** A map with its keys in order, so that equal maps are equal as JSON. */
export function sorted<T>(entries: Iterable<readonly [string, T]>): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function entriesOf(written: Given<RawEnvironment>): { name: string; value: string; path: Path }[] {
  if (isList(written.value)) {
    return written.value.map((item, index) => {
      const equals = item.indexOf('=');
      return { name: item.slice(0, equals), value: item.slice(equals + 1), path: [...written.path, index] };
    });
  }
  return Object.entries(written.value).map(([name, value]) => ({
    name,
    value,
    path: [...written.path, name],
  }));
}

function isList(env: RawEnvironment): env is readonly string[] {
  return Array.isArray(env);
}
