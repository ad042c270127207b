import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LimitGroup, LimitPolicy } from '../../src/config/limit-definition.ts';
import {
  CALM,
  evaluate,
  type GroupState,
  type Observation,
  type Outcome,
} from '../../src/limits/evaluate.ts';

const MAX = 100;
const CEILING = 130;
const NAME = 'memory.max_rss';

const policy = fc.constantFrom<LimitPolicy>(
  'none',
  'log',
  'alert',
  'throttle',
  'graceful_shutdown',
  'immediate_kill',
  'restart',
  'restart_adjusted',
  'escalate',
);

const step = fc.record({
  action: fc.constantFrom<LimitGroup['steps'][number]['action']>(
    'log',
    'alert',
    'throttle',
    'graceful_shutdown',
    'immediate_kill',
    { signal: 'SIGQUIT', target: 'main' },
  ),
  waitMs: fc.constantFrom(0, 700, 3000),
});

const group = fc.record({
  name: fc.constant('memory' as const),
  limits: fc.constant([{ name: NAME, max: MAX }]),
  policy,
  warningPercent: fc.constantFrom(null, 80),
  sustainedMs: fc.constantFrom(0, 1000, 5000),
  spikeMs: fc.constantFrom(0, 2500),
  hysteresis: fc.constantFrom(0, 0.05, 0.5),
  coolDownMs: fc.constantFrom(0, 4000),
  varianceMs: fc.constant(0),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  adjust: fc.constant({ factor: 1.5, most: 2 }),
}) satisfies fc.Arbitrary<LimitGroup>;

/** One look: how much later than the last, and what it sees. Values crowd around the limit and the ceiling. */
const look = fc.record({
  afterMs: fc.constantFrom(200, 1000, 1500),
  value: fc.oneof(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 90, max: 129 }), fc.constant(140)),
});

interface Seen {
  readonly atMs: number;
  readonly value: number;
  readonly outcomes: readonly Outcome[];
  readonly state: GroupState;
}

function run(rules: LimitGroup, looks: readonly { afterMs: number; value: number }[]): Seen[] {
  let state = CALM;
  let atMs = 0;
  return looks.map(({ afterMs, value }) => {
    atMs += afterMs;
    const seen: Observation[] = [
      { name: NAME, value, max: MAX, nature: 'gauge' },
      { name: 'memory.max', value, max: CEILING, nature: 'ceiling' },
    ];
    const result = evaluate(rules, state, seen, atMs);
    state = result.state;
    return { atMs, value, outcomes: result.outcomes, state };
  });
}

/** The unbroken breaches, by an independent reading of the rules: from the first look above the limit to the last one. */
function breaches(rules: LimitGroup, seen: readonly Seen[]): Seen[][] {
  const found: Seen[][] = [];
  let current: Seen[] | null = null;
  for (const one of seen) {
    const isBroken = one.value > (current === null ? MAX : MAX * (1 - rules.hysteresis));
    if (!isBroken) current = null;
    else if (current === null) {
      current = [one];
      found.push(current);
    } else current.push(one);
  }
  return found;
}

const actions = (outcomes: readonly Outcome[]): Extract<Outcome, { kind: 'act' }>[] =>
  outcomes.filter((outcome) => outcome.kind === 'act');
const isCeiling = ({ observation }: Extract<Outcome, { kind: 'act' }>): boolean =>
  observation.nature === 'ceiling';

test('nothing is done before a limit has been broken, at every look, for as long as the group asks for', () => {
  fc.assert(
    fc.property(group, fc.array(look, { maxLength: 60 }), (rules, looks) => {
      const seen = run(rules, looks);
      const outages = breaches(rules, seen);
      for (const one of seen) {
        for (const act of actions(one.outcomes)) {
          if (isCeiling(act)) {
            expect(one.value).toBeGreaterThan(CEILING);
            continue;
          }
          const outage = outages.find((looksOfIt) => looksOfIt.includes(one));
          const sinceMs = outage?.[0]?.atMs ?? Number.NaN;
          expect(one.atMs - sinceMs).toBeGreaterThanOrEqual(Math.max(rules.sustainedMs, rules.spikeMs));
        }
      }
    }),
  );
});

test('one outage has at most one action, or the steps of one escalation in their order', () => {
  fc.assert(
    fc.property(group, fc.array(look, { maxLength: 60 }), (rules, looks) => {
      for (const outage of breaches(rules, run(rules, looks))) {
        const done = outage.flatMap(({ outcomes }) => actions(outcomes));
        const byPolicy = done.filter((act) => !isCeiling(act)).map(({ action }) => action);
        expect(done.filter(isCeiling).length).toBeLessThanOrEqual(1);
        if (rules.policy !== 'escalate') {
          expect(byPolicy.length).toBeLessThanOrEqual(1);
          expect(byPolicy.every((action) => action === rules.policy)).toBe(true);
          continue;
        }
        const silent = new Set<unknown>(['log', 'alert']);
        const steps = rules.steps.map(({ action }) => action).filter((action) => !silent.has(action));
        expect(byPolicy).toEqual(steps.slice(0, byPolicy.length));
      }
    }),
  );
});

test('what is throttled is released when the limit is kept again, and nothing else is released', () => {
  fc.assert(
    fc.property(group, fc.array(look, { maxLength: 60 }), (rules, looks) => {
      let isThrottled = false;
      for (const { outcomes, state } of run(rules, [...looks, { afterMs: 1000, value: 0 }])) {
        for (const outcome of outcomes) {
          if (outcome.kind === 'release') {
            expect(isThrottled).toBe(true);
            isThrottled = false;
          }
          if (outcome.kind === 'act' && outcome.action === 'throttle') isThrottled = true;
        }
        expect(state.isThrottled).toBe(isThrottled);
      }
      expect(isThrottled).toBe(false);
    }),
  );
});

test('a breach that was told is told to be over, once, and only then', () => {
  fc.assert(
    fc.property(group, fc.array(look, { maxLength: 60 }), (rules, looks) => {
      let told = 0;
      for (const { outcomes } of run(rules, [...looks, { afterMs: 1000, value: 0 }])) {
        for (const { kind } of outcomes) {
          if (kind === 'broken') told += 1;
          if (kind === 'kept') told -= 1;
          expect([0, 1]).toContain(told);
        }
      }
      expect(told).toBe(0);
    }),
  );
});

test('two actions are never closer than the cool-down, whatever the outages', () => {
  fc.assert(
    fc.property(group, fc.array(look, { maxLength: 60 }), (rules, looks) => {
      fc.pre(rules.policy !== 'escalate');
      const atMs = run(rules, looks).flatMap((one) =>
        actions(one.outcomes).some((act) => !isCeiling(act)) ? [one.atMs] : [],
      );
      for (const [index, at] of atMs.entries()) {
        const before = atMs[index - 1];
        if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(rules.coolDownMs);
      }
    }),
  );
});

test('what stays within its limit and below its warning leads to nothing, and is not remembered', () => {
  const within = look.map((one) => ({ ...one, value: Math.min(one.value, 79) }));
  fc.assert(
    fc.property(group, fc.array(within, { maxLength: 60 }), (rules, looks) => {
      for (const { outcomes, state } of run(rules, looks)) {
        expect(outcomes).toEqual([]);
        expect(state).toBe(CALM);
      }
    }),
  );
});
