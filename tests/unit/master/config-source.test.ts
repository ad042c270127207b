import { mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigSource } from '../../../src/master/config-source.ts';
import { stateFolder } from './state-folder.ts';

const GOOD = 'workers: [{id: a, run: sleep 1}]';
const BAD = 'workers: [{id: a, run: sleep 1, nonsense: 1}]';

function sourceWith(
  text: string,
  folder = stateFolder(),
): { source: ConfigSource; file: string; folder: string } {
  const file = join(folder, 'fleet.yaml');
  writeFileSync(file, text);
  return { source: new ConfigSource(file, folder), file, folder };
}

test('a good file is loaded', async () => {
  const loaded = await sourceWith(GOOD).source.loadForBoot();
  expect(loaded.config.workers.map(({ name }) => name)).toEqual(['a']);
  expect(loaded.rejected).toEqual([]);
});

test('I8: a file that is being saved is read when it is whole', async () => {
  const { file, folder } = sourceWith('workers: []');
  let pauses = 0;
  // Whoever saves in place has only emptied it when it is read for the first time.
  const pause = async (): Promise<void> => {
    pauses += 1;
    if (pauses === 1) writeFileSync(file, GOOD);
  };
  const answer = await new ConfigSource(file, folder, { ms: 3_600_000, pause }).loadForReload();
  expect('config' in answer && answer.config.workers.map(({ name }) => name)).toEqual(['a']);
  expect(pauses).toBe(2);
});

test('I8: an invalid file is rejected with its findings, at a reload and at a first boot', async () => {
  const { source, file } = sourceWith(BAD);
  const answer = await source.loadForReload();
  expect('findings' in answer && answer.findings.join('\n')).toContain(`${file}:1:`);
  await expect(source.loadForBoot()).rejects.toMatchObject({
    kind: 'validation',
    message: expect.stringContaining('nonsense'),
  });
});

test('I8: a boot uses what was marked good last, and tells what is wrong with the file', async () => {
  const { source, file, folder } = sourceWith(GOOD);
  await source.loadForBoot();
  await source.markGood();
  writeFileSync(file, BAD);
  // An invalid file that was looked at meanwhile does not replace what is good.
  await source.loadForReload();
  await source.markGood();
  const loaded = await new ConfigSource(file, folder).loadForBoot();
  expect(loaded.config.workers.map(({ name }) => name)).toEqual(['a']);
  expect(loaded.rejected.join('\n')).toContain('nonsense');
});

test('I8: what was good of another file is no substitute', async () => {
  const { source, folder } = sourceWith(GOOD);
  await source.loadForBoot();
  await source.markGood();
  const other = join(folder, 'other.yaml');
  writeFileSync(other, BAD);
  await expect(new ConfigSource(other, folder).loadForBoot()).rejects.toMatchObject({ kind: 'validation' });
});

test('I8: a last good configuration that is broken is no substitute either', async () => {
  const { source, folder } = sourceWith(BAD);
  writeFileSync(join(folder, 'last-good.yaml'), 'half a li');
  await expect(source.loadForBoot()).rejects.toMatchObject({ kind: 'validation' });
});

test('a file that is not there is named, and nothing stands in for it', async () => {
  const folder = stateFolder();
  const source = new ConfigSource(join(folder, 'none.yaml'), folder);
  await expect(source.loadForBoot()).rejects.toMatchObject({
    kind: 'io',
    message: expect.stringContaining('none.yaml'),
  });
});

test('a file that is not UTF-8 is rejected like by validate', async () => {
  const { source, file } = sourceWith(GOOD);
  writeFileSync(file, Buffer.concat([Buffer.from(`${GOOD}\n# `), Buffer.from([0xff, 0xfe, 0x0a])]));
  const answer = await source.loadForReload();
  expect('findings' in answer && answer.findings.join('\n')).toContain('not UTF-8');
});

test('what was good is replaced in one step, and only when it has changed', async () => {
  const { source, folder, file } = sourceWith(GOOD);
  const saved = join(folder, 'last-good.yaml');
  await source.loadForBoot();
  await source.markGood();
  const first = statSync(saved);
  await source.markGood();
  const again = new ConfigSource(file, folder);
  await again.loadForBoot();
  await again.markGood();
  expect(statSync(saved)).toMatchObject({ ino: first.ino, mtimeMs: first.mtimeMs });
  writeFileSync(file, `# changed\n${GOOD}`);
  expect(again.fingerprint).toBe(source.fingerprint);
  await again.loadForReload();
  await again.markGood();
  expect(again.fingerprint).not.toBe(source.fingerprint);
  expect(statSync(saved).ino).not.toBe(first.ino);
  expect(statSync(saved).mode & 0o777).toBe(0o600);
});

test('what cannot be kept leaves what was kept before, and nothing half done', async () => {
  const { source, folder, file } = sourceWith(GOOD);
  await source.loadForBoot();
  await source.markGood();
  writeFileSync(file, `# changed\n${GOOD}`);
  await source.loadForReload();
  // A folder in the place of the unfinished file is in the way of everybody, root included.
  mkdirSync(join(folder, 'last-good.yaml.new'));
  await expect(source.markGood()).rejects.toThrow('EISDIR');
  expect(readFileSync(join(folder, 'last-good.yaml'), 'utf8')).not.toContain('changed');
  rmdirSync(join(folder, 'last-good.yaml.new'));
  await source.markGood();
  expect(readFileSync(join(folder, 'last-good.yaml'), 'utf8')).toContain('changed');
});
