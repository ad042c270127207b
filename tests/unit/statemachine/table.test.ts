import { describe, expect, it, test } from 'vitest';
import type { EventType, MachineEvent } from '../../../src/statemachine/events.ts';
import type { HookKind } from '../../../src/statemachine/hooking.ts';
import {
  type Sequel,
  type Snapshot,
  STATES,
  type State,
  type UnderWay,
} from '../../../src/statemachine/states.ts';
import { TABLE } from '../../../src/statemachine/table.ts';
import { INITIAL, type MachineRules, transition } from '../../../src/statemachine/transition.ts';
import { deepFreeze } from '../../fakes/deep-freeze.ts';
import { exitStatus, machineRules, sameRetries } from './machine.ts';

const INCARNATION = 3;
const NOW_MS = 1_000_000;
const PROCESS = { pid: 42, startedAtMs: NOW_MS - 500 };

const UNDER_WAY: UnderWay = {
  stop: { cause: 'requested', step: 0, killed: false },
  sequel: { kind: 'launch' },
  stepWaitMs: 100,
};
const ENDED_UNSEEN: MachineEvent = {
  type: 'endedUnseen',
  incarnation: 9,
  pid: 99,
  startedAtMs: NOW_MS - 100,
  status: exitStatus(1),
  uptimeMs: 50,
  leftovers: 0,
};

const LIMIT_BROKEN: MachineEvent = {
  type: 'limitBroken',
  incarnation: INCARNATION,
  how: 'gracefully',
  afterwards: 'rest',
  severity: 'critical',
  message: 'memory 612M > 512M for 30s',
};

const HOOK_KINDS: readonly HookKind[] = [
  'pre_start',
  'post_start',
  'on_ready',
  'pre_reload',
  'pre_stop',
  'post_exit',
  'post_stop',
];

/** One of every kind of event, and variants where the details decide. */
const EVENTS: readonly MachineEvent[] = [
  { type: 'start' },
  { type: 'stop', cause: 'requested' },
  { type: 'stop', cause: 'config' },
  { type: 'stop', cause: 'shutdown' },
  { type: 'restart', cause: 'requested' },
  { type: 'restart', cause: 'config' },
  { type: 'restart', cause: 'dependency' },
  { type: 'dependenciesChanged', waitsFor: 'db (stopped)' },
  { type: 'dependenciesChanged', waitsFor: null },
  { type: 'turnCame' },
  { type: 'reset' },
  { type: 'kill' },
  { type: 'adopted', incarnation: 9, pid: 99, startedAtMs: NOW_MS - 100 },
  { type: 'adopted', incarnation: 9, pid: 99, startedAtMs: NOW_MS - 100, underWay: UNDER_WAY },
  { ...ENDED_UNSEEN },
  { ...ENDED_UNSEEN, leftovers: null, underWay: UNDER_WAY },
  { type: 'leftBehind', incarnation: 9 },
  { type: 'leftBehind', incarnation: 9, underWay: UNDER_WAY },
  { type: 'resumed', at: { kind: 'launch' } },
  { type: 'resumed', at: { kind: 'prepare' } },
  { type: 'resumed', at: { kind: 'wrapUp', stop: null, sequel: { kind: 'launch' } } },
  { type: 'resumed', at: { kind: 'wait', state: 'crash-loop', waitMs: 1000, reason: 'exit 1' } },
  { type: 'resumed', at: { kind: 'rest', state: 'done', reason: 'exit 0' } },
  { type: 'resumed', at: { kind: 'rest', state: 'stopped', reason: 'memory 612M > 512M' } },
  { ...LIMIT_BROKEN },
  { ...LIMIT_BROKEN, how: 'at-once' },
  { ...LIMIT_BROKEN, afterwards: 'restart' },
  { ...LIMIT_BROKEN, incarnation: 1 },
  { type: 'spawned', incarnation: INCARNATION, pid: 43 },
  { type: 'spawned', incarnation: 1, pid: 41 },
  { type: 'spawned', incarnation: INCARNATION, pid: 43, startedAtMs: NOW_MS - 90_000 },
  { type: 'promoted', incarnation: INCARNATION, pid: 44 },
  { type: 'promoted', incarnation: 1, pid: 44 },
  { type: 'spawnFailed', incarnation: INCARNATION, message: 'no', transient: false },
  { type: 'spawnFailed', incarnation: INCARNATION, message: 'no', transient: true },
  { type: 'exited', incarnation: INCARNATION, status: exitStatus(0), leftovers: 0 },
  { type: 'exited', incarnation: INCARNATION, status: exitStatus('SIGKILL'), leftovers: null },
  { type: 'exited', incarnation: INCARNATION, status: exitStatus(null), leftovers: 2, cause: 'oom' },
  { type: 'exited', incarnation: 2, status: exitStatus(1), leftovers: 0 },
  { type: 'cameUp', incarnation: INCARNATION },
  { type: 'cameUp', incarnation: 1 },
  { type: 'readinessChanged', incarnation: INCARNATION, isReady: true },
  { type: 'healthReported', incarnation: INCARNATION, isHealthy: false, message: 'HTTP 500' },
  { type: 'healthReported', incarnation: INCARNATION, isHealthy: true, message: 'HTTP 200' },
  { type: 'startTimedOut', incarnation: INCARNATION, message: 'not up' },
  { type: 'stop', cause: 'requested', now: true },
  { type: 'restart', cause: 'requested', now: true },
  { type: 'drained', incarnation: INCARNATION },
  { type: 'drained', incarnation: 1 },
  { type: 'moreTimeAsked', incarnation: INCARNATION, ms: 60_000 },
  { type: 'moreTimeAsked', incarnation: 1, ms: 60_000 },
  { type: 'swept', incarnation: INCARNATION, survivors: [] },
  { type: 'swept', incarnation: INCARNATION, survivors: [77] },
  { type: 'swept', incarnation: 1, survivors: [77] },
  ...HOOK_KINDS.flatMap((kind): MachineEvent[] => [
    { type: 'hooksEnded', incarnation: INCARNATION, kind, failure: null },
    { type: 'hooksEnded', incarnation: INCARNATION, kind, failure: 'exit 1' },
  ]),
  { type: 'hooksEnded', incarnation: INCARNATION, kind: 'pre_start', failure: 'no shim', transient: true },
  { type: 'hooksEnded', incarnation: 1, kind: 'pre_start', failure: null },
  { type: 'timerElapsed' },
];

const SEQUELS: readonly (Sequel | null)[] = [
  { kind: 'rest', reason: 'memory 612M > 512M' },
  null,
  { kind: 'launch' },
  { kind: 'retry', delayMs: 1000, parked: false, reason: 'exit 1' },
  { kind: 'retry', delayMs: 0, parked: false, reason: 'exit 1' },
  { kind: 'done', reason: 'exit 0' },
  { kind: 'failed', reason: 'exit 78' },
];
const STOPS: readonly Snapshot['stop'][] = [
  null,
  { cause: 'requested', step: -1, killed: false },
  { cause: 'shutdown', step: 1, killed: false },
  { cause: 'config', step: 0, killed: true },
  { cause: 'requested', step: -1, killed: false, drain: 'due' },
  { cause: 'requested', step: -1, killed: false, drain: 'until' },
];
const AWAITED: readonly Snapshot['hooks'][] = [null, 'pre_start', 'pre_stop', 'post_stop'];
const RULES: readonly MachineRules[] = [
  machineRules(),
  machineRules({ stopWaitsMs: [], startWindowMs: 0, oneshot: true, essential: true }),
  machineRules({
    stopWaitsMs: [Number.POSITIVE_INFINITY],
    removesLeftovers: false,
    essential: true,
    restart: { policy: 'never', ...sameRetries({ retryDelayMs: 0 }) },
  }),
  machineRules({
    stopWaitsMs: [],
    startWindowMs: 0,
    foreign: { checkIntervalMs: 1000, mayStop: false, mayRestart: false },
  }),
  machineRules({
    drain: { delayMs: 1, untilMs: 1 },
    hooks: { pre_start: 1, on_ready: 1, pre_stop: 1, post_exit: 1, post_stop: 1 },
  }),
];

function* snapshots(): Generator<Snapshot> {
  for (const state of STATES)
    for (const desired of ['running', 'stopped'] as const)
      for (const process of [null, PROCESS])
        for (const stop of STOPS)
          for (const sequel of SEQUELS)
            for (const hooks of AWAITED) {
              const memory = { level: 3, recent: [NOW_MS - 10] };
              const incarnation = INCARNATION;
              yield { ...INITIAL, state, desired, process, stop, sequel, hooks, memory, incarnation };
            }
}

describe('the table', () => {
  const types = [...new Set(EVENTS.map(({ type }) => type))] as EventType[];

  it('has a row for every state and a cell for every event', () => {
    expect(Object.keys(TABLE).sort()).toEqual([...STATES].sort());
    for (const state of STATES) {
      expect(Object.keys(TABLE[state]).sort(), state).toEqual([...types].sort());
      for (const handler of Object.values(TABLE[state])) expect(handler).toBeTypeOf('function');
    }
  });

  it('answers every event in every situation, changes nothing it was given, and repeats itself exactly', {
    timeout: 120_000,
  }, () => {
    let answers = 0;
    for (const snapshot of snapshots()) {
      deepFreeze(snapshot);
      for (const event of EVENTS) {
        for (const rules of RULES) {
          const context = deepFreeze({ rules, nowMs: NOW_MS, random: 0.25 });
          const step = transition(snapshot, deepFreeze(event), context);
          if (!STATES.includes(step.snapshot.state))
            expect.fail(`${event.type} led to ${step.snapshot.state}`);
          answers += 1;
        }
      }
    }
    expect(answers).toBe(
      STATES.length * 2 * 2 * STOPS.length * SEQUELS.length * AWAITED.length * EVENTS.length * RULES.length,
    );
    const [first] = snapshots();
    const context = { rules: machineRules(), nowMs: NOW_MS, random: 0.25 };
    const again = () => transition(first ?? INITIAL, { type: 'start' }, context);
    expect(again()).toEqual(again());
  });

  const facts = EVENTS.filter((event) => 'incarnation' in event && event.incarnation < INCARNATION);
  test.each(STATES)('in %s a fact about an earlier incarnation changes nothing (I1, I4)', (state: State) => {
    const snapshot = { ...INITIAL, state, incarnation: INCARNATION, process: PROCESS };
    for (const event of facts) {
      const step = transition(snapshot, event, { rules: machineRules(), nowMs: NOW_MS, random: 0 });
      expect(step).toEqual({ snapshot, effects: [], verdict: 'ignored' });
    }
  });
});
