import { writesItself } from '../../logs/direct/segment-view.ts';
import { readLogs } from '../../logs/read-logs.ts';
import { HsuError } from '../../shared/errors.ts';
import { batchOutput } from '../batched-output.ts';
import { findLogs, type LogSource } from '../log-source.ts';
import { countOption, timeOption } from '../option-values.ts';
import { createLogPrinter, markerLine } from '../render/log-line.ts';
import { SELECTION_OPTIONS, type SelectionOptions, selectorOrAll } from '../selection.ts';
import type { Terminal } from '../terminal.ts';
import type { VerbModule } from '../verb.ts';

interface Options extends SelectionOptions {
  readonly follow?: boolean;
  readonly lines?: number;
  readonly since?: number;
  readonly until?: number;
  readonly stream?: 'out' | 'err';
  readonly grep?: string;
  readonly ignoreCase?: boolean;
  readonly invert?: boolean;
  readonly timestamps?: boolean;
  readonly prefix: 'auto' | 'always' | 'never';
  readonly output: 'text' | 'raw' | 'json';
}

const DEFAULT_LINES = 50;

/** `logs`: what workers wrote, read from their files, whether the daemon runs or not. */
export const logs: VerbModule = {
  args: '[NAME...]',
  options: {
    ...SELECTION_OPTIONS,
    follow: { short: 'f', help: 'stay and show what is written' },
    lines: {
      short: 'n',
      value: 'count',
      read: countOption,
      help: `so many last lines; ${DEFAULT_LINES} without it, all with --since or --until`,
    },
    since: { value: 'time', read: timeOption, help: 'only newer lines: 10m or 2026-11-20T16:02:03Z' },
    until: { value: 'time', read: timeOption, help: 'only older lines' },
    stream: { value: 'stream', choices: ['out', 'err'], help: 'only stdout or only stderr of the worker' },
    grep: { value: 'regexp', help: 'only lines that match' },
    'ignore-case': { short: 'i', help: 'upper and lower case are the same to --grep' },
    invert: { short: 'v', help: 'only lines that do not match --grep' },
    timestamps: { short: 't', help: 'begin each line with its time' },
    prefix: {
      value: 'when',
      choices: ['auto', 'always', 'never'],
      default: 'auto',
      help: "begin each line with the worker's name; auto = when there are several",
    },
    output: {
      short: 'o',
      value: 'format',
      choices: ['text', 'raw', 'json'],
      default: 'text',
      help: "raw = the worker's bytes and nothing else, json = one object a line",
    },
  },
  examples: [
    ['hsu-master-cli logs web -f', 'the last lines, and what comes'],
    ["hsu-master-cli logs 'web-*' --since 10m --grep error -i", 'search in several'],
    ['hsu-master-cli logs web --stream err -o json -n 1000', 'for a script'],
  ],
  exitCodes: [4, 130],
  async run(context, parsed) {
    const { terminal, onInterrupt } = context;
    const options = parsed.options as Options;
    const grep = readGrep(options);
    const isEndless = options.since === undefined && options.until === undefined;
    const tail = options.lines ?? (isEndless ? DEFAULT_LINES : undefined);
    const source = await findLogs(
      context,
      selectorOrAll(parsed.args, options),
      options.ignoreNotFound ?? false,
    );
    noteMissingTimes(source, options, terminal);
    if (options.follow) onInterrupt();
    const printer = createLogPrinter({
      format: options.output,
      hasPrefix: options.prefix === 'always' || (options.prefix === 'auto' && source.workers.length > 1),
      hasTimestamps: options.timestamps ?? false,
      style: terminal.style,
      workers: source.workers,
    });
    const output = batchOutput(terminal);
    const records = readLogs({
      directory: source.directory,
      workers: source.workers,
      ...(tail === undefined ? {} : { tail }),
      ...(options.since === undefined ? {} : { sinceMs: options.since }),
      ...(options.until === undefined ? {} : { untilMs: options.until }),
      ...(options.stream === undefined ? {} : { stream: options.stream === 'out' ? 'stdout' : 'stderr' }),
      ...(grep === undefined ? {} : { grep }),
      ...(options.invert ? { invert: true } : {}),
      ...(options.follow ? { follow: true } : {}),
    });
    for await (const record of records) {
      if (record.kind === 'line') {
        await output.add(printer.print(record));
        continue;
      }
      await output.add(printer.end());
      await output.flush();
      terminal.talk(terminal.talkStyle.dim(markerLine(record) ?? ''));
    }
    await output.add(printer.end());
    await output.flush();
    return 0;
  },
};

/** Lines of a worker that writes its files itself have no times: what was asked about times needs a word. */
function noteMissingTimes(source: LogSource, options: Options, terminal: Terminal): void {
  const asked = (['since', 'until', 'timestamps'] as const).filter((name) => options[name] !== undefined);
  if (asked.length === 0) return;
  const names = source.workers.filter((name) => writesItself(source.directory, name));
  if (names.length === 0) return;
  const subject = names.length === 1 ? `${names[0]} writes its log` : `${names.join(', ')} write their logs`;
  const flags = asked.map((name) => `--${name}`).join(' and ');
  terminal.talk(
    `note: ${subject} without times (logs.mode: direct); ${flags} go by when the file was written last`,
  );
}

function readGrep({ grep, ignoreCase, invert }: Options): RegExp | undefined {
  if (grep === undefined) {
    if (ignoreCase || invert) throw new HsuError('usage', '-i and -v have no meaning without --grep');
    return undefined;
  }
  try {
    return new RegExp(grep, ignoreCase ? 'i' : '');
  } catch (cause) {
    throw new HsuError('usage', `--grep: ${(cause as Error).message}`, { cause });
  }
}
