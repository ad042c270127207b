import { setTimeout as delay } from 'node:timers/promises';
import type { WorkerList } from '../../api/contract/worker.ts';
import { jsonLine } from '../documents.ts';
import { countOption, timeoutOption } from '../option-values.ts';
import { sanitize, truncate } from '../render/text.ts';
import { renderTopTable, sortByUse, TOP_KEYS, type TopKey, topSummary } from '../render/top-table.ts';
import { SELECTION_OPTIONS, type SelectionOptions, selectorOrAll, selectWorkers } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import type { VerbModule } from '../verb.ts';

interface Options extends SelectionOptions {
  readonly batch?: boolean;
  readonly count?: number;
  readonly delay?: number;
  readonly sort: TopKey;
  readonly tree?: boolean;
  readonly output: 'table' | 'jsonl';
}

const DELAY_MS = 2000;
/** The first figures are an average over this, not over the whole life of each worker. */
const FIRST_MS = 500;

/** `top`: what the workers use, again and again. */
export const top: VerbModule = {
  args: '[NAME...]',
  options: {
    ...SELECTION_OPTIONS,
    batch: { short: 'b', help: 'print one table after the other; without -n only one' },
    count: { short: 'n', value: 'count', read: countOption, help: 'end after so many tables' },
    delay: { short: 'd', value: 'time', read: timeoutOption, help: 'time between two tables; 2s without it' },
    sort: { value: 'key', choices: TOP_KEYS, default: 'cpu', help: 'what comes first' },
    tree: { help: 'show the processes of each worker below it' },
    output: {
      short: 'o',
      value: 'format',
      choices: ['table', 'jsonl'],
      default: 'table',
      help: 'how to print; jsonl is one list a line',
    },
  },
  examples: [
    ['hsu-master-cli top', 'what uses most, live'],
    ['hsu-master-cli top -b --sort memory | head', 'one table, for a script'],
    ["hsu-master-cli top 'web-*' --tree", 'with the processes of each'],
  ],
  exitCodes: [4, 130],
  async run({ client, terminal, onInterrupt }, parsed) {
    const options = parsed.options as Options;
    const selector = selectorOrAll(parsed.args, options);
    const look = () =>
      selectWorkers(client, selector, options.ignoreNotFound, options.tree ? 'tree' : 'total');
    const isLive = terminal.isTty && !options.batch && options.output === 'table';
    const count = options.count ?? (isLive ? Number.POSITIVE_INFINITY : 1);
    onInterrupt();
    if ((await look()) === undefined) return 0;
    await delay(Math.min(FIRST_MS, options.delay ?? DELAY_MS));
    for (let shown = 0; shown < count; shown++) {
      if (shown > 0) await delay(options.delay ?? DELAY_MS);
      const list = await look();
      if (list === undefined) return 0;
      await terminal.out(pictureOf(list, options, terminal, isLive));
    }
    return 0;
  },
};

function pictureOf(list: WorkerList, options: Options, terminal: Terminal, isLive: boolean): string {
  const { sort, tree: isTree = false } = options;
  if (options.output === 'jsonl') return jsonLine({ ...list, workers: sortByUse(list.workers, sort) });
  const { style } = terminal;
  const width = options.batch ? undefined : terminal.width();
  const summary = topSummary(list.workers);
  const lines = renderTopTable(list.workers, { sort, isTree, width, style }).trimEnd().split('\n');
  if (!isLive) return `${summary}\n${lines.join('\n')}\n`;
  const room = Math.max(2, (terminal.height() ?? 24) - 2);
  return `\x1b[H\x1b[J${[style.dim(truncate(sanitize(summary), width ?? 80)), ...lines.slice(0, room)].join('\n')}\n`;
}
