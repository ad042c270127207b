import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DependencyView, StartRecordView } from '../../../src/api/contract/dependencies.ts';
import { criticalPath } from '../../../src/api/critical-path.ts';

const at = (ms: number): string => new Date(1_800_000_000_000 + ms).toISOString();

const started = (
  worker: string,
  wanted: number,
  launched: number,
  up: number,
  ready: number | null,
): StartRecordView => ({
  worker,
  wantedAt: at(wanted),
  launchedAt: at(launched),
  upAt: at(up),
  readyAt: ready === null ? null : at(ready),
});

const edge = (
  from: string,
  to: string,
  condition: DependencyView['condition'] = 'ready',
  line: DependencyView['line'] = null,
): DependencyView => ({
  from,
  to,
  condition,
  line,
  restart: 'keep',
  required: true,
  kind: 'depends_on',
  isFulfilled: true,
});

const RECORDS = [
  started('db', 0, 0, 1000, 2300),
  started('cache', 0, 0, 500, 500),
  started('app', 0, 2300, 3300, 5400),
  started('nginx', 0, 5400, 6400, 6400),
  started('broken', 0, 0, 0, null),
];
const EDGES = [edge('app', 'cache'), edge('app', 'db'), edge('nginx', 'app'), edge('broken', 'db')];

test('the chain leads from the last one to what it waited for last, with the time of each', () => {
  const links = criticalPath(RECORDS, EDGES, []);
  expect(
    links.map(({ worker, sinceStartMs, waitingMs, startingMs, untilReadyMs }) => [
      worker,
      sinceStartMs,
      waitingMs,
      startingMs,
      untilReadyMs,
    ]),
  ).toEqual([
    ['nginx', 6400, 5400, 1000, 0],
    ['app', 5400, 2300, 1000, 2100],
    ['db', 2300, 0, 1000, 1300],
  ]);
  expect(links.map(({ after }) => after?.worker)).toEqual(['app', 'db', undefined]);
});

test('of named ones the last counts; what is not ready yet has no chain', () => {
  expect(criticalPath(RECORDS, EDGES, ['cache', 'db']).map(({ worker }) => worker)).toEqual(['db']);
  expect(criticalPath(RECORDS, EDGES, ['broken'])).toEqual([]);
});

test('what was there before a worker was wanted is no part of its chain', () => {
  const later = started('web', 9000, 9000, 9500, 9500);
  expect(criticalPath([...RECORDS, later], [...EDGES, edge('web', 'db')], ['web'])).toHaveLength(1);
});

test('`started` waits for the start and not for readiness', () => {
  const records = [started('db', 0, 0, 1000, 9000), started('app', 0, 1000, 2000, 2000)];
  expect(criticalPath(records, [edge('app', 'db', 'started')], ['app']).map(({ worker }) => worker)).toEqual([
    'app',
    'db',
  ]);
});

test('a line of the log counts from when it was written', () => {
  const records = [started('db', 0, 0, 1000, 9000), started('app', 0, 1500, 2000, 2000)];
  const line = (writtenAt: string | null) => ({ pattern: 'x', stream: 'any' as const, writtenAt });
  const path = (writtenAt: string | null) =>
    criticalPath(records, [edge('app', 'db', 'log_match', line(writtenAt))], ['app']);
  expect(path(at(1500)).map(({ worker }) => worker)).toEqual(['app', 'db']);
  expect(path(null).map(({ worker }) => worker)).toEqual(['app']);
});

test('a chain ends, whatever the records say, and never names a worker twice', () => {
  const names = ['a', 'b', 'c', 'd'];
  const record = fc
    .tuple(fc.constantFrom(...names), fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }))
    .map(([worker, times]) => {
      const [one = 0, two = 0, three = 0, four = 0] = times.sort((x, y) => x - y);
      return started(worker, one, two, three, four);
    });
  const edges = fc.array(
    fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(([from, to]) => edge(from, to)),
  );
  fc.assert(
    fc.property(fc.array(record, { minLength: 1 }), edges, (records, drawn) => {
      const links = criticalPath(records, drawn, []);
      expect(new Set(links.map(({ worker }) => worker)).size).toBe(links.length);
      for (const link of links)
        expect(Math.min(link.waitingMs, link.startingMs, link.untilReadyMs)).toBeGreaterThanOrEqual(0);
    }),
  );
});
