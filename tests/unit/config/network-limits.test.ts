import { expect, test } from 'vitest';
import { CONNECTION_STATES } from '../../../src/config/limit-definition.ts';
import { definitionOf } from '../../fakes/definitions.ts';
import { loadWorker, rawFindingsOf, workerText } from './loading.ts';

const limitsOf = (network: string) => definitionOf(`limits: {network: ${network}}`).limits[0];
const about = (lines: string): readonly (string | undefined)[] =>
  rawFindingsOf(workerText(`run: sleep 5\n${lines}`)).flatMap(({ path, message, hint }) => [
    `${path}: ${message}`,
    hint,
  ]);

test('connections in all states but listening count, on all ports, unless the file says which', () => {
  expect(limitsOf('{max_connections: 10}')).toMatchObject({
    name: 'network',
    policy: 'alert',
    limits: [
      { name: 'network.max_connections', max: 10, connections: { states: CONNECTION_STATES, ports: [] } },
    ],
  });
  expect(limitsOf('{max_connections: 10, states: [established], ports: [80]}')?.limits).toEqual([
    {
      name: 'network.max_connections',
      max: 10,
      connections: { states: ['established'], ports: [80] },
    },
  ]);
});

test('which connections count needs a number of them', () => {
  expect(about('limits: {network: {ports: [80]}}')[0]).toBe(
    'workers[0].limits.network.ports: ports goes with max_connections',
  );
});

test('traffic, with an alert by default; only connections are counted by state and port', () => {
  const [group] = definitionOf(
    'limits: {network: {max_rx_rate: 10MB/s, max_tx_rate: 1000, max_connections: 5, ports: [80]}}',
  ).limits;
  expect(group?.policy).toBe('alert');
  expect(group?.limits.map(({ name, max, connections }) => [name, max, connections?.ports])).toEqual([
    ['network.max_rx_rate', 10e6, undefined],
    ['network.max_tx_rate', 1000, undefined],
    ['network.max_connections', 5, [80]],
  ]);
});

test('a bandwidth is written as two rates', () => {
  const [message, hint] = about('limits: {network: {max_connections: 1, max_bandwidth: 1MB/s}}');
  expect(message).toBe('workers[0].limits.network.max_bandwidth: unknown key "max_bandwidth"');
  expect(hint).toBe('write limits.network.max_rx_rate and max_tx_rate, in bytes per second');
});

test('limits_ok stands alone or beside another check of readiness', () => {
  const probesOf = (readiness: string, limits = 'limits: {process: {max_processes: 5}}') =>
    loadWorker(`run: sleep 5\nreadiness: ${readiness}\n${limits}`).probes;
  expect(probesOf('{limits_ok: true}')).toMatchObject([{ check: { type: 'process' }, limitsOk: true }]);
  expect(probesOf('{limits_ok: true, tcp: 80}')).toMatchObject([{ check: { type: 'tcp' }, limitsOk: true }]);
  expect(probesOf('{tcp: 80}')[0]).not.toHaveProperty('limitsOk');
  expect(about('readiness: {limits_ok: true}')[0]).toBe(
    'workers[0].readiness.limits_ok: limits_ok has no effect: the worker has no limits',
  );
  expect(about('liveness: {limits_ok: true}')[1]).toContain('"limits_ok" belongs into workers[].readiness');
});
