import { describe, expect, test } from 'vitest';
import { Machine, machineRules, sameRetries } from './machine.ts';

const REASON = 'memory 612M > 512M for 30s';

describe('a limit that wants the worker to rest', () => {
  test('I4: the stop sequence runs, the exit has cause limit, and the state says why it is stopped', () => {
    const machine = new Machine().run().breaksLimit();
    expect(machine.effects).toEqual([
      { type: 'stopStep', step: 0 },
      { type: 'setTimer', ms: 20_000 },
    ]);
    expect(machine.snapshot).toMatchObject({ state: 'stopping', reason: REASON });
    machine.exits('SIGTERM');
    expect(machine.recorded).toMatchObject([{ cause: 'limit', status: { signal: 'SIGTERM' } }]);
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'running', reason: REASON });
    expect(machine.timerAtMs).toBeNull();
  });

  test('A024: whoever ignores the stop sequence is killed by its next step', () => {
    const machine = new Machine().run().breaksLimit().elapse();
    expect(machine.effects).toContainEqual({ type: 'stopStep', step: 1 });
    machine.exits('SIGKILL');
    const reason = `${REASON}; killed after the stop timeout`;
    expect(machine.snapshot).toMatchObject({ state: 'stopped', reason });
  });

  test('is heard once: it may be told again and again', () => {
    const machine = new Machine().run().breaksLimit();
    expect(machine.breaksLimit().verdict).toBe('ignored');
    expect(machine.effects).toEqual([]);
  });

  test('at once means without the stop sequence, also in the middle of it', () => {
    const machine = new Machine().run().breaksLimit({ how: 'at-once' });
    expect(machine.effects).toEqual([{ type: 'killTree' }, { type: 'setTimer', ms: 10_000 }]);
    const graceful = new Machine().run().breaksLimit().breaksLimit({ how: 'at-once' });
    expect(graceful.effects).toContainEqual({ type: 'killTree' });
    graceful.exits('SIGKILL');
    expect(graceful.snapshot).toMatchObject({ state: 'stopped', reason: REASON });
  });

  test('start brings the worker back; stop makes it the wish', () => {
    const machine = new Machine().run().breaksLimit().exits('SIGTERM');
    expect(machine.tell({ type: 'stop', cause: 'requested' }).snapshot).toMatchObject({
      state: 'stopped',
      desired: 'stopped',
    });
    expect(machine.tell({ type: 'start' }).state).toBe('starting');
  });

  test('a shutdown of the master does not overwrite why it was stopped', () => {
    const machine = new Machine().run().breaksLimit().tell({ type: 'stop', cause: 'shutdown' });
    machine.exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'stopped', reason: REASON });
  });

  test('an essential worker takes the master with it', () => {
    const machine = new Machine(machineRules({ essential: true })).run().breaksLimit().exits('SIGTERM');
    expect(machine.effects).toContainEqual({
      type: 'essentialEnded',
      status: { code: null, signal: 'SIGTERM' },
    });
  });
});

describe('a limit that wants a restart', () => {
  const restart = { afterwards: 'restart' } as const;

  test('A094: it is one restart, with back-off and cause limit, by the budget for resource violations', () => {
    const machine = new Machine(machineRules({ restart: sameRetries({ retryDelayMs: 3000 }) })).run();
    machine.breaksLimit(restart).breaksLimit(restart);
    expect(machine.snapshot.memory.level).toBe(1);
    machine.exits(0);
    expect(machine.recorded).toMatchObject([{ cause: 'limit', status: { code: 0 } }]);
    expect(machine.snapshot).toMatchObject({ state: 'backoff', reason: REASON });
    machine.elapse();
    expect(machine.spawns).toEqual([1, 2]);
  });

  test('it does not ask the restart policy, which is about exits', () => {
    const machine = new Machine(machineRules({ restart: { policy: 'never' } })).run();
    machine.breaksLimit(restart).exits('SIGTERM');
    expect(machine.state).toBe('backoff');
  });

  test('within startup_grace_period it is refused, and can be asked for again', () => {
    const machine = new Machine(machineRules({ restart: { startupGraceMs: 60_000 } })).run();
    expect(machine.breaksLimit(restart).verdict).toBe('ignored');
    expect(machine.state).toBe('running');
    machine.pass(60_000).breaksLimit(restart);
    expect(machine.state).toBe('stopping');
  });

  test('the grace is for restarts: a limit that wants the worker to rest is heard', () => {
    const machine = new Machine(machineRules({ restart: { startupGraceMs: 60_000 } })).run().breaksLimit();
    expect(machine.state).toBe('stopping');
  });

  test('the retries are used up in the end, and the worker is parked', () => {
    const machine = new Machine(machineRules({ restart: sameRetries({ maxRetries: 1 }) })).run();
    machine.breaksLimit(restart).exits('SIGTERM').elapse().spawned().elapse();
    machine.breaksLimit(restart).exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'crash-loop' });
    expect(machine.snapshot.reason).toContain(REASON);
  });
});

test('a limit of an earlier incarnation is nobody any more', () => {
  const machine = new Machine().run();
  expect(machine.breaksLimit({ incarnation: 0 }).verdict).toBe('ignored');
});
