import { describe, expect, it } from 'vitest';
import { Machine, machineRules } from './machine.ts';

const THREE_STEPS = { stopWaitsMs: [20_000, 10_000, 5000], firstKill: 2 };

describe('a worker that asks for more time while it is being stopped', () => {
  it('has that much from then on before the next step', () => {
    const machine = new Machine().run().stop().pass(15_000).asksForMore(60_000);
    expect(machine.verdict).toBe('taken');
    expect(machine.effects).toEqual([{ type: 'setTimer', ms: 60_000 }]);
    expect(machine.snapshot.stop).toEqual({ cause: 'requested', step: 0, killed: false, extended: true });
    expect(machine.elapse().effects).toContainEqual({ type: 'stopStep', step: 1 });
  });

  it('never has less than before', () => {
    const machine = new Machine().run().stop().asksForMore(19_000);
    expect(machine).toMatchObject({ verdict: 'ignored', effects: [] });
    expect(machine.snapshot.stop).toEqual({ cause: 'requested', step: 0, killed: false });
    machine.asksForMore(60_000).asksForMore(1000);
    expect(machine).toMatchObject({ verdict: 'ignored', timerAtMs: machine.nowMs + 60_000 });
  });

  it('may ask again, and in each step; the next step has its own time', () => {
    const machine = new Machine(machineRules(THREE_STEPS)).run().stop().asksForMore(30_000);
    expect(machine.pass(29_000).asksForMore(30_000).timerAtMs).toBe(machine.nowMs + 30_000);
    machine.elapse();
    expect(machine.timerAtMs).toBe(machine.nowMs + 10_000);
    expect(machine.snapshot.stop).toEqual({ cause: 'requested', step: 1, killed: false });
    expect(machine.asksForMore(30_000).timerAtMs).toBe(machine.nowMs + 30_000);
  });

  it('is killed at once all the same', () => {
    const machine = new Machine().run().stop().asksForMore(3_600_000).kill();
    expect(machine.effectTypes).toEqual(['killTree', 'setTimer']);
    expect(machine.snapshot.stop).toEqual({ cause: 'requested', step: 0, killed: true });
    expect(machine.asksForMore(3_600_000).verdict).toBe('ignored');
  });

  it('is not heard once SIGKILL was sent: whoever speaks then is not the one that is waited for', () => {
    const machine = new Machine().run().stop().elapse();
    expect(machine.snapshot.stop?.step).toBe(1);
    expect(machine.asksForMore(60_000).verdict).toBe('ignored');
  });

  it('has no need to while a step waits for ever', () => {
    const machine = new Machine(machineRules({ stopWaitsMs: [Number.POSITIVE_INFINITY] })).run().stop();
    expect(machine.asksForMore(60_000)).toMatchObject({ verdict: 'ignored', timerAtMs: null });
  });

  it('does not lengthen pre_stop or a drain by it', () => {
    const drain = { delayMs: 0, untilMs: 20_000 };
    const draining = new Machine(machineRules({ drain })).run().stop();
    expect(draining.snapshot.stop?.drain).toBe('until');
    expect(draining.asksForMore(60_000)).toMatchObject({ verdict: 'ignored', effects: [] });
    const preparing = new Machine(machineRules({ hooks: { pre_stop: 5000 } })).run().stop();
    expect(preparing.snapshot.hooks).toBe('pre_stop');
    expect(preparing.asksForMore(60_000)).toMatchObject({ verdict: 'ignored', effects: [] });
  });

  it('changes nothing while it runs: its stop is yet to come', () => {
    const machine = new Machine().run().asksForMore(60_000);
    expect(machine.verdict).toBe('ignored');
    expect(machine.stop().timerAtMs).toBe(machine.nowMs + 20_000);
  });
});
