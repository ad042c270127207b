import { describe, expect, it } from 'vitest';
import { FRESH_MEMORY } from '../../../src/statemachine/restart-policy.ts';
import { Machine } from './machine.ts';

const WAITING = {
  backoff: () => new Machine().run().exits(1),
  'crash-loop': () => {
    const machine = new Machine().run().exits(1);
    while (machine.state === 'backoff') machine.elapse().spawnFails();
    return machine;
  },
} as const;

for (const [state, reach] of Object.entries(WAITING)) {
  describe(`while in ${state}`, () => {
    it('a stop cancels the next try at once (A030)', () => {
      const machine = reach().stop();
      expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped', nextTryAtMs: null });
      expect(machine.timerAtMs).toBeNull();
      expect(machine.tell({ type: 'timerElapsed' }).state).toBe('stopped');
    });

    it('a shutdown cancels the next try and remembers that it is wanted (A066)', () => {
      const machine = reach().stop('shutdown');
      expect(machine.snapshot).toMatchObject({
        state: 'stopped',
        desired: 'running',
        reason: 'the master shut down',
      });
      expect(machine.timerAtMs).toBeNull();
      expect(machine.effectTypes).not.toContain('desiredChanged');
    });

    for (const verb of ['start', 'restart', 'reset'] as const) {
      it(`${verb} tries at once and forgets the failures (A057)`, () => {
        const machine = reach();
        const { incarnation } = machine.snapshot;
        machine[verb]();
        expect(machine.snapshot).toMatchObject({
          state: 'starting',
          memory: FRESH_MEMORY,
          nextTryAtMs: null,
        });
        expect(machine.effects).toContainEqual({ type: 'spawn', incarnation: incarnation + 1 });
        expect(machine.timerAtMs).toBeNull();
      });
    }

    it('a changed configuration is tried at once', () => {
      expect(reach().restart('config').state).toBe('starting');
    });

    it('a kill finds nobody', () => {
      const machine = reach().kill();
      expect([machine.state, machine.verdict, machine.effects]).toEqual([state, 'ignored', []]);
    });

    it('a process that turns up after all is kept: it is wanted, and a second one would be one too many (I1, I2)', () => {
      const machine = reach().spawned();
      expect(machine.snapshot).toMatchObject({ state: 'starting', nextTryAtMs: null });
      expect(machine.elapse().snapshot).toMatchObject({ state: 'running' });
    });

    it('a process that is found alive is taken over (I1)', () => {
      const machine = reach();
      const startedAtMs = machine.nowMs - 5000;
      machine.tell({ type: 'adopted', incarnation: 9, pid: 77, startedAtMs });
      expect(machine.snapshot).toMatchObject({ state: 'running', incarnation: 9, nextTryAtMs: null });
      expect(machine.timerAtMs).toBeNull();
    });
  });
}

describe('at rest', () => {
  it('a stop of a stopped worker only keeps what is wanted', () => {
    const machine = new Machine().stop();
    expect([machine.state, machine.verdict, machine.effects]).toEqual(['stopped', 'ignored', []]);
  });

  it('a stop after the end keeps the reason and is remembered', () => {
    for (const code of [0, 1]) {
      const machine = new Machine({ ...new Machine().rules, oneshot: true }).run();
      machine.rules = { ...machine.rules, restart: { ...machine.rules.restart, policy: 'never' } };
      machine.exits(code);
      const { reason } = machine.snapshot;
      machine.stop();
      expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped', reason });
    }
  });

  it('a shutdown does not hide how a worker ended', () => {
    const machine = new Machine().run().exits(0).stop('shutdown');
    expect(machine.snapshot).toMatchObject({ state: 'done', desired: 'running', reason: 'exit 0' });
  });

  it('a reset tries a failed worker again and leaves a finished one alone', () => {
    const failed = new Machine();
    failed.rules = { ...failed.rules, restart: { ...failed.rules.restart, policy: 'never' } };
    expect(failed.run().exits(1).reset().state).toBe('starting');
    expect(new Machine().run().exits(0).reset().state).toBe('done');
    expect(new Machine().reset().state).toBe('stopped');
  });
});
