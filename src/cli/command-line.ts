import { parseArgs } from 'node:util';
import { HsuError } from '../shared/errors.ts';

/** One option of a verb. Its long name is its key in {@link OptionSpecs}. */
export interface OptionSpec {
  /** One letter. */
  readonly short?: string;
  /** What its value is called in the help; without it the option is a switch. */
  readonly value?: string;
  readonly help: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  readonly default?: string | number;
  /** Turns the text into the option's value; `before` is that of an earlier occurrence. Throws `usage`. */
  readonly read?: (text: string, before: unknown) => unknown;
}

/** Options by their long names, without the dashes. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** A command line that has been understood. */
export interface Parsed {
  /** What is no option, in order. */
  readonly args: readonly string[];
  /** Values by long name in camel case; switches that were not given are absent. */
  readonly options: unknown;
}

/**
 * Reads a command line. `util.parseArgs` takes it apart; what it means is decided here. Throws `usage` for
 * unknown options (their long names go to `details.option`), missing values and values that are not allowed.
 */
export function parseCommandLine(words: readonly string[], specs: OptionSpecs): Parsed {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { short, value }]) => [
        name,
        {
          type: value === undefined ? ('boolean' as const) : ('string' as const),
          ...(short ? { short } : {}),
        },
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const args: string[] = [];
  const options: Record<string, unknown> = {};
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.default !== undefined) options[camelCase(name)] = spec.default;
  }
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === 'positional') args.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (spec === undefined) {
      throw new HsuError('usage', `there is no option ${rawName} here`, { details: { option: name } });
    }
    const key = camelCase(name);
    options[key] = readValue(rawName, value, spec, given.has(name) ? options[key] : undefined);
    given.add(name);
  }
  return { args, options };
}

function readValue(option: string, text: string | undefined, spec: OptionSpec, before: unknown): unknown {
  if (spec.value === undefined) {
    if (text !== undefined) throw new HsuError('usage', `${option} takes no value`);
    return true;
  }
  if (text === undefined) throw new HsuError('usage', `${option} needs a value: ${option} <${spec.value}>`);
  if (spec.choices !== undefined && !spec.choices.includes(text)) {
    throw new HsuError('usage', `${option} ${text} is not allowed`, {
      hint: `Allowed are ${spec.choices.join(', ')}.`,
    });
  }
  try {
    return spec.read === undefined ? text : spec.read(text, before);
  } catch (thrown) {
    throw prefixed(thrown, option);
  }
}

function prefixed(thrown: unknown, option: string): unknown {
  if (!(thrown instanceof HsuError) || thrown.kind !== 'usage') return thrown;
  const { message, hint, details } = thrown;
  return new HsuError('usage', `${option}: ${message}`, { ...(hint === undefined ? {} : { hint }), details });
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
