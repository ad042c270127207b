import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const PAGES = globSync('{*,docs/**/*,deploy/**/*,config/**/*}.md');
/** What an example writes when it runs. */
const MADE_LATER = 'config/examples/web-stack/run';

test.each(PAGES)('%s: what it links to and names is there', (page) => {
  const text = readFileSync(page, 'utf8');
  const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, to]) => String(to));
  const near = links.filter((to) => !/^[a-z]+:/.test(to)).map((to) => join(dirname(page), to));
  const named = [...text.matchAll(/`((?:src|tests|bench|scripts|deploy|config)\/[\w./-]+)`/g)];
  const missing = [...near, ...named.map(([, path]) => String(path))].filter(
    (path) => !path.startsWith(MADE_LATER) && !existsSync(path),
  );
  expect(missing).toEqual([]);
});
