import { HsuError } from '../../shared/errors.ts';
import { LONGEST_TIMER_MS } from '../../shared/long-timer.ts';
import { parseSignal, type SignalName } from '../../shared/signals.ts';
import type { Selector, Verb, WaitRequest } from '../contract/actions.ts';
import type { UsageDetail } from '../contract/usage.ts';

/** An ActionRequest for a verb that drives workers to a state, with its defaults filled in. */
export interface StateAction {
  readonly selector: Selector;
  readonly wait: boolean;
  readonly timeoutMs: number | undefined;
  readonly withDependencies: boolean;
  readonly now: boolean;
}

/** An ActionRequest for the verb `signal`, with its defaults filled in. */
export interface SignalAction {
  readonly selector: Selector;
  readonly signal: SignalName;
  readonly target: 'main' | 'group' | 'tree';
}

/** A WaitRequest, checked. */
export interface CheckedWait {
  readonly selector: Selector;
  readonly for: WaitRequest['for'];
  readonly timeoutMs: number | undefined;
}

const VERBS = {
  start: true,
  stop: true,
  restart: true,
  reset: true,
  reload: true,
  signal: true,
} satisfies Record<Verb, true>;

const WAITABLE = {
  ready: true,
  stopped: true,
  waiting: true,
  starting: true,
  running: true,
  stopping: true,
  cleaning: true,
  backoff: true,
  'crash-loop': true,
  absent: true,
  done: true,
  failed: true,
  'stop-failed': true,
} satisfies Record<WaitRequest['for'], true>;

const USAGE_DETAILS = { none: true, total: true, tree: true } satisfies Record<UsageDetail, true>;

const TARGETS = { main: true, group: true, tree: true } satisfies Record<SignalAction['target'], true>;

/** Far more than any fleet on one machine; globs cost a pass over all workers each. */
const MAX_NAMES = 10_000;
const MAX_NAME_LENGTH = 256;

/** Reads the verb in the path; throws `usage` for any other word. */
export function readVerb(text: string): Verb {
  return oneOf(text, VERBS, 'verb');
}

/** Reads the parameter `usage`; throws `usage` for a word it does not know. */
export function readUsageDetail(text: string | undefined): UsageDetail {
  return text === undefined ? 'none' : oneOf(text, USAGE_DETAILS, 'usage');
}

/** Reads the body of start, stop, restart, reset and reload. Throws `usage`, naming the field. */
export function readStateAction(verb: Exclude<Verb, 'signal'>, body: unknown): StateAction {
  const starts = verb === 'start' || verb === 'restart';
  const stops = verb === 'stop' || verb === 'restart';
  const own = [...(starts ? ['withDependencies'] : []), ...(stops ? ['now'] : [])];
  const keys = ['selector', 'wait', 'timeoutMs', ...own];
  const fields = readObject(body, 'body', keys);
  const wait = fields['wait'] === undefined ? true : readBoolean(fields['wait'], 'wait');
  const timeoutMs = readTimeout(fields['timeoutMs']);
  if (!wait && timeoutMs !== undefined) {
    throw new HsuError('usage', 'timeoutMs: has no meaning with wait: false');
  }
  const flag = (key: string): boolean => fields[key] !== undefined && readBoolean(fields[key], key);
  const selector = readSelector(fields['selector']);
  return { selector, wait, timeoutMs, withDependencies: flag('withDependencies'), now: flag('now') };
}

/** Reads the body of signal. Throws `usage`, naming the field. */
export function readSignalAction(body: unknown): SignalAction {
  const fields = readObject(body, 'body', ['selector', 'signal', 'target']);
  const written = fields['signal'];
  if (typeof written !== 'string')
    throw expected('signal', 'the name or number of a signal as a string', written);
  const signal = parseSignal(written);
  if (signal === undefined)
    throw new HsuError('usage', `signal: there is no signal ${written} on this machine`);
  const target = fields['target'] === undefined ? 'main' : oneOf(fields['target'], TARGETS, 'target');
  return { selector: readSelector(fields['selector']), signal, target };
}

/** Reads the body of `POST /v1/wait`. Throws `usage`, naming the field. */
export function readWait(body: unknown): CheckedWait {
  const fields = readObject(body, 'body', ['selector', 'for', 'timeoutMs']);
  return {
    selector: readSelector(fields['selector']),
    for: oneOf(fields['for'], WAITABLE, 'for'),
    timeoutMs: readTimeout(fields['timeoutMs']),
  };
}

/** Reads the body of `POST /v1/check`. Throws `usage`, naming the field. */
export function readCheck(body: unknown): Selector {
  return readSelector(readObject(body, 'body', ['selector'])['selector']);
}

/** Reads the body of `POST /v1/shutdown`, which may be missing. Throws `usage`, naming the field. */
export function readShutdown(body: unknown): { readonly leaveWorkers: boolean } {
  if (body === undefined) return { leaveWorkers: false };
  const { leaveWorkers = false } = readObject(body, 'body', ['leaveWorkers']);
  return { leaveWorkers: readBoolean(leaveWorkers, 'leaveWorkers') };
}

/** Reads a body that has nothing to say: none at all, or `{}`. */
export function readNothing(body: unknown): void {
  if (body !== undefined) readObject(body, 'body', []);
}

function readSelector(value: unknown): Selector {
  const fields = readObject(value, 'selector', ['names', 'labels', 'all']);
  return {
    ...(fields['names'] === undefined ? {} : { names: readNames(fields['names']) }),
    ...(fields['labels'] === undefined ? {} : { labels: readLabels(fields['labels']) }),
    ...(fields['all'] === undefined ? {} : { all: readBoolean(fields['all'], 'selector.all') }),
  };
}

function readNames(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw expected('selector.names', 'a list of names', value);
  if (value.length > MAX_NAMES) {
    throw new HsuError(
      'usage',
      `selector.names: has ${value.length} entries; at most ${MAX_NAMES} are accepted`,
    );
  }
  return value.map((name: unknown, index) => readName(name, `selector.names[${index}]`));
}

/** Reads one name or glob, which is not checked against the workers yet. */
export function readName(name: unknown, field: string): string {
  if (typeof name === 'string' && name.length > 0 && name.length <= MAX_NAME_LENGTH) return name;
  throw expected(field, `a name or glob of 1 to ${MAX_NAME_LENGTH} characters`, name);
}

function readLabels(value: unknown): Readonly<Record<string, string>> {
  const labels = readObject(value, 'selector.labels');
  for (const [key, label] of Object.entries(labels)) {
    if (typeof label !== 'string') throw expected(`selector.labels.${key}`, 'a string', label);
  }
  return labels as Readonly<Record<string, string>>;
}

function readTimeout(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= LONGEST_TIMER_MS)
    return value;
  throw expected('timeoutMs', `whole milliseconds from 1 to ${LONGEST_TIMER_MS}`, value);
}

function readBoolean(value: unknown, field: string): boolean {
  if (typeof value === 'boolean') return value;
  throw expected(field, 'true or false', value);
}

/** Reads an object, without other keys than these. Throws `usage`. */
export function readObject(
  value: unknown,
  field: string,
  keys?: readonly string[],
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw expected(field, 'an object', value);
  }
  const unknown = keys === undefined ? undefined : Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    const known = keys?.length ? `known here: ${keys.join(', ')}` : 'nothing is expected here';
    throw new HsuError('usage', `${field === 'body' ? '' : `${field}.`}${unknown}: unknown key; ${known}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** Reads one of these words. Throws `usage`. */
export function oneOf<Word extends string>(value: unknown, words: Record<Word, true>, field: string): Word {
  if (typeof value === 'string' && Object.hasOwn(words, value)) return value as Word;
  throw expected(field, `one of ${Object.keys(words).join(', ')}`, value);
}

/** The error for a field that holds something else. */
export function expected(field: string, what: string, got: unknown): HsuError {
  const shown = got === undefined ? 'nothing' : JSON.stringify(got);
  return new HsuError('usage', `${field}: expected ${what}, got ${shown.slice(0, 80)}`);
}
