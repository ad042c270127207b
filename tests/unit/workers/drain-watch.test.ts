import { describe, expect, test } from 'vitest';
import type { DrainRules } from '../../../src/config/drain-definition.ts';
import type { Snapshot } from '../../../src/statemachine/states.ts';
import { INITIAL } from '../../../src/statemachine/transition.ts';
import { DrainWatch } from '../../../src/workers/drain-watch.ts';
import { SimulatedProbeClock, settled } from '../../fakes/simulated-probe-clock.ts';
import { FakeChecker } from '../health/fake-checker.ts';

const RULES: DrainRules = {
  signal: 'SIGUSR1',
  delayMs: 5000,
  until: { type: 'connections', max: 0, ports: [] },
  timeoutMs: 30_000,
  periodMs: 1000,
};

const PROCESS = { pid: 42, startedAtMs: 0 };

function draining(drain: 'delay' | 'until' | undefined, process: Snapshot['process'] = PROCESS): Snapshot {
  const stop = { cause: 'requested', step: drain === undefined ? 0 : -1, killed: false } as const;
  return { ...INITIAL, state: 'stopping', process, stop: drain === undefined ? stop : { ...stop, drain } };
}

class Harness {
  readonly clock = new SimulatedProbeClock();
  readonly checker = new FakeChecker();
  readonly notes: string[] = [];
  drained = 0;
  /** Of the present phase. */
  leftMs: number | null = null;
  changes = 0;
  readonly watch = new DrainWatch({
    clock: this.clock,
    makeChecker: () => this.checker,
    drained: () => {
      this.drained += 1;
    },
    leftMs: () => this.leftMs,
    note: (reason, message) => this.notes.push(`${reason}: ${message}`),
    changed: () => {
      this.changes += 1;
    },
  });

  follow(snapshot: Snapshot, rules: DrainRules | undefined = RULES): Promise<void> {
    this.watch.follow(snapshot, rules);
    return settled();
  }
}

describe('a watch of a drain', () => {
  test('looks from the beginning, and counts what it sees only when the delay is over', async () => {
    const it = new Harness();
    expect(it.watch.seen).toBeNull();
    it.checker.passes();
    await it.follow(draining('delay'));
    expect(it.watch.seen).toBe('HTTP 200');
    await it.clock.pass(3500);
    expect(it.checker.looks).toBe(4);
    expect(it.drained).toBe(0);
    await it.follow(draining('until'));
    expect(it.drained).toBe(1);
    await it.follow(draining(undefined));
    expect(it.notes).toEqual([
      'draining: draining for at least 5s, at most 30s, until it has no connections',
      'drained: drained after 3s: HTTP 200',
    ]);
    await it.clock.pass(10_000);
    expect(it.checker).toMatchObject({ looks: 5, isClosed: true });
  });

  test('begins here although the machine was busy for a moment', async () => {
    const it = new Harness();
    it.leftMs = 4700;
    await it.follow(draining('delay'));
    expect(it.notes).toEqual([
      'draining: draining for at least 5s, at most 30s, until it has no connections',
    ]);
  });

  test('says it again until it is heard, and what it sees once', async () => {
    const it = new Harness();
    it.checker.fails('2 connections');
    await it.follow(draining('until'));
    await it.clock.pass(3000);
    expect([it.drained, it.changes]).toEqual([0, 1]);
    it.checker.passes();
    await it.clock.pass(2000);
    expect([it.drained, it.changes]).toEqual([2, 2]);
  });

  test.each<[string, 'delay' | 'until', number, Partial<DrainRules>, string]>([
    [
      'drained: drained after 5s',
      'delay',
      2000,
      { until: undefined },
      'goes on to drain for 5s, 3s of it are over',
    ],
    [
      'not-drained: not drained in time, after 30s: 2 connections',
      'until',
      2000,
      {},
      'goes on to drain for at least 5s, at most 30s, until it has no connections, 28s of it are over',
    ],
  ])(
    'I6: one that an earlier master had begun is as old as it is: %s',
    async (said, phase, leftMs, rules, begun) => {
      const it = new Harness();
      it.checker.fails('2 connections');
      it.leftMs = leftMs;
      await it.follow(draining(phase), { ...RULES, ...rules });
      expect(it.notes).toEqual([`draining: ${begun}`]);
      await it.clock.pass(leftMs);
      await it.follow(draining(undefined), { ...RULES, ...rules });
      expect(it.notes.at(-1)).toBe(said);
    },
  );

  test('never has two looks at once, and gives up one that hangs', async () => {
    const it = new Harness();
    it.checker.hangs();
    await it.follow(draining('delay'));
    await it.follow(draining('until'));
    await it.clock.pass(4900);
    expect(it.checker).toMatchObject({ looks: 1, mostAtOnce: 1 });
    expect(it.watch.seen).toBe('');
    await it.clock.pass(200);
    expect(it.watch.seen).toBe('gave up');
  });

  test.each([
    [1000, 4000],
    [60_000, 5000],
  ])('rests longer after a look that took long, but not for ever: %i ms', async (tookMs, restMs) => {
    const it = new Harness();
    it.checker.next = async () => {
      it.clock.stall(tookMs);
      it.checker.fails('2 connections');
      return { outcome: 'fail', message: 'slow', output: '' };
    };
    await it.follow(draining('until'));
    await it.clock.pass(restMs - 100);
    expect(it.checker.looks).toBe(1);
    await it.clock.pass(200);
    expect(it.checker.looks).toBe(2);
  });

  test.each<[string, number, Snapshot]>([
    ['not-drained: not drained in time, after 30s: 2 connections', 30_000, draining(undefined)],
    ['not-drained: the drain was cut short after 2s: 2 connections', 2000, draining(undefined)],
    ['drained: ended by itself while it drained, after 2s: 2 connections', 2000, draining(undefined, null)],
  ])('says how it ended: %s', async (said, afterMs, end) => {
    const it = new Harness();
    it.checker.fails('2 connections');
    await it.follow(draining('until'));
    await it.clock.pass(afterMs);
    await it.follow(end);
    expect(it.notes.at(-1)).toBe(said);
  });

  test('of a mere delay has nothing to look at', async () => {
    const it = new Harness();
    const rules: DrainRules = { ...RULES, until: undefined, timeoutMs: 5000 };
    await it.follow(draining('delay'), rules);
    expect(it.watch.seen).toBe('');
    await it.clock.pass(5000);
    await it.follow(draining(undefined), rules);
    expect(it.notes).toEqual(['draining: draining for 5s', 'drained: drained after 5s']);
    expect(it.checker.looks).toBe(0);
  });

  test('lets the worker be told when its ports are known, and not when it is over', async () => {
    const it = new Harness();
    const answer = Promise.withResolvers<void>();
    it.checker.next = async () => {
      await answer.promise;
      return { outcome: 'fail', message: '1 connection', output: '' };
    };
    await it.follow(draining('delay'));
    let may: boolean | null = null;
    const asked = it.watch.mayAnnounce().then((yes) => {
      may = yes;
    });
    await settled();
    expect(may).toBeNull();
    answer.resolve();
    await asked;
    expect(may).toBe(true);
    await it.follow(draining(undefined));
    expect(await it.watch.mayAnnounce()).toBe(false);
  });

  test('begins again when its rules are others', async () => {
    const it = new Harness();
    it.checker.fails('2 connections');
    await it.follow(draining('until'));
    await it.follow(draining('until'), { ...RULES });
    expect(it.notes).toHaveLength(1);
    await it.follow(draining('until'), { ...RULES, periodMs: 100 });
    expect(it.notes).toHaveLength(2);
  });
});
