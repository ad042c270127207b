import type { ApiClient } from '../../api/client.ts';
import { API_VERSION, type WorkerDetail } from '../../api/contract.ts';
import { isHsuError } from '../../shared/errors.ts';
import { jsonDocument } from '../documents.ts';
import { renderDescribePage } from '../render/describe-page.ts';
import { requiredSelector, SELECTION_OPTIONS, type SelectionOptions, selectWorkers } from '../selection.ts';
import type { VerbModule } from '../verb.ts';

interface Options extends SelectionOptions {
  readonly output: 'text' | 'json' | 'yaml';
}

/** `describe`: all that is known about a worker. */
export const describe: VerbModule = {
  args: 'NAME...',
  options: {
    ...SELECTION_OPTIONS,
    output: {
      short: 'o',
      value: 'format',
      choices: ['text', 'json', 'yaml'],
      default: 'text',
      help: 'how to print; several workers are a list',
    },
  },
  examples: [
    ['hsu-master-cli describe web', 'why it is as it is'],
    ["hsu-master-cli describe web -o json | jq '.exits[0]'", 'its last exit'],
  ],
  exitCodes: [4],
  async run({ client, terminal }, parsed) {
    const options = parsed.options as Options;
    const selector = requiredSelector(parsed.args, options);
    const list = await selectWorkers(client, selector, options.ignoreNotFound);
    const details = await detailsOf(client, list?.workers.map(({ name }) => name) ?? []);
    if (options.output === 'text') {
      const pages = details.map((detail) => renderDescribePage(detail, Date.now(), terminal.style));
      await terminal.out(pages.join('\n'));
      return 0;
    }
    const [first] = details;
    const document =
      details.length === 1 && first !== undefined
        ? first
        : { apiVersion: API_VERSION, kind: 'WorkerDetailList', workers: details };
    if (options.output === 'json') {
      await terminal.out(jsonDocument(document));
    } else {
      const { yamlDocument } = await import('../yaml-document.ts');
      await terminal.out(yamlDocument(document));
    }
    return 0;
  },
};

/** A worker that a reload removes between the two calls is left out. */
async function detailsOf(client: ApiClient, names: readonly string[]): Promise<readonly WorkerDetail[]> {
  const details: WorkerDetail[] = [];
  for (const name of names) {
    try {
      details.push(await client.worker(name));
    } catch (thrown) {
      if (!isHsuError(thrown) || thrown.kind !== 'not_found') throw thrown;
    }
  }
  return details;
}
