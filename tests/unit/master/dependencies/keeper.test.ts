import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemProbeClock } from '../../../../src/health/probe-clock.ts';
import { DependencyKeeper } from '../../../../src/master/dependencies/keeper.ts';
import { stopInOrder } from '../../../../src/master/dependencies/stop-order.ts';
import { Fleet } from '../../../../src/master/fleet.ts';
import { stopFleet } from '../../../../src/master/shutdown.ts';
import { systemClock } from '../../../../src/shared/clock.ts';
import type { WorkerActor } from '../../../../src/workers/worker-actor.ts';
import { configurationOf } from '../../../fakes/definitions.ts';
import { FakeProcessControl } from '../../../fakes/fake-process-control.ts';

const AT_ONCE = 'start_seconds: 0, restart: {retry_delay: 0, max_retries: 0, window: {attempts: 0}}';

/** A fleet whose processes end when a test says so. Each line is `name: more keys`, or `name: restart: …` for other ones. */
class Harness {
  readonly control = new FakeProcessControl();
  readonly fleet: Fleet;
  keeper: DependencyKeeper;

  constructor(...lines: readonly string[]) {
    this.fleet = new Fleet(this.control, systemClock, {
      changed: (worker) => this.keeper.changed(worker),
      noted: () => {},
      desiredChanged: () => {},
      essentialEnded: () => {},
      ended: () => {},
      endedAgain: () => {},
      removed: () => {},
    });
    this.keeper = new DependencyKeeper(this.fleet, systemProbeClock);
    for (const definition of this.configuration(...lines))
      this.fleet.add(definition).takeOver.rememberDesired('running', '');
    this.keeper.configure(this.configuration(...lines));
  }

  configuration(...lines: readonly string[]) {
    const workers = lines.map((line) => {
      const [name, more = ''] = line.split(/: (.*)/s);
      const keys = more.startsWith('restart:') ? more : [AT_ONCE, more].filter(Boolean).join(', ');
      return `  - {id: ${name}, run: sleep 1000, ${keys}}`;
    });
    return configurationOf(`workers:\n${workers.join('\n')}`).workers;
  }

  worker(name: string): WorkerActor {
    const worker = this.fleet.get(name);
    if (worker === undefined) throw new Error(`no ${name}`);
    return worker;
  }

  start(...names: readonly string[]): void {
    for (const name of names) this.worker(name).tell({ type: 'start' });
  }

  until(name: string, look: (worker: WorkerActor) => boolean): Promise<unknown> {
    return this.fleet.until(this.worker(name), look);
  }

  state(name: string, state: string): Promise<unknown> {
    return this.until(name, ({ snapshot }) => snapshot.state === state);
  }

  incarnation(name: string, incarnation: number): Promise<unknown> {
    return this.until(
      name,
      ({ snapshot }) => snapshot.incarnation === incarnation && snapshot.state === 'running',
    );
  }

  states(): Record<string, string> {
    return Object.fromEntries(this.fleet.all().map(({ name, snapshot }) => [name, snapshot.state]));
  }

  get spawned(): string[] {
    return this.control.spawns.map(({ worker }) => worker);
  }
}

describe('the order of starts', () => {
  test('is that of the needs, whatever the order of the file', async () => {
    const harness = new Harness('web: depends_on: [app]', 'app: depends_on: [db]', 'db');
    harness.start('web', 'app', 'db');
    await harness.state('web', 'running');
    expect(harness.spawned).toEqual(['db', 'app', 'web']);
  });

  test('A078: a one-shot has to be done, with success', async () => {
    const harness = new Harness(
      'migrate: oneshot: true, restart_policy: never',
      'web: depends_on: [migrate]',
    );
    harness.start('migrate', 'web');
    await harness.state('migrate', 'running');
    expect(harness.worker('web').snapshot.reason).toBe('waiting for migrate (not completed)');
    harness.control.end('migrate', { code: 1 });
    await harness.state('migrate', 'failed');
    expect(harness.worker('web').snapshot).toMatchObject({ state: 'waiting' });
    expect(harness.worker('web').snapshot.reason).toContain('waiting for migrate (failed: exit 1');
    expect(harness.worker('web').waitsInVain).toBe(true);
    harness.start('migrate');
    await harness.state('migrate', 'running');
    harness.control.end('migrate', { code: 0 });
    await harness.state('web', 'running');
  });

  test('after and before are an order, and no need (A076)', async () => {
    const harness = new Harness('web: after: [log]', 'log: enabled: false', 'first: before: [web]');
    harness.worker('log').takeOver.rememberDesired('stopped', '');
    harness.start('web', 'first');
    await harness.state('web', 'running');
    expect(harness.spawned).toEqual(['first', 'web']);
  });

  test('dependents of a worker that recovers go on by themselves', async () => {
    const harness = new Harness('db', 'web: depends_on: [db]');
    harness.start('web');
    expect(harness.states()).toEqual({ db: 'stopped', web: 'waiting' });
    harness.start('db');
    await harness.state('web', 'running');
  });

  test('a file outside is waited for, and anew before each start', async () => {
    const harness = new Harness('web: depends_on: [{file: /no/such/file}]');
    harness.start('web');
    await harness.until('web', ({ snapshot }) => snapshot.reason.includes('does not exist'));
    expect(harness.worker('web').snapshot.reason).toBe('waiting for file /no/such/file (does not exist)');
    harness.keeper.configure(harness.configuration('web: depends_on: [{file: /}]'));
    await harness.state('web', 'running');
    harness.control.end('web', { code: 1 });
    await harness.incarnation('web', 2);
    harness.keeper.close();
  });
});

describe('things outside', () => {
  function folder(): string {
    const path = mkdtempSync(join(tmpdir(), 'hsu-keeper-'));
    onTestFinished(() => rmSync(path, { recursive: true, force: true }));
    return path;
  }

  test('I2: another configuration in the middle of a look: it is looked at all the same', async () => {
    const harness = new Harness('web: depends_on: [{file: /no/such/file}]');
    onTestFinished(() => harness.keeper.close());
    harness.start('web');
    expect(harness.worker('web').snapshot.reason).toContain('not looked at yet');
    harness.keeper.configure(harness.configuration('web: depends_on: [{file: /no/such/file}]', 'new'));
    await harness.until('web', ({ snapshot }) => snapshot.reason.includes('does not exist'));
  });

  test('one that goes while another one is waited for is waited for again', async () => {
    const key = join(folder(), 'key');
    writeFileSync(key, '');
    const harness = new Harness('db', `web: depends_on: [db, {file: ${key}}]`);
    onTestFinished(() => harness.keeper.close());
    harness.start('web');
    await harness.until('web', ({ snapshot }) => snapshot.reason === 'waiting for db (not started)');
    rmSync(key);
    await harness.until('web', ({ snapshot }) => snapshot.reason.includes(`file ${key} (does not exist)`));
    harness.start('db');
    await harness.until(
      'web',
      ({ snapshot }) => snapshot.reason === `waiting for file ${key} (does not exist)`,
    );
    writeFileSync(key, '');
    await harness.state('web', 'running');
  });

  test('nobody looks for a worker that does not wait any more, and none is said to be missing', async () => {
    const timers = new Set<object>();
    const clock = {
      ...systemProbeClock,
      after(ms: number, elapsed: () => void) {
        const timer = {};
        timers.add(timer);
        const cancel = systemProbeClock.after(ms, () => {
          timers.delete(timer);
          elapsed();
        });
        return () => {
          timers.delete(timer);
          cancel();
        };
      },
    };
    const line = 'web: depends_on: [{file: /no/such/file}]';
    const harness = new Harness(line);
    harness.keeper = new DependencyKeeper(harness.fleet, clock);
    onTestFinished(() => harness.keeper.close());
    harness.keeper.configure(harness.configuration(line));
    harness.start('web');
    await harness.until('web', ({ snapshot }) => snapshot.reason.includes('does not exist'));
    expect(timers.size).toBe(1);
    expect(harness.keeper.view().external).toMatchObject([{ missing: expect.stringContaining('not exist') }]);
    harness.worker('web').tell({ type: 'stop', cause: 'requested' });
    await harness.state('web', 'stopped');
    expect(timers.size).toBe(0);
    expect(harness.keeper.view().external).toMatchObject([{ missing: null }]);
  });
});

describe('when what is needed goes', () => {
  test('keep: nothing happens', async () => {
    const harness = new Harness('db', 'web: depends_on: [db]');
    harness.start('db', 'web');
    await harness.state('web', 'running');
    harness.control.end('db', { code: 1 });
    await harness.incarnation('db', 2);
    expect(harness.worker('web').snapshot).toMatchObject({ state: 'running', incarnation: 1 });
  });

  test('restart: once it is back, one restart', async () => {
    const harness = new Harness('db', 'web: depends_on: {db: {restart: restart}}');
    harness.start('db', 'web');
    await harness.state('web', 'running');
    harness.control.end('db', { code: 1 });
    await harness.incarnation('db', 2);
    expect(harness.worker('web').snapshot.stop).toMatchObject({ cause: 'dependency' });
    harness.control.end('web', { signal: 'SIGTERM' });
    await harness.incarnation('web', 2);
    expect(harness.spawned).toEqual(['db', 'web', 'db', 'web']);
  });

  test('stop: stopped until it is back', async () => {
    const harness = new Harness('db', 'web: depends_on: {db: {restart: stop}}');
    harness.start('db', 'web');
    await harness.state('web', 'running');
    harness.worker('db').tell({ type: 'stop', cause: 'requested' });
    harness.control.end('db', { signal: 'SIGTERM' });
    await harness.state('web', 'stopping');
    harness.control.end('web', { signal: 'SIGTERM' });
    await harness.state('web', 'waiting');
    harness.start('db');
    await harness.incarnation('web', 2);
  });

  test('stop: one whose process is still being started is stopped too', async () => {
    const harness = new Harness('db', 'web: depends_on: {db: {restart: stop}}');
    harness.start('db', 'web');
    await harness.until('web', ({ snapshot }) => snapshot.state === 'starting' && snapshot.process === null);
    harness.worker('db').tell({ type: 'stop', cause: 'requested' });
    await harness.state('web', 'stopping');
    expect(harness.worker('web').snapshot.stop).toMatchObject({ cause: 'dependency' });
  });

  test('I6: what a new master has not seen well yet has not gone', async () => {
    const harness = new Harness('db', 'web: depends_on: {db: {restart: stop}}');
    harness.start('web');
    const web = harness.worker('web');
    web.takeOver.adopt(
      harness.control.begin({ worker: 'web', incarnation: 5, id: 'web.5.x', definition: '' }),
    );
    expect(web.snapshot.stop?.cause ?? null).not.toBe('dependency');
  });
});

test('it is known when what a worker waits for is tried next', async () => {
  const harness = new Harness('db: restart: {retry_delay: 1h}, start_seconds: 0', 'web: depends_on: [db]');
  harness.start('db', 'web');
  await harness.until('db', ({ snapshot }) => snapshot.process !== null);
  harness.control.end('db', { code: 1 });
  await harness.state('db', 'backoff');
  const nextTryMs = harness.worker('db').snapshot.nextTryAtMs;
  expect(harness.keeper.nextTryMs('web')).toBe(nextTryMs);
  expect(harness.keeper.nextTryMs('db')).toBeNull();
});

describe('the order of stops (A043)', () => {
  async function running(...lines: readonly string[]): Promise<Harness> {
    const harness = new Harness(...lines);
    harness.start(...harness.fleet.all().map(({ name }) => name));
    for (const { name } of harness.fleet.all()) await harness.state(name, 'running');
    return harness;
  }
  const stopAll = (harness: Harness) =>
    stopInOrder(harness.fleet.all(), harness.keeper.graph, harness.fleet, (worker) => {
      worker.tell({ type: 'stop', cause: 'requested' });
    });

  test('what needs others is gone before these are told', async () => {
    const harness = await running('db', 'app: depends_on: [db]', 'web: depends_on: [app], after: [db]');
    const stopped = stopAll(harness);
    expect(harness.states()).toEqual({ db: 'running', app: 'running', web: 'stopping' });
    harness.control.end('web', { signal: 'SIGTERM' });
    await harness.state('app', 'stopping');
    expect(harness.states()).toMatchObject({ db: 'running' });
    harness.control.end('app', { signal: 'SIGTERM' });
    await stopped;
    expect(harness.states()).toEqual({ db: 'stopping', app: 'stopped', web: 'stopped' });
  });

  test('A066: one whose process is not there yet is told at once, and does not begin to run', async () => {
    const harness = await running('db', 'web: after: [db]');
    harness.control.end('db', { code: 1 });
    harness.start('db');
    expect(harness.states()).toEqual({ db: 'starting', web: 'running' });
    const spawns = harness.control.spawns.length;
    const stopped = stopAll(harness);
    expect(harness.states()).toEqual({ db: 'stopping', web: 'stopping' });
    await harness.state('db', 'stopped');
    harness.control.end('web', { signal: 'SIGTERM' });
    await stopped;
    expect(harness.control.spawns).toHaveLength(spawns);
  });

  test('A066: one that ends by itself before its turn in a shutdown is not started again', async () => {
    const harness = await running('db: restart_policy: always', 'web: depends_on: [db]');
    harness.keeper.close();
    const stopped = stopFleet(harness.fleet, harness.keeper.graph, 60_000, new AbortController().signal);
    harness.control.end('db', { code: 1 });
    await harness.state('db', 'stopped');
    harness.control.end('web', { signal: 'SIGTERM' });
    expect(await stopped).toEqual([]);
    expect(harness.spawned).toEqual(['db', 'web']);
    expect(harness.worker('db').snapshot.desired).toBe('running');
  });
});
