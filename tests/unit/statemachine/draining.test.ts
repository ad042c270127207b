import { describe, expect, it } from 'vitest';
import type { DrainRules } from '../../../src/statemachine/draining.ts';
import type { UnderWay } from '../../../src/statemachine/states.ts';
import { Machine, machineRules } from './machine.ts';

const BOTH: DrainRules = { delayMs: 5000, untilMs: 25_000 };
const DELAY: DrainRules = { delayMs: 5000, untilMs: null };
const UNTIL: DrainRules = { delayMs: 0, untilMs: 30_000 };
const FIRST_STEP = [
  { type: 'stopStep', step: 0 },
  { type: 'setTimer', ms: 20_000 },
];

const machine = (drain: DrainRules, more: Parameters<typeof machineRules>[0] = {}): Machine =>
  new Machine(machineRules({ drain, ...more }));
const drained = (it: Machine): Machine => it.tell({ type: 'drained', incarnation: it.snapshot.incarnation });

describe('a drain', () => {
  it('comes before the stop sequence: not ready, then the delay, then the condition', () => {
    const worker = machine(BOTH, { saysReady: true }).run().ready().stop();
    expect(worker.snapshot).toMatchObject({
      state: 'stopping',
      isReady: false,
      stop: { drain: 'delay', step: -1 },
    });
    expect(worker.effects).toEqual([
      { type: 'announceDrain' },
      { type: 'setTimer', ms: 5000 },
      { type: 'desiredChanged' },
    ]);
    expect(drained(worker).verdict).toBe('ignored');
    worker.elapse();
    expect(worker.snapshot.stop).toMatchObject({ drain: 'until', step: -1 });
    expect(worker.effects).toEqual([{ type: 'setTimer', ms: 25_000 }]);
    drained(worker);
    expect(worker.effects).toEqual(FIRST_STEP);
    expect(worker.snapshot.stop).toEqual({ cause: 'requested', step: 0, killed: false });
    expect(drained(worker).verdict).toBe('ignored');
  });

  it('of a delay alone takes that long, and one without a delay no longer than it must', () => {
    expect(machine(DELAY).run().stop().elapse().effects).toEqual(FIRST_STEP);
    expect(drained(machine(UNTIL).run().stop()).effects).toEqual(FIRST_STEP);
  });

  it('has an end, whatever the condition says', () => {
    expect(machine(UNTIL).run().stop().elapse().effects).toEqual(FIRST_STEP);
    expect(machine(BOTH).run().stop().elapse().elapse().effects).toEqual(FIRST_STEP);
  });

  it('follows pre_stop, also when that takes too long', () => {
    const hooks = { pre_stop: 1000 };
    const worker = machine(DELAY, { hooks }).run().stop();
    expect(worker.effectTypes).toEqual(['runHooks', 'setTimer', 'desiredChanged']);
    const { incarnation } = worker.snapshot;
    worker.tell({ type: 'hooksEnded', incarnation, kind: 'pre_stop', failure: null });
    expect(worker.effectTypes).toEqual(['announceDrain', 'setTimer']);
    const late = machine(DELAY, { hooks }).run().stop().elapse();
    expect(late.effectTypes).toEqual(['endHooks', 'announceDrain', 'setTimer']);
    expect(late.elapse().effects).toEqual(FIRST_STEP);
  });

  it('is over when the process ends, and what was to follow follows', () => {
    expect(machine(BOTH).run().stop().exits(0).snapshot).toMatchObject({
      state: 'stopped',
      reason: 'stopped by request',
    });
    expect(machine(BOTH).run().restart().exits(0).snapshot).toMatchObject({
      state: 'starting',
      incarnation: 2,
    });
  });

  it.each([
    ['a stop', (it: Machine) => it.stop()],
    ['a shutdown', (it: Machine) => it.stop('shutdown')],
    ['a definition that is gone', (it: Machine) => it.stop('config')],
    ['a restart', (it: Machine) => it.restart()],
    ['another definition', (it: Machine) => it.restart('config')],
    ['a dependency', (it: Machine) => it.restart('dependency')],
    ['a limit', (it: Machine) => it.breaksLimit()],
  ])('belongs to %s', (_what, stop) => {
    expect(stop(machine(BOTH).run()).snapshot.stop).toMatchObject({ drain: 'delay' });
  });

  it('is of no use for what has failed, or has never been ready', () => {
    const sick = machine(BOTH).run().unhealthy();
    expect(sick.snapshot.stop).toEqual({ cause: 'probe', step: 0, killed: false });
    const young = machine(BOTH, { saysReady: true }).run().stop();
    expect(young.snapshot.stop).toEqual({ cause: 'requested', step: 0, killed: false });
    const limit = machine(BOTH).run().breaksLimit({ how: 'at-once' });
    expect(limit.snapshot.stop).toEqual({ cause: 'limit', step: -1, killed: true });
  });

  it('is not a matter of liveness or readiness any more', () => {
    const worker = machine(BOTH).run().stop();
    expect(worker.unhealthy().verdict).toBe('ignored');
    expect(worker.ready().snapshot.isReady).toBe(false);
  });
});

describe('a drain is cut short', () => {
  it('by whoever says now, whatever they want', () => {
    for (const type of ['stop', 'restart'] as const) {
      const worker = machine(BOTH).run().stop().tell({ type, cause: 'requested', now: true });
      expect(worker.effects.slice(0, 2)).toEqual(FIRST_STEP);
      expect(worker.snapshot.stop).toEqual({ cause: 'requested', step: 0, killed: false });
      expect(worker.exits('SIGTERM').state).toBe(type === 'stop' ? 'stopped' : 'starting');
    }
    const atOnce = machine(BOTH).run().tell({ type: 'stop', cause: 'requested', now: true });
    expect(atOnce.effects.slice(0, 2)).toEqual(FIRST_STEP);
  });

  it('before it begins: pre_stop runs to its end', () => {
    const worker = machine(BOTH, { hooks: { pre_stop: 1000 } })
      .run()
      .stop();
    worker.tell({ type: 'stop', cause: 'requested', now: true });
    expect(worker.effects).toEqual([]);
    const { incarnation } = worker.snapshot;
    worker.tell({ type: 'hooksEnded', incarnation, kind: 'pre_stop', failure: null });
    expect(worker.effects).toEqual(FIRST_STEP);
  });

  it('by a kill, but not by another stop, which joins it', () => {
    expect(machine(BOTH).run().stop().kill().effectTypes).toEqual(['killTree', 'setTimer']);
    const joined = machine(BOTH).run().stop();
    const { timerAtMs } = joined;
    expect(joined.pass(1000).stop().effects).toEqual([]);
    expect(joined.timerAtMs).toBe(timerAtMs);
    expect(joined.snapshot.stop).toMatchObject({ drain: 'delay' });
  });

  it('does not send a step of the stop sequence twice', () => {
    const worker = machine(DELAY).run().stop().elapse();
    expect(worker.tell({ type: 'stop', cause: 'requested', now: true }).effects).toEqual([]);
  });
});

describe('the next master (I6)', () => {
  const adopt = (drain: DrainRules | undefined, underWay: UnderWay): Machine =>
    new Machine(machineRules({ drain })).tell({
      type: 'adopted',
      incarnation: 3,
      pid: 103,
      startedAtMs: 0,
      underWay,
    });
  const under = (drain: 'due' | 'delay' | 'until', stepWaitMs: number): UnderWay => ({
    stop: { cause: 'requested', step: -1, killed: false, drain },
    sequel: null,
    stepWaitMs,
    hasBeenReady: true,
  });

  it('goes on with the drain for the time that is left, and does not announce it again', () => {
    const delayed = adopt(BOTH, under('delay', 1200));
    expect(delayed.effects).toEqual([{ type: 'setTimer', ms: 1200 }]);
    expect(delayed.elapse().effects).toEqual([{ type: 'setTimer', ms: 25_000 }]);
    const waiting = adopt(BOTH, under('until', 700));
    expect(waiting.effects).toEqual([{ type: 'setTimer', ms: 700 }]);
    expect(drained(waiting).effects).toEqual(FIRST_STEP);
  });

  it('begins the drain that was due, and takes no longer than its own rules say', () => {
    expect(adopt(BOTH, under('due', Number.POSITIVE_INFINITY)).effectTypes).toEqual([
      'announceDrain',
      'setTimer',
    ]);
    expect(adopt(BOTH, under('until', Number.POSITIVE_INFINITY)).effects).toEqual([
      { type: 'setTimer', ms: 25_000 },
    ]);
  });

  it('stops at once when its rules know of no drain any more', () => {
    for (const phase of ['due', 'delay', 'until'] as const) {
      expect(adopt(undefined, under(phase, 1000)).effects).toEqual(FIRST_STEP);
    }
  });
});
