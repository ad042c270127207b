import { describe, expect, test } from 'vitest';
import type { PipeKeeper } from '../../../src/processcontrol/pipe-keeper.ts';
import type { ShimConnection } from '../../../src/processcontrol/shim-connection.ts';
import { ShimKeeper } from '../../../src/processcontrol/shim-keeper.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { HsuError } from '../../../src/shared/errors.ts';
import type { ExitRecord, IncarnationFacts } from '../../../src/shim/protocol/facts.ts';
import type { Welcome } from '../../../src/shim/protocol/notices.ts';
import type { SpawnSpec } from '../../../src/shim/protocol/specs.ts';
import { FakeWire } from '../../fakes/fake-wire.ts';

const SPEC: SpawnSpec = {
  worker: 'web',
  incarnation: 1,
  id: 'web.1.x',
  argv: ['true'],
  cwd: '/',
  env: {},
  user: null,
  umask: null,
  nice: null,
  oomScoreAdj: null,
  rlimits: {},
  logs: { format: 'cri', maxSizeBytes: 1, maxFiles: 1, maxAgeMs: 0, maxTotalBytes: 0, compress: false },
  definition: 'd',
};
const FACTS: IncarnationFacts = {
  worker: 'web',
  incarnation: 1,
  id: 'web.1.x',
  pid: 7,
  startTime: 1,
  startedAt: 0,
  definition: 'd',
  cgroup: null,
};
const EXIT: ExitRecord = {
  worker: 'web',
  incarnation: 1,
  id: 'web.1.x',
  pid: 7,
  code: 3,
  signal: null,
  startedAt: 0,
  at: 1,
  leftovers: 0,
};

const NO_PIPES = { hold: () => {}, release: () => {}, releaseAll: () => {} } as unknown as PipeKeeper;

/** A keeper whose shim the test may end; the next one comes when the test lets it. */
class Keeping {
  readonly said: string[] = [];
  readonly first: FakeWire;
  readonly keeper: ShimKeeper;
  #successor = Promise.withResolvers<ShimConnection>();

  private constructor(first: FakeWire, connection: ShimConnection) {
    this.first = first;
    this.keeper = new ShimKeeper(connection, NO_PIPES, {
      startAgain: () => this.#successor.promise,
      onLost: () => this.said.push('lost'),
      onReplaced: () => this.said.push('replaced'),
      onGivenUp: ({ message }) => this.said.push(`given up: ${message}`),
    });
  }

  static async begin(welcome: Partial<Welcome> = {}): Promise<Keeping> {
    const { wire, connection } = await FakeWire.connect(welcome);
    return new Keeping(wire, connection);
  }

  get control() {
    return this.keeper.control;
  }

  async succeed(welcome: Partial<Welcome> = {}): Promise<FakeWire> {
    const { wire, connection } = await FakeWire.connect({ pid: 2, ...welcome });
    this.#successor.resolve(connection);
    await this.keeper.replaced();
    return wire;
  }

  fail(): void {
    this.#successor.reject(new HsuError('process', 'no more processes'));
  }
}

describe('a spawn that the shim died over', () => {
  test.each([
    ['lives', { live: [FACTS] }, { ok: true, facts: FACTS }],
    ['has ended already', { exits: [EXIT] }, { ok: true, facts: { pid: 7, id: 'web.1.x' } }],
    ['never came to be', {}, 'did-not-happen'],
  ])('I1, I7: is told by the next one: the process %s', async (_what, welcome, expected) => {
    const keeping = await Keeping.begin();
    const spawned = keeping.control.spawn(SPEC);
    await keeping.first.request('spawn');
    keeping.first.destroy();
    await keeping.succeed(welcome);
    const result = await spawned;
    if (typeof expected === 'string') expect(result).toBe(expected);
    else expect(result).toMatchObject(expected);
  });

  test('is not tried again and again when there is no next one', async () => {
    const keeping = await Keeping.begin();
    let isAnswered = false;
    const answered = (): void => {
      isAnswered = true;
    };
    keeping.control.spawn(SPEC).then(answered, answered);
    keeping.first.destroy();
    keeping.fail();
    await new Promise((resume) => setImmediate(resume));
    expect(isAnswered).toBe(false);
    expect(keeping.said).toEqual(['lost', 'given up: no more processes']);
    expect(await keeping.keeper.replaced()).toBe(false);
  });
});

test('what is asked for while there is no shim is asked of the next one', async () => {
  const keeping = await Keeping.begin();
  keeping.first.destroy();
  const reached = keeping.control.signal('web.1.x', 'SIGTERM', 'main');
  const second = await keeping.succeed({ live: [FACTS] });
  const { id } = await second.request('signal');
  second.say({ id, result: { delivered: 1 } });
  expect(await reached).toBe(1);
  expect(keeping.said).toEqual(['lost', 'replaced']);
});

test.each([
  ['signal', (keeping: Keeping) => keeping.control.signal('web.1.x', 'SIGKILL', 'main')],
  ['killTree', (keeping: Keeping) => keeping.control.killTree(FACTS)],
] as const)('I2: a kill that the shim died over is asked of the next one (%s)', async (type, ask) => {
  const keeping = await Keeping.begin();
  const killed = ask(keeping);
  await keeping.first.request(type);
  keeping.first.destroy();
  const second = await keeping.succeed({ live: [FACTS] });
  const { id } = await second.request(type);
  second.say({ id, result: type === 'signal' ? { delivered: 1 } : null });
  await killed;
});

test('a throttle that the shim died over has not failed: it is asked for again at the next look', async () => {
  const abilities = { native: false, subreaper: false, cgroup: null, throttle: true };
  const keeping = await Keeping.begin({ abilities });
  const throttled = keeping.control.throttle('web.1.x', 0.1, 5000);
  await keeping.first.request('throttle');
  keeping.first.destroy();
  await throttled;
  await keeping.control.throttle('web.1.x', 0.1, 5000);
  const second = await keeping.succeed({ abilities, live: [FACTS] });
  expect(second.requests.filter(({ type }) => type === 'throttle')).toEqual([]);
});

test('I7: what a worker has said is asked of the next shim, which has listened since it is there', async () => {
  const abilities = { native: true, subreaper: false, cgroup: null, hearOut: true } as const;
  const keeping = await Keeping.begin();
  keeping.first.destroy();
  const lostMs = systemClock.monotonicMs();
  const heard = keeping.control.hearOut('web');
  const second = await keeping.succeed({ abilities, live: [FACTS] });
  const { id } = await second.request('hearOut');
  second.say({ id, result: null });
  expect(await heard).toBeGreaterThanOrEqual(lostMs);
});

test('a shim that does not know how is not asked what a worker has said', async () => {
  const keeping = await Keeping.begin();
  expect(await keeping.control.hearOut('web')).toBeLessThanOrEqual(systemClock.monotonicMs());
  expect(keeping.first.requests).toEqual([]);
});

test('a signal that the shim died over is not sent twice, for it may be understood as another one', async () => {
  const keeping = await Keeping.begin();
  const told = keeping.control.signal('web.1.x', 'SIGTERM', 'main');
  await keeping.first.request('signal');
  keeping.first.destroy();
  const second = await keeping.succeed({ live: [FACTS] });
  await expect(told).rejects.toMatchObject({ kind: 'unavailable' });
  expect(second.requests.map(({ type }) => type)).not.toContain('signal');
});

test('I4: who hears of the end of a process whose worker nobody looks after is told, and acknowledges it', async () => {
  const { control, first } = await Keeping.begin();
  const told: string[] = [];
  control.listenToStrangers(({ id }) => told.push(id));
  first.say({ type: 'exited', exit: EXIT });
  expect(told).toEqual(['web.1.x']);
  expect(first.requests).toEqual([]);
});
