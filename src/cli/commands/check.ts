import type { CheckResult } from '../../api/contract/probes.ts';
import { API_VERSION } from '../../api/contract/version.ts';
import { jsonDocument, jsonLine } from '../documents.ts';
import { renderCheckResult } from '../render/probe-lines.ts';
import type { ResultFormat } from '../report-results.ts';
import { RESULT_FORMAT_OPTION } from '../report-results.ts';
import { requiredSelector, SELECTION_OPTIONS, type SelectionOptions, selectWorkers } from '../selection.ts';
import type { VerbModule } from '../verb.ts';

interface Options extends SelectionOptions {
  readonly output: ResultFormat;
}

/** `check`: all probes of workers, once and now, with all they have seen. */
export const check: VerbModule = {
  args: 'NAME...',
  options: { ...SELECTION_OPTIONS, ...RESULT_FORMAT_OPTION },
  examples: [
    ['hsu-master-cli check web', 'why it is not ready'],
    ["hsu-master-cli check --all -o json | jq '.results[].probes'", 'everything, for a script'],
  ],
  exitCodes: [3, 4, 130],
  async run({ client, terminal, onInterrupt }, parsed) {
    const options = parsed.options as Options;
    const list = await selectWorkers(client, requiredSelector(parsed.args, options), options.ignoreNotFound);
    if (list === undefined || list.workers.length === 0) return 0;
    onInterrupt();
    const results: CheckResult[] = [];
    for await (const result of client.check({ names: list.workers.map(({ name }) => name) })) {
      results.push(result);
      if (options.output === 'jsonl') await terminal.out(jsonLine(result));
      else if (options.output === 'text') await terminal.out(renderCheckResult(result, terminal.style));
    }
    if (options.output === 'json') {
      await terminal.out(jsonDocument({ apiVersion: API_VERSION, kind: 'CheckResultList', results }));
    }
    return results.every(({ outcome }) => outcome === 'pass' || outcome === 'none') ? 0 : 3;
  },
};
