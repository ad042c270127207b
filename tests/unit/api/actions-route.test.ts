import { describe, expect, test } from 'vitest';
import { HsuError } from '../../../src/shared/errors.ts';
import { call, documents, open } from './client.ts';
import { FakeMaster, workerView } from './fake-master.ts';
import { serve } from './serve.ts';

const both = { selector: { names: ['a', 'b'] } };

function fleet(): FakeMaster {
  return new FakeMaster([workerView('a'), workerView('b'), workerView('c')]);
}

describe('POST /v1/actions/{verb}', () => {
  test.each(['start', 'stop', 'restart', 'reset'])('%s acts once for the whole selection', async (verb) => {
    const master = fleet();
    const { socket } = await serve(master);
    const answer = await call(socket, `/v1/actions/${verb}`, { body: { ...both, wait: false } });
    expect(answer).toMatchObject({ status: 200, type: 'application/x-ndjson' });
    expect(master.calls).toEqual([{ verb, names: ['a', 'b'] }]);
    expect(answer.lines).toMatchObject([
      { worker: 'a', outcome: 'accepted' },
      { worker: 'b', outcome: 'accepted' },
    ]);
  });

  test.each(['start', 'stop', 'restart', 'reset'])(
    'I2: %s without a wait is answered when what was asked for is on disk',
    async (verb) => {
      const master = fleet();
      const { promise, resolve } = Promise.withResolvers<void>();
      master.writing = promise;
      const { socket } = await serve(master);
      const order: string[] = [];
      const answered = call(socket, `/v1/actions/${verb}`, { body: { ...both, wait: false } });
      const noted = answered.then(() => order.push('answered'));
      // A second connection is served by then: the first one would have been answered as well.
      for (let asked = 0; asked < 3; asked++) await call(socket, '/v1/master');
      order.push('on disk');
      resolve();
      await noted;
      expect(order).toEqual(['on disk', 'answered']);
    },
  );

  test('writes each result when it is reached, the first to end first', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const { response } = await open(socket, '/v1/actions/stop', { body: both });
    const results = documents(response);
    master.settle('b');
    expect((await results.next()).value).toMatchObject({ worker: 'b', outcome: 'done' });
    master.settle('a');
    expect((await results.next()).value).toMatchObject({ worker: 'a', outcome: 'done' });
    expect((await results.next()).done).toBe(true);
  });

  test('ends the wait after timeoutMs with what is known, and has the others', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    master.settle('a');
    const answer = await call(socket, '/v1/actions/stop', { body: { ...both, timeoutMs: 1 } });
    expect(answer.lines).toMatchObject([
      { worker: 'a', outcome: 'done' },
      { worker: 'b', outcome: 'timeout' },
    ]);
  });

  test('gives up waiting when the client goes away, and goes on serving', async () => {
    const master = fleet();
    const { socket, logged } = await serve(master);
    const { response } = await open(socket, '/v1/actions/stop', { body: both });
    response.destroy();
    await Promise.all([master.waitAborted('a'), master.waitAborted('b')]);
    master.settle('a');
    expect((await call(socket, '/v1/master')).status).toBe(200);
    expect(logged.filter(({ level }) => level !== 'debug')).toEqual([]);
  });

  test('a bug in one wait fails that worker only, and is logged', async () => {
    const master = fleet();
    const { socket, logged } = await serve(master);
    master.settle('a');
    master.breakWait('b');
    const { lines } = await call(socket, '/v1/actions/stop', { body: both });
    expect(lines).toContainEqual(expect.objectContaining({ worker: 'a', outcome: 'done' }));
    expect(lines).toContainEqual(expect.objectContaining({ worker: 'b', outcome: 'failed' }));
    expect(JSON.stringify(lines)).not.toContain('a bug in the actor');
    expect(logged).toMatchObject([{ level: 'error', message: 'waiting for b failed: a bug in the actor' }]);
  });

  test('waits for a thousand workers at once', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `worker-${index}`);
    const master = new FakeMaster(names.map((name) => workerView(name)));
    const { socket } = await serve(master);
    for (const name of names) master.settle(name);
    const { lines } = await call(socket, '/v1/actions/restart', { body: { selector: { all: true } } });
    expect(lines.length).toBe(1000);
    expect(master.calls.length).toBe(1);
  });

  test('an unknown name among others is 404, names it, and nothing is done (A129)', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const answer = await call(socket, '/v1/actions/stop', { body: { selector: { names: ['a', 'nope'] } } });
    expect(answer.status).toBe(404);
    expect(answer.json).toEqual({
      error: {
        kind: 'not_found',
        message: 'no worker named nope',
        hint: '`hsu-master-cli status` lists the workers.',
        details: { names: ['nope'] },
      },
    });
    expect(master.calls).toEqual([]);
  });

  test('an operation the master refuses as a whole is an error document with its status', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    master.failure = new HsuError('failed_precondition', 'the master is stopping');
    const answer = await call(socket, '/v1/actions/start', { body: both });
    expect(answer.status).toBe(412);
    expect(answer.json).toEqual({
      error: { kind: 'failed_precondition', message: 'the master is stopping' },
    });
  });

  test.each([
    ['kill', both, 'verb: expected one of start, stop, restart, reset, reload, signal, got "kill"'],
    ['stop', { selector: {} }, 'selector: names no workers'],
    ['stop', { ...both, signal: 'HUP' }, 'signal: unknown key'],
    ['signal', both, 'signal: expected the name or number'],
  ])('%s with %j is 400 and nothing is done', async (verb, body, message) => {
    const master = fleet();
    const { socket } = await serve(master);
    const answer = await call(socket, `/v1/actions/${verb}`, { body });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      error: { kind: 'usage', message: expect.stringContaining(message) },
    });
    expect(master.calls).toEqual([]);
  });

  test('signal sends the signal to what it names', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const body = { ...both, signal: 'usr1', target: 'tree' };
    const { lines } = await call(socket, '/v1/actions/signal', { body });
    expect(master.calls).toEqual([{ verb: 'signal', names: ['a', 'b'], signal: 'SIGUSR1', target: 'tree' }]);
    expect(lines).toMatchObject([
      { worker: 'a', outcome: 'done' },
      { worker: 'b', outcome: 'done' },
    ]);
  });
});

describe('POST /v1/wait', () => {
  test('waits for the state of each worker', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const { response } = await open(socket, '/v1/wait', { body: { ...both, for: 'done' } });
    const results = documents(response);
    master.settle('b');
    expect((await results.next()).value).toMatchObject({ worker: 'b', outcome: 'done' });
    master.settle('a');
    expect((await results.next()).value).toMatchObject({ worker: 'a', outcome: 'done' });
    expect((await results.next()).done).toBe(true);
    expect(master.calls).toEqual([
      { waitFor: 'a', state: 'done' },
      { waitFor: 'b', state: 'done' },
    ]);
  });

  test('says timeout for what was not reached', async () => {
    const { socket } = await serve(fleet());
    const { lines } = await call(socket, '/v1/wait', { body: { ...both, for: 'stopped', timeoutMs: 1 } });
    expect(lines).toMatchObject([{ outcome: 'timeout' }, { outcome: 'timeout' }]);
  });

  test('gives up when the client goes away', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const { response } = await open(socket, '/v1/wait', { body: { ...both, for: 'stopped' } });
    response.destroy();
    await Promise.all([master.waitAborted('a'), master.waitAborted('b')]);
  });

  test('an unknown name is 404', async () => {
    const { socket } = await serve(fleet());
    const answer = await call(socket, '/v1/wait', { body: { selector: { names: ['x'] }, for: 'done' } });
    expect(answer.status).toBe(404);
  });
});
