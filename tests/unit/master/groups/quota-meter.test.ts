import { describe, expect, test } from 'vitest';
import type { Usage } from '../../../../src/limits/usage.ts';
import { shareIn, sumOf } from '../../../../src/master/groups/quota-meter.ts';

const usage = (more: Partial<Usage>): Usage => ({
  atMs: 1000,
  runs: 1,
  processes: [{ pid: 1, ppid: 0, startTime: 1, cpuMs: 10, rssBytes: 100, threads: 2 }],
  threads: 2,
  cpuMs: 10,
  rssBytes: 100,
  virtualBytes: 1000,
  descriptors: 3,
  swapBytes: null,
  connections: null,
  readBytes: 5,
  writtenBytes: 6,
  pressure: null,
  throttledMs: null,
  byProcess: [],
  cpuPercent: 25,
  readRate: 7,
  writeRate: 8,
  overMs: 500,
  hasRested: false,
  peakRssBytes: 200,
  peakCpuPercent: 50,
  ...more,
});

describe('what several workers use together', () => {
  test('is the sum; what is not known of one is not known of all', () => {
    const sum = sumOf([usage({}), usage({ rssBytes: 50, readRate: null, cpuPercent: 80 })], 2000);
    expect(sum).toMatchObject({
      atMs: 2000,
      rssBytes: 150,
      cpuPercent: 105,
      threads: 4,
      descriptors: 6,
      readRate: null,
      writeRate: 16,
      swapBytes: null,
    });
    expect(sum?.processes).toHaveLength(2);
  });

  test('is nothing where nothing runs', () => {
    expect(sumOf([], 0)).toBeNull();
  });
});

test.each([
  ['memory.max_rss', 100],
  ['memory.max', 100],
  ['cpu.max_percent', 25],
  ['io.max_read_rate', 7],
  ['io.max_write_rate', 8],
  ['process.max_processes', 1],
  ['process.max_threads', 2],
])('who uses most of %s is told by what the limit is about', (limit, share) => {
  expect(shareIn(limit, usage({}))).toBe(share);
});
