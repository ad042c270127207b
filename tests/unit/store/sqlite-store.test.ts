import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { describeStore } from './conformance.ts';
import { folder, openIn } from './store-folder.ts';

const directories = new WeakMap<Store, string>();

function open(directory: string): Store {
  const { store } = openIn(directory);
  directories.set(store, directory);
  return store;
}

describeStore('SQLite', {
  open: async () => open(folder()),
  reopen: async (store) => {
    await store.close();
    return open(directories.get(store) ?? '');
  },
});

test('a copy made on demand holds everything and can be put in the place of the store', async () => {
  const { store } = openIn(folder());
  await store.commit({ do: [{ put: '/a', value: 'x' }] });
  const elsewhere = folder();
  await store.backup(join(elsewhere, 'store.db'));
  expect(readdirSync(elsewhere)).toEqual(['store.db']);
  const copy = openIn(elsewhere);
  expect(await copy.store.get('/a')).toEqual(await store.get('/a'));
  expect(copy.warnings).toEqual([]);
});
