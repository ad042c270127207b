import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AverageStart } from '../../../src/limits/average-start.ts';
import { Meters } from '../../../src/limits/meters.ts';
import type { Reading } from '../../../src/limits/usage.ts';
import { readStat } from '../../../src/shim/process-table.ts';

describe('several who look at one worker', () => {
  test('each has its averages since its own last look, whoever else has looked meanwhile', () => {
    const meters = new Meters();
    onTestFinished(() => meters.close());
    const subject = {
      id: 'self.1.x',
      pid: process.pid,
      startTime: readStat(process.pid)?.startTime ?? 0,
      cgroup: null,
    };
    const of = { worker: 'self', subject, startedAtMs: 0 };
    const look = (looker: 'monitor' | 'visitor' | 'scrape', nowMs: number) =>
      meters.look({ ...of, isMonitored: looker === 'monitor' }, looker, {}, nowMs)?.overMs;
    expect(look('monitor', 10_000)).toBe(10_000);
    // What was measured within the last second is fresh enough for a scrape.
    expect(look('scrape', 10_400)).toBe(10_000);
    expect(look('scrape', 10_450)).toBe(10_000);
    expect(look('visitor', 10_500)).toBe(10_500);
    expect(look('monitor', 11_000)).toBe(1000);
    expect(look('visitor', 12_500)).toBe(2000);
    expect(look('scrape', 25_400)).toBe(15_400);
    expect(look('monitor', 26_000)).toBe(15_000);
  });
});

describe('a worker that rests', () => {
  test('is known to, without being measured; then averages begin at the last time it was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hsu-meters-'));
    const meters = new Meters();
    onTestFinished(() => {
      meters.close();
      rmSync(folder, { recursive: true });
    });
    const tell = (usageUs: number): void =>
      writeFileSync(join(folder, 'cpu.stat'), `usage_usec ${usageUs}\n`);
    writeFileSync(join(folder, 'cgroup.procs'), `${process.pid}\n`);
    tell(5000);
    const startTime = readStat(process.pid)?.startTime ?? 0;
    const subject = { id: 'self.1.x', pid: process.pid, startTime, cgroup: folder };
    const of = { worker: 'self', subject, startedAtMs: 0, isMonitored: true };
    const look = (nowMs: number) => meters.look(of, 'monitor', {}, nowMs);
    const rests = (runs: number, nowMs: number) => meters.rests(of, 'monitor', runs, nowMs);
    expect(rests(0, 500)).toBe(false);
    const first = look(1000);
    expect(first?.hasRested).toBe(false);
    const settled = look(2000);
    const runs = settled?.runs ?? 0;
    expect(settled?.hasRested).toBe(true);
    expect([4000, 5000].map((nowMs) => rests(runs, nowMs))).toEqual([true, true]);
    expect(rests(runs - 1, 5100)).toBe(false);
    // A scrape has what was known then, and when that was.
    expect(meters.look(of, 'scrape', {}, 5200)?.atMs).toBe(5000);
    tell(5001);
    expect(rests(runs, 6000)).toBe(false);
    const awake = look(6000);
    expect(awake?.hasRested).toBe(false);
    expect(awake?.runs).toBeGreaterThan(runs);
    expect(awake?.overMs).toBe(1000);
    // Somebody else has seen that it has run, and the monitor has not.
    tell(5002);
    meters.look(of, 'visitor', {}, 6500);
    expect(rests(awake?.runs ?? 0, 7000)).toBe(false);
  });

  test('an average is never over a moment, however recently somebody has found it at rest', () => {
    const start = new AverageStart({ atMs: 1000 } as Reading, 900);
    for (const atMs of [2000, 3000]) start.rested(atMs);
    expect(start.fromMs(3000)).toBe(2000);
    expect(start.fromMs(4000)).toBe(3000);
    start.rested(3100);
    expect(start.fromMs(4000)).toBe(3000);
  });
});
