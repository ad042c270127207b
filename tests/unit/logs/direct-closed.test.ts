import { closeSync, existsSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DirectLog } from '../../../src/logs/direct/direct-log.ts';
import type { SegmentState } from '../../../src/logs/direct/segment-state.ts';
import { holePuncher } from '../../../src/shim/hole-puncher.ts';
import { loadNative } from '../../../src/shim/native/linux.ts';
import { DirectFolder } from './direct-folder.ts';
import { RULES } from './log-folder.ts';

let folder: DirectFolder;
let log: DirectLog;
const TEXT = Array.from({ length: 1000 }, (_, n) => `line ${n + 1}\n`).join('');

beforeEach(() => {
  folder = new DirectFolder();
  log = new DirectLog({
    directory: folder.path,
    name: 'web',
    rules: { ...RULES, format: 'raw', maxSizeBytes: 1000, maxFiles: 100 },
    puncher: holePuncher(loadNative()),
    isInUse: false,
  });
  log.prepare(null);
  const { stdout, stderr } = log.openEnds();
  writeSync(stdout, TEXT);
  for (const fd of [stdout, stderr]) closeSync(fd);
});
afterEach(() => {
  log.close();
  folder.remove();
});

const state = (): SegmentState =>
  JSON.parse(readFileSync(join(folder.path, 'web.segments.json'), 'utf8')) as SegmentState;

/** Begins a rotation, and comes back at the first turn of the event loop at which this is so. */
async function rotatedUntil(isSo: (next: NonNullable<SegmentState['next']>) => boolean): Promise<void> {
  let isOver = false;
  void log.tend().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const { next } = state();
    if (next !== null && isSo(next)) return;
    await setImmediate();
  }
  throw new Error('the rotation was over before');
}

test('I10: a log that is closed while a segment is copied has none of it', async () => {
  await rotatedUntil(({ name }) => existsSync(join(folder.path, `${name}.part`)));
  log.close();
  expect(state()).toMatchObject({ head: 0, next: null, segments: [] });
  expect(folder.rotatedOf('stdout')).toEqual([]);
  expect(readFileSync(join(folder.path, 'web.log'), 'latin1')).toBe(TEXT);
});

test('I10: a log that is closed when a segment has its name counts it', async () => {
  await rotatedUntil(({ name }) => existsSync(join(folder.path, name)));
  log.close();
  const { head, next, segments } = state();
  expect({ next, names: segments.map(({ name }) => name) }).toEqual({
    next: null,
    names: folder.rotatedOf('stdout'),
  });
  expect(head).toBeGreaterThan(0);
  expect(folder.bytesOf('stdout').toString('latin1')).toBe(TEXT);
});
