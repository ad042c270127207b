import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HsuError } from '../../../src/shared/errors.ts';
import { launchFingerprint } from '../../../src/workers/launch-identity.ts';
import { definitionOf } from '../../fakes/definitions.ts';
import { ActorHarness } from './actor-harness.ts';

const AT_ONCE = 'restart_policy: always, restart: {retry_delay: 0, max_retries: 0, window: {attempts: 0}}';

describe('starting', () => {
  test('every incarnation has a number and a mark of its own', async () => {
    const harness = new ActorHarness(AT_ONCE);
    await harness.start();
    harness.control.end('web');
    await harness.running(2);
    const [first, second] = harness.control.spawns;
    expect([first?.incarnation, second?.incarnation]).toEqual([1, 2]);
    expect(first?.id).not.toBe(second?.id);
    expect(second?.env).toMatchObject({ HSU_WORKER: 'web', HSU_INCARNATION: second?.id });
  });

  test('I1: twenty restarts at once end with one live process', async () => {
    const harness = new ActorHarness(AT_ONCE);
    await harness.start();
    for (let n = 0; n < 20; n++) harness.actor.tell({ type: 'restart', cause: 'requested' });
    expect(harness.control.calls).toEqual(['SIGTERM main']);
    harness.control.end('web', { signal: 'SIGTERM' });
    await harness.running(2);
    expect(harness.control.spawns).toHaveLength(2);
    expect(harness.control.live).toHaveLength(1);
  });

  test('an exit that is told before the answer to its spawn is not lost', async () => {
    const harness = new ActorHarness('restart_policy: never');
    const { control } = harness;
    control.answer = async () => {
      const facts = control.begin(
        control.spawns[0] ?? { worker: 'web', incarnation: 1, id: '', definition: '' },
      );
      control.end('web', { code: 3 });
      return { ok: true, facts };
    };
    harness.actor.tell({ type: 'start' });
    await harness.state('failed');
    expect(harness.ends).toMatchObject([{ code: 3, signal: null }]);
  });

  test.each([
    [
      'says it was short of something',
      async () => ({
        ok: false as const,
        failure: { code: 'resources' as const, message: 'EAGAIN', transient: true },
      }),
    ],
    ['is gone', async () => Promise.reject(new HsuError('unavailable', 'gone'))],
  ])('a spawn is tried again under every policy when the shim %s', async (_what, answer) => {
    const harness = new ActorHarness('restart_policy: never, restart: {retry_delay: 1ms}');
    harness.control.answer = answer;
    await harness.start();
    expect(harness.control.spawns).toHaveLength(2);
  });

  test('a start that cannot work says why and ends under policy never', async () => {
    const harness = new ActorHarness('restart_policy: never');
    harness.control.answer = async () => ({
      ok: false,
      failure: { code: 'not-found', message: 'no such program', transient: false },
    });
    harness.actor.tell({ type: 'start' });
    await harness.state('failed');
    expect(harness.snapshot.reason).toContain('no such program');
    expect(harness.notes).toContain('process start-failed: no such program');
  });
});

describe('a start that the shim dies over', () => {
  test('I1, I2: is made again, as another process of the same incarnation, and costs no retry', async () => {
    const harness = new ActorHarness('restart_policy: never');
    harness.control.answer = async () => 'did-not-happen';
    await harness.start();
    const [first, second] = harness.control.spawns;
    expect([first?.incarnation, second?.incarnation]).toEqual([1, 1]);
    expect(second?.id).not.toBe(first?.id);
    expect(harness.snapshot).toMatchObject({ incarnation: 1, memory: { level: 0 } });
  });

  test('I1: is not taken for another process when the next shim has it', async () => {
    const harness = new ActorHarness();
    const { control } = harness;
    const answer = Promise.withResolvers<Awaited<ReturnType<typeof control.spawn>>>();
    control.answer = () => answer.promise;
    harness.actor.tell({ type: 'start' });
    await control.spawned();
    const facts = control.begin(
      control.spawns[0] ?? { worker: 'web', incarnation: 1, id: '', definition: '' },
    );
    harness.actor.takeOver.reattach(facts, []);
    answer.resolve({ ok: true, facts });
    await harness.state('running');
    expect(harness.notes.filter((note) => note.includes('taken over'))).toEqual([]);
  });

  test('I4: and whose process has ended meanwhile is written down once', async () => {
    const harness = new ActorHarness('restart_policy: never');
    const { control } = harness;
    const answer = Promise.withResolvers<Awaited<ReturnType<typeof control.spawn>>>();
    control.answer = () => answer.promise;
    harness.actor.tell({ type: 'start' });
    await control.spawned();
    const facts = control.begin(
      control.spawns[0] ?? { worker: 'web', incarnation: 1, id: '', definition: '' },
    );
    const { worker, incarnation, id, pid, startedAt } = facts;
    harness.actor.takeOver.reattach(undefined, [
      { worker, incarnation, id, pid, startedAt, at: startedAt, code: 3, signal: null, leftovers: 0 },
    ]);
    answer.resolve({ ok: true, facts });
    await harness.state('failed');
    expect(harness.ends).toMatchObject([{ id, pid, code: 3, cause: 'crash' }]);
  });
});

describe('an end of another run of this name that is told late', () => {
  const exit = { worker: 'web', id: 'web.9.old', pid: 7, code: 1, signal: null, startedAt: 0, leftovers: 0 };

  test('I4: is written down and does not disturb a start that is under way', async () => {
    const harness = new ActorHarness();
    harness.actor.tell({ type: 'start' });
    harness.control.tellExit({ ...exit, incarnation: 9, at: 1 });
    await harness.running(1);
    expect(harness.ends).toMatchObject([{ id: 'web.9.old', cause: 'unattended' }]);
  });

  test('I4: does not hide how the present one ends, although that has the smaller number', async () => {
    const harness = new ActorHarness('restart_policy: never');
    await harness.start();
    harness.control.tellExit({ ...exit, incarnation: 9, at: 1 });
    harness.control.end('web', { code: 3 });
    await harness.state('failed');
    expect(harness.ends.map(({ incarnation, code }) => [incarnation, code])).toEqual([
      [9, 1],
      [1, 3],
    ]);
  });
});

test('I2: what is stopped before its user was looked up is not started', async () => {
  const harness = new ActorHarness();
  harness.actor.tell({ type: 'start' });
  harness.actor.tell({ type: 'stop', cause: 'requested' });
  await harness.state('stopped');
  expect(harness.control.spawns).toEqual([]);
});

describe('exits', () => {
  test('I4: each is written down and acknowledged once', async () => {
    const harness = new ActorHarness(AT_ONCE);
    await harness.start();
    for (let n = 1; n <= 3; n++) {
      harness.control.end('web', { code: n });
      await harness.running(n + 1);
    }
    expect(harness.ends.map(({ code }) => code)).toEqual([1, 2, 3]);
    expect(harness.actor.lastEnd?.code).toBe(3);
    expect(harness.control.acknowledged).toEqual(harness.control.spawns.slice(0, 3).map(({ id }) => id));
  });

  test('one of an earlier incarnation is written down and changes nothing', async () => {
    const harness = new ActorHarness(AT_ONCE);
    await harness.start();
    const before = harness.snapshot;
    harness.control.tellExit({
      worker: 'web',
      incarnation: 1,
      id: 'another',
      pid: 7,
      code: 1,
      signal: null,
      startedAt: 0,
      at: 0,
      leftovers: 0,
    });
    expect(harness.snapshot).toEqual(before);
    expect(harness.ends).toMatchObject([{ id: 'another', pid: 7, code: 1, cause: 'unattended' }]);
    expect(harness.control.acknowledged).toEqual(['another']);
  });

  test('I4: one that a new shim tells again, because the old one died over the acknowledgement, is written down once', async () => {
    const harness = new ActorHarness('restart_policy: never');
    await harness.start();
    const exit = harness.control.end('web', { code: 3 });
    await harness.state('failed');
    harness.actor.takeOver.reattach(undefined, [exit]);
    expect(harness.control.acknowledged).toEqual([exit.id, exit.id]);
    await harness.start();
    expect(harness.ends).toMatchObject([{ id: exit.id, cause: 'crash', pid: 100, code: 3 }]);
  });

  test('I4, I7: one of a start that the shim died over is written down, and does not count for the next', async () => {
    const harness = new ActorHarness('restart_policy: never, restart: {retry_delay: 1h, jitter: 0}');
    const { control } = harness;
    control.answer = () => Promise.reject(new HsuError('unavailable', 'gone'));
    harness.actor.tell({ type: 'start' });
    await harness.state('backoff');
    const [spec = { worker: 'web', incarnation: 1, id: '', definition: '' }] = control.spawns;
    const { pid, startedAt } = control.begin(spec);
    const exit = { worker: 'web', incarnation: 1, id: spec.id, pid, startedAt, at: startedAt, leftovers: 0 };
    harness.actor.takeOver.reattach(undefined, [{ ...exit, code: 3, signal: null }]);
    expect(harness.ends).toMatchObject([{ cause: 'unattended', pid: 100, code: 3 }]);
    expect(control.acknowledged).toEqual([spec.id]);
    await harness.start();
    expect(harness.ends).toHaveLength(1);
  });

  test('what is left behind is removed before the next start, and named', async () => {
    const harness = new ActorHarness(AT_ONCE);
    harness.control.swept = { removed: [{ pid: 8, ppid: 1, startTime: 1, command: 'stray' }], survivors: [] };
    await harness.start();
    harness.control.end('web', { leftovers: null });
    await harness.running(2);
    expect(harness.control.calls).toEqual(['sweep']);
    expect(harness.notes.some((note) => note.includes('8 (stray)'))).toBe(true);
  });

  test('I5: what cannot be removed keeps the worker from being started, and is named', async () => {
    const harness = new ActorHarness(AT_ONCE);
    harness.control.swept = { removed: [], survivors: [8, 9] };
    await harness.start();
    harness.control.end('web', { leftovers: 2 });
    await harness.state('stop-failed');
    expect(harness.snapshot.reason).toContain('8, 9');
    expect(harness.control.spawns).toHaveLength(1);
    await harness.actor.dispose();
  });
});

describe('stopping', () => {
  test('steps follow each other, a command among them', async () => {
    const harness = new ActorHarness(
      'stop: [{signal: INT, wait: 1ms}, {exec: [echo, bye], wait: 1ms}, {signal: KILL}]',
    );
    await harness.start();
    harness.actor.tell({ type: 'stop', cause: 'requested' });
    await harness.state('stopped');
    expect(harness.control.calls).toEqual(['SIGINT main', 'exec echo bye', 'killTree']);
    expect(harness.desired).toEqual(['running', 'stopped']);
  });

  test('a step that fails is noted, and the next one follows', async () => {
    const harness = new ActorHarness('stop: [{signal: INT, wait: 1ms}, {signal: KILL}]');
    await harness.start();
    harness.control.failure = new HsuError('permission', 'not yours');
    harness.actor.tell({ type: 'stop', cause: 'requested' });
    await harness.state('stopped');
    expect(harness.notes).toContain('process stop-step-failed: not yours');
  });
});

describe('a changed definition', () => {
  test('I9: is applied in place when the process need not know', async () => {
    const harness = new ActorHarness();
    await harness.start();
    const next = definitionOf(
      'labels: {a: b}, logs: {format: raw}, stop: [{signal: HUP}], restart: {max_retries: 1}',
    );
    expect(harness.actor.redefine(next)).toBe('in-place');
    expect(harness.control.calls).toEqual(['setLogs web raw']);
    harness.actor.tell({ type: 'stop', cause: 'requested' });
    expect(harness.control.calls.at(-1)).toBe('SIGHUP main');
    harness.control.end('web');
    await harness.state('stopped');
  });

  test('is stopped by the rules it was started under, and started by the new ones', async () => {
    const harness = new ActorHarness('stop: [{signal: INT}]');
    await harness.start();
    expect(harness.actor.redefine(definitionOf('env: {A: 1}, stop: [{signal: HUP}]'))).toBe('restart');
    expect(harness.control.calls).toEqual(['SIGINT main']);
    expect(harness.actor.definition.env).toEqual({ A: '1' });
    harness.control.end('web');
    await harness.running(2);
    expect(harness.control.spawns[1]?.env).toMatchObject({ A: '1' });
    harness.actor.tell({ type: 'stop', cause: 'requested' });
    expect(harness.control.calls.at(-1)).toBe('SIGHUP main');
  });

  test('I2: waits for the next start when the worker was stopped by hand', async () => {
    const harness = new ActorHarness();
    await harness.start();
    harness.actor.tell({ type: 'stop', cause: 'requested' });
    expect(harness.actor.redefine(definitionOf('env: {A: 1}'))).toBe('next-start');
    harness.control.end('web');
    await harness.state('stopped');
    expect(harness.control.spawns).toHaveLength(1);
    await harness.start();
    expect(harness.control.spawns[1]?.env).toMatchObject({ A: '1' });
  });

  test('I2, I9: leaves alone what is to be stopped later, and restarts it when it is wanted after all', async () => {
    const harness = new ActorHarness();
    await harness.start();
    harness.actor.tell({ type: 'stop', cause: 'requested', later: true });
    expect(harness.actor.redefine(definitionOf('env: {A: 1}'))).toBe('next-start');
    expect(harness.control.calls).toEqual([]);
    harness.actor.tell({ type: 'start' });
    expect(harness.desired).toEqual(['running', 'stopped', 'running']);
    expect(harness.control.calls).toEqual(['SIGTERM main']);
    harness.control.end('web');
    await harness.running(2);
    expect(harness.control.spawns[1]?.env).toMatchObject({ A: '1' });
  });

  test('waits for the next start when the worker rests with its group, or is about to', async () => {
    const harness = new ActorHarness();
    await harness.start();
    harness.actor.tell({ type: 'stop', cause: 'group' });
    expect(harness.actor.redefine(definitionOf('env: {A: 1}'))).toBe('next-start');
    harness.control.end('web');
    await harness.state('stopped');
    expect(harness.actor.redefine(definitionOf('env: {A: 2}'))).toBe('next-start');
    expect(harness.control.spawns).toHaveLength(1);
    await harness.start();
    expect(harness.control.spawns[1]?.env).toMatchObject({ A: '2' });
  });

  test('I9: that waited for the next start restarts a worker that is enabled', async () => {
    const harness = new ActorHarness('enabled: false');
    await harness.start();
    expect(harness.actor.redefine(definitionOf('enabled: false, env: {A: 1}'))).toBe('next-start');
    expect(harness.actor.redefine(definitionOf('env: {A: 1}'))).toBe('restart');
    harness.control.end('web');
    await harness.running(2);
    expect(harness.control.spawns[1]?.env).toMatchObject({ A: '1' });
  });

  test('that waits for the next start still waits after another change, and what runs is stopped by its own rules', async () => {
    const harness = new ActorHarness('enabled: false, stop: [{signal: INT}]');
    await harness.start();
    harness.actor.redefine(definitionOf('enabled: false, env: {A: 1}, stop: [{signal: HUP}]'));
    const later = definitionOf('enabled: false, env: {A: 1}, stop: [{signal: QUIT}]');
    expect(harness.actor.redefine(later)).toBe('next-start');
    harness.actor.tell({ type: 'stop', cause: 'requested' });
    expect(harness.control.calls).toEqual(['SIGINT main']);
    harness.control.end('web');
    await harness.state('stopped');
  });

  test('I9: that is taken back before its start leaves the process alone', async () => {
    const harness = new ActorHarness('enabled: false');
    await harness.start();
    harness.actor.redefine(definitionOf('enabled: false, env: {A: 1}'));
    expect(harness.actor.redefine(definitionOf())).toBe('in-place');
    expect(harness.snapshot).toMatchObject({ state: 'running', incarnation: 1 });
  });

  test('stops a worker that is disabled and starts one that is enabled', async () => {
    const harness = new ActorHarness('enabled: false');
    harness.actor.redefine(definitionOf());
    await harness.running(1);
    harness.actor.redefine(definitionOf('enabled: false'));
    harness.control.end('web');
    await harness.state('stopped');
  });
});

describe('a process that ran already', () => {
  const facts = (definition: string) => ({
    worker: 'web',
    incarnation: 7,
    id: 'web.7.x',
    pid: 70,
    startTime: 1,
    startedAt: Date.now() - 5000,
    definition,
    cgroup: '/group',
  });

  test('I6: is taken over as it is', () => {
    const harness = new ActorHarness();
    harness.actor.takeOver.rememberDesired('running', '');
    harness.actor.takeOver.adopt(facts(launchFingerprint(definitionOf())));
    expect(harness.snapshot).toMatchObject({ state: 'running', incarnation: 7, process: { pid: 70 } });
    expect(harness.actor.cgroup).toBe('/group');
    expect(harness.control.calls).toEqual([]);
    expect(harness.control.spawns).toEqual([]);
  });

  test('I9: is restarted when it was started from another definition', () => {
    const harness = new ActorHarness();
    harness.actor.takeOver.rememberDesired('running', '');
    harness.actor.takeOver.adopt(facts('another'));
    expect(harness.snapshot).toMatchObject({ state: 'stopping', desired: 'running' });
  });

  test('I2: is stopped when it is not wanted', () => {
    const harness = new ActorHarness();
    harness.actor.takeOver.rememberDesired('stopped', '');
    harness.actor.takeOver.adopt(facts(launchFingerprint(definitionOf())));
    expect(harness.snapshot).toMatchObject({ state: 'stopping', desired: 'stopped' });
  });
});

test('a PID file is there as long as the process is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-pid-'));
  try {
    const path = join(folder, 'web.pid');
    const harness = new ActorHarness(`pid_file: ${path}`);
    await harness.start();
    const pid = harness.snapshot.process?.pid;
    await harness.actor.dispose();
    expect(readFileSync(path, 'utf8')).toBe(`${pid}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a PID file goes with its process', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hsu-pid-'));
  try {
    const path = join(folder, 'web.pid');
    const harness = new ActorHarness(`pid_file: ${path}, restart_policy: never`);
    await harness.start();
    harness.control.end('web', { code: 1 });
    await harness.actor.dispose();
    expect(existsSync(path)).toBe(false);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
