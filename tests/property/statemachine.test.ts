import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrainRules } from '../../src/statemachine/draining.ts';
import type { HookRules } from '../../src/statemachine/hooking.ts';
import type { RestartRules } from '../../src/statemachine/restart-policy.ts';
import { type Desired, STATES } from '../../src/statemachine/states.ts';
import type { MachineRules } from '../../src/statemachine/transition.ts';
import { SeededRandom } from '../fakes/seeded-random.ts';
import type { StopForce } from '../fakes/simulated-processes.ts';
import { SimulatedTime } from '../fakes/simulated-time.ts';
import { type Command, type Remark, SimulatedWorker } from '../fakes/simulated-worker.ts';

/** More events for a longer search, another seed for another one: `HSU_SIM_STEPS=10000000 HSU_SIM_SEED=7`. */
const STEPS = Number(process.env['HSU_SIM_STEPS'] ?? 500_000);
const SEED = Number(process.env['HSU_SIM_SEED'] ?? 20_261);
/** A scenario has about this many events. */
const STEPS_PER_RUN = 50;
/** Events after the chaos until everything must have settled. */
const SETTLING_STEPS = 2000;

interface Scenario {
  readonly rules: MachineRules;
  readonly stopSteps: readonly StopForce[];
  readonly adopted: Desired | null;
  readonly commands: readonly { readonly atMs: number; readonly command: Command; readonly times: number }[];
  readonly remarks: readonly { readonly atMs: number; readonly remark: Remark }[];
  readonly chaosMs: number;
  readonly seed: number;
}

const retry = fc.record({
  maxRetries: fc.constantFrom(0, 1, 3),
  retryDelayMs: fc.constantFrom(0, 200, 1000),
  backoffRate: fc.constantFrom(1, 2),
});

const restart: fc.Arbitrary<RestartRules> = fc
  .record({
    policy: fc.constantFrom('never', 'on-failure', 'always', 'unless-stopped'),
    exit: retry,
    stableAfterMs: fc.constantFrom(1000, 60_000),
    exhausted: fc.constantFrom('park', 'fail'),
    fatalExitCodes: fc.constantFrom([], [78]),
    jitter: fc.constantFrom(0, 0.2),
  })
  .map(({ exit, ...rest }) => ({
    ...rest,
    successExitCodes: [0],
    successSignals: [],
    fatalSignals: [],
    retries: { exit, health_failure: exit, resource_violation: exit },
    severityMultipliers: {},
    profileMultiplier: 1,
    startupGraceMs: 0,
    probeGraceMs: 0,
    maxDelayMs: 60_000,
    window: { attempts: 10, periodMs: 60_000 },
    parkedRetryMs: 30_000,
  }));

const stopSequence = fc.constantFrom<(readonly [StopForce, number])[]>(
  [
    ['ask', 20_000],
    ['kill', 5000],
  ],
  [['kill', 5000]],
  [['ask', 3000]],
  [['ask', Number.POSITIVE_INFINITY]],
  [
    ['ask', 1000],
    ['ask', 1000],
    ['kill', Number.POSITIVE_INFINITY],
  ],
);

const command = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Command>({ type: 'start' }) },
  { weight: 5, arbitrary: fc.constant<Command>({ type: 'stop', cause: 'requested' }) },
  { weight: 5, arbitrary: fc.constant<Command>({ type: 'restart', cause: 'requested' }) },
  { weight: 2, arbitrary: fc.constant<Command>({ type: 'restart', cause: 'config' }) },
  { weight: 2, arbitrary: fc.constant<Command>({ type: 'restart', cause: 'dependency' }) },
  { weight: 2, arbitrary: fc.constant<Command>({ type: 'stop', cause: 'config' }) },
  { weight: 2, arbitrary: fc.constant<Command>({ type: 'reset' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ type: 'stop', cause: 'requested', now: true }) },
  { weight: 1, arbitrary: fc.constant<Command>({ type: 'restart', cause: 'requested', now: true }) },
  { weight: 1, arbitrary: fc.constant<Command>({ type: 'restart', cause: 'group' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ type: 'stop', cause: 'group', why: 'main has ended' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ type: 'kill' }) },
  { weight: 1, arbitrary: fc.constant<Command>({ type: 'stop', cause: 'shutdown' }) },
);

const remark = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Remark>({ type: 'dependenciesChanged', waitsFor: 'db (stopped)' }) },
  { weight: 1, arbitrary: fc.constant<Remark>({ type: 'dependenciesChanged', waitsFor: 'db (starting)' }) },
  { weight: 3, arbitrary: fc.constant<Remark>({ type: 'dependenciesChanged', waitsFor: null }) },
  { weight: 2, arbitrary: fc.constant<Remark>({ type: 'healthReported', isHealthy: false }) },
  { weight: 1, arbitrary: fc.constant<Remark>({ type: 'healthReported', isHealthy: true }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, 4000, 60_000).map((ms): Remark => ({ type: 'moreTimeAsked', ms })),
  },
  { weight: 2, arbitrary: fc.boolean().map((isReady): Remark => ({ type: 'readinessChanged', isReady })) },
);

const hooks: fc.Arbitrary<HookRules | undefined> = fc.constantFrom<(HookRules | undefined)[]>(
  undefined,
  undefined,
  undefined,
  { pre_start: 60_000 },
  { pre_stop: 10_000, post_stop: 60_000 },
  { post_start: 60_000, on_ready: 60_000, post_exit: 60_000 },
  {
    pre_start: 60_000,
    post_start: 60_000,
    on_ready: 60_000,
    pre_stop: 10_000,
    post_exit: 60_000,
    post_stop: 60_000,
  },
);

const drain: fc.Arbitrary<DrainRules | undefined> = fc.constantFrom<(DrainRules | undefined)[]>(
  undefined,
  undefined,
  { delayMs: 3000, untilMs: null },
  { delayMs: 0, untilMs: 20_000 },
  { delayMs: 3000, untilMs: 20_000 },
);

const scenario: fc.Arbitrary<Scenario> = fc
  .record({
    restart,
    stopSequence,
    startWindowMs: fc.constantFrom(0, 1000),
    comesUpWithinMs: fc.constantFrom(null, null, 3000),
    hooks,
    drain,
    saysReady: fc.boolean(),
    remarks: fc.array(fc.record({ atMs: fc.nat(120_000), remark }), { maxLength: 10 }),
    removesLeftovers: fc.boolean(),
    oneshot: fc.boolean(),
    essential: fc.boolean(),
    adopted: fc.constantFrom<Desired | null>(null, null, 'running', 'stopped'),
    commands: fc.array(
      // Close together as well as far apart: most surprises need a command while something is in flight.
      fc.record({
        pauseMs: fc.oneof(fc.nat(200), fc.nat(5000), fc.nat(60_000)),
        command,
        times: fc.constantFrom(1, 1, 1, 20),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    chaosMs: fc.nat(120_000),
    seed: fc.nat(),
  })
  .map(
    ({
      restart,
      stopSequence,
      startWindowMs,
      comesUpWithinMs,
      oneshot,
      commands,
      hooks,
      drain,
      saysReady,
      ...rest
    }) => {
      let atMs = 0;
      return {
        ...rest,
        rules: {
          restart,
          startWindowMs: oneshot ? 0 : startWindowMs,
          comesUpWithinMs,
          hooks,
          drain,
          saysReady,
          stopWaitsMs: stopSequence.map(([, waitMs]) => waitMs),
          removesLeftovers: rest.removesLeftovers,
          oneshot,
          essential: rest.essential,
        },
        stopSteps: stopSequence.map(([force]) => force),
        commands: commands.map(({ pauseMs, ...command }) => {
          atMs += pauseMs;
          return { ...command, atMs };
        }),
      };
    },
  );

/** Plays a scenario to its end. Throws, with the last events, when an invariant breaks. */
function play(scenario: Scenario): SimulatedWorker {
  const { worker, time } = playChaos(scenario);
  settle(worker, time, scenario.rules);
  worker.checkEnd();
  return worker;
}

/** Plays until all commands are given and the chaos is over. */
function playChaos({ rules, stopSteps, adopted, commands, remarks, chaosMs, seed }: Scenario): {
  worker: SimulatedWorker;
  time: SimulatedTime;
} {
  const time = new SimulatedTime();
  const worker = new SimulatedWorker(time, new SeededRandom(seed), rules, stopSteps);
  for (const { atMs, command, times } of commands) {
    time.after(atMs, () => {
      for (let count = 0; count < times; count++) worker.command(command);
    });
  }
  let calm = false;
  for (const { atMs, remark } of remarks) {
    time.after(atMs, () => {
      if (!calm) worker.remark(remark);
    });
  }
  time.after(Math.max(chaosMs, (commands.at(-1)?.atMs ?? 0) + 1), () => {
    calm = true;
    worker.calmDown();
  });
  if (adopted !== null) worker.adopt(adopted);
  while (!calm) time.advance();
  return { worker, time };
}

/** Lets time pass until nothing is planned any more. */
function settle(worker: SimulatedWorker, time: SimulatedTime, rules: MachineRules): void {
  for (let step = 0; time.advance(); step++) {
    if (step > SETTLING_STEPS) throw new Error(`it never settles\n${worker.history}`);
  }
  const { stop, state } = worker.snapshot;
  // A stop may wait for ever where it was told to. Then nothing but a kill ends it, and that always does.
  if (state === 'stopping' && rules.stopWaitsMs[stop?.step ?? -1] === Number.POSITIVE_INFINITY) {
    worker.command({ type: 'kill' });
    settle(worker, time, rules);
  }
}

test('in any chaos the invariants hold after every event, and afterwards everything is as it was wanted (I1, I2, I4, I5, A029, A030, A066, A067)', {
  timeout: Math.max(30_000, STEPS),
}, () => {
  const visited = new Set<string>();
  let steps = 0;
  fc.assert(
    fc.property(scenario, (drawn) => {
      const worker = play(drawn);
      steps += worker.steps;
      for (const cell of worker.visited) visited.add(cell);
    }),
    { numRuns: Math.ceil(STEPS / STEPS_PER_RUN), seed: SEED },
  );
  expect(steps).toBeGreaterThan(STEPS / 4);
  // The search is worth something only while it gets into the corners.
  for (const state of STATES) {
    // Only what somebody else starts can be absent, and these workers are all our own.
    if (state === 'absent') continue;
    for (const type of ['start', 'stop', 'restart', 'reset', 'kill'])
      expect(visited).toContain(`${state}.${type}`);
  }
  for (const cell of [
    'stopping.spawned',
    'stopping.spawnFailed',
    'stop-failed.exited',
    'stop-failed.swept',
  ]) {
    expect(visited).toContain(cell);
  }
  for (const state of ['starting', 'running', 'stopping', 'cleaning']) {
    expect(visited).toContain(`${state}.hooksEnded`);
  }
  expect(visited).toContain('stopping.drained');
  for (const cell of ['cleaning.timerElapsed', 'stop-failed.timerElapsed', 'crash-loop.timerElapsed']) {
    expect(visited).toContain(cell);
  }
});

test('a scenario repeats itself exactly', () => {
  const [drawn] = fc.sample(scenario, { numRuns: 1, seed: SEED });
  if (drawn === undefined) throw new Error('no scenario was drawn');
  const [first, second] = [play(drawn), play(drawn)];
  expect(second.history).toBe(first.history);
  expect(second.recorded).toEqual(first.recorded);
  expect(first.steps).toBeGreaterThan(0);
});

test('twenty restarts at once end with one process, whatever was going on (I1, A062)', () => {
  fc.assert(
    fc.property(scenario, (drawn) => {
      const commands = drawn.commands.filter(
        ({ command }) => command.type !== 'stop' || command.cause !== 'shutdown',
      );
      const rules = { ...drawn.rules, oneshot: false };
      const { worker, time } = playChaos({ ...drawn, commands, rules });
      const { incarnation } = worker.snapshot;
      for (let count = 0; count < 20; count++) worker.command({ type: 'restart', cause: 'requested' });
      settle(worker, time, rules);
      worker.checkEnd();
      // A start already in flight may fail, and `never` then means never; otherwise it costs one more try.
      const state = rules.restart.policy === 'never' ? /^(running|failed)$/ : /^running$/;
      expect(worker.snapshot.state).toMatch(state);
      expect(worker.snapshot.incarnation - incarnation).toBeLessThanOrEqual(2);
    }),
    { numRuns: 500, seed: SEED },
  );
});
