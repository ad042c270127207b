import { expect, test } from 'vitest';
import { HsuError } from '../../../src/shared/errors.ts';
import { call } from './client.ts';
import { FakeMaster, reloaded } from './fake-master.ts';
import { serve } from './serve.ts';

test('GET /v1/master shows the master', async () => {
  const master = new FakeMaster([]);
  const { socket } = await serve(master);
  expect(await call(socket, '/v1/master')).toMatchObject({ status: 200, json: master.master() });
});

test.each([{}, { body: {} }, { body: '' }])('POST /v1/reload reloads, with %j', async (body) => {
  const master = new FakeMaster([]);
  const { socket } = await serve(master);
  const answer = await call(socket, '/v1/reload', { method: 'POST', ...body });
  expect(answer).toMatchObject({ status: 200, json: reloaded(true) });
  expect(master.calls).toEqual(['reload']);
});

test('An invalid file is 422 with its findings (I8)', async () => {
  const master = new FakeMaster([]);
  master.reloadResult = reloaded(false);
  const { socket } = await serve(master);
  expect(await call(socket, '/v1/reload', { method: 'POST' })).toMatchObject({
    status: 422,
    json: reloaded(false),
  });
});

test('A reload that says more than it may is 400 and nothing is reloaded', async () => {
  const master = new FakeMaster([]);
  const { socket } = await serve(master);
  const answer = await call(socket, '/v1/reload', { body: { force: true } });
  expect(answer.status).toBe(400);
  expect(answer.json).toMatchObject({ error: { message: 'force: unknown key; nothing is expected here' } });
  expect(master.calls).toEqual([]);
});

test('An error of the master has the status of its kind, its hint and its details', async () => {
  const master = new FakeMaster([]);
  master.failure = new HsuError('conflict', 'a reload is under way', {
    hint: 'Try later.',
    details: { revision: 4 },
  });
  const { socket } = await serve(master);
  expect(await call(socket, '/v1/reload', { method: 'POST' })).toMatchObject({
    status: 409,
    json: {
      error: {
        kind: 'conflict',
        message: 'a reload is under way',
        hint: 'Try later.',
        details: { revision: 4 },
      },
    },
  });
});

test('A bug is 500 and shows the client neither message nor stack; the log has both', async () => {
  const master = new FakeMaster([]);
  master.failure = new TypeError('undefined is not a function');
  const { socket, logged } = await serve(master);
  const answer = await call(socket, '/v1/reload', { method: 'POST' });
  expect(answer.status).toBe(500);
  expect(answer.json).toMatchObject({ error: { kind: 'internal', message: 'internal error in the master' } });
  expect(answer.text).not.toMatch(/undefined|at /);
  expect(logged).toMatchObject([
    {
      level: 'error',
      message: 'API request failed: undefined is not a function',
      fields: { stack: expect.stringContaining('TypeError') },
    },
  ]);
});

test('An error that cannot be written down breaks its own connection only', async () => {
  const master = new FakeMaster([]);
  master.failure = new HsuError('conflict', 'odd', { details: { size: 1n } });
  const { socket, logged } = await serve(master);
  await expect(call(socket, '/v1/reload', { method: 'POST' })).rejects.toThrow('socket hang up');
  expect(logged).toMatchObject([{ level: 'error' }]);
  expect((await call(socket, '/v1/master')).status).toBe(200);
});
