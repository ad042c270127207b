import type { UsageHistoryView } from '../../api/contract/usage.ts';
import { jsonDocument, jsonLine } from '../documents.ts';
import { timeOption } from '../option-values.ts';
import { renderUsageHistory } from '../render/usage-history.ts';
import { requiredSelector, SELECTION_OPTIONS, type SelectionOptions, selectWorkers } from '../selection.ts';
import type { VerbModule } from '../verb.ts';

interface Options extends SelectionOptions {
  readonly since?: number;
  readonly output: 'table' | 'json' | 'jsonl';
}

const DEFAULT_SPAN_MS = 3_600_000;
/** Columns that the figures take beside their course. */
const FIGURES_WIDTH = 48;
const LEAST_COURSE = 10;
const MOST_COURSE = 120;

/** `usage`: what workers have used. */
export const usage: VerbModule = {
  args: 'NAME...',
  options: {
    ...SELECTION_OPTIONS,
    since: {
      value: 'time',
      read: timeOption,
      help: 'from then on: 6h or 2026-11-20T16:02:03Z; 1h without it',
    },
    output: {
      short: 'o',
      value: 'format',
      choices: ['table', 'json', 'jsonl'],
      default: 'table',
      help: 'how to print; jsonl is one worker a line',
    },
  },
  examples: [
    ['hsu-master-cli usage web --since 6h', 'how much it needs, and when'],
    ["hsu-master-cli usage web -o json | jq '.[0].whole.rssPeakBytes'", 'the most memory it has had'],
  ],
  exitCodes: [4],
  async run({ client, terminal }, parsed) {
    const options = parsed.options as Options;
    const selector = requiredSelector(parsed.args, options);
    const list = await selectWorkers(client, selector, options.ignoreNotFound);
    if (list === undefined) return 0;
    const nowMs = Date.now();
    const sinceMs = options.since ?? nowMs - DEFAULT_SPAN_MS;
    const found: UsageHistoryView[] = [];
    const wanted = options.ignoreNotFound ? { names: list.workers.map(({ name }) => name) } : selector;
    for await (const history of client.usageHistory(wanted, sinceMs)) {
      if (options.output === 'jsonl') await terminal.out(jsonLine(history));
      else if (options.output === 'json') found.push(history);
      else {
        const columns = courseWidth(terminal.width());
        const page = renderUsageHistory(history, { sinceMs, nowMs, columns, style: terminal.style });
        await terminal.out(page);
      }
    }
    if (options.output === 'json') await terminal.out(jsonDocument(found));
    return 0;
  },
};

/** A pipe gets figures only. */
function courseWidth(width: number | undefined): number {
  const room = width === undefined ? 0 : Math.min(MOST_COURSE, width - FIGURES_WIDTH);
  return room < LEAST_COURSE ? 0 : room;
}
