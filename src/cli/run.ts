import { createClient } from '../api/client.ts';
import { HsuError, isHsuError } from '../shared/errors.ts';
import { resolvePlaces } from '../shared/places.ts';
import { closest } from './closest.ts';
import { type OptionSpecs, type Parsed, parseCommandLine } from './command-line.ts';
import { describeError } from './describe-error.ts';
import { findVerb } from './find-verb.ts';
import { type GlobalOptions, withGlobalOptions } from './global-options.ts';
import { openTerminal } from './terminal.ts';
import type { Context } from './verb.ts';
import { VERBS, verbNamed } from './verbs.ts';

/**
 * Runs one command line, without the program's own name, and resolves with the exit code. `exit` ends the
 * process at once; it is used for Ctrl-C only.
 */
export async function run(argv: readonly string[], exit: (code: number) => never): Promise<number> {
  try {
    return await runVerb(argv, exit);
  } catch (thrown) {
    const { lines, exitCode } = describeError(thrown);
    process.stderr.write(lines);
    return exitCode;
  }
}

async function runVerb(argv: readonly string[], exit: (code: number) => never): Promise<number> {
  const found = findVerb(argv);
  if (found.word === undefined) return showOverview(found.wantsHelp);
  const name = verbNamed(found.word);
  const entry = name === undefined ? undefined : VERBS[name];
  if (name === undefined || entry === undefined) throw unknownVerb(found.word);
  const module = await entry.load();
  const specs = withGlobalOptions(module.options);
  const parsed = parse(name, found.rest, specs);
  const options = parsed.options as GlobalOptions;
  if (options.help) {
    const { verbHelp } = await import('./render/verb-help.ts');
    process.stdout.write(verbHelp(name, entry.summary, module, specs));
    return 0;
  }
  const terminal = openTerminal({ color: options.color, quiet: options.quiet ?? false });
  const onCall = options.verbose
    ? (text: string) => terminal.talk(terminal.talkStyle.dim(`> ${places.socket} ${text}`))
    : undefined;
  const places = resolvePlaces(options);
  const context: Context = {
    terminal,
    places,
    client: createClient(places.socket, { onCall }),
    isLogDirNamed: (options.logDir ?? process.env['HSU_LOG_DIR']) !== undefined,
    onInterrupt(lastWord) {
      process.once('SIGINT', () => {
        if (lastWord !== undefined) terminal.talk(`\n${lastWord}`);
        exit(130);
      });
    },
  };
  if (module.args === '' && parsed.args.length > 0) throw tooMany(name, parsed.args);
  if (found.word !== name) terminal.talk(`hint: \`${found.word}\` is called \`${name}\` here`);
  try {
    return await module.run(context, parsed);
  } catch (thrown) {
    const { lines, exitCode } = describeError(thrown, terminal.talkStyle);
    terminal.talk(lines.trimEnd());
    return exitCode;
  }
}

function parse(verb: string, words: readonly string[], specs: OptionSpecs): Parsed {
  try {
    return parseCommandLine(words, specs);
  } catch (thrown) {
    if (!isHsuError(thrown) || thrown.hint !== undefined) throw thrown;
    const option = String(thrown.details['option'] ?? '');
    const meant = option.length < 2 ? undefined : closest(option, Object.keys(specs));
    const hint = meant === undefined ? `See \`hsu-master-cli ${verb} --help\`.` : `Did you mean --${meant}?`;
    throw new HsuError('usage', thrown.message, { hint });
  }
}

async function showOverview(wasAsked: boolean): Promise<number> {
  const { overview } = await import('./render/overview.ts');
  (wasAsked ? process.stdout : process.stderr).write(overview());
  return wasAsked ? 0 : 2;
}

function tooMany(verb: string, args: readonly string[]): HsuError {
  return new HsuError('usage', `${verb} takes no arguments, got ${args.join(' ')}`, {
    hint: `See \`hsu-master-cli ${verb} --help\`.`,
  });
}

/** Verbs of the other program. */
const DAEMON_VERBS: ReadonlySet<string> = new Set(['daemon', 'run']);

function unknownVerb(word: string): HsuError {
  if (DAEMON_VERBS.has(word)) {
    return new HsuError('usage', `${JSON.stringify(word)} is no verb of hsu-master-cli`, {
      hint: `\`hsu-master ${word}\` is what you mean: it is about the program, not about its workers.`,
    });
  }
  const words = Object.entries(VERBS).flatMap(([name, { aliases }]) => [name, ...aliases]);
  const meant = closest(word, words);
  return new HsuError('usage', `there is no verb ${JSON.stringify(word)}`, {
    hint: meant === undefined ? '`hsu-master-cli --help` lists the verbs.' : `Did you mean \`${meant}\`?`,
  });
}
