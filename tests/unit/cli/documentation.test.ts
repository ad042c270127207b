import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCommandLine } from '../../../src/cli/command-line.ts';
import { findVerb } from '../../../src/cli/find-verb.ts';
import { withGlobalOptions } from '../../../src/cli/global-options.ts';
import { overview } from '../../../src/cli/render/overview.ts';
import { verbHelp } from '../../../src/cli/render/verb-help.ts';
import { EXIT_CODES } from '../../../src/cli/verb.ts';
import { VERBS, verbNamed } from '../../../src/cli/verbs.ts';

const document = readFileSync('docs/cli.md', 'utf8');

test.each(Object.entries(VERBS))(
  '%s is documented, with its arguments and its other names',
  async (name, entry) => {
    const { args } = await entry.load();
    const usage = args === '' ? name : `${name} ${args}`;
    const row = document.split('\n').find((line) => line.startsWith(`| \`${usage}\` |`));
    expect(row, `a row for ${usage}`).toBeDefined();
    for (const alias of entry.aliases) expect(row).toContain(`\`${alias}\``);
    expect(overview()).toContain(entry.summary);
  },
);

test('every exit code is documented as the help has it', () => {
  for (const [code, meaning] of Object.entries(EXIT_CODES))
    expect(document).toContain(`| ${code} | ${meaning} |`);
});

test.each(Object.entries(VERBS))('the examples in the help of %s can be parsed', async (name, entry) => {
  const module = await entry.load();
  const specs = withGlobalOptions(module.options);
  expect(module.examples.length).toBeGreaterThanOrEqual(2);
  for (const [line] of module.examples) {
    const commands = line.split(/\s*(?:&&|\|)\s*/).filter((part) => part.startsWith('hsu-master-cli '));
    const parsed = commands.map((command) => {
      const { word = '', rest } = findVerb(command.replaceAll("'", '').split(' ').slice(1));
      return verbNamed(word) === name ? parseCommandLine(rest, specs) : undefined;
    });
    expect(
      parsed.some((one) => one !== undefined),
      line,
    ).toBe(true);
  }
  expect(verbHelp(name, entry.summary, module, specs)).toContain(`Usage: hsu-master-cli ${name}`);
});

test('no verb has the name of another one or of its alias', () => {
  const words = Object.entries(VERBS).flatMap(([name, { aliases }]) => [name, ...aliases]);
  expect(new Set(words).size).toBe(words.length);
});
