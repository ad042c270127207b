import { describe, expect, it } from 'vitest';
import { deepFreeze } from '../../fakes/deep-freeze.ts';
import { Machine, machineRules } from './machine.ts';

const RULES = machineRules({ forking: true });

function launched(): Machine {
  return new Machine(RULES).start().spawned();
}

function promote(machine: Machine, pid = 200): Machine {
  return machine.tell({ type: 'promoted', incarnation: machine.snapshot.incarnation, pid });
}

describe('a worker that goes into the background', () => {
  it('is starting as long as only its launcher is known, however long that takes (A047)', () => {
    const machine = launched();
    expect(machine.snapshot).toMatchObject({ state: 'starting', reason: 'waiting for its PID file' });
    expect(machine.timerAtMs).toBeNull();
  });

  it('begins its start window with its daemon', () => {
    const machine = promote(launched().pass(30_000));
    expect(machine.effects).toEqual([{ type: 'setTimer', ms: 1000 }]);
    expect(machine.elapse().snapshot).toMatchObject({ state: 'running', process: { pid: 200 }, reason: '' });
  });

  it('runs at once without a start window', () => {
    const machine = promote(new Machine({ ...RULES, startWindowMs: 0 }).start().spawned());
    expect(machine.snapshot).toMatchObject({ state: 'running', process: { pid: 200 } });
  });

  it('says why there is no daemon, where the exit code of the launcher would mislead', () => {
    const machine = launched();
    const reason = 'no daemon: after 90 s /run/x.pid is empty';
    machine.tell({ type: 'exited', incarnation: 1, status: { code: 0, signal: null }, leftovers: 0, reason });
    expect(machine.snapshot).toMatchObject({ state: 'backoff', reason });
    expect(machine.recorded).toMatchObject([{ cause: 'start' }]);
  });

  it('goes on with a stop when the daemon becomes known in the middle of it', () => {
    const machine = promote(launched().stop());
    expect(machine.snapshot).toMatchObject({ state: 'stopping', process: { pid: 200 }, stop: { step: 0 } });
    expect(machine.effects).toEqual([]);
    expect(machine.exits('SIGTERM').snapshot).toMatchObject({ state: 'stopped' });
    expect(machine.recorded).toMatchObject([{ pid: 200, cause: 'requested' }]);
  });

  it('is still starting for a master that finds only its launcher (I6)', () => {
    const machine = new Machine(RULES);
    machine.snapshot = deepFreeze({ ...machine.snapshot, desired: 'running' });
    const startedAtMs = machine.nowMs - 60_000;
    machine.tell({ type: 'adopted', incarnation: 4, pid: 100, startedAtMs, isLauncher: true });
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 4 });
    expect(promote(machine).snapshot).toMatchObject({ state: 'starting', process: { pid: 200 } });
  });
});
