import { expect, test } from 'vitest';
import { TestMaster } from '../helpers/master.ts';

test('a one-shot that ends at once is done', async () => {
  await using master = await TestMaster.start(`workers: [{id: once, run: echo hello, oneshot: true}]`);
  const worker = await master.state('once', 'done');
  expect(worker.lastExit).toMatchObject({ code: 0, cause: 'completed' });
  expect(master.readLog('once')).toMatch(/ stdout F hello\n$/);
});
