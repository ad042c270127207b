import { describe, expect, test } from 'vitest';
import type { Meters } from '../../../../src/limits/meters.ts';
import type { Usage } from '../../../../src/limits/usage.ts';
import { QuotaMeter, shareIn, sumOf } from '../../../../src/master/groups/quota-meter.ts';
import type { WorkerActor } from '../../../../src/workers/worker-actor.ts';

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

describe('a group', () => {
  const worker = (name: string, id = `${name}.1`): WorkerActor =>
    ({ name, process: { id }, snapshot: { process: { startedAtMs: 0 } } }) as WorkerActor;
  const group = { worker: 'tenant' } as Parameters<QuotaMeter['look']>[0];

  function stage() {
    const awake = new Set<string>();
    const meters: Pick<Meters, 'look' | 'rests'> = {
      look: () => usage({ runs: 7 }),
      rests: ({ worker }, looker, runs) => looker === 'quota' && runs === 7 && !awake.has(worker),
    };
    const members = [worker('a'), worker('b')];
    const meter = new QuotaMeter(meters as Meters, () => members);
    return { awake, members, meter, rests: (nowMs: number) => meter.rests(group, 'monitor', 14, nowMs) };
  }

  test('rests while all of its workers do', () => {
    const { awake, meter, rests } = stage();
    expect(rests(500)).toBe(false);
    meter.look(group, 'monitor', {}, 1000);
    expect(rests(2000)).toBe(true);
    awake.add('b');
    expect(rests(3000)).toBe(false);
  });

  test('does not when another worker runs, or one less', () => {
    const { members, meter, rests } = stage();
    meter.look(group, 'monitor', {}, 1000);
    members[1] = worker('c');
    expect(rests(2000)).toBe(false);
    members.pop();
    expect(rests(3000)).toBe(false);
  });
});
