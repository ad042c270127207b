import { describe, expect, test } from 'vitest';
import { breakerOf } from '../../../src/statemachine/breaker.ts';
import { Machine, machineRules, sameRetries } from './machine.ts';

describe('liveness', () => {
  test('I4: a failure is one restart by the policy, with cause probe and back-off, however often it is told', () => {
    const machine = new Machine().run().pass(5000);
    machine.unhealthy();
    expect(machine.effects).toEqual([
      { type: 'stopStep', step: 0 },
      { type: 'setTimer', ms: 20_000 },
    ]);
    expect(machine.snapshot).toMatchObject({ state: 'stopping', reason: 'liveness: HTTP 500' });
    machine.unhealthy().unhealthy();
    expect(machine.snapshot.memory.level).toBe(1);
    machine.exits('SIGTERM');
    expect(machine.recorded).toMatchObject([{ cause: 'probe', status: { signal: 'SIGTERM' } }]);
    expect(machine.snapshot).toMatchObject({ state: 'backoff', reason: 'liveness: HTTP 500', restarts: 0 });
    machine.elapse();
    expect(machine.spawns).toEqual([1, 2]);
    expect(machine.snapshot).toMatchObject({ state: 'starting', restarts: 1 });
  });

  test('a second outage waits longer, and in the end the worker is parked', () => {
    const machine = new Machine(machineRules({ restart: sameRetries({ maxRetries: 2 }) })).run();
    const delays: (number | null)[] = [];
    for (let outage = 1; outage <= 3; outage++) {
      machine.unhealthy().exits('SIGTERM');
      delays.push((machine.timerAtMs ?? 0) - machine.nowMs);
      if (outage < 3) machine.elapse().spawned().elapse();
    }
    expect(delays).toEqual([1000, 2000, 300_000]);
    expect(machine.snapshot).toMatchObject({ state: 'crash-loop' });
    expect(machine.snapshot.reason).toBe('liveness: HTTP 500; 3 failures in a row, 2 retries allowed');
  });

  test('under policy never it is only said, once', () => {
    const machine = new Machine(machineRules({ restart: { policy: 'never' } })).run();
    machine.unhealthy();
    expect(machine.effects).toMatchObject([{ type: 'note', reason: 'unhealthy' }]);
    expect(machine.snapshot).toMatchObject({
      state: 'running',
      reason: 'unhealthy, and not restarted: restart_policy is never',
    });
    expect(machine.unhealthy().verdict).toBe('ignored');
    machine.tell({ type: 'healthReported', incarnation: 1, isHealthy: true, message: 'HTTP 200' });
    expect(machine.snapshot.reason).toBe('');
  });

  test('within startup_grace_period it is not listened to; afterwards it is', () => {
    const machine = new Machine(machineRules({ restart: { probeGraceMs: 60_000 } })).run();
    machine.pass(10_000).unhealthy();
    expect(machine.state).toBe('running');
    machine.pass(60_000).unhealthy();
    expect(machine.state).toBe('stopping');
  });

  test('the end of a process that a probe wants gone, before it is told to go, is its own', () => {
    const machine = new Machine().run().pass(5000).exits(1);
    expect(machine.recorded).toMatchObject([{ cause: 'crash' }]);
    expect(machine.unhealthy().verdict).toBe('ignored');
  });

  test('I2: a stop that comes in between wins', () => {
    const machine = new Machine().run().unhealthy().stop().exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    expect(machine.timerAtMs).toBeNull();
  });

  test('a start that comes in between does without the delay', () => {
    const machine = new Machine().run().unhealthy().start().exits('SIGTERM');
    expect(machine.spawns).toEqual([1, 2]);
  });

  test('reset while it is being ended does without the delay when leftovers are removed', () => {
    const machine = new Machine().run().unhealthy().exits('SIGTERM', null);
    expect(machine.state).toBe('cleaning');
    machine.reset().swept();
    expect(machine.spawns).toEqual([1, 2]);
  });
});

describe('a worker that hangs', () => {
  const hangs = (machine: Machine) =>
    machine.tell({
      type: 'healthReported',
      incarnation: 1,
      isHealthy: false,
      message: 'watchdog',
      aborts: true,
    });

  test('is aborted, and by its own end the restart begins', () => {
    const machine = hangs(new Machine().run());
    expect(machine.effectTypes).toEqual(['abort', 'setTimer']);
    machine.exits('SIGABRT');
    expect(machine.recorded).toMatchObject([{ cause: 'probe', status: { signal: 'SIGABRT' } }]);
    expect(machine.state).toBe('backoff');
  });

  test('goes through the whole stop sequence when it does not end by that', () => {
    const machine = hangs(new Machine().run());
    machine.elapse();
    expect(machine.effects[0]).toEqual({ type: 'stopStep', step: 0 });
    machine.elapse();
    expect(machine.effects[0]).toEqual({ type: 'stopStep', step: 1 });
    machine.exits('SIGKILL');
    expect(machine.state).toBe('backoff');
  });
});

describe('readiness', () => {
  test('A090: changes nothing but itself', () => {
    const machine = new Machine().run();
    machine.ready();
    expect(machine.snapshot).toMatchObject({ state: 'running', isReady: true });
    machine.ready(false);
    expect(machine.snapshot).toMatchObject({ state: 'running', isReady: false });
    expect(machine.effects).toEqual([]);
  });

  test('ends with the process, and with the order to end it', () => {
    expect(new Machine().run().ready().stop().snapshot.isReady).toBe(false);
    expect(new Machine().run().ready().kill().snapshot.isReady).toBe(false);
    expect(new Machine().run().ready().exits(1).snapshot.isReady).toBe(false);
  });

  test('of an earlier incarnation is not taken in', () => {
    const machine = new Machine().run().exits(1).elapse().spawned();
    machine.tell({ type: 'readinessChanged', incarnation: 1, isReady: true });
    expect(machine.snapshot.isReady).toBe(false);
  });
});

describe('coming up', () => {
  const rules = machineRules({ comesUpWithinMs: 30_000 });

  test('it is starting until it has come up, however long it lives', () => {
    const machine = new Machine(rules).start().spawned().elapse();
    expect(machine.state).toBe('starting');
    machine.pass(5000).cameUp();
    expect(machine.snapshot).toMatchObject({ state: 'running', hasComeUp: true });
  });

  test('it is starting until its start window is over, however soon it comes up', () => {
    const machine = new Machine(rules).start().spawned().pass(20).cameUp();
    expect(machine.state).toBe('starting');
    machine.elapse();
    expect(machine.state).toBe('running');
  });

  test('without a start window it runs as soon as it has come up', () => {
    const machine = new Machine(machineRules({ comesUpWithinMs: 30_000, startWindowMs: 0 }))
      .start()
      .spawned();
    expect(machine.state).toBe('starting');
    expect(machine.cameUp().state).toBe('running');
  });

  test('A016: ending before is a failed start, also with success', () => {
    const machine = new Machine(rules).start().spawned().elapse().pass(5000).exits(0);
    expect(machine.recorded).toMatchObject([{ cause: 'start' }]);
    expect(machine.snapshot).toMatchObject({ state: 'backoff', reason: 'exit 0 before it had come up' });
  });

  test('A017: not coming up in time is a failed start: the process is stopped, and the policy decides', () => {
    const machine = new Machine(rules).start().spawned().elapse().pass(30_000).startTimesOut();
    expect(machine.snapshot).toMatchObject({ state: 'stopping', reason: 'startup: connection refused' });
    machine.exits('SIGTERM');
    expect(machine.recorded).toMatchObject([{ cause: 'start' }]);
    expect(machine.state).toBe('backoff');
  });

  test('A017: under policy never it has failed for good', () => {
    const never = machineRules({ comesUpWithinMs: 30_000, restart: { policy: 'never' } });
    const machine = new Machine(never).start().spawned().elapse().startTimesOut().exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'failed' });
    expect(machine.snapshot.reason).toContain('startup: connection refused');
  });

  test('once it has come up it is too late to say that it has not', () => {
    const machine = new Machine(rules).start().spawned().elapse().cameUp().startTimesOut();
    expect(machine.verdict).toBe('ignored');
    expect(machine.state).toBe('running');
  });

  test.each([
    [31_000, 'running', true],
    [5000, 'starting', false],
  ])('one that is taken over at the age of %i ms is %s', (ageMs, state, hasComeUp) => {
    const machine = new Machine(rules);
    machine.snapshot = { ...machine.snapshot, desired: 'running' };
    machine.tell({ type: 'adopted', incarnation: 4, pid: 9, startedAtMs: machine.nowMs - ageMs });
    expect(machine.snapshot).toMatchObject({ state, hasComeUp });
  });
});

describe('the circuit breaker', () => {
  test('is closed, open while parked, half-open while tried again, and closed by staying up', () => {
    const rules = machineRules({ restart: sameRetries({ maxRetries: 1 }) });
    const machine = new Machine(rules).run();
    const state = () => breakerOf(machine.snapshot, rules, machine.nowMs).state;
    expect(state()).toBe('closed');
    machine.exits(1);
    expect(state()).toBe('closed');
    machine.elapse().spawned().exits(1);
    expect([machine.state, state()]).toEqual(['crash-loop', 'open']);
    machine.elapse();
    expect(state()).toBe('half-open');
    machine.spawned().elapse();
    expect([machine.state, state()]).toEqual(['running', 'half-open']);
    machine.pass(120_000);
    expect(state()).toBe('closed');
    expect(machine.reset().snapshot.memory.level).toBe(0);
  });
});
