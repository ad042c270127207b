import { HsuError } from '../shared/errors.ts';
import type { Selector } from './contract/actions.ts';
import { compileGlob, isGlob } from './glob.ts';

/** What a selector looks at. */
export interface Selectable {
  readonly name: string;
  /** The groups it is in. */
  readonly groups: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * The workers a selector means, each once, in the order of `workers`. Names, globs and groups (`@web`) add up; labels narrow
 * what the names gave, or everything when there are no names.
 * Throws `usage` for a selector that says nothing or contradicts itself, `not_found` (all missing names in
 * `details.names`) for an unknown name, a glob without a match and labels nobody has. A typing error in one of
 * ten names therefore touches none of the other nine.
 */
export function select<Worker extends Selectable>(
  selector: Selector,
  workers: readonly Worker[],
): readonly Worker[] {
  const names = selector.names ?? [];
  const labels = Object.entries(selector.labels ?? {});
  if (selector.all === true) {
    if (names.length > 0 || labels.length > 0) {
      throw new HsuError('usage', 'selector: all goes with neither names nor labels');
    }
    return workers;
  }
  if (names.length === 0 && labels.length === 0) {
    throw new HsuError('usage', 'selector: names no workers', {
      hint: 'Give names, globs or labels, or ask for all.',
    });
  }
  const named = names.length === 0 ? workers : selectByName(names, workers);
  const chosen = named.filter((worker) => labels.every(([key, value]) => worker.labels[key] === value));
  if (chosen.length === 0) {
    const wanted = labels.map(([key, value]) => `${key}=${value}`).join(', ');
    throw new HsuError('not_found', `no ${names.length === 0 ? '' : 'such '}worker has the label ${wanted}`);
  }
  return chosen;
}

/** Whether a group is named, whose workers are then treated as one. */
export function namesGroup({ names = [] }: Selector): boolean {
  return names.some((name) => name.startsWith('@'));
}

function selectByName<Worker extends Selectable>(
  names: readonly string[],
  workers: readonly Worker[],
): readonly Worker[] {
  const known = new Set(workers.map((worker) => worker.name));
  const chosen = new Set<string>();
  const missing = new Set<string>();
  for (const name of names) {
    const found = name.startsWith('@')
      ? membersOf(name.slice(1), workers)
      : isGlob(name)
        ? [...known].filter(compileGlob(name))
        : known.has(name)
          ? [name]
          : [];
    if (found.length === 0) missing.add(name);
    for (const one of found) chosen.add(one);
  }
  if (missing.size > 0) throw nothingNamed([...missing]);
  return workers.filter((worker) => chosen.has(worker.name));
}

/** The workers of a group, or of all groups that a glob matches, those of groups inside included. */
function membersOf(group: string, workers: readonly Selectable[]): string[] {
  const matches = isGlob(group) ? compileGlob(group) : (name: string) => name === group;
  return workers.filter(({ groups }) => groups.some(matches)).map(({ name }) => name);
}

function nothingNamed(names: readonly string[]): HsuError {
  const groups = names.filter((name) => name.startsWith('@'));
  const others = names.filter((name) => !name.startsWith('@'));
  const globs = others.filter(isGlob);
  const literals = others.filter((name) => !isGlob(name));
  const parts = [
    ...(groups.length === 0 ? [] : [`no worker is in a group ${groups.join(', ')}`]),
    ...(literals.length === 0 ? [] : [`no worker named ${literals.join(', ')}`]),
    ...(globs.length === 0 ? [] : [`no worker matches ${globs.join(', ')}`]),
  ];
  return new HsuError('not_found', parts.join('; '), {
    hint: '`hsu-master-cli status` lists the workers.',
    details: { names },
  });
}
