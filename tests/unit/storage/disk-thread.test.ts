import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiskThread } from '../../../src/storage/disk-thread.ts';
import { eventually } from '../../helpers/eventually.ts';

const PROGRAM = join(import.meta.dirname, '../../../src/storage/thread.ts');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hsu-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('looks and removes', async () => {
  const disk = new DiskThread(PROGRAM);
  mkdirSync(join(folder, 'tree'));
  writeFileSync(join(folder, 'tree', 'file'), Buffer.alloc(50_000));
  const before = await disk.measure(folder);
  const removed = disk.remove(join(folder, 'tree'));
  await disk.settled(60_000);
  expect(await removed).toBeNull();
  const after = disk.measure(folder);
  expect(before.bytes - (await after).bytes).toBeGreaterThanOrEqual(50_000);
  expect(existsSync(join(folder, 'tree'))).toBe(false);
  disk.close();
});

test('a folder that is being looked through is not looked through a second time meanwhile (I11)', async () => {
  const disk = new DiskThread(PROGRAM);
  const asked = disk.measure(folder);
  expect(disk.measure(folder)).toBe(asked);
  await asked;
  expect(disk.measure(folder)).not.toBe(asked);
  disk.close();
});

test('a thread that cannot be started is an answer', async () => {
  const disk = new DiskThread(join(folder, 'nowhere.cjs'));
  expect(await disk.measure(folder)).toMatchObject({ isWhole: false, entries: 0 });
  expect(await disk.remove(folder)).toMatch(/nowhere/);
  disk.close();
});

test('a disk that does not answer is given up, and others are still looked at', async () => {
  const silent = join(folder, 'silent.mjs');
  // Waits in an open, as for a server that is gone; anything else is answered.
  writeFileSync(
    silent,
    `import { readFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, job }) => {
       if (job.path.endsWith('.fifo')) readFileSync(job.path);
       parentPort.postMessage({ id, answer: { bytes: 1, entries: 1, isWhole: true, problem: null, tookMs: 0 } });
     });`,
  );
  const fifo = join(folder, 'gone.fifo');
  execFileSync('mkfifo', [fifo]);
  const disk = new DiskThread(silent, 1000);
  expect(await disk.measure(fifo)).toMatchObject({ problem: 'the file system does not answer' });
  // A thread that takes long to start on a busy machine is taken for a silent disk, too.
  await eventually(async () => expect(await disk.measure('/elsewhere')).toMatchObject({ bytes: 1 }));
  writeFileSync(fifo, 'it is back');
  disk.close();
});
