import { describe, expect, it } from 'vitest';
import { Machine } from './machine.ts';

/** The main process outlived TERM and KILL. */
const unkillable = () => new Machine().run().stop().elapse().elapse();
/** The main process crashed, and something it left behind cannot be removed. */
const survivor = () => new Machine().run().exits(1, 1).swept([555]);

describe('a stop that failed', () => {
  it('names the process, and its last step is tried again (A027)', () => {
    const machine = unkillable();
    expect(machine.snapshot).toMatchObject({
      state: 'stop-failed',
      process: { pid: 101 },
      reason: 'pid 101 is still alive after the stop sequence',
    });
    expect(machine.elapse().effects).toEqual([
      { type: 'stopStep', step: 1 },
      { type: 'setTimer', ms: 10_000 },
    ]);
    expect(machine.state).toBe('stop-failed');
  });

  it('is over when the process ends after all, and its exit is recorded once (A027, I4)', () => {
    const machine = unkillable().exits('SIGKILL');
    expect(machine.state).toBe('stopped');
    expect(machine.recorded).toHaveLength(1);
    expect(machine.timerAtMs).toBeNull();
  });

  it('is tried again at once by stop, which is then under way and not failed already', () => {
    const machine = unkillable().stop();
    expect(machine.state).toBe('stopping');
    expect(machine.effects).toEqual([
      { type: 'stopStep', step: 1 },
      { type: 'setTimer', ms: 5000 },
    ]);
    expect(machine.elapse().state).toBe('stop-failed');
    expect(survivor().stop().state).toBe('cleaning');
  });

  it('is tried again at once by start and restart, which then follow', () => {
    for (const verb of ['start', 'restart'] as const) {
      const main = unkillable()[verb]();
      expect(main.state).toBe('stopping');
      expect(main.exits('SIGKILL').state).toBe('starting');
      const left = survivor()[verb]();
      expect(left.state).toBe('cleaning');
      expect(left.swept().state).toBe('starting');
    }
  });

  it('never lets a second process start beside the survivor (I1)', () => {
    const machine = unkillable().start().elapse().elapse().restart().elapse();
    expect(machine.state).toBe('stop-failed');
    expect(machine.spawns).toEqual([1]);
  });

  it('is stopped for good when stop comes after a crash with survivors (I2)', () => {
    const machine = survivor().stop().swept();
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    expect(machine.spawns).toEqual([1]);
  });

  it('lets a shutdown prevent the retry and keeps what is wanted (A066)', () => {
    const machine = survivor().stop('shutdown').swept();
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'running' });
  });

  it('is killed by kill, the main process as well as what it left', () => {
    const main = unkillable().kill();
    expect(main.effects).toEqual([{ type: 'killTree' }, { type: 'setTimer', ms: 10_000 }]);
    const left = survivor().kill();
    expect(left.effects).toEqual([
      { type: 'killTree' },
      { type: 'sweep', incarnation: 1 },
      { type: 'setTimer', ms: 10_000 },
    ]);
    expect(left.swept().state).toBe('backoff');
  });

  it('ends through the removal of what the process left', () => {
    const machine = unkillable().exits('SIGKILL', 1);
    expect(machine.state).toBe('cleaning');
    expect(machine.swept().state).toBe('stopped');
  });

  it('is tried at once when it is reset after a crash', () => {
    expect(survivor().reset().swept().state).toBe('starting');
  });
});
