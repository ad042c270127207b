import { describe, expect, test } from 'vitest';
import type { ProbeDefinition } from '../../../src/config/probe-definition.ts';
import { hurriedCheckAfterMs } from '../../../src/health/pace.ts';
import { Probe } from '../../../src/health/probe.ts';
import { failed, passed } from '../../../src/health/result.ts';
import { SimulatedProbeClock } from '../../fakes/simulated-probe-clock.ts';
import { FakeChecker, probeDefinition } from './fake-checker.ts';

/** A checker that hears of changes. */
class TellingChecker extends FakeChecker {
  changed = (): void => {};

  onChange(changed: () => void): void {
    this.changed = changed;
  }
}

function probeOf(definition: ProbeDefinition) {
  const clock = new SimulatedProbeClock();
  const checker = new TellingChecker();
  const verdicts: string[] = [];
  const probe = new Probe(definition, checker, clock, ({ tally }) => verdicts.push(tally.verdict));
  probe.begin(1, 0);
  return { clock, checker, probe, verdicts };
}

describe('a worker that tells of a change', () => {
  test('is looked at at once, and its own word needs no threshold', async () => {
    const { clock, checker, probe } = probeOf(probeDefinition('readiness'));
    await clock.pass(15_000);
    checker.next = { ...failed('NOT_SERVING'), isOwnWord: true };
    checker.changed();
    await clock.pass(1);
    expect(probe.tally.verdict).toBe('failing');
    checker.next = { ...passed('SERVING'), isOwnWord: true };
    await clock.pass(300);
    checker.changed();
    await clock.pass(1);
    expect(probe.tally.verdict).toBe('passing');
  });

  test.each(['liveness', 'health_check'] as const)(
    'is not restarted for its own word before the threshold of %s',
    async (role) => {
      const { clock, checker, probe } = probeOf(probeDefinition(role));
      await clock.pass(15_000);
      checker.next = { ...failed('NOT_SERVING'), isOwnWord: true };
      checker.changed();
      await clock.pass(5_000);
      expect(probe.tally).toMatchObject({ verdict: 'passing', failures: 1 });
      await clock.pass(25_000);
      expect(probe.tally.verdict).toBe('failing');
    },
  );

  test('that comes up and says that it does not serve yet has as much time as ever, and is up when it says so', async () => {
    const { clock, checker, probe } = probeOf(probeDefinition('startup'));
    checker.next = { ...failed('NOT_SERVING'), isOwnWord: true };
    await clock.pass(15_000);
    expect(probe.tally).toMatchObject({ verdict: 'unknown', failures: 2 });
    checker.next = { ...passed('SERVING'), isOwnWord: true };
    checker.changed();
    await clock.pass(1);
    expect(probe.tally.verdict).toBe('passing');
  });

  test('is looked for again with back-off when it was lost, up to the period, and failures count once a period', async () => {
    const { clock, checker, probe } = probeOf(probeDefinition('readiness'));
    await clock.pass(15_000);
    const before = checker.looks;
    checker.fails('connection refused');
    checker.changed();
    await clock.pass(3_500);
    expect(checker.looks - before).toBe(5);
    expect(probe.tally).toMatchObject({ verdict: 'passing', failures: 1 });
    checker.passes();
    await clock.pass(3_500);
    expect(probe.tally).toMatchObject({ verdict: 'passing', failures: 0 });
    const after = checker.looks;
    await clock.pass(9_000);
    expect(checker.looks - after).toBeLessThanOrEqual(1);
  });

  test('all the time is heard less and less often', async () => {
    const { clock, checker } = probeOf(probeDefinition('readiness'));
    await clock.pass(15_000);
    const before = checker.looks;
    for (let tick = 0; tick < 2_000; tick++) {
      checker.changed();
      await clock.pass(10);
    }
    expect(checker.looks - before).toBeLessThan(10);
    expect(checker.looks - before).toBeGreaterThan(5);
  });

  test('while somebody looks is looked at once more', async () => {
    const { clock, checker } = probeOf(probeDefinition('readiness'));
    await clock.pass(15_000);
    const slow = Promise.withResolvers<ReturnType<typeof passed>>();
    checker.next = () => slow.promise;
    checker.changed();
    await clock.pass(1);
    checker.changed();
    checker.changed();
    const before = checker.looks;
    checker.passes();
    slow.resolve(passed('SERVING'));
    await clock.pass(0);
    await clock.pass(300);
    expect(checker.looks - before).toBe(1);
    expect(checker.mostAtOnce).toBe(1);
  });

  test('after the end of its run is not looked at, and nothing stays open', async () => {
    const { clock, checker, probe } = probeOf(probeDefinition('readiness'));
    await clock.pass(15_000);
    const before = checker.looks;
    probe.end();
    expect(checker.isClosed).toBe(true);
    checker.changed();
    await clock.pass(60_000);
    expect(checker.looks).toBe(before);
  });

  test('a look by hand at what is not running leaves nothing open', async () => {
    const { clock, checker, probe } = probeOf(probeDefinition('readiness'));
    probe.end();
    checker.isClosed = false;
    const looking = probe.lookNow();
    await clock.pass(1);
    await looking;
    expect(checker.isClosed).toBe(true);
  });
});

test('hurried checks: at once, then with growing distance, at most a period apart', () => {
  const distances = [0, 1, 2, 3, 50].map((hurries) => hurriedCheckAfterMs(1000, hurries));
  expect(distances).toEqual([0, 200, 400, 800, 1000]);
});
