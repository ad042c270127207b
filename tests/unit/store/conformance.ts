import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { Operation, Store, WatchBatch } from '../../../src/store/store.ts';

/** A driver under test. */
export interface Driver {
  /** A new, empty store; closed and removed after the test. */
  open(): Promise<Store>;
  /** Closes the store and opens it again with what it had, as a later process would. */
  reopen?(store: Store): Promise<Store>;
}

/** What every driver of the store must do. */
export function describeStore(name: string, driver: Driver): void {
  describe(`${name}: commits`, () => {
    test('what was put is found, with the revisions of its birth and of its last change', async () => {
      const store = await driver.open();
      const first = await put(store, '/a', 'one');
      const second = await put(store, '/a', 'two');
      expect(second.rev).toBeGreaterThan(first.rev);
      expect(await store.get('/a')).toEqual({
        key: '/a',
        value: 'two',
        createRev: first.rev,
        modRev: second.rev,
      });
      await store.commit({ do: [{ delete: '/a' }] });
      expect(await store.get('/a')).toBeUndefined();
      const third = await put(store, '/a', 'three');
      expect(await store.get('/a')).toMatchObject({ createRev: third.rev });
    });

    test('values come back as they were written, whatever is in them', async () => {
      const store = await driver.open();
      const values = [
        '',
        '\0',
        'a\0b',
        '🙂 ß',
        '{"a":"\\u0000"}',
        "'; DROP TABLE entries; --",
        'x'.repeat(100_000),
      ];
      for (const [index, value] of values.entries()) await put(store, `/v/${index}`, value);
      const { entries } = await store.list('/v/');
      expect(entries.map(({ value }) => value)).toEqual(values);
    });

    test('each operation has its result, in order, and sees what those before it did', async () => {
      const store = await driver.open();
      await put(store, '/old', 'was');
      const { ok, rev, results, durable } = await store.commit({
        do: [
          { put: '/new', value: 'is' },
          { get: '/new' },
          { delete: '/old' },
          { get: '/old' },
          { delete: '/no' },
        ],
      });
      const written = { key: '/new', value: 'is', createRev: rev, modRev: rev };
      expect({ ok, durable }).toEqual({ ok: true, durable: true });
      expect(results[0]).toEqual(written);
      expect(results[1]).toEqual(written);
      expect(results[2]).toMatchObject({ key: '/old', value: 'was' });
      expect(results.slice(3)).toEqual([undefined, undefined]);
    });

    test('several keys change together and have one revision', async () => {
      const store = await driver.open();
      const { rev } = await store.commit({
        do: ['/a', '/b', '/c'].map((key) => ({ put: key, value: key })),
      });
      const { entries } = await store.list('/');
      expect(entries.map(({ key, modRev }) => [key, modRev])).toEqual([
        ['/a', rev],
        ['/b', rev],
        ['/c', rev],
      ]);
    });

    test('a failed condition changes nothing, not even the revision', async () => {
      const store = await driver.open();
      const { rev } = await put(store, '/a', 'mine');
      const failing = [
        { key: '/a', modRev: 0 },
        { key: '/a', modRev: rev + 1 },
        { key: '/a', createRev: 0 },
        { key: '/b', modRev: rev },
      ];
      for (const condition of failing) {
        const outcome = await store.commit({
          if: [{ key: '/a', modRev: rev }, condition],
          do: [
            { put: '/a', value: 'theirs' },
            { put: '/b', value: 'x' },
          ],
        });
        expect(outcome).toMatchObject({ ok: false, rev, results: [] });
      }
      expect((await store.list('/')).entries.map(({ value }) => value)).toEqual(['mine']);
    });

    test('when a condition fails the alternative is carried out', async () => {
      const store = await driver.open();
      await put(store, '/a', 'there');
      const { ok, results } = await store.commit({
        if: [{ key: '/a', modRev: 0 }],
        do: [{ put: '/a', value: 'new' }],
        else: [{ get: '/a' }],
      });
      expect(ok).toBe(false);
      expect(results).toMatchObject([{ value: 'there' }]);
    });

    test('of many that want to be the first exactly one is', async () => {
      const store = await driver.open();
      const outcomes = await Promise.all(
        Array.from({ length: 100 }, (_, n) =>
          store.commit({ if: [{ key: '/leader', modRev: 0 }], do: [{ put: '/leader', value: `${n}` }] }),
        ),
      );
      const winners = outcomes.map(({ ok }, n) => (ok ? n : -1)).filter((n) => n >= 0);
      expect(winners).toHaveLength(1);
      expect((await store.get('/leader'))?.value).toBe(`${winners[0]}`);
    });

    test('no increment is lost when many read, add one and write under a condition', async () => {
      const store = await driver.open();
      await put(store, '/count', '0');
      const increment = async (): Promise<void> => {
        for (;;) {
          const before = await store.get('/count');
          if (before === undefined) throw new Error('the counter is gone');
          const { ok } = await store.commit({
            if: [{ key: '/count', modRev: before.modRev }],
            do: [{ put: '/count', value: `${Number(before.value) + 1}` }],
          });
          if (ok) return;
        }
      };
      await Promise.all(Array.from({ length: 25 }, increment));
      expect((await store.get('/count'))?.value).toBe('25');
    });

    test('revisions grow by each change and are given out once', async () => {
      const store = await driver.open();
      const outcomes = await Promise.all(Array.from({ length: 200 }, (_, n) => put(store, `/k/${n}`, 'v')));
      const revisions = outcomes.map(({ rev }) => rev);
      expect(new Set(revisions).size).toBe(200);
      expect(revisions.toSorted((a, b) => a - b)).toEqual(revisions);
    });

    test.each([
      ['a key without its slash', [{ put: 'a', value: '' }]],
      ['a key with a space', [{ put: '/a b', value: '' }]],
      ['a key that is not ASCII', [{ get: '/ä' }]],
      ['a key that is too long', [{ delete: `/${'k'.repeat(600)}` }]],
      ['a value that is no small document', [{ put: '/a', value: 'x'.repeat(300_000) }]],
      ['the same key twice', [{ put: '/a', value: '' }, { delete: '/a' }]],
    ] satisfies [string, Operation[]][])(
      '%s is refused before anything happens',
      async (_what, operations) => {
        const store = await driver.open();
        await expect(store.commit({ do: operations })).rejects.toMatchObject({ kind: 'usage' });
        expect((await store.list('/')).entries).toEqual([]);
      },
    );
  });

  describe(`${name}: lists`, () => {
    test('a list has what begins with the prefix, in order, in pages', async () => {
      const store = await driver.open();
      for (const key of ['/a/2', '/a/10', '/a/1', '/ab', '/b/1', '/a']) await put(store, key, key);
      const keysOf = async (...args: Parameters<Store['list']>): Promise<string[]> =>
        (await store.list(...args)).entries.map(({ key }) => key);
      expect(await keysOf('/a/')).toEqual(['/a/1', '/a/10', '/a/2']);
      expect(await keysOf('/a/', { limit: 2 })).toEqual(['/a/1', '/a/10']);
      expect(await keysOf('/a/', { limit: 2, after: '/a/10' })).toEqual(['/a/2']);
      expect(await keysOf('/a/', { after: '/a/2' })).toEqual([]);
      expect(await keysOf('/c')).toEqual([]);
    });

    test('a list says the revision it is true for', async () => {
      const store = await driver.open();
      const { rev } = await put(store, '/a', 'x');
      expect((await store.list('/')).rev).toBe(rev);
    });
  });

  describe(`${name}: watches`, () => {
    test('a watch delivers each revision below its prefix once, in order, with all of its changes', async () => {
      const store = await driver.open();
      const { rev: fromRev } = await put(store, '/w/before', 'x');
      const watch = watching(store, '/w/', fromRev);
      await put(store, '/w/a', '1');
      await put(store, '/other', '1');
      const both = await store.commit({
        do: [{ put: '/w/b', value: '2' }, { delete: '/w/a' }, { delete: '/other' }],
      });
      const first = await watch.next();
      const second = await watch.next();
      const later = watch.next();
      const third = await put(store, '/w/c', '3');
      expect(first).toMatchObject({ changes: [{ type: 'put', entry: { key: '/w/a', value: '1' } }] });
      expect(second).toEqual({
        reset: false,
        rev: both.rev,
        changes: [
          { type: 'put', entry: { key: '/w/b', value: '2', createRev: both.rev, modRev: both.rev } },
          { type: 'delete', key: '/w/a' },
        ],
      });
      expect(await later).toMatchObject({ rev: third.rev });
    });

    test('a watch that ended and begins again misses nothing and repeats nothing', async () => {
      const store = await driver.open();
      const seen: string[] = [];
      let cursor = (await store.list('/')).rev;
      const writing = Promise.all(Array.from({ length: 60 }, (_, n) => put(store, `/n/${n}`, `${n}`)));
      while (seen.length < 60) {
        const stop = new AbortController();
        for await (const batch of store.watch('/n/', { fromRev: cursor, signal: stop.signal })) {
          if (batch.reset) throw new Error('nothing was forgotten');
          seen.push(...batch.changes.map((change) => (change.type === 'put' ? change.entry.value : '')));
          cursor = batch.rev;
          if (seen.length % 7 === 0 || seen.length === 60) stop.abort();
        }
      }
      await writing;
      expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => `${n}`));
    });

    test('a watch that is too far behind is told to list again, and that is its end', async () => {
      const store = await driver.open();
      const { rev } = await put(store, '/a', 'x');
      const watch = watching(store, '/', rev);
      for (let n = 0; n < 12; n++) await put(store, '/a', 'x'.repeat(200_000));
      const batches: WatchBatch[] = [];
      for (let batch = await watch.next(); batch !== undefined; batch = await watch.next())
        batches.push(batch);
      expect(batches).toEqual([{ reset: true }]);
      const list = await store.list('/');
      const again = watching(store, '/', list.rev);
      const next = again.next();
      const { rev: newest } = await put(store, '/a', 'y');
      expect(await next).toMatchObject({ reset: false, rev: newest });
    });

    test('a watch from a revision that was never given out is told to list again', async () => {
      const store = await driver.open();
      const { rev } = await put(store, '/a', 'x');
      expect(await watching(store, '/', rev + 1000).next()).toEqual({ reset: true });
    });

    test('a failed condition and a pure question are seen by no watch', async () => {
      const store = await driver.open();
      const { rev } = await put(store, '/a', 'x');
      const next = watching(store, '/', rev).next();
      await store.commit({ if: [{ key: '/a', modRev: 0 }], do: [{ put: '/a', value: 'y' }] });
      await store.commit({ do: [{ get: '/a' }, { delete: '/none' }] });
      const change = await put(store, '/b', 'z');
      expect(await next).toMatchObject({ rev: change.rev, changes: [{ entry: { key: '/b' } }] });
    });

    test('a watch ends with its signal and with its store', async () => {
      const store = await driver.open();
      const { rev } = await store.list('/');
      const stop = new AbortController();
      const bySignal = collect(store.watch('/', { fromRev: rev, signal: stop.signal }));
      const byClose = collect(store.watch('/', { fromRev: rev, signal: new AbortController().signal }));
      stop.abort();
      expect(await bySignal).toEqual([]);
      await store.close();
      expect(await byClose).toEqual([]);
    });
  });

  describe(`${name}: leases`, () => {
    test('a lease that is not renewed takes its keys along, in one revision', async () => {
      const store = await driver.open();
      const lease = await store.lease(2000);
      const { rev } = await store.commit({
        do: [
          { put: '/m/a', value: '', lease: lease.id },
          { put: '/m/b', value: '', lease: lease.id },
          { put: '/m/c', value: '' },
        ],
      });
      const ending = watching(store, '/m/', rev).next();
      await aborted(lease.lost);
      expect((await store.list('/m/')).entries.map(({ key }) => key)).toEqual(['/m/c']);
      expect(await ending).toMatchObject({
        changes: [
          { type: 'delete', key: '/m/a' },
          { type: 'delete', key: '/m/b' },
        ],
      });
    });

    test('a lease that is renewed lives', async () => {
      const store = await driver.open();
      const lease = await store.lease(60_000);
      // Long enough for a machine that has better things to do than to renew it in time.
      const short = await store.lease(4000);
      await store.commit({ do: [{ put: '/m', value: '', lease: short.id }] });
      const renewedUntilMs = systemClock.monotonicMs() + 5000;
      while (systemClock.monotonicMs() < renewedUntilMs && !short.lost.aborted) {
        await short.renew();
        await new Promise((resume) => setTimeout(resume, 20));
      }
      expect(await store.get('/m')).toBeDefined();
      expect(lease.lost.aborted).toBe(false);
      await lease.renew();
    });

    test('a lost lease can neither be renewed nor be written with, and others in the same turn are not harmed', async () => {
      const store = await driver.open();
      const lease = await store.lease(60_000);
      await lease.revoke();
      expect(lease.lost.aborted).toBe(true);
      await expect(lease.renew()).rejects.toMatchObject({ kind: 'failed_precondition' });
      const [refused, taken] = await Promise.allSettled([
        store.commit({
          do: [
            { put: '/x', value: '' },
            { put: '/m', value: '', lease: lease.id },
          ],
        }),
        put(store, '/other', ''),
      ]);
      expect(refused).toMatchObject({ status: 'rejected', reason: { kind: 'failed_precondition' } });
      expect(taken.status).toBe('fulfilled');
      expect((await store.list('/')).entries.map(({ key }) => key)).toEqual(['/other']);
    });

    test('a key that was put again without the lease outlives it', async () => {
      const store = await driver.open();
      const lease = await store.lease(60_000);
      await store.commit({ do: [{ put: '/m', value: 'lent', lease: lease.id }] });
      await put(store, '/m', 'kept');
      await lease.revoke();
      expect((await store.get('/m'))?.value).toBe('kept');
    });

    test('a time to live must be a number of milliseconds', async () => {
      const store = await driver.open();
      for (const ttl of [0, -1, 1.5, Number.NaN]) {
        await expect(store.lease(ttl)).rejects.toMatchObject({ kind: 'usage' });
      }
    });
  });

  describe(`${name}: its end`, () => {
    test('what was asked for before the close is done, what is asked for later is refused', async () => {
      const store = await driver.open();
      const last = put(store, '/a', 'x');
      const closing = store.close();
      expect((await last).ok).toBe(true);
      await closing;
      await store.close();
      for (const late of [() => put(store, '/b', ''), () => store.get('/a'), () => store.list('/')]) {
        await expect(late()).rejects.toMatchObject({ kind: 'unavailable' });
      }
    });

    test('a healthy store says so', async () => {
      const store = await driver.open();
      const { rev } = await put(store, '/a', 'x');
      expect(await store.health()).toEqual({ state: 'ok', reason: null, rev });
    });
  });

  if (driver.reopen === undefined) return;
  const reopen = driver.reopen.bind(driver);

  describe(`${name}: the next process`, () => {
    test('finds what was committed and never gives out a revision again', async () => {
      let store = await driver.open();
      const given: number[] = [];
      for (let life = 0; life < 4; life++) {
        given.push((await put(store, `/life/${life}`, 'x')).rev);
        if (life === 2) given.push((await store.commit({ do: [{ delete: '/life/0' }] })).rev);
        store = await reopen(store);
      }
      expect((await store.list('/life/')).entries.map(({ key }) => key)).toEqual([
        '/life/1',
        '/life/2',
        '/life/3',
      ]);
      expect(given.toSorted((a, b) => a - b)).toEqual(given);
      expect(new Set(given).size).toBe(given.length);
    });

    test('continues a watch where nothing was missed, and is told where something was', async () => {
      let store = await driver.open();
      const { rev: early } = await put(store, '/a', '1');
      const { rev: late } = await put(store, '/a', '2');
      store = await reopen(store);
      expect(await watching(store, '/', early).next()).toEqual({ reset: true });
      const next = watching(store, '/', late).next();
      const { rev } = await put(store, '/a', '3');
      expect(await next).toMatchObject({ reset: false, rev });
    });

    test('lets the leases of the one before run out', async () => {
      let store = await driver.open();
      const lease = await store.lease(2000);
      const { rev } = await store.commit({ do: [{ put: '/m', value: '', lease: lease.id }] });
      store = await reopen(store);
      const gone = await watching(store, '/m', rev).next();
      expect(gone).toMatchObject({ changes: [{ type: 'delete', key: '/m' }] });
    });
  });
}

function put(store: Store, key: string, value: string) {
  return store.commit({ do: [{ put: key, value }] });
}

/** A watch whose batches are taken one by one; undefined at its end. */
function watching(
  store: Store,
  prefix: string,
  fromRev: number,
): { next(): Promise<WatchBatch | undefined> } {
  const iterator = store
    .watch(prefix, { fromRev, signal: new AbortController().signal })
    [Symbol.asyncIterator]();
  return {
    next: async () => {
      const { done, value } = await iterator.next();
      return done === true ? undefined : value;
    },
  };
}

async function collect(watch: AsyncIterable<WatchBatch>): Promise<WatchBatch[]> {
  const batches: WatchBatch[] = [];
  for await (const batch of watch) batches.push(batch);
  return batches;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}
