import { expect, test } from 'vitest';
import { Probe } from '../../../../src/health/probe.ts';
import { type Finding, passed } from '../../../../src/health/result.ts';
import { OneReload } from '../../../../src/master/reloads/one-reload.ts';
import type { WorkerActor } from '../../../../src/workers/worker-actor.ts';
import { SimulatedProbeClock, settled } from '../../../fakes/simulated-probe-clock.ts';
import { FakeChecker, probeDefinition } from '../../health/fake-checker.ts';

test('a look that was under way when the worker was told confirms nothing', async () => {
  const checker = new FakeChecker();
  const clock = new SimulatedProbeClock();
  const probe = new Probe(probeDefinition('readiness'), checker, clock, () => {});
  const early = Promise.withResolvers<Finding>();
  checker.next = () => early.promise;
  void probe.lookNow();
  const worker = {
    name: 'w',
    snapshot: { process: { pid: 1 }, state: 'running', incarnation: 1, lastExit: null, reason: '' },
    definition: {
      reload: {
        action: { kind: 'signal', signal: 'SIGHUP' },
        validate: null,
        confirm: 'readiness',
        timeoutMs: 60_000,
      },
    },
    health: { probes: [probe] },
    signal: async () => 1,
    hear: () => () => {},
  } as unknown as WorkerActor;
  const until = () => new Promise<undefined>(() => {});
  const told = new OneReload(worker, { until }).tell();
  await settled();
  checker.next = passed('HTTP 200');
  early.resolve(passed('of before'));
  expect(await told).toMatchObject({ isDone: true, message: expect.stringContaining('readiness probe') });
  expect(checker.looks).toBe(2);
});
