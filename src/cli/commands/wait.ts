import type { ApiClient } from '../../api/client.ts';
import type { ActionResult, WaitRequest } from '../../api/contract/actions.ts';
import { signalNumber } from '../../shared/signals.ts';
import { timeoutOption } from '../option-values.ts';
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
import type { VerbModule } from '../verb.ts';
import { SEVERITY } from '../worker-health.ts';

interface Options extends SelectionOptions {
  readonly output: ResultFormat;
  readonly for?: WaitRequest['for'];
  readonly timeout?: number;
  readonly exitStatus?: boolean;
}

/** What `--exit-status` ends with when nobody could see how the worker ended. */
const UNKNOWN_EXIT = 255;

/** `wait`: until all selected workers are in a state. */
export const wait: VerbModule = {
  args: 'NAME...',
  options: {
    ...SELECTION_OPTIONS,
    for: {
      value: 'state',
      choices: ['ready', ...Object.keys(SEVERITY)],
      help: 'ready, or the state to wait for; running without it, done with --exit-status',
    },
    timeout: { value: 'duration', read: timeoutOption, help: 'wait no longer than this' },
    'exit-status': { help: "exit with the worker's own code, or 128+n when signal n ended it" },
    ...RESULT_FORMAT_OPTION,
  },
  examples: [
    ['hsu-master-cli wait web api --timeout 30s', 'until both run'],
    ['hsu-master-cli wait --all --for ready', 'until everything may be used'],
    ['hsu-master-cli wait migrate --exit-status', 'for a one-shot, and its exit code'],
    ["hsu-master-cli wait 'web-*' --for stopped", 'until all of them are stopped'],
  ],
  exitCodes: [4, 7, 130],
  async run({ client, terminal, onInterrupt }, parsed) {
    const options = parsed.options as Options;
    const list = await selectWorkers(client, requiredSelector(parsed.args, options), options.ignoreNotFound);
    if (list === undefined || list.workers.length === 0) return 0;
    onInterrupt();
    const names = list.workers.map(({ name }) => name);
    const request: WaitRequest = {
      selector: { names },
      for: options.for ?? (options.exitStatus ? 'done' : 'running'),
      ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout }),
    };
    const words = { verb: 'wait', timeoutMs: options.timeout } as const;
    try {
      const results = await reportResults(client.wait(request), words, options.output, terminal);
      return options.exitStatus ? await workersExitCode(client, results) : exitCodeOfResults(results);
    } catch (thrown) {
      throw await withSuggestion(client, thrown);
    }
  },
};

/** The first code that is not 0 among the workers that have ended; 7 when one has not. */
async function workersExitCode(client: ApiClient, results: readonly ActionResult[]): Promise<number> {
  if (results.some(({ outcome }) => outcome === 'timeout')) return 7;
  const { workers } = await client.workers({ names: results.map(({ worker }) => worker) });
  const codes = workers.map(({ lastExit }) => {
    if (lastExit === null) return exitCodeOfResults(results);
    if (lastExit.signal !== null) return 128 + numberOf(lastExit.signal);
    return lastExit.code ?? UNKNOWN_EXIT;
  });
  return codes.find((code) => code !== 0) ?? 0;
}

/** Real-time signals arrive as `SIGRTMIN+n`. */
function numberOf(signal: string): number {
  const realTime = /^SIGRTMIN\+(\d+)$/.exec(signal)?.[1];
  return realTime === undefined ? signalNumber(signal as NodeJS.Signals) : 34 + Number(realTime);
}
