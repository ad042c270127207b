import { HsuError } from '../shared/errors.ts';

/** A command line taken apart before any option is understood. */
export interface FoundVerb {
  /** The verb as written; undefined when there is none. */
  readonly word: string | undefined;
  /** Everything else, for the verb to parse; options that stood before the verb come first. */
  readonly rest: readonly string[];
  /** Help for the whole program was asked for. */
  readonly wantsHelp: boolean;
}

/** The global options that take a value. */
const WITH_VALUE = new Set(['--socket', '--run-dir', '--state-dir', '--log-dir', '--color']);
const FLAGS = new Map([
  ['-q', '--quiet'],
  ['--quiet', '--quiet'],
  ['-v', '--verbose'],
  ['--verbose', '--verbose'],
]);

/**
 * Finds the verb, so that only its options have to be known. `help VERB` and `VERB --help` are the same, and so
 * are `--version` and `version`. Throws `usage` for an option before the verb that is not a global one.
 */
export function findVerb(argv: readonly string[]): FoundVerb {
  const before: string[] = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    const flag = FLAGS.get(word);
    if (word === '-h' || word === '--help') return { word: undefined, rest: [], wantsHelp: true };
    if (word === '-V' || word === '--version')
      return { word: 'version', rest: [...before, ...argv.slice(at + 1)], wantsHelp: false };
    if (flag !== undefined) before.push(flag);
    else if (WITH_VALUE.has(word)) before.push(word, argv[++at] ?? '');
    else if (WITH_VALUE.has(word.split('=')[0] ?? '')) before.push(word);
    else if (word.startsWith('-')) throw misplaced(word);
    else if (word === 'help') return helpOn(argv[at + 1]);
    else return { word, rest: [...before, ...argv.slice(at + 1)], wantsHelp: false };
  }
  return { word: undefined, rest: [], wantsHelp: false };
}

function helpOn(verb: string | undefined): FoundVerb {
  return { word: verb, rest: ['--help'], wantsHelp: true };
}

function misplaced(option: string): HsuError {
  return new HsuError('usage', `${option} is no option for all verbs`, {
    hint: 'Put the options of a verb behind it: `hsu-master-cli VERB --option`.',
  });
}
