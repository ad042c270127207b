import { expect, test } from 'vitest';
import { masterWithoutShim } from './booted-master.ts';

test('a master that shuts down still tells which groups its workers are in', async () => {
  const { master } = await masterWithoutShim(`
workers: [{id: a, run: [/bin/true], enabled: false}]
groups: {web: {members: [a]}}
`);
  expect(master.list()).toMatchObject([{ name: 'a', groups: ['web'] }]);
  await master.shutdown(new AbortController().signal);
  expect(master.list()).toMatchObject([{ name: 'a', groups: ['web'] }]);
});
