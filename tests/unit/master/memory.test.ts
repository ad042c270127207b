import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite-store.ts';
import type { WorkerStatus } from '../../../src/workers/worker-status.ts';
import { openMemory } from './parts.ts';
import { stateFolder } from './state-folder.ts';

const STATUS: WorkerStatus = {
  state: 'backoff',
  reason: 'exit 1',
  incarnation: 4,
  restarts: 3,
  lastRestartAt: 1_700_000_000_000,
  lastEnd: {
    id: 'a.4.x',
    incarnation: 4,
    pid: 7,
    code: 1,
    signal: null,
    cause: 'crash',
    uptimeMs: 3,
    at: 1_700_000_000_500,
  },
  definition: 'abc',
  stop: null,
  sequel: null,
  level: 3,
  recentMs: [1000, 2000],
  nextTryAtMs: 5000,
  stepEndsAtMs: null,
};

test('a status is given back as it was, also one that was written only by chance', async () => {
  const folder = stateFolder();
  const { memory } = await openMemory({ folder });
  memory.keep('a', STATUS);
  memory.keep('b', { ...STATUS, stop: { cause: 'requested', step: 1, killed: false }, stepEndsAtMs: 9 });
  await memory.close();
  const next = await openMemory({ folder });
  expect(next.memory.earlierStatusOf('a')).toEqual(STATUS);
  expect(next.memory.earlierStatusOf('b')).toMatchObject({ stop: { step: 1 }, stepEndsAtMs: 9 });
  expect(next.memory.earlierStatusOf('c')).toBeUndefined();
  expect(next.warnings).toEqual([]);
});

test('who is no worker any more is forgotten at the next boot', async () => {
  const folder = stateFolder();
  const { memory } = await openMemory({ folder });
  for (const name of ['kept', 'gone', 'removed']) memory.keep(name, STATUS);
  memory.forget('removed');
  await memory.close();
  const second = (await openMemory({ folder })).memory;
  expect(second.earlierStatusOf('removed')).toBeUndefined();
  second.finishBoot((name) => name === 'kept');
  await second.close();
  const third = (await openMemory({ folder })).memory;
  expect(['kept', 'gone'].map((name) => third.earlierStatusOf(name) !== undefined)).toEqual([true, false]);
});

test('a fleet goes on after a kill, and begins anew after an end in order or another boot', async () => {
  const folder = stateFolder();
  const lives: [string, (memory: Awaited<ReturnType<typeof openMemory>>['memory']) => void, boolean][] = [
    ['boot 1', (memory) => memory.beginSession(5), false],
    ['boot 1', (memory) => memory.beginSession(9), true],
    ['boot 2', (memory) => memory.beginSession(12), false],
    ['boot 2', (memory) => memory.endSession(20), true],
    ['boot 2', () => {}, false],
  ];
  for (const [life, act, goesOn] of lives) {
    const { memory } = await openMemory({ folder, life });
    expect(memory.goesOn).toBe(goesOn);
    act(memory);
    await memory.close();
  }
  expect((await openMemory({ folder, life: 'boot 2' })).memory.newestEvent).toBe(20);
});

test('a configuration keeps its number as long as its text, or what it means, is the same', async () => {
  const folder = stateFolder();
  const numbers: number[] = [];
  for (const [fingerprint, mayDiffer] of [
    ['one', true],
    ['one', true],
    ['two', true],
    ['two with a comment', false],
    ['two with a comment', true],
    ['one', true],
  ] as const) {
    const { memory } = await openMemory({ folder });
    numbers.push(memory.revisionOf(fingerprint, mayDiffer));
    await memory.close();
  }
  expect(numbers).toEqual([1, 1, 2, 2, 2, 3]);
});

test('A122: a document that cannot be understood is told, left alone, and costs nobody else anything', async () => {
  const folder = stateFolder();
  const { memory } = await openMemory({ folder });
  memory.keep('good', STATUS);
  await memory.close();
  const store = openSqliteStore({ directory: folder, onWarning: () => {} });
  const later = JSON.stringify({ schema: 2, state: 'asleep' });
  const wrong = JSON.stringify({ schema: 1, ...STATUS, recentMs: ['soon'] });
  await store.commit({
    do: [
      { put: '/hsu/v1/status/later', value: later },
      { put: '/hsu/v1/status/wrong', value: wrong },
      { put: '/hsu/v1/desired/torn', value: '{"schema":1,"wi' },
      { put: '/hsu/v1/placement/unknown', value: 'of a later program' },
    ],
  });
  await store.close();
  const next = await openMemory({ folder });
  expect(next.warnings.map(({ message }) => message).sort()).toEqual([
    '/hsu/v1/desired/torn cannot be read',
    '/hsu/v1/status/later has form 2, this program knows 1',
    '/hsu/v1/status/wrong has an unknown content',
  ]);
  expect(next.memory.earlierStatusOf('good')).toEqual(STATUS);
  expect(next.memory.earlierStatusOf('wrong')).toBeUndefined();
});

test('what is remembered is for nobody else', async () => {
  const folder = stateFolder();
  const { memory } = await openMemory({ folder });
  memory.keep('a', STATUS);
  await memory.close();
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o007, name).toBe(0);
});

test('what came of hooks is remembered as long as the worker is one', async () => {
  const folder = stateFolder();
  const record = {
    at: 1_700_000_000_000,
    durationMs: 12,
    incarnation: 1,
    attempt: 1,
    outcome: 'failed',
    message: 'exit 6',
    output: 'no such name',
  } as const;
  const { memory } = await openMemory({ folder });
  for (const name of ['kept', 'gone', 'emptied']) memory.keepHooks(name, { 'pre_start 0 migrate': record });
  memory.keepHooks('emptied', {});
  await memory.close();
  const second = (await openMemory({ folder })).memory;
  expect(second.hooksOf('kept')).toEqual({ 'pre_start 0 migrate': record });
  expect(second.hooksOf('emptied')).toBeUndefined();
  second.finishBoot((name) => name === 'kept');
  await second.close();
  const third = (await openMemory({ folder })).memory;
  expect(['kept', 'gone'].map((name) => third.hooksOf(name) !== undefined)).toEqual([true, false]);
});
