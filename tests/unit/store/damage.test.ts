import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { SeededRandom } from '../../fakes/seeded-random.ts';
import { isRoot } from '../../helpers/modes.ts';
import { folder, openIn } from './store-folder.ts';

const KEYS = Array.from({ length: 40 }, (_, n) => `/hsu/v1/thing/${n}`);

/** A directory whose store was filled and closed; with the revision it had. */
async function filled(): Promise<{ directory: string; rev: number }> {
  const directory = folder();
  const { store } = openIn(directory);
  const { rev } = await fill(store, 'kept');
  await store.close();
  return { directory, rev };
}

async function fill(store: Store, value: string): Promise<{ rev: number }> {
  return store.commit({ do: KEYS.map((key) => ({ put: key, value: `${value} ${key}` })) });
}

async function valuesOf(store: Store): Promise<string[]> {
  return (await store.list('/')).entries.map(({ value }) => value);
}

const KEPT = KEYS.map((key) => `kept ${key}`).sort();

function damagedFilesOf(directory: string): string[] {
  return readdirSync(directory).filter((name) => /^store-damaged-.*\.db$/.test(name));
}

describe('A122: a state file that is', () => {
  const flipBit = (path: string): void => {
    const bytes = readFileSync(path);
    const at = bytes.indexOf('kept');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
  };
  test.each([
    ['cut off in the middle', (path: string) => truncateSync(path, statSync(path).size / 2)],
    ['cut off to nothing', (path: string) => truncateSync(path, 0)],
    [
      'overwritten at its beginning',
      (path: string) => writeFileSync(path, Buffer.alloc(4096, 7), { flag: 'r+' }),
    ],
    ['something else', (path: string) => writeFileSync(path, '{"version":1}\n'.repeat(1000))],
    ['changed in a single bit of a value', flipBit],
  ])('%s is replaced by the last good backup and kept for a look', async (_what, damage) => {
    const { directory, rev } = await filled();
    damage(join(directory, 'store.db'));
    const damaged = readFileSync(join(directory, 'store.db'));
    const { store, warnings } = openIn(directory);
    expect(await valuesOf(store)).toEqual(KEPT);
    expect(warnings).toMatchObject([{ reason: 'restored' }]);
    expect(warnings[0]?.message).toContain('the last good backup (40 entries');
    const [aside = ''] = damagedFilesOf(directory);
    expect(readFileSync(join(directory, aside))).toEqual(damaged);
    expect((await store.commit({ do: [{ put: '/new', value: '' }] })).rev).toBeGreaterThan(rev + 1);
    await store.close();
    const next = openIn(directory);
    expect(next.warnings).toEqual([]);
    expect(await next.store.get('/new')).toBeDefined();
  });

  test('missing is replaced by the last good backup', async () => {
    const { directory } = await filled();
    rmSync(join(directory, 'store.db'));
    const { store, warnings } = openIn(directory);
    expect(await valuesOf(store)).toEqual(KEPT);
    expect(warnings).toMatchObject([{ reason: 'restored', message: expect.stringContaining('is missing') }]);
  });

  test('empty although a backup is newer is taken for an accident', async () => {
    const { directory } = await filled();
    const other = folder();
    await openIn(other).store.close();
    copyFileSync(join(other, 'store.db'), join(directory, 'store.db'));
    const { store, warnings } = openIn(directory);
    expect(await valuesOf(store)).toEqual(KEPT);
    expect(warnings).toMatchObject([{ reason: 'restored', message: expect.stringContaining('is empty') }]);
  });

  test('empty because everything was deleted stays empty', async () => {
    const { directory } = await filled();
    const { store } = openIn(directory);
    await store.commit({ do: KEYS.map((key) => ({ delete: key })) });
    await store.close();
    const { store: next, warnings } = openIn(directory);
    expect(await valuesOf(next)).toEqual([]);
    expect(warnings).toEqual([]);
  });

  test('damaged in any byte is found or does not matter', { timeout: 180_000 }, async () => {
    const { directory } = await filled();
    const path = join(directory, 'store.db');
    const good = readFileSync(path);
    const random = new SeededRandom(4);
    for (let round = 0; round < 60; round++) {
      const bytes = Buffer.from(good);
      const at = random.upTo(bytes.length - 1);
      const length = 1 + random.upTo(63);
      for (let index = at; index < at + length; index++) bytes[index % bytes.length] = random.upTo(255);
      writeFileSync(path, bytes);
      rmSync(`${path}-wal`, { force: true });
      const { store } = openIn(directory);
      expect(await valuesOf(store), `round ${round}: ${length} bytes at ${at}`).toEqual(KEPT);
      await store.close();
    }
  });

  test('of a newer program is not touched', async () => {
    const { directory } = await filled();
    const path = join(directory, 'store.db');
    const bytes = readFileSync(path);
    bytes.writeUInt32BE(99, 60);
    writeFileSync(path, bytes);
    const { warnings } = openIn(directory);
    expect(warnings[0]?.message).toContain('is of version 99, expected 1');
    const [aside = ''] = damagedFilesOf(directory);
    expect(readFileSync(join(directory, aside))).toEqual(bytes);
  });
});

test('A122: when the newest backup is damaged too, the older one is used', async () => {
  const directory = folder();
  for (const value of ['kept', 'newer']) {
    const { store } = openIn(directory);
    await fill(store, value);
    await store.close();
  }
  for (const name of ['store.db', 'store-backup.db']) truncateSync(join(directory, name), 5000);
  const { store, warnings } = openIn(directory);
  expect(await valuesOf(store)).toEqual(KEPT);
  expect(warnings).toMatchObject([{ reason: 'restored' }]);
});

test('A122: when nothing can be read it says that it begins empty, and works', async () => {
  const { directory, rev } = await filled();
  for (const name of ['store.db', 'store-backup.db']) writeFileSync(join(directory, name), 'rubbish');
  const { store, warnings } = openIn(directory);
  expect(warnings).toMatchObject([{ reason: 'lost', message: expect.stringContaining('begins empty') }]);
  expect(await valuesOf(store)).toEqual([]);
  expect(rev).toBeGreaterThan(0);
  expect(await store.commit({ do: [{ put: '/a', value: '' }] })).toMatchObject({ ok: true, durable: true });
});

test('a backup of an emptied store leaves the last full one as the older', async () => {
  const { directory } = await filled();
  for (let life = 0; life < 3; life++) {
    const { store } = openIn(directory);
    await store.commit({ do: [...KEYS, '/x'].map((key) => ({ delete: key })) });
    await store.commit({ do: [{ put: '/x', value: '' }] });
    await store.commit({ do: [{ delete: '/x' }] });
    await store.close();
  }
  for (const name of ['store.db', 'store-backup.db']) rmSync(join(directory, name));
  expect(await valuesOf(openIn(directory).store)).toEqual(KEPT);
});

test('a first change is backed up soon, not only at the end', async () => {
  const directory = folder();
  const { store } = openIn(directory);
  await store.commit({ do: [{ put: '/a', value: 'x' }] });
  while (!existsSync(join(directory, 'store-backup.db')))
    await new Promise((resume) => setTimeout(resume, 20));
  const elsewhere = folder();
  copyFileSync(join(directory, 'store-backup.db'), join(elsewhere, 'store-backup.db'));
  expect((await openIn(elsewhere).store.get('/a'))?.value).toBe('x');
});

test('only the newest damaged files are kept', async () => {
  const { directory } = await filled();
  for (let round = 0; round < 6; round++) {
    writeFileSync(join(directory, 'store.db'), `rubbish ${round}`);
    await openIn(directory).store.close();
  }
  const texts = damagedFilesOf(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
  expect(texts.sort()).toEqual(['rubbish 3', 'rubbish 4', 'rubbish 5']);
});

describe('where nothing can be written', () => {
  test('the store works in memory, says so, and writes everything when it can', async () => {
    const directory = join(folder(), 'state');
    writeFileSync(
      directory,
      'a file in the place of the directory is in the way of everybody, root included',
    );
    const { store, warnings } = openIn(directory);
    expect(warnings).toMatchObject([{ reason: 'degraded' }]);
    expect(await fill(store, 'kept')).toMatchObject({ ok: true, durable: false });
    expect(await valuesOf(store)).toEqual(KEPT);
    expect(await store.health()).toMatchObject({
      state: 'degraded',
      reason: expect.stringContaining('EEXIST'),
    });
    rmSync(directory);
    await store.close();
    expect(warnings.at(-1)).toMatchObject({ reason: 'recovered' });
    expect(await valuesOf(openIn(directory).store)).toEqual(KEPT);
  });

  test.skipIf(isRoot)(
    'A122: a read-only state is used as it is (not as root, who may write everywhere)',
    async () => {
      const { directory, rev } = await filled();
      mkdirSync(join(directory, 'unrelated'));
      for (const name of readdirSync(directory))
        if (name.endsWith('.db')) chmodSync(join(directory, name), 0o400);
      chmodSync(directory, 0o500);
      const { store, warnings } = openIn(directory);
      expect(await valuesOf(store)).toEqual(KEPT);
      expect(warnings).toMatchObject([{ reason: 'degraded' }]);
      const outcome = await store.commit({ do: [{ put: '/new', value: '' }] });
      expect(outcome.durable).toBe(false);
      expect(outcome.rev).toBeGreaterThan(rev + 1);
      for (const name of readdirSync(directory))
        if (name.endsWith('.db')) chmodSync(join(directory, name), 0o600);
      chmodSync(directory, 0o700);
      await store.close();
      expect(warnings.at(-1)?.reason).toBe('recovered');
      expect(await openIn(directory).store.get('/new')).toBeDefined();
    },
  );
});
