import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfigFile } from '../../src/config/load.ts';

const EXAMPLES = resolve(import.meta.dirname, '../../config/examples');
const FILES = readdirSync(EXAMPLES).filter((name) => name.endsWith('.yaml'));

test.each(FILES)('%s loads without findings', async (name) => {
  const loaded = await loadConfigFile(join(EXAMPLES, name));
  expect(loaded).toMatchObject({ ok: true, warnings: [] });
});
