import { describe, expect, test } from 'vitest';
import { deepFreeze } from '../../fakes/deep-freeze.ts';
import { Machine, machineRules } from './machine.ts';

const LATER = { type: 'stop', cause: 'requested', later: true } as const;
const AT_REST = { state: 'stopped', desired: 'stopped', sequel: null, reason: 'stopped by request' };
const EAGER = { restart: { policy: 'always' } } as const;

describe('I2, A043: a stop whose turn has not come', () => {
  test('what runs does so until it is told again, and is not wanted any more', () => {
    const machine = new Machine().run().tell(LATER);
    expect(machine.snapshot).toMatchObject({ state: 'running', desired: 'stopped', stop: null });
    expect(machine.effects).toEqual([{ type: 'desiredChanged' }]);
    machine.stop();
    expect(machine.snapshot).toMatchObject({ state: 'stopping', desired: 'stopped' });
    expect(machine.exits('SIGTERM').snapshot).toMatchObject(AT_REST);
  });

  test('its start window goes on', () => {
    const machine = new Machine().start().spawned().tell(LATER);
    expect(machine.state).toBe('starting');
    expect(machine.elapse().snapshot).toMatchObject({ state: 'running', desired: 'stopped' });
  });

  test('what has no process yet does not begin to run', () => {
    const machine = new Machine().start().tell(LATER);
    expect(machine.snapshot).toMatchObject({ state: 'stopping', desired: 'stopped' });
  });

  test('a start calls it off, also within its start window', () => {
    expect(new Machine().run().tell(LATER).start().snapshot).toMatchObject({
      state: 'running',
      desired: 'running',
    });
    const starting = new Machine().start().spawned().tell(LATER).start();
    expect(starting.snapshot).toMatchObject({ state: 'starting', desired: 'running' });
  });

  test.each([0, null])('what ends by itself does not come back (%s left over)', (leftovers) => {
    const machine = new Machine(machineRules(EAGER)).run().tell(LATER).exits(1, leftovers);
    if (leftovers === null) machine.swept();
    expect(machine.snapshot).toMatchObject({ ...AT_REST, restarts: 0 });
    expect(machine.timerAtMs).toBeNull();
    expect(machine.recorded).toMatchObject([{ cause: 'crash' }]);
  });

  test('the removal of what it leaves behind is followed by nothing, also when failures are forgotten', () => {
    const machine = new Machine(machineRules(EAGER)).run().tell(LATER).exits(1, null);
    expect(machine.snapshot).toMatchObject({ state: 'cleaning', sequel: null });
    expect(machine.reset().swept().snapshot).toMatchObject(AT_REST);
  });

  test('a start that fails, liveness and limits end it, and it stays down', () => {
    const failed = new Machine(machineRules({ ...EAGER, comesUpWithinMs: 5000 })).start().spawned();
    expect(failed.tell(LATER).startTimesOut().exits('SIGTERM').snapshot).toMatchObject(AT_REST);
    const unhealthy = new Machine(machineRules(EAGER)).run().tell(LATER).unhealthy();
    expect(unhealthy.state).toBe('stopping');
    expect(unhealthy.exits('SIGTERM').snapshot).toMatchObject(AT_REST);
    const greedy = new Machine(machineRules(EAGER)).run().tell(LATER);
    greedy.breaksLimit({ afterwards: 'restart' }).exits('SIGTERM');
    expect(greedy.snapshot).toMatchObject(AT_REST);
  });

  test('an essential one that ends does not end the master: somebody had asked for it', () => {
    const machine = new Machine(machineRules({ essential: true })).run().tell(LATER).exits(0);
    expect(machine.snapshot).toMatchObject(AT_REST);
    expect(machine.effectTypes).not.toContain('essentialEnded');
  });

  test('only somebody who asks restarts it', () => {
    for (const cause of ['config', 'dependency'] as const) {
      const machine = new Machine().run().tell(LATER).restart(cause);
      expect(machine.snapshot).toMatchObject({ state: 'running', desired: 'stopped' });
    }
    const machine = new Machine().run().tell(LATER).restart().exits('SIGTERM');
    expect(machine.snapshot).toMatchObject({ state: 'starting', desired: 'running' });
  });

  test('a restart under way becomes a stop at once', () => {
    const machine = new Machine().run().restart().tell(LATER);
    expect(machine.exits('SIGTERM').snapshot).toMatchObject(AT_REST);
  });

  test('a stop that has failed is tried again when it is its turn', () => {
    const machine = new Machine().run().restart().elapse().elapse();
    expect(machine.state).toBe('stop-failed');
    expect(machine.tell(LATER).snapshot).toMatchObject({ state: 'stop-failed', desired: 'stopped' });
    expect(machine.effectTypes).not.toContain('stopStep');
    expect(machine.stop().effectTypes).toContain('stopStep');
    expect(machine.exits('SIGKILL').snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
  });

  test('I6: the next master takes it over, and lets it run until then', () => {
    const machine = new Machine(machineRules(EAGER));
    machine.snapshot = deepFreeze({ ...machine.snapshot, desired: 'stopped' });
    const { nowMs } = machine;
    machine.tell({ type: 'adopted', incarnation: 7, pid: 4711, startedAtMs: nowMs - 5000, stopsLater: true });
    expect(machine.snapshot).toMatchObject({ state: 'running', desired: 'stopped', incarnation: 7 });
    expect(machine.exits(1).snapshot).toMatchObject({ ...AT_REST, incarnation: 7 });
  });
});
