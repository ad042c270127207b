import { HsuError } from '../../shared/errors.ts';
import { parseSignal, SIGNAL_NAMES } from '../../shared/signals.ts';
import { closest } from '../closest.ts';
import { RESULT_FORMAT_OPTION, type ResultFormat } from '../report-results.ts';
import { requiredSelector, SELECTION_OPTIONS, type SelectionOptions } from '../selection.ts';
import type { VerbModule } from '../verb.ts';
import { act } from './act.ts';

interface Options extends SelectionOptions {
  readonly output: ResultFormat;
  readonly target: 'main' | 'group' | 'tree';
}

/** `signal`: any signal, to the main process unless told otherwise. */
export const signal: VerbModule = {
  args: 'SIGNAL NAME...',
  options: {
    ...SELECTION_OPTIONS,
    target: {
      value: 'processes',
      choices: ['main', 'group', 'tree'],
      default: 'main',
      help: 'the main process, its process group, or everything it started',
    },
    ...RESULT_FORMAT_OPTION,
  },
  examples: [
    ['hsu-master-cli signal HUP web', 'have it read its configuration again'],
    ['hsu-master-cli signal USR1 -l app=nginx --target tree', 'every process of several workers'],
  ],
  exitCodes: [4, 8, 130],
  async run(context, parsed) {
    const options = parsed.options as Options;
    const [written = '', ...names] = parsed.args;
    const name = readSignal(written, names);
    const request = { selector: requiredSelector(names, options), signal: name, target: options.target };
    return await act(context, request, { verb: 'signal', signal: name, target: options.target }, options);
  },
};

function readSignal(text: string, names: readonly string[]): string {
  if (text === '') throw new HsuError('usage', 'no signal is named', { hint: 'Say which, such as HUP.' });
  const known = parseSignal(text);
  if (known !== undefined) return known;
  throw new HsuError('usage', `there is no signal ${text}`, { hint: hintFor(text, names) });
}

function hintFor(text: string, names: readonly string[]): string {
  const behind = names.findLast((name) => parseSignal(name) !== undefined);
  if (behind !== undefined) {
    const workers = [text, ...names.filter((name) => name !== behind)];
    return `The signal comes first: \`hsu-master-cli signal ${[behind, ...workers].join(' ')}\`.`;
  }
  const upper = text.toUpperCase();
  const meant = closest(upper.startsWith('SIG') ? upper : `SIG${upper}`, SIGNAL_NAMES);
  return meant === undefined ? '`kill -l` lists the signals.' : `Did you mean ${meant}?`;
}
