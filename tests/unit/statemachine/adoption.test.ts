import { describe, expect, it } from 'vitest';
import type { Desired, ResumePoint, UnderWay } from '../../../src/statemachine/states.ts';
import type { Of } from '../../../src/statemachine/step.ts';
import { deepFreeze } from '../../fakes/deep-freeze.ts';
import { exitStatus, Machine, machineRules } from './machine.ts';

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

describe('a stop that an earlier master had begun', () => {
  const underWay = (step: number, more: Partial<UnderWay> = {}): UnderWay => ({
    stop: { cause: 'requested', step, killed: false },
    sequel: null,
    stepWaitMs: 7000,
    ...more,
  });
  const goingOn = (desired: Desired, what: UnderWay): Machine => {
    const machine = new Machine();
    machine.snapshot = deepFreeze({ ...machine.snapshot, desired });
    return machine.tell({
      type: 'adopted',
      incarnation: 7,
      pid: 4711,
      startedAtMs: machine.nowMs - 90_000,
      underWay: what,
    });
  };

  it('goes on at its step: nothing is sent again, and the rest of the wait runs', () => {
    const machine = goingOn('stopped', underWay(0));
    expect(machine.snapshot).toMatchObject({ state: 'stopping', stop: { step: 0 }, desired: 'stopped' });
    expect(machine.effects).toEqual([{ type: 'setTimer', ms: 7000 }]);
    expect(machine.elapse().effects).toContainEqual({ type: 'stopStep', step: 1 });
    expect(machine.exits('SIGKILL').snapshot).toMatchObject({ state: 'stopped' });
    expect(machine.recorded).toMatchObject([{ cause: 'requested' }]);
  });

  it('waits for ever when its step does', () => {
    const machine = goingOn('stopped', underWay(0, { stepWaitMs: Number.POSITIVE_INFINITY }));
    expect(machine.effects).toEqual([{ type: 'clearTimer' }]);
  });

  it('begins when no step of it had been carried out', () => {
    expect(goingOn('stopped', underWay(-1)).effects).toContainEqual({ type: 'stopStep', step: 0 });
  });

  it('kills when it had come to that', () => {
    const killed = { stop: { cause: 'requested', step: 0, killed: true } } as const;
    expect(goingOn('stopped', underWay(0, killed)).effects).toContainEqual({ type: 'killTree' });
  });

  it('is followed by the start it was part of', () => {
    const machine = goingOn('running', underWay(0, { sequel: { kind: 'launch' } }));
    expect(machine.exits('SIGTERM').snapshot).toMatchObject({ state: 'starting', incarnation: 8 });
  });

  it('is followed by a start when it was part of a shutdown that did not come to its end', () => {
    const machine = goingOn('running', underWay(0, { stop: { cause: 'shutdown', step: 0, killed: false } }));
    expect(machine.exits('SIGTERM').snapshot).toMatchObject({ state: 'starting', incarnation: 8 });
    expect(machine.recorded).toMatchObject([{ cause: 'shutdown' }]);
  });

  it('is followed by nothing when the worker is not wanted any more (I2)', () => {
    const machine = goingOn('stopped', underWay(0, { sequel: { kind: 'launch' } }));
    expect(machine.exits('SIGTERM').snapshot).toMatchObject({ state: 'stopped' });
  });
});

describe('an end that no master saw', () => {
  const ended = (
    desired: Desired,
    more: Partial<Of<'endedUnseen'>> = {},
    rules = machineRules(),
  ): Machine => {
    const machine = new Machine(rules);
    const memory = { level: 1, recent: [] };
    machine.snapshot = deepFreeze({ ...machine.snapshot, desired, memory, restarts: 5 });
    return machine.tell({
      type: 'endedUnseen',
      incarnation: 7,
      pid: 4711,
      startedAtMs: machine.nowMs - 60_000,
      status: exitStatus(1),
      uptimeMs: 20_000,
      leftovers: 0,
      ...more,
    });
  };

  it('is recorded with its facts, and decided about by what is remembered (I4)', () => {
    const machine = ended('running');
    expect(machine.recorded).toMatchObject([{ incarnation: 7, pid: 4711, cause: 'crash', uptimeMs: 20_000 }]);
    expect(machine.snapshot).toMatchObject({ state: 'backoff', memory: { level: 2 } });
    expect(machine.effects).toContainEqual({ type: 'setTimer', ms: 2000 });
    expect(machine.elapse().snapshot).toMatchObject({ state: 'starting', incarnation: 8, restarts: 6 });
  });

  it('is a failed start when it came within the start window', () => {
    expect(ended('running', { uptimeMs: 300 }).recorded).toMatchObject([{ cause: 'start' }]);
  });

  it('waits for what was left behind', () => {
    const machine = ended('running', { leftovers: null });
    expect(machine.state).toBe('cleaning');
    expect(machine.swept().state).toBe('backoff');
  });

  it('of a worker that is not wanted is the end of its stop (I2)', () => {
    const machine = ended('stopped');
    expect(machine.recorded).toMatchObject([{ cause: 'requested' }]);
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    expect(machine.effectTypes).not.toContain('stopStep');
  });

  it('in the middle of a restart is followed by the start', () => {
    const stop = { cause: 'config', step: 0, killed: false } as const;
    const underWay = { stop, sequel: { kind: 'launch' }, stepWaitMs: 100 } as const;
    const machine = ended('running', { underWay });
    expect(machine.recorded).toMatchObject([{ cause: 'config' }]);
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 8, restarts: 5 });
  });

  it('of a one-shot is its end', () => {
    const machine = ended('running', { status: exitStatus(0) }, machineRules({ oneshot: true }));
    expect(machine.snapshot).toMatchObject({ state: 'done', reason: 'exit 0' });
  });
});

describe('where an earlier master left off, and nothing lives', () => {
  const resumed = (at: ResumePoint, rules = machineRules()): Machine => {
    const machine = new Machine(rules);
    const memory = { level: 2, recent: [] };
    machine.snapshot = deepFreeze({ ...machine.snapshot, desired: 'running', incarnation: 7, memory });
    return machine.tell({ type: 'resumed', at });
  };

  it.each(['backoff', 'crash-loop'] as const)(
    'the rest of a wait in %s runs, and failures count',
    (state) => {
      const machine = resumed({ kind: 'wait', state, waitMs: 40_000, reason: 'exit 1' });
      expect(machine.snapshot).toMatchObject({
        state,
        nextTryAtMs: machine.nowMs + 40_000,
        reason: 'exit 1',
      });
      expect(machine.effects).toEqual([{ type: 'setTimer', ms: 40_000 }]);
      machine.elapse().spawned();
      expect(machine.snapshot).toMatchObject({ incarnation: 8, restarts: 1, memory: { level: 2 } });
    },
  );

  it('a wait that has passed is over at once', () => {
    const machine = resumed({ kind: 'wait', state: 'backoff', waitMs: 0, reason: 'exit 1' });
    expect(machine.elapse().state).toBe('starting');
  });

  it.each(['done', 'failed'] as const)('what was %s stays so', (state) => {
    const machine = resumed({ kind: 'rest', state, reason: 'exit 0' });
    expect(machine.snapshot).toMatchObject({ state, desired: 'running', reason: 'exit 0' });
    expect(machine.spawns).toEqual([]);
  });

  it('the end of an essential worker is still the end of the master', () => {
    const machine = resumed(
      { kind: 'rest', state: 'done', reason: 'exit 0' },
      machineRules({ essential: true }),
    );
    expect(machine.effectTypes).toContain('essentialEnded');
  });

  it('what was about to run is started, and failures count', () => {
    const machine = resumed({ kind: 'launch' });
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 8, memory: { level: 2 } });
  });
});
