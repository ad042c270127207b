import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { EventView } from '../../../src/api/contract/events.ts';
import { call, documents, open } from './client.ts';
import { FakeMaster, workerView } from './fake-master.ts';
import { serve } from './serve.ts';

async function seqs(socket: string, query: string): Promise<number[]> {
  return (await call(socket, `/v1/events${query}`)).lines.map((event) => (event as EventView).seq);
}

test('Events are listed from the oldest and the answer ends', async () => {
  const master = new FakeMaster([workerView('web')]);
  master.events.add({ message: 'first' });
  master.events.add({ message: 'second' });
  const { socket } = await serve(master);
  const answer = await call(socket, '/v1/events');
  expect(answer).toMatchObject({ status: 200, type: 'application/x-ndjson' });
  expect(answer.lines).toEqual(master.events.after(0));
});

test('Events are chosen by cursor, worker, glob and type', async () => {
  const master = new FakeMaster([]);
  master.events.add({ worker: 'web-1', type: 'state' });
  master.events.add({ worker: 'web-2', type: 'exit' });
  master.events.add({ worker: 'db', type: 'exit' });
  master.events.add({ worker: null, type: 'master' });
  const { socket } = await serve(master);
  expect(await seqs(socket, '?after=2')).toEqual([3, 4]);
  expect(await seqs(socket, '?worker=web-1')).toEqual([1]);
  expect(await seqs(socket, '?worker=web-*&worker=db')).toEqual([1, 2, 3]);
  expect(await seqs(socket, '?type=exit')).toEqual([2, 3]);
  expect(await seqs(socket, '?type=exit&type=master&after=2')).toEqual([3, 4]);
  expect(await seqs(socket, '?worker=gone&follow=false')).toEqual([]);
});

test('Events are chosen by age, and the newest few by number', async () => {
  const master = new FakeMaster([]);
  for (let hour = 1; hour <= 5; hour += 1) {
    master.events.add({ worker: hour % 2 === 0 ? 'db' : 'web-1', at: `2026-01-01T0${hour}:00:00.000Z` });
  }
  const { socket } = await serve(master);
  expect(await seqs(socket, '?since=2026-01-01T04:00:00Z')).toEqual([4, 5]);
  expect(await seqs(socket, '?last=2')).toEqual([4, 5]);
  expect(await seqs(socket, '?last=0')).toEqual([]);
  expect(await seqs(socket, '?last=2&worker=web-1')).toEqual([3, 5]);
  expect(await seqs(socket, '?last=2&worker=web-*')).toEqual([3, 5]);
  expect(await seqs(socket, '?last=2&worker=none-*')).toEqual([]);
});

test('A follower of a glob sees workers that were not there when it came', async () => {
  const master = new FakeMaster([]);
  master.events.add({ worker: 'web-1' });
  const { socket } = await serve(master);
  const { response } = await open(socket, '/v1/events?worker=web-*&last=0&follow=true');
  const events = documents(response);
  master.events.add({ worker: 'db' });
  master.events.add({ worker: 'web-2' });
  expect((await events.next()).value).toMatchObject({ seq: 3, worker: 'web-2' });
});

test('A browser gets Server-Sent Events, and goes on with Last-Event-ID', async () => {
  const master = new FakeMaster([]);
  master.events.add({ message: 'first' });
  master.events.add({ message: 'second' });
  const { socket } = await serve(master);
  const headers = { accept: 'text/event-stream', 'last-event-id': '1' };
  const answer = await call(socket, '/v1/events', { headers });
  expect(answer).toMatchObject({ status: 200, type: 'text/event-stream' });
  expect(answer.text).toBe(`id: 2\ndata: ${JSON.stringify(master.events.after(1)[0])}\n\n`);
});

test('A follower gets what was and what comes, filtered', async () => {
  const master = new FakeMaster([]);
  master.events.add({ type: 'exit' });
  const { socket } = await serve(master);
  const { response } = await open(socket, '/v1/events?type=exit&follow=true');
  const events = documents(response);
  expect((await events.next()).value).toMatchObject({ seq: 1 });
  master.events.add({ type: 'state' });
  master.events.add({ type: 'exit' });
  expect((await events.next()).value).toMatchObject({ seq: 3 });
  master.events.add({ type: 'exit' });
  expect((await events.next()).value).toMatchObject({ seq: 4 });
});

test('A follower that goes away is forgotten', async () => {
  const master = new FakeMaster([]);
  const { socket } = await serve(master);
  const { response } = await open(socket, '/v1/events?follow=true');
  expect(master.events.listeners.size).toBe(1);
  response.destroy();
  while (master.events.listeners.size > 0) await turn();
});

test('A follower that does not read costs no memory and is told what it missed (I11)', async () => {
  const master = new FakeMaster([]);
  master.events.retain = 100;
  const { socket } = await serve(master);
  const { response } = await open(socket, '/v1/events?follow=true');
  const total = 20_000;
  for (let sent = 0; sent < total; sent += 10) {
    for (let one = 0; one < 10; one += 1) master.events.add({ message: 'x'.repeat(1000) });
    await turn();
  }

  let delivered = 0;
  let gaps = 0;
  let expected = 1;
  for await (const document of documents(response)) {
    const event = document as EventView;
    if (event.type === 'gap') {
      expect(event.message).toBe(
        `the events after number ${expected - 1}, up to ${event.seq}, were forgotten before they could be sent`,
      );
      gaps += 1;
    } else {
      expect(event.seq).toBe(expected);
      delivered += 1;
    }
    expected = event.seq + 1;
    if (event.seq === total) break;
  }
  expect(gaps).toBeGreaterThan(0);
  expect(delivered).toBeLessThan(total / 2);
});

test.each([
  ['?after=-1', 'after: expected the number of an event, got -1'],
  ['?after=', 'after: expected the number of an event'],
  ['?after=99999999999999999', 'after: expected the number of an event'],
  ['?after=1&after=2', 'parameter after is given 2 times'],
  ['?follow=1', 'follow: expected true or false, got 1'],
  ['?worker=[', 'glob [: the [ has no closing ]'],
  ['?since=5m', 'since: expected a time such as 2026-11-20T16:02:03Z, got 5m'],
  ['?last=x', 'last: expected a number of events, got x'],
  ['?last=5&after=3', 'last: does not go with after'],
  ['?until=5m', 'unknown parameter until; known here: after, last, since, worker, type, follow'],
])('Events with %s are refused', async (query, message) => {
  const { socket } = await serve(new FakeMaster([]));
  const answer = await call(socket, `/v1/events${query}`);
  expect(answer.status).toBe(400);
  expect(answer.json).toMatchObject({ error: { kind: 'usage', message: expect.stringContaining(message) } });
});
