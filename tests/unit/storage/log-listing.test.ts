import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listLogs } from '../../../src/storage/log-listing.ts';

let folder = '';
const put = (name: string, bytes: number): void =>
  writeFileSync(join(folder, name), Buffer.alloc(bytes, 'x'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hsu-logs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the files of each worker, the rotated ones of both streams oldest first', () => {
  put('web.log', 100);
  put('web.err.log', 10);
  put('web.log.20261120T160203.123Z', 20);
  put('web.log.20261120T160203.123Z-2.gz', 30);
  put('web.log.20261120T160203.123Z-10.gz', 5);
  put('web.err.log.20261119T160203.123Z.gz', 40);
  put('web.runs.jsonl', 7);
  put('web.log.20261120T160203.123Z-11.gz.tmp', 1);
  put('web-2.log', 1000);
  put('README', 1_000_000);
  put('notes.txt', 1_000_000);
  mkdirSync(join(folder, 'dir.log'));
  const { workers, fileSystemBytes, problem } = listLogs(folder);
  expect(problem).toBeNull();
  expect(fileSystemBytes).toBeGreaterThan(0);
  expect([...workers].sort((a, b) => a.bytes - b.bytes)).toEqual([
    {
      worker: 'web',
      bytes: 213,
      rotated: [
        { name: 'web.err.log.20261119T160203.123Z.gz', bytes: 40 },
        { name: 'web.log.20261120T160203.123Z', bytes: 20 },
        { name: 'web.log.20261120T160203.123Z-2.gz', bytes: 30 },
        { name: 'web.log.20261120T160203.123Z-10.gz', bytes: 5 },
      ],
    },
    { worker: 'web-2', bytes: 1000, rotated: [] },
  ]);
});

test('a hole takes nothing; a directory that is not there has nothing', () => {
  put('web.log', 0);
  truncateSync(join(folder, 'web.log'), 1e9);
  expect(listLogs(folder).workers).toEqual([{ worker: 'web', bytes: 0, rotated: [] }]);
  expect(listLogs(join(folder, 'nowhere'))).toMatchObject({ workers: [], problem: null });
});
