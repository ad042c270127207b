import { expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import { isUnknownOutcome } from '../../../src/store/errors.ts';
import { MemoryTable } from '../../../src/store/memory-table.ts';
import type { Store } from '../../../src/store/store.ts';
import { CommitFailed } from '../../../src/store/table.ts';
import { TableStore } from '../../../src/store/table-store.ts';

/** A table whose next transaction breaks, before its commit or during it. */
class BreakingTable extends MemoryTable {
  next: 'works' | 'refuses' | 'commits and then breaks' | 'breaks and does not commit' = 'works';

  override transact<T>(work: () => T): T {
    const next = this.next;
    this.next = 'works';
    if (next === 'refuses') throw new Error('no space');
    if (next === 'breaks and does not commit') throw new CommitFailed('lost power');
    const result = super.transact(work);
    if (next === 'commits and then breaks') throw new CommitFailed('lost power');
    return result;
  }
}

function open(): { table: BreakingTable; store: Store } {
  const table = new BreakingTable();
  const store = new TableStore(table, systemClock);
  onTestFinished(() => store.close());
  return { table, store };
}

const put = (store: Store, key: string) => store.commit({ do: [{ put: key, value: '' }] });

test.each([
  ['commits and then breaks', true],
  ['breaks and does not commit', false],
] as const)(
  'a table that %s leaves the outcome unknown for all who shared the commit',
  async (how, isThere) => {
    const { table, store } = open();
    table.next = how;
    const outcomes = await Promise.allSettled([put(store, '/a'), put(store, '/b')]);
    for (const outcome of outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { kind: 'unavailable' } });
      expect(isUnknownOutcome(outcome.status === 'rejected' ? outcome.reason : null)).toBe(true);
    }
    const found = await store.list('/');
    expect(found.entries.map(({ key }) => key)).toEqual(isThere ? ['/a', '/b'] : []);
    expect((await put(store, '/c')).ok).toBe(true);
  },
);

test('a watch that may have missed a commit of unknown outcome is told to list again', async () => {
  const { table, store } = open();
  const { rev } = await put(store, '/before');
  const watch = store
    .watch('/', { fromRev: rev, signal: new AbortController().signal })
    [Symbol.asyncIterator]();
  const next = watch.next();
  table.next = 'commits and then breaks';
  await put(store, '/a').catch(() => {});
  expect((await next).value).toEqual({ reset: true });
});

test('a refusal before the commit is known to have changed nothing', async () => {
  const { table, store } = open();
  table.next = 'refuses';
  const thrown = await put(store, '/a').catch((error: unknown) => error);
  expect(thrown).toMatchObject({
    kind: 'io',
    message: expect.stringContaining('nothing was changed: no space'),
  });
  expect(isUnknownOutcome(thrown)).toBe(false);
  expect((await store.list('/')).entries).toEqual([]);
});
