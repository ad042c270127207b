import { expect, test } from 'vitest';
import { type Standing, standingAfter } from '../../../src/shim/protocol/standing.ts';

test.each<[string, Standing, Parameters<typeof standingAfter>[1], Standing]>([
  ['its last status', { status: 'a' }, { status: 'b' }, { status: 'b' }],
  ['a status beside other news', { status: 'a' }, { watchdogMs: 5000 }, { status: 'a', watchdogMs: 5000 }],
  ['a sign of life is no standing word', { watchdogMs: 5000 }, { watchdog: 'alive' }, { watchdogMs: 5000 }],
  ['a reload', {}, { reloading: true }, { unready: 'reloading' }],
  ['until it is ready again', { unready: 'reloading' }, { ready: true }, {}],
  ['ready and reloading in one message is ready', {}, { ready: true, reloading: true }, {}],
  [
    'stopping, whatever else',
    { unready: 'reloading' },
    { ready: true, stopping: true },
    { unready: 'stopping' },
  ],
  ['time it asks for', {}, { extendMs: 500 }, { readyBy: 1500, asked: { at: 1000, until: 1500 } }],
  [
    'never less of it, and when it has asked last',
    { readyBy: 9000, asked: { at: 500, until: 9000 } },
    { extendMs: 500 },
    { readyBy: 9000, asked: { at: 1000, until: 1500 } },
  ],
  ['and none when it is ready', { readyBy: 9000 }, { ready: true }, {}],
  [
    'but that it has asked',
    { asked: { at: 500, until: 9000 } },
    { ready: true },
    { asked: { at: 500, until: 9000 } },
  ],
])('what a worker has said holds: %s', (_what, before, news, after) => {
  expect(standingAfter(before, news, 1000)).toEqual(after);
});
