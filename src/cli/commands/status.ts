import type { WorkerList } from '../../api/contract/worker.ts';
import { jsonDocument, jsonLine } from '../documents.ts';
import { renderStatusFooter, renderStatusTable } from '../render/status-table.ts';
import { sanitizeLines, truncate } from '../render/text.ts';
import { SELECTION_OPTIONS, type SelectionOptions, selectorOrAll, selectWorkers } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import type { VerbModule } from '../verb.ts';
import { isOk, SORT_KEYS, type SortKey, sortWorkers } from '../worker-health.ts';

type Format = 'table' | 'wide' | 'json' | 'yaml' | 'jsonl' | 'name';

interface Options extends SelectionOptions {
  readonly output: Format;
  readonly sort?: SortKey;
  readonly watch?: boolean;
  readonly exitZero?: boolean;
  readonly byGroup?: boolean;
}

/** `status`: the workers, those with problems first. */
export const status: VerbModule = {
  args: '[NAME...]',
  options: {
    ...SELECTION_OPTIONS,
    output: {
      short: 'o',
      value: 'format',
      choices: ['table', 'wide', 'json', 'yaml', 'jsonl', 'name'],
      default: 'table',
      help: 'how to print',
    },
    'by-group': { help: 'tables have each group with its workers below it' },
    sort: { value: 'key', choices: SORT_KEYS, help: 'order; without it tables have problems first' },
    watch: { short: 'w', help: 'stay and show every change' },
    'exit-zero': { help: 'exit 0 also when a worker is not OK' },
  },
  examples: [
    ['hsu-master-cli status', 'all workers'],
    ["hsu-master-cli status 'web-*' -l tier=front -w", 'some of them, live'],
    ['hsu-master-cli status @web --by-group', 'a group and the groups in it'],
    ["hsu-master-cli status -o json | jq -r '.workers[].pid'", 'for a script'],
  ],
  exitCodes: [3, 4, 130],
  async run({ client, terminal, onInterrupt }, parsed) {
    const options = parsed.options as Options;
    const selector = selectorOrAll(parsed.args, options);
    if (options.watch) {
      const { watchStatus } = await import('./watch-status.ts');
      onInterrupt();
      return await watchStatus({
        client,
        terminal,
        selector,
        ignoreNotFound: options.ignoreNotFound ?? false,
        isWide: options.output === 'wide',
        byGroup: options.byGroup ?? false,
        sort: options.sort,
      });
    }
    const usage = options.output === 'wide' ? 'total' : 'none';
    const list = await selectWorkers(client, selector, options.ignoreNotFound, usage);
    if (list === undefined) return 0;
    await print(list, options, terminal);
    return options.exitZero || list.workers.every(isOk) ? 0 : 3;
  },
};

async function print(
  list: WorkerList,
  { output, sort, byGroup = false }: Options,
  terminal: Terminal,
): Promise<void> {
  const isTable = output === 'table' || output === 'wide';
  const key = sort ?? (isTable ? 'state' : undefined);
  const workers = key === undefined ? list.workers : sortWorkers(list.workers, key);
  if (output === 'json') return await terminal.out(jsonDocument({ ...list, workers }));
  if (output === 'yaml') {
    const { yamlDocument } = await import('../yaml-document.ts');
    return await terminal.out(yamlDocument({ ...list, workers }));
  }
  if (output === 'jsonl') return await terminal.out(workers.map(jsonLine).join(''));
  if (output === 'name') return await terminal.out(workers.map(({ name }) => `${name}\n`).join(''));
  const { style } = terminal;
  const width = terminal.width();
  if (workers.length > 0) {
    await terminal.out(
      renderStatusTable(workers, { nowMs: Date.now(), width, isWide: output === 'wide', byGroup, style }),
    );
  }
  const footer = renderStatusFooter(list);
  if (terminal.isTty) await terminal.out(`${style.dim(truncate(footer, width ?? 80))}\n`);
  else terminal.talk(footer);
  if (list.master.stateError !== null) {
    terminal.talk(`warning: ${sanitizeLines(list.master.stateError)}`);
  }
  const { shimError = null } = list.master;
  if (shimError !== null) terminal.talk(`warning: ${sanitizeLines(shimError)}`);
  if (list.master.configError !== null) {
    terminal.talk(
      `warning: revision ${list.master.configRevision} stays in force, the file has errors:\n${sanitizeLines(list.master.configError)}`,
    );
  }
}
