import { describe, expect, it } from 'vitest';
import { FRESH_MEMORY } from '../../../src/statemachine/restart-policy.ts';
import { Machine, machineRules } from './machine.ts';

describe('what an ended main process leaves behind', () => {
  it('is removed before anything else happens (A035, I1, I5)', () => {
    const machine = new Machine().run().exits(1, 2);
    expect(machine.state).toBe('cleaning');
    expect(machine.effects).toContainEqual({ type: 'sweep', incarnation: 1 });
    expect(machine.swept().state).toBe('backoff');
  });

  it('is looked for when nobody knows', () => {
    expect(new Machine().run().exits(1, null).state).toBe('cleaning');
  });

  it('stays, and blocks nothing, with kill: main (A035)', () => {
    const rules = machineRules({ removesLeftovers: false });
    expect(new Machine(rules).run().exits(1, 2).state).toBe('backoff');
    expect(new Machine(rules).run().stop().exits(0, 2).state).toBe('stopped');
  });

  it('is removed after a stop too, and only then the stop is over (I5)', () => {
    const machine = new Machine().run().stop().exits('SIGTERM', 1);
    expect(machine.state).toBe('cleaning');
    expect(machine.swept().state).toBe('stopped');
  });

  it('is looked for again when no answer comes', () => {
    const machine = new Machine().run().exits(1, 1).elapse();
    expect(machine.state).toBe('cleaning');
    expect(machine.effects).toEqual([
      { type: 'sweep', incarnation: 1 },
      { type: 'setTimer', ms: 10_000 },
    ]);
  });

  it('is killed at once when patience is over', () => {
    const machine = new Machine().run().stop().exits(0, 1).kill();
    expect(machine.effects).toEqual([{ type: 'killTree' }]);
    expect(machine.swept().state).toBe('stopped');
  });

  it('and cannot be removed is named, tried again, and then the retry goes on (A027, I2)', () => {
    const machine = new Machine().run().exits(1, 2).swept([555, 556]);
    expect(machine.snapshot).toMatchObject({
      state: 'stop-failed',
      reason: 'could not be removed: pid 555, 556',
    });
    expect(machine.elapse().effects).toContainEqual({ type: 'sweep', incarnation: 1 });
    expect(machine.swept([556]).state).toBe('stop-failed');
    expect(machine.swept().state).toBe('backoff');
    expect(machine.elapse().state).toBe('starting');
  });
});

describe('during the removal', () => {
  it('start and restart follow at once instead of the delay', () => {
    for (const verb of ['start', 'restart'] as const) {
      const machine = new Machine().run().exits(1, 1)[verb]();
      expect(machine.spawns).toEqual([1]);
      expect(machine.swept().snapshot).toMatchObject({ state: 'starting', memory: FRESH_MEMORY });
    }
  });

  it('a changed configuration follows at once', () => {
    expect(new Machine().run().exits(1, 1).restart('config').swept().state).toBe('starting');
  });

  it('stop prevents the retry (A030, I2)', () => {
    const machine = new Machine().run().exits(1, 1).stop().swept();
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    expect(machine.timerAtMs).toBeNull();
  });

  it('stop and then start, and start and then stop: the later one counts', () => {
    expect(new Machine().run().exits(1, 1).stop().start().swept().state).toBe('starting');
    expect(new Machine().run().exits(1, 1).start().stop().swept().state).toBe('stopped');
  });

  it('a shutdown prevents the retry and keeps what is wanted (A066)', () => {
    const machine = new Machine().run().exits(1, 1).stop('shutdown').swept();
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'running' });
  });

  it('a shutdown does not hide how a worker ended', () => {
    expect(new Machine().run().exits(0, 1).stop('shutdown').swept().state).toBe('done');
  });

  it('reset also forgets the wait that was already decided', () => {
    const machine = new Machine().run().exits(1);
    while (machine.state === 'backoff') machine.elapse().spawned().exits(1, 1).swept();
    expect(machine.state).toBe('crash-loop');
    machine.elapse().spawned().exits(1, 1).reset();
    expect(machine.swept().snapshot).toMatchObject({ state: 'starting', memory: FRESH_MEMORY });
  });

  it('reset does not undo a stop', () => {
    expect(new Machine().run().exits(1, 1).stop().reset().swept().state).toBe('stopped');
  });
});
