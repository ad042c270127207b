import type { OptionSpec, OptionSpecs } from '../command-line.ts';
import { EXIT_CODES, type VerbModule } from '../verb.ts';

/** Every verb can end with these. */
const COMMON_EXIT_CODES = [0, 1, 2, 5, 6];

/** What `VERB --help` prints. `options` are all options of the verb, the global ones included. */
export function verbHelp(verb: string, summary: string, module: VerbModule, options: OptionSpecs): string {
  const codes = [...new Set([...COMMON_EXIT_CODES, ...module.exitCodes])].sort((a, b) => a - b);
  return `${[
    `Usage: hsu-master-cli ${verb}${module.args === '' ? '' : ` ${module.args}`} [options]`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    'Options:',
    ...twoColumns(Object.entries(options).map(([name, spec]) => [flagsOf(name, spec), meaningOf(spec)])),
    '',
    'Examples:',
    ...twoColumns(module.examples.map(([line, purpose]) => [line, `# ${purpose}`])),
    '',
    'Exit codes:',
    ...codes.map((code) => `  ${String(code).padEnd(4)} ${EXIT_CODES[code]}`),
  ].join('\n')}\n`;
}

function twoColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function flagsOf(name: string, { short, value }: OptionSpec): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` <${value}>`}`;
}

function meaningOf({ help, choices, default: preset }: OptionSpec): string {
  const allowed = choices === undefined ? '' : `: ${choices.join('|')}`;
  return `${help}${allowed}${preset === undefined ? '' : ` (default ${preset})`}`;
}
