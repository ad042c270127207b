import type { ActionRequest } from '../../api/contract/actions.ts';
import type { ReloadResult } from '../../api/contract/master.ts';
import { HsuError } from '../../shared/errors.ts';
import { jsonDocument } from '../documents.ts';
import { timeoutOption } from '../option-values.ts';
import { sanitizeLines } from '../render/text.ts';
import type { ResultFormat } from '../report-results.ts';
import { RESULT_FORMAT_OPTION } from '../report-results.ts';
import { requiredSelector, SELECTION_OPTIONS, type SelectionOptions } from '../selection.ts';
import type { Context, VerbModule } from '../verb.ts';
import { act } from './act.ts';

interface Options extends SelectionOptions {
  readonly output: ResultFormat;
  readonly noWait?: boolean;
  readonly timeout?: number;
}

/** `reload`: the daemon reads its file again, only what changed is touched; with names, these workers read theirs. */
export const reload: VerbModule = {
  args: '[NAME...]',
  options: {
    ...SELECTION_OPTIONS,
    'no-wait': { help: 'with names: return as soon as the operation is accepted' },
    timeout: {
      value: 'duration',
      read: timeoutOption,
      help: 'with names: wait no longer than this; the operation goes on',
    },
    ...RESULT_FORMAT_OPTION,
  },
  examples: [
    ['hsu-master-cli reload', 'apply the configuration file as it is now'],
    ['hsu-master-cli validate fleet.yaml && hsu-master-cli reload', 'look before you leap'],
    ['hsu-master-cli reload web', 'the worker reads its own configuration again; its pid stays'],
  ],
  exitCodes: [4, 7, 130],
  async run(context, parsed) {
    const options = parsed.options as Options;
    const names = parsed.args;
    const isOfWorkers = names.length > 0 || options.label !== undefined || options.all === true;
    return isOfWorkers ? await reloadWorkers(context, names, options) : await reloadFile(context, options);
  },
};

function reloadWorkers(context: Context, names: readonly string[], options: Options): Promise<number> {
  if (options.noWait && options.timeout !== undefined) {
    throw new HsuError('usage', '--timeout has no meaning with --no-wait');
  }
  const request: ActionRequest = {
    selector: requiredSelector(names, options),
    ...(options.noWait ? { wait: false } : {}),
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout }),
  };
  return act(context, request, { verb: 'reload', timeoutMs: options.timeout }, options);
}

async function reloadFile({ client, terminal, onInterrupt }: Context, options: Options): Promise<number> {
  const { output, noWait, timeout, ignoreNotFound } = options;
  if (noWait || timeout !== undefined || ignoreNotFound || output === 'jsonl') {
    throw new HsuError('usage', 'this option goes with the names of workers', {
      hint: 'Without a name it is the configuration file of the daemon that is read again.',
    });
  }
  onInterrupt('The reload goes on; see `hsu-master-cli status`.');
  const result = await client.reload();
  if (output === 'json') {
    await terminal.out(jsonDocument(result));
  } else if (result.ok) {
    await terminal.out(summaryOf(result));
  } else {
    for (const finding of result.findings) terminal.talk(sanitizeLines(finding));
    terminal.talk(
      `${terminal.talkStyle.red('error:')} the file is invalid, nothing has changed; revision ${result.revision} stays in force`,
    );
  }
  return result.ok ? 0 : 1;
}

function summaryOf({ revision, added, removed, changed, unchanged }: ReloadResult): string {
  return [
    ...added.map((name) => `+ ${name}`),
    ...removed.map((name) => `- ${name}`),
    ...changed.map((name) => `~ ${name}`),
    `revision ${revision}: ${added.length} added, ${removed.length} removed, ${changed.length} changed, ${unchanged} unchanged`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
