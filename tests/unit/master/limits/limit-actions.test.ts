import { expect, test } from 'vitest';
import type { LimitGroup } from '../../../../src/config/limit-definition.ts';
import { LimitActions } from '../../../../src/master/limits/limit-actions.ts';
import type { WorkerThrottle } from '../../../../src/master/limits/worker-throttle.ts';
import type { WorkerActor } from '../../../../src/workers/worker-actor.ts';

const GROUP: LimitGroup = {
  name: 'memory',
  policy: 'graceful_shutdown',
  warningPercent: null,
  sustainedMs: 0,
  spikeMs: 0,
  hysteresis: 0.05,
  coolDownMs: 0,
  varianceMs: 0,
  steps: [],
  adjust: { factor: 1.5, most: 2 },
  limits: [],
};
const OBSERVATION = { name: 'memory.max_rss', value: 0, max: 100, nature: 'gauge' } as const;

/** What is told and counted of a worker in this state. */
function recorded(state: string, alerting: boolean): { actions: LimitActions; told: string[] } {
  const told: string[] = [];
  const worker = {
    name: 'web',
    snapshot: { state, stop: state === 'stopping' ? { killed: false } : null },
    definition: { monitoring: { alerting } },
    breakLimit() {
      this.snapshot = { state: 'stopping', stop: { killed: true } };
      return true;
    },
  };
  const counter = {
    breached: (_: string, limit: string) => told.push(`breached ${limit}`),
    acted: () => {},
    oomKilled: () => {},
    shared: () => {},
  };
  const note = (_: WorkerActor, reason: string): void => void told.push(reason);
  const throttle = {
    hold: () => told.push('held'),
    release: () => told.push('released'),
  } as unknown as WorkerThrottle;
  const actions = new LimitActions(worker as unknown as WorkerActor, { note, counter }, throttle, {
    raise: () => {},
  });
  return { actions, told };
}

test('what breaks a limit is counted also when nobody is to be told', () => {
  const { actions, told } = recorded('running', false);
  actions.carryOut(GROUP, { kind: 'broken', observation: { ...OBSERVATION, value: 200 }, isAlert: false });
  expect(told).toEqual(['breached memory.max_rss']);
});

test('a worker that is being stopped for a limit does not keep it again: there is less and less of it', () => {
  const kept = { kind: 'kept', observation: OBSERVATION, forMs: 1000 } as const;
  const running = recorded('running', true);
  running.actions.carryOut(GROUP, kept);
  expect(running.told).toEqual(['limit-kept']);
  const stopping = recorded('stopping', true);
  stopping.actions.carryOut(GROUP, kept);
  expect(stopping.told).toEqual([]);
});

test('the kill that ends a stop is told, as each step of an escalation is; what begins with it is told by its state', () => {
  const kill = {
    kind: 'act',
    action: 'immediate_kill',
    observation: { ...OBSERVATION, value: 200 },
    forMs: 9000,
  } as const;
  const stopping = recorded('stopping', true);
  stopping.actions.carryOut(GROUP, kill);
  stopping.actions.carryOut(GROUP, kill);
  expect(stopping.told).toEqual(['limit-killed']);
  const running = recorded('running', true);
  running.actions.carryOut(GROUP, kill);
  expect(running.told).toEqual([]);
});

test('who is being stopped is slowed down no more, and that it runs freely again is no news', () => {
  const throttle = {
    kind: 'act',
    action: 'throttle',
    observation: { ...OBSERVATION, value: 200 },
    forMs: 0,
  } as const;
  const stopping = recorded('stopping', true);
  expect(stopping.actions.carryOut(GROUP, throttle)).toBe(true);
  stopping.actions.carryOut(GROUP, { kind: 'release' });
  expect(stopping.told).toEqual(['released']);
  const running = recorded('running', true);
  running.actions.carryOut(GROUP, throttle);
  running.actions.carryOut(GROUP, { kind: 'release' });
  expect(running.told).toEqual(['held', 'limit-throttled', 'released', 'limit-released']);
});
