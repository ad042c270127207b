import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { UsageArchive } from '../../../src/store/usage-archive.ts';
import type { UsagePoint } from '../../../src/store/usage-point.ts';
import { folder } from './store-folder.ts';

const START = Date.UTC(2026, 0, 1);
const DAY_MS = 86_400_000;
const MEBIBYTE = 1024 ** 2;

function pointAt(at: number, more: Partial<UsagePoint> = {}): UsagePoint {
  return {
    at,
    overMs: 300_000,
    cpuPercent: 123.4,
    cpuPeak: 250,
    rssBytes: 600 * MEBIBYTE,
    rssPeak: 700 * MEBIBYTE,
    processes: 9,
    descriptors: 212,
    readRate: 123_456,
    writeRate: 7_654_321,
    ...more,
  };
}

function openArchive(path: string, isKept: (worker: string) => boolean = () => true) {
  const warnings: string[] = [];
  const archive = new UsageArchive({ path, isKept, onWarning: (message) => warnings.push(message) });
  onTestFinished(() => archive.close());
  return { archive, warnings };
}

/** A tenth of the fleet that docs/limits.md speaks of, and a tenth of the room. */
const WORKERS = 100;
const ROOM_BYTES = 1.6 * MEBIBYTE;

test('100 workers with a point every five minutes, kept for 24 hours, stay below 1.6 MiB', async () => {
  const path = join(folder(), 'usage.db');
  const { archive, warnings } = openArchive(path);
  const stepMs = 300_000;
  // Longer than it is kept, so that what is removed makes room for what comes.
  const steps = (DAY_MS / stepMs) * 1.25;
  for (let step = 0; step < steps; step++) {
    const at = START + step * stepMs;
    for (let worker = 0; worker < WORKERS; worker++) {
      const point = pointAt(at, { rssBytes: (worker + 1) * 10 * MEBIBYTE });
      archive.add({ worker: `worker-${worker}`, point, keepFromMs: at - DAY_MS });
    }
    while (archive.hasUnwritten) await nextTurn();
  }
  const points = archive.read('worker-50', 0);
  expect(points).toHaveLength(DAY_MS / stepMs + 1);
  expect(points[0]?.at).toBe(START + (steps - 1) * stepMs - DAY_MS);
  expect(warnings).toEqual([]);
  archive.close();
  expect(statSync(path).size).toBeLessThan(ROOM_BYTES);
});

test('a point comes back as it was, rounded to what people read, also before it is written', () => {
  const path = join(folder(), 'usage.db');
  const { archive } = openArchive(path);
  const point = pointAt(START, { descriptors: null, readRate: null });
  archive.add({ worker: 'web', point, keepFromMs: 0 });
  expect(archive.read('web', 0)).toEqual([point]);
  archive.close();
  const again = openArchive(path).archive;
  expect(again.read('web', 0)).toEqual([point]);
  expect(again.read('web', START + 1000)).toEqual([]);
  expect(again.read('db', 0)).toEqual([]);
});

test('no file is made before there is something to write', () => {
  const path = join(folder(), 'usage.db');
  const { archive } = openArchive(path);
  expect(archive.read('web', 0)).toEqual([]);
  archive.forget('web');
  archive.close();
  expect(() => statSync(path)).toThrow('ENOENT');
});

test('the history of workers that nobody follows any more is removed when the file is opened', () => {
  const path = join(folder(), 'usage.db');
  const first = openArchive(path).archive;
  for (const worker of ['web', 'gone']) first.add({ worker, point: pointAt(START), keepFromMs: 0 });
  first.close();
  const second = openArchive(path, (worker) => worker === 'web').archive;
  expect(second.read('web', 0)).toHaveLength(1);
  second.close();
  expect(openArchive(path).archive.read('gone', 0)).toEqual([]);
});

test('a damaged file is put aside, said once, and the history begins anew', () => {
  const directory = folder();
  const path = join(directory, 'usage.db');
  writeFileSync(path, 'this is no database'.repeat(100));
  const { archive, warnings } = openArchive(path);
  archive.add({ worker: 'web', point: pointAt(START), keepFromMs: 0 });
  expect(archive.read('web', 0)).toHaveLength(1);
  archive.add({ worker: 'web', point: pointAt(START + 1000), keepFromMs: 0 });
  archive.close();
  expect(openArchive(path).archive.read('web', 0)).toHaveLength(2);
  expect(warnings).toEqual([expect.stringMatching(/usage\.db is damaged .* begins anew$/)]);
  expect(readFileSync(join(directory, 'usage-damaged.db'), 'utf8')).toContain('this is no database');
});

test('a place that cannot be written costs the history and nothing else, and is told once', async () => {
  const directory = folder();
  writeFileSync(join(directory, 'file'), '');
  const { archive, warnings } = openArchive(join(directory, 'file', 'usage.db'));
  for (let n = 0; n < 3; n++) {
    archive.add({ worker: 'web', point: pointAt(START + n * 1000), keepFromMs: 0 });
    await nextTurn();
  }
  expect(archive.read('web', 0)).toHaveLength(3);
  archive.close();
  expect(warnings).toEqual([expect.stringContaining('cannot be written')]);
});
