import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/shared/clock.ts';
import type { ExitRecord, IncarnationFacts } from '../../../src/shim/protocol/facts.ts';
import { launchFingerprint } from '../../../src/workers/launch-identity.ts';
import { resumePointOf, type WorkerStatus } from '../../../src/workers/worker-status.ts';
import { definitionOf } from '../../fakes/definitions.ts';
import { ActorHarness } from './actor-harness.ts';

/** Crashes are tried again after an hour. */
const SLOW = 'restart_policy: always, restart: {retry_delay: 1h, max_delay: 1h, jitter: 0}';

/** An actor that begins where another one was. */
function resumed(status: WorkerStatus, more: string, goesOn = true): ActorHarness {
  const harness = new ActorHarness(more);
  harness.actor.takeOver.rememberDesired('running', '');
  harness.actor.takeOver.remember(status, goesOn);
  return harness;
}

/** What is left of an actor whose process has crashed. */
async function crashed(more = SLOW): Promise<{ status: WorkerStatus; exit: ExitRecord }> {
  const harness = new ActorHarness(more);
  await harness.start();
  const exit = harness.control.end('web', { code: 3 });
  const { status } = harness.actor;
  await harness.actor.dispose();
  return { status: JSON.parse(JSON.stringify(status)) as WorkerStatus, exit };
}

const facts = (incarnation: number, more: Partial<IncarnationFacts> = {}): IncarnationFacts => ({
  worker: 'web',
  incarnation,
  id: `web.${incarnation}.x`,
  pid: 70 + incarnation,
  startTime: 1,
  startedAt: Date.now() - 5000,
  definition: launchFingerprint(definitionOf(SLOW)),
  cgroup: null,
  ...more,
});

describe('a worker that waited for its next try', () => {
  test('I2: goes on waiting until the same time, with its failures', async () => {
    const { status } = await crashed();
    const { actor, control } = resumed(status, SLOW);
    actor.takeOver.resume();
    expect(actor.snapshot).toMatchObject({
      state: 'backoff',
      incarnation: 1,
      reason: 'exit 3',
      memory: { level: 1 },
    });
    // Of an hour: the two clocks are read one after the other, and a busy machine may lie between.
    expect(Math.abs((actor.snapshot.nextTryAtMs ?? 0) - (status.nextTryAtMs ?? 0))).toBeLessThan(1000);
    expect(actor.lastEnd).toMatchObject({ code: 3, cause: 'crash' });
    expect(control.spawns).toEqual([]);
    await actor.dispose();
  });

  test('begins anew when its definition has changed, and when everything does', async () => {
    const { status } = await crashed();
    for (const [more, goesOn] of [
      [`${SLOW}, env: {A: 1}`, true],
      [SLOW, false],
    ] as const) {
      const harness = resumed(status, more, goesOn);
      harness.actor.takeOver.resume();
      await harness.state('running');
      expect(harness.snapshot).toMatchObject({ incarnation: 2, memory: { level: 0 } });
    }
  });

  test('I4: an end that is told again is acknowledged and nothing else', async () => {
    const { status, exit } = await crashed();
    const { actor, control, ends } = resumed(status, SLOW);
    expect(actor.takeOver.isWrittenDown(exit)).toBe(true);
    actor.takeOver.inheritExit(exit);
    expect(control.acknowledged).toEqual([exit.id]);
    expect(ends).toEqual([]);
    expect(actor.takeOver.isWrittenDown({ ...exit, incarnation: 2, id: 'web.2.y' })).toBe(false);
  });
});

test('I4: an end of a later run that nobody saw counts on top of what is remembered', async () => {
  const { status } = await crashed();
  const { actor, ends } = resumed(status, SLOW);
  const now = Date.now();
  const exit = { worker: 'web', incarnation: 2, id: 'web.2.x', pid: 72, code: 4, signal: null, leftovers: 0 };
  actor.takeOver.adoptEnd({ ...exit, startedAt: now - 60_000, at: now - 50_000 }, undefined);
  expect(ends).toMatchObject([{ incarnation: 2, code: 4, cause: 'crash', uptimeMs: 10_000 }]);
  expect(actor.snapshot).toMatchObject({ state: 'backoff', incarnation: 2, memory: { level: 2 } });
  await actor.dispose();
});

describe('a stop under way', () => {
  const SLOW_STOP = 'stop: [{signal: INT, wait: 1h}, {signal: KILL}]';

  async function stopping(): Promise<WorkerStatus> {
    const harness = new ActorHarness(SLOW_STOP);
    await harness.start();
    harness.actor.tell({ type: 'restart', cause: 'requested' });
    const { status } = harness.actor;
    await harness.actor.dispose();
    return status;
  }

  test('goes on with the rest of its wait, and nothing is sent again', async () => {
    const status = await stopping();
    const { actor, control } = resumed(status, SLOW_STOP);
    const { id = '' } = status;
    actor.takeOver.adopt(facts(1, { id, definition: launchFingerprint(definitionOf(SLOW_STOP)) }));
    expect(actor.snapshot).toMatchObject({
      state: 'stopping',
      stop: { step: 0 },
      sequel: { kind: 'launch' },
    });
    expect(control.calls).toEqual([]);
    const leftMs = (actor.status.stepEndsAtMs ?? 0) - systemClock.monotonicMs();
    expect(leftMs).toBeGreaterThan(3_500_000);
    expect(leftMs).toBeLessThanOrEqual(3_600_000);
    await actor.dispose();
  });

  /** An actor that has taken over what was being stopped, after the worker has asked for two hours so long ago. */
  async function askedAt(agoMs: number): Promise<ActorHarness['actor']> {
    const status = await stopping();
    const { actor } = resumed(status, SLOW_STOP);
    const at = Date.now() - agoMs;
    const said = { asked: { at, until: Date.now() + 7_200_000 } };
    const definition = launchFingerprint(definitionOf(SLOW_STOP));
    actor.takeOver.adopt(facts(1, { id: status.id ?? '', definition, said }));
    return actor;
  }

  test('has the time that it has asked for while no master was there', async () => {
    const actor = await askedAt(0);
    expect(actor.moreTimeMs).toBeGreaterThan(7_100_000);
    expect(actor.snapshot.stop).toMatchObject({ step: 0, extended: true });
    await actor.dispose();
  });

  test('has not the time that it has asked for before, for something else', async () => {
    const actor = await askedAt(60_000);
    expect(actor.moreTimeMs).toBeNull();
    expect((actor.status.stepEndsAtMs ?? 0) - systemClock.monotonicMs()).toBeLessThanOrEqual(3_600_000);
    await actor.dispose();
  });

  test.each([
    ['after it', 2],
    ['for another worker of the same name', 1],
  ])('means nothing to a process that was started %s', async (_what, incarnation) => {
    const status = await stopping();
    const { actor } = resumed(status, SLOW_STOP);
    actor.takeOver.adopt(facts(incarnation, { definition: launchFingerprint(definitionOf(SLOW_STOP)) }));
    expect(actor.snapshot).toMatchObject({ state: 'running', incarnation });
  });
});

describe('where a worker goes on of which nothing lives', () => {
  const status = (more: Partial<WorkerStatus>): WorkerStatus => ({
    state: 'up',
    reason: '',
    incarnation: 3,
    restarts: 0,
    lastRestartAt: null,
    lastEnd: null,
    definition: '',
    stop: null,
    sequel: null,
    level: 0,
    recentMs: [],
    nextTryAtMs: null,
    stepEndsAtMs: null,
    ...more,
  });

  test.each([
    [
      'a wait',
      { state: 'backoff', nextTryAtMs: 1500, reason: 'r' },
      { kind: 'wait', state: 'backoff', waitMs: 500, reason: 'r' },
    ],
    [
      'a wait that is over',
      { state: 'crash-loop', nextTryAtMs: 10 },
      { kind: 'wait', state: 'crash-loop', waitMs: 0, reason: '' },
    ],
    [
      'a wait that cannot be',
      { state: 'backoff', nextTryAtMs: 1e15 },
      { kind: 'wait', state: 'backoff', waitMs: 9000, reason: '' },
    ],
    ['an end for good', { state: 'failed', reason: 'r' }, { kind: 'rest', state: 'failed', reason: 'r' }],
    [
      'a removal before a retry',
      { state: 'cleaning', sequel: { kind: 'retry', delayMs: 700, parked: true, reason: 'r' } },
      { kind: 'wait', state: 'crash-loop', waitMs: 700, reason: 'r' },
    ],
    [
      'a removal after the end',
      { state: 'cleaning', sequel: { kind: 'done', reason: 'exit 0' } },
      { kind: 'rest', state: 'done', reason: 'exit 0' },
    ],
    ['a start', {}, { kind: 'launch' }],
    ['a restart', { state: 'stopping', sequel: { kind: 'launch' } }, { kind: 'launch' }],
  ] as const)('%s', (_what, more, expected) => {
    expect(resumePointOf(status(more), 9000, 1000)).toEqual(expected);
  });
});

describe('an end that was followed by another start before it was written down', () => {
  const exitOf = (more: Partial<ExitRecord> = {}): ExitRecord => ({
    worker: 'web',
    incarnation: 1,
    id: 'web.1.x',
    pid: 71,
    code: 3,
    signal: null,
    startedAt: Date.now() - 2000,
    at: Date.now() - 1900,
    leftovers: 0,
    ...more,
  });
  /** What was known of its first run while that lived. */
  const up = async (): Promise<WorkerStatus> => {
    const harness = new ActorHarness(SLOW);
    await harness.start();
    const { status } = harness.actor;
    harness.control.end('web', { code: 0 });
    await harness.actor.dispose();
    return status;
  };

  test('has cost a retry', async () => {
    const { actor } = resumed(await up(), SLOW);
    actor.takeOver.countRetry(exitOf());
    actor.takeOver.countRetry(exitOf({ incarnation: 2, id: 'web.2.x', code: null, signal: 'SIGSEGV' }));
    actor.takeOver.adopt(facts(3));
    expect(actor.snapshot).toMatchObject({ memory: { level: 2 }, restarts: 2, incarnation: 3 });
    expect(actor.snapshot.memory.recent).toHaveLength(2);
    await actor.dispose();
  });

  test('has cost none when somebody had it restarted, or when it was of an earlier run', async () => {
    const status = await up();
    const { actor } = resumed({ ...status, incarnation: 2 }, SLOW);
    actor.takeOver.countRetry(exitOf());
    actor.takeOver.countRetry(exitOf({ incarnation: 2, id: 'web.2.x', code: null, signal: 'SIGTERM' }));
    expect(actor.snapshot).toMatchObject({ memory: { level: 0 }, restarts: 0 });
    await actor.dispose();
  });
});
