import { describe, expect, test } from 'vitest';
import type { ProbeDefinition } from '../../../src/config/probe-definition.ts';
import { HealthMonitor } from '../../../src/health/monitor.ts';
import { healthNote } from '../../../src/health/summary.ts';
import { SimulatedProbeClock } from '../../fakes/simulated-probe-clock.ts';
import { FakeChecker, probeDefinition } from './fake-checker.ts';

class Harness {
  readonly clock = new SimulatedProbeClock();
  readonly checkers: readonly FakeChecker[];
  readonly heard: string[] = [];
  readonly monitor: HealthMonitor;

  constructor(...probes: readonly ProbeDefinition[]) {
    this.checkers = probes.map(() => new FakeChecker());
    this.monitor = new HealthMonitor(probes, undefined, {
      clock: this.clock,
      makeChecker: (probe) => this.checker(probes.indexOf(probe)),
      listener: {
        cameUp: () => this.heard.push('came up'),
        readinessChanged: (isReady) => this.heard.push(isReady ? 'ready' : 'not ready'),
        healthChanged: (isHealthy) => this.heard.push(isHealthy ? 'healthy' : 'unhealthy'),
        healthReported: (isHealthy, message) => {
          if (!isHealthy) this.heard.push(`restart? ${message}`);
        },
        hangs: (message) => this.heard.push(`hangs: ${message}`),
        startTimedOut: (message) => this.heard.push(`start failed: ${message}`),
      },
    });
  }

  checker(index: number): FakeChecker {
    const checker = this.checkers[index];
    if (checker === undefined) throw new Error(`no probe ${index}`);
    return checker;
  }

  begin(hasComeUp = true): this {
    this.monitor.begin({ incarnation: 1, startedAtMs: this.clock.monotonicMs(), hasComeUp });
    return this;
  }

  /** What was heard since the last time. */
  news(): string[] {
    return this.heard.splice(0);
  }
}

describe('readiness', () => {
  test('A082: not ready until the probe passes, which it is asked soon and often at first', async () => {
    const harness = new Harness(probeDefinition('readiness')).begin();
    const probe = harness.checker(0);
    probe.fails();
    await harness.clock.pass(2000);
    expect(harness.news()).toEqual([]);
    expect(probe.looks).toBeGreaterThan(3);
    probe.passes();
    await harness.clock.pass(2000);
    expect(harness.news()).toEqual(['ready']);
  });

  test('goes after failures in a row and comes back after successes in a row (A083)', async () => {
    const definition = probeDefinition('readiness', { successThreshold: 2, failureThreshold: 3 });
    const harness = new Harness(definition).begin();
    await harness.clock.pass(11_000);
    expect(harness.news()).toEqual(['ready']);
    harness.checker(0).fails();
    await harness.clock.pass(20_000);
    expect(harness.news()).toEqual([]);
    await harness.clock.pass(10_000);
    expect(harness.news()).toEqual(['not ready']);
    harness.checker(0).passes();
    await harness.clock.pass(10_000);
    expect(harness.news()).toEqual([]);
    await harness.clock.pass(10_000);
    expect(harness.news()).toEqual(['ready']);
  });

  test('A090: it never asks for a restart', async () => {
    const harness = new Harness(probeDefinition('readiness')).begin();
    harness.checker(0).fails();
    await harness.clock.pass(600_000);
    expect(harness.news()).toEqual([]);
  });

  test('what nobody could tell does not take it away', async () => {
    const harness = new Harness(probeDefinition('readiness', { failureThreshold: 1 })).begin();
    await harness.clock.pass(1000);
    expect(harness.news()).toEqual(['ready']);
    harness.checker(0).next = { outcome: 'unknown', message: 'held up', output: '' };
    await harness.clock.pass(60_000);
    expect(harness.news()).toEqual([]);
  });
});

describe('liveness', () => {
  test('A082: good until it has failed often enough, and then asks again and again', async () => {
    const harness = new Harness(probeDefinition('liveness')).begin();
    harness.checker(0).fails();
    await harness.clock.pass(30_000);
    expect(harness.news()).toEqual(['unhealthy', 'restart? liveness: HTTP 500 (3 failures in a row)']);
    await harness.clock.pass(10_000);
    expect(harness.news()).toEqual(['restart? liveness: HTTP 500 (4 failures in a row)']);
    harness.checker(0).passes();
    await harness.clock.pass(20_000);
    expect(harness.news()).toEqual(['healthy']);
  });

  test('a first check at a random phase of the period, after the delay', async () => {
    const harness = new Harness(probeDefinition('liveness', { initialDelayMs: 5000 }));
    harness.clock.chance = 0.8;
    harness.begin();
    await harness.clock.pass(12_900);
    expect(harness.checker(0).looks).toBe(0);
    await harness.clock.pass(200);
    expect(harness.checker(0).looks).toBe(1);
  });

  test("HSU's health_check is both: one check, and failures while it comes up count once a period", async () => {
    const harness = new Harness(probeDefinition('health_check')).begin();
    harness.checker(0).fails();
    await harness.clock.pass(15_000);
    expect(harness.checker(0).looks).toBeGreaterThan(5);
    expect(harness.news()).toEqual([]);
    await harness.clock.pass(20_000);
    expect(harness.news()[0]).toBe('unhealthy');
    harness.checker(0).passes();
    await harness.clock.pass(10_000);
    expect(harness.news()).toEqual(['ready', 'healthy']);
  });
});

describe('startup', () => {
  const all = () =>
    new Harness(
      probeDefinition('startup', { periodMs: 1000, failureThreshold: 30 }),
      probeDefinition('liveness', { periodMs: 1000 }),
      probeDefinition('readiness', { periodMs: 1000 }),
    );

  test('A084: the others are not asked before it has passed, and it is not asked afterwards', async () => {
    const harness = all().begin(false);
    const [startup, liveness, readiness] = harness.checkers;
    startup?.fails();
    await harness.clock.pass(20_000);
    expect([liveness?.looks, readiness?.looks]).toEqual([0, 0]);
    expect(harness.news()).toEqual([]);
    startup?.passes();
    await harness.clock.pass(1500);
    expect(harness.news()).toEqual(['came up', 'ready']);
    const looks = startup?.looks;
    await harness.clock.pass(10_000);
    expect(startup?.looks).toBe(looks);
    expect(liveness?.looks).toBeGreaterThan(5);
  });

  test('A017: without a success in its periods the start has failed, however often it was asked at first', async () => {
    const harness = all().begin(false);
    harness.checker(0).fails('connection refused');
    await harness.clock.pass(27_000);
    expect(harness.news()).toEqual([]);
    await harness.clock.pass(4000);
    expect(harness.news()[0]).toBe('start failed: startup: connection refused (30 failures in a row)');
  });

  test('what somebody looks at by hand meanwhile does not count', async () => {
    const harness = all().begin(false);
    for (const checker of harness.checkers) checker.fails();
    for (let n = 0; n < 40; n++) await harness.monitor.check();
    expect(harness.news()).toEqual([]);
    expect(harness.monitor.probes.map(({ tally }) => tally.failures)).toEqual([1, 0, 0]);
  });

  test('a worker that is taken over is not asked again whether it has come up', async () => {
    const harness = all().begin(true);
    await harness.clock.pass(2000);
    expect(harness.checker(0).looks).toBe(0);
    expect(harness.news()).toEqual(['ready']);
  });
});

describe('checks', () => {
  test('never two at once, also when somebody looks by hand', async () => {
    const harness = new Harness(probeDefinition('liveness', { periodMs: 1000, timeoutMs: 5000 })).begin();
    const probe = harness.checker(0);
    probe.hangs();
    await harness.clock.pass(1500);
    const byHand = [harness.monitor.check(), harness.monitor.check()];
    await harness.clock.pass(20_000);
    expect((await Promise.all(byHand)).flat().map(({ result }) => result.outcome)).toEqual(['fail', 'fail']);
    expect(probe.mostAtOnce).toBe(1);
    expect(probe.looks).toBeGreaterThan(2);
  });

  test('end with the run, and one that is still under way counts no more', async () => {
    const harness = new Harness(probeDefinition('liveness', { periodMs: 1000, failureThreshold: 1 })).begin();
    harness.checker(0).hangs();
    await harness.clock.pass(700);
    harness.monitor.end();
    await harness.clock.pass(10_000);
    expect(harness.checker(0).looks).toBe(1);
    expect(harness.news()).toEqual([]);
  });

  test('by hand are made also when nothing runs', async () => {
    const harness = new Harness(probeDefinition('readiness'));
    harness.checker(0).fails('connection refused');
    const [found] = await harness.monitor.check();
    expect(found?.result).toMatchObject({ outcome: 'fail', message: 'connection refused' });
    expect(harness.monitor.probes[0]?.results).toHaveLength(1);
    expect(harness.news()).toEqual([]);
  });

  test('the ten newest results are remembered, also those of the run before', async () => {
    const harness = new Harness(probeDefinition('liveness', { periodMs: 1000 })).begin();
    await harness.clock.pass(30_000);
    const results = harness.monitor.probes[0]?.results ?? [];
    expect(results).toHaveLength(10);
    expect(results.map(({ at }) => at)).toEqual(results.map(({ at }) => at).sort((a, b) => b - a));
  });

  test('what an earlier run said is no reason for how this one is', async () => {
    const harness = new Harness(probeDefinition('readiness')).begin();
    await harness.clock.pass(1000);
    expect(healthNote(harness.monitor)).toBe('');
    harness.monitor.begin({ incarnation: 2, startedAtMs: harness.clock.monotonicMs(), hasComeUp: true });
    expect(healthNote(harness.monitor)).toBe('not ready: not asked yet');
    harness.checker(0).fails('connection refused');
    await harness.clock.pass(1000);
    expect(healthNote(harness.monitor)).toBe('not ready: connection refused');
  });

  test.each(['liveness', 'readiness'] as const)(
    '%s that nobody can tell for long is no secret',
    async (role) => {
      const harness = new Harness(probeDefinition(role)).begin();
      await harness.clock.pass(11_000);
      harness.checker(0).next = { outcome: 'unknown', message: 'held up', output: '' };
      await harness.clock.pass(21_000);
      expect(healthNote(harness.monitor)).toBe('');
      await harness.clock.pass(10_000);
      expect(healthNote(harness.monitor)).toBe(`${role} unknown: held up`);
      harness.checker(0).passes();
      await harness.clock.pass(11_000);
      expect(healthNote(harness.monitor)).toBe('');
    },
  );

  test('connections are let go of at the end', () => {
    const harness = new Harness(probeDefinition('liveness')).begin();
    harness.monitor.close();
    expect(harness.checker(0).isClosed).toBe(true);
  });
});
