import { describe, expect, test } from 'vitest';
import { Tallies } from '../../../src/master/metrics/tallies.ts';
import type { Snapshot } from '../../../src/statemachine/states.ts';
import { INITIAL } from '../../../src/statemachine/transition.ts';
import type { EndStatus } from '../../../src/workers/worker-status.ts';

let nowMs = 0;
const make = () => new Tallies({ monotonicMs: () => nowMs, wallMs: () => nowMs });

const end = (more: Partial<EndStatus>): EndStatus => ({
  id: 'w.1.x',
  incarnation: 1,
  pid: 7,
  code: 0,
  signal: null,
  cause: 'crash',
  uptimeMs: 1,
  at: 1,
  ...more,
});

const PASS = { at: 0, incarnation: 1, outcome: 'pass', latencyMs: 1, message: '', output: '' } as const;

const exited = (cause: 'crash' | 'probe' | 'limit'): Snapshot => ({
  ...INITIAL,
  incarnation: 1,
  lastExit: { incarnation: 1, pid: 7, status: { code: 1, signal: null }, cause, uptimeMs: 1, atMs: 1 },
});

describe('what is counted of a worker', () => {
  test('restarts have the reason of the end before, or of a start that has failed', () => {
    const tallies = make();
    for (const cause of ['crash', 'probe', 'crash'] as const) {
      const before = exited(cause);
      tallies.changed('w', before, { ...before, incarnation: 2, restarts: 1 });
    }
    const before = { ...exited('crash'), incarnation: 2 };
    tallies.changed('w', before, { ...before, incarnation: 3, restarts: 1 });
    tallies.changed('w', before, { ...before, state: 'running' });
    expect(Object.fromEntries(tallies.of('w').restarts.entries())).toEqual({
      'reason="crash"': 2,
      'reason="probe"': 1,
      'reason="start"': 1,
    });
  });

  test('exits have code, signal and cause, and say what nobody could see', () => {
    const tallies = make();
    tallies.ended('w', end({ code: 3 }));
    tallies.ended('w', end({ code: null, signal: 'SIGKILL', cause: 'oom' }));
    tallies.ended('w', end({ code: null, cause: 'unattended' }));
    expect([...tallies.of('w').exits.entries()]).toEqual([
      ['cause="crash",code="3",signal=""', 1],
      ['cause="oom",code="",signal="SIGKILL"', 1],
      ['cause="unattended",code="unknown",signal=""', 1],
    ]);
    expect(tallies.of('w').oomKills).toBe(1);
  });

  test('different ends are bounded (I11)', () => {
    const tallies = make();
    for (let code = 0; code < 256; code++) tallies.ended('w', end({ code }));
    const counted = [...tallies.of('w').exits.entries()];
    expect(counted).toHaveLength(41);
    expect(counted.at(-1)).toEqual(['cause="other",code="other",signal="other"', 216]);
  });

  test('I11: of probes and limits that were renamed again and again, and nothing is lost', () => {
    const tallies = make();
    for (let i = 0; i < 300; i++) {
      tallies.of('w').probed(`p${i}`, { ...PASS, at: i });
      tallies.breached('w', `storage.paths:/${i}`, 'log');
    }
    const { probeResults, probeDurations, breaches } = tallies.of('w');
    expect(probeResults.size).toBe(41);
    expect(probeResults.get('probe="other",outcome="pass"')).toBe(260);
    expect(probeDurations.size).toBe(41);
    expect([...breaches.entries()].at(-1)).toEqual(['limit="other",policy="other"', 200]);
  });

  test('does not go down when a worker is removed and comes back', () => {
    const tallies = make();
    tallies.ended('w', end({ code: 3 }));
    tallies.forget('w');
    tallies.ended('w', end({ code: 3 }));
    expect([...tallies.of('w').exits.entries()]).toEqual([['cause="crash",code="3",signal=""', 2]]);
  });

  test('is the time that a throttle took', () => {
    const tallies = make();
    nowMs = 1000;
    tallies.shared('w', 0.25);
    expect(tallies.of('w').throttledMs(2000)).toBe(750);
    nowMs = 2000;
    tallies.shared('w', 0.5);
    nowMs = 4000;
    tallies.shared('w', 1);
    expect(tallies.of('w').throttledMs(9000)).toBe(1750);
  });
});
