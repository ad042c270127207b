import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Clock } from '../../../src/shared/clock.ts';
import { Archive, type ArchiveWarning } from '../../../src/store/archive.ts';
import type { ArchivedEnd, ArchivedEvent } from '../../../src/store/archive-table.ts';
import { folder } from './store-folder.ts';

const DAY_MS = 24 * 3_600_000;
const NOW = Date.parse('2026-11-20T16:00:00Z');

/** A clock that stands still until it is moved. */
class HandClock implements Clock {
  nowMs = 0;

  monotonicMs(): number {
    return this.nowMs;
  }

  wallMs(): number {
    return NOW + this.nowMs;
  }
}

class Harness {
  readonly clock = new HandClock();
  readonly warnings: ArchiveWarning[] = [];
  readonly directory: string;

  constructor(directory = folder()) {
    this.directory = directory;
  }

  get path(): string {
    return join(this.directory, 'events.db');
  }

  open(maxCount = 1e6, atLeast = 0): Archive {
    const archive = new Archive({
      path: this.path,
      clock: this.clock,
      retention: { maxCount, maxAgeMs: 30 * DAY_MS },
      atLeast,
      onWarning: (warning) => this.warnings.push(warning),
    });
    onTestFinished(() => archive.close());
    return archive;
  }

  event(worker: string | null, type = 'state'): Omit<ArchivedEvent, 'seq'> {
    return {
      at: this.clock.wallMs(),
      worker,
      incarnation: 1,
      type,
      reason: 'because',
      message: 'it happened',
    };
  }

  fill(archive: Archive, count: number): void {
    for (let n = 0; n < count; n++) archive.add(this.event('a'));
    archive.flush();
  }
}

function end(id: string, code = 1): ArchivedEnd {
  return { id, incarnation: 1, pid: 7, code, signal: null, cause: 'crash', uptimeMs: 5, at: NOW };
}

const seqs = (events: readonly ArchivedEvent[]): number[] => events.map(({ seq }) => seq);

describe('numbers', () => {
  test('grow over restarts, also over one that was none in order', () => {
    const harness = new Harness();
    const first = harness.open();
    harness.fill(first, 3);
    first.close();
    const second = harness.open();
    expect(second.add(harness.event('a')).seq).toBe(4);
    second.flush();
    expect(seqs(second.read(2, 10))).toEqual([3, 4]);
    expect(second.newest).toBe(4);
    expect(harness.warnings).toEqual([]);
  });

  test('are not given out again when the file is gone', () => {
    const harness = new Harness();
    const archive = harness.open(1e6, 17);
    expect(archive.newest).toBeGreaterThan(17);
    expect(archive.forgotten).toBe(archive.newest);
    expect(archive.read(0, 10)).toEqual([]);
  });
});

describe('reading', () => {
  function mixed(): { harness: Harness; archive: Archive } {
    const harness = new Harness();
    const archive = harness.open();
    for (const [worker, type] of [
      ['a', 'state'],
      ['b', 'exit'],
      [null, 'master'],
      ['a', 'exit'],
    ] as const) {
      archive.add(harness.event(worker, type));
      harness.clock.nowMs += 1000;
    }
    return { harness, archive };
  }

  test('sees what was added in this moment', () => {
    const { archive } = mixed();
    expect(seqs(archive.read(0, 10))).toEqual([1, 2, 3, 4]);
    expect(archive.read(0, 1)[0]).toEqual({
      seq: 1,
      at: NOW,
      worker: 'a',
      incarnation: 1,
      type: 'state',
      reason: 'because',
      message: 'it happened',
    });
  });

  test('is by cursor, worker, type and age, also by the newest few', () => {
    const { archive } = mixed();
    expect(seqs(archive.read(1, 2))).toEqual([2, 3]);
    expect(seqs(archive.read(0, 10, { workers: ['a'] }))).toEqual([1, 4]);
    expect(seqs(archive.read(0, 10, { types: ['exit', 'master'] }))).toEqual([2, 3, 4]);
    expect(seqs(archive.read(0, 10, { workers: ['a', 'b'], types: ['exit'], since: NOW + 2000 }))).toEqual([
      4,
    ]);
    expect(seqs(archive.read(0, 10, { since: NOW + 1e9 }))).toEqual([]);
    expect(seqs(archive.readLast(2))).toEqual([3, 4]);
    expect(seqs(archive.readLast(1, { workers: ['b'] }))).toEqual([2]);
    expect(seqs(archive.readLast(0))).toEqual([]);
    expect(archive.workers().sort()).toEqual(['a', 'b']);
  });

  test('by age is right although the clock of the host was set back', () => {
    const { harness, archive } = mixed();
    harness.clock.nowMs = -3_600_000;
    archive.add(harness.event('late'));
    archive.flush();
    expect(seqs(archive.read(0, 10, { since: NOW + 2000 }))).toEqual([3, 4]);
  });
});

describe('ends', () => {
  test('I4: are kept once, however often they are told, also by a later master', () => {
    const harness = new Harness();
    const first = harness.open();
    first.add(harness.event('a', 'exit'), end('a.1.x'));
    first.flush();
    first.add(harness.event('a', 'exit'), end('a.1.x'));
    first.close();
    const second = harness.open();
    second.add(harness.event('a', 'exit'), end('a.1.x'));
    second.add(harness.event('a', 'exit'), end('a.2.y', 2));
    expect(second.endsOf('a', 10).map(({ id }) => id)).toEqual(['a.2.y', 'a.1.x']);
    expect(second.read(0, 10, { types: ['exit'] })).toHaveLength(2);
    expect(second.endsOf('a', 1)).toEqual([end('a.2.y', 2)]);
  });
});

describe('I11: what is kept is bounded', () => {
  test('by number: the oldest go, and it is known up to which', () => {
    const harness = new Harness();
    const archive = harness.open(1000);
    for (let burst = 0; burst < 40; burst++) harness.fill(archive, 100);
    expect(archive.read(0, 10_000)).toHaveLength(1000);
    expect(archive.forgotten).toBe(3000);
    expect(archive.newest).toBe(4000);
    const size = statSync(harness.path).size;
    for (let burst = 0; burst < 40; burst++) harness.fill(archive, 100);
    archive.close();
    expect(statSync(harness.path).size).toBeLessThan(size + 200_000);
    const next = harness.open(1000);
    expect(next.forgotten).toBe(7000);
    expect(next.endsOf('a', 1)).toEqual([]);
  });

  test('by age: but for the newest, from which the numbers go on', () => {
    const harness = new Harness();
    const archive = harness.open();
    for (let n = 0; n < 1200; n++) archive.add(harness.event('a', 'exit'), end(`a.${n}`));
    archive.flush();
    harness.clock.nowMs += 31 * DAY_MS;
    for (let n = 0; n < 4; n++) harness.fill(archive, 1);
    expect(seqs(archive.read(0, 10))).toEqual([1201, 1202, 1203, 1204]);
    expect(archive.endsOf('a', 10)).toEqual([]);
    harness.clock.nowMs += 31 * DAY_MS;
    harness.fill(archive, 1);
    expect(seqs(archive.read(0, 10))).toEqual([1205]);
  });

  test('in memory too, while the disk refuses', () => {
    const harness = new Harness();
    writeFileSync(
      join(harness.directory, 'state'),
      'a file in the place of the directory is in the way of root too',
    );
    const inTheWay = new Harness(join(harness.directory, 'state'));
    const archive = inTheWay.open();
    for (let burst = 0; burst < 12; burst++) inTheWay.fill(archive, 1000);
    expect(archive.read(0, 100_000)).toHaveLength(10_000);
    expect(archive.forgotten).toBe(archive.newest - 10_000);
  });
});

describe('A122: a file that', () => {
  test('is damaged is set aside and begun anew, and the numbers go on', () => {
    const harness = new Harness();
    const first = harness.open();
    harness.fill(first, 3);
    first.close();
    truncateSync(harness.path, 5000);
    const second = harness.open();
    harness.fill(second, 2);
    expect(second.read(0, 10)).toHaveLength(2);
    expect(second.newest).toBeGreaterThan(5);
    expect(second.forgotten).toBe(second.newest - 2);
    expect(harness.warnings.map(({ reason }) => reason)).toEqual(['lost']);
    expect(harness.warnings[0]?.message).toContain('events-damaged.db');
    expect(readdirSync(harness.directory)).toContain('events-damaged.db');
  });

  test('turns out to be damaged while it is used costs what was in it, and nothing more', () => {
    const harness = new Harness();
    const first = harness.open();
    harness.fill(first, 5000);
    first.close();
    const bytes = statSync(harness.path).size;
    writeFileSync(harness.path, Buffer.alloc(bytes - 8192, 7), { flag: 'r+' });
    const header = new Harness();
    header.open().close();
    const archive = harness.open();
    harness.fill(archive, 1);
    harness.fill(archive, 1);
    expect(archive.read(0, 10)).toHaveLength(2);
    expect(harness.warnings.map(({ reason }) => reason)).toEqual(['lost']);
  });

  test('cannot be written is made good when it can', () => {
    const harness = new Harness();
    const state = join(harness.directory, 'state');
    writeFileSync(state, '');
    const late = new Harness(state);
    const archive = late.open();
    const heard: number[] = [];
    archive.listen((events) => heard.push(...seqs(events)));
    late.fill(archive, 3);
    expect(archive.degraded).toContain('EEXIST');
    expect(heard).toHaveLength(3);
    rmSync(state);
    mkdirSync(state);
    late.clock.nowMs += 6000;
    late.fill(archive, 1);
    expect(archive.degraded).toBeNull();
    expect(late.warnings.map(({ reason }) => reason)).toEqual(['degraded', 'recovered']);
    archive.close();
    const next = late.open();
    expect(next.read(0, 10)).toHaveLength(4);
    expect(seqs(next.read(0, 10))).toEqual(heard);
  });
});

test('A122: nobody has to add anything for what was refused to be written', async () => {
  const state = join(folder(), 'state');
  writeFileSync(state, '');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const harness = new Harness(state);
  const archive = harness.open();
  harness.fill(archive, 3);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(archive.degraded).not.toBeNull();
  rmSync(state);
  await vi.advanceTimersByTimeAsync(5000);
  expect(archive.degraded).toBeNull();
  expect(harness.warnings.map(({ reason }) => reason)).toEqual(['degraded', 'recovered']);
});

test('listeners hear of each event once, in order, and after it is on disk', () => {
  const harness = new Harness();
  const archive = harness.open();
  const heard: number[] = [];
  const leave = archive.listen((events) => heard.push(...seqs(events)));
  archive.add(harness.event('a'));
  archive.add(harness.event('a'));
  expect(heard).toEqual([]);
  archive.flush();
  archive.add(harness.event('a'));
  archive.flush();
  archive.flush();
  expect(heard).toEqual([1, 2, 3]);
  leave();
  harness.fill(archive, 1);
  expect(heard).toEqual([1, 2, 3]);
});

test('nobody has to ask for it to be written', async () => {
  const harness = new Harness();
  const archive = harness.open();
  const told = new Promise((resolve) => archive.listen(resolve));
  archive.add(harness.event('a'));
  expect(await told).toHaveLength(1);
});

test('what is kept is for nobody else', () => {
  const harness = new Harness();
  harness.fill(harness.open(), 1);
  for (const name of readdirSync(harness.directory)) {
    expect(statSync(join(harness.directory, name)).mode & 0o007, name).toBe(0);
  }
});
