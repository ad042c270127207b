import { describe, expect, it } from 'vitest';
import { FRESH_MEMORY } from '../../../src/statemachine/restart-policy.ts';
import { Machine, machineRules } from './machine.ts';

describe('starting', () => {
  it('asks for one process, and runs when its start window is over', () => {
    const machine = new Machine().start();
    expect(machine.snapshot).toMatchObject({ state: 'starting', desired: 'running', incarnation: 1 });
    expect(machine.effectTypes).toEqual(['spawn', 'clearTimer', 'desiredChanged']);
    machine.spawned();
    expect(machine.effects).toEqual([{ type: 'setTimer', ms: 1000 }]);
    machine.elapse();
    expect(machine.snapshot).toMatchObject({ state: 'running', process: { pid: 101 } });
    expect(machine.timerAtMs).toBeNull();
  });

  it('runs at once without a start window', () => {
    expect(new Machine(machineRules({ startWindowMs: 0 })).start().spawned().state).toBe('running');
  });

  it('joins a second start to the first', () => {
    const machine = new Machine().start().start();
    expect(machine.effects).toEqual([]);
    expect(machine.spawned().start().spawns).toEqual([1]);
  });

  it('leaves a running worker alone when it is started again (A007)', () => {
    const machine = new Machine().run();
    const before = machine.snapshot;
    machine.start();
    expect(machine.verdict).toBe('ignored');
    expect(machine.effects).toEqual([]);
    expect(machine.snapshot).toEqual(before);
  });

  it('forgets failures when an operator starts a worker in the middle of a retry', () => {
    const machine = new Machine().start().spawnFails().elapse();
    expect(machine.snapshot).toMatchObject({ state: 'starting', memory: { level: 1 } });
    expect(machine.start().snapshot.memory).toEqual(FRESH_MEMORY);
  });

  it('takes an exit within the window as a failed start, whatever its code (A013)', () => {
    const machine = new Machine().start().spawned().pass(999).exits(0);
    expect(machine.recorded).toMatchObject([{ cause: 'start', uptimeMs: 999 }]);
    expect(machine.snapshot).toMatchObject({
      state: 'backoff',
      reason: 'exit 0 before start_seconds was over',
    });
  });

  it('takes the same exit of a one-shot as success (A013)', () => {
    const machine = new Machine(machineRules({ oneshot: true, startWindowMs: 0 })).start().spawned().exits(0);
    expect(machine.recorded).toMatchObject([{ cause: 'completed' }]);
    expect(machine.snapshot).toMatchObject({ state: 'done', desired: 'running' });
  });

  it('cannot be running before its process is known', () => {
    const machine = new Machine().start();
    expect(machine.tell({ type: 'timerElapsed' }).verdict).toBe('ignored');
    expect(machine.exits(1).verdict).toBe('ignored');
    expect(machine.state).toBe('starting');
  });
});

describe('a spawn that fails', () => {
  it('is retried with back-off and says why (A057)', () => {
    const machine = new Machine().start().spawnFails();
    expect(machine.effects).toContainEqual({
      type: 'note',
      reason: 'start-failed',
      message: 'not found: /opt/web',
    });
    expect(machine.snapshot).toMatchObject({ state: 'backoff', reason: 'not found: /opt/web' });
    expect(machine.timerAtMs).toBe(machine.nowMs + 1000);
    expect(machine.elapse().spawns).toEqual([1, 2]);
  });

  it('is final under never, unless the machine was only short of something', () => {
    const rules = machineRules({ restart: { policy: 'never' } });
    expect(new Machine(rules).start().spawnFails().state).toBe('failed');
    expect(new Machine(rules).start().spawnFails(true).state).toBe('backoff');
  });

  it('exhausts the budget, parks with a reason and a next try, and a manual start begins afresh (A057, I2)', () => {
    const machine = new Machine().start().spawnFails();
    while (machine.state === 'backoff') machine.elapse().spawnFails();
    expect(machine.spawns).toEqual([1, 2, 3, 4]);
    expect(machine.snapshot).toMatchObject({
      state: 'crash-loop',
      reason: 'not found: /opt/web; 4 failures in a row, 3 retries allowed',
      nextTryAtMs: machine.nowMs + 300_000,
    });
    machine.start().spawned().elapse();
    expect(machine.snapshot).toMatchObject({ state: 'running', memory: FRESH_MEMORY, nextTryAtMs: null });
  });
});

describe('stop while starting', () => {
  it('with the spawn in flight stops the process as soon as it is there, and never shows it running (A029)', () => {
    const machine = new Machine().start().stop();
    expect(machine.snapshot).toMatchObject({ state: 'stopping', desired: 'stopped', process: null });
    expect(machine.timerAtMs).toBeNull();
    machine.spawned();
    expect(machine.state).toBe('stopping');
    expect(machine.effects).toEqual([
      { type: 'stopStep', step: 0 },
      { type: 'setTimer', ms: 20_000 },
    ]);
    machine.exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'stopped', reason: 'stopped by request' });
    expect(machine.recorded).toMatchObject([{ cause: 'requested' }]);
  });

  it('is over at once when the spawn fails (A029)', () => {
    const machine = new Machine().start().stop().spawnFails();
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    expect(machine.timerAtMs).toBeNull();
  });

  it('within the start window runs the stop sequence (A029)', () => {
    const machine = new Machine().start().spawned().stop();
    expect(machine.state).toBe('stopping');
    expect(machine.exits(0).state).toBe('stopped');
    expect(machine.spawns).toEqual([1]);
  });
});

describe('restart while starting', () => {
  it('with the spawn in flight joins it: what comes is fresh', () => {
    const machine = new Machine().start().restart().restart();
    expect(machine.spawned().state).toBe('starting');
    expect(machine.spawns).toEqual([1]);
  });

  it('for a changed configuration replaces the process in flight, which still has the old one', () => {
    const machine = new Machine().start().restart('config').spawned();
    expect(machine.state).toBe('stopping');
    machine.exits('SIGTERM');
    expect(machine.spawns).toEqual([1, 2]);
    expect(machine.recorded).toMatchObject([{ cause: 'config' }]);
  });

  it('within the start window stops the process and starts another', () => {
    const machine = new Machine().start().spawned().restart().exits('SIGTERM').spawned();
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 2, restarts: 0 });
  });
});
