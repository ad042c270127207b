import { describe, expect, it } from 'vitest';
import { Machine, machineRules } from './machine.ts';

const KILL_AND_WATCH = [{ type: 'killTree' }, { type: 'setTimer', ms: 10_000 }];

describe('the stop sequence', () => {
  it('takes one step after the other and ends with the process (A024)', () => {
    const machine = new Machine().run().stop();
    expect(machine.effects).toEqual([
      { type: 'stopStep', step: 0 },
      { type: 'setTimer', ms: 20_000 },
      { type: 'desiredChanged' },
    ]);
    expect(machine.state).toBe('stopping');
    machine.elapse();
    expect(machine.effects).toEqual([
      { type: 'stopStep', step: 1 },
      { type: 'setTimer', ms: 5000 },
    ]);
    machine.exits('SIGKILL');
    expect(machine.snapshot).toMatchObject({
      state: 'stopped',
      reason: 'stopped by request; killed after the stop timeout',
    });
  });

  it('says when it was somebody else who has killed it', () => {
    const reason = 'stopped by request; ended by a SIGKILL that the master has not sent';
    const rules = machineRules({ stopWaitsMs: [20_000, 20_000, 5000], firstKill: 2 });
    const machine = new Machine(rules).run().stop();
    expect(machine.exits('SIGKILL').snapshot).toMatchObject({ state: 'stopped', reason });
    const later = new Machine(rules).run().stop().elapse();
    expect(later.exits('SIGKILL').snapshot).toMatchObject({ state: 'stopped', reason });
    const last = new Machine(rules).run().stop().elapse().elapse();
    expect(last.exits('SIGKILL').snapshot.reason).toBe('stopped by request; killed after the stop timeout');
  });

  it('says nothing of it when the first thing it does is to kill', () => {
    const machine = new Machine(machineRules({ stopWaitsMs: [5000], firstKill: 0 })).run().stop();
    expect(machine.exits('SIGKILL').snapshot.reason).toBe('stopped by request');
  });

  it('is over as soon as the process ends, without another step (A025, A042)', () => {
    const machine = new Machine().run().stop().exits(1);
    expect(machine.snapshot).toMatchObject({ state: 'stopped', reason: 'stopped by request' });
    expect(machine.timerAtMs).toBeNull();
    expect(machine.recorded).toMatchObject([{ cause: 'requested' }]);
  });

  it('waits for ever when it is told to, without a timer', () => {
    const machine = new Machine(machineRules({ stopWaitsMs: [Number.POSITIVE_INFINITY] })).run().stop();
    expect(machine.state).toBe('stopping');
    expect(machine.timerAtMs).toBeNull();
    expect(machine.stop().effects).toEqual([]);
    expect(machine.exits(0).state).toBe('stopped');
  });

  it('never kills when it ends without KILL: it says so and tries its last step again', () => {
    const machine = new Machine(machineRules({ stopWaitsMs: [3000] })).run().stop().elapse();
    expect(machine.snapshot).toMatchObject({
      state: 'stop-failed',
      reason: 'pid 101 is still alive after the stop sequence',
    });
    for (let count = 0; count < 5; count++) {
      expect(machine.elapse().effects).toEqual([
        { type: 'stopStep', step: 0 },
        { type: 'setTimer', ms: 10_000 },
      ]);
    }
    expect(machine.exits('SIGTERM').state).toBe('stopped');
  });

  it('is joined by a second stop', () => {
    const machine = new Machine().run().stop();
    const { timerAtMs } = machine;
    expect(machine.pass(5000).stop().effects).toEqual([]);
    expect(machine.timerAtMs).toBe(timerAtMs);
  });
});

describe('the latest intent wins', () => {
  it('a start while stopping follows the stop', () => {
    const machine = new Machine().run().stop().start();
    expect(machine.snapshot).toMatchObject({ state: 'stopping', desired: 'running' });
    expect(machine.exits('SIGTERM').snapshot).toMatchObject({ state: 'starting', incarnation: 2 });
  });

  it('a stop replaces the start that was to follow', () => {
    const machine = new Machine().run().restart().stop().exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    expect(machine.spawns).toEqual([1]);
  });

  it('a stop during a restart for a new configuration is the stop of the operator, also in words', () => {
    const machine = new Machine().run().restart('config').stop().exits('SIGTERM');
    expect(machine.snapshot.reason).toBe('stopped by request');
    expect(machine.recorded).toMatchObject([{ cause: 'requested' }]);
  });

  it('a shutdown during a restart prevents its start and remembers that it is wanted (A066)', () => {
    const machine = new Machine().run().restart().stop('shutdown').exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'running' });
    expect(machine.spawns).toEqual([1]);
  });

  it('a shutdown joins a stop without taking it back (I2)', () => {
    const machine = new Machine().run().stop().stop('shutdown').exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ desired: 'stopped', reason: 'stopped by request' });
  });

  it('a changed configuration does not start what somebody stopped (I2)', () => {
    for (const machine of [
      new Machine().stop(),
      new Machine().run().stop(),
      new Machine().run().stop().exits('SIGTERM'),
      new Machine().run().exits(1, 1).stop(),
      new Machine().run().stop().elapse().elapse(),
    ]) {
      machine.restart('config');
      expect(machine.verdict).toBe('ignored');
      expect(machine.snapshot.desired).toBe('stopped');
      expect(machine.snapshot.sequel).toBeNull();
    }
  });

  it('a changed configuration does not start anything during a shutdown (A066)', () => {
    const stopping = new Machine().run().stop('shutdown').restart('config').exits('SIGTERM');
    expect(stopping.restart('config').state).toBe('stopped');
    const cleaning = new Machine().run().exits(1, 1).stop('shutdown').restart('config').swept();
    expect(cleaning.state).toBe('stopped');
  });
});

describe('what is wanted', () => {
  it('is remembered when an operator changes it', () => {
    expect(new Machine().start().effectTypes).toContain('desiredChanged');
    expect(new Machine().run().stop().effectTypes).toContain('desiredChanged');
  });

  it('is not remembered as stopped by hand when only the configuration takes it away', () => {
    const machine = new Machine().run().stop('config');
    expect(machine.snapshot.desired).toBe('stopped');
    expect(machine.effectTypes).not.toContain('desiredChanged');
    expect(machine.exits('SIGTERM').snapshot.reason).toBe(
      'removed from the configuration, or disabled there',
    );
  });
});

describe('a kill', () => {
  it('does not wait for the rest of the stop sequence', () => {
    const machine = new Machine().run().stop('shutdown').kill();
    expect(machine.effects).toEqual(KILL_AND_WATCH);
    expect(machine.exits('SIGKILL').snapshot).toMatchObject({
      state: 'stopped',
      desired: 'running',
      reason: 'the master shut down; killed',
    });
  });

  it('kills also where the stop sequence itself never does, again and again until it is done', () => {
    const machine = new Machine(machineRules({ stopWaitsMs: [Number.POSITIVE_INFINITY] }))
      .run()
      .stop()
      .kill();
    expect(machine.effects).toEqual(KILL_AND_WATCH);
    machine.elapse();
    expect(machine.snapshot).toMatchObject({
      state: 'stop-failed',
      reason: 'pid 101 is still alive after SIGKILL',
    });
    expect(machine.elapse().effects).toEqual(KILL_AND_WATCH);
    expect(machine.exits('SIGKILL').state).toBe('stopped');
  });

  it('is not followed by what was left of the stop sequence', () => {
    const machine = new Machine().run().stop().kill().elapse();
    expect(machine.effects).toEqual([{ type: 'setTimer', ms: 10_000 }]);
    expect(machine.state).toBe('stop-failed');
  });

  it('with the spawn in flight kills the process as soon as it is there, whatever the stop sequence', () => {
    for (const stopWaitsMs of [[20_000, 5000], [Number.POSITIVE_INFINITY], []]) {
      const machine = new Machine(machineRules({ stopWaitsMs })).start().stop().kill();
      expect(machine.effects).toEqual([]);
      expect(machine.spawned().effects).toEqual(KILL_AND_WATCH);
      expect(machine.exits('SIGKILL').state).toBe('stopped');
    }
  });

  it('of a worker nobody had stopped is a stop without patience: it stays stopped', () => {
    const machine = new Machine().run().kill();
    expect(machine.effects).toEqual([...KILL_AND_WATCH, { type: 'desiredChanged' }]);
    expect(machine.exits('SIGKILL').snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    expect(new Machine().start().kill().spawned().exits('SIGKILL').spawns).toEqual([1]);
  });

  it('during a restart only hastens it', () => {
    const machine = new Machine().run().restart().kill().exits('SIGKILL');
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 2, desired: 'running' });
  });
});
