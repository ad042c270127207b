import { describe, expect, test } from 'vitest';
import { systemProbeClock } from '../../../src/health/probe-clock.ts';
import { applyConfiguration } from '../../../src/master/apply.ts';
import { DependencyKeeper } from '../../../src/master/dependencies/keeper.ts';
import { Fleet } from '../../../src/master/fleet.ts';
import { JointRestarts } from '../../../src/master/groups/joint-restarts.ts';
import { Operations } from '../../../src/master/operations/operations.ts';
import { stopFleet } from '../../../src/master/shutdown.ts';
import { StartQueue } from '../../../src/master/start-queue.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import { configurationOf, definitionOf } from '../../fakes/definitions.ts';
import { FakeProcessControl } from '../../fakes/fake-process-control.ts';
import { forgetfulDesired, openEvents } from './parts.ts';

class FleetHarness {
  readonly control = new FakeProcessControl();
  readonly events = openEvents();
  readonly desired = forgetfulDesired();
  readonly removed: string[] = [];
  readonly fleet = new Fleet(this.control, systemClock, {
    noted: () => {},
    desiredChanged: () => {},
    essentialEnded: () => {},
    ended: () => {},
    endedAgain: () => {},
    removed: (name) => this.removed.push(name),
  });

  async running(name: string, more = ''): Promise<void> {
    const worker = this.fleet.add(definitionOf(more, name));
    worker.tell({ type: 'start' });
    await this.reached(name, 'running');
  }

  reached(name: string, state: string): Promise<unknown> {
    const worker = this.fleet.get(name);
    if (worker === undefined) throw new Error(`no ${name}`);
    return this.fleet.until(worker, (it) => it.snapshot.state === state);
  }

  get names(): string[] {
    return this.fleet.all().map(({ name }) => name);
  }

  readonly dependencies = new DependencyKeeper(this.fleet, systemProbeClock);
  readonly starts = new StartQueue();
  readonly groups = { configure: () => {} };
  readonly joint = new JointRestarts({
    fleet: this.fleet,
    dependencies: this.dependencies,
    note: () => {},
  });

  apply(before: string, after: string) {
    return applyConfiguration(configurationOf(before), configurationOf(after), this);
  }
}

describe('removing a worker', () => {
  test('waits for its end and forgets it', async () => {
    const harness = new FleetHarness();
    await harness.running('a');
    const removal = harness.fleet.remove('a');
    expect(harness.fleet.isLeaving('a')).toBe(true);
    harness.control.end('a');
    await removal;
    expect(harness.names).toEqual([]);
    expect(harness.control.calls.at(-1)).toBe('forget a');
    expect(harness.removed).toEqual(['a']);
  });

  test('ends what waits for a state that it will never reach now', async () => {
    const harness = new FleetHarness();
    await harness.running('a');
    const operations = new Operations(
      harness.fleet,
      harness.desired,
      harness.events,
      harness.dependencies,
      harness.joint,
    );
    const waiting = operations.waitFor('a', 'failed', new AbortController().signal);
    const removal = harness.fleet.remove('a');
    harness.control.end('a');
    await removal;
    expect(await waiting).toMatchObject({
      outcome: 'failed',
      message: 'removed from the configuration meanwhile',
    });
  });

  test('does not wait for what survives its stop sequence, and goes on trying', async () => {
    const harness = new FleetHarness();
    harness.control.swept = { removed: [], survivors: [9] };
    await harness.running('a');
    const removal = harness.fleet.remove('a');
    harness.control.end('a', { leftovers: 1 });
    await removal;
    expect(harness.names).toEqual(['a']);
    expect(harness.fleet.isLeaving('a')).toBe(true);
    harness.control.swept = { removed: [], survivors: [] };
    harness.fleet.get('a')?.tell({ type: 'stop', cause: 'config' });
    await harness.reached('a', 'stopped');
  });

  test('I1: is called off when the worker comes back, and the same actor goes on', async () => {
    const harness = new FleetHarness();
    await harness.running('a');
    const actor = harness.fleet.get('a');
    const removal = harness.fleet.remove('a');
    const back = harness.fleet.add(definitionOf('env: {X: 1}', 'a'));
    back.tell({ type: 'start' });
    expect(back).toBe(actor);
    harness.control.end('a');
    await removal;
    await harness.reached('a', 'running');
    expect(harness.control.live).toHaveLength(1);
    expect(harness.control.spawns[1]?.env).toMatchObject({ X: '1' });
  });

  test('that is called off and ordered again happens once', async () => {
    const harness = new FleetHarness();
    await harness.running('a');
    const first = harness.fleet.remove('a');
    harness.fleet.add(definitionOf('enabled: false', 'a'));
    const second = harness.fleet.remove('a');
    harness.control.end('a');
    await Promise.all([first, second]);
    expect(harness.names).toEqual([]);
    expect(harness.control.calls.filter((call) => call === 'forget a')).toHaveLength(1);
  });
});

test('I4: the runs of a worker that was removed and is back are counted on: ends of the old ones may still be told', async () => {
  const harness = new FleetHarness();
  await harness.running('a');
  const removal = harness.fleet.remove('a');
  harness.control.end('a');
  await removal;
  await harness.running('a');
  expect(harness.fleet.get('a')?.snapshot.incarnation).toBe(2);
});

describe('applying a configuration', () => {
  test('I9: reordering is all that happens when the order is all that changed', async () => {
    const harness = new FleetHarness();
    for (const name of ['a', 'b']) await harness.running(name);
    const { diff, finished } = harness.apply(
      'workers: [{id: a, run: sleep 1000, start_seconds: 0}, {id: b, run: sleep 1000, start_seconds: 0}]',
      'workers: [{id: b, run: sleep 1000, start_seconds: 0}, {id: a, run: sleep 1000, start_seconds: 0}]',
    );
    await finished;
    expect(diff).toMatchObject({ added: [], removed: [], changed: [], unchanged: ['b', 'a'] });
    expect(harness.names).toEqual(['b', 'a']);
    expect(harness.control.calls).toEqual([]);
    expect(harness.control.spawns).toHaveLength(2);
  });

  test('A114: says of each worker what was done', async () => {
    const harness = new FleetHarness();
    for (const name of ['in-place', 'restarted', 'removed']) await harness.running(name);
    const worker = (id: string, more = ''): string => `{id: ${id}, run: sleep 1000, start_seconds: 0${more}}`;
    const { finished } = harness.apply(
      `workers: [${['in-place', 'restarted', 'removed'].map((id) => worker(id)).join(', ')}]`,
      `workers: [${worker('in-place', ', labels: {a: b}')}, ${worker('restarted', ', env: {A: 1}')}, ${worker('added')}]`,
    );
    harness.control.end('removed');
    await finished;
    expect(harness.events.after(0, 100).map(({ worker: name, message }) => `${name}: ${message}`)).toEqual([
      'removed: removed from the configuration',
      'in-place: labels.a changed; applied in place',
      'restarted: env.A changed; applied by a restart',
      'added: added to the configuration',
    ]);
    expect(harness.names).toEqual(['in-place', 'restarted', 'added']);
  });
});

describe('a shutdown', () => {
  test('tells all workers at once, in reverse order, and waits for the last', async () => {
    const harness = new FleetHarness();
    await harness.running('a', 'stop: [{signal: INT}]');
    await harness.running('b', 'stop: [{signal: HUP}]');
    const stopped = stopFleet(
      harness.fleet,
      harness.dependencies.graph,
      60_000,
      new AbortController().signal,
    );
    expect(harness.control.calls).toEqual(['SIGHUP main', 'SIGINT main']);
    harness.control.end('a');
    harness.control.end('b');
    expect(await stopped).toEqual([]);
  });

  test('kills when force is asked for, before or meanwhile', async () => {
    for (const early of [true, false]) {
      const harness = new FleetHarness();
      await harness.running('a', 'stop: [{signal: INT, wait: infinity}]');
      const force = new AbortController();
      if (early) force.abort();
      const stopped = stopFleet(harness.fleet, harness.dependencies.graph, 60_000, force.signal);
      force.abort();
      expect(await stopped).toEqual([]);
      expect(harness.control.calls).toContain('killTree');
    }
  });

  test('a sequence that never kills is waited for until the forced kill', async () => {
    const harness = new FleetHarness();
    await harness.running('a', 'stop: [{signal: INT, wait: 0}]');
    const stopped = stopFleet(harness.fleet, harness.dependencies.graph, 20, new AbortController().signal);
    expect(await stopped).toEqual([]);
    expect(harness.control.calls).toContain('killTree');
  });

  test('I5: waits also for what a new shim finds meanwhile', async () => {
    const harness = new FleetHarness();
    await harness.running('a');
    await harness.running('b');
    const { fleet, dependencies } = harness;
    const stopped = stopFleet(fleet, dependencies.graph, 60_000, new AbortController().signal);
    harness.control.end('b');
    await harness.reached('b', 'stopped');
    const found = harness.control.begin({ worker: 'b', incarnation: 2, id: 'b.2.x', definition: 'd' });
    const b = harness.fleet.get('b');
    b?.takeOver.reattach(found, []);
    b?.tell({ type: 'stop', cause: 'shutdown' });
    harness.control.end('a');
    await harness.reached('a', 'stopped');
    harness.control.end('b');
    expect(await stopped).toEqual([]);
    expect(b?.snapshot.state).toBe('stopped');
  });

  test('I5: names what cannot be stopped', async () => {
    const harness = new FleetHarness();
    harness.control.swept = { removed: [], survivors: [9] };
    await harness.running('a');
    await harness.running('b');
    const stopped = stopFleet(
      harness.fleet,
      harness.dependencies.graph,
      60_000,
      new AbortController().signal,
    );
    harness.control.end('a', { leftovers: 1 });
    harness.control.end('b');
    expect(await stopped).toEqual(['a']);
    await Promise.all(harness.fleet.all().map((worker) => worker.dispose()));
  });
});

test('waiting for a worker ends when the one who waits goes away', async () => {
  const harness = new FleetHarness();
  await harness.running('a');
  const worker = harness.fleet.get('a');
  if (worker === undefined) throw new Error('no a');
  const leaving = new AbortController();
  const wait = harness.fleet.until(worker, () => false, leaving.signal);
  leaving.abort();
  expect(await wait).toBeUndefined();
  expect(await harness.fleet.until(worker, () => false, leaving.signal)).toBeUndefined();
});
