import { describe, expect, onTestFinished, test } from 'vitest';
import { Meters } from '../../../src/limits/meters.ts';
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
