import { expect, test } from 'vitest';
import type { ReloadRules } from '../../../../src/config/reload-definition.ts';
import { DependencyGraph } from '../../../../src/master/dependencies/graph.ts';
import { WorkerReloads } from '../../../../src/master/reloads/worker-reloads.ts';
import type { NotifyNews } from '../../../../src/shim/protocol/facts.ts';
import type { WorkerActor } from '../../../../src/workers/worker-actor.ts';
import { settled } from '../../../fakes/simulated-probe-clock.ts';

const RULES: ReloadRules = {
  action: { kind: 'signal', signal: 'SIGHUP' },
  validate: null,
  confirm: 'notify',
  timeoutMs: 60_000,
};

/** A worker that runs and is told; it confirms when a test says so. */
function runningWorker(name: string) {
  const hearers = new Set<(news: NotifyNews) => void>();
  const worker = {
    name,
    snapshot: { process: { pid: 1 }, state: 'running', incarnation: 1, lastExit: null, reason: '' },
    definition: { reload: RULES },
    prepareReload: async () => null,
    signal: async () => 1,
    hear: (hearer: (news: NotifyNews) => void) => {
      hearers.add(hearer);
      return () => hearers.delete(hearer);
    },
  } as unknown as WorkerActor;
  const confirm = () => {
    for (const hear of hearers) hear({ ready: true });
  };
  return { worker, confirm };
}

function fleetOf(...workers: readonly WorkerActor[]) {
  const byName = new Map(workers.map((worker) => [worker.name, worker]));
  const reloads = new WorkerReloads({
    fleet: {
      get: (name) => byName.get(name),
      require: (name) => byName.get(name) as WorkerActor,
      until: (_worker, _look, signal) =>
        new Promise((resolve) => signal?.addEventListener('abort', () => resolve(undefined))),
    },
    events: { add: () => {} },
    graph: () => new DependencyGraph([]),
    wallMs: () => 0,
  });
  const replace = (worker: WorkerActor) => {
    reloads.forget(worker.name);
    byName.set(worker.name, worker);
  };
  return { reloads, replace };
}

test('a worker that was added again is told itself, and does not join a reload of its namesake that waits', async () => {
  const [a, b, again] = [runningWorker('a'), runningWorker('b'), runningWorker('b')];
  const { reloads, replace } = fleetOf(a.worker, b.worker);
  const never = new AbortController().signal;
  const first = reloads.begin(['a', 'b']);
  reloads.begin(['a', 'b']);
  replace(again.worker);
  const last = reloads.begin(['a', 'b']);
  for (let turn = 0; turn < 3; turn++) {
    await settled();
    for (const { confirm } of [a, b, again]) confirm();
  }
  const results = await Promise.all([...first, ...last].map((operation) => operation.settled(never)));
  expect(results.map(({ worker, outcome }) => `${worker} ${outcome}`)).toEqual([
    'a done',
    'b done',
    'a done',
    'b done',
  ]);
});

test('what came of the reload of a worker that was removed meanwhile is not that of its namesake', async () => {
  const [a, again] = [runningWorker('a'), runningWorker('a')];
  const { reloads, replace } = fleetOf(a.worker);
  const [operation] = reloads.begin(['a']);
  await settled();
  replace(again.worker);
  a.confirm();
  expect(await operation?.settled(new AbortController().signal)).toMatchObject({ outcome: 'done' });
  expect(reloads.viewOf('a')).toBeNull();
});
