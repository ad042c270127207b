import { describe, expect, test } from 'vitest';
import { call } from './client.ts';
import { FakeMaster, workerView } from './fake-master.ts';
import { serve } from './serve.ts';

const front = { tier: 'front' };

function fleet(): FakeMaster {
  return new FakeMaster([workerView('web-1', front), workerView('web-2', front), workerView('db')]);
}

function namesIn(list: unknown): string[] {
  return (list as { workers: { name: string }[] }).workers.map((worker) => worker.name);
}

describe('GET /v1/workers', () => {
  test('lists all workers and the master in one document', async () => {
    const master = fleet();
    const { socket } = await serve(master);
    const answer = await call(socket, '/v1/workers');
    expect(answer).toMatchObject({ status: 200, type: 'application/json' });
    expect(answer.json).toEqual({
      apiVersion: 'hsu/v1',
      kind: 'WorkerList',
      master: master.master(),
      workers: master.workers,
    });
  });

  test('is an empty list, not an error, when no worker is configured', async () => {
    const { socket } = await serve(new FakeMaster([]));
    expect((await call(socket, '/v1/workers')).json).toMatchObject({ workers: [] });
  });

  test('lists a thousand workers', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `worker-${index}`);
    const { socket } = await serve(new FakeMaster(names.map((name) => workerView(name))));
    expect(namesIn((await call(socket, '/v1/workers')).json)).toEqual(names);
  });

  test.each([
    ['?name=db', ['db']],
    ['?name=web-*&name=db', ['web-1', 'web-2', 'db']],
    ['?label=tier=front', ['web-1', 'web-2']],
    ['?name=*2&label=tier=front', ['web-2']],
    ['?name=web%2D1', ['web-1']],
  ])('%s chooses %j', async (query, expected) => {
    const { socket } = await serve(fleet());
    expect(namesIn((await call(socket, `/v1/workers${query}`)).json)).toEqual(expected);
  });

  test.each([
    ['?name=nope', 404, 'not_found', 'no worker named nope'],
    ['?name=x*', 404, 'not_found', 'no worker matches x*'],
    ['?label=tier=back', 404, 'not_found', 'no worker has the label tier=back'],
    ['?name=', 400, 'usage', 'name: expected a name or glob'],
    ['?name=[', 400, 'usage', 'glob [: the [ has no closing ]'],
    ['?label=tier', 400, 'usage', 'label: expected KEY=VALUE, got tier'],
    ['?nmae=db', 400, 'usage', 'unknown parameter nmae; known here: name, label'],
  ])('%s is %i %s', async (query, status, kind, message) => {
    const { socket } = await serve(fleet());
    const answer = await call(socket, `/v1/workers${query}`);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: { kind, message: expect.stringContaining(message) } });
  });
});

describe('GET /v1/workers/{name}', () => {
  test('describes the worker', async () => {
    const { socket } = await serve(fleet());
    const answer = await call(socket, '/v1/workers/db');
    expect(answer.status).toBe(200);
    expect(answer.json).toMatchObject({ kind: 'Worker', name: 'db', command: ['/usr/bin/true'] });
  });

  test('decodes the name', async () => {
    const { socket } = await serve(new FakeMaster([workerView('dé b')]));
    expect((await call(socket, '/v1/workers/d%C3%A9%20b')).json).toMatchObject({ name: 'dé b' });
  });

  test.each([
    ['/v1/workers/nope', 404, 'not_found'],
    ['/v1/workers/web-*', 404, 'not_found'],
    ['/v1/workers/%zz', 400, 'usage'],
    ['/v1/workers/db?name=db', 400, 'usage'],
  ])('%s is %i %s', async (path, status, kind) => {
    const { socket } = await serve(fleet());
    const answer = await call(socket, path);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ error: { kind } });
  });
});
