import type { ApiClient } from '../api/client.ts';
import type { Selector } from '../api/contract/actions.ts';
import type { UsageDetail } from '../api/contract/usage.ts';
import type { WorkerList } from '../api/contract/worker.ts';
import { HsuError, isHsuError } from '../shared/errors.ts';
import { closest } from './closest.ts';
import type { OptionSpecs } from './command-line.ts';

/** What the options of {@link SELECTION_OPTIONS} turn into. */
export interface SelectionOptions {
  readonly label?: Readonly<Record<string, string>>;
  readonly all?: boolean;
  readonly ignoreNotFound?: boolean;
}

/** The options by which every verb selects workers, beside their names. */
export const SELECTION_OPTIONS: OptionSpecs = {
  label: {
    short: 'l',
    value: 'key=value',
    help: 'only workers with this label; may be repeated',
    read: addLabel,
  },
  all: { help: 'every worker' },
  'ignore-not-found': { help: 'a name that matches nothing is no error' },
};

/** The selector of a read verb: everything when nothing is named. */
export function selectorOrAll(names: readonly string[], options: SelectionOptions): Selector {
  return isEmpty(names, options) ? { all: true } : selectorOf(names, options);
}

/** The selector of a verb that changes something: it must be told what. Throws `usage`. */
export function requiredSelector(names: readonly string[], options: SelectionOptions): Selector {
  if (isEmpty(names, options) && !options.all) {
    throw new HsuError('usage', 'no workers are named', {
      hint: 'Name workers or @GROUPS, or use -l KEY=VALUE or --all.',
    });
  }
  return selectorOf(names, options);
}

/**
 * The selected workers as they are now. With `ignoreNotFound` names that match nothing are left out, and
 * undefined means that none is left; without it they are `not_found`, with the closest names as the hint.
 */
export async function selectWorkers(
  client: ApiClient,
  selector: Selector,
  ignoreNotFound = false,
  usage: UsageDetail = 'none',
): Promise<WorkerList | undefined> {
  try {
    return await client.workers(selector, usage);
  } catch (thrown) {
    if (!isHsuError(thrown) || thrown.kind !== 'not_found') throw thrown;
    if (!ignoreNotFound) throw await withSuggestion(client, thrown);
    const missing = missingNames(thrown);
    const names = selector.names?.filter((name) => !missing.includes(name)) ?? [];
    if (missing.length === 0 || names.length === 0) return undefined;
    return await selectWorkers(client, { ...selector, names }, true, usage);
  }
}

/** The same error with the closest known names as its hint; any other error as it is. */
export async function withSuggestion(client: ApiClient, thrown: unknown): Promise<unknown> {
  if (!isHsuError(thrown) || thrown.kind !== 'not_found') return thrown;
  const { workers } = await client.workers();
  const groups = new Set(workers.flatMap((worker) => worker.groups));
  const known = [...workers.map(({ name }) => name), ...[...groups].map((name) => `@${name}`)];
  const close = missingNames(thrown).map((name) => closest(name, known));
  const meant = [...new Set(close.filter((name) => name !== undefined))];
  if (meant.length === 0) return thrown;
  return new HsuError('not_found', thrown.message, {
    hint: `Did you mean ${meant.join(', ')}?`,
    details: thrown.details,
  });
}

function selectorOf(names: readonly string[], { label, all }: SelectionOptions): Selector {
  if (all && (names.length > 0 || label !== undefined)) {
    throw new HsuError('usage', '--all goes with neither names nor labels');
  }
  if (all) return { all: true };
  return { ...(names.length === 0 ? {} : { names }), ...(label === undefined ? {} : { labels: label }) };
}

function isEmpty(names: readonly string[], { label, all }: SelectionOptions): boolean {
  return names.length === 0 && label === undefined && !all;
}

function missingNames(error: HsuError): readonly string[] {
  const names = error.details['names'];
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

function addLabel(text: string, before: unknown): Readonly<Record<string, string>> {
  const equals = text.indexOf('=');
  if (equals < 1) throw new HsuError('usage', `expected KEY=VALUE, got ${text}`);
  return { ...(before as Record<string, string>), [text.slice(0, equals)]: text.slice(equals + 1) };
}
