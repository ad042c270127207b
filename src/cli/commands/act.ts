import type { ActionRequest, Selector, Verb } from '../../api/contract/actions.ts';
import { HsuError } from '../../shared/errors.ts';
import { confirmMany } from '../confirm.ts';
import { timeoutOption } from '../option-values.ts';
import type { ActionWords } from '../render/action-line.ts';
import {
  exitCodeOfResults,
  RESULT_FORMAT_OPTION,
  type ResultFormat,
  reportResults,
} from '../report-results.ts';
import {
  requiredSelector,
  SELECTION_OPTIONS,
  type SelectionOptions,
  selectWorkers,
  withSuggestion,
} from '../selection.ts';
import type { Context, VerbModule } from '../verb.ts';

interface Options extends SelectionOptions {
  readonly output: ResultFormat;
  readonly noWait?: boolean;
  readonly timeout?: number;
  readonly yes?: boolean;
  readonly withDeps?: boolean;
  readonly now?: boolean;
}

/** `start`: a worker that already runs is left alone. */
export const start = verbModule('start', [
  ['hsu-master-cli start web', 'one worker; returns when it runs'],
  ['hsu-master-cli start -l tier=front --timeout 30s', 'all with a label, at most 30 seconds'],
]);

/** `stop`: the stop sequence of each worker, to its end. */
export const stop = verbModule('stop', [
  ['hsu-master-cli stop web', 'one worker; returns when nothing of it is left'],
  ["hsu-master-cli stop 'web-*' --no-wait", 'several, without waiting'],
  ['hsu-master-cli stop --all -y', 'everything, without being asked'],
  ['hsu-master-cli stop web --now', 'without the drain, or no more of it'],
]);

/** `restart`: stop, then start. */
export const restart = verbModule('restart', [
  ['hsu-master-cli restart web', 'one worker; returns when the new process runs'],
  ['hsu-master-cli restart web api -o json', 'two of them, for a script'],
]);

/** `reset`: leave `crash-loop` or `failed`, with a clean record. */
export const reset = verbModule('reset', [
  ['hsu-master-cli reset web', 'try again at once'],
  ['hsu-master-cli reset --all', 'after the cause for many failures is gone'],
]);

/**
 * Sends an action and reports what becomes of it. Resolves with the exit code; names that do not exist are
 * `not_found` with a suggestion, or left out when that is wanted.
 */
export async function act(
  { client, terminal, onInterrupt }: Context,
  request: ActionRequest,
  words: ActionWords & { verb: Verb },
  options: { readonly output: ResultFormat; readonly ignoreNotFound?: boolean },
): Promise<number> {
  const selector = await existing(client, request.selector, options.ignoreNotFound ?? false);
  if (selector === undefined) return 0;
  onInterrupt('The operation goes on; see `hsu-master-cli status`.');
  try {
    const results = client.act(words.verb, { ...request, selector });
    return exitCodeOfResults(await reportResults(results, words, options.output, terminal));
  } catch (thrown) {
    throw await withSuggestion(client, thrown);
  }
}

function verbModule(verb: Exclude<Verb, 'signal' | 'reload'>, examples: VerbModule['examples']): VerbModule {
  const asks = verb === 'stop' || verb === 'restart';
  const starts = verb === 'start' || verb === 'restart';
  return {
    args: 'NAME...',
    options: {
      ...SELECTION_OPTIONS,
      'no-wait': { help: 'return as soon as the operation is accepted' },
      timeout: {
        value: 'duration',
        read: timeoutOption,
        help: 'wait no longer than this; the operation goes on',
      },
      ...(starts ? { 'with-deps': { help: 'start what they need also where it was stopped by hand' } } : {}),
      ...(asks
        ? { now: { help: 'without the drain of its definition, also of one that drains already' } }
        : {}),
      ...RESULT_FORMAT_OPTION,
      ...(asks ? { yes: { short: 'y', help: 'do not ask' } } : {}),
    },
    examples,
    exitCodes: [4, 7, 8, 130],
    async run(context, parsed) {
      const options = parsed.options as Options;
      const selector = requiredSelector(parsed.args, options);
      if (options.noWait && options.timeout !== undefined) {
        throw new HsuError('usage', '--timeout has no meaning with --no-wait');
      }
      if (!options.yes) await confirmMany(verb, selector, context.client, context.terminal);
      const request: ActionRequest = {
        selector,
        ...(options.withDeps ? { withDependencies: true } : {}),
        ...(options.now ? { now: true } : {}),
        ...(options.noWait ? { wait: false } : {}),
        ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout }),
      };
      return await act(context, request, { verb, timeoutMs: options.timeout }, options);
    },
  };
}

async function existing(
  client: Context['client'],
  selector: Selector,
  ignoreNotFound: boolean,
): Promise<Selector | undefined> {
  if (!ignoreNotFound) return selector;
  const list = await selectWorkers(client, selector, true);
  return list === undefined ? undefined : { names: list.workers.map(({ name }) => name) };
}
