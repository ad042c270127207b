import { describe, expect, test } from 'vitest';
import { Machine, machineRules } from './machine.ts';

const WHY = 'main, the leader of the group job, has ended';
const STOP = { type: 'stop', cause: 'group', why: WHY } as const;
const RESTING = { state: 'stopped', desired: 'running', rests: true, reason: WHY };

describe('A071: a stop with the group', () => {
  test('the stop sequence runs; the worker rests, and is wanted still', () => {
    const machine = new Machine().run().tell(STOP);
    expect(machine.snapshot).toMatchObject({ state: 'stopping', desired: 'running' });
    machine.exits('SIGTERM');
    expect(machine.recorded).toMatchObject([{ cause: 'group' }]);
    expect(machine.snapshot).toMatchObject(RESTING);
  });

  test('what waits for its next try is not tried', () => {
    const machine = new Machine().run();
    machine.exits(1);
    expect(machine.state).toBe('backoff');
    expect(machine.tell(STOP).snapshot).toMatchObject(RESTING);
    expect(machine.timerAtMs).toBeNull();
  });

  test('a restart that is under way becomes it; a start that comes later follows it', () => {
    const machine = new Machine().run().tell({ type: 'restart', cause: 'requested' }).tell(STOP);
    machine.exits('SIGTERM');
    expect(machine.snapshot).toMatchObject(RESTING);
    expect(machine.tell({ type: 'start' }).snapshot).toMatchObject({ state: 'starting', rests: false });
    machine.spawned().tell(STOP).tell({ type: 'start' }).exits('SIGTERM');
    expect(machine.state).toBe('starting');
  });

  test('what was stopped by hand, and what has ended, stays as it is', () => {
    const stopped = new Machine().run().tell({ type: 'stop', cause: 'requested' }).tell(STOP);
    stopped.exits('SIGTERM');
    expect(stopped.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped', rests: false });
    const done = new Machine().run();
    done.exits(0);
    expect(done.tell(STOP).snapshot).toMatchObject({ state: 'done' });
  });

  test('an essential one has not ended by itself: the master goes on', () => {
    const machine = new Machine(machineRules({ essential: true })).run().tell(STOP).exits('SIGTERM');
    expect(machine.snapshot).toMatchObject(RESTING);
    expect(machine.effects.map(({ type }) => type)).not.toContain('essentialEnded');
  });

  test('a stop by hand makes it the wish', () => {
    const machine = new Machine().run().tell(STOP);
    machine.exits('SIGTERM');
    expect(machine.tell({ type: 'stop', cause: 'requested' }).snapshot.desired).toBe('stopped');
  });
});
