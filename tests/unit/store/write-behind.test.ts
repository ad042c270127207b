import { describe, expect, onTestFinished, test } from 'vitest';
import { unknownOutcome } from '../../../src/store/errors.ts';
import { openMemoryStore } from '../../../src/store/memory-store.ts';
import type { Outcome, Store, Transaction } from '../../../src/store/store.ts';
import { WriteBehind } from '../../../src/store/write-behind.ts';

/** A store in memory that counts its commits and does what a test says instead of the next one. */
class WatchedStore {
  readonly inner = openMemoryStore();
  readonly commits: Transaction[] = [];
  instead: ((transaction: Transaction) => Promise<Outcome>) | null = null;

  get store(): Store {
    const { inner } = this;
    return {
      ...inner,
      get: (key) => inner.get(key),
      list: (prefix) => inner.list(prefix),
      commit: (transaction) => {
        this.commits.push(transaction);
        const { instead } = this;
        this.instead = null;
        return instead === null ? inner.commit(transaction) : instead(transaction);
      },
    } as Store;
  }

  async values(): Promise<Record<string, string>> {
    const { entries } = await this.inner.list('/');
    return Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  }
}

async function behindOf(watched: WatchedStore, before?: () => void) {
  const problems: string[] = [];
  const { entries } = await watched.inner.list('/');
  const behind = new WriteBehind(watched.store, entries, {
    onProblem: (message) => problems.push(message),
    ...(before === undefined ? {} : { before }),
  });
  onTestFinished(() => behind.close());
  return { behind, problems };
}

describe('what is set', () => {
  test('reaches the store without anybody asking, the newest of each key, all in one commit', async () => {
    const watched = new WatchedStore();
    const { behind } = await behindOf(watched);
    for (let n = 0; n < 100; n++) behind.set(`/k/${n % 10}`, `value ${n}`);
    behind.set('/k/3', null);
    await new Promise<void>((done) => behind.afterwards(done));
    expect(watched.commits).toHaveLength(1);
    expect(Object.keys(await watched.values())).toHaveLength(9);
    expect((await watched.values())['/k/9']).toBe('value 99');
  });

  test('is not written when it is so already', async () => {
    const watched = new WatchedStore();
    await watched.inner.commit({ do: [{ put: '/a', value: '1' }] });
    const { behind } = await behindOf(watched);
    behind.set('/a', '1');
    behind.set('/b', null);
    behind.set('/a', '2');
    behind.set('/a', '1');
    await behind.flush();
    expect(watched.commits).toEqual([]);
  });

  test('while a commit is under way is in the next one', async () => {
    const watched = new WatchedStore();
    const { behind } = await behindOf(watched);
    behind.set('/a', '1');
    const first = behind.flush();
    behind.set('/a', '2');
    await first;
    behind.set('/b', '1');
    await behind.flush();
    expect(await watched.values()).toEqual({ '/a': '2', '/b': '1' });
  });

  test('comes after what has to be on disk before it', async () => {
    const watched = new WatchedStore();
    const order: string[] = [];
    const { behind } = await behindOf(watched, () => order.push(`before ${watched.commits.length}`));
    behind.set('/a', '1');
    behind.afterwards(() => order.push(`afterwards ${watched.commits.length}`));
    await behind.flush();
    expect(order).toEqual(['before 0', 'afterwards 1']);
  });
});

describe('when the store', () => {
  test('does not know whether it has committed, it is read again and nothing is done twice', async () => {
    const watched = new WatchedStore();
    const { behind, problems } = await behindOf(watched);
    behind.set('/a', '1');
    watched.instead = async (transaction) => {
      await watched.inner.commit(transaction);
      throw unknownOutcome(new Error('the disk is gone'));
    };
    await behind.flush();
    behind.set('/a', '2');
    await behind.flush();
    expect(await watched.values()).toEqual({ '/a': '2' });
    expect(problems).toEqual([]);
  });

  test('has another revision than was known (an older backup), what is wanted is written all the same', async () => {
    const watched = new WatchedStore();
    const { behind } = await behindOf(watched);
    behind.set('/a', '1');
    await behind.flush();
    await watched.inner.commit({ do: [{ put: '/a', value: 'of a backup' }] });
    behind.set('/a', '2');
    behind.set('/b', '1');
    await behind.flush();
    expect(await watched.values()).toEqual({ '/a': '2', '/b': '1' });
  });

  test('refuses, it is said once and tried again, and nobody is told that it is written', async () => {
    const watched = new WatchedStore();
    const { behind, problems } = await behindOf(watched);
    let told = 0;
    behind.set('/a', '1');
    behind.afterwards(() => (told += 1));
    for (const value of ['2', '3']) {
      watched.instead = () => Promise.reject(new Error('no'));
      await behind.flush();
      behind.set('/a', value);
    }
    expect(problems).toEqual(['the state cannot be kept: no']);
    expect(told).toBe(0);
    await behind.flush();
    expect(told).toBe(1);
    expect(await watched.values()).toEqual({ '/a': '3' });
  });
});
