import { expect, test } from 'vitest';
import { launchFingerprint } from '../../../src/workers/launch-identity.ts';
import { machineRules } from '../../../src/workers/machine-rules.ts';
import { configurationOf, definitionOf } from '../../fakes/definitions.ts';

const PLAIN = launchFingerprint(definitionOf());

test.each([
  'env: {A: 1}',
  'inherit_env: [TERM]',
  'cwd: /tmp',
  'umask: "027"',
  'nice: 5',
  'oom_score_adj: 100',
  'rlimits: {nofile: 1024}',
  'logs: {mode: direct}',
])('I9: %s is built into the process', (more) => {
  expect(launchFingerprint(definitionOf(more))).not.toBe(PLAIN);
});

test('I9: another command, or the same by way of a shell, is another process', () => {
  const commands = ['run: sleep 1000', 'run: sleep 1001', 'run: sleep 1000, shell: true'];
  const fingerprints = commands.map((command) => {
    const [worker] = configurationOf(`workers: [{id: web, ${command}}]`).workers;
    return worker === undefined ? '' : launchFingerprint(worker);
  });
  expect(new Set(fingerprints).size).toBe(3);
});

test.each([
  'description: x',
  'labels: {a: b}',
  'logs: {format: raw}',
  'logs: {mode: pipe, pipe_size: 64KiB}',
  'restart: {max_retries: 1}',
  'restart_policy: always',
  'stop: [{signal: HUP}]',
  'kill: main',
  'essential: true',
  'pid_file: web.pid',
  'enabled: false',
])('I9: %s is not', (more) => {
  expect(launchFingerprint(definitionOf(more))).toBe(PLAIN);
});

test('a one-shot has no start window: ending at once is what it is for', () => {
  const [once] = configurationOf('workers: [{id: once, run: sleep 1, oneshot: true}]').workers;
  const [service] = configurationOf('workers: [{id: service, run: sleep 1}]').workers;
  expect([once, service].map((worker) => worker && machineRules(worker).startWindowMs)).toEqual([0, 1000]);
});

test('a wait without end stays one', () => {
  const { stopWaitsMs } = machineRules(
    definitionOf('stop: [{signal: TERM, wait: infinity}, {signal: KILL, wait: 3s}]'),
  );
  expect(stopWaitsMs).toEqual([Number.POSITIVE_INFINITY, 3000]);
});
