import { describe, expect, it } from 'vitest';
import { FRESH_MEMORY } from '../../../src/statemachine/restart-policy.ts';
import { exitStatus, Machine, machineRules, sameRetries } from './machine.ts';

describe('a process that ends by itself', () => {
  it('with success is done and not started again under on-failure (A014, A061)', () => {
    const machine = new Machine().run().pass(5000).exits(0);
    expect(machine.snapshot).toMatchObject({ state: 'done', desired: 'running', reason: 'exit 0' });
    expect(machine.recorded).toMatchObject([{ cause: 'completed', uptimeMs: 6000, pid: 101 }]);
    expect(machine.timerAtMs).toBeNull();
  });

  it('with another code is started again after the delay (A014)', () => {
    const machine = new Machine().run().exits(1);
    expect(machine.snapshot).toMatchObject({ state: 'backoff', reason: 'exit 1' });
    expect(machine.snapshot.nextTryAtMs).toBe(machine.timerAtMs);
    machine.elapse();
    expect(machine.snapshot).toMatchObject({ state: 'starting', restarts: 1, nextTryAtMs: null });
    expect(machine.snapshot.lastRestartAtMs).toBe(machine.nowMs);
  });

  it('is started again under always also after success, which is not called a crash', () => {
    const machine = new Machine(machineRules({ restart: { policy: 'always' } })).run().exits(0);
    expect(machine.state).toBe('backoff');
    expect(machine.recorded).toMatchObject([{ cause: 'completed' }]);
  });

  it('stays dead under never (A065)', () => {
    const machine = new Machine(machineRules({ restart: { policy: 'never' } })).run().exits(2);
    expect(machine.snapshot).toMatchObject({ state: 'failed', reason: 'exit 2; restart_policy is never' });
    expect(machine.timerAtMs).toBeNull();
  });

  it('is started again without any wait when there is no delay', () => {
    const machine = new Machine(machineRules({ restart: sameRetries({ retryDelayMs: 0 }) })).run().exits(1);
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 2, restarts: 1 });
  });

  it('leaves no start-window timer of its own behind when it is replaced at once', () => {
    const rules = machineRules({ restart: sameRetries({ retryDelayMs: 0 }) });
    const machine = new Machine(rules).start().spawned().exits(1);
    expect(machine.snapshot).toMatchObject({ state: 'starting', process: null });
    expect(machine.timerAtMs).toBeNull();
  });

  it('reaches a parked state when it crashes for ever, and is tried slowly from then on (A060, A067, I2)', () => {
    const machine = new Machine().run().exits(1);
    for (let run = 0; run < 10; run++) machine.elapse().spawned().exits(1);
    expect(machine.snapshot).toMatchObject({
      state: 'crash-loop',
      reason: 'exit 1 before start_seconds was over; 11 failures in a row, 3 retries allowed',
      nextTryAtMs: machine.nowMs + 300_000,
    });
  });

  it('fails for good when the budget is spent and exhausted is fail (A060, A067)', () => {
    const machine = new Machine(machineRules({ restart: { exhausted: 'fail' } })).run().exits(1);
    while (machine.state === 'backoff') machine.elapse().spawned().exits(1);
    expect(machine.state).toBe('failed');
    expect(machine.spawns).toEqual([1, 2, 3, 4]);
  });

  it('has an unknown end when nobody could see it, and nothing is invented (I4, I7)', () => {
    const machine = new Machine().run().exits(null);
    expect(machine.recorded).toMatchObject([{ status: { code: null, signal: null }, cause: 'crash' }]);
    expect(machine.snapshot.reason).toBe('exit unknown');
  });

  it('keeps the cause somebody else gives (I4)', () => {
    const machine = new Machine().run();
    machine.tell({
      type: 'exited',
      incarnation: 1,
      status: exitStatus('SIGKILL'),
      leftovers: 0,
      cause: 'oom',
    });
    expect(machine.recorded).toMatchObject([{ cause: 'oom' }]);
  });

  it('is recorded once, however often it is told (I4)', () => {
    const machine = new Machine().run().exits(1).exits(1);
    machine.elapse();
    machine.tell({ type: 'exited', incarnation: 1, status: exitStatus(1), leftovers: 0 });
    expect(machine.recorded).toHaveLength(1);
    expect(machine.state).toBe('starting');
  });
});

describe('a restart that an operator asks for', () => {
  it('costs nothing and forgets earlier failures (A062)', () => {
    const machine = new Machine().run().exits(1).elapse().spawned().elapse();
    expect(machine.snapshot).toMatchObject({ restarts: 1, memory: { level: 1 } });
    machine.restart().exits('SIGTERM').spawned().elapse();
    expect(machine.snapshot).toMatchObject({ state: 'running', restarts: 1, memory: FRESH_MEMORY });
    expect(machine.recorded.at(-1)).toMatchObject({ cause: 'requested' });
  });

  it('ends with one process when asked for twenty times', () => {
    const machine = new Machine().run();
    for (let count = 0; count < 20; count++) machine.restart();
    machine.exits('SIGTERM');
    for (let count = 0; count < 20; count++) machine.restart();
    machine.spawned().elapse();
    expect(machine.spawns).toEqual([1, 2]);
    expect(machine.state).toBe('running');
  });
});

describe('an essential worker', () => {
  const essential = { essential: true } as const;

  it('takes the master along when it is done or has failed for good, with its status', () => {
    const done = new Machine(machineRules(essential)).run().exits(0);
    expect(done.effects).toContainEqual({ type: 'essentialEnded', status: exitStatus(0) });
    const rules = machineRules({ ...essential, restart: { fatalSignals: ['SIGSYS'] } });
    const failed = new Machine(rules).run().exits('SIGSYS');
    expect(failed.effects).toContainEqual({ type: 'essentialEnded', status: exitStatus('SIGSYS') });
  });

  it('does so only when its leftovers are gone', () => {
    const machine = new Machine(machineRules(essential)).run().exits(0, 1);
    expect(machine.effectTypes).not.toContain('essentialEnded');
    expect(machine.swept().effectTypes).toContain('essentialEnded');
  });

  it('does not while it is retried, parked or stopped by somebody', () => {
    const machine = new Machine(machineRules(essential)).run().exits(1);
    expect(machine.effectTypes).not.toContain('essentialEnded');
    while (machine.state !== 'crash-loop') machine.elapse().spawnFails();
    expect(machine.effectTypes).not.toContain('essentialEnded');
    machine.start().spawned().stop().exits('SIGTERM');
    expect(machine.effectTypes).not.toContain('essentialEnded');
  });

  it('still does when the master is asked to shut down while its leftovers are removed', () => {
    const machine = new Machine(machineRules(essential)).run().exits(0, 1).stop('shutdown').swept();
    expect(machine.state).toBe('done');
    expect(machine.effects).toContainEqual({ type: 'essentialEnded', status: exitStatus(0) });
  });
});
