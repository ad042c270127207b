import type { ApiClient } from '../../api/client.ts';
import type { Selector } from '../../api/contract/actions.ts';
import type { GroupView } from '../../api/contract/groups.ts';
import { API_VERSION } from '../../api/contract/version.ts';
import type { WorkerDetail } from '../../api/contract/worker.ts';
import { compileGlob, isGlob } from '../../api/glob.ts';
import { isHsuError } from '../../shared/errors.ts';
import { jsonDocument } from '../documents.ts';
import { renderDescribePage } from '../render/describe-page.ts';
import { renderGroupPage } from '../render/group-page.ts';
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
    ['hsu-master-cli describe @tenant-a', 'what a group uses together, and then each of its workers'],
    ["hsu-master-cli describe web -o json | jq '.exits[0]'", 'its last exit'],
  ],
  exitCodes: [4],
  async run({ client, terminal }, parsed) {
    const options = parsed.options as Options;
    const selector = requiredSelector(parsed.args, options);
    const list = await selectWorkers(client, selector, options.ignoreNotFound);
    const details = await detailsOf(client, list?.workers.map(({ name }) => name) ?? []);
    const groups = await groupsOf(client, selector);
    if (options.output === 'text') {
      const pages = details.map((detail) => renderDescribePage(detail, Date.now(), terminal.style));
      const above = groups.map((group) => renderGroupPage(group, terminal.style));
      await terminal.out([...above, ...pages].join('\n'));
      return 0;
    }
    const [first] = details;
    const document =
      groups.length === 0 && details.length === 1 && first !== undefined
        ? first
        : {
            apiVersion: API_VERSION,
            kind: 'WorkerDetailList',
            ...(groups.length === 0 ? {} : { groups }),
            workers: details,
          };
    if (options.output === 'json') {
      await terminal.out(jsonDocument(document));
    } else {
      const { yamlDocument } = await import('../yaml-document.ts');
      await terminal.out(yamlDocument(document));
    }
    return 0;
  },
};

/** The groups that are named. A daemon of an older version does not tell of them. */
async function groupsOf(client: ApiClient, { names = [] }: Selector): Promise<readonly GroupView[]> {
  const wanted = names.filter((name) => name.startsWith('@')).map((name) => name.slice(1));
  if (wanted.length === 0) return [];
  const matchers = wanted.map((name) => (isGlob(name) ? compileGlob(name) : (one: string) => one === name));
  try {
    const { groups } = await client.groups();
    return groups.filter(({ name }) => matchers.some((matches) => matches(name)));
  } catch (thrown) {
    if (isHsuError(thrown) && thrown.kind === 'not_found') return [];
    throw thrown;
  }
}

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
