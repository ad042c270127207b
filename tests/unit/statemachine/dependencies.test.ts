import { describe, expect, test } from 'vitest';
import { Machine, machineRules } from './machine.ts';

describe('waiting for what it needs', () => {
  test('nothing is started before it is there, and then by itself', () => {
    const machine = new Machine().waitsFor('db (starting)').start();
    expect(machine.snapshot).toMatchObject({
      state: 'waiting',
      desired: 'running',
      reason: 'waiting for db (starting)',
    });
    expect(machine.spawns).toEqual([]);
    machine.waitsFor('db (not ready)');
    expect(machine.snapshot).toMatchObject({ state: 'waiting', reason: 'waiting for db (not ready)' });
    machine.waitsFor(null);
    expect(machine.spawns).toEqual([1]);
    expect(machine.snapshot).toMatchObject({ state: 'starting', reason: '' });
  });

  test('a restart waits as well, and is counted once', () => {
    const machine = new Machine().run().waitsFor('db (stopped)').exits(1).elapse();
    expect(machine.snapshot).toMatchObject({ state: 'waiting', restarts: 1 });
    machine.waitsFor(null).spawned();
    expect(machine.snapshot).toMatchObject({ state: 'starting', restarts: 1, incarnation: 2 });
  });

  test('what runs does not care until its next start', () => {
    const machine = new Machine().run().waitsFor('db (crash-loop)');
    expect(machine.state).toBe('running');
    expect(machine.effects).toEqual([]);
    machine.restart().exits('SIGTERM');
    expect(machine.state).toBe('waiting');
  });

  test('I2: stop ends the wait, and nothing starts when it is there', () => {
    const machine = new Machine().waitsFor('db (starting)').start().stop();
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'stopped' });
    machine.waitsFor(null);
    expect(machine.spawns).toEqual([]);
  });

  test('A066: a shutdown ends the wait too', () => {
    const machine = new Machine().waitsFor('db (starting)').start().stop('shutdown');
    expect(machine.snapshot).toMatchObject({ state: 'stopped', desired: 'running' });
  });

  test('leftovers of the run before are removed meanwhile (I1)', () => {
    const machine = new Machine().run().waitsFor('db (stopped)').restart().exits('SIGTERM', null);
    expect(machine.state).toBe('cleaning');
    machine.swept();
    expect(machine.state).toBe('waiting');
    machine.waitsFor(null);
    expect(machine.spawns).toEqual([1, 2]);
  });
});

describe('a restart because of what it needs', () => {
  test('replaces a process, with that cause, and forgets no failures', () => {
    const machine = new Machine().run().exits(1).elapse().spawned().elapse().pass(5000).restart('dependency');
    expect(machine.snapshot.memory.level).toBe(1);
    machine.exits('SIGTERM');
    expect(machine.recorded.at(-1)).toMatchObject({ cause: 'dependency' });
    expect(machine.spawns).toEqual([1, 2, 3]);
  });

  test('waits with the start when it is gone', () => {
    const machine = new Machine().run().waitsFor('db (stopped)').restart('dependency').exits('SIGTERM');
    expect(machine.state).toBe('waiting');
  });

  test.each([
    ['stopped', (machine: Machine) => machine],
    ['stopping', (machine: Machine) => machine.run().stop()],
    ['backoff', (machine: Machine) => machine.run().exits(1)],
    ['done', (machine: Machine) => machine.run().exits(0)],
    ['waiting', (machine: Machine) => machine.waitsFor('db (stopped)').start()],
  ])('is no reason to do anything in %s', (state, reach) => {
    const machine = reach(new Machine(machineRules()));
    expect(machine.state).toBe(state);
    expect(machine.restart('dependency').verdict).toBe('ignored');
    expect(machine.state).toBe(state);
  });
});
