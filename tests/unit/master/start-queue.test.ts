import { describe, expect, test } from 'vitest';
import { Fleet } from '../../../src/master/fleet.ts';
import { StartQueue } from '../../../src/master/start-queue.ts';
import { systemClock } from '../../../src/shared/clock.ts';
import type { WorkerActor } from '../../../src/workers/worker-actor.ts';
import { configurationOf } from '../../fakes/definitions.ts';
import { FakeProcessControl } from '../../fakes/fake-process-control.ts';

/** Workers that are started, and stay so for ever. */
function fleetOf(limit: number, ...names: readonly string[]) {
  const control = new FakeProcessControl();
  const queue = new StartQueue();
  const others: ((worker: WorkerActor) => void)[] = [];
  const fleet = new Fleet(control, systemClock, {
    changed: (worker) =>
      queue.changed(worker, () => {
        for (const other of others) other(worker);
      }),
    busy: (worker) => queue.busy(worker),
    noted: () => {},
    desiredChanged: () => {},
    essentialEnded: () => {},
    ended: () => {},
    endedAgain: () => {},
    removed: () => {},
  });
  queue.limitTo(limit);
  const workers = names.map((id) => `  - {id: ${id}, run: sleep 1000, start_seconds: 1h}`);
  for (const definition of configurationOf(`workers:\n${workers.join('\n')}`).workers) fleet.add(definition);
  const worker = (name: string): WorkerActor => {
    const found = fleet.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return found;
  };
  const states = (): string => names.map((name) => worker(name).snapshot.state).join(' ');
  return { queue, others, worker, states, start: (name: string) => worker(name).tell({ type: 'start' }) };
}

describe('max_parallel_starts', () => {
  test('no more are starting; the others say why they wait', () => {
    const { start, states, worker } = fleetOf(2, 'a', 'b', 'c');
    for (const name of ['a', 'b', 'c']) start(name);
    expect(states()).toBe('starting starting waiting');
    expect(worker('c').snapshot.reason).toBe('waiting for its turn (max_parallel_starts is 2)');
  });

  test('who waits longest goes next, and one that is stopped has left the queue', () => {
    const { start, states, worker } = fleetOf(1, 'a', 'b', 'c', 'd');
    for (const name of ['a', 'b', 'c', 'd']) start(name);
    worker('b').tell({ type: 'stop', cause: 'requested' });
    worker('a').tell({ type: 'stop', cause: 'requested' });
    expect(states()).toBe('stopping stopped starting waiting');
  });

  test('one that starts because another one does waits for its turn like any other', () => {
    const { others, start, states, worker } = fleetOf(2, 'a', 'b', 'c');
    others.push(({ name }) => name === 'b' && worker('c').waitFor(null, false));
    worker('c').waitFor('b (stopped)', false);
    for (const name of ['c', 'a', 'b']) start(name);
    expect(states()).toBe('starting starting waiting');
  });

  test('who waits is called when everything about a change is done', () => {
    const { others, start, states, worker } = fleetOf(1, 'a', 'b', 'c');
    const seen: string[] = [];
    for (const name of ['a', 'b']) start(name);
    others.push(({ name, snapshot }) => {
      if (name !== 'a' || snapshot.state !== 'stopping') return;
      start('c');
      seen.push(states());
    });
    worker('a').tell({ type: 'stop', cause: 'requested' });
    // Whoever came first goes first, also when a later one asks at the moment at which the place is free.
    expect(seen).toEqual(['stopping waiting waiting']);
    expect(states()).toBe('stopping starting waiting');
  });

  test('what still needs something else takes no place in the queue', () => {
    const { start, states, worker } = fleetOf(1, 'a', 'b', 'c');
    worker('b').waitFor('db (not ready)', false);
    for (const name of ['a', 'b', 'c']) start(name);
    worker('a').tell({ type: 'stop', cause: 'requested' });
    expect(states()).toBe('stopping waiting starting');
    worker('b').waitFor(null, false);
    expect(worker('b').snapshot.reason).toBe('waiting for its turn (max_parallel_starts is 1)');
  });

  test('a higher limit lets more of them go at once', () => {
    const { queue, start, states } = fleetOf(1, 'a', 'b', 'c', 'd');
    for (const name of ['a', 'b', 'c', 'd']) start(name);
    queue.limitTo(3);
    expect(states()).toBe('starting starting starting waiting');
    queue.limitTo(Infinity);
    expect(states()).toBe('starting starting starting starting');
  });

  test('I6: nobody is launched before it is known who is being started already', () => {
    const { queue, start, states } = fleetOf(1, 'a', 'b');
    queue.beginTakeOver();
    start('a');
    start('b');
    expect(states()).toBe('waiting waiting');
    queue.endTakeOver();
    expect(states()).toBe('starting waiting');
    const unbounded = fleetOf(Infinity, 'a');
    unbounded.queue.beginTakeOver();
    unbounded.start('a');
    expect(unbounded.states()).toBe('starting');
  });

  test('one that is removed leaves its place to the next', () => {
    const { queue, start, states } = fleetOf(1, 'a', 'b');
    start('a');
    start('b');
    queue.forget('a');
    queue.limitTo(1);
    expect(states()).toBe('starting starting');
  });
});
