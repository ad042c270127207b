import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachineEvent } from '../../../src/statemachine/events.ts';
import { deepFreeze } from '../../fakes/deep-freeze.ts';
import { Machine, machineRules } from './machine.ts';

const MINUTE_MS = 60_000;
const UNTOUCHABLE = machineRules({
  startWindowMs: 0,
  stopWaitsMs: [],
  foreign: { checkIntervalMs: MINUTE_MS, mayStop: false, mayRestart: false },
  restart: { policy: 'never' },
});
const STOPPABLE = machineRules({
  startWindowMs: 0,
  foreign: { checkIntervalMs: MINUTE_MS, mayStop: true, mayRestart: false },
  restart: { policy: 'never' },
});

/** An earlier master had the permission, and was in the middle of a stop. */
const UNDER_WAY = {
  stop: { cause: 'requested', step: 0, killed: true },
  sequel: null,
  stepWaitMs: 1000,
} as const;

/** One of every kind of event that can happen, about the current incarnation. */
const EVERYTHING: readonly ((incarnation: number) => MachineEvent)[] = [
  () => ({ type: 'start' }),
  () => ({ type: 'stop', cause: 'requested' }),
  () => ({ type: 'stop', cause: 'config' }),
  () => ({ type: 'stop', cause: 'shutdown' }),
  () => ({ type: 'restart', cause: 'requested' }),
  () => ({ type: 'restart', cause: 'config' }),
  () => ({ type: 'restart', cause: 'dependency' }),
  () => ({ type: 'dependenciesChanged', waitsFor: 'db' }),
  () => ({ type: 'dependenciesChanged', waitsFor: null }),
  () => ({ type: 'reset' }),
  () => ({ type: 'kill' }),
  () => ({ type: 'timerElapsed' }),
  (incarnation) => ({ type: 'adopted', incarnation: incarnation + 1, pid: 7, startedAtMs: 0 }),
  (incarnation) => ({ type: 'leftBehind', incarnation }),
  (incarnation) => ({ type: 'leftBehind', incarnation, underWay: UNDER_WAY }),
  (incarnation) => ({ type: 'adopted', incarnation, pid: 7, startedAtMs: 0, underWay: UNDER_WAY }),
  (incarnation) => ({
    type: 'endedUnseen',
    incarnation,
    pid: 7,
    startedAtMs: 0,
    status: { code: null, signal: null },
    uptimeMs: 1,
    leftovers: null,
  }),
  () => ({ type: 'resumed', at: { kind: 'launch' } }),
  (incarnation) => ({ type: 'spawned', incarnation, pid: 7, startedAtMs: 0 }),
  (incarnation) => ({ type: 'spawnFailed', incarnation, message: 'gone', transient: false }),
  (incarnation) => ({ type: 'spawnFailed', incarnation, message: 'gone', transient: true }),
  (incarnation) => ({
    type: 'exited',
    incarnation,
    status: { code: null, signal: null },
    leftovers: null,
  }),
  (incarnation) => ({ type: 'healthReported', incarnation, isHealthy: false, message: 'ill' }),
  (incarnation) => ({ type: 'startTimedOut', incarnation, message: 'late' }),
];

function attached(rules = UNTOUCHABLE): Machine {
  return new Machine(rules).start().spawned();
}

describe('a process that somebody else starts', () => {
  it('is looked for at once, and runs when it is found, as old as it is', () => {
    const machine = new Machine(UNTOUCHABLE).start();
    expect(machine.spawns).toEqual([1]);
    machine.tell({ type: 'spawned', incarnation: 1, pid: 7, startedAtMs: machine.nowMs - 5 * MINUTE_MS });
    expect(machine.snapshot).toMatchObject({ state: 'running', process: { pid: 7 }, restarts: 0 });
    expect(machine.exits(null).recorded).toMatchObject([{ uptimeMs: 5 * MINUTE_MS, cause: 'unseen' }]);
  });

  it('is absent while it is not there, and looked for in its interval without being counted', () => {
    const machine = new Machine(UNTOUCHABLE).start().spawnFails();
    expect(machine.snapshot).toMatchObject({ state: 'absent', reason: 'not found: /opt/web' });
    expect(machine.timerAtMs).toBe(machine.nowMs + MINUTE_MS);
    for (let look = 0; look < 3; look++) {
      machine.elapse();
      expect(machine.effects).toEqual([{ type: 'look', incarnation: 1 }]);
      expect(machine.state).toBe('absent');
      machine.spawnFails();
      expect(machine.effectTypes).toEqual(['setTimer']);
    }
    expect(machine.elapse().spawned().snapshot).toMatchObject({
      state: 'running',
      restarts: 0,
      incarnation: 1,
    });
  });

  it('is looked for soon after its end, and then more and more rarely', () => {
    const machine = attached().pass(MINUTE_MS).exits(null);
    const waits: number[] = [];
    for (let look = 0; look < 12; look++) {
      waits.push((machine.timerAtMs ?? 0) - machine.nowMs);
      machine.elapse().spawnFails();
    }
    expect(waits.slice(0, 4)).toEqual([100, 100, 200, 400]);
    expect(waits.at(-1)).toBe(MINUTE_MS);
  });

  it('is another incarnation when it has come back', () => {
    const machine = attached().exits(0).elapse();
    expect(machine.effects).toContainEqual({ type: 'look', incarnation: 2 });
    expect(machine.spawned().snapshot).toMatchObject({ state: 'running', incarnation: 2 });
  });

  it('is looked for only when somebody asks, without an interval', () => {
    const foreign = { checkIntervalMs: Number.POSITIVE_INFINITY, mayStop: false, mayRestart: false };
    const machine = new Machine({ ...UNTOUCHABLE, foreign }).start().spawnFails();
    expect(machine.snapshot).toMatchObject({ state: 'absent', nextTryAtMs: null });
    expect(machine.timerAtMs).toBeNull();
    expect(machine.start().spawns).toEqual([1, 2]);
  });

  it.each(['shutdown', 'config'] as const)('is let go at a stop by %s, and not stopped', (cause) => {
    for (const rules of [UNTOUCHABLE, STOPPABLE]) {
      const machine = attached(rules).stop(cause);
      expect(machine.snapshot).toMatchObject({ state: 'stopped', process: null });
      expect(machine.effectTypes).toContain('release');
      expect(machine.recorded).toEqual([]);
    }
  });

  it('is let go and looked for anew when it is to be found in another way', () => {
    const machine = attached(STOPPABLE).restart('config');
    expect(machine.effectTypes.slice(0, 2)).toEqual(['release', 'spawn']);
    expect(machine.snapshot).toMatchObject({ state: 'starting', incarnation: 2, process: null });
  });

  it('is let go when it is found after nobody wants it any more', () => {
    const machine = new Machine(UNTOUCHABLE).start().stop();
    expect(machine.state).toBe('stopped');
    expect(machine.spawned().effects).toEqual([{ type: 'release' }]);
    expect(machine.state).toBe('stopped');
  });

  it('is let go by a master that finds it although it is not wanted', () => {
    const machine = new Machine(STOPPABLE);
    machine.tell({ type: 'adopted', incarnation: 3, pid: 7, startedAtMs: 0 });
    expect(machine.effectTypes).toContain('release');
    expect(machine.state).toBe('stopped');
  });

  it('is stopped when somebody asks and it may be, with what it left', () => {
    const machine = attached(STOPPABLE).stop();
    expect(machine.effects).toContainEqual({ type: 'stopStep', step: 0 });
    expect(machine.exits('SIGTERM', 1).effectTypes).toContain('sweep');
    expect(machine.swept().snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
  });

  it('leaves behind what it likes by its own end', () => {
    expect(attached(STOPPABLE).exits(1, 3).state).toBe('absent');
  });

  it('is started again by its policy where it can be', () => {
    const machine = attached({ ...STOPPABLE, restart: { ...STOPPABLE.restart, policy: 'on-failure' } });
    expect(machine.exits(null).state).toBe('backoff');
    expect(machine.elapse().spawned().snapshot).toMatchObject({ state: 'running', restarts: 1 });
    expect(machine.exits(0).state).toBe('absent');
  });

  it('I12: no sequence of events whatsoever ends what may not be ended', () => {
    const anyEvent = fc.constantFrom(...EVERYTHING);
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.boolean(), (events, restarts) => {
        const restart = {
          ...UNTOUCHABLE.restart,
          policy: restarts ? ('always' as const) : ('never' as const),
        };
        const machine = new Machine(deepFreeze({ ...UNTOUCHABLE, restart }));
        for (const event of events) {
          machine.tell(event(machine.snapshot.incarnation));
          for (const type of ['stopStep', 'killTree', 'sweep'])
            expect(machine.effectTypes).not.toContain(type);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
