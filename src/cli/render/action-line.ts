import type { ActionResult, Verb } from '../../api/contract/actions.ts';
import { formatDuration } from '../../shared/units.ts';
import { sanitize } from './text.ts';

/** What was asked of the workers, as far as the wording of the outcome depends on it. */
export interface ActionWords {
  readonly verb: Verb | 'wait';
  /** For `signal`: what was sent where. */
  readonly signal?: string;
  readonly target?: string;
  readonly timeoutMs?: number | undefined;
}

/** One worker's outcome in one line: `web: already running (pid 12)`. */
export function actionLine(result: ActionResult, words: ActionWords): string {
  const also = result.alsoStarted === undefined ? '' : `; also started: ${result.alsoStarted.join(', ')}`;
  return `${result.worker}: ${sanitize(phrase(result, words) + also)}`;
}

/** Whether the worker did not get where it was wanted, at least not yet. */
export function isShortfall({ outcome }: ActionResult): boolean {
  return outcome === 'failed' || outcome === 'timeout';
}

function phrase(result: ActionResult, words: ActionWords): string {
  const { outcome, state, message } = result;
  if (outcome === 'failed') return message === '' ? `${words.verb} failed, it is ${state}` : message;
  if (outcome === 'timeout') return timeoutPhrase(result, words);
  if (outcome === 'accepted') return `${words.verb} accepted, ${withPid(state, result)} now`;
  if (outcome === 'unchanged') return unchangedPhrase(result, words);
  return donePhrase(result, words);
}

function timeoutPhrase({ state }: ActionResult, { verb, timeoutMs }: ActionWords): string {
  const after = timeoutMs === undefined ? '' : ` after ${formatDuration(timeoutMs)}`;
  return `still ${state}${after}${verb === 'wait' ? '' : `; the ${verb} goes on`}`;
}

function unchangedPhrase(result: ActionResult, { verb }: ActionWords): string {
  if (verb === 'reset') return `nothing to reset, ${withPid(result.state, result)}`;
  return withPid(`already ${result.state}`, result);
}

function donePhrase(result: ActionResult, { verb, signal, target }: ActionWords): string {
  const { state } = result;
  if (verb === 'reload') return withPid(result.message, result);
  if (verb === 'signal') return withPid(`sent ${signal} to ${target}`, result);
  if (verb === 'reset') return `reset, ${withPid(state, result)}`;
  if (verb === 'restart' && state === 'running') return withPid('restarted', result);
  return withPid(state, result);
}

function withPid(text: string, { pid }: ActionResult): string {
  return pid === null ? text : `${text} (pid ${pid})`;
}
