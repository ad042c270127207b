import { describe, expect, test } from 'vitest';
import type { HookKind, HookRules } from '../../../src/statemachine/hooking.ts';
import type { MachineRules } from '../../../src/statemachine/transition.ts';
import { Machine, machineRules } from './machine.ts';

const ALL: HookRules = {
  pre_start: 1000,
  post_start: 1000,
  on_ready: 1000,
  pre_stop: 7000,
  post_exit: 1000,
  post_stop: 1000,
};

const machineWith = (hooks: HookRules, more: Partial<MachineRules> = {}) =>
  new Machine(machineRules({ startWindowMs: 0, ...more, hooks }));

/** The hooks of this kind have ended; `failure` only where the start has failed by it. */
const hooked = (machine: Machine, kind: HookKind, failure: string | null = null, transient = false) =>
  machine.tell({ type: 'hooksEnded', incarnation: machine.snapshot.incarnation, kind, failure, transient });

const asked = ({ effects }: Machine) =>
  effects.flatMap((effect) => (effect.type === 'runHooks' ? [effect.kind] : []));

/** Started, prepared and spawned. */
const running = (hooks: HookRules, more: Partial<MachineRules> = {}) => {
  const machine = machineWith(hooks, more).start();
  return hooks.pre_start === undefined ? machine.spawned() : hooked(machine, 'pre_start').spawned();
};

describe('pre_start', () => {
  test('is run first, and the process is asked for when it has ended', () => {
    const machine = machineWith(ALL).start();
    expect(machine.state).toBe('starting');
    expect(asked(machine)).toEqual(['pre_start']);
    expect(machine.spawns).toEqual([]);
    hooked(machine, 'pre_start');
    expect(machine.spawns).toEqual([1]);
  });

  test('that fails is a failed start under the restart policy (A136, I2)', () => {
    const machine = hooked(machineWith(ALL).start(), 'pre_start', 'pre_start: migrate: exit 3');
    expect(machine.snapshot).toMatchObject({
      state: 'backoff',
      reason: 'pre_start: migrate: exit 3',
      hooks: null,
    });
    machine.elapse();
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 2, hooks: 'pre_start' });
    expect(machine.spawns).toEqual([]);
    const never = machineWith(ALL, { ...machineRules({ restart: { policy: 'never' } }), hooks: ALL }).start();
    expect(hooked(never, 'pre_start', 'exit 3').state).toBe('failed');
  });

  test('that could not be run for want of a shim is tried again under every policy', () => {
    const rules = machineRules({ restart: { policy: 'never' } });
    const machine = machineWith(ALL, rules).start();
    expect(hooked(machine, 'pre_start', 'no shim', true).state).toBe('backoff');
  });

  test('is ended by a stop, which waits for its end; then nothing is started (I2)', () => {
    const machine = machineWith(ALL).start().stop();
    expect(machine.effectTypes).toContain('endHooks');
    expect(machine.state).toBe('stopping');
    hooked(machine, 'pre_start');
    expect(machine.state).toBe('stopped');
    expect(machine.spawns).toEqual([]);
  });

  test('is not begun a second time by a restart or a start', () => {
    const machine = machineWith(ALL).start().restart().start();
    expect(machine.snapshot).toMatchObject({ incarnation: 1, hooks: 'pre_start' });
    expect(asked(machine)).toEqual([]);
  });

  test('of the run before: its late answer changes nothing (I1)', () => {
    const machine = machineWith(ALL).start().stop();
    hooked(machine, 'pre_start').start();
    machine.tell({ type: 'hooksEnded', incarnation: 1, kind: 'pre_start', failure: null });
    expect(machine.verdict).toBe('ignored');
    expect(machine.spawns).toEqual([]);
  });

  test('goes on under the next master, as the same start', () => {
    const machine = machineWith(ALL);
    machine.snapshot = { ...machine.snapshot, desired: 'running', incarnation: 4 };
    machine.tell({ type: 'resumed', at: { kind: 'prepare' } });
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 4, hooks: 'pre_start' });
    expect(asked(machine)).toEqual(['pre_start']);
  });
});

describe('post_start and on_ready', () => {
  test('are asked for when it runs, and nobody waits', () => {
    const machine = running(ALL);
    expect(machine.snapshot).toMatchObject({ state: 'running', hooks: null });
    expect(asked(machine)).toEqual(['post_start', 'on_ready']);
  });

  test('on_ready is run once in a run, however often readiness turns', () => {
    const machine = running(ALL, { saysReady: true });
    expect(asked(machine)).toEqual(['post_start']);
    expect(asked(machine.ready())).toEqual(['on_ready']);
    expect(asked(machine.ready(false).ready())).toEqual([]);
    hooked(machine.exits(1, 0), 'post_stop').elapse();
    hooked(machine, 'pre_start').spawned();
    expect(asked(machine.ready())).toEqual(['on_ready']);
  });

  test('that fail are a failed start: the process is stopped, and the policy decides (A136)', () => {
    const machine = hooked(running(ALL), 'post_start', 'post_start: smoke: exit 1');
    expect(machine.snapshot).toMatchObject({ state: 'stopping', sequel: { kind: 'retry' } });
    expect(machine.snapshot.stop?.cause).toBe('start');
  });

  test('are not run for a process that is taken over, unless it is known not to have been ready', () => {
    const adopted = { type: 'adopted', incarnation: 9, pid: 99, startedAtMs: 0 } as const;
    const unknown = machineWith(ALL);
    unknown.snapshot = { ...unknown.snapshot, desired: 'running' };
    expect(asked(unknown.tell(adopted))).toEqual([]);
    const known = machineWith(ALL);
    known.snapshot = { ...known.snapshot, desired: 'running' };
    const underWay = { stop: null, sequel: null, stepWaitMs: 0, hasBeenReady: false };
    expect(asked(known.tell({ ...adopted, underWay }))).toEqual(['on_ready']);
  });
});

describe('pre_stop', () => {
  test('is run before the first step, which follows its end', () => {
    const machine = running(ALL).stop();
    expect(asked(machine)).toEqual(['pre_stop']);
    expect(machine.effectTypes).not.toContain('stopStep');
    hooked(machine, 'pre_stop');
    expect(machine.effects).toContainEqual({ type: 'stopStep', step: 0 });
  });

  test('has its time and no more', () => {
    const machine = running(ALL).stop();
    const before = machine.nowMs;
    machine.elapse();
    expect(machine.nowMs - before).toBe(7000);
    expect(machine.effectTypes).toEqual(['endHooks', 'stopStep', 'setTimer']);
  });

  test('does not keep anybody from killing, nor a second stop from joining', () => {
    const machine = running(ALL).stop();
    expect(machine.stop().verdict).toBe('taken');
    machine.kill();
    expect(machine.effectTypes).toEqual(['endHooks', 'killTree', 'setTimer']);
    hooked(machine, 'pre_stop');
    expect(machine.verdict).toBe('ignored');
  });

  test('goes on under the next master', () => {
    const machine = machineWith(ALL);
    const stop = { cause: 'requested', step: -1, killed: false } as const;
    const underWay = { stop, sequel: null, stepWaitMs: 3000, hooks: 'pre_stop' } as const;
    machine.tell({ type: 'adopted', incarnation: 9, pid: 99, startedAtMs: 0, underWay });
    expect(machine.effects).toEqual([
      { type: 'runHooks', kind: 'pre_stop' },
      { type: 'setTimer', ms: 3000 },
    ]);
  });
});

describe('post_exit and post_stop', () => {
  test('the one when the process has ended, the other when nothing is left; the next start waits for both', () => {
    const machine = running(ALL).exits(1, 2);
    expect(asked(machine)).toEqual(['post_exit']);
    expect(machine.state).toBe('cleaning');
    machine.swept();
    expect(asked(machine)).toEqual(['post_stop']);
    expect(machine.state).toBe('cleaning');
    hooked(machine, 'post_exit');
    expect(machine.state).toBe('cleaning');
    hooked(machine, 'post_stop');
    expect(machine.state).toBe('backoff');
  });

  test('a stop has succeeded when they have ended (I5)', () => {
    const machine = hooked(running(ALL).stop(), 'pre_stop').exits('SIGTERM', 0);
    expect(machine.state).toBe('cleaning');
    expect(hooked(machine, 'post_stop').state).toBe('stopped');
  });

  test('a second answer to a removal does not end the wait for them', () => {
    const machine = running(ALL).exits(1, 2).swept();
    expect(machine.swept().verdict).toBe('ignored');
    expect(machine.tell({ type: 'timerElapsed' }).verdict).toBe('ignored');
    expect(machine.state).toBe('cleaning');
  });

  test('are ended by a kill, and by a shutdown without patience', () => {
    const machine = running(ALL).exits(1, 0).kill();
    expect(machine.effectTypes).toContain('endHooks');
    const forced = running(ALL).stop('shutdown').kill().exits('SIGKILL', 0);
    expect(forced.effectTypes).toEqual([
      'recordExit',
      'runHooks',
      'runHooks',
      'endHooks',
      'clearTimer',
      'clearTimer',
    ]);
  });

  test('go on under the next master, and then comes what was to follow', () => {
    const machine = machineWith(ALL);
    machine.snapshot = { ...machine.snapshot, desired: 'running', incarnation: 4 };
    const sequel = { kind: 'retry', delayMs: 1000, parked: false, reason: 'exit 1' } as const;
    machine.tell({ type: 'resumed', at: { kind: 'wrapUp', stop: null, sequel } });
    expect(asked(machine)).toEqual(['post_exit', 'post_stop']);
    expect(hooked(machine, 'post_stop').snapshot).toMatchObject({ state: 'backoff', reason: 'exit 1' });
  });
});
