import { describe, expect, it } from 'vitest';
import type { Desired } from '../../../src/statemachine/states.ts';
import { deepFreeze } from '../../fakes/deep-freeze.ts';
import { Machine, machineRules } from './machine.ts';

/** A machine that is told of a process of an earlier master. */
function adopting(desired: Desired, ageMs: number, rules = machineRules()): Machine {
  const machine = new Machine(rules);
  machine.snapshot = deepFreeze({ ...machine.snapshot, desired });
  return machine.tell({ type: 'adopted', incarnation: 7, pid: 4711, startedAtMs: machine.nowMs - ageMs });
}

describe('a process from before the time of this master', () => {
  it('runs on when it is wanted, and the next incarnation is counted from it (I6)', () => {
    const machine = adopting('running', 3_600_000);
    expect(machine.snapshot).toMatchObject({ state: 'running', incarnation: 7, process: { pid: 4711 } });
    expect(machine.effectTypes).toEqual(['clearTimer']);
    expect(machine.start().spawns).toEqual([]);
    expect(machine.exits(1).elapse().snapshot).toMatchObject({ state: 'starting', incarnation: 8 });
    expect(machine.recorded).toMatchObject([{ uptimeMs: 3_600_000, cause: 'crash' }]);
  });

  it('is still starting for the rest of its start window', () => {
    const machine = adopting('running', 300);
    expect(machine.state).toBe('starting');
    expect(machine.effects).toEqual([{ type: 'setTimer', ms: 700 }]);
    expect(machine.elapse().state).toBe('running');
  });

  it('is stopped when it is not wanted (I2)', () => {
    const machine = adopting('stopped', 10);
    expect(machine.state).toBe('stopping');
    expect(machine.effects).toContainEqual({ type: 'stopStep', step: 0 });
    expect(machine.exits('SIGTERM').snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
  });

  it('is not younger than nothing when the host clock was set back', () => {
    const machine = adopting('running', -3_600_000);
    expect(machine.effects).toEqual([{ type: 'setTimer', ms: 1000 }]);
    expect(machine.exits(1).recorded).toMatchObject([{ uptimeMs: 0 }]);
  });
});

describe('what a process from before the time of this master left behind', () => {
  const told = (desired: Desired, rules = machineRules()): Machine => {
    const machine = new Machine(rules);
    machine.snapshot = deepFreeze({ ...machine.snapshot, desired });
    return machine.tell({ type: 'leftBehind', incarnation: 7 });
  };

  it('is removed before the worker is started (I1)', () => {
    const machine = told('running');
    expect(machine.state).toBe('cleaning');
    expect(machine.effects).toContainEqual({ type: 'sweep', incarnation: 7 });
    expect(machine.start().spawns).toEqual([]);
    expect(machine.swept().snapshot).toMatchObject({ state: 'starting', incarnation: 8 });
  });

  it('is removed when the worker is not wanted, which then rests (I5)', () => {
    const machine = told('stopped');
    expect(machine.effects).toContainEqual({ type: 'sweep', incarnation: 7 });
    expect(machine.swept().snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
  });

  it('may live on when leftovers may', () => {
    const machine = told('running', machineRules({ removesLeftovers: false }));
    expect(machine.effects).toEqual([]);
    expect(machine.start().spawns).not.toEqual([]);
  });
});

describe('a process that turns up although nobody asked for it any more', () => {
  it('is stopped (I2)', () => {
    const machine = new Machine().start().spawnFails().stop().spawned();
    expect(machine.state).toBe('stopping');
    expect(machine.exits('SIGTERM').snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
  });
});
