import { describe, expect, test } from 'vitest';
import type { LimitGroup } from '../../../src/config/limit-definition.ts';
import { CALM, evaluate, type GroupState, type Outcome, refused } from '../../../src/limits/evaluate.ts';
import { definitionOf } from '../../fakes/definitions.ts';

/** The memory group of a worker whose limit is 100 bytes. */
function memory(more: string): LimitGroup {
  const [group] = definitionOf(`limits: {memory: {max_rss: 100, ${more}}}`).limits;
  if (group === undefined) throw new Error('no group');
  return group;
}

/** Shows values one after the other, a second apart, and returns what each led to, in short. */
function run(group: LimitGroup, values: readonly number[], start: GroupState = CALM): string[][] {
  let state = start;
  return values.map((value, second) => {
    const [limit] = group.limits;
    const seen = { name: 'memory.max_rss', value, max: limit?.max ?? 0, nature: 'gauge' } as const;
    const result = evaluate(group, state, [seen], second * 1000);
    state = result.state;
    return result.outcomes.map(short);
  });
}

function short(outcome: Outcome): string {
  if (outcome.kind === 'act') {
    const { action } = outcome;
    return `${typeof action === 'string' ? action : action.signal} after ${outcome.forMs / 1000}s`;
  }
  return outcome.kind;
}

describe('a policy that acts', () => {
  const group = memory('policy: graceful_shutdown, sustained_violation_time: 3s');

  test('waits until the limit has been broken for long enough, and acts once', () => {
    expect(run(group, [50, 101, 150, 150, 150, 150, 150])).toEqual([
      [],
      ['broken'],
      [],
      [],
      ['graceful_shutdown after 3s'],
      [],
      [],
    ]);
  });

  test('begins anew when the limit was kept meanwhile', () => {
    expect(run(group, [101, 101, 101, 90, 101, 101, 101, 101]).flat()).toEqual([
      'broken',
      'kept',
      'broken',
      'graceful_shutdown after 3s',
    ]);
  });

  test('takes a value that wavers around the limit for one outage', () => {
    expect(run(group, [101, 98, 101, 97, 101]).flat()).toEqual(['broken', 'graceful_shutdown after 3s']);
    expect(run(group, [101, 95, 101]).flat()).toEqual(['broken', 'kept', 'broken']);
  });

  test('acts again when it was refused, for as long as the limit is broken', () => {
    const { state } = evaluate(group, CALM, [{ name: 'a', value: 2, max: 1, nature: 'counter' }], 0);
    expect(state.acted).not.toBeNull();
    const again = evaluate(group, refused(state), [{ name: 'a', value: 2, max: 1, nature: 'counter' }], 1000);
    expect(again.outcomes.map(short)).toEqual(['graceful_shutdown after 1s']);
  });

  test('does not wait for a counter, which never gets smaller', () => {
    const { outcomes } = evaluate(group, CALM, [{ name: 'a', value: 2, max: 1, nature: 'counter' }], 0);
    expect(outcomes.map(short)).toEqual(['broken', 'graceful_shutdown after 0s']);
  });
});

describe('a policy that only talks', () => {
  test('tells the beginning and the end', () => {
    expect(run(memory('policy: alert, cool_down: 0'), [50, 101, 101, 50]).flat()).toEqual(['broken', 'kept']);
  });

  test('is quiet for the time of its cool-down, and then says what still is so', () => {
    const group = memory('policy: log, cool_down: 4s');
    expect(run(group, [101, 50, 101, 50, 101, 50, 101])).toEqual([
      ['broken'],
      ['kept'],
      [],
      [],
      ['broken'],
      ['kept'],
      [],
    ]);
    expect(run(group, [101, 50, 101, 101, 101])[4]).toEqual(['broken']);
  });
});

test('a spike is not even mentioned', () => {
  const group = memory('policy: immediate_kill, spike_tolerance_time: 2s');
  expect(run(group, [101, 101, 50, 101]).flat()).toEqual([]);
  expect(run(group, [101, 101, 101])).toEqual([[], [], ['broken', 'immediate_kill after 2s']]);
});

describe('a warning', () => {
  const group = memory('policy: alert, warning_threshold: 80');

  test('comes at the threshold and goes some way below it', () => {
    expect(run(group, [79, 80, 90, 79, 85, 76]).flat()).toEqual(['warned', 'calmed']);
  });

  test('of a value that goes up and down comes once a minute, and then says what still is so', () => {
    const ups = Array.from({ length: 61 }, (_, second) => (second % 2 === 0 ? 90 : 50));
    const told = run(group, ups);
    expect(told.slice(0, 2)).toEqual([['warned'], ['calmed']]);
    expect(told.slice(2, 60).flat()).toEqual([]);
    expect(told[60]).toEqual(['warned']);
    expect(run(group, [90, 50, ...Array.from({ length: 60 }, () => 90)]).flat()).toEqual([
      'warned',
      'calmed',
      'warned',
    ]);
  });
});

test('what is throttled is released when the limit is kept again', () => {
  const group = memory('policy: throttle');
  expect(run(group, [101, 101, 96, 95, 101]).flat()).toEqual([
    'broken',
    'throttle after 0s',
    'kept',
    'release',
    'broken',
    'throttle after 0s',
  ]);
});

test('whoever passes the ceiling is killed at once, under every policy, and once', () => {
  const group = memory('policy: graceful_shutdown');
  const seen = [
    { name: 'memory.max_rss', value: 126, max: 100, nature: 'gauge' },
    { name: 'memory.max', value: 126, max: 125, nature: 'ceiling' },
  ] as const;
  const first = evaluate(group, CALM, seen, 0);
  expect(first.outcomes.map(short)).toEqual(['broken', 'immediate_kill after 0s']);
  expect(evaluate(group, first.state, seen, 1000).outcomes).toEqual([]);
});

describe('escalation', () => {
  const steps =
    '[{do: alert, wait: 2s}, {signal: QUIT, wait: 1s}, {do: throttle, wait: 1s}, {do: immediate_kill}]';
  const group = memory(`policy: escalate, steps: ${steps}`);

  test('goes from step to step while the limit is broken, each when its time has come', () => {
    expect(
      run(
        group,
        Array.from({ length: 8 }, () => 101),
      ),
    ).toEqual([
      ['broken', 'told'],
      [],
      ['SIGQUIT after 2s'],
      ['throttle after 3s'],
      ['immediate_kill after 4s'],
      [],
      [],
      [],
    ]);
  });

  test('begins anew after the limit was kept, and lets go of what was throttled', () => {
    expect(run(group, [101, 101, 101, 101, 50, 101]).slice(4)).toEqual([
      ['kept', 'release'],
      ['broken', 'told'],
    ]);
  });

  test('its cool-down is between two escalations, not between its steps', () => {
    const cool = memory(`policy: escalate, steps: ${steps}, cool_down: 10s`);
    expect(run(cool, [101, 101, 101, 50, 101, 101, 101, 101, 101, 101, 101]).slice(2)).toEqual([
      ['SIGQUIT after 2s'],
      ['kept'],
      ['broken'],
      [],
      [],
      [],
      [],
      [],
      ['told'],
    ]);
  });
});
