import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseCommandLine } from '../../../src/cli/command-line.ts';
import { findVerb } from '../../../src/cli/find-verb.ts';
import { withGlobalOptions } from '../../../src/cli/global-options.ts';
import { VERBS } from '../../../src/cli/verbs.ts';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')];

/** Command lines of a page: lines of its blocks, and pieces in the text that begin like one. */
function commandsOf(page: string): readonly string[] {
  const text = readFileSync(page, 'utf8');
  const inBlocks = text.matchAll(/^(?:\$ )?hsu-master-cli (.*)$/gm);
  const inText = text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`(?:hsu-master-cli )?([a-z-]+ [^`]*)`/g);
  return (
    [...[...inBlocks].map(([, words = '']) => words), ...[...inText].map(([, words = '']) => words)]
      .map((words) => words.split(/\s+[#|&<>]|\s{2,}|\s*…/)[0]?.trim() ?? '')
      // `table|json` is one of them.
      .map((words) => words.replaceAll(/(\w)(?:\|\w+)+/g, '$1'))
      // Other names of verbs are those of other programs too.
      .filter((words) => / -/.test(words) && (words.split(' ')[0] ?? '') in VERBS)
  );
}

test.each(pages)('options of commands in %s exist', async (page) => {
  for (const command of commandsOf(page)) {
    const { word = '', rest } = findVerb(command.replaceAll(/['"]/g, '').split(' '));
    const module = await VERBS[word]?.load();
    expect(
      () => parseCommandLine(rest, withGlobalOptions(module?.options ?? {})),
      `${page}: ${command}`,
    ).not.toThrow();
  }
});

test('the pages have commands to look at', () => {
  expect(pages.flatMap(commandsOf).length).toBeGreaterThan(20);
});
