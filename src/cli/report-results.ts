import type { ActionResult } from '../api/contract/actions.ts';
import { API_VERSION } from '../api/contract/version.ts';
import type { OptionSpecs } from './command-line.ts';
import { jsonDocument, jsonLine } from './documents.ts';
import { type ActionWords, actionLine, isShortfall } from './render/action-line.ts';
import { type Column, renderTable } from './render/table.ts';
import { sanitizeLines } from './render/text.ts';
import type { Terminal } from './terminal.ts';

export type ResultFormat = 'text' | 'json' | 'jsonl';

/** How the verbs that change workers print their results. */
export const RESULT_FORMAT_OPTION: OptionSpecs = {
  output: {
    short: 'o',
    value: 'format',
    choices: ['text', 'json', 'jsonl'],
    default: 'text',
    help: 'how to print',
  },
};

/**
 * Prints each worker's result as it comes: what went well to stdout, what did not to stderr, and at the end a
 * table of the latter when there were several workers. Resolves with all of them.
 */
export async function reportResults(
  results: AsyncIterable<ActionResult>,
  words: ActionWords,
  format: ResultFormat,
  terminal: Terminal,
): Promise<readonly ActionResult[]> {
  const all: ActionResult[] = [];
  for await (const result of results) {
    all.push(result);
    if (format === 'jsonl') await terminal.out(jsonLine(result));
    else if (format === 'text') await printLine(result, words, terminal);
  }
  if (format === 'json') {
    await terminal.out(
      jsonDocument({ apiVersion: API_VERSION, kind: 'ActionResultList', verb: words.verb, results: all }),
    );
  }
  if (format === 'text') printSummary(all, terminal);
  return all;
}

/** 1 when something failed, 7 when something only took too long, else 0. */
export function exitCodeOfResults(results: readonly ActionResult[]): number {
  if (results.some(({ outcome }) => outcome === 'failed')) return 1;
  return results.some(({ outcome }) => outcome === 'timeout') ? 7 : 0;
}

async function printLine(result: ActionResult, words: ActionWords, terminal: Terminal): Promise<void> {
  const line = actionLine(result, words);
  if (isShortfall(result)) {
    terminal.talk(`${terminal.talkStyle.red('error:')} ${line}`);
    if (result.output !== undefined) terminal.talk(indented(result.output));
  } else await terminal.out(`${line}\n`);
}

function indented(text: string): string {
  return sanitizeLines(text.trimEnd()).replaceAll(/^/gm, '    ');
}

function printSummary(all: readonly ActionResult[], terminal: Terminal): void {
  const short = all.filter(isShortfall);
  if (short.length === 0 || all.length < 2) return;
  terminal.talk(`\n${short.length} of ${all.length} workers are not where they should be:`);
  terminal.talk(renderTable(SUMMARY_COLUMNS, short, { paintTitle: terminal.talkStyle.bold }).trimEnd());
}

const SUMMARY_COLUMNS: readonly Column<ActionResult>[] = [
  { title: 'NAME', cell: ({ worker }) => worker },
  { title: 'OUTCOME', cell: ({ outcome }) => outcome },
  { title: 'STATE', cell: ({ state }) => state },
  { title: 'REASON', cell: ({ message }) => message },
];
